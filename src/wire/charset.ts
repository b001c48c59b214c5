import { isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import { InputError } from '../errors.js'

/** What `toString` calls after it has checked its arguments; in every Node since 0.10, though not in its types. */
export interface SliceableBuffer extends Buffer {
  utf8Slice(start: number, end: number): string
  latin1Slice(start: number, end: number): string
}

/** What `write` calls, likewise. */
export interface WritableBuffer extends Buffer {
  utf8Write(text: string, offset: number): number
}

const REPLACEMENT = '\ufffd'

/** How bytes become text, and text bytes. */
export interface CharsetOptions {
  /** For bytes that are not valid UTF-8: `utf8` or any iconv-lite name. Default `windows-1252`. */
  fallback?: string
  /** How text is sent: `utf8` or any iconv-lite name. Default `utf8`. */
  encodeAs?: string
  /** `always` reads every value in the fallback charset: some of its texts happen to be valid UTF-8. */
  mode?: CharsetMode
}

/** `fallback` reads a value in the fallback charset where it is not valid UTF-8; `always` reads every value in it. */
export type CharsetMode = 'fallback' | 'always'

/**
 * Bytes ↔ text. RouterOS stores bytes and keeps no encoding: WinBox on Windows writes the PC's code page,
 * everything else mostly UTF-8. So each value is UTF-8 where its bytes are, and the fallback otherwise.
 */
export class Charset {
  readonly #fallback: string
  readonly #encodeAs: string | undefined
  readonly #isAlways: boolean

  constructor({ fallback = 'windows-1252', encodeAs = 'utf8', mode = 'fallback' }: CharsetOptions = {}) {
    for (const name of [fallback, encodeAs]) {
      if (!isUsable(name)) throw new InputError('bad-charset', { name })
    }
    this.#fallback = fallback
    this.#isAlways = mode === 'always'
    this.#encodeAs = /^utf-?8$/i.test(encodeAs) ? undefined : encodeAs
  }

  /** Whether text is sent as UTF-8. */
  get isUtf8(): boolean {
    return this.#encodeAs === undefined
  }

  /** Never fails: what no charset can read becomes U+FFFD. */
  decode(bytes: Buffer, start: number, end: number): string {
    if (this.#isAlways) return iconv.decode(bytes.subarray(start, end), this.#fallback, { stripBOM: false })
    const text = (bytes as SliceableBuffer).utf8Slice(start, end)
    if (!text.includes(REPLACEMENT)) return text
    const part = bytes.subarray(start, end)
    return isUtf8(part) ? text : iconv.decode(part, this.#fallback, { stripBOM: false })
  }

  /** @throws {InputError} when the word cannot be sent; see {@link encode}. */
  check(word: string): void {
    if (this.#encodeAs !== undefined) this.encode(word)
    else if (!word.isWellFormed()) throw notEncodable(word, undefined, 'utf8')
  }

  /**
   * @param name of what is encoded, for the error; for a word its own.
   * @throws {InputError} when a character does not exist in the charset; it would be lost without a word.
   */
  encode(text: string, name?: string): Buffer {
    if (this.#encodeAs === undefined) {
      if (!text.isWellFormed()) throw notEncodable(text, name, 'utf8')
      return Buffer.from(text, 'utf8')
    }
    const bytes = iconv.encode(text, this.#encodeAs, { addBOM: false })
    if (iconv.decode(bytes, this.#encodeAs, { stripBOM: false }) !== text) {
      throw notEncodable(text, name, this.#encodeAs)
    }
    return bytes
  }
}

/** The punctuation of the wire has to stay ASCII, which rules UTF-16 and EBCDIC out. */
function isUsable(name: string): boolean {
  return iconv.encodingExists(name) && iconv.encode('=/.?a', name, { addBOM: false }).equals(Buffer.from('=/.?a'))
}

function notEncodable(text: string, name: string | undefined, charset: string): InputError {
  return new InputError('not-encodable', { name: name ?? nameOf(text), charset })
}

/** A word may hold a secret: an error names its attribute and never its value. */
function nameOf(word: string): string {
  const name = /^[=?]?[^=]*/.exec(word)?.[0] ?? ''
  return word.startsWith('=') ? name.slice(1) : name
}
