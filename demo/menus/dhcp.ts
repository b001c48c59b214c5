import { bytesValue } from '../bytes.js'
import { makeStatic } from '../commands/lists.js'
import {
  address,
  bool,
  offered,
  common,
  initially,
  listOf,
  mac,
  nameOf,
  prefix,
  readOnly,
  required,
  text,
  time
} from '../tables/fields.js'
import type { MenuWithCommands } from '../commands/command.js'
import type { Values } from '../tables/table.js'

export const dhcpMenus: readonly MenuWithCommands[] = [
  {
    path: '/ip/dhcp-server',
    kind: 'list',
    unique: { names: ['name'], refusal: 'already have server with such name' },
    fields: {
      name: required(text),
      interface: required(nameOf('/interface')),
      'lease-time': initially('30m', time),
      'address-pool': nameOf('/ip/pool', 'static-only'),
      authoritative: initially('yes', offered),
      dynamic: readOnly(),
      invalid: readOnly(),
      ...common
    },
    rows: () => [
      { name: 'defconf', interface: 'bridge', 'address-pool': 'default-dhcp', 'lease-time': '12h' },
      { name: 'iot', interface: 'vlan20-iot', 'address-pool': 'iot' },
      { name: 'guest', interface: 'vlan30-guest', 'address-pool': 'guest', 'lease-time': '1h' }
    ]
  },
  {
    path: '/ip/dhcp-server/network',
    kind: 'list',
    fields: { address: required(prefix), gateway: address, 'dns-server': listOf(address), domain: text, comment: text },
    rows: () => [
      {
        address: '192.168.88.0/24',
        gateway: '192.168.88.1',
        'dns-server': '192.168.88.1',
        domain: 'lan',
        comment: 'defconf'
      },
      { address: '192.168.20.0/24', gateway: '192.168.20.1', 'dns-server': '192.168.20.1' },
      { address: '192.168.30.0/24', gateway: '192.168.30.1', 'dns-server': '9.9.9.9' }
    ]
  },
  {
    path: '/ip/dhcp-server/lease',
    kind: 'list',
    unique: { isAmongStatic: true, names: ['address'], refusal: 'already have static lease with this address' },
    fields: {
      address,
      'mac-address': mac,
      'client-id': text,
      'address-lists': initially('', text),
      server: nameOf('/ip/dhcp-server', 'all'),
      'dhcp-option': initially('', text),
      status: initially('waiting', readOnly()),
      'expires-after': readOnly(),
      'last-seen': initially('never', readOnly()),
      'active-address': readOnly(),
      'active-mac-address': readOnly(),
      'active-server': readOnly(),
      'host-name': readOnly(),
      radius: initially('false', readOnly(bool)),
      dynamic: initially('false', readOnly(bool)),
      blocked: initially('false', readOnly(bool)),
      'block-access': bool,
      'lease-time': time,
      ...common
    },
    rows: () => [
      lease('192.168.88.10', '00:11:32:4F:90:AA', 'nas', { dynamic: 'false', comment: 'NAS' }),
      lease('192.168.88.21', '3C:2A:F4:10:22:8E', 'BRW3C2AF410228E', { dynamic: 'false', comment: 'Drucker im Büro' }),
      lease('192.168.88.34', 'F0:18:98:5A:61:07', 'Annas-MacBook'),
      lease('192.168.88.102', '5E:B2:0C:91:7D:33', 'Pixel-8'),
      lease('192.168.88.117', '90:09:D0:1B:66:F0', 'tv-wohnzimmer'),
      // Written by classic WinBox on a German Windows: "Küche".
      lease('192.168.20.11', '24:6F:28:9C:01:D3', 'shelly-kitchen', {
        server: 'iot',
        comment: bytesValue(Buffer.from('4bfc636865', 'hex'))
      }),
      lease('192.168.20.12', '24:6F:28:9C:01:D4', 'shelly-garage', { server: 'iot' }),
      lease('192.168.30.44', 'A6:51:77:02:3B:19', 'Gästehandy', { server: 'guest' })
    ],
    commands: { 'make-static': makeStatic }
  },
  {
    path: '/ip/dhcp-client',
    kind: 'list',
    fields: {
      interface: required(nameOf('/interface')),
      'add-default-route': initially('yes', offered),
      'use-peer-dns': initially('true', bool),
      status: initially('searching...', readOnly()),
      address: readOnly(),
      gateway: readOnly(),
      'expires-after': readOnly(),
      ...common
    },
    rows: () => [
      {
        interface: 'ether1',
        status: 'bound',
        address: '198.51.100.23/24',
        gateway: '198.51.100.1',
        'expires-after': '5h12m40s',
        comment: 'defconf'
      }
    ]
  }
]

export function lease(own: string, hardware: string, host: string, more: Values = {}): Values {
  const server = more.server ?? 'defconf'
  return {
    address: own,
    'mac-address': hardware,
    'client-id': `1:${hardware.toLowerCase()}`,
    server,
    status: 'bound',
    'expires-after': '9h41m12s',
    'last-seen': '2h18m48s',
    'active-address': own,
    'active-mac-address': hardware,
    'active-server': server,
    'host-name': host,
    dynamic: 'true',
    ...more
  }
}
