import { isIPv4, isIPv6 } from 'node:net'

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

/** Whether it is on this network: loopback and two of the private ranges. */
export function isNear(address: string): boolean {
  return /^(192\.168|10|127)\./.test(address)
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
