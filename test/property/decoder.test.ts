import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { Charset } from '../../src/wire/charset.js'
import { SentenceDecoder } from '../../src/wire/decoder.js'
import { encodeSentence } from '../../src/wire/encoder.js'
import { ProtocolError } from '../../src/errors.js'
import type { Sentence, WireValue } from '../../src/wire/sentence.js'
import { prefix, sentence } from '../bytes.js'
import { decode } from '../chunks.js'

const text = fc.string({
  unit: fc.oneof(fc.constantFrom('=', '.', '?', '\0', '!', 'é', '€', '😀', '\ufffd'), fc.string()),
  maxLength: 40
})
const names = fc.oneof(
  fc.constantFrom('.id', 'name', 'mtu', '.tag', '', '__proto__', 'constructor', 'toString'),
  text.map((name) => name.replaceAll('=', '').toWellFormed())
)
const value = fc
  .oneof(
    text,
    fc.integer({ min: 100, max: 300 }).map((length) => 'ü'.repeat(length))
  )
  .map((raw) => raw.toWellFormed())

interface Reply {
  head: string
  tag: string | undefined
  attributes: [name: string, value: string][]
}

const reply: fc.Arbitrary<Reply> = fc.record({
  head: fc.constantFrom('!re', '!done', '!trap', '!empty', '!news'),
  tag: fc.option(fc.nat().map(String), { nil: undefined }),
  attributes: fc.array(fc.tuple(names, value), { maxLength: 8 })
})

/** Where to cut, as shares of the whole. */
const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 })

function cut(bytes: Buffer, shares: readonly number[]): Buffer[] {
  const places = [0, ...shares.map((share) => Math.round(share * bytes.length)).sort((a, b) => a - b), bytes.length]
  return places.slice(1).map((place, index) => Buffer.from(bytes.subarray(places[index], place)))
}

function wordsOf({ head, tag, attributes }: Reply): string[] {
  const words = [head, ...attributes.map(([name, content]) => `=${name}=${content}`)]
  if (tag !== undefined) words.splice(words.length % 3 === 0 ? 1 : words.length, 0, `.tag=${tag}`)
  return words
}

/** What the sentence must become, without the decoder's own way of building it. */
function expected({ head, tag, attributes }: Reply): Sentence {
  const byName = new Map<string, string[]>()
  for (const [name, content] of attributes) byName.set(name, [...(byName.get(name) ?? []), content])
  const entries = [...byName].map(([name, all]) => [name, all.length === 1 ? all[0]! : all] as const)
  return { head, tag, attributes: Object.fromEntries<WireValue>(entries), words: [] }
}

describe('SentenceDecoder, whatever comes', () => {
  it('gives back what was encoded, however it is cut', () => {
    fc.assert(
      fc.property(fc.array(reply, { maxLength: 6 }), cuts, (replies, shares) => {
        const bytes = Buffer.concat(replies.map((each) => encodeSentence(wordsOf(each))))
        assert.deepEqual(decode(cut(bytes, shares)), replies.map(expected))
      }),
      { numRuns: 2000 }
    )
  })

  it('gives back what another encoder wrote, with prefixes of any size', () => {
    fc.assert(
      fc.property(reply, fc.array(fc.integer({ min: 3, max: 5 }), { minLength: 1 }), cuts, (each, sizes, shares) => {
        const parts = wordsOf(each).flatMap((word, index) => {
          const bytes = Buffer.from(word)
          return [prefix(bytes.length, sizes[index % sizes.length]), bytes]
        })
        const bytes = Buffer.concat([...parts, Buffer.of(0)])
        assert.deepEqual(decode(cut(bytes, shares)), [expected(each)])
      }),
      { numRuns: 500 }
    )
  })

  it('gives back values of any bytes', () => {
    const all = fc.array(
      fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
      { maxLength: 5 }
    )
    fc.assert(
      fc.property(all, cuts, (values, shares) => {
        const words = values.map((bytes, index) => Buffer.concat([Buffer.from(`=v${index}=`), bytes]))
        const charset = new Charset({ fallback: 'latin1' })
        const sentences: Sentence[] = []
        const decoder = new SentenceDecoder((each) => sentences.push(each), { charset })
        for (const chunk of cut(sentence('!re', ...words), shares)) decoder.write(chunk)
        const decoded = values.map((_, index) => sentences[0]?.attributes[`v${index}`] as string)
        // Each is UTF-8 or else Latin-1; either way its own bytes come back.
        for (const [index, bytes] of values.entries()) {
          const isBack = [Buffer.from(decoded[index]!, 'utf8'), Buffer.from(decoded[index]!, 'latin1')].some((back) =>
            back.equals(bytes)
          )
          assert.ok(isBack, `${bytes.toString('hex')} became ${decoded[index]}`)
        }
      }),
      { numRuns: 1000 }
    )
  })

  it('makes sentences or a ProtocolError of any bytes, and nothing else, in little time', () => {
    const any = fc.oneof(
      fc.uint8Array({ maxLength: 2000 }),
      fc
        .array(fc.constantFrom(0, 0, 1, 2, 3, 0x21, 0x2e, 0x3d, 0x80, 0xc0, 0xe0, 0xf0), { maxLength: 2000 })
        .map((bytes) => Uint8Array.from(bytes))
    )
    fc.assert(
      fc.property(any, cuts, (bytes, shares) => {
        const outcomes = [[Buffer.from(bytes)], cut(Buffer.from(bytes), shares)].map((chunks) => {
          const sentences: Sentence[] = []
          const decoder = new SentenceDecoder((each) => sentences.push(each), { maxWord: 1000, maxSentence: 1500 })
          try {
            for (const chunk of chunks) decoder.write(chunk)
            return [sentences, decoder.isMidSentence]
          } catch (error) {
            assert.ok(error instanceof ProtocolError)
            return [sentences, error.reason, error.details]
          }
        })
        assert.deepEqual(outcomes[0], outcomes[1])
      }),
      { numRuns: 3000 }
    )
  })

  // Copied with each chunk again, they would take longer than a test may.
  it('takes time in proportion to the bytes, however they are cut', () => {
    const bytes = Buffer.concat([
      sentence('!re', `=a=${'x'.repeat(600_000)}`),
      ...Array.from({ length: 5000 }, () => sentence('!re', '=a=1'))
    ])
    const sentences = decode(Array.from(bytes, (byte) => Buffer.of(byte)))
    assert.equal(sentences.length, 5001)
  })
})
