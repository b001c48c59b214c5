import { parseAddress } from './address.js'
import { parseDuration } from './duration.js'

/** The router compares by type: numbers, times and addresses by value, everything else by its bytes. */
export function compareValues(left: string, right: string): number {
  if (isInteger(left) && isInteger(right)) return order(BigInt(left), BigInt(right))
  const [leftTime, rightTime] = [parseDuration(left), parseDuration(right)]
  if (leftTime !== undefined && rightTime !== undefined) return order(leftTime, rightTime)
  const [leftAddress, rightAddress] = [parseAddress(left), parseAddress(right)]
  if (leftAddress !== undefined && rightAddress !== undefined) return order(leftAddress, rightAddress)
  return Buffer.compare(Buffer.from(left), Buffer.from(right))
}

/** `yes` finds `true`, and `60s` finds `1m`. */
export function sameValue(own: string, asked: string): boolean {
  if (own === asked) return true
  if (own === 'true') return asked === 'yes'
  if (own === 'false') return asked === 'no'
  if (isInteger(own) || !/\d/.test(own)) return false
  const time = parseDuration(own)
  return time !== undefined && time === parseDuration(asked)
}

function isInteger(text: string): boolean {
  return /^-?\d+$/.test(text)
}

function order<Ordered extends number | bigint>(left: Ordered, right: Ordered): number {
  return left < right ? -1 : left > right ? 1 : 0
}
