import assert from 'node:assert/strict'
import { setFlagsFromString } from 'node:v8'
import { runInThisContext } from 'node:vm'
import { Charset } from '../../../src/wire/charset.js'
import { type Frame, Framer } from '../../../src/wire/framer.js'
import { RowReader } from '../../../src/wire/rows.js'
import { parseRow, type TypedRow, type ValueMode } from '../../../src/wire/values.js'
import { sentence } from '../../bytes.js'
import { leases, wideRows } from '../../tables.js'

class CountingCharset extends Charset {
  decoded = 0

  override decode(bytes: Buffer, start: number, end: number): string {
    this.decoded += 1
    return super.decode(bytes, start, end)
  }
}

describe('RowReader', () => {
  const charset = new CountingCharset()
  let reader = new RowReader(charset)

  beforeEach(() => {
    reader = new RowReader(charset)
    charset.decoded = 0
  })

  function readAll(bytes: Buffer, mode: ValueMode = 'text', rows = reader, menu = ''): TypedRow[] {
    const all: TypedRow[] = []
    new Framer((frame: Frame) => all.push(rows.read(frame, mode, menu))).write(bytes)
    return all
  }

  /** The name in a word that ends with it, or goes on with a value. */
  function nameIn(name: string | Buffer, value?: string, rows = reader): string {
    const word = Buffer.concat(
      ['=', name, ...(value === undefined ? [] : ['=', value])].map((part) => Buffer.from(part))
    )
    const [row] = readAll(sentence('!re', word), 'text', rows)
    return Object.keys(row ?? {})[0]!
  }

  describe('names', () => {
    it('end at the =, or with the word', () => {
      assert.deepEqual(
        [nameIn('mtu', '1500'), nameIn('mtu'), nameIn('mtu', ''), nameIn('mtu', 'a=b')],
        Array(4).fill('mtu')
      )
    })

    it('are decoded once', () => {
      for (let count = 0; count < 3; count += 1) {
        for (const name of ['mtu', 'name', '.id']) assert.equal(nameIn(name, 'x'), name)
      }
      assert.equal(charset.decoded, 3)
    })

    it('are told apart when they begin alike, whichever was expected', () => {
      const all = ['mtu', 'mtv', 'mt', 'mtua', 'mtu', '', 'm', 'mt', 'mtu', 'mtua', '']
      assert.deepEqual(
        all.map((name) => nameIn(name, 'x')),
        all
      )
      assert.deepEqual(
        all.map((name) => nameIn(name)),
        all
      )
    })

    it('do not reach past the end of the word', () => {
      const all = ['mtux', 'mtux', 'mtu', 'mtux', 'mtu', 'mtu', 'mt']
      const bytes = Buffer.concat(all.map((name) => sentence('!re', `=${name}`, '=x=y')))
      assert.deepEqual(
        readAll(bytes).map((row) => Object.keys(row)[0]),
        all
      )
    })

    it('may be more than are remembered', () => {
      const all = Array.from({ length: 10_000 }, (_, index) => `name-${index}`)
      for (const name of [...all, ...all.toReversed()]) assert.equal(nameIn(name, 'x'), name)
    })

    it('may be more in one row than are remembered, and stand twice there', () => {
      const names = Array.from({ length: 3000 }, (_, index) => `name-${index}`)
      const bytes = sentence('!re', ...names.map((name) => `=${name}=1`), '=name-7=2')
      const [row] = readAll(bytes, 'typed')
      assert.deepEqual(row, { ...Object.fromEntries(names.map((name) => [name, 1])), 'name-7': [1, 2] })
    })

    it('keep a copy of their bytes', () => {
      const bytes = sentence('!re', '=name=x')
      readAll(bytes)
      bytes.write('fame', bytes.indexOf('name'))
      assert.deepEqual(readAll(bytes), [{ fame: 'x' }])
      assert.equal(nameIn('name'), 'name')
    })

    it('are not remembered when they are too long for one', () => {
      for (const length of [64, 65]) {
        charset.decoded = 0
        const name = 'n'.repeat(length)
        assert.deepEqual([nameIn(name), nameIn(name)], [name, name])
        assert.equal(charset.decoded, length === 64 ? 1 : 2)
      }
    })

    it('are read in the charset', () => {
      const name = Buffer.from([0x6e, 0xdf])
      assert.equal(nameIn(name, 'x', new RowReader(new Charset({ fallback: 'windows-1251' }))), 'nЯ')
      assert.equal(nameIn(name, 'x', new RowReader(new Charset({ fallback: 'windows-1252' }))), 'nß')
    })
  })

  describe('values', () => {
    const texts = `true false yes no True TRUE truf fals ye n t 0 -0 00 007 1 -1 +1 1. 1.5 1e3 -  - -a 9007199254740991
      9007199254740992 -9007199254740991 -9007199254740992 999999999999999 1000000000000000 12345678901234567890 1a 10m
      0x10 ½ é yés`.split(/\s+/)

    it('are typed as parseValue types them', () => {
      for (const name of ['mtu', 'comment', '.id', 'a.name']) {
        const bytes = Buffer.concat(texts.map((text) => sentence('!re', `=${name}=${text}`)))
        const expected = texts.map((text) => parseRow({ [name]: text }))
        assert.deepEqual(readAll(bytes, 'typed'), expected)
        assert.deepEqual(readAll(bytes, 'typed'), expected, 'also the second time')
      }
    })

    it('become units as parseRow makes them, by menu, whatever is read before', () => {
      const units = `${texts.join(' ')} never 1d2h 00:10:00 14ms612us 9.8Mbps 10M/2M 0/0 25.3KiB 2026-11-26 nov/26/2026`
      const names = 'uptime max-limit free-memory last-link-up-time ttl rx time mtu comment when'.split(' ')
      const menus = ['', '/ip/dns/static', '/queue/simple', '/interface/wireguard/peers', '/tool', '/log']
      const all = units.split(' ').flatMap((text) => names.map((name) => [name, text] as const))
      const bytes = Buffer.concat(all.map(([name, text]) => sentence('!re', `=${name}=${text}`)))
      for (const menu of [...menus, ...menus.toReversed()]) {
        const expected = all.map(([name, text]) => parseRow({ [name]: text }, 'units', menu))
        assert.deepEqual(readAll(bytes, 'units', reader, menu), expected)
        assert.deepEqual(
          readAll(bytes, 'typed'),
          all.map(([name, text]) => parseRow({ [name]: text }))
        )
      }
    })

    it('become units where a name comes twice, and in rows of any width', () => {
      const twice = sentence('!re', '=max-limit=1M/2M', '=max-limit=3M/4M', '=uptime=1m', '=uptime=never')
      const expected = { 'max-limit': [1e6, 2e6, 3e6, 4e6], uptime: [60, 'never'] }
      assert.deepEqual(readAll(twice, 'units'), [expected])
      assert.deepEqual(parseRow({ 'max-limit': ['1M/2M', '3M/4M'], uptime: ['1m', 'never'] }, 'units'), expected)
      const wide = sentence('!re', ...Array.from({ length: 300 }, (_, index) => `=name-${index}=1`), '=ttl=1d')
      assert.equal(readAll(wide, 'units', reader, '/ip/dns/static')[0]!['ttl'], 86_400)
      assert.equal(readAll(wide, 'units', reader, '/x')[0]!['ttl'], '1d')
    })

    it('become units in more menus than are remembered', () => {
      for (let count = 0; count < 5000; count += 1) {
        assert.deepEqual(readAll(sentence('!re', '=uptime=1m'), 'units', reader, `/menu-${count}`), [{ uptime: 60 }])
      }
    })

    it('that repeat the row before are read right in every charset', () => {
      // In this charset é is another byte than the number of its character.
      const rows = new RowReader(new Charset({ fallback: 'cp437' }))
      const bytes = Buffer.concat(
        [0x82, 0xe9, 0x82].map((byte) => sentence('!re', Buffer.from([0x3d, 0x61, 0x3d, byte])))
      )
      assert.deepEqual(readAll(bytes, 'text', rows), [{ a: 'é' }, { a: 'Θ' }, { a: 'é' }])
    })

    it('repeat, change and come back', () => {
      const column = Array.from({ length: 300 }, (_, index) => (index % 7 < 4 ? 'bound' : `waiting-${index % 3}`))
      const bytes = Buffer.concat(column.map((text) => sentence('!re', `=status=${text}`, '=a=1')))
      assert.deepEqual(
        readAll(bytes).map(({ status }) => status),
        column
      )
    })
  })

  it('makes rows of the same shape share a hidden class, however wide they are', () => {
    const { haveSameMap, hasFastProperties } = natives()
    for (const table of [leases(10), wideRows(27, 10), wideRows(100, 10)]) {
      const bytes = Buffer.concat(
        table.map((row) => sentence('!re', ...Object.entries(row).map(([name, value]) => `=${name}=${value}`)))
      )
      const rows = readAll(bytes, 'typed').slice(4)
      for (const row of rows) {
        assert.ok(hasFastProperties(row), `a row of ${Object.keys(row).length} properties is a dictionary`)
        assert.ok(haveSameMap(row, rows[0]!))
      }
    }
  })
})

interface Natives {
  haveSameMap: (a: object, b: object) => boolean
  hasFastProperties: (a: object) => boolean
}

/** What V8 says of objects. */
function natives(): Natives {
  setFlagsFromString('--allow-natives-syntax')
  try {
    const [haveSameMap, hasFastProperties] = [
      runInThisContext('(a, b) => %HaveSameMap(a, b)'),
      runInThisContext('(a) => %HasFastProperties(a)')
    ] as [Natives['haveSameMap'], Natives['hasFastProperties']]
    // They are compiled when they are called first.
    haveSameMap({}, {})
    hasFastProperties({})
    return { haveSameMap, hasFastProperties }
  } finally {
    setFlagsFromString('--no-allow-natives-syntax')
  }
}
