import { isAscii } from 'node:buffer'
import { ProtocolError } from '../errors.js'
import type { SliceableBuffer } from './charset.js'

const MOST_WORDS = 65_536
const FIRST_ALLOCATION = 4 * 1024
/** Text of more bytes than this would be made only to be thrown away. */
const LONGEST_TEXT = 256 * 1024
const EMPTY = Buffer.alloc(0)
const NO_VIEW = new DataView(new ArrayBuffer(0))
const DOT = 0x2e
/** The bytes before the value of a tag. */
export const TAG = Buffer.from('.tag=')

export interface FramerOptions {
  /** Longest word, in bytes. Default 64 MiB. */
  maxWord?: number | undefined
  /** Longest sentence, in bytes. Default 128 MiB. */
  maxSentence?: number | undefined
  /** What the first word must begin with, such as `!` of a reply: another service is known by it at once. */
  startsWith?: string | undefined
}

/**
 * One whole sentence where it lies in memory: the places of its words, nothing decoded yet. It is one object for all
 * sentences, and valid only while the call lasts to which it is handed.
 */
export class Frame {
  bytes: Buffer = EMPTY
  /** The same, four at a time. */
  view: DataView = NO_VIEW
  /** The bytes with one character for each: the text of any word that is ASCII. Empty where there are very many. */
  text = ''
  /** Whether all bytes are ASCII, those of neighbouring sentences too. */
  isAscii = false
  /** How many words there are. */
  count = 0
  /** Bytes of all words together. */
  size = 0
  /** The last word `.tag=…`; 0 when there is none. */
  tagWord = 0
  /** Start and end of each word, in turns. */
  places = new Int32Array(128)

  start(word: number): number {
    return this.places[2 * word]!
  }

  end(word: number): number {
    return this.places[2 * word + 1]!
  }

  /** Once for each sentence, when it is complete. */
  findTag(): void {
    let word = this.count - 1
    while (word > 0 && !this.isTag(word)) word -= 1
    this.tagWord = word
  }

  isTag(word: number): boolean {
    const { bytes } = this
    const start = this.start(word)
    if (bytes[start] !== DOT || this.end(word) - start < TAG.length) return false
    for (let at = 1; at < TAG.length; at += 1) if (bytes[start + at] !== TAG[at]) return false
    return true
  }
}

/**
 * Cuts the byte stream into sentences by the lengths of their words. No socket, no timer, no promise.
 *
 * A chunk may end anywhere. What is cut waits in memory of its own for the next chunk; everything else is read where it
 * lies.
 */
export class Framer {
  readonly #onFrame: (frame: Frame) => void
  readonly #maxWord: number
  #maxSentence: number
  /** The byte the first word must begin with, until it has come. */
  #expected: number | undefined
  readonly #frame = new Frame()
  /** The first bytes of a sentence that is cut. */
  #cut = EMPTY
  #cutView: DataView = NO_VIEW
  #filled = 0
  /** Where the next length stands, counted from the start of the cut sentence; may lie beyond what is there. */
  #next = 0

  /** @param onFrame is called within `write`, in order; what it throws, `write` throws. */
  constructor(onFrame: (frame: Frame) => void, options: FramerOptions = {}) {
    this.#onFrame = onFrame
    this.#maxWord = options.maxWord ?? 64 * 1024 * 1024
    this.#maxSentence = options.maxSentence ?? 128 * 1024 * 1024
    this.#expected = options.startsWith?.charCodeAt(0)
  }

  /** Longest sentence from now on, in bytes. */
  set maxSentence(bytes: number) {
    this.#maxSentence = bytes
  }

  /** Whether the bytes so far end within a sentence. */
  get isMidSentence(): boolean {
    return this.#filled > 0
  }

  /** @throws {ProtocolError} when the bytes are not the API; the framer is of no use after that. */
  write(chunk: Buffer): void {
    const frame = this.#frame
    if (this.#filled === 0) {
      frame.isAscii = isAscii(chunk)
      this.#walk(chunk, chunk.length)
    } else {
      frame.isAscii &&= isAscii(chunk)
      this.#keep(chunk, 0, chunk.length)
      if (this.#next < this.#filled) this.#walk(this.#cut, this.#filled)
    }
    frame.bytes = EMPTY
    frame.view = NO_VIEW
    frame.text = ''
  }

  /** Reads the sentences that lie in the bytes, and keeps the beginning of one that is cut. */
  #walk(bytes: Buffer, length: number): void {
    const frame = this.#frame
    frame.bytes = bytes
    frame.view = bytes === this.#cut ? this.#cutView : viewOf(bytes)
    frame.text = length > LONGEST_TEXT ? '' : (bytes as SliceableBuffer).latin1Slice(0, length)
    let start = 0
    let at = this.#next
    while (at < length) {
      const first = bytes[at]!
      let size = first
      if (first < 0x80) at += 1
      else {
        const prefix = prefixSize(first)
        if (at + prefix > length) break
        size = prefixValue(bytes, at, prefix)
        at += prefix
      }
      if (size === 0) {
        this.#end()
        start = at
      } else {
        this.#add(at, size)
        at += size
      }
    }
    // From here on the places count from the start of the sentence that is cut.
    for (let place = 0; place < 2 * frame.count; place += 1) frame.places[place]! -= start
    this.#next = at - start
    this.#filled = 0
    if (start === length) this.#cut = EMPTY
    else if (bytes === this.#cut) this.#moveToFront(start, length)
    else this.#keep(bytes, start, length)
    if (!frame.isAscii) frame.isAscii = isAscii(this.#cut.subarray(0, this.#filled))
  }

  #add(start: number, size: number): void {
    const frame = this.#frame
    frame.size += size
    if (size > this.#maxWord || frame.size > this.#maxSentence || frame.count === MOST_WORDS) throw this.#tooLong(size)
    const place = 2 * frame.count
    if (place === frame.places.length) {
      const places = new Int32Array(2 * place)
      places.set(frame.places)
      frame.places = places
    }
    frame.places[place] = start
    frame.places[place + 1] = start + size
    frame.count += 1
  }

  #tooLong(word: number): ProtocolError {
    if (word > this.#maxWord) return new ProtocolError('word-too-long', { bytes: word, limit: this.#maxWord })
    const limit = this.#frame.size > this.#maxSentence ? this.#maxSentence : MOST_WORDS
    return new ProtocolError('sentence-too-long', { limit })
  }

  /** The router's manual: empty sentences are ignored. */
  #end(): void {
    const frame = this.#frame
    if (frame.count === 0) return
    if (this.#expected !== undefined) this.#checkStart(frame.bytes[frame.start(0)]!)
    frame.findTag()
    this.#onFrame(frame)
    frame.count = 0
    frame.size = 0
  }

  #checkStart(byte: number): void {
    if (byte !== this.#expected) throw new ProtocolError('first-byte', { byte: byte.toString(16) })
    this.#expected = undefined
  }

  /** Keeps bytes of a sentence that is cut. Room grows with the bytes that come: announcing a length allocates nothing. */
  #keep(bytes: Buffer, start: number, end: number): void {
    const filled = this.#filled + end - start
    if (filled > this.#cut.length) {
      const grown = Buffer.allocUnsafe(Math.max(FIRST_ALLOCATION, 2 * filled))
      this.#cut.copy(grown, 0, 0, this.#filled)
      this.#cut = grown
      this.#cutView = viewOf(grown)
    }
    bytes.copy(this.#cut, this.#filled, start, end)
    this.#kept(filled)
  }

  #moveToFront(start: number, end: number): void {
    this.#cut.copyWithin(0, start, end)
    this.#kept(end - start)
  }

  #kept(filled: number): void {
    this.#filled = filled
    const { count } = this.#frame
    if (this.#expected !== undefined && count > 0 && this.#frame.start(0) < filled) {
      this.#checkStart(this.#cut[this.#frame.start(0)]!)
    }
  }
}

function viewOf({ buffer, byteOffset, length }: Buffer): DataView {
  return new DataView(buffer, byteOffset, length)
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
