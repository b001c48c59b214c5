import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { InputError } from '../../../src/errors.js'
import { isText } from '../../../src/menus/index.js'
import type { Row } from '../../../src/wire/sentence.js'
import {
  formatArgument,
  formatValue,
  isPlainObject,
  parseRow,
  parseValue,
  type Value
} from '../../../src/wire/values.js'
import { root } from '../../files.js'

describe('parseValue', () => {
  const typed: [text: string, value: Value][] = [
    ['true', true],
    ['yes', true],
    ['false', false],
    ['no', false],
    ['0', 0],
    ['1500', 1500],
    ['-56', -56],
    ['9007199254740991', 9_007_199_254_740_991],
    ['-9007199254740991', -9_007_199_254_740_991]
  ]
  for (const [text, value] of typed) {
    it(`takes ${text} for a ${typeof value}`, () => assert.deepEqual(parseValue('mtu', text), value))
  }

  const kept = [
    '007',
    '7.20',
    '1e3',
    '-0',
    '+5',
    '00',
    '-',
    '--1',
    '1.0',
    '0x10',
    '1_000',
    '1,2',
    '',
    ' ',
    ' 1',
    '1 ',
    '1\n',
    '9007199254740992',
    '-9007199254740992',
    '9007199254740993',
    '18446744073709551615',
    '10000000000000000000',
    'True',
    'YES',
    'No',
    'true ',
    'yes\n',
    'none',
    'never',
    'not',
    'yesterday',
    't',
    'f',
    'y',
    'n',
    'NaN',
    'Infinity',
    '1m30s',
    '10.0.0.1/24',
    '*1A',
    'AA:BB:CC:DD:EE:FF',
    '１２',
    '٣'
  ]
  for (const text of kept) {
    it(`keeps ${JSON.stringify(text)} as text`, () => assert.equal(parseValue('mtu', text), text))
  }

  for (const name of [
    '.id',
    'name',
    'comment',
    'password',
    'host-name',
    'ssid',
    'serial-number',
    'contents',
    'source'
  ]) {
    it(`never types ${name}`, () => {
      for (const text of ['5', 'true', 'no', '-1']) assert.equal(parseValue(name, text), text)
    })
  }
})

describe('text properties', () => {
  it('are those of docs/messages.md, among others', () => {
    const page = readFileSync(join(root, 'docs/messages.md'), 'utf8')
    const [, list = ''] = /<summary>The text properties<\/summary>(.*?)Or in code:/s.exec(page) ?? []
    const names = Array.from(list.matchAll(/`([^`]+)`/g), ([, name]) => name!)
    assert.ok(names.length > 50)
    for (const name of names) assert.ok(isText(name), name)
  })
})

describe('parseRow', () => {
  it('types each value by its name, in the order of the row', () => {
    const row = parseRow({ '.id': '*1', running: 'true', name: '7', mtu: '1500', 'tx-byte': '18446744073709551615' })
    assert.deepEqual(row, { '.id': '*1', running: true, name: '7', mtu: 1500, 'tx-byte': '18446744073709551615' })
    assert.deepEqual(Object.keys(row), ['.id', 'running', 'name', 'mtu', 'tx-byte'])
  })

  it('types each value of a list', () => {
    assert.deepEqual(parseRow({ a: ['1', 'yes', '01'], comment: ['1', '2'] }), {
      a: [1, true, '01'],
      comment: ['1', '2']
    })
  })

  it('leaves a row of text as the wire said it', () => {
    const row: Row = { a: '1', b: 'true', c: ['no'] }
    assert.deepEqual(parseRow(row, 'text'), { a: '1', b: 'true', c: ['no'] })
  })

  it('types a property called __proto__ and touches no prototype', () => {
    const row = parseRow(JSON.parse('{"__proto__":"5","constructor":"no"}') as Row)
    assert.deepEqual(Object.entries(row), [
      ['__proto__', 5],
      ['constructor', false]
    ])
    assert.equal(Object.getPrototypeOf(row), Object.prototype)
  })
})

describe('formatArgument', () => {
  const vectors: [value: unknown, word: string][] = [
    ['ether1', '=x=ether1'],
    ['', '=x='],
    ['a=b\n', '=x=a=b\n'],
    [true, '=x=yes'],
    [false, '=x=no'],
    [0, '=x=0'],
    [-0, '=x=0'],
    [1500, '=x=1500'],
    [-1.5, '=x=-1.5'],
    [0.1, '=x=0.1'],
    [2 ** 53, '=x=9007199254740992'],
    [1e21, '=x=1000000000000000000000'],
    [-1e22, '=x=-10000000000000000000000'],
    [1e-7, '=x=0.0000001'],
    [-1.5e-7, '=x=-0.00000015'],
    [1.2345678901234566e-7, '=x=0.00000012345678901234566'],
    [1e-21, '=x=0.000000000000000000001'],
    [123n, '=x=123'],
    [2n ** 80n, '=x=1208925819614629174706176'],
    [['a', 1, true, 5n], '=x=a,1,yes,5'],
    [[], '=x='],
    [['a,b'], '=x=a,b'],
    [null, '=!x=']
  ]
  for (const [value, word] of vectors) {
    it(`writes ${word.replaceAll('\n', '\\n')}`, () => assert.equal(formatArgument('x', value), word))
  }

  it('writes the smallest number there is without an exponent and without losing it', () => {
    const [, , text] = formatArgument('x', Number.MIN_VALUE).split('=')
    assert.match(text!, /^0\.0+5$/)
    assert.equal(Number(text), Number.MIN_VALUE)
  })

  const refused: [name: string, value: unknown][] = [
    ['an object', { secret: 'hunter2' }],
    ['undefined', undefined],
    ['NaN', NaN],
    ['Infinity', Infinity],
    ['-Infinity', -Infinity],
    ['a symbol', Symbol('hunter2')],
    ['a function', () => 'hunter2'],
    ['a date', new Date(0)],
    ['a buffer', Buffer.from('hunter2')],
    ['a list of lists', [['hunter2']]],
    ['a list with null', ['hunter2', null]],
    ['a list with undefined', ['hunter2', undefined]],
    ['a list with an object', ['hunter2', {}]],
    ['a list with NaN', ['hunter2', NaN]]
  ]
  for (const [what, value] of refused) {
    it(`refuses ${what}, by name and not by value`, () => {
      assert.throws(
        () => formatArgument('password', value),
        (error) => {
          assert.ok(error instanceof InputError)
          assert.deepEqual([error.reason, error.details], ['bad-value', { name: 'password' }])
          assert.ok(!error.message.includes('hunter2'))
          return true
        }
      )
    })
  }

  it('refuses a name that would be read as another', () => {
    assert.throws(() => formatArgument('', 'x'), { reason: 'bad-name' })
    assert.throws(() => formatArgument('a=b', 'x'), { reason: 'bad-name', details: { name: 'a' } })
    assert.throws(() => formatArgument('.tag', 'x'), { reason: 'reserved-tag' })
    assert.throws(() => formatArgument('.tag', null), { reason: 'reserved-tag' })
    assert.throws(() => formatArgument('!.tag', 1), { reason: 'reserved-tag' })
  })

  it('does not repeat what stands behind the = of a name', () => {
    assert.throws(
      () => formatArgument('password=hunter2', ''),
      (error) => error instanceof InputError && !JSON.stringify([error.message, error.details]).includes('hunter2')
    )
  })
})

describe('formatValue', () => {
  it('writes booleans with the words it is given, in lists too', () => {
    assert.equal(formatValue('x', true, 'true', 'false'), 'true')
    assert.equal(formatValue('x', [true, false], 'on', 'off'), 'on,off')
  })
})

describe('isPlainObject', () => {
  it('takes names and values, also those of a function node', () => {
    for (const value of [{}, { a: 1 }, Object.create(null), runInNewContext('({ a: 1 })')]) {
      assert.equal(isPlainObject(value), true)
    }
  })

  it('takes nothing else', () => {
    class Conditions {
      a = 1
    }
    const others = [null, undefined, 'a', 5, [], new Map(), new Date(0), /a/, new Conditions(), () => {}, Buffer.of(1)]
    for (const value of [...others, runInNewContext('new Map()'), runInNewContext('[]')]) {
      assert.equal(isPlainObject(value), false)
    }
  })
})
