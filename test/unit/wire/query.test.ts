import assert from 'node:assert/strict'
import { runInNewContext } from 'node:vm'
import { InputError } from '../../../src/errors.js'
import { operators } from '../../../src/wire/condition.js'
import { proplistWords, Query, type Where } from '../../../src/wire/query.js'
import type { Match } from '../../../src/wire/term.js'
import { isPrinted } from '../../stack.js'

const AND = '?#&'
const OR = '?#|'
const NOT = '?#!'

describe('Query', () => {
  const vectors: [name: string, where: unknown, words: string[], match?: Match][] = [
    ['nothing at all', undefined, []],
    ['null', null, []],
    ['an empty object', {}, []],
    ['an empty list', [], []],
    ['an empty text', '', []],
    ['an object of one', { type: 'ether' }, ['?type=ether']],
    ['an object of several', { a: 1, b: 'x', c: true }, ['?a=1', '?b=x', AND, '?c=true', '?c=yes', OR, AND]],
    ['booleans', { a: true, b: false }, ['?a=true', '?a=yes', OR, '?b=false', '?b=no', OR, AND]],
    ['numbers without exponent', { a: 1e21, b: 5n }, ['?a=1000000000000000000000', '?b=5', AND]],
    ['null as missing', { comment: null }, ['?-comment']],
    ['a list as one of', { type: ['ether', 'vlan', null] }, ['?type=ether', '?type=vlan', OR, '?-type', OR]],
    ['an empty list as none of', { type: [] }, ['?.id', '?-.id', AND]],
    ['an empty value', { comment: '' }, ['?comment=']],
    ['a value with =', { comment: 'a=b' }, ['?comment=a=b']],
    ['op = by default', [{ property: 'a', value: 1 }], ['?a=1']],
    ['op =', [{ property: 'a', op: '=', value: 1 }], ['?a=1']],
    ['op = with null', [{ property: 'a', op: '=', value: null }], ['?-a']],
    ['op = with a list', [{ property: 'a', op: '=', value: [1, 2] }], ['?a=1', '?a=2', OR]],
    ['op !=', [{ property: 'a', op: '!=', value: 1 }], ['?a=1', NOT]],
    ['op != with a list', [{ property: 'a', op: '!=', value: [1, 2] }], ['?a=1', '?a=2', OR, NOT]],
    ['op <', [{ property: 'a', op: '<', value: 1 }], ['?<a=1']],
    ['op >', [{ property: 'a', op: '>', value: 1 }], ['?>a=1']],
    ['op <=', [{ property: 'a', op: '<=', value: 1 }], ['?>a=1', NOT, '?a', AND]],
    ['op >=', [{ property: 'a', op: '>=', value: 1 }], ['?<a=1', NOT, '?a', AND]],
    ['op in with a list', [{ property: 'a', op: 'in', value: ['x', 'y'] }], ['?a=x', '?a=y', OR]],
    ['op in with a comma text', [{ property: 'a', op: 'in', value: 'x, y,z' }], ['?a=x', '?a=y', OR, '?a=z', OR]],
    ['op in with one value', [{ property: 'a', op: 'in', value: 5 }], ['?a=5']],
    ['op in with an empty list', [{ property: 'a', op: 'in', value: [] }], ['?.id', '?-.id', AND]],
    ['op exists', [{ property: 'a', op: 'exists' }], ['?a']],
    ['op missing', [{ property: 'a', op: 'missing', value: 'ignored' }], ['?-a']],
    ['a list, all of it', [{ property: 'a', value: 1 }, { b: 2 }], ['?a=1', '?b=2', AND]],
    [
      'a list, any of it',
      [
        { property: 'a', value: 1 },
        { b: 2, c: 3 }
      ],
      ['?a=1', '?b=2', '?c=3', AND, OR],
      'any'
    ],
    ['nothing to match any of: null', null, [], 'any'],
    ['nothing to match any of: an empty object', {}, [], 'any'],
    ['nothing to match any of: an empty list', [], [], 'any'],
    ['nothing to match any of: an empty text', '', [], 'any'],
    ['an object, whatever the match', { a: 1, b: 2 }, ['?a=1', '?b=2', AND], 'any'],
    ['an object of a function node', runInNewContext('({ all: [{ a: 1 }, { b: 2 }] })'), ['?a=1', '?b=2', AND]],
    ['one condition that is no list', { property: 'a', op: '<', value: 1 }, ['?<a=1']],
    ['all', { all: [{ a: 1 }, { b: 2 }] }, ['?a=1', '?b=2', AND]],
    ['any', { any: [{ a: 1 }, { b: 2 }, { c: 3 }] }, ['?a=1', '?b=2', OR, '?c=3', OR]],
    ['any of one that is no list', { any: { a: 1 } }, ['?a=1']],
    ['any of the properties of an object', { any: { a: 1, b: 2 } }, ['?a=1', '?b=2', OR]],
    ['all of the properties of an object', { all: { a: 1, b: 2 } }, ['?a=1', '?b=2', AND]],
    ['any of objects', { any: [{ a: 1, b: 2 }, { c: 3 }] }, ['?a=1', '?b=2', AND, '?c=3', OR]],
    ['any of a condition', { any: { property: 'a', op: '<', value: 1 } }, ['?<a=1']],
    ['any of a nesting', { any: { all: { a: 1, b: 2 } } }, ['?a=1', '?b=2', AND]],
    ['any of a program', { any: '?a\n?b' }, ['?a', '?b', AND]],
    ['any of an empty object', { any: {} }, ['?.id', '?-.id', AND]],
    ['all of nothing', { all: [] }, []],
    ['not all of nothing', { not: { all: [] } }, ['?.id', '?-.id', AND]],
    ['any of nothing, nested', { any: [] }, ['?.id', '?-.id', AND]],
    ['not', { not: { a: 1, b: 2 } }, ['?a=1', '?b=2', AND, NOT]],
    ['not of a condition', { not: { property: 'a', op: '<', value: 1 } }, ['?<a=1', NOT]],
    ['not of a list', { not: [{ a: 1 }, { b: 2 }] }, ['?a=1', '?b=2', AND, NOT]],
    ['not of a query word', { not: '?a' }, ['?a', NOT]],
    ['not of query words', { not: ['?a', '?b'] }, ['?a', '?b', AND, NOT]],
    ['any of query words', { any: ['?a', '?b=1'] }, ['?a', '?b=1', OR]],
    [
      'any of programs',
      {
        any: [
          ['?a', '?b'],
          ['?c', '?d', OR]
        ]
      },
      ['?a', '?b', AND, '?c', '?d', OR, OR]
    ],
    ['a program of no words among others', { any: [{ a: 1 }, ''] }, []],
    [
      'properties called not, all and any',
      { not: 'x', all: 1, any: true },
      ['?not=x', '?all=1', AND, '?any=true', '?any=yes', OR, AND]
    ],
    ['a property called not alone', { not: true }, ['?not=true', '?not=yes', OR]],
    ['deep nesting', { not: { any: [{ not: { a: 1 } }, { all: [{ b: 2 }] }] } }, ['?a=1', NOT, '?b=2', OR, NOT]],
    ['a raw word', '?type=ether', ['?type=ether']],
    ['raw words', ['?a', '?b=1', '?#|!'], ['?a', '?b=1', '?#|!']],
    ['raw words that reach below the stack', ['?#!', '?#1'], ['?#!', '?#1']],
    ['raw words, whatever the match', ['?a', '?b'], ['?a', '?b'], 'any'],
    ['blank lines alone', ' \n\n', []],
    ['lines of raw words', '?a\n?b\r\n \n?#|', ['?a', '?b', '?#|']]
  ]
  for (const [name, where, words, match] of vectors) {
    it(name, () => assert.deepEqual(new Query(where as Where, match).words, words))
  }

  const refused: [name: string, where: unknown, reason: string][] = [
    ['a number', 5, 'bad-where'],
    ['a boolean', true, 'bad-where'],
    ['a function', () => true, 'bad-where'],
    ['an empty map', new Map(), 'bad-where'],
    ['a date', new Date(0), 'bad-where'],
    [
      'an instance of a class',
      new (class {
        a = 1
      })(),
      'bad-where'
    ],
    ['more conditions than anyone means', Array.from({ length: 1e6 }, () => ({ a: 1 })), 'too-many-words'],
    ['as many values of one condition', { a: Array(1e6).fill(1) }, 'too-many-words'],
    ['few conditions, each in two places', nestedTwice(40), 'too-many-words'],
    ['a map among others', [{ a: 1 }, new Map()], 'bad-where'],
    ['a nested date', { any: new Date(0) }, 'bad-where'],
    ['a list with a number', [{ a: 1 }, 5], 'bad-where'],
    ['a list with null', [null], 'bad-where'],
    ['a text that is no query word', 'type=ether', 'bad-query-word'],
    ['a list with a text that is no query word', ['?a', 'b'], 'bad-query-word'],
    ['an unknown operator', [{ property: 'a', op: '~', value: 'x' }], 'bad-operator'],
    ['an operator that is no text', [{ property: 'a', op: 5, value: 'x' }], 'bad-operator'],
    ['an operator of the prototype', [{ property: 'a', op: 'toString', value: 'x' }], 'bad-operator'],
    ['a property that is no text', [{ property: 5, value: 'x' }], 'bad-property'],
    ['a property without a name', [{ property: '', value: 'x' }], 'bad-property'],
    ['no value', [{ property: 'a' }], 'bad-value'],
    ['no value for in', [{ property: 'a', op: 'in' }], 'bad-value'],
    ['null to compare with', [{ property: 'a', op: '<', value: null }], 'bad-value'],
    ['an object for a value', { a: { b: 1 } }, 'bad-value'],
    ['NaN', { a: NaN }, 'bad-value'],
    ['undefined', { a: undefined }, 'bad-value'],
    ['null to look for', [{ property: 'a', op: 'contains', value: null }], 'bad-value'],
    ['no text to look for', [{ property: 'a', op: 'starts' }], 'bad-value'],
    ['no pattern', [{ property: 'a', op: 'matches' }], 'bad-pattern'],
    ['a pattern that is none', [{ property: 'a', op: 'matches', value: '(' }], 'bad-pattern'],
    ['a pattern that is a number', [{ property: 'a', op: 'matches', value: 5 }], 'bad-pattern'],
    ['a pattern that is too long', [{ property: 'a', op: 'matches', value: 'a'.repeat(1001) }], 'bad-pattern'],
    ['an operation among conditions', [{ a: 1 }, '?#!'], 'bad-query-program'],
    ['a nested program that takes from others', { any: [{ a: 1 }, ['?b', '?#|']] }, 'bad-query-program'],
    ['a nested program that replaces the stack', { any: [{ a: 1 }, ['?b', '?c', '?#0']] }, 'bad-query-program']
  ]
  for (const [name, where, reason] of refused) {
    it(`refuses ${name}`, () => {
      assert.throws(
        () => new Query(where as Where),
        (error) => error instanceof InputError && error.reason === reason
      )
    })
  }

  for (const match of ['none', 'ALL', '', null, 5]) {
    it(`refuses to match ${match}`, () => {
      assert.throws(
        () => new Query([], match as Match),
        (error) => error instanceof InputError && /match cannot be .*; use all, any$/.test(error.message)
      )
    })
  }

  for (const property of ['-a', '<a', '>a', '=a', '#a', '?a', 'a=b', 'mtu>', 'name!', 'comment~', 'a b', '!a', 'a<b']) {
    it(`refuses the property ${property}, which the router would read otherwise`, () => {
      assert.throws(() => new Query({ [property]: 'x' }), { reason: 'bad-property-name' })
      assert.throws(() => new Query([{ property, op: 'exists' }]), { reason: 'bad-property-name' })
    })
  }

  for (const word of ['?mtu>1400', '?a b=1', '?name!', '?-a~', '?', '?=', '?<', '?!a', '?=mtu>=1', '?--a']) {
    it(`refuses the raw word ${word}, which finds nothing on any router`, () => {
      assert.throws(() => new Query(word), { code: 'INPUT', reason: 'bad-property-name' })
      assert.throws(() => new Query({ not: [word] }), { code: 'INPUT', reason: 'bad-property-name' })
    })
  }

  it('takes the blanks around a name away', () => {
    assert.deepEqual(new Query({ ' name ': 'x' }).words, ['?name=x'])
    assert.deepEqual(new Query([{ property: '\tmtu', op: '>', value: 1 }]).words, ['?>mtu=1'])
    assert.deepEqual(new Query('? name =x').words, ['?name=x'])
    assert.deepEqual(new Query(['?- a', '?=a = b ', '?#&']).words, ['?-a', '?=a= b ', '?#&'])
  })

  it('never repeats a value in an error', () => {
    const secret = 'hunter2'
    const all: unknown[] = [
      [`=password=${secret}`],
      `password=${secret}`,
      [{ property: 'password', op: '~', value: secret }],
      { password: { secret } },
      { [`password=${secret}`]: 'x' }
    ]
    for (const where of all) {
      assert.throws(
        () => new Query(where as Where),
        (error) => error instanceof InputError && !JSON.stringify([error.message, error.details]).includes(secret)
      )
    }
  })

  it('does not touch what it is given', () => {
    const where = Object.freeze([Object.freeze({ property: 'a', op: 'in', value: Object.freeze(['x', 'y']) })])
    assert.equal(new Query(where as Where).words.length, 3)
  })

  it('offers the operators of the contract', () => {
    const router = ['!=', '<', '<=', '=', '>', '>=', 'exists', 'in', 'missing']
    const here = ['contains', 'ends', 'matches', 'starts']
    assert.deepEqual([...operators].sort(), [...router, ...here].sort())
  })
})

describe('Query on the stack of booleans', () => {
  const items = [{ '.id': '*1', a: '1', b: '5' }, { '.id': '*2', a: '2' }, { '.id': '*3', b: '7' }, { '.id': '*4' }]
  const printed = (where: Where, match?: Match): string[] =>
    items
      .filter((item) => isPrinted(new Query(where, match).words, item as Record<string, string>))
      .map((item) => item['.id'])

  const vectors: [name: string, where: Where, ids: string[], match?: Match][] = [
    ['no conditions', [], ['*1', '*2', '*3', '*4']],
    ['=', { a: 1 }, ['*1']],
    ['!= takes rows without the property', [{ property: 'a', op: '!=', value: 1 }], ['*2', '*3', '*4']],
    ['<', [{ property: 'b', op: '<', value: 7 }], ['*1']],
    ['<= takes no rows without the property', [{ property: 'b', op: '<=', value: 7 }], ['*1', '*3']],
    ['>=', [{ property: 'a', op: '>=', value: 2 }], ['*2']],
    ['exists', [{ property: 'a', op: 'exists' }], ['*1', '*2']],
    ['missing', [{ property: 'a', op: 'missing' }], ['*3', '*4']],
    ['in nothing', { a: [] }, []],
    ['not in nothing', { not: { a: [] } }, ['*1', '*2', '*3', '*4']],
    ['any', [{ a: 2 }, { b: 7 }], ['*2', '*3'], 'any'],
    ['no conditions, any of them', [], ['*1', '*2', '*3', '*4'], 'any'],
    ['any of nothing, nested', { any: [] }, []],
    ['any of the properties of an object', { any: { a: 2, b: 7 } }, ['*2', '*3']],
    [
      'any of programs that leave several values',
      {
        any: [
          ['?a', '?b'],
          ['?-a', '?-b']
        ]
      },
      ['*1', '*4']
    ],
    ['not of a program that leaves several values', { not: ['?a', '?b'] }, ['*2', '*3', '*4']]
  ]
  for (const [name, where, ids, match] of vectors) {
    it(name, () => assert.deepEqual(printed(where, match), ids))
  }
})

describe('the stack machine of these tests', () => {
  // The examples of the router's manual, and its rules one by one.
  const vectors: [words: string[], isTrue: boolean][] = [
    [[], true],
    [['?x'], false],
    [['?x', '?y', '?#|'], false],
    [['?a', '?x', '?#|'], true],
    [['?a', '?x', '?#|!'], false],
    [['?x', '?#!'], true],
    [['?#!'], false],
    [['?#&'], true],
    [['?x', '?#|'], true],
    [['?x', '?a', '?#0'], true],
    [['?a', '?x', '?#1'], true],
    [['?a', '?x', '?#1.&|'], true],
    [['?x', '?#.!|'], true],
    [['?x', '?#9'], true],
    [['?>a=0', '?<a=2', '?=a=1'], true],
    [['?-a'], false]
  ]
  for (const [words, isTrue] of vectors) {
    it(`${words.join(' ') || 'nothing'} is ${isTrue}`, () => assert.equal(isPrinted(words, { a: '1' }), isTrue))
  }
})

describe('proplistWords', () => {
  const vectors: [proplist: unknown, words: string[]][] = [
    [undefined, []],
    [null, []],
    ['', []],
    [' , ', []],
    [[], []],
    ['name', ['=.proplist=name']],
    [' name, mtu ,,.id', ['=.proplist=name,mtu,.id']],
    [['name', ' mtu '], ['=.proplist=name,mtu']],
    ['name mtu\t.id', ['=.proplist=name,mtu,.id']],
    [['name mtu', 'a,b'], ['=.proplist=name,mtu,a,b']]
  ]
  for (const [proplist, words] of vectors) {
    it(JSON.stringify(proplist) ?? 'undefined', () => assert.deepEqual(proplistWords(proplist), words))
  }

  for (const proplist of ['mtu>', 'name,a=b', ['!a'], 'comment~']) {
    it(`refuses ${JSON.stringify(proplist)}, in which no name can be`, () => {
      assert.throws(() => proplistWords(proplist), { code: 'INPUT', reason: 'bad-property-name' })
    })
  }

  for (const proplist of [5, true, { name: true }, ['name', 5], [null]]) {
    it(`refuses ${JSON.stringify(proplist)}`, () => {
      assert.throws(
        () => proplistWords(proplist),
        (error) => error instanceof InputError && error.reason === 'bad-proplist'
      )
    })
  }
})

/** Each level has the one below twice: few objects, and more conditions than there is time for. */
function nestedTwice(levels: number): object {
  let nested: object = { a: 1 }
  for (let level = 0; level < levels; level += 1) nested = { all: [nested, nested] }
  return nested
}
