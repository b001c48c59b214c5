import assert from 'node:assert/strict'
import { Charset } from '../../../src/wire/charset.js'
import { type DecoderOptions, SentenceDecoder } from '../../../src/wire/decoder.js'
import { ProtocolError } from '../../../src/errors.js'
import type { Row, Sentence } from '../../../src/wire/sentence.js'
import type { TypedRow } from '../../../src/wire/values.js'
import { hex, prefix, sentence, words } from '../../bytes.js'
import { arrivals, decode } from '../../chunks.js'
import { readCaptures } from '../../files.js'

function reply(head: string, attributes: Row = {}, rest: Partial<Sentence> = {}): Sentence {
  return { head, tag: undefined, attributes, words: [], ...rest }
}

/** What a plain object literal cannot say: a property of that very name. */
function own(name: string, value: unknown): Row {
  return JSON.parse(JSON.stringify({ x: value }).replace('"x"', JSON.stringify(name))) as Row
}

/** A word behind a prefix in a longer form than it needs. */
function long(text: string, size: number): Buffer {
  return Buffer.concat([prefix(Buffer.byteLength(text), size), Buffer.from(text)])
}

const end = Buffer.of(0)
const value = (length: number): string => 'abc=\0é€'.repeat(length).slice(0, length)
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1')

const vectors: [name: string, bytes: Buffer, sentences: Sentence[]][] = [
  ['nothing', Buffer.alloc(0), []],
  ['a bare reply', sentence('!done'), [reply('!done')]],
  ['a row', sentence('!re', '=name=ether1', '=mtu=1500'), [reply('!re', { name: 'ether1', mtu: '1500' })]],
  ['an empty row', sentence('!re', '.tag=3'), [reply('!re', {}, { tag: '3' })]],
  [
    'several sentences',
    Buffer.concat([sentence('!re', '=a=1'), sentence('!re', '=a=2'), sentence('!done', '.tag=9')]),
    [reply('!re', { a: '1' }), reply('!re', { a: '2' }), reply('!done', {}, { tag: '9' })]
  ],
  [
    'empty sentences, which count for nothing',
    Buffer.concat([end, end, sentence('!re', '=a=1'), end, sentence('!done'), end]),
    [reply('!re', { a: '1' }), reply('!done')]
  ],
  ['a tag right behind the reply word', sentence('!re', '.tag=7', '=a=1'), [reply('!re', { a: '1' }, { tag: '7' })]],
  ['a tag in the middle', sentence('!re', '=a=1', '.tag=7', '=b=2'), [reply('!re', { a: '1', b: '2' }, { tag: '7' })]],
  ['a tag at the end', sentence('!re', '=a=1', '.tag=7'), [reply('!re', { a: '1' }, { tag: '7' })]],
  ['an empty tag', sentence('!re', '.tag='), [reply('!re', {}, { tag: '' })]],
  ['a tag that looks like an attribute', sentence('!re', '.tag=a=b'), [reply('!re', {}, { tag: 'a=b' })]],
  [
    'a word that only begins like a tag',
    sentence('!re', '.tag', '.ta', '.'),
    [reply('!re', {}, { words: ['.tag', '.ta', '.'] })]
  ],
  ['an attribute called .tag', sentence('!re', '=.tag=5'), [reply('!re', { '.tag': '5' })]],
  ['an attribute whose value is a tag', sentence('!re', '=comment=.tag=5'), [reply('!re', { comment: '.tag=5' })]],
  ['an unknown reply word', sentence('!news', '=a=1', '.tag=2'), [reply('!news', { a: '1' }, { tag: '2' })]],
  [
    'words that are no attributes',
    sentence('!fatal', 'not logged in', '?x'),
    [reply('!fatal', {}, { words: ['not logged in', '?x'] })]
  ],
  ['an empty value', sentence('!re', '=comment='), [reply('!re', { comment: '' })]],
  ['an attribute without the second =', sentence('!re', '=detail'), [reply('!re', { detail: '' })]],
  ['an attribute without a name', sentence('!re', '==x'), [reply('!re', { '': 'x' })]],
  ['an attribute that is nothing but =', sentence('!re', '='), [reply('!re', { '': '' })]],
  ['a value with =', sentence('!re', '=comment=iu=c3Eeg==', '=x=='), [reply('!re', { comment: 'iu=c3Eeg==', x: '=' })]],
  ['a value with NUL, CR and LF', sentence('!re', '=source=a\0b\r\nc\0'), [reply('!re', { source: 'a\0b\r\nc\0' })]],
  ['a name that comes twice', sentence('!re', '=a=1', '=b=x', '=a=2'), [reply('!re', { a: ['1', '2'], b: 'x' })]],
  [
    'a name that comes four times',
    sentence('!re', '=a=1', '=a=', '=a=3', '=a=3'),
    [reply('!re', { a: ['1', '', '3', '3'] })]
  ],
  ['an empty value that comes twice', sentence('!re', '=a=', '=a='), [reply('!re', { a: ['', ''] })]],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'].flatMap(
    (name): typeof vectors => [
      [
        `a property called ${name}`,
        sentence('!re', `=${name}=x`, '=a=1'),
        [reply('!re', { ...own(name, 'x'), a: '1' })]
      ],
      [`${name} twice`, sentence('!re', `=${name}=x`, `=${name}=y`), [reply('!re', own(name, ['x', 'y']))]]
    ]
  ),
  [
    'names known from the sentence before, once, twice and not at all',
    Buffer.concat([
      sentence('!re', '=a=1', '=b=2', '=a=3'),
      sentence('!re', '=a=4', '=b=5'),
      sentence('!re', '=b=6', '=b=7', '=a=8'),
      end,
      sentence('!re', '=a='),
      sentence('!re', '=a=9', '=a=')
    ]),
    [
      reply('!re', { a: ['1', '3'], b: '2' }),
      reply('!re', { a: '4', b: '5' }),
      reply('!re', { b: ['6', '7'], a: '8' }),
      reply('!re', { a: '' }),
      reply('!re', { a: ['9', ''] })
    ]
  ],
  [
    'names of members of every object, sentence after sentence',
    Buffer.concat(Array.from({ length: 3 }, () => sentence('!re', '=__proto__=x', '=constructor=y', '=__proto__=z'))),
    Array.from({ length: 3 }, () => reply('!re', JSON.parse('{"__proto__":["x","z"],"constructor":"y"}') as Row))
  ],
  [
    'names of one hash in one sentence',
    sentence('!re', '=Aa=1', '=BB=2', '=Aa=3', '=BB=4', '=Aa=5'),
    [reply('!re', { Aa: ['1', '3', '5'], BB: ['2', '4'] })]
  ],
  [
    'UTF-8',
    sentence('!re', '=comment=Zażółć €😀', '=ключ=日本'),
    [reply('!re', { comment: 'Zażółć €😀', ключ: '日本' })]
  ],
  ['a byte order mark', sentence('!re', '=a=\ufeffx'), [reply('!re', { a: '\ufeffx' })]],
  ['U+FFFD itself', sentence('!re', '=a=\ufffd', '=b=x\ufffdé'), [reply('!re', { a: '\ufffd', b: 'x\ufffdé' })]],
  [
    'UTF-8 and a code page in one row',
    sentence('!re', '=a=é', latin1('=b=caf\xe9 \x80'), '=c=ü', latin1('=d=\xff')),
    [reply('!re', { a: 'é', b: 'café €', c: 'ü', d: 'ÿ' })]
  ],
  [
    'a surrogate in UTF-8, which is none',
    sentence('!re', latin1('=a=\xed\xa0\x80')),
    [reply('!re', { a: 'í\u00a0€' })]
  ],
  ['UTF-8 cut short', sentence('!re', latin1('=a=\xe2\x82')), [reply('!re', { a: 'â‚' })]],
  ['a tag and a head in a code page', sentence(latin1('!\xe9'), latin1('.tag=\xe9')), [reply('!é', {}, { tag: 'é' })]],
  ...[12, 13, 64, 65, 123, 124, 128, 252, 253, 300].map((length): (typeof vectors)[number] => [
    `a value of ${length} characters`,
    sentence('!re', `=a=${value(length)}`, `=${'n'.repeat(length)}=b`),
    [reply('!re', { a: value(length), ['n'.repeat(length)]: 'b' })]
  ]),
  ...[2, 3, 4, 5].map((size): (typeof vectors)[number] => [
    `prefixes of ${size} bytes where one would do`,
    Buffer.concat([long('!re', size), long('=a=é', size), long('.tag=1', size), prefix(0, size), sentence('!done')]),
    [reply('!re', { a: 'é' }, { tag: '1' }), reply('!done')]
  ]),
  [
    'prefixes of 5 bytes with high bits that are zero',
    Buffer.concat([hex('f0 00 00 00 03'), Buffer.from('!re'), end]),
    [reply('!re')]
  ]
]

for (const capture of readCaptures().captures) {
  const [head, ...rest] = capture.sentences?.at(-1) ?? []
  if (head === undefined) continue
  const tag = rest.find((word) => word.startsWith('.tag='))?.slice(5)
  const first = capture.sentences!.length > 1 ? [reply('!trap', { message: capture.sentences![0]![1]!.slice(9) })] : []
  vectors.push([`the capture "${capture.name}"`, hex(capture.hex), [...first, reply(head, {}, { tag })]])
}

describe('SentenceDecoder', () => {
  for (const [arrival, cut] of Object.entries(arrivals)) {
    describe(arrival, () => {
      for (const [name, bytes, sentences] of vectors) {
        it(name, () => {
          for (const chunks of cut(bytes)) assert.deepEqual(decode(chunks), sentences)
        })
      }
    })
  }

  it('reads the capture of /system/routerboard/print', () => {
    const capture = readCaptures().captures.find(({ name }) => name.includes('routerboard'))!
    const row = {
      routerboard: 'true',
      model: 'S53UG+5HaxD2HaxD&EG18-EA',
      'serial-number': 'XXXXXXXXXXX',
      'firmware-type': 'ipq6000',
      'factory-firmware': '7.8',
      'current-firmware': '7.19.4',
      'upgrade-firmware': '7.19.4'
    }
    for (const cut of Object.values(arrivals)) {
      for (const chunks of cut(hex(capture.hex))) assert.deepEqual(decode(chunks), [reply('!re', row), reply('!done')])
    }
  })

  it('hears the end of a sentence that comes alone', () => {
    assert.deepEqual(decode([words('!done', '.tag=1')]), [])
    assert.deepEqual(decode([words('!done', '.tag=1'), end]), [reply('!done', {}, { tag: '1' })])
  })

  for (const [length, text] of readCaptures().lengths.filter(([size]) => size > 0 && size < 5_000_000)) {
    it(`reads a word of ${length} bytes behind ${text}, cut near every border`, () => {
      const word = Buffer.alloc(length, '=')
      const bytes = Buffer.concat([words('!re'), hex(text), word, end])
      const borders = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, bytes.length - 2, bytes.length - 1]
      for (const at of borders.filter((border) => border < bytes.length)) {
        const [only] = decode([bytes.subarray(0, at), bytes.subarray(at)])
        assert.equal(only?.attributes['']?.length ?? 0, Math.max(0, length - 2))
      }
    })
  }

  it('reads a long word in chunks of a segment', () => {
    const text = 'é0123456789'.repeat(100_000)
    const bytes = sentence('!re', `=source=${text}`, '=a=1')
    const chunks = Array.from({ length: Math.ceil(bytes.length / 1460) }, (_, at) =>
      bytes.subarray(at * 1460, (at + 1) * 1460)
    )
    assert.deepEqual(decode(chunks), [reply('!re', { source: text, a: '1' })])
  })

  it('keeps nothing of the chunk, which may be reused', () => {
    const bytes = sentence('!re', '=name=a value that is longer than a slice', '=x=short', '.tag=12')
    const seen: Sentence[] = []
    const decoder = new SentenceDecoder((each) => seen.push(each))
    const half = Math.floor(bytes.length / 2)
    for (const part of [bytes.subarray(0, half), bytes.subarray(half), bytes]) {
      const chunk = Buffer.from(part)
      decoder.write(chunk)
      chunk.fill(0x41)
    }
    const row = reply('!re', { name: 'a value that is longer than a slice', x: 'short' }, { tag: '12' })
    assert.deepEqual(seen, [row, row])
  })

  it('tells whether the bytes end within a sentence', () => {
    const bytes = Buffer.concat([end, sentence('!re', `=a=${value(200)}`)])
    const decoder = new SentenceDecoder(() => {})
    const seen = Array.from(bytes, (byte) => {
      decoder.write(Buffer.of(byte))
      return decoder.isMidSentence
    })
    assert.deepEqual(seen, [false, ...bytes.subarray(2).map(() => 1)].map(Boolean).concat(false))
  })

  it('hands sentences over within write, in order, and throws what the listener throws', () => {
    const decoder = new SentenceDecoder(() => {
      throw new RangeError('mine')
    })
    assert.throws(() => decoder.write(sentence('!done')), RangeError)
  })

  it('reads with the charset it is given', () => {
    const charset = new Charset({ fallback: 'windows-1251' })
    assert.deepEqual(decode([sentence('!re', latin1('=a=\xdf'))], { charset }), [reply('!re', { a: 'Я' })])
  })
})

describe('SentenceDecoder, values', () => {
  const bytes = sentence('!re', '=name=7', '=mtu=1500', '=running=true', '=mtu=x', '.tag=7')

  it('types them where that is wanted', () => {
    const seen: Sentence<TypedRow>[] = []
    const decoder = new SentenceDecoder((each) => seen.push(each), { values: 'typed' })
    decoder.write(bytes)
    const attributes = { name: '7', mtu: [1500, 'x'], running: true }
    assert.deepEqual(seen, [{ head: '!re', tag: '7', attributes, words: [] }])
  })

  it('leaves them text by default', () => {
    const attributes = { name: '7', mtu: ['1500', 'x'], running: 'true' }
    assert.deepEqual(decode([bytes]), [reply('!re', attributes, { tag: '7' })])
  })
})

describe('SentenceDecoder, bytes that are not the API', () => {
  function fails(reason: string, chunks: readonly Buffer[], options?: DecoderOptions): void {
    assert.throws(
      () => decode(chunks, options),
      (error) => error instanceof ProtocolError && error.code === 'PROTOCOL' && error.reason === reason
    )
  }

  for (let byte = 0xf8; byte <= 0xff; byte += 1) {
    it(`refuses the control byte 0x${byte.toString(16)}`, () => {
      fails('control-byte', [Buffer.of(byte)])
      fails('control-byte', [words('!re'), Buffer.of(byte, 0, 0, 0, 1)])
      assert.throws(() => decode([Buffer.of(byte)]), { message: new RegExp(`0x${byte.toString(16)}`) })
    })
  }

  for (let byte = 0xf0; byte <= 0xf7; byte += 1) {
    it(`refuses a length of 35 bits behind 0x${byte.toString(16)} by its limit`, () => {
      const bytes = Buffer.of(byte, 0xff, 0xff, 0xff, 0xff)
      for (const cut of Object.values(arrivals)) for (const chunks of cut(bytes)) fails('word-too-long', chunks)
      const length = (byte - 0xf0) * 2 ** 32 + 0xffffffff
      assert.throws(() => decode([bytes]), { details: { bytes: length, limit: 64 * 1024 * 1024 } })
    })
  }

  it('does not take the three high bits for nothing', () => {
    fails('word-too-long', [hex('f1 00 00 00 03'), Buffer.from('!re'), end])
  })

  it('refuses a word over the limit before it has come', () => {
    fails('word-too-long', [prefix(64 * 1024 * 1024 + 1)])
    assert.deepEqual(decode([prefix(64 * 1024 * 1024)]), [])
  })

  it('takes a word of exactly the limit, in one chunk or cut', () => {
    const bytes = sentence('!re', '=a=45678')
    for (const cut of Object.values(arrivals)) {
      for (const chunks of cut(bytes)) {
        assert.deepEqual(decode(chunks, { maxWord: 8 }), [reply('!re', { a: '45678' })])
        fails('word-too-long', chunks, { maxWord: 7 })
      }
    }
  })

  it('refuses a sentence of too many bytes, and counts each sentence anew', () => {
    const three = sentence('!re', '=a=4', '=b=4')
    assert.equal(decode([three, three, three], { maxSentence: 11 }).length, 3)
    for (const cut of Object.values(arrivals)) {
      for (const chunks of cut(three)) fails('sentence-too-long', chunks, { maxSentence: 10 })
    }
  })

  it('refuses a sentence of too many words, and counts each sentence anew', () => {
    const most = Buffer.concat(Array.from({ length: 65_536 }, () => words('=')))
    assert.equal(decode([most, end, most, end]).length, 2)
    fails('sentence-too-long', [most, words('=')])
  })

  it('knows another service by its first bytes, before a word is complete', () => {
    for (const banner of ['HTTP/1.1 400 Bad Request', 'SSH-2.0-ROSSSH', '220 mail']) {
      const bytes = latin1(banner)
      for (const cut of Object.values(arrivals)) {
        for (const chunks of cut(bytes)) fails('first-byte', chunks, { startsWith: '!' })
      }
      fails('first-byte', [bytes.subarray(0, 1), bytes.subarray(1, 2)], { startsWith: '!' })
    }
    // A length of two bytes, cut between them.
    fails('first-byte', [hex('80'), hex('48 48')], { startsWith: '!' })
  })

  it('looks at the first word only', () => {
    const bytes = Buffer.concat([end, sentence('!re', '=a=1'), sentence('news', '=b=2')])
    const sentences = [reply('!re', { a: '1' }), reply('news', { b: '2' })]
    for (const cut of Object.values(arrivals)) {
      for (const chunks of cut(bytes)) assert.deepEqual(decode(chunks, { startsWith: '!' }), sentences)
    }
    assert.deepEqual(decode([long('!done', 5), end], { startsWith: '!' }), [reply('!done')])
  })

  it('allocates next to nothing for a length that is only announced', () => {
    const decoders = Array.from({ length: 20 }, () => new SentenceDecoder(() => {}))
    const announced = prefix(64 * 1024 * 1024)
    const used = (): number => process.memoryUsage().arrayBuffers + process.memoryUsage().external
    const before = used()
    for (const decoder of decoders) decoder.write(announced)
    for (const decoder of decoders) decoder.write(Buffer.from('!'))
    assert.ok(used() - before < 20 * 1024 * 1024, `${used() - before} bytes for 20 × 64 MiB that never came`)
    assert.ok(decoders.every(({ isMidSentence }) => isMidSentence))
  })

  it('allocates nothing for 4 GiB in five bytes', () => {
    const before = process.memoryUsage().arrayBuffers
    for (let count = 0; count < 100; count += 1) fails('word-too-long', [hex('f0 ff ff ff ff')])
    assert.ok(process.memoryUsage().arrayBuffers - before < 1024 * 1024)
  })
})
