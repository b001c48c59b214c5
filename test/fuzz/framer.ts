import assert from 'node:assert/strict'
import { ProtocolError } from '../../src/errors.js'
import { SentenceDecoder } from '../../src/wire/decoder.js'
import { Framer, type FramerOptions } from '../../src/wire/framer.js'
import type { Sentence } from '../../src/wire/sentence.js'
import { cut, type Read, readPlainly, writePlainly } from './plain.js'

const LIMITS = { maxWord: 1000, maxSentence: 1500 }
const SIZES = [1, 5]

/** Bytes from the router: they are cut into the sentences they hold, however they arrive, or refused. */
export function fuzz(bytes: Buffer): void {
  const plain = readPlainly(bytes, LIMITS)
  const whole = frames([bytes])
  assert.deepEqual(whole, plain)
  for (const size of SIZES) assert.deepEqual(frames(cut(bytes, size)), plain)
  assert.deepEqual(frames([writePlainly(plain.sentences)]).sentences, plain.sentences)
  const decoded = decode([bytes])
  assert.equal(decoded.length, plain.sentences.length)
  assert.deepEqual(decode(cut(bytes, 3)), decoded)
  meetsReplies(bytes)
}

function frames(chunks: readonly Buffer[], options: FramerOptions = {}): Read {
  const sentences: string[][] = []
  const framer = new Framer(
    (frame) => {
      const words = Array.from({ length: frame.count }, (_, word) =>
        frame.bytes.toString('latin1', frame.start(word), frame.end(word))
      )
      sentences.push(words)
    },
    { ...LIMITS, ...options }
  )
  const failure = failureOf(() => {
    for (const chunk of chunks) framer.write(chunk)
  })
  // A framer that has refused is of no use any more.
  return { sentences, isMidSentence: failure === undefined ? framer.isMidSentence : true, failure }
}

function decode(chunks: readonly Buffer[]): Sentence[] {
  const sentences: Sentence[] = []
  const decoder = new SentenceDecoder((sentence) => sentences.push(sentence), LIMITS)
  failureOf(() => {
    for (const chunk of chunks) decoder.write(chunk)
  })
  return sentences
}

/** Where replies are expected, another service is known by its first byte, which may come alone. */
function meetsReplies(bytes: Buffer): void {
  const options = { startsWith: '!' }
  const whole = frames([bytes], options)
  const pieces = frames(cut(bytes, 1), options)
  assert.deepEqual(pieces.sentences, whole.sentences)
  assert.ok(whole.failure === undefined || pieces.failure !== undefined)
  if (whole.sentences.length > 0) assert.equal(whole.sentences[0]![0]![0], '!')
}

/** Nothing but a refusal is let through. */
function failureOf(act: () => void): string | undefined {
  try {
    act()
    return undefined
  } catch (error) {
    assert.ok(error instanceof ProtocolError, String(error))
    return error.reason
  }
}
