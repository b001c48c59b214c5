import assert from 'node:assert/strict'
import { DemoRouter } from '../../../demo/index.js'
import { QueryStack, compileQuery } from '../../../demo/tables/query.js'
import { Client } from './client.js'

describe('demo query', () => {
  const rows = [
    { name: 'a', type: 'ether', mtu: '1500', uptime: '59m59s', address: '10.0.0.2', comment: '' },
    { name: 'b', type: 'bridge', mtu: '900', uptime: '1h', address: '10.0.0.10', comment: 'x' },
    { name: 'c', type: 'vlan', mtu: '9000', uptime: '2d', address: '10.0.1.1/24' }
  ]
  const ask = (...words: string[]): string => {
    const passes = compileQuery(words)
    return rows
      .filter(passes)
      .map(({ name }) => name)
      .join('')
  }

  const examples: [string, string[]][] = [
    ['abc', []],
    ['ab', ['?comment']],
    ['c', ['?-comment']],
    ['a', ['?type=ether']],
    ['a', ['?=type=ether']],
    ['a', ['?comment=']],
    ['b', ['?>comment=']],
    ['b', ['?<mtu=1000']],
    ['ac', ['?>mtu=1000']],
    ['a', ['?<uptime=1h']],
    ['bc', ['?>uptime=3599']],
    ['b', ['?>address=10.0.0.9', '?<address=10.0.1.0']],
    ['c', ['?>address=10.0.0.255']],
    // Conditions left over are all of them asked for.
    ['', ['?type=ether', '?type=bridge']],
    ['ab', ['?type=ether', '?type=bridge', '?#|']],
    ['abc', ['?type=ether', '?type=bridge', '?type=vlan', '?#||']],
    ['abc', ['?type=ether', '?type=bridge', '?type=vlan', '?#|', '?#|']],
    ['bc', ['?type=ether', '?#!']],
    ['c', ['?type=ether', '?type=bridge', '?#|!']],
    ['abc', ['?type=ether', '?type=bridge', '?#&!']],
    ['b', ['?mtu', '?type=bridge', '?#&']],
    // An index copies what lies there; at the end of the word it is all that stays.
    ['a', ['?type=ether', '?type=bridge', '?#1']],
    ['b', ['?type=ether', '?type=bridge', '?#0']],
    ['', ['?type=ether', '?type=bridge', '?#1.']],
    ['ab', ['?type=ether', '?type=bridge', '?type=ether', '?#1.|', '?#0.', '?#1']],
    // A dot copies the top.
    ['a', ['?type=ether', '?#.&']],
    // Below everything lies true without end.
    ['abc', ['?#|']],
    ['', ['?#!']],
    ['abc', ['?#7']],
    ['a', ['?type=ether', '?#&']]
  ]
  for (const [names, words] of examples) {
    it(`finds ${names === '' ? 'nothing' : names} by ${words.join(' ') || 'nothing at all'}`, () => {
      assert.equal(ask(...words), names)
    })
  }

  it('keeps the stack as the manual has it', () => {
    const stack = new QueryStack()
    stack.push(true)
    stack.push(false)
    stack.apply('1.')
    assert.deepEqual([stack.peek(0), stack.peek(1), stack.peek(2)], [true, false, true])
    stack.apply('1')
    assert.deepEqual([stack.peek(0), stack.peek(1)], [false, true])
    stack.apply('!.')
    assert.deepEqual([stack.peek(0), stack.peek(1), stack.passes], [true, true, true])
  })

  it('compares what numbers cannot hold, and IPv6', () => {
    const big = { bytes: '18446744073709551615', address: 'fe80::1:2' }
    assert.equal(compileQuery(['?>bytes=18446744073709551614'])(big), true)
    assert.equal(compileQuery(['?<bytes=18446744073709551615'])(big), false)
    assert.equal(compileQuery(['?>address=fe80::ffff'])(big), true)
    assert.equal(compileQuery(['?<address=fe80:0:0:0::2:0'])(big), true)
  })

  it('has no property that was not given, not even an inherited one', () => {
    assert.equal(ask('?constructor'), '')
    assert.equal(ask('?-constructor'), 'abc')
  })

  it('asks over the wire, for what the proplist leaves out too', async () => {
    const router = await DemoRouter.start()
    try {
      const client = await Client.login(router.port)
      const found = await client.rows('/interface/print', '=.proplist=name', '?type=bridge', '?type=vlan', '?#|')
      assert.deepEqual(found, [{ name: 'bridge' }, { name: 'vlan20-iot' }, { name: 'vlan30-guest' }])
      assert.equal(await client.ret('/interface/print', '=count-only=', '?type=ether', '?running=yes'), '4')
      assert.deepEqual(await client.traps('/interface/print', '?#^'), ['unknown query operation ^'])
    } finally {
      await router.stop()
    }
  })
})
