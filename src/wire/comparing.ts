import { isIPv4, isIPv6 } from 'node:net'
import { type Kind, kindOf } from '../menus/index.js'
import { parseDate, parseDuration, parseRate, parseSize } from './measures.js'

type Key = number | string
type Compare = (value: string, operand: string) => number | undefined

const WHOLE = /^-?\d+$/
const NUMBER = /^-?\d+(?:\.\d+)?$/

/** What values of a kind compare by; undefined where it is no value of the kind, such as `never`. */
const KEYS: Readonly<Partial<Record<Kind, (text: string) => Key | undefined>>> = {
  address: addressKey,
  date: parseDate,
  duration: parseDuration,
  mac: (text) => (/^[\dA-F]{2}(?::[\dA-F]{2}){5}$/i.test(text) ? text.toUpperCase() : undefined),
  rate: parseRate,
  size: parseSize
}

/** Whether a property has a value, as the router tells it: `10m` is `00:10:00` where the property is a duration. */
export function isEqual(property: string, menu: string, value: string, operand: string): boolean {
  return value === operand || keyed(kindOf(property, menu), value, operand) === 0
}

/**
 * Below 0, 0 or above, as the router sorts the values of a property: by their kind, as numbers, else letter by letter.
 * Undefined where they do not compare, such as `never` and `10m`.
 */
export function compare(property: string, menu: string, value: string, operand: string): number | undefined {
  const kind = kindOf(property, menu)
  return kind !== undefined && kind in KEYS ? keyed(kind, value, operand) : plain(value, operand)
}

/** What a value of a kind compares by, one for all its spellings; undefined where it is none of the kind. */
export function sortKey(kind: Kind, text: string): Key | undefined {
  return KEYS[kind]?.(text)
}

function keyed(kind: Kind | undefined, value: string, operand: string): number | undefined {
  const keyOf = kind && KEYS[kind]
  const [one, other] = [keyOf?.(value), keyOf?.(operand)]
  return one === undefined || other === undefined ? undefined : order(one, other)
}

const plain: Compare = (value, operand) => {
  if (WHOLE.test(value) && WHOLE.test(operand)) return order(BigInt(value), BigInt(operand))
  const [isNumber, isOther] = [NUMBER.test(value), NUMBER.test(operand)]
  if (isNumber !== isOther) return undefined
  return isNumber ? order(Number(value), Number(operand)) : order(value, operand)
}

function order<T extends Key | bigint>(one: T, other: T): number {
  return one === other ? 0 : one < other ? -1 : 1
}

/** Sorts addresses by their bits, then by the length of their prefix; a host is one with or without `/32`. */
function addressKey(text: string): string | undefined {
  const [, address = '', prefix] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? []
  const bits = isIPv4(address) ? 32 : isIPv6(address) ? 128 : 0
  const length = prefix === undefined ? bits : Number(prefix)
  if (bits === 0 || length > bits) return undefined
  const parts = bits === 32 ? address.split('.').map(Number) : groupsOf(address)
  const digits = bits === 32 ? 2 : 4
  const hex = parts.map((part) => part.toString(16).padStart(digits, '0')).join('')
  return `${bits === 32 ? 4 : 6} ${hex} ${String(length).padStart(3, '0')}`
}

/** The eight numbers of an IPv6 address. */
function groupsOf(address: string): number[] {
  const { hostname } = new URL(`http://[${address.replace(/%.*$/, '')}]`)
  const [head = '', tail] = hostname.slice(1, -1).split('::')
  const numbers = (part: string): number[] => (part === '' ? [] : part.split(':').map((group) => parseInt(group, 16)))
  const [before, after] = [numbers(head), numbers(tail ?? '')]
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after]
}
