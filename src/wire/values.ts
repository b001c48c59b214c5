import { InputError } from '../errors.js'
import type { Row } from './sentence.js'

export type Value = string | number | boolean
/** A row whose values are typed; a property that occurred twice has a list. */
export type TypedRow = Record<string, Value | Value[]>
/** `text` leaves every value as the wire said it. */
export type ValueMode = 'typed' | 'text'

/** What an argument may be: see {@link formatArgument}. */
export type Argument = Value | bigint | readonly (Value | bigint)[] | null

/**
 * Properties that name something or hold free text. `007`, `true` or an IMEI in one of them is a name, not a number
 * or a boolean, so they stay text.
 */
export const textProperties: ReadonlySet<string> = new Set(
  `
  .id .nextid .about numbers
  name comment host-name ssid identity label note description text message subject body value contents data source
  common-name system-name remote-name service-name ac-name file-name board-name default-name real-name display-name
  active-host-name subject-alt-name organization unit locality country state contact location completion symbol
  highlight
  user user-name username owner login email caller-id called-id last-caller-id client-id active-client-id class-id
  remote-id agent-circuit-id agent-remote-id session-id acct-session-id software-id system-id router-id duid realm
  called-station-id calling-station-id nas-identifier
  password secret passphrase pin key private-key public-key preshared-key auth-key authentication-key
  authentication-password encryption-password wpa-pre-shared-key wpa2-pre-shared-key radius-secret ipsec-secret
  token otp-secret http-header-field http-data
  serial-number serial version model revision firmware current-firmware factory-firmware upgrade-firmware
  installed-version latest-version imei imsi iccid uicc subscriber-number phone-number apn
  interface in-interface out-interface master-interface bridge bridge-port interface-list in-interface-list
  out-interface-list list address-list src-address-list dst-address-list chain jump-target profile group pool server
  next-pool address-pool connection-mark packet-mark routing-mark new-connection-mark new-packet-mark
  new-routing-mark routing-table vrf parent queue target topics tag actual-interface dhcp-server default-profile
  address mac-address host url path file dst-path src-path community regexp
  script on-event on-error on-up on-down on-login on-logout up-script down-script lease-script
  `
    .trim()
    .split(/\s+/)
)

/** RouterOS 7 nests by dots: `security.passphrase`. */
export function isText(name: string): boolean {
  return textProperties.has(name) || (name.includes('.') && textProperties.has(name.slice(name.lastIndexOf('.') + 1)))
}

const CANONICAL_INTEGER = /^(?:0|-?[1-9]\d{0,15})$/

/**
 * One value as JavaScript would have it: `true` `false` `yes` `no` are booleans, canonical decimal integers within
 * ±(2^53−1) are numbers. Everything else stays text, so that nothing is lost: `007`, `7.20`, `1e3`, 20-digit counters.
 */
export function parseValue(name: string, text: string): Value {
  if (isText(name)) return text
  switch (text.charCodeAt(0)) {
    case 0x74: // t
      return text === 'true' ? true : text
    case 0x79: // y
      return text === 'yes' ? true : text
    case 0x66: // f
      return text === 'false' ? false : text
    case 0x6e: // n
      return text === 'no' ? false : text
  }
  if (!CANONICAL_INTEGER.test(text)) return text
  const number = Number(text)
  return Number.isSafeInteger(number) ? number : text
}

/** The row itself, its values typed in place. */
export function parseRow(row: Row, mode: ValueMode = 'typed'): TypedRow {
  if (mode === 'text') return row
  const typed: TypedRow = row
  for (const name of Object.keys(row)) {
    const text = row[name]!
    typed[name] = typeof text === 'string' ? parseValue(name, text) : text.map((part) => parseValue(name, part))
  }
  return typed
}

/**
 * The attribute word for an argument: booleans as `yes` and `no`, numbers in decimal, lists joined by commas, `null`
 * as an unset (`=!name=`).
 *
 * @throws {InputError} for anything else, and for a name that is empty, holds `=` or is `.tag`.
 */
export function formatArgument(name: string, value: unknown): string {
  // What follows the '=' may be a secret.
  if (name === '' || name.includes('=')) throw new InputError('bad-name', { name: name.split('=', 1)[0]! })
  if (/^!?\.tag$/.test(name)) throw new InputError('reserved-tag')
  if (value === null) return `=!${name}=`
  return `=${name}=${formatValue(name, value, 'yes', 'no')}`
}

/** @throws {InputError} when the value is no text, number, boolean or list of these. */
export function formatValue(name: string, value: unknown, yes: string, no: string): string {
  switch (typeof value) {
    case 'string':
      return value
    case 'boolean':
      return value ? yes : no
    case 'bigint':
      return value.toString()
    case 'number':
      if (Number.isFinite(value)) return formatNumber(value)
      break
    case 'object':
      if (Array.isArray(value) && value.every((part) => typeof part !== 'object')) {
        return value.map((part) => formatValue(name, part, yes, no)).join(',')
      }
      break
    default:
  }
  throw new InputError('bad-value', { name })
}

/** The router reads no exponents. */
function formatNumber(value: number): string {
  const [digits = '', exponent] = String(value).split('e')
  if (exponent === undefined) return digits
  if (Number.isInteger(value)) return BigInt(value).toString()
  const zeros = '0'.repeat(-1 - Number(exponent))
  return `${value < 0 ? '-' : ''}0.${zeros}${digits.replace(/[-.]/g, '')}`
}

/**
 * Names and values and nothing else: no list, no `Map`, no instance of a class. The `Object` of a function node is
 * another than ours, so it is known by having no ancestor.
 */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}
