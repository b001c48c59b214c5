import { Charset } from './charset.js'
import { InputError } from '../errors.js'

const LONGEST_WORD = 0xffffffff
const utf8 = new Charset()

/**
 * Words as the router reads them: each behind its length, a zero length at the end. Lengths count bytes.
 *
 * An empty word cannot be sent, for it would end the sentence; it is left out.
 *
 * @throws {InputError} when a word is longer than the wire allows or cannot be written in the charset.
 */
export function encodeSentence(words: readonly string[], charset: Charset = utf8): Buffer {
  return encode(words, charset, 1)
}

/** The same without the end, so that words can be encoded ahead of their tag. */
export function encodeWords(words: readonly string[], charset: Charset = utf8): Buffer {
  return encode(words, charset, 0)
}

/** The end of a sentence: its tag, and the zero length. @param tag at most 100 ASCII characters. */
export function encodeTag(tag: string): Buffer {
  const word = `.tag=${tag}`
  return Buffer.from(`${String.fromCharCode(word.length)}${word}\0`, 'latin1')
}

function encode(words: readonly string[], charset: Charset, terminator: 0 | 1): Buffer {
  const bodies: Buffer[] = []
  let size: number = terminator
  for (const word of words) {
    if (word === '') continue
    const body = charset.encode(word)
    bodies.push(body)
    size += prefixSize(body.length) + body.length
  }
  const bytes = Buffer.allocUnsafe(size)
  let at = 0
  for (const body of bodies) {
    at = writePrefix(bytes, at, body.length)
    at += body.copy(bytes, at)
  }
  bytes.fill(0, at)
  return bytes
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
  const prefix = Buffer.allocUnsafe(prefixSize(length))
  writePrefix(prefix, 0, length)
  return prefix
}

function prefixSize(length: number): number {
  if (length < 0x80) return 1
  if (length < 0x4000) return 2
  if (length < 0x200000) return 3
  if (length < 0x10000000) return 4
  if (length <= LONGEST_WORD) return 5
  throw new InputError('word-over-limit')
}

function writePrefix(target: Buffer, at: number, length: number): number {
  switch (prefixSize(length)) {
    case 1:
      return target.writeUInt8(length, at)
    case 2:
      return target.writeUInt16BE(length | 0x8000, at)
    case 3:
      return target.writeUIntBE(length | 0xc00000, at, 3)
    case 4:
      return target.writeUInt32BE((length | 0xe0000000) >>> 0, at)
    default:
      return target.writeUInt32BE(length, target.writeUInt8(0xf0, at))
  }
}
