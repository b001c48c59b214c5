import assert from 'node:assert/strict'
import { canonicalOf } from '../../../src/state/sameness.js'

type Pair = [menu: string, property: string, one: string, other: string]

const same: Pair[] = [
  ['/interface', 'disabled', 'yes', 'true'],
  ['/interface', 'disabled', 'no', 'false'],
  ['/ip/dhcp-server/lease', 'lease-time', '10m', '600'],
  ['/ip/dhcp-server/lease', 'lease-time', '10m', '00:10:00'],
  ['/ip/dhcp-server/lease', 'lease-time', '1d', '1d 00:00:00'],
  ['/ip/dhcp-server/lease', 'mac-address', 'aa:bb:cc:00:11:22', 'AA:BB:CC:00:11:22'],
  ['/queue/simple', 'max-limit', '10M/2M', '10000000/2000000'],
  ['/queue/simple', 'max-limit', '512k', '512000'],
  ['/queue/simple', 'burst-time', '5s/10s', '00:00:05/10'],
  ['/queue/simple', 'target', '10.0.0.3', '10.0.0.3/32'],
  ['/queue/simple', 'time', '8h-21h,sun', '08:00:00-21:00:00,sun'],
  ['/ip/kid-control', 'mon', '7h-20h', '07:00:00-20:00:00'],
  ['/ipv6/nd', 'ra-interval', '3m20s-10m', '200-600'],
  ['/interface/bridge/filter', 'src-mac-address', 'AA:BB:CC:00:11:22/FF:FF:FF:FF:FF:FF', 'aa:bb:cc:00:11:22'],
  [
    '/interface/bridge/filter',
    'src-mac-address',
    '!AA:BB:CC:00:00:00/FF:FF:FF:00:00:00',
    '!aa:bb:cc:00:00:00/ff:ff:ff:00:00:00'
  ],
  ['/ip/hotspot/user', 'limit-bytes-total', '1M', '1048576'],
  ['/ip/firewall/filter', 'src-address', '192.0.2.1', '192.0.2.1/32'],
  ['/ip/firewall/filter', 'src-address', '!192.0.2.1', '!192.0.2.1/32'],
  ['/ip/firewall/filter', 'connection-state', 'related,established', 'established,related'],
  ['/ip/firewall/filter', 'connection-state', '!related,established', '!established,related'],
  ['/ipv6/firewall/filter', 'src-address', '2001:DB8::1', '2001:db8:0::1/128'],
  ['/interface/wireguard/peers', 'allowed-address', '10.0.0.2/32, 10.1.0.0/24', '10.0.0.2,10.1.0.0/24'],
  ['/user/group', 'policy', 'read,api', 'api,read,!write,!ftp'],
  // Menus that nobody knows.
  ['/future/menu', 'wait', '10m', '00:10:00'],
  ['/future/menu', 'flag', 'yes', 'true'],
  ['/future/menu', 'speed', '10M', '10000000'],
  ['/future/menu', 'speeds', '10M/2M', '10000000/2000000'],
  ['/future/menu', 'peer', '10.0.0.1', '10.0.0.1/32'],
  ['/future/menu', 'station', 'aa:bb:cc:00:11:22', 'AA:BB:CC:00:11:22'],
  ['/future/menu', 'priority-bits', '0x10', '16']
]

const different: Pair[] = [
  ['/interface', 'name', 'yes', 'true'],
  ['/interface', 'comment', '10m', '600'],
  ['/interface', 'comment', 'aa:bb:cc:00:11:22', 'AA:BB:CC:00:11:22'],
  ['/ppp/secret', 'password', '10m', '600'],
  ['/ip/dhcp-server/lease', 'lease-time', 'none', '0'],
  ['/ip/dhcp-server/lease', 'lease-time', '10m', '10'],
  ['/queue/simple', 'max-limit', '10M/2M', '2M/10M'],
  ['/ip/kid-control', 'mon', '7h-20h', '7h-21h'],
  ['/ip/firewall/filter', 'dst-port', '80-90', '80/90'],
  ['/interface/bridge/filter', 'src-mac-address', 'AA:BB:CC:00:11:22/FF:FF:FF:00:00:00', 'AA:BB:CC:00:11:22'],
  ['/ip/hotspot/user', 'limit-bytes-total', '1M', '1000000'],
  ['/ip/firewall/filter', 'src-address', '192.0.2.1', '!192.0.2.1'],
  ['/ip/firewall/filter', 'src-address', '192.0.2.0/24', '192.0.2.0/25'],
  ['/ip/firewall/filter', 'tcp-flags', 'syn', 'syn,!ack'],
  ['/ip/firewall/filter', 'tcp-flags', '!ack,syn', '!syn,ack'],
  ['/ip/dns', 'servers', '9.9.9.9,1.1.1.1', '1.1.1.1,9.9.9.9'],
  ['/ipv6/route', 'dst-address', 'fe80::1%ether1', 'fe80::1%ether2']
]

describe('sameness', () => {
  for (const [menu, property, one, other] of same) {
    it(`${menu} ${property}: ${one} is ${other}`, () => {
      const canonical = canonicalOf(property, menu)
      assert.equal(canonical(one), canonical(other))
    })
  }

  for (const [menu, property, one, other] of different) {
    it(`${menu} ${property}: ${one} is not ${other}`, () => {
      const canonical = canonicalOf(property, menu)
      assert.notEqual(canonical(one), canonical(other))
    })
  }
})
