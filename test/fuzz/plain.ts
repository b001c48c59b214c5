import { sentence } from '../bytes.js'

export interface Limits {
  maxWord: number
  maxSentence: number
}

/** What bytes hold: the words of each sentence, and how it ends. */
export interface Read {
  /** A character for each byte. */
  sentences: string[][]
  /** Whether they end within a sentence. */
  isMidSentence: boolean
  /** The reason of the error, if they are not the API. */
  failure: string | undefined
}

/** The wire read in the plainest way, at once and without a thought for speed: what the framer is compared with. */
export function readPlainly(bytes: Buffer, { maxWord, maxSentence }: Limits): Read {
  const sentences: string[][] = []
  let words: string[] = []
  let size = 0
  let at = 0
  const end = (failure?: string): Read => ({ sentences, isMidSentence: words.length > 0 || at < bytes.length, failure })
  for (;;) {
    const first = bytes[at]
    if (first === undefined) return end()
    if (first >= 0xf8) return end('control-byte')
    const [length, start] = readLength(bytes, at, first)
    if (start > bytes.length) return end()
    if (length > maxWord) return end('word-too-long')
    size += length
    if (size > maxSentence) return end('sentence-too-long')
    if (start + length > bytes.length) return end()
    at = start + length
    if (length > 0) words.push(bytes.toString('latin1', start, at))
    else if (words.length > 0) sentences.push(words)
    if (length > 0) continue
    words = []
    size = 0
  }
}

/** @returns the length, and where its word begins. */
function readLength(bytes: Buffer, at: number, first: number): [length: number, start: number] {
  const more = [0x80, 0xc0, 0xe0, 0xf0].filter((mark) => first >= mark).length
  const high = more === 4 ? first & 7 : first & (0xff >> (more + 1))
  const rest = bytes.subarray(at + 1, at + 1 + more)
  return [rest.reduce((length, byte) => length * 256 + byte, high), at + 1 + more]
}

/** The words as they are sent. */
export function writePlainly(sentences: readonly string[][]): Buffer {
  return Buffer.concat(sentences.map((words) => sentence(...words.map((word) => Buffer.from(word, 'latin1')))))
}

/** Name and value of a word `=name=value`. */
export function attributeOf(word: string): [name: string, value: string] | undefined {
  const [, name = '', value = ''] = /^=([^=]*)(?:=(.*))?$/s.exec(word) ?? []
  return word.startsWith('=') ? [name, value] : undefined
}

/** The same bytes in pieces. */
export function cut(bytes: Buffer, size: number): Buffer[] {
  const count = Math.ceil(bytes.length / size)
  return Array.from({ length: count }, (_, index) => Buffer.from(bytes.subarray(index * size, (index + 1) * size)))
}
