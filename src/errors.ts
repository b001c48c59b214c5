import { type Details, type Reason, explain } from './messages.js'

/** The codes flows may rely on; `message` is for people and may change. */
export type ErrorCode =
  | 'TRAP'
  | 'FATAL'
  | 'TIMEOUT'
  | 'CONNECTION'
  | 'LOGIN'
  | 'TLS'
  | 'PROTOCOL'
  | 'CANCELLED'
  | 'BUSY'
  | 'READ_ONLY'
  | 'UNSUPPORTED'
  | 'INPUT'

/**
 * Every failure of the engine. Match on `code`, not on the class: two copies of the package may be loaded.
 *
 * `reason` and `details` name the text, so that a user interface can say it in another language;
 * `reason` is undefined, and `details` empty, where the router itself chose the words.
 */
export abstract class RouterOSError extends Error {
  abstract readonly code: ErrorCode
  readonly reason: Reason | undefined
  readonly details: Details

  constructor(text: Reason | { text: string }, details: Details = {}, cause?: unknown) {
    super(typeof text === 'string' ? explain(text, details) : text.text, cause === undefined ? undefined : { cause })
    this.name = new.target.name
    this.reason = typeof text === 'string' ? text : undefined
    this.details = details
  }
}

/** One `!trap` as the router sent it. */
export interface Trap {
  /** 0 missing item or command, 1 argument, 2 interrupted, 3 scripting, 4 general, 5 API, 6 TTY, 7 `:return` value. */
  category?: number
  message: string
}

/** The names of the trap categories, as the RouterOS manual lists them. */
export const trapCategories: readonly string[] = [
  'missing item or command',
  'argument value failure',
  'execution of command interrupted',
  'scripting related failure',
  'general failure',
  'API related failure',
  'TTY related failure',
  'value generated with :return command'
]

/** The router answered with one or more `!trap`; its own words are the message, or else the names of the categories. */
export class TrapError extends RouterOSError {
  readonly code = 'TRAP'
  readonly traps: readonly Trap[]
  /** Of the first trap that has one. */
  readonly category: number | undefined
  readonly categoryName: string | undefined

  constructor(traps: readonly Trap[]) {
    const texts = traps.map(({ category = NaN, message }) => message || (trapCategories[category] ?? ''))
    const text = texts.filter((each) => each !== '').join('; ')
    super(text === '' ? 'trap' : { text })
    this.traps = traps
    this.category = traps.find((trap) => trap.category !== undefined)?.category
    this.categoryName = this.category === undefined ? undefined : trapCategories[this.category]
  }

  /** The same without the secrets, should the router repeat one of them. */
  conceal(secrets: readonly string[]): TrapError {
    return new TrapError(this.traps.map((trap) => ({ ...trap, message: conceal(trap.message, secrets) })))
  }

  /** The trap an attribute list stands for; a category that is not a number is left out. */
  static read(
    attributes: Readonly<Record<string, string | number | boolean | readonly (string | number | boolean)[]>>
  ): Trap {
    const message = String(attributes['message'] ?? '')
    const category = String(attributes['category'])
    return /^\d+$/.test(category) ? { category: Number(category), message } : { message }
  }
}

/** `!fatal`: the router ends the connection and says why. */
export class FatalError extends RouterOSError {
  readonly code = 'FATAL'

  constructor(reason: string) {
    super(reason === '' ? 'fatal' : { text: reason })
  }

  /** The same without the secrets, should the router repeat one of them. */
  conceal(secrets: readonly string[]): FatalError {
    return new FatalError(this.reason === undefined ? conceal(this.message, secrets) : '')
  }
}

/** A command was silent for longer than its timeout. */
export class TimeoutError extends RouterOSError {
  readonly code = 'TIMEOUT'
}

/** No connection, or lost while a command waited. The command may or may not have been carried out. */
export class ConnectionError extends RouterOSError {
  readonly code = 'CONNECTION'
}

/** The router refused the user or the password. */
export class LoginError extends RouterOSError {
  readonly code = 'LOGIN'
}

/** No agreement on TLS, or a certificate that is not trusted. */
export class TlsError extends RouterOSError {
  readonly code = 'TLS'
}

/** The peer sent bytes that are not the RouterOS API. */
export class ProtocolError extends RouterOSError {
  readonly code = 'PROTOCOL'
}

/** Stopped by a cancel, an `AbortSignal` or the closing of the router. */
export class CancelledError extends RouterOSError {
  readonly code = 'CANCELLED'
}

/** Too many commands already wait. */
export class BusyError extends RouterOSError {
  readonly code = 'BUSY'
}

/** Refused before sending, because the router was opened read-only. */
export class ReadOnlyError extends RouterOSError {
  readonly code = 'READ_ONLY'
}

/** This router cannot do it: its version, its packages, or REST. Nothing was changed. */
export class UnsupportedError extends RouterOSError {
  readonly code = 'UNSUPPORTED'
}

/** Something failed, and a file made for it may stay on the router; the code is that of the failure. */
export class FileLeftError extends RouterOSError {
  readonly code: ErrorCode

  constructor(file: string, cause: RouterOSError) {
    super('file-left', { file, cause }, cause)
    this.code = cause.code
  }
}

/** Something that cannot be sent was asked for; nothing was sent. */
export class InputError extends RouterOSError {
  readonly code = 'INPUT'
}

/** A text without the secrets. The longest first: one may be part of another. */
export function conceal(text: string, secrets: readonly string[]): string {
  const longestFirst = secrets.filter((secret) => secret !== '').toSorted((a, b) => b.length - a.length)
  return longestFirst.reduce((rest, secret) => rest.replaceAll(secret, '***'), text)
}
