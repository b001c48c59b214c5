import { ProtocolError } from '../errors.js'
import type { SliceableBuffer } from '../wire/charset.js'
import type { Frame } from '../wire/framer.js'

const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c
const COLON = 0x3a
const EQUALS = 0x3d
const OPEN = 0x7b
const CLOSE = 0x7d
const OPEN_LIST = 0x5b
const CLOSE_LIST = 0x5d
const LETTER_U = 0x75
/** What stands behind a backslash, and what it means; other signs mean themselves. */
const ESCAPES: ReadonlyMap<number, number> = new Map([
  [0x62, 0x08],
  [0x66, 0x0c],
  [0x6e, 0x0a],
  [0x72, 0x0d],
  [0x74, 0x09]
])
const NULL = Buffer.from('null')
const FIRST_ALLOCATION = 4 * 1024
/** Text of more bytes than this would be made only to be thrown away. */
const LONGEST_TEXT = 256 * 1024
const MOST_PROPERTIES = 65_535

/** One JSON object → the words `=name=value` of a sentence, in the frame it is given. */
export class ObjectReader {
  readonly #bytes: Buffer
  readonly #end: number
  readonly #frame: Frame
  #at: number
  #out: Buffer
  #filled = 0
  /** All bytes so far, or-ed. */
  #bits = 0

  constructor(bytes: Buffer, start: number, end: number, frame: Frame) {
    this.#bytes = bytes
    this.#at = start
    this.#end = end
    this.#frame = frame
    // Quotes, colons and escapes take more room than the words do.
    const size = end - start
    if (frame.bytes.length < size) {
      frame.bytes = Buffer.allocUnsafe(Math.max(FIRST_ALLOCATION, 2 * size))
      frame.view = new DataView(frame.bytes.buffer, frame.bytes.byteOffset, frame.bytes.length)
    }
    this.#out = frame.bytes
  }

  read(): void {
    const frame = this.#frame
    frame.places[0] = 0
    frame.places[1] = 0
    frame.count = 1
    this.#at += 1
    for (let byte = this.#token(); byte !== CLOSE; byte = this.#token()) {
      if (frame.count > 1) {
        if (byte !== COMMA) throw unreadable('a comma is missing')
        this.#at += 1
        byte = this.#token()
      }
      if (byte !== QUOTE) throw unreadable('a name is missing')
      this.#property()
    }
    frame.size = this.#filled
    frame.tagWord = 0
    frame.isAscii = this.#bits < 0x80
    const isLong = this.#filled > LONGEST_TEXT
    frame.text = isLong ? '' : (this.#out as SliceableBuffer).latin1Slice(0, this.#filled)
  }

  #property(): void {
    const frame = this.#frame
    const start = this.#filled
    this.#out[this.#filled++] = EQUALS
    this.#text()
    if (this.#token() !== COLON) throw unreadable('a colon is missing')
    this.#at += 1
    this.#out[this.#filled++] = EQUALS
    if (this.#token() === QUOTE) this.#text()
    else this.#literal()
    if (frame.count > MOST_PROPERTIES) throw unreadable('too many properties')
    const place = 2 * frame.count
    if (place >= frame.places.length) {
      const places = new Int32Array(2 * place)
      places.set(frame.places)
      frame.places = places
    }
    frame.places[place] = start
    frame.places[place + 1] = this.#filled
    frame.count += 1
  }

  /** The next byte that is no blank. What lies behind the object is no part of it. */
  #token(): number {
    while (this.#at < this.#end && this.#bytes[this.#at]! <= 0x20) this.#at += 1
    if (this.#at >= this.#end) throw unreadable('a brace is missing')
    return this.#bytes[this.#at]!
  }

  /** From quote to quote. */
  #text(): void {
    const [bytes, out] = [this.#bytes, this.#out]
    let at = this.#at + 1
    let filled = this.#filled
    let bits = 0
    for (let byte = bytes[at]!; byte !== QUOTE; byte = bytes[at]!) {
      if (at >= this.#end) throw unreadable('a text does not end')
      if (byte === BACKSLASH) {
        this.#filled = filled
        at = this.#escape(at + 1)
        filled = this.#filled
        continue
      }
      out[filled] = byte
      bits |= byte
      filled += 1
      at += 1
    }
    this.#bits |= bits
    this.#filled = filled
    this.#at = at + 1
  }

  /** @returns where the text goes on. */
  #escape(at: number): number {
    const byte = this.#bytes[at]!
    if (byte !== LETTER_U) {
      this.#out[this.#filled++] = ESCAPES.get(byte) ?? byte
      return at + 1
    }
    const high = this.#unit(at + 1)
    const isPair = high >= 0xd800 && high < 0xdc00 && this.#bytes[at + 5] === BACKSLASH
    const low = isPair && this.#bytes[at + 6] === LETTER_U ? this.#unit(at + 7) : 0
    const hasLow = low >= 0xdc00 && low < 0xe000
    const character = hasLow ? String.fromCharCode(high, low) : String.fromCharCode(high)
    this.#filled += this.#out.write(character.toWellFormed(), this.#filled)
    if (high >= 0x80) this.#bits |= 0x80
    return at + (hasLow ? 11 : 5)
  }

  #unit(at: number): number {
    const hex = at + 4 > this.#end ? '' : (this.#bytes as SliceableBuffer).latin1Slice(at, at + 4)
    if (!/^[\da-f]{4}$/i.test(hex)) throw unreadable('a wrong escape')
    return Number.parseInt(hex, 16)
  }

  /** A number, `true`, `false`, `null` or something nested: the text it is written as; nothing for `null`. */
  #literal(): void {
    const start = this.#at
    let depth = 0
    let isInText = false
    for (; this.#at < this.#end; this.#at += 1) {
      const byte = this.#bytes[this.#at]!
      if (isInText) {
        if (byte === BACKSLASH) this.#at += 1
        else if (byte === QUOTE) isInText = false
      } else if (byte === QUOTE) isInText = true
      else if (byte === OPEN || byte === OPEN_LIST) depth += 1
      else if (depth === 0 && (byte === COMMA || byte === CLOSE || byte <= 0x20)) break
      else if (byte === CLOSE || byte === CLOSE_LIST) depth -= 1
    }
    const text = this.#bytes.subarray(start, this.#at)
    if (text.length === 0) throw unreadable('a value is missing')
    if (text.equals(NULL)) return
    text.copy(this.#out, this.#filled)
    this.#filled += text.length
    for (const byte of text) this.#bits |= byte
  }
}

export function unreadable(cause: string): ProtocolError {
  return new ProtocolError('rest-json', { cause })
}
