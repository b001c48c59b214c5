import { Charset } from './charset.js'
import { type Frame, Framer, type FramerOptions, TAG } from './framer.js'
import { RowReader } from './rows.js'
import type { Row, Sentence } from './sentence.js'

const EQUALS = 0x3d

export interface DecoderOptions extends FramerOptions {
  charset?: Charset | undefined
}

/**
 * Turns the byte stream into sentences, every value as text. For those who build on the wire; connections go one step
 * less far and make rows of what they know the run of.
 */
export class SentenceDecoder {
  readonly #framer: Framer
  readonly #rows: RowReader

  /** @param onSentence is called within `write`, in order; what it throws, `write` throws. */
  constructor(onSentence: (sentence: Sentence) => void, options: DecoderOptions = {}) {
    this.#rows = new RowReader(options.charset ?? new Charset())
    this.#framer = new Framer((frame) => onSentence(readSentence(frame, this.#rows)), options)
  }

  /** Whether the bytes so far end within a sentence. */
  get isMidSentence(): boolean {
    return this.#framer.isMidSentence
  }

  /** @throws {ProtocolError} when the bytes are not the API; the decoder is of no use after that. */
  write(chunk: Buffer): void {
    this.#framer.write(chunk)
  }
}

/** One sentence, taken apart. */
export function readSentence(frame: Frame, rows: RowReader): Sentence {
  const { bytes, count, tagWord } = frame
  const text = (word: number, offset = 0): string => rows.text(frame, frame.start(word) + offset, frame.end(word))
  const words: string[] = []
  for (let word = 1; word < count; word += 1) {
    if (bytes[frame.start(word)] !== EQUALS && !frame.isTag(word)) words.push(text(word))
  }
  return {
    head: text(0),
    tag: tagWord === 0 ? undefined : text(tagWord, TAG.length),
    attributes: rows.read(frame, 'text') as Row,
    words
  }
}
