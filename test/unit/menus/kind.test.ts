import assert from 'node:assert/strict'
import { kindOf } from '../../../src/menus/index.js'
import { allNames } from './names.js'

describe('kindOf', () => {
  it('is what the console says of the argument', () => {
    assert.equal(kindOf('ttl', '/ip/dns/static'), 'duration')
    assert.equal(kindOf('ttl', '/ip/firewall/filter'), undefined)
    assert.equal(kindOf('disabled', '/ip/address'), 'boolean')
    assert.equal(kindOf('mac-address', '/ip/dhcp-server/lease'), 'mac')
    assert.equal(kindOf('lease-time', '/ip/dhcp-server/lease'), 'duration')
  })

  it('is known by name for read-only properties, in any menu', () => {
    for (const name of ['uptime', 'expires-after', 'last-seen', 'idle-time'])
      assert.equal(kindOf(name), 'duration', name)
    for (const name of ['rx-rate', 'tx-bits-per-second', 'max-limit']) assert.equal(kindOf(name), 'rate', name)
    for (const name of ['free-memory', 'total-hdd-space', 'size']) assert.equal(kindOf(name), 'size', name)
    for (const name of ['last-link-up-time', 'build-time', 'next-run']) assert.equal(kindOf(name), 'date', name)
    assert.equal(kindOf('src-address'), 'address')
  })

  it('depends on the menu where a name means several things', () => {
    assert.equal(kindOf('rx', '/interface/wireguard/peers'), 'size')
    assert.equal(kindOf('rx', '/tool'), 'rate')
    assert.equal(kindOf('rx'), undefined)
    assert.equal(kindOf('time', '/log'), 'date')
    assert.equal(kindOf('time', '/system/clock'), undefined)
  })

  it('is nothing for counters, words and flags', () => {
    for (const name of [
      'rx-byte',
      'bytes',
      'orig-bytes',
      'guard-interval',
      'dtim-period',
      'use-local-address',
      'name'
    ]) {
      assert.equal(kindOf(name), undefined, name)
    }
  })

  it('agrees with the console wherever a name is known by itself', () => {
    const differing = allNames()
      .filter(({ hints }) => hints.size > 0 && [...hints].every((hint) => /^(?:time|mac|ip|no\|yes)/.test(hint)))
      .filter(({ name, hints }) => {
        const kind = kindOf(name)
        const [hint = ''] = hints
        return kind !== undefined && kind !== { time: 'duration', mac: 'mac', ip: 'address' }[hint.split(/[ -]/)[0]!]
      })
    assert.deepEqual(
      differing.map(({ name }) => name),
      []
    )
  })
})
