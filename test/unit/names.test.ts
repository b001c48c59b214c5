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

  function get(text: string | Buffer, hash = 1): string {
    const bytes = Buffer.from(text as string)
    return names.get(Buffer.concat([Buffer.from('=='), bytes, Buffer.from('=x')]), 2, 2 + bytes.length, hash, charset)
  }

  it('decodes a name once', () => {
    assert.deepEqual([get('mtu'), get('mtu'), get('mtu')], ['mtu', 'mtu', 'mtu'])
    assert.equal(charset.decoded, 1)
  })

  it('tells names of one hash apart, whichever came first', () => {
    assert.deepEqual(
      ['mtu', 'mtv', 'mt', 'mtua', 'mtu'].map((name) => get(name)),
      ['mtu', 'mtv', 'mt', 'mtua', 'mtu']
    )
  })

  it('knows a name whose hash is negative or large', () => {
    for (const hash of [-1, -(2 ** 31), 2 ** 31 - 1, 512]) assert.equal(get('rx-byte', hash), 'rx-byte')
  })

  it('keeps its own copy of the bytes', () => {
    const bytes = Buffer.from('name')
    names.get(bytes, 0, 4, 1, charset)
    bytes.write('fame')
    assert.equal(names.get(bytes, 0, 4, 1, charset), 'fame')
  })

  it('reads an empty name', () => assert.deepEqual([get(''), get('')], ['', '']))

  it('does not keep what is too long to be a name', () => {
    for (const length of [64, 65]) {
      charset.decoded = 0
      const name = 'n'.repeat(length)
      assert.deepEqual([get(name), get(name)], [name, name])
      assert.equal(charset.decoded, length === 64 ? 1 : 2)
    }
  })

  it('does not keep what depends on the charset', () => {
    const name = Buffer.from([0x6e, 0xdf])
    assert.equal(names.get(name, 0, 2, 1, new Charset({ fallback: 'windows-1251' })), 'nЯ')
    assert.equal(names.get(name, 0, 2, 1, new Charset({ fallback: 'windows-1252' })), 'nß')
  })
})
