import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { Charset } from '../../src/wire/charset.js'
import { InputError } from '../../src/errors.js'
import { formatArgument, parseRow, parseValue } from '../../src/wire/values.js'

const likely = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'0123456789-+.e '.split('')), maxLength: 22 }),
  fc.bigInt({ min: -(2n ** 66n), max: 2n ** 66n }).map(String),
  fc.integer().map(String),
  fc.constantFrom('yes', 'no', 'true', 'false', 'Yes', ''),
  fc.string()
)

describe('values, whatever they are', () => {
  it('lose nothing when they are typed', () => {
    fc.assert(
      fc.property(likely, (text) => {
        const value = parseValue('mtu', text)
        if (typeof value === 'boolean') assert.ok((value ? ['yes', 'true'] : ['no', 'false']).includes(text))
        else assert.equal(String(value), text)
        if (typeof value === 'number') assert.ok(Number.isSafeInteger(value))
      }),
      { numRuns: 5000 }
    )
  })

  it('are numbers when they are canonical integers a number can hold, and only then', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 54n), max: 2n ** 54n }), (big) => {
        const isSafe = big >= BigInt(Number.MIN_SAFE_INTEGER) && big <= BigInt(Number.MAX_SAFE_INTEGER)
        assert.equal(parseValue('mtu', String(big)), isSafe ? Number(big) : String(big))
      })
    )
  })

  it('stay as they are in a row of text', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.oneof(likely, fc.array(likely, { minLength: 2 })), { noNullPrototype: true }),
        (row) => {
          const before = structuredClone(row)
          assert.deepEqual(parseRow(row, 'text'), before)
        }
      )
    )
  })

  it('are sent as decimals that mean the same number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        const text = formatArgument('x', number).slice('=x='.length)
        assert.match(text, /^-?\d+(?:\.\d+)?$/)
        assert.equal(Number(text), number + 0)
      }),
      { numRuns: 5000 }
    )
  })

  it('become one argument word, or an InputError that does not repeat them', () => {
    const anything = fc.oneof(
      fc.anything({ withBigInt: true, withDate: true, withMap: true }),
      fc.constant(Symbol('s'))
    )
    fc.assert(
      fc.property(fc.string(), anything, (name, value) => {
        try {
          const word = formatArgument(name, value)
          assert.ok(word.startsWith(value === null ? `=!${name}=` : `=${name}=`))
        } catch (error) {
          assert.ok(error instanceof InputError)
          assert.deepEqual(Object.keys(error.details), error.reason === 'reserved-tag' ? [] : ['name'])
        }
      }),
      { numRuns: 3000 }
    )
  })
})

describe('text, whatever it is', () => {
  it('comes back from UTF-8', () => {
    const charset = new Charset()
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const bytes = charset.encode(text.toWellFormed())
        assert.equal(charset.decode(bytes, 0, bytes.length), text.toWellFormed())
      })
    )
  })

  for (const encodeAs of ['windows-1250', 'windows-1251', 'iso-8859-2', 'shift_jis']) {
    it(`is written in ${encodeAs} as another decoder reads it, or not at all`, () => {
      const charset = new Charset({ encodeAs })
      const other = new TextDecoder(encodeAs, { ignoreBOM: true })
      const letters = fc.constantFrom(...Array.from('abc éßЯżśж日本カ€😀'))
      let written = 0
      fc.assert(
        fc.property(fc.string({ unit: letters, maxLength: 4 }), (text) => {
          let bytes: Buffer
          try {
            bytes = charset.encode(text)
          } catch (error) {
            assert.ok(error instanceof InputError)
            assert.equal(error.reason, 'not-encodable')
            return
          }
          written += 1
          assert.equal(other.decode(bytes), text)
        }),
        { numRuns: 500 }
      )
      assert.ok(written > 20)
    })
  }
})
