import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { Charset } from '../../src/wire/charset.js'
import { InputError } from '../../src/errors.js'
import { parseDate, parseDuration, parseRate, parseSize } from '../../src/wire/measures.js'
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

describe('measures, whatever they are', () => {
  const measures = [parseDate, parseDuration, parseRate, parseSize]
  const part = fc.constantFrom(
    ...'0 1 59 007 : - / . w d h m s ms us ns k K M G i B bps Kib nov 2026 -11- 26'.split(' '),
    ' '
  )

  it('are exact and finite, or none', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(part, { maxLength: 10 }).map((parts) => parts.join('')),
          fc.string()
        ),
        (text) => {
          for (const parse of measures) {
            const value = parse(text)
            if (typeof value === 'number') assert.ok(Math.abs(value) <= Number.MAX_SAFE_INTEGER)
            else if (value !== undefined) assert.ok(!Number.isNaN(Date.parse(value)))
          }
        }
      ),
      { numRuns: 20_000 }
    )
  })

  it('are the seconds that the router spelled', () => {
    const spelled = fc.record({
      w: fc.nat(9),
      d: fc.nat(6),
      h: fc.nat(23),
      m: fc.nat(59),
      s: fc.nat(59),
      ms: fc.nat(999)
    })
    fc.assert(
      fc.property(spelled, ({ w, d, h, m, s, ms }) => {
        const days = (w * 7 + d) * 86_400
        const clock = [h, m, s].map((each) => String(each).padStart(2, '0')).join(':')
        const letters = Object.entries({ w, d, h, m, s, ms }).filter(([, amount]) => amount > 0)
        const text = letters.map(([unit, amount]) => `${amount}${unit}`).join('') || '0s'
        assert.equal(parseDuration(text), (days * 1000 + ((h * 60 + m) * 60 + s) * 1000 + ms) / 1000)
        assert.equal(parseDuration(`${w}w${d}d${clock}`), days + (h * 60 + m) * 60 + s)
      }),
      { numRuns: 2000 }
    )
  })

  it('are the day in both spellings', () => {
    const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
    const day = fc.date({
      min: new Date('1970-01-01T00:00:00Z'),
      max: new Date('2099-12-31T23:59:59Z'),
      noInvalidDate: true
    })
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 19)
        const [year, month, dayOf] = iso.slice(0, 10).split('-') as [string, string, string]
        const time = iso.slice(11)
        assert.equal(parseDate(`${year}-${month}-${dayOf} ${time}`), iso)
        assert.equal(parseDate(`${months[Number(month) - 1]}/${dayOf}/${year} ${time}`), iso)
        assert.equal(parseDate(`${months[Number(month) - 1]}/${dayOf}/${year}`), iso.slice(0, 10))
      })
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
