import assert from 'node:assert/strict'
import { Charset } from '../../../src/wire/charset.js'
import { encodeLength, encodeSentence, SentenceWriter } from '../../../src/wire/encoder.js'
import { InputError } from '../../../src/errors.js'
import { hex, sentence } from '../../bytes.js'
import { readCaptures } from '../../files.js'

describe('encodeLength', () => {
  for (const [length, prefix] of readCaptures().lengths) {
    it(`writes ${length} as ${prefix}`, () => assert.deepEqual(encodeLength(length), hex(prefix)))
  }

  // Tables of independent clients agree on these.
  const others: [number, string][] = [
    [135, '80 87'],
    [300, '81 2c'],
    [17_000, 'c0 42 68'],
    [17_185, 'c0 43 21'],
    [2_097_140, 'df ff f4'],
    [2_805_231, 'e0 2a cd ef'],
    [268_435_440, 'ef ff ff f0'],
    [268_435_584, 'f0 10 00 00 80']
  ]
  for (const [length, prefix] of others) {
    it(`writes ${length} as ${prefix}`, () => assert.deepEqual(encodeLength(length), hex(prefix)))
  }

  it('refuses more than the wire can say', () => {
    assert.throws(() => encodeLength(2 ** 32), { name: 'InputError', reason: 'word-over-limit' })
  })
})

describe('encodeSentence', () => {
  it('writes what a real client was seen to write', () => {
    const login = readCaptures().captures.find(({ name }) => name.startsWith('login request'))!
    assert.deepEqual(encodeSentence(['/login', '=name=admin', '=password=secret']), hex(login.hex))
  })

  for (const length of [1, 127, 128, 255, 256, 16_383, 16_384, 65_536, 2_097_151, 2_097_152]) {
    it(`writes a word of ${length} bytes`, () => {
      const word = '='.repeat(length)
      assert.ok(encodeSentence(['/x', word, '.tag=1']).equals(sentence('/x', word, '.tag=1')))
    })
  }

  it('counts bytes, not characters', () => {
    assert.deepEqual(encodeSentence(['=comment=Łódź €😀']), sentence(Buffer.from('=comment=Łódź €😀')))
  })

  it('carries every byte a text can hold', () => {
    assert.deepEqual(encodeSentence(['=source=a\0b\r\n=c']), sentence('=source=a\0b\r\n=c'))
  })

  it('leaves empty words out, for they would end the sentence', () => {
    assert.deepEqual(encodeSentence(['/x', '', '=a=b']), sentence('/x', '=a=b'))
  })

  it('writes the end alone when there are no words', () => assert.deepEqual(encodeSentence([]), Buffer.of(0)))

  it('writes in the charset it is given', () => {
    const charset = new Charset({ encodeAs: 'windows-1251' })
    assert.deepEqual(encodeSentence(['=comment=Я'], charset), sentence(Buffer.from('=comment=\xdf', 'latin1')))
  })

  it('sends nothing of a sentence with a word that cannot be written', () => {
    const charset = new Charset({ encodeAs: 'windows-1251' })
    assert.throws(() => encodeSentence(['/x', '=a=ok', '=b=日'], charset), InputError)
  })
})

describe('SentenceWriter', () => {
  it('writes sentences one behind the other, each with its tag at the end', () => {
    for (const tag of [1, 12_345, 9_007_199_254_740_991]) {
      const writer = new SentenceWriter(new Charset())
      writer.add(['/x', '=a=b'], tag)
      writer.add(['/y', '', `=long=${'é'.repeat(100)}`], tag)
      writer.add(['/z'])
      assert.deepEqual(
        writer.bytes,
        Buffer.concat([
          sentence('/x', '=a=b', `.tag=${tag}`),
          sentence('/y', `=long=${'é'.repeat(100)}`, `.tag=${tag}`),
          sentence('/z')
        ])
      )
    }
  })

  it('writes bytes as they are, whatever the charset', () => {
    const writer = new SentenceWriter(new Charset({ encodeAs: 'windows-1251' }))
    const bytes = Buffer.from('=a=\xff\xfe\x00', 'latin1')
    writer.add(['/x', '=b=Я'], 7, bytes)
    assert.deepEqual(writer.bytes, sentence('/x', Buffer.from('=b=\xdf', 'latin1'), bytes, '.tag=7'))
  })

  it('grows with what is written', () => {
    const writer = new SentenceWriter(new Charset())
    const words = ['/x', ...Array.from({ length: 100 }, (_, index) => `=a${index}=${'xyz'.repeat(index)}`)]
    for (let count = 0; count < 50; count += 1) writer.add(words, count)
    assert.deepEqual(
      writer.bytes,
      Buffer.concat(Array.from({ length: 50 }, (_, count) => sentence(...words, `.tag=${count}`)))
    )
  })

  it('goes on after a sentence that cannot be written, as if it had never begun', () => {
    for (const encodeAs of ['utf8', 'ascii']) {
      const writer = new SentenceWriter(new Charset({ encodeAs }))
      writer.add(['/x'], 1)
      assert.throws(() => writer.add(['/y', '=a=b', '=c=\ud800'], 2), InputError)
      writer.add(['/z'], 3)
      assert.deepEqual(writer.bytes, Buffer.concat([sentence('/x', '.tag=1'), sentence('/z', '.tag=3')]))
    }
  })
})
