import { isIP } from 'node:net'
import { bytesValue } from '../bytes.js'
import { flush } from '../commands/lists.js'
import { firstRoute } from '../device/wan.js'
import {
  address,
  bool,
  offered,
  common,
  initially,
  integer,
  listOf,
  mac,
  nameOf,
  hostPrefix,
  prefix,
  readOnly,
  required,
  text,
  time
} from '../tables/fields.js'
import type { MenuWithCommands } from '../commands/command.js'
import type { Values } from '../tables/table.js'

/** What makes a DNS record the same as another. */
const dnsRecord = [
  'name',
  'regexp',
  'type',
  'address',
  'cname',
  'forward-to',
  'mx-exchange',
  'ns',
  'srv-target',
  'text'
]

export const ipMenus: readonly MenuWithCommands[] = [
  {
    path: '/ip/address',
    kind: 'list',
    unique: { names: ['address', 'interface'], refusal: 'already have such address' },
    derive: (row) => ({ network: networkOf(row.address ?? ''), 'actual-interface': row.interface ?? '' }),
    fields: {
      address: required(hostPrefix),
      network: address,
      interface: required(nameOf('/interface')),
      'actual-interface': readOnly(),
      invalid: initially('false', readOnly(bool)),
      dynamic: initially('false', readOnly(bool)),
      ...common
    },
    rows: () => [
      { address: '192.168.88.1/24', interface: 'bridge', comment: 'defconf' },
      { address: '192.168.20.1/24', interface: 'vlan20-iot' },
      { address: '192.168.30.1/24', interface: 'vlan30-guest' },
      { address: '10.8.0.1/24', interface: 'wg-home' },
      { address: '198.51.100.23/24', interface: 'ether1', dynamic: 'true' }
    ]
  },
  {
    path: '/ip/arp',
    kind: 'list',
    fields: {
      address: required(address),
      'mac-address': mac,
      interface: required(nameOf('/interface')),
      published: initially('false', bool),
      invalid: readOnly(),
      dhcp: readOnly(),
      dynamic: initially('false', readOnly(bool)),
      complete: initially('true', readOnly(bool)),
      status: readOnly(),
      ...common
    },
    rows: () => [
      arp('198.51.100.1', '00:1B:21:8C:44:02', 'ether1'),
      arp('192.168.88.10', '00:11:32:4F:90:AA', 'bridge', { comment: 'NAS' }),
      arp('192.168.88.21', '3C:2A:F4:10:22:8E', 'bridge'),
      arp('192.168.88.34', 'F0:18:98:5A:61:07', 'bridge'),
      // Nobody has heard of it lately.
      arp('192.168.88.117', '90:09:D0:1B:66:F0', 'bridge', { status: 'stale' }),
      // Written by WinBox on a Russian Windows.
      arp('192.168.20.12', '24:6F:28:9C:01:D4', 'vlan20-iot', {
        comment: bytesValue(Buffer.from('cae0ece5f0e0', 'hex'))
      })
    ]
  },
  {
    path: '/ip/route',
    kind: 'list',
    derive: (row, _, before) => ({
      'immediate-gw': isIP(row.gateway ?? '') > 0 ? `${row.gateway}%ether1` : (row.gateway ?? ''),
      active:
        row.disabled === before?.disabled && row.active !== undefined ? row.active : String(row.disabled !== 'true')
    }),
    fields: {
      'dst-address': initially('0.0.0.0/0', prefix),
      'routing-table': initially('main', nameOf('/routing/table')),
      gateway: text,
      'immediate-gw': readOnly(),
      distance: initially('1', integer(1, 255)),
      scope: initially('30', integer(0, 255)),
      'target-scope': initially('10', integer(0, 255)),
      'check-gateway': offered,
      dynamic: readOnly(),
      inactive: readOnly(),
      active: readOnly(),
      static: initially('true', readOnly(bool)),
      ...common
    },
    rows: () => [
      firstRoute,
      { 'dst-address': '0.0.0.0/0', gateway: 'lte1', distance: '2', active: 'false', comment: 'Second line' },
      { 'dst-address': '9.9.9.9/32', gateway: '198.51.100.1', comment: 'Netwatch: over the first line only' },
      { 'dst-address': '192.168.88.0/24', gateway: 'bridge', distance: '0', dynamic: 'true', static: 'false' },
      { 'dst-address': '192.168.99.0/24', gateway: '10.8.0.3', comment: 'cabin' },
      { 'dst-address': '10.66.0.0/16', gateway: '192.168.88.254', disabled: 'true', comment: 'old lab' }
    ]
  },
  {
    path: '/routing/table',
    kind: 'list',
    unique: { names: ['name'], refusal: 'already have table with such name' },
    fields: { name: required(text), fib: bool, dynamic: readOnly(), ...common },
    rows: () => [{ name: 'main', fib: 'true', dynamic: 'true' }]
  },
  {
    path: '/ip/pool',
    kind: 'list',
    unique: { names: ['name'], refusal: 'pool with such name exists' },
    fields: { name: required(text), ranges: required(text), 'next-pool': text, comment: text },
    rows: () => [
      { name: 'default-dhcp', ranges: '192.168.88.100-192.168.88.254' },
      { name: 'iot', ranges: '192.168.20.10-192.168.20.99' },
      { name: 'guest', ranges: '192.168.30.10-192.168.30.250' }
    ]
  },
  {
    path: '/ip/dns',
    kind: 'single',
    fields: {
      servers: listOf(address),
      'dynamic-servers': readOnly(),
      'use-doh-server': text,
      'allow-remote-requests': bool,
      'cache-size': integer(64, 1_000_000),
      'cache-max-ttl': time,
      'cache-used': readOnly()
    },
    rows: () => [
      {
        servers: '9.9.9.9,1.1.1.1',
        'dynamic-servers': '198.51.100.1',
        'use-doh-server': '',
        'allow-remote-requests': 'true',
        'cache-size': '2048',
        'cache-max-ttl': '1w',
        'cache-used': '312'
      }
    ],
    commands: {}
  },
  {
    path: '/ip/dns/static',
    kind: 'list',
    unique: { names: dnsRecord, refusal: 'entry already exists' },
    fields: {
      name: text,
      regexp: text,
      type: offered,
      address,
      cname: text,
      ttl: initially('1d', time),
      dynamic: initially('false', readOnly(bool)),
      ...common
    },
    rows: () => [
      { name: 'router.lan', address: '192.168.88.1', comment: 'defconf' },
      { name: 'nas.lan', address: '192.168.88.10' },
      { name: 'printer.lan', address: '192.168.88.21', ttl: '5m' },
      { name: 'cloud.lan', type: 'CNAME', cname: 'nas.lan' }
    ]
  },
  {
    path: '/ip/dns/cache',
    kind: 'view',
    fields: { name: readOnly(), type: readOnly(), data: readOnly(), ttl: readOnly() },
    rows: () => [
      { name: 'router.lan', type: 'A', data: '192.168.88.1', ttl: '1d' },
      { name: 'example.com', type: 'A', data: '93.184.215.14', ttl: '17m4s' }
    ],
    commands: { flush }
  },
  {
    path: '/ip/neighbor',
    kind: 'view',
    fields: {
      interface: readOnly(),
      address: readOnly(),
      'mac-address': readOnly(),
      identity: readOnly(),
      platform: readOnly(),
      version: readOnly(),
      board: readOnly(),
      uptime: readOnly(),
      age: readOnly(),
      'discovered-by': readOnly()
    },
    rows: () => [
      neighbor('ether2', '192.168.88.2', 'switch-cellar', 'CSS610-8G-2S+'),
      neighbor('ether3', '192.168.88.3', 'ap-attic', 'cAPGi-5HaxD2HaxD')
    ]
  }
]

function arp(own: string, hardware: string, port: string, more: Values = {}): Values {
  return { address: own, 'mac-address': hardware, interface: port, dynamic: 'true', status: 'reachable', ...more }
}

function neighbor(port: string, own: string, identity: string, board: string): Values {
  const hardware = `48:A9:8A:00:10:${own.split('.').at(-1)!.padStart(2, '0')}`
  const version = '7.20.1 (stable)'
  const known = { uptime: '5w2d4h11m', age: '21s', 'discovered-by': 'mndp,lldp' }
  return {
    interface: port,
    address: own,
    'mac-address': hardware,
    identity,
    platform: 'MikroTik',
    version,
    board,
    ...known
  }
}

/** `192.168.88.1/24` lies in `192.168.88.0`. */
function networkOf(cidr: string): string {
  const [own = '', length = '32'] = cidr.split('/')
  if (own.includes(':')) return own
  const bits = own.split('.').reduce((number, part) => number * 256 + Number(part), 0)
  const size = 2 ** (32 - Number(length))
  const network = Math.floor(bits / size) * size
  return [24, 16, 8, 0].map((shift) => Math.floor(network / 2 ** shift) % 256).join('.')
}
