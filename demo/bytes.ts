import { isUtf8 } from 'node:buffer'
import { Charset } from '../src/index.js'

/**
 * A router keeps the bytes it is given. Here a value is a string all the same: what is UTF-8 is that text, and every
 * byte of anything else stands as a lone surrogate of its own (0x80 is U+DC80), so that it leaves as it came.
 */
class ByteKeepingCharset extends Charset {
  override get isUtf8(): boolean {
    return false
  }

  override decode(bytes: Buffer, start: number, end: number): string {
    return bytesValue(bytes.subarray(start, end))
  }

  override encode(text: string): Buffer {
    if (text.isWellFormed()) return Buffer.from(text, 'utf8')
    const parts: Buffer[] = []
    for (const character of text) {
      const code = character.codePointAt(0)!
      parts.push(code >= 0xdc80 && code <= 0xdcff ? Buffer.of(code & 0xff) : Buffer.from(character, 'utf8'))
    }
    return Buffer.concat(parts)
  }
}

export const wire = new ByteKeepingCharset()

/** A value of any bytes, for a row: `{ comment: bytesValue(Buffer.from('K\xfcche', 'latin1')) }`. */
export function bytesValue(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString('utf8')
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte < 0x80 ? byte : 0xdc00 + byte)
  return text
}
