import assert from 'node:assert/strict'
import { Charset } from '../../src/charset.js'
import { NameCache } from '../../src/names.js'

class CountingCharset extends Charset {
  decoded = 0

  override decode(bytes: Buffer, start: number, end: number): string {
    this.decoded += 1
    return super.decode(bytes, start, end)
  }
}

describe('NameCache', () => {
  const charset = new CountingCharset()
  let names = new NameCache()

  beforeEach(() => {
    names = new NameCache()
    charset.decoded = 0
  })

  /** Reads the name out of a word that ends with the name, or goes on with a value. */
  function read(name: string | Buffer, value?: string): string {
    const parts = ['==', name, ...(value === undefined ? [] : ['=', value])]
    const word = Buffer.concat(parts.map((part) => Buffer.from(part as string)))
    return names.read(Buffer.concat([word, Buffer.from('=tail')]), 2, word.length, charset).text
  }

  it('reads a name up to the =, or to the end of the word', () => {
    assert.deepEqual([read('mtu', '1500'), read('mtu'), read('mtu', ''), read('mtu', 'a=b')], Array(4).fill('mtu'))
  })

  it('decodes a name once', () => {
    for (let count = 0; count < 3; count += 1)
      for (const name of ['mtu', 'name', '.id']) assert.equal(read(name, 'x'), name)
    assert.equal(charset.decoded, 3)
  })

  it('tells names apart that begin alike, whichever was expected', () => {
    const all = ['mtu', 'mtv', 'mt', 'mtua', 'mtu', '', 'm', 'mt', 'mtu', 'mtua', '']
    assert.deepEqual(
      all.map((name) => read(name, 'x')),
      all
    )
    assert.deepEqual(
      all.map((name) => read(name)),
      all
    )
  })

  it('tells names of one hash apart', () => {
    // By the usual hash, times 31 and plus the next, these are the same.
    const all = ['Aa', 'BB', 'Aa', 'AaAa', 'BBBB', 'AaBB', 'BBAa', 'AaAa']
    assert.deepEqual(
      all.map((name) => read(name, 'x')),
      all
    )
  })

  it('does not read past the end of the word', () => {
    const bytes = Buffer.from('mtux')
    for (const end of [4, 4, 3, 4, 3, 3, 2]) {
      assert.equal(names.read(bytes, 0, end, charset).text, 'mtux'.slice(0, end))
    }
  })

  it('reads more names than it keeps', () => {
    const all = Array.from({ length: 3000 }, (_, index) => `name-${index}`)
    for (const name of [...all, ...all.toReversed()]) assert.equal(read(name, 'x'), name)
  })

  it('keeps its own copy of the bytes', () => {
    const bytes = Buffer.from('name')
    names.read(bytes, 0, 4, charset)
    bytes.write('fame')
    assert.equal(names.read(bytes, 0, 4, charset).text, 'fame')
    assert.equal(read('name'), 'name')
  })

  it('does not keep what is too long to be a name', () => {
    for (const length of [64, 65]) {
      charset.decoded = 0
      const name = 'n'.repeat(length)
      assert.deepEqual([read(name), read(name)], [name, name])
      assert.equal(charset.decoded, length === 64 ? 1 : 2)
    }
  })

  it('does not keep what depends on the charset', () => {
    const name = Buffer.from([0x6e, 0xdf])
    assert.equal(names.read(name, 0, 2, new Charset({ fallback: 'windows-1251' })).text, 'nЯ')
    assert.equal(names.read(name, 0, 2, new Charset({ fallback: 'windows-1252' })).text, 'nß')
  })
})
