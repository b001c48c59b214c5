import assert from 'node:assert/strict'
import { runInNewContext } from 'node:vm'
import { InputError } from '../../../src/errors.js'
import { compare, isEqual } from '../../../src/wire/comparing.js'
import { Query, type Where } from '../../../src/wire/query.js'
import type { Row } from '../../../src/wire/sentence.js'

const AND = '?#&'
const OR = '?#|'
const NOT = '?#!'
const attic = { property: 'comment', op: 'contains', value: 'attic' } as const

describe('conditions that the router cannot evaluate', () => {
  const vectors: [name: string, where: unknown, words: string[], properties: string[]][] = [
    ['ask for the rows with the property', [attic], ['?comment'], ['comment']],
    ['leave the others to the router', [{ type: 'ether' }, attic], ['?type=ether', '?comment', AND], ['comment']],
    [
      'leave others to it in a nesting',
      { all: [{ all: [{ type: 'ether' }, attic] }, { not: { disabled: 'yes' } }] },
      ['?type=ether', '?comment', AND, '?disabled=yes', NOT, AND],
      ['comment']
    ],
    [
      'need what stands beside them under any',
      { any: [{ type: 'ether' }, attic] },
      ['?type=ether', '?comment', OR],
      ['type', 'comment']
    ],
    ['ask for every row under not', { not: attic }, [], ['comment']],
    [
      'leave the others to the router under not any',
      { not: { any: [{ type: 'ether' }, attic] } },
      ['?type=ether', NOT],
      ['comment']
    ],
    ['ask for every row under not all', { not: [{ type: 'ether' }, attic] }, [], ['type', 'comment']],
    ['turn around twice', { not: { not: attic } }, ['?comment'], ['comment']],
    ['ask for every row where nothing would do', [{ ...attic, value: '' }], [], ['comment']],
    ['ask for every row where an empty text matches', [{ property: 'a', op: 'matches', value: '^x*$' }], [], ['a']],
    ['ask for none where there is none', [{ type: [] }, attic], ['?.id', '?-.id', AND], ['comment']]
  ]
  for (const [name, where, words, properties] of vectors) {
    it(name, () => {
      const { routerWords, test } = new Query(where as Where)
      assert.deepEqual([routerWords, test?.properties], [words, properties])
    })
  }

  const holds = (op: string, value: unknown, row: Row): boolean =>
    new Query([{ property: 'a', op, value }] as Where).test!.holds(row)

  it('compare text letter by letter', () => {
    assert.deepEqual(
      ['contains', 'starts', 'ends'].map((op) => holds(op, 'ab', { a: 'xab' })),
      [true, false, true]
    )
    assert.equal(holds('contains', 'AB', { a: 'xab' }), false)
    assert.equal(holds('contains', '', { a: '' }), true)
    assert.equal(holds('contains', '', {}), false)
    assert.equal(holds('contains', 'o', {}), false)
  })

  it('read values as the wire has them', () => {
    assert.equal(holds('starts', 15, { a: '1500' }), true)
    assert.equal(holds('contains', true, { a: 'yes' }), true)
    assert.equal(holds('ends', ['x', 'y'], { a: 'say' }), true)
    assert.equal(holds('ends', [], { a: 'say' }), false)
    assert.equal(holds('ends', 'b', { a: ['ab', 'c'] }), true)
  })

  it('match regular expressions, also those of a function node', () => {
    assert.equal(holds('matches', '^ether\\d+$', { a: 'ether12' }), true)
    assert.equal(holds('matches', '^ether\\d+$', { a: 'ether' }), false)
    assert.equal(holds('matches', /^ETHER/i, { a: 'ether1' }), true)
    assert.equal(holds('matches', runInNewContext('/^ETHER/i'), { a: 'ether1' }), true)
    const global = new Query([{ property: 'a', op: 'matches', value: /e/g }]).test!
    assert.deepEqual([global.holds({ a: 'e' }), global.holds({ a: 'e' })], [true, true])
  })

  it('end a pattern that takes for ever', () => {
    for (const value of ['(a+)+$', '(a|a)*$', '(?:a?){30}a{30}$', '(.*a){20}$']) {
      assert.throws(
        () => holds('matches', value, { a: `${'a'.repeat(60)}!` }),
        (error) => error instanceof InputError && error.reason === 'slow-pattern' && !error.message.includes('!')
      )
    }
  })

  it('are no words for the router alone', () => {
    assert.throws(() => new Query([attic]).words, { code: 'INPUT', reason: 'not-for-router' })
  })

  it('compare what stands beside them by the menu', () => {
    const where: Where = { any: [{ property: 'uptime', op: '>', value: '90m' }, attic] }
    const { test } = new Query(where, 'all', '/ip/hotspot/active')
    const fits = ['1h29m59s', '2h', '01:30:01', '1d', 'never'].map((uptime) => test!.holds({ uptime }))
    assert.deepEqual(fits, [false, true, true, true, false])
  })
})

describe('comparing as the router does', () => {
  const vectors: [property: string, value: string, operand: string, order: number | undefined][] = [
    ['mtu', '9000', '1500', 1],
    ['mtu', '18446744073709551615', '18446744073709551614', 1],
    ['signal', '-60', '-7', -1],
    ['voltage', '7.20', '7.3', -1],
    ['mtu', 'auto', '1500', undefined],
    ['whatever', 'abc', 'abd', -1],
    ['uptime', '10m', '00:10:00', 0],
    ['uptime', '9m', '10m', -1],
    ['uptime', 'never', '10m', undefined],
    ['max-limit', '10M', '9999999', 1],
    ['free-memory', '4M', '4194304', 0],
    ['last-link-up-time', 'nov/26/2026 10:00:00', '2026-11-26 10:00:00', 0],
    ['last-link-up-time', '2026-11-26 10:00:00', '2026-12-01', -1],
    ['mac-address', 'aa:bb:cc:dd:ee:ff', 'AA:BB:CC:DD:EE:FF', 0],
    ['address', '10.0.0.9', '10.0.0.10', -1],
    ['address', '10.0.0.1/32', '10.0.0.1', 0],
    ['address', '10.0.0.0/8', '10.0.0.0/24', -1],
    ['address', '2001:DB8::1', '2001:db8:0:0:0:0:0:1/128', 0],
    ['address', '10.2.0.1', '10.10.0.1', -1],
    ['address', '2001:db8::', '2001:db8:0:0:0:0:0:0', 0],
    ['address', '::', '::1', -1],
    ['address', '2001:db8::1', '2001:db8::10', -1],
    ['address', '2001:db8::ffff', '2001:db8:0:1::', -1],
    ['address', '2001:db8::1:0', '2001:db8::2', 1],
    ['address', '1:2:3:4:5:6:7:8', '1:2:3:4:5:6:7:9', -1],
    ['address', '::ffff:10.0.0.1', '::ffff:a00:1', 0],
    ['address', 'fe80::1%ether1', 'fe80::1', 0],
    ['address', '2001:db8::/32', '2001:db8::/64', -1],
    ['address', '255.255.255.255', '::', -1],
    ['address', '10.0.0.1/33', '10.0.0.1', undefined],
    ['address', '10.0.0.1/x', '10.0.0.1', undefined],
    ['address', '10.0.0.1/', '10.0.0.1', undefined],
    ['address', '10.0.0.1/-1', '10.0.0.1', undefined],
    ['address', '10.0.0.1/8/8', '10.0.0.1', undefined],
    ['mac-address', 'aa:bb:cc:dd:ee', 'aa:bb:cc:dd:ee', undefined],
    ['mac-address', 'xaa:bb:cc:dd:ee:ff', 'aa:bb:cc:dd:ee:ff', undefined],
    ['mac-address', 'aa:bb:cc:dd:ee:ff:00', 'aa:bb:cc:dd:ee:ff', undefined],
    ['voltage', '7.2V', '7.3', undefined],
    ['voltage', '-7.25', '-7.3', 1],
    ['address', 'router.lan', '10.0.0.1', undefined]
  ]
  for (const [property, value, operand, order] of vectors) {
    it(`${property}: ${value} and ${operand}`, () => {
      assert.equal(compare(property, '', value, operand), order)
      assert.equal(compare(property, '', operand, value), order === undefined ? undefined : 0 - order)
    })
  }

  it('takes the same text for equal, whatever it is', () => {
    for (const text of ['never', '', '10M/10M']) assert.ok(isEqual('uptime', '', text, text))
    assert.ok(isEqual('uptime', '', '600', '10m'))
    assert.ok(!isEqual('name', '', '600', '10m'))
    assert.ok(!isEqual('mtu', '', '0600', '600'))
  })
})
