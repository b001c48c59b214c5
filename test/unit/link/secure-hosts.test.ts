import assert from 'node:assert/strict'
import { normaliseHost, SecureHosts } from '../../../src/link/secure-hosts.js'

describe('hosts where TLS has worked', () => {
  it('are the same in every spelling', () => {
    const spellings = [
      ['router.lan', ' router.lan', 'Router.LAN', 'router.lan.', '[router.lan]'],
      ['127.0.0.1', '127.0.0.1 ', '[127.0.0.1]', '127.1', '0x7f.0.0.1'],
      ['fe80::1', '[FE80::1]', 'fe80:0:0::0001', ' [fe80::1] '],
      ['fe80::1%eth0', '[FE80::1%eth0]']
    ]
    for (const [first = '', ...others] of spellings) {
      for (const other of others) assert.equal(normaliseHost(other), normaliseHost(first), other)
    }
    assert.notEqual(normaliseHost('fe80::1'), normaliseHost('fe80::2'))
    assert.notEqual(normaliseHost('router.lan'), normaliseHost('router'))
  })

  it('are known by port; the two ports of the API are one', () => {
    const hosts = new SecureHosts()
    hosts.add('a', undefined)
    assert.ok(hosts.has('a', 8728) && hosts.has(' A', 8729) && hosts.has('a', undefined))
    assert.equal(hosts.has('a', 9000), false)
    assert.equal(hosts.has('b', undefined), false)
    hosts.add('b', 9000)
    assert.equal(hosts.has('b', 9000), true)
    assert.equal(hosts.has('b', undefined), false)
  })

  it('are forgotten when there are too many, the oldest first', () => {
    const hosts = new SecureHosts()
    hosts.add('old', 1)
    hosts.add('in use', 1)
    for (let n = 0; n < 9_998; n += 1) hosts.add(`h${n}`, 1)
    hosts.add('in use', 1)
    hosts.add('new', 1)
    assert.deepEqual(
      ['old', 'in use', 'h0', 'new'].map((host) => hosts.has(host, 1)),
      [false, true, true, true]
    )
  })
})
