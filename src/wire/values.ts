import { InputError } from '../errors.js'
import { isText } from '../menus/index.js'
import { readChoice } from './choice.js'
import type { Row } from './sentence.js'
import { converterOf } from './units.js'

/** One typed value: text, a number or a boolean. */
export type Value = string | number | boolean
/** A row whose values are typed; a property that occurred twice has a list, and a pair of rates is one. */
export type TypedRow = Record<string, Value | Value[]>
/**
 * - `text` leaves every value as the wire said it
 * - `typed` makes booleans and numbers where nothing is lost: {@link parseValue}
 * - `units` also makes durations seconds, rates bits per second, sizes bytes and dates ISO 8601
 */
export type ValueMode = 'typed' | 'text' | 'units'

const valueModes: readonly ValueMode[] = ['typed', 'text', 'units']

/** What an argument may be. Booleans go out as `yes` and `no`, lists joined by commas, `null` unsets the property. */
export type Argument = Value | bigint | readonly (Value | bigint)[] | null

/** Typed where nothing is said. @throws {InputError} when there is no such mode. */
export function readValueMode(mode: unknown): ValueMode {
  return readChoice('values', mode, valueModes, 'typed')
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

/** One value in a mode. @param menu makes units exact. */
export function readValue(name: string, text: string, mode: ValueMode, menu = ''): Value | Value[] {
  if (mode === 'text') return text
  const converted = mode === 'units' ? converterOf(name, menu)?.(text) : undefined
  return converted ?? parseValue(name, text)
}

/** The row itself, its values typed in place. @param menu makes units exact. */
export function parseRow(row: Row, mode: ValueMode = 'typed', menu = ''): TypedRow {
  if (mode === 'text') return row
  const typed: TypedRow = row
  for (const name of Object.keys(row)) {
    const text = row[name]!
    const read = (part: string): Value | Value[] => readValue(name, part, mode, menu)
    typed[name] = typeof text === 'string' ? read(text) : text.flatMap(read)
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
