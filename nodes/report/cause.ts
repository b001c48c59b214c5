import type { NodeAPI } from 'node-red'
import { type ErrorCode, type Reason, RouterOSError } from '../../src/index.js'
import { translate } from './catalog.js'
import { messageOf } from './failure.js'
import { oneLine } from './text.js'

/** Longer texts would cover the flow. */
const LONGEST = 40

/** Keys under `status.cause` of the catalog. */
const BY_SYSTEM_CODE: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'refused',
  ENOTFOUND: 'unknown-host',
  EAI_AGAIN: 'unknown-host',
  ETIMEDOUT: 'no-answer',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  EHOSTDOWN: 'unreachable'
}

const BY_REASON: Readonly<Partial<Record<Reason, string>>> = {
  'connect-timeout': 'no-answer',
  silent: 'no-answer',
  unanswered: 'no-answer',
  closed: 'closed',
  'tls-silent': 'no-tls',
  'tls-not-spoken': 'no-tls',
  'tls-downgrade': 'no-tls',
  'tls-certificate': 'certificate',
  'tls-fingerprint': 'fingerprint',
  'tls-no-certificate': 'no-certificate',
  'tls-client-certificate': 'client-certificate',
  'reply-too-large': 'too-large',
  'snapshot-too-large': 'too-large'
}

const BY_CODE: Readonly<Partial<Record<ErrorCode, string>>> = {
  TIMEOUT: 'no-answer',
  CONNECTION: 'lost',
  LOGIN: 'login',
  TLS: 'tls',
  PROTOCOL: 'not-api',
  CANCELLED: 'cancelled',
  BUSY: 'busy',
  READ_ONLY: 'read-only',
  UNSUPPORTED: 'unsupported'
}

/** The few words a status has room for; the whole text stands in the error. */
export function causeOf(RED: NodeAPI, error: unknown): string {
  const key = error instanceof RouterOSError ? keyOf(error) : undefined
  if (key !== undefined) return translate(RED, `status.cause.${key}`)
  const text = messageOf(RED, error)
  // Of our own texts the first part says what is wrong, the rest what to do.
  const isOurs = error instanceof RouterOSError && (error.code === 'INPUT' || error.code === 'UNSUPPORTED')
  return oneLine(isOurs ? text.replace(/(?<=\S{3})[:;：；] ?.*$/s, '') : text, LONGEST)
}

function keyOf(error: RouterOSError): string | undefined {
  const known = error.reason && BY_REASON[error.reason]
  return known ?? (error.code === 'CONNECTION' ? BY_SYSTEM_CODE[systemCodeOf(error)] : undefined) ?? BY_CODE[error.code]
}

/** The code of the system's error at the bottom, such as `ECONNREFUSED`; empty where there is none. */
export function systemCodeOf(error: Error): string {
  let code = ''
  for (let at: unknown = error.cause; at instanceof Error; at = at.cause) {
    if (!(at instanceof RouterOSError)) code = (at as NodeJS.ErrnoException).code ?? code
  }
  return code
}
