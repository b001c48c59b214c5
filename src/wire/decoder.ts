import { Charset } from './charset.js'
import { type Frame, Framer, type FramerOptions, TAG } from './framer.js'
import { RowReader } from './rows.js'
import type { Row, Sentence } from './sentence.js'
import type { TypedRow, ValueMode } from './values.js'

const EQUALS = 0x3d

/** How a {@link SentenceDecoder} reads bytes. */
export interface DecoderOptions<M extends ValueMode = 'text'> extends FramerOptions {
  charset?: Charset | undefined
  /** How the values of attributes are read. Default `text`. */
  values?: M | undefined
}

/** The attributes of a sentence, by how their values are read. */
type AttributesOf<M extends ValueMode> = M extends 'text' ? Row : TypedRow

/**
 * Turns the byte stream into sentences. For those who build on the wire; connections go one step less far and make rows
 * of what they know the run of.
 */
export class SentenceDecoder<M extends ValueMode = 'text'> {
  readonly #framer: Framer

  /** @param onSentence is called within `write`, in order; what it throws, `write` throws. */
  constructor(onSentence: (sentence: Sentence<AttributesOf<M>>) => void, options: DecoderOptions<M> = {}) {
    const { charset = new Charset(), values = 'text' as M } = options
    const rows = new RowReader(charset)
    this.#framer = new Framer((frame) => onSentence(readSentence(frame, rows, values)), options)
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
export function readSentence(frame: Frame, rows: RowReader): Sentence
export function readSentence<M extends ValueMode>(frame: Frame, rows: RowReader, values: M): Sentence<AttributesOf<M>>
export function readSentence(frame: Frame, rows: RowReader, values: ValueMode = 'text'): Sentence<TypedRow> {
  const { tagWord } = frame
  const attributes = rows.read(frame, values)
  const known = 1 + rows.attributes + (tagWord === 0 ? 0 : 1)
  return {
    head: rows.head(frame, frame.start(0), frame.end(0)),
    tag: tagWord === 0 ? undefined : rows.tag(frame, frame.start(tagWord) + TAG.length, frame.end(tagWord)),
    attributes,
    words: known === frame.count ? [] : otherWords(frame, rows)
  }
}

/** Those that are neither attributes nor tags. */
function otherWords(frame: Frame, rows: RowReader): string[] {
  const words: string[] = []
  for (let word = 1; word < frame.count; word += 1) {
    const start = frame.start(word)
    if (frame.bytes[start] !== EQUALS && !frame.isTag(word)) words.push(rows.text(frame, start, frame.end(word)))
  }
  return words
}
