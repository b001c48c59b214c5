import { ProtocolError } from '../errors.js'
import { Frame } from '../wire/framer.js'
import { ObjectReader, unreadable } from './object.js'

const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c
const OPEN = 0x7b
const CLOSE = 0x7d
const OPEN_LIST = 0x5b
const CLOSE_LIST = 0x5d
const FIRST_ALLOCATION = 4 * 1024
const EMPTY = Buffer.alloc(0)

/**
 * A JSON reply → the sentences it stands for, one for each object, as they come: a list of rows, or one object with what
 * would be the attributes of `!done`. So whatever reads rows reads them alike over both protocols, byte for byte, and a
 * long reply is never in memory as a whole. Values that are no text become the text they are written as.
 */
export class JsonObjects {
  readonly #onObject: (frame: Frame, isRow: boolean) => void
  readonly #longest: number
  readonly #frame = new Frame()
  /** The first bytes of an object that is cut. */
  #cut = EMPTY
  #filled = 0
  /** How far the cut object was looked through. */
  #next = 0
  /** Braces and brackets that are open within an object. */
  #depth = 0
  #isInText = false
  #isList = false
  #isOver = false

  /**
   * @param onObject is called within `write`; the frame is valid only while the call lasts.
   * @param longest object, in bytes.
   */
  constructor(onObject: (frame: Frame, isRow: boolean) => void, longest: number) {
    this.#onObject = onObject
    this.#longest = longest
  }

  /** @throws {ProtocolError} when it is no such JSON; of no use after that. */
  write(chunk: Buffer): void {
    if (this.#depth === 0) return this.#walk(chunk, chunk.length, 0)
    this.#keep(chunk, 0, chunk.length)
    this.#walk(this.#cut, this.#filled, this.#next)
  }

  /** @throws {ProtocolError} when something is missing. */
  end(): void {
    if (this.#depth > 0 || (this.#isList && !this.#isOver)) throw unreadable('it ends too early')
  }

  #walk(bytes: Buffer, length: number, from: number): void {
    let start = 0
    let at = from
    while (at < length) {
      if (this.#depth === 0) {
        if (this.#between(bytes[at]!)) start = at
        at += 1
      } else {
        at = this.#isInText ? this.#skipText(bytes, at, length) : this.#within(bytes, at, start)
      }
    }
    if (this.#depth === 0) {
      this.#cut = EMPTY
      this.#filled = 0
      return
    }
    this.#next = at - start
    if (bytes === this.#cut) {
      bytes.copyWithin(0, start, length)
      this.#filled = length - start
    } else {
      this.#filled = 0
      this.#keep(bytes, start, length)
    }
  }

  /** What stands around objects. @returns whether one begins. */
  #between(byte: number): boolean {
    if (byte <= 0x20) return false
    if (this.#isOver) throw unreadable('something follows the end')
    switch (byte) {
      case OPEN:
        this.#depth = 1
        return true
      case OPEN_LIST:
        if (this.#isList) break
        this.#isList = true
        return false
      case CLOSE_LIST:
        this.#isOver = true
        return false
      case COMMA:
        if (this.#isList) return false
        break
      default:
    }
    throw unreadable(`unexpected byte 0x${byte.toString(16)}`)
  }

  #within(bytes: Buffer, at: number, start: number): number {
    const byte = bytes[at]!
    if (byte === QUOTE) this.#isInText = true
    else if (byte === OPEN || byte === OPEN_LIST) this.#depth += 1
    else if (byte === CLOSE || byte === CLOSE_LIST) {
      this.#depth -= 1
      if (this.#depth === 0) this.#object(bytes, start, at + 1)
    }
    return at + 1
  }

  /** Up to behind the quote that ends the text; an escape that is cut is looked at again. */
  #skipText(bytes: Buffer, from: number, length: number): number {
    let at = from
    while (at < length) {
      const byte = bytes[at]!
      if (byte === QUOTE) {
        this.#isInText = false
        return at + 1
      }
      at += byte === BACKSLASH ? 2 : 1
    }
    return at
  }

  #object(bytes: Buffer, start: number, end: number): void {
    if (!this.#isList) this.#isOver = true
    new ObjectReader(bytes, start, end, this.#frame).read()
    this.#onObject(this.#frame, this.#isList)
  }

  #keep(bytes: Buffer, start: number, end: number): void {
    const filled = this.#filled + end - start
    if (filled > this.#longest) throw tooLarge(this.#longest)
    if (filled > this.#cut.length) {
      const grown = Buffer.allocUnsafe(Math.max(FIRST_ALLOCATION, 2 * filled))
      this.#cut.copy(grown, 0, 0, this.#filled)
      this.#cut = grown
    }
    bytes.copy(this.#cut, this.#filled, start, end)
    this.#filled = filled
  }
}

export function tooLarge(bytes: number): ProtocolError {
  return new ProtocolError('rest-too-large', { limit: Math.floor(bytes / 2 ** 20) })
}
