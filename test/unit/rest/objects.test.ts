import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { ProtocolError } from '../../../src/errors.js'
import { JsonObjects } from '../../../src/rest/objects.js'
import { Charset } from '../../../src/wire/charset.js'
import { RowReader } from '../../../src/wire/rows.js'
import type { TypedRow, ValueMode } from '../../../src/wire/values.js'

interface Read {
  rows: TypedRow[]
  attributes: TypedRow[]
}

/** What a reply gives, cut into chunks of a size. */
function read(json: string | Buffer, size = Infinity, mode: ValueMode = 'text', longest = 2 ** 20): Read {
  const reader = new RowReader(new Charset())
  const found: Read = { rows: [], attributes: [] }
  const objects = new JsonObjects((frame, isRow) => {
    const row = reader.read(frame, mode)
    ;(isRow ? found.rows : found.attributes).push(row)
  }, longest)
  const bytes = Buffer.from(json)
  for (let at = 0; at < bytes.length; at += size) objects.write(Buffer.from(bytes.subarray(at, at + size)))
  objects.end()
  return found
}

describe('JSON replies', () => {
  it('are rows in a list, attributes alone, or nothing', () => {
    assert.deepEqual(read('[{"a":"1"},{"a":"2","b":""}]').rows, [{ a: '1' }, { a: '2', b: '' }])
    assert.deepEqual(read('{"ret":"*5"}').attributes, [{ ret: '*5' }])
    assert.deepEqual(read(' [ ] '), { rows: [], attributes: [] })
    assert.deepEqual(read(''), { rows: [], attributes: [] })
    assert.deepEqual(read('[{}]').rows, [{}])
    assert.deepEqual(read('\n[ { "a" : "1" , "b" : "2" } , {"a":"3"}\t]\n').rows, [{ a: '1', b: '2' }, { a: '3' }])
  })

  it('give the same rows however they are cut, and whatever the values hold', () => {
    const name = fc.stringMatching(/^[a-z.-]{1,12}$/)
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('"', '\\', '{}[],:', '\u0000', '😀', 'true', '12')
    )
    const rows = fc.array(fc.dictionary(name, value))
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 50 }), (given, size) => {
        const expected = given.map((row) => ({ ...row }))
        assert.deepEqual(read(JSON.stringify(given), size).rows, expected)
      })
    )
  })

  it('are typed as over the API', () => {
    const json = '[{"a":"true","b":"12","c":"007","name":"12","d":"no"}]'
    assert.deepEqual(read(json, 5, 'typed').rows, [{ a: true, b: 12, c: '007', name: '12', d: false }])
  })

  it('make text of everything that is none, and a list of what comes twice', () => {
    const json = '[{"a":1.50,"b":true,"c":null,"d":[1,{"x":"]}"}],"e":12345678901234567890,"f":"1","f":"2"}]'
    const expected = { a: '1.50', b: 'true', c: '', d: '[1,{"x":"]}"}]', e: '12345678901234567890', f: ['1', '2'] }
    assert.deepEqual(read(json).rows, [expected])
    assert.deepEqual(read(json, 1).rows, [expected])
  })

  it('read escapes, pairs of them, and one without its other half', () => {
    const json = String.raw`[{"a":"\n\t\"\\\/\u00e9\ud83d\ude00","b":"\ud83d!","c":"\udc00"}]`
    assert.deepEqual(read(json, 3).rows, [{ a: '\n\t"\\/é😀', b: '\ufffd!', c: '\ufffd' }])
  })

  it('read bytes that are no UTF-8 in the fallback charset, value by value', () => {
    const json = Buffer.from('[{"a":"K\xfcche","b":"K\xc3\xbcche"}]', 'latin1')
    assert.deepEqual(read(json, 4).rows, [{ a: 'Küche', b: 'Küche' }])
  })

  it('keep a name that objects treat specially', () => {
    const [row] = read('[{"__proto__":"1"}]').rows
    assert.deepEqual(Object.keys(row!), ['__proto__'])
  })

  for (const json of [
    '<html>',
    'null',
    '"text"',
    '[1]',
    '[[]]',
    '[{"a":"1"}',
    '[{"a":"1"',
    '{"a"',
    '{"a":}',
    '{"a" "b"}',
    '{"a":"1" "b":"2"}',
    '{a:1}',
    '{"a":"\\u12"}',
    '[]x',
    '{} {}',
    '{},'
  ]) {
    it(`refuse ${json}`, () => {
      for (const size of [1, Infinity]) assert.throws(() => read(json, size), ProtocolError)
    })
  }

  it('end where they end: what lies behind an object is no part of it', () => {
    const rows: TypedRow[] = []
    const objects = new JsonObjects((frame) => rows.push(new RowReader(new Charset()).read(frame, 'text')), 1000)
    assert.throws(() => objects.write(Buffer.from('[{"a":1]}')), ProtocolError)
    assert.deepEqual(rows, [])
  })

  it('refuse an object longer than the limit before it fills the memory', () => {
    const json = `[{"a":"${'x'.repeat(5000)}"}]`
    assert.throws(() => read(json, 1000, 'text', 4000), /more than 0 MiB/)
    assert.equal(read(json, 1000, 'text', 6000).rows.length, 1)
  })
})
