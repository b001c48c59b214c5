import { isAscii } from 'node:buffer'
import { Charset, type SliceableBuffer } from './charset.js'
import { ProtocolError } from './errors.js'
import { NameCache } from './names.js'
import type { Row, Sentence } from './sentence.js'

const EQUALS = 0x3d
const DOT = 0x2e
const TAG = Buffer.from('.tag=')
/** V8 copies a slice shorter than this; a longer one would keep the whole chunk alive. */
const COPIED_SLICE = 13
const FIRST_ALLOCATION = 64 * 1024
const MOST_WORDS = 65_536

export interface DecoderOptions {
  /** Longest word, in bytes. Default 64 MiB. */
  maxWord?: number
  /** Longest sentence, in bytes. Default 128 MiB. */
  maxSentence?: number
  /** What the first word must begin with, such as `!` of a reply: another service is known by it at once. */
  startsWith?: string
  charset?: Charset
}

/** The first bytes of a word that is cut; room grows as they come, so that announcing a length allocates nothing. */
interface CutWord {
  bytes: Buffer
  readonly length: number
  filled: number
}

/**
 * Turns the byte stream into sentences. No socket, no timer, no promise.
 *
 * A chunk may end anywhere. Only the word that is cut gets copied; every other word is read where it lies.
 */
export class SentenceDecoder {
  // No more than 14 fields: V8 turns an object of more into a dictionary, three times as slow, when its class has made
  // seven and the earlier ones are gone, as after some reconnects.
  readonly #onSentence: (sentence: Sentence) => void
  readonly #maxWord: number
  readonly #maxSentence: number
  readonly #charset: Charset
  readonly #names = new NameCache()
  /** The byte the first word must begin with, until it has come. */
  #expected: number | undefined

  #sentence: Sentence | undefined
  #words = 0
  #bytes = 0
  /** How many sentences there have been, this one included. */
  #number = 1

  /** The first bytes of a length prefix that is cut. */
  #cutPrefix: Buffer | undefined
  #cutWord: CutWord | undefined

  /** The chunk with one character for each byte: its text, where it is ASCII. Empty while no chunk is read. */
  #text = ''
  /** Whether all of the chunk is. */
  #isAscii = false

  /** @param onSentence is called within `write`, in order; what it throws, `write` throws. */
  constructor(onSentence: (sentence: Sentence) => void, options: DecoderOptions = {}) {
    this.#onSentence = onSentence
    this.#maxWord = options.maxWord ?? 64 * 1024 * 1024
    this.#maxSentence = options.maxSentence ?? 128 * 1024 * 1024
    this.#charset = options.charset ?? new Charset()
    this.#expected = options.startsWith?.charCodeAt(0)
  }

  /** Whether the bytes so far end within a sentence. */
  get isMidSentence(): boolean {
    return this.#sentence !== undefined || this.#cutPrefix !== undefined || this.#cutWord !== undefined
  }

  /** @throws {ProtocolError} when the bytes are not the API; the decoder is of no use after that. */
  write(chunk: Buffer): void {
    let bytes = chunk
    if (this.#cutPrefix !== undefined) {
      bytes = Buffer.concat([this.#cutPrefix, chunk])
      this.#cutPrefix = undefined
    }
    let at = this.#cutWord === undefined ? 0 : this.#fillCutWord(this.#cutWord, bytes)
    if (at === bytes.length) return
    this.#text = latin1(bytes, 0, bytes.length)
    this.#isAscii = isAscii(bytes)
    while (at < bytes.length) {
      let length = bytes[at]!
      if (length < 0x80) {
        at += 1
      } else {
        const size = prefixSize(length)
        if (at + size > bytes.length) {
          this.#cutPrefix = Buffer.from(bytes.subarray(at))
          break
        }
        length = prefixValue(bytes, at, size)
        at += size
      }
      if (length === 0) {
        this.#endSentence()
        continue
      }
      this.#words += 1
      this.#bytes += length
      const isOver = length > this.#maxWord || this.#bytes > this.#maxSentence || this.#words > MOST_WORDS
      if (isOver) throw this.#tooLong(length)
      const end = at + length
      if (end > bytes.length) {
        this.#cutWordAt(bytes, at, length)
        break
      }
      this.#readWord(bytes, at, end)
      at = end
    }
    this.#text = ''
    this.#isAscii = false
  }

  #tooLong(word: number): ProtocolError {
    if (word > this.#maxWord) return new ProtocolError('word-too-long', { bytes: word, limit: this.#maxWord })
    const limit = this.#bytes > this.#maxSentence ? this.#maxSentence : MOST_WORDS
    return new ProtocolError('sentence-too-long', { limit })
  }

  #checkStart(byte: number): void {
    if (this.#expected === undefined) return
    if (byte !== this.#expected) throw new ProtocolError('first-byte', { byte: byte.toString(16) })
    this.#expected = undefined
  }

  #cutWordAt(bytes: Buffer, start: number, length: number): void {
    const target = Buffer.allocUnsafe(Math.min(length, Math.max(FIRST_ALLOCATION, bytes.length - start)))
    this.#cutWord = { bytes: target, length, filled: bytes.copy(target, 0, start) }
    if (start < bytes.length) this.#checkStart(bytes[start]!)
  }

  /** Moves what belongs to the cut word out of the chunk and returns where the rest begins. */
  #fillCutWord(word: CutWord, bytes: Buffer): number {
    const taken = Math.min(word.length - word.filled, bytes.length)
    const filled = word.filled + taken
    if (filled > word.bytes.length) {
      const target = Buffer.allocUnsafe(Math.min(word.length, Math.max(filled, word.bytes.length * 2)))
      word.bytes.copy(target, 0, 0, word.filled)
      word.bytes = target
    }
    bytes.copy(word.bytes, word.filled, 0, taken)
    word.filled = filled
    if (filled > 0) this.#checkStart(word.bytes[0]!)
    if (filled === word.length) {
      this.#cutWord = undefined
      this.#readWord(word.bytes, 0, filled)
    }
    return taken
  }

  #readWord(bytes: Buffer, start: number, end: number): void {
    const sentence = this.#sentence
    if (sentence === undefined) {
      this.#checkStart(bytes[start]!)
      this.#sentence = { head: this.#decode(bytes, start, end), tag: undefined, attributes: {}, words: [] }
      return
    }
    const first = bytes[start]
    if (first === EQUALS) this.#readAttribute(sentence.attributes, bytes, start + 1, end)
    else if (first === DOT && isTag(bytes, start, end)) sentence.tag = this.#decode(bytes, start + TAG.length, end)
    else sentence.words.push(this.#decode(bytes, start, end))
  }

  /** `name=value`: the value may hold '=' too, and both may be missing. */
  #readAttribute(attributes: Row, bytes: Buffer, start: number, end: number): void {
    const name = this.#names.read(bytes, start, end, this.#charset)
    const valueStart = start + name.length + 1
    const value = valueStart < end ? this.#decode(bytes, valueStart, end) : ''
    // Looking a name up costs as much as storing it; one known from other sentences only cannot be there.
    const mayBeThere = name.sentence === 0 || name.sentence === this.#number
    if (mayBeThere && attributes[name.text] !== undefined) return addAgain(attributes, name.text, value)
    attributes[name.text] = value
    name.sentence = this.#number
  }

  /** Short text is cut out of the chunk's, which is several times as fast as asking Node for it. */
  #decode(bytes: Buffer, start: number, end: number): string {
    const isShort = end - start < COPIED_SLICE && end <= this.#text.length
    if (this.#isAscii) return isShort ? this.#text.slice(start, end) : latin1(bytes, start, end)
    if (isShort && isAsciiBetween(bytes, start, end)) return this.#text.slice(start, end)
    return this.#charset.decode(bytes, start, end)
  }

  /** The router's manual: empty sentences are ignored. */
  #endSentence(): void {
    const sentence = this.#sentence
    this.#sentence = undefined
    this.#words = 0
    this.#bytes = 0
    this.#number += 1
    if (sentence !== undefined) this.#onSentence(sentence)
  }
}

/** A name that is there already: own, so that the values become a list, or inherited, such as `__proto__`. */
function addAgain(attributes: Row, name: string, value: string): void {
  if (!Object.hasOwn(attributes, name)) {
    Object.defineProperty(attributes, name, { value, enumerable: true, writable: true, configurable: true })
    return
  }
  const known = attributes[name]!
  if (Array.isArray(known)) known.push(value)
  else attributes[name] = [known, value]
}

function isTag(bytes: Buffer, start: number, end: number): boolean {
  for (let at = 0; at < TAG.length; at += 1) {
    if (bytes[start + at] !== TAG[at]) return false
  }
  return end - start >= TAG.length
}

/** For a few bytes this is faster than Node's `isAscii`. */
function isAsciiBetween(bytes: Buffer, start: number, end: number): boolean {
  let bits = 0
  for (let at = start; at < end; at += 1) bits |= bytes[at]!
  return bits < 0x80
}

function latin1(bytes: Buffer, start: number, end: number): string {
  return (bytes as SliceableBuffer).latin1Slice(start, end)
}

/** @throws {ProtocolError} on 0xf8…0xff: reserved control bytes, after which nothing can be understood. */
function prefixSize(first: number): number {
  if (first < 0xc0) return 2
  if (first < 0xe0) return 3
  if (first < 0xf0) return 4
  if (first < 0xf8) return 5
  throw new ProtocolError('control-byte', { byte: first.toString(16) })
}

function prefixValue(bytes: Buffer, at: number, size: number): number {
  switch (size) {
    case 2:
      return bytes.readUInt16BE(at) & 0x3fff
    case 3:
      return bytes.readUIntBE(at, 3) & 0x1fffff
    case 4:
      return bytes.readUInt32BE(at) & 0xfffffff
    default:
      return (bytes[at]! & 7) * 2 ** 32 + bytes.readUInt32BE(at + 1)
  }
}
