import { isAscii } from 'node:buffer'
import type { Charset } from './charset.js'

/** A property name. */
export interface Name {
  readonly text: string
  readonly bytes: Buffer
  /** In bytes. */
  readonly length: number
  /** In which sentence it came last; 0 for one that is new here. The decoder counts. */
  sentence: number
  /** The slot of the name that came after it the last time. */
  next: number
}

const EQUALS = 0x3d
const SLOTS = 512
const LONGEST = 64

/**
 * Property names by their bytes. Replies repeat the same few names in every row: a name found here costs no new
 * string, and being the very same string it makes the row's property store fast. Mostly they repeat them in the same
 * order too, so the name that came next the last time is tried before anything is hashed.
 *
 * Each hash has one slot and a newcomer takes it over, so the cache is bounded without any eviction.
 */
export class NameCache {
  readonly #slots: (Name | undefined)[] = Array.from<undefined>({ length: SLOTS })
  #last: Name = { text: '', bytes: Buffer.alloc(0), length: 0, sentence: 0, next: 0 }

  /** The name from `start` to the next `=`, or to `end` where there is none. */
  read(bytes: Buffer, start: number, end: number, charset: Charset): Name {
    const guess = this.#slots[this.#last.next]
    if (guess === undefined || !isAt(guess, bytes, start, end)) return this.#find(bytes, start, end, charset)
    this.#last = guess
    return guess
  }

  #find(bytes: Buffer, start: number, wordEnd: number, charset: Charset): Name {
    let end = start
    let hash = 0
    while (end < wordEnd && bytes[end] !== EQUALS) {
      hash = (hash * 31 + bytes[end]!) | 0
      end += 1
    }
    const index = hash & (SLOTS - 1)
    const known = this.#slots[index]
    const isKnown = known !== undefined && isAt(known, bytes, start, end)
    const name = isKnown ? known : create(bytes, start, end, charset)
    if (name.length > LONGEST || !isAscii(name.bytes)) return name
    this.#slots[index] = name
    this.#last.next = index
    this.#last = name
    return name
  }
}

function create(bytes: Buffer, start: number, end: number, charset: Charset): Name {
  const text = charset.decode(bytes, start, end)
  return { text, bytes: Buffer.from(bytes.subarray(start, end)), length: end - start, sentence: 0, next: 0 }
}

function isAt({ bytes: known, length }: Name, bytes: Buffer, start: number, wordEnd: number): boolean {
  const end = start + length
  if (end > wordEnd || (end < wordEnd && bytes[end] !== EQUALS)) return false
  for (let at = 0; at < length; at += 1) {
    if (known[at] !== bytes[start + at]) return false
  }
  return true
}
