import { isAscii } from 'node:buffer'
import type { Charset } from './charset.js'

interface Slot {
  bytes: Buffer
  name: string
}

const SLOTS = 512
const LONGEST = 64

/**
 * Property names by their bytes. Replies repeat the same few names in every row: a name found here costs no new
 * string, and being the very same string it makes the row's property store fast.
 *
 * Each hash has one slot and a newcomer takes it over, so the cache is bounded without any eviction.
 */
export class NameCache {
  readonly #slots: (Slot | undefined)[] = Array.from<undefined>({ length: SLOTS })

  /** @param hash of the bytes, computed by the caller who scans them anyway. */
  get(bytes: Buffer, start: number, end: number, hash: number, charset: Charset): string {
    const index = hash & (SLOTS - 1)
    const slot = this.#slots[index]
    if (slot !== undefined && isSame(slot.bytes, bytes, start, end)) return slot.name
    const name = charset.decode(bytes, start, end)
    const key = bytes.subarray(start, end)
    if (key.length <= LONGEST && isAscii(key)) this.#slots[index] = { bytes: Buffer.from(key), name }
    return name
  }
}

function isSame(known: Buffer, bytes: Buffer, start: number, end: number): boolean {
  if (known.length !== end - start) return false
  for (let at = 0; at < known.length; at += 1) {
    if (known[at] !== bytes[start + at]) return false
  }
  return true
}
