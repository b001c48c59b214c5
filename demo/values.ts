import { isIPv4, isIPv6 } from 'node:net'

const SHORT = /^(?:(\d+)w)?(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m(?!s))?(?:(\d+(?:\.\d+)?)s)?(?:(\d+)ms)?(?:(\d+)us)?$/
const CLOCK = /^(?:(\d+)w)?(?:(\d+)d)?(\d+):(\d\d):(\d\d(?:\.\d+)?)$/
const UNITS: [string, number][] = [
  ['w', 604_800_000],
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1000],
  ['ms', 1]
]

/** `1w2d3h4m5s6ms`, `14ms612us`, `1d01:02:03`, `00:05:00`, or a bare number of seconds; in milliseconds. */
export function parseDuration(text: string): number | undefined {
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1000
  const clock = CLOCK.exec(text)
  if (clock) {
    const [weeks, days, hours, minutes, seconds] = numbersOf(clock)
    return ((((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000
  }
  const short = text === '' ? undefined : SHORT.exec(text)
  if (!short) return undefined
  const [weeks, days, hours, minutes, seconds, millis, micros] = numbersOf(short)
  return ((((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000 + millis + micros / 1000
}

type Seven = [number, number, number, number, number, number, number]

function numbersOf(match: RegExpExecArray): Seven {
  return Array.from({ length: 7 }, (_, at) => Number(match[at + 1] ?? 0)) as Seven
}

/** As the router writes it: `2d3h4m`. */
export function formatDuration(milliseconds: number): string {
  let rest = Math.floor(milliseconds)
  let text = ''
  for (const [unit, size] of UNITS) {
    const count = Math.floor(rest / size)
    rest -= count * size
    if (count > 0) text += `${count}${unit}`
  }
  return text === '' ? '0s' : text
}

/** `14ms612us`, as ping writes it. */
export function formatMicros(microseconds: number): string {
  const millis = Math.floor(microseconds / 1000)
  const micros = microseconds % 1000
  return `${millis > 0 ? `${millis}ms` : ''}${micros > 0 || millis === 0 ? `${micros}us` : ''}`
}

/** An address as a number that sorts; with a prefix length, the length sorts within. */
export function parseAddress(text: string): bigint | undefined {
  const [address = '', length, more] = text.split('/')
  if (more !== undefined || (length !== undefined && !/^\d{1,3}$/.test(length))) return undefined
  const bits = isIPv4(address) ? 32 : isIPv6(address) ? 128 : 0
  if (bits === 0 || Number(length ?? 0) > bits) return undefined
  const groups = bits === 32 ? address.split('.').map(Number) : groupsOf(address)
  let number = bits === 32 ? 0n : 1n
  for (const group of groups) number = number * (bits === 32 ? 256n : 65536n) + BigInt(group)
  return number * 256n + BigInt(length ?? 0)
}

function groupsOf(address: string): number[] {
  const [plain = ''] = address.split('%')
  const dotted = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(plain)
  const [a, b, c, d] = dotted ? dotted.slice(2).map(Number) : []
  const text = dotted ? `${dotted[1]}${((a! << 8) | b!).toString(16)}:${((c! << 8) | d!).toString(16)}` : plain
  const [head = '', tail] = text.split('::')
  const split = (part: string): number[] =>
    part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16))
  const [left, right] = [split(head), split(tail ?? '')]
  return tail === undefined
    ? left
    : [...left, ...Array.from({ length: 8 - left.length - right.length }, () => 0), ...right]
}

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
