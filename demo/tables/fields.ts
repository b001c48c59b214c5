import { isIP } from 'node:net'
import { parseAddress } from '../values/address.js'
import { formatDuration, parseDuration } from '../values/duration.js'

/** The rows of other menus, by their names. */
export interface Names {
  namesIn(path: string): readonly string[]
}

/** What one property or argument may hold. */
export interface Field {
  /** As the console's syntax help names it. */
  readonly kind: string
  /** The value as the router keeps it; undefined where it refuses. */
  readonly parse: (text: string, names: Names) => string | undefined
  /** The values there are, where they can be listed. */
  readonly values?: (names: Names) => readonly string[]
  /** Takes what the console offers and nothing else. */
  readonly isOffered?: true
  readonly isReadOnly?: true
  readonly isRequired?: true
  /** Only with `=detail=`, or when the proplist names it. */
  readonly isDetail?: true
  /** Only with `=stats=`, or when the proplist names it. */
  readonly isStat?: true
  /** Shown to those who have the policy `sensitive`. */
  readonly isSecret?: true
  /** Never shown. */
  readonly isHidden?: true
  /** What a new row gets where `add` says nothing. */
  readonly initial?: string
}

export type Fields = Readonly<Record<string, Field>>

const TRUE = new Set(['yes', 'true'])
const FALSE = new Set(['no', 'false'])
/** The prefix that is one host. */
const HOST = /(?<=\..*)\/32$|(?<=:.*)\/128$/

export const text: Field = { kind: 'string', parse: (value) => value }
/** Counts as soon as it is present, whatever its value. */
export const flag: Field = { kind: 'flag', parse: () => '' }
export const bool: Field = {
  kind: 'bool',
  parse: (value) => (TRUE.has(value) ? 'true' : FALSE.has(value) ? 'false' : undefined),
  values: () => ['yes', 'no']
}
/** `none` and `never` stand for no time at all in several menus. */
export const time: Field = {
  kind: 'time',
  parse: (value) => {
    if (value === 'none' || value === 'never') return value
    const parsed = parseDuration(value)
    return parsed === undefined ? undefined : formatDuration(parsed)
  }
}
/** The same for both directions. */
export const times: Field = {
  ...time,
  parse: (value, names) => {
    const parts = value.split('/').map((part) => time.parse(part, names))
    return parts.includes(undefined) ? undefined : parts.join('/')
  }
}
export const address: Field = { kind: 'ip', parse: (value) => (isIP(value) > 0 ? value : undefined) }
export const prefix: Field = {
  kind: 'ip/prefix',
  parse: (value) => (parseAddress(value) === undefined ? undefined : value)
}
export const mac: Field = {
  kind: 'mac',
  parse: (value) => (/^([\dA-F]{2}:){5}[\dA-F]{2}$/i.test(value) ? value.toUpperCase() : undefined)
}

/** A host as the firewall tells it, without the length of its prefix; what else may stand there stays. */
export const bareHost: Field = {
  ...text,
  parse: (value) => (isIP(value.replace(HOST, '')) > 0 ? value.replace(HOST, '') : value)
}
/** A network, or a host as other menus tell it: with the length of its prefix. */
export const hostPrefix: Field = {
  ...prefix,
  parse: (value, names) => prefix.parse(value, names) && withLength(value)
}
/** The same, or the name of an interface. */
export const target: Field = { ...text, parse: withLength }
/** Bits per second for both directions; the router tells all of the digits. */
export const rates: Field = { ...text, parse: (value) => value.split('/').map(inBits).join('/') }
/** Bytes; the router tells all of the digits. */
export const size: Field = {
  kind: 'num',
  parse: (value) => {
    const digits = inDigits(value, 1024)
    return /^\d+$/.test(digits) ? digits : undefined
  }
}

function withLength(host: string): string {
  const version = isIP(host)
  return version === 0 ? host : `${host}/${version === 4 ? 32 : 128}`
}

function inBits(rate: string): string {
  return inDigits(rate, 1000)
}

function inDigits(value: string, thousand: number): string {
  const [, amount, letter] = /^(\d+(?:\.\d+)?)([kKMG])$/.exec(value) ?? []
  return amount === undefined ? value : String(Number(amount) * thousand ** (1 + 'KMG'.indexOf(letter!.toUpperCase())))
}

export function integer(low: number, high: number): Field {
  return {
    kind: 'num',
    parse: (value) => {
      if (!/^-?\d+$/.test(value)) return undefined
      return Number(value) >= low && Number(value) <= high ? String(Number(value)) : undefined
    }
  }
}

/** One of the values that the console offers there. Which those are, the facts say: see `facts.ts`. */
export const offered: Field = { kind: 'enum', parse: (value) => value, isOffered: true }

export function choice(...values: string[]): Field {
  return { kind: 'enum', parse: (value) => (values.includes(value) ? value : undefined), values: () => values }
}

/** The name of a row of another menu. */
export function nameOf(path: string, ...further: string[]): Field {
  const values = (names: Names): string[] => [...names.namesIn(path), ...further]
  return { kind: 'enum', values, parse: (value, names) => (values(names).includes(value) ? value : undefined) }
}

export function listOf(field: Field): Field {
  return {
    ...field,
    kind: `list of ${field.kind}`,
    parse: (value, names) => {
      const parts = value.split(',').map((part) => field.parse(part, names))
      return parts.includes(undefined) ? undefined : parts.join(',')
    }
  }
}

/** The same in the router's own order. */
export function setOf(field: Field): Field {
  const list = listOf(field)
  return { ...list, parse: (value, names) => list.parse(value, names)?.split(',').sort().join(',') }
}

/** A matcher of the firewall: `!` in front means anything else. */
export function negatable(field: Field): Field {
  return {
    ...field,
    parse: (value, names) => {
      const isNegated = value.startsWith('!')
      const parsed = field.parse(isNegated ? value.slice(1) : value, names)
      return parsed === undefined ? undefined : `${isNegated ? '!' : ''}${parsed}`
    }
  }
}

export const readOnly = (field: Field = text): Field => ({ ...field, isReadOnly: true })
export const required = (field: Field): Field => ({ ...field, isRequired: true })
export const detail = (field: Field): Field => ({ ...field, isDetail: true })
export const stat = (field: Field = text): Field => ({ ...field, isReadOnly: true, isStat: true })
export const secret = (field: Field = text): Field => ({ ...field, isSecret: true })
export const hidden = (field: Field = text): Field => ({ ...field, isHidden: true })
export const initially = (initial: string, field: Field): Field => ({ ...field, initial })

/** What nearly every row that can be changed has. */
export const common: Fields = { disabled: initially('false', bool), comment: text }
