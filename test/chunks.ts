import { type DecoderOptions, SentenceDecoder } from '../src/wire/decoder.js'
import type { Sentence } from '../src/wire/sentence.js'

/** What a decoder makes of the chunks. */
export function decode(chunks: readonly Buffer[], options?: DecoderOptions): Sentence[] {
  const sentences: Sentence[] = []
  const decoder = new SentenceDecoder((sentence) => sentences.push(sentence), options)
  for (const chunk of chunks) decoder.write(chunk)
  return sentences
}

/** The ways in which the same bytes may arrive. */
export const arrivals: Record<string, (bytes: Buffer) => Buffer[][]> = {
  'single chunk': (bytes) => [[bytes]],
  'every split': (bytes) =>
    Array.from({ length: bytes.length + 1 }, (_, at) => [bytes.subarray(0, at), bytes.subarray(at)]),
  'byte by byte': (bytes) => [Array.from(bytes, (byte) => Buffer.of(byte))]
}
