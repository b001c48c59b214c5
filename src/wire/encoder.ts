import { InputError } from '../errors.js'
import { Charset, type WritableBuffer } from './charset.js'

const LONGEST_WORD = 0xffffffff
const FIRST_ALLOCATION = 1024
/** Most bytes of a length, and of a character in UTF-8 for each of its UTF-16 units. */
const PREFIX = 5
const UTF8_UNIT = 3
/** Words of up to so many UTF-16 units fit a length of one byte, whatever they hold. */
const SHORT = 42
/** Up to so many, writing them one by one is faster than calling Node for it. */
const VERY_SHORT = 24
const utf8 = new Charset()

/**
 * Words as the router reads them: each behind its length, a zero length at the end. Lengths count bytes.
 *
 * An empty word cannot be sent, for it would end the sentence; it is left out.
 *
 * @throws {InputError} when a word is longer than the wire allows or cannot be written in the charset.
 */
export function encodeSentence(words: readonly string[], charset: Charset = utf8): Buffer {
  const writer = new SentenceWriter(charset)
  writer.add(words)
  return writer.bytes
}

/** Writes sentences one behind the other, so that all of one turn leave in one buffer. */
export class SentenceWriter {
  readonly #charset: Charset
  #buffer = Buffer.allocUnsafe(FIRST_ALLOCATION) as WritableBuffer
  #at = 0

  constructor(charset: Charset) {
    this.#charset = charset
  }

  /** All sentences so far. */
  get bytes(): Buffer {
    return this.#buffer.subarray(0, this.#at)
  }

  /**
   * @param tag the number for the word `.tag=`, last of all.
   * @param bytes one more word, as it is.
   * @throws {InputError} as {@link encodeSentence}; nothing of the sentence is written then.
   */
  add(words: readonly string[], tag?: number, bytes?: Buffer): void {
    const start = this.#at
    try {
      for (const word of words) if (word !== '') this.#word(word)
      if (bytes !== undefined) this.#encoded(bytes)
      if (tag !== undefined) this.#word(`.tag=${tag}`)
    } catch (error) {
      this.#at = start
      throw error
    }
    this.#room(1)
    this.#buffer[this.#at] = 0
    this.#at += 1
  }

  #word(word: string): void {
    if (!this.#charset.isUtf8) return this.#encoded(this.#charset.encode(word))
    const { length } = word
    this.#room(PREFIX + UTF8_UNIT * length)
    const buffer = this.#buffer
    const at = this.#at
    if (length < VERY_SHORT && writeAscii(buffer, at + 1, word)) {
      buffer[at] = length
      this.#at = at + 1 + length
      return
    }
    this.#charset.check(word)
    const size = length < SHORT ? buffer.utf8Write(word, at + 1) : Buffer.byteLength(word)
    const start = writePrefix(buffer, at, size)
    if (length >= SHORT) buffer.utf8Write(word, start)
    this.#at = start + size
  }

  #encoded(bytes: Buffer): void {
    this.#room(PREFIX + bytes.length)
    this.#at = writePrefix(this.#buffer, this.#at, bytes.length)
    this.#at += bytes.copy(this.#buffer, this.#at)
  }

  #room(bytes: number): void {
    const needed = this.#at + bytes
    if (needed <= this.#buffer.length) return
    const grown = Buffer.allocUnsafe(2 * needed) as WritableBuffer
    this.#buffer.copy(grown, 0, 0, this.#at)
    this.#buffer = grown
  }
}

/** Whether it was: text with other characters is not. */
function writeAscii(buffer: Buffer, start: number, text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit > 0x7f) return false
    buffer[start + at] = unit
  }
  return true
}

/**
 * The length prefix of a word.
 *
 *     0xxxxxxx                                      up to 0x7f
 *     10xxxxxx xxxxxxxx                             up to 0x3fff
 *     110xxxxx xxxxxxxx xxxxxxxx                    up to 0x1fffff
 *     1110xxxx xxxxxxxx xxxxxxxx xxxxxxxx           up to 0xfffffff
 *     11110000 xxxxxxxx xxxxxxxx xxxxxxxx xxxxxxxx  up to 0xffffffff
 */
export function encodeLength(length: number): Buffer {
  const prefix = Buffer.allocUnsafe(PREFIX)
  return prefix.subarray(0, writePrefix(prefix, 0, length))
}

/** Returns where the word begins. */
function writePrefix(target: Buffer, at: number, length: number): number {
  if (length < 0x80) return target.writeUInt8(length, at)
  if (length < 0x4000) return target.writeUInt16BE(length | 0x8000, at)
  if (length < 0x200000) return target.writeUIntBE(length | 0xc00000, at, 3)
  if (length < 0x10000000) return target.writeUInt32BE((length | 0xe0000000) >>> 0, at)
  if (length <= LONGEST_WORD) return target.writeUInt32BE(length, target.writeUInt8(0xf0, at))
  throw new InputError('word-over-limit')
}
