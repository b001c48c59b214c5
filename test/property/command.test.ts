import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { Command } from '../../src/wire/command.js'
import { InputError } from '../../src/errors.js'
import { messages } from '../../src/messages.js'
import { readOptions } from '../../src/router/options.js'
import { Query, type Where } from '../../src/wire/query.js'

const line = fc.oneof(
  fc.string(),
  fc.constantFrom(
    '/interface/print',
    'cancel',
    '/ quit',
    '.tag=1',
    '=.tag=1',
    '=a=b',
    '?a',
    '=!a=',
    '=password=x',
    '',
    ' '
  )
)
const anything = fc.anything({ withBigInt: true, withNullPrototype: true, withDate: true })
const input = fc.oneof(
  anything,
  fc.array(line).map((lines) => lines.join('\n')),
  fc.array(line),
  fc.json(),
  fc.json().map((text) => text.slice(0, -1)),
  fc.record({ command: fc.array(line), args: fc.jsonValue() }).map((parts) => JSON.stringify(parts)),
  fc.record({ command: line, args: anything, where: anything, proplist: anything }, { requiredKeys: ['command'] })
)

/** Runs it and lets nothing through but an InputError. */
function attempt<T>(create: () => T): T | undefined {
  try {
    return create()
  } catch (error) {
    assert.ok(error instanceof InputError, String(error))
    const marks = Array.from(messages[error.reason!].matchAll(/__(\w+?)__/g), ([, mark]) => mark!)
    assert.deepEqual(
      marks.filter((mark) => error.details[mark] === undefined),
      []
    )
    return undefined
  }
}

describe('Command, whatever it is given', () => {
  it('is one that may be sent, or an InputError', () => {
    fc.assert(
      fc.property(input, fc.option(anything), (given, args) => {
        const command = attempt(() => new Command(given, args))
        if (command === undefined) return
        const [path, ...words] = command.words
        assert.match(path!, /^(?:\/[^\s/=?]+)+$/)
        assert.ok(!['/login', '/quit', '/cancel'].includes(path!))
        for (const word of words) {
          assert.match(word, /^[=?]/)
          assert.doesNotMatch(word, /^(?:=!?)?\.tag(?:=|$)/)
        }
      }),
      { numRuns: 5000 }
    )
  })
})

describe('Query, whatever it is given', () => {
  it('is query words, or an InputError', () => {
    fc.assert(
      fc.property(fc.oneof(anything, fc.array(line), line), (where) => {
        for (const word of attempt(() => new Query(where as Where))?.words ?? []) assert.match(word, /^\?/)
      }),
      { numRuns: 5000 }
    )
  })
})

describe('readOptions, whatever it is given', () => {
  it('is options in their ranges, or an InputError', () => {
    const value = fc.oneof(
      fc.constant(undefined),
      fc.integer({ min: -5, max: 100_000 }),
      fc.double(),
      fc.string(),
      fc.nat().map(String)
    )
    const names = [
      'port',
      'poolSize',
      'concurrency',
      'keepAlive',
      'connectTimeout',
      'readTimeout',
      'mode',
      'trust',
      'charset'
    ]
    fc.assert(
      fc.property(fc.record(Object.fromEntries(names.map((name) => [name, value])), { requiredKeys: [] }), (given) => {
        const options = attempt(() => readOptions({ host: 'a', ...given }))
        if (options === undefined) return
        assert.ok(options.poolSize >= 1 && options.poolSize <= 16)
        assert.ok(options.concurrency >= 1 && options.concurrency <= 1000)
        for (const ms of [options.connectTimeout, options.readTimeout]) assert.ok(ms > 0 && ms < 2 ** 31)
        assert.ok(options.keepAlive >= 0 && options.keepAlive < 2 ** 31)
      }),
      { numRuns: 3000 }
    )
  })
})
