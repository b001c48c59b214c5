import {
  bool,
  common,
  initially,
  integer,
  listOf,
  mac,
  nameOf,
  hostPrefix,
  readOnly,
  required,
  secret,
  text,
  time
} from '../tables/fields.js'
import type { MenuSpec } from '../tables/menu.js'
import type { Values } from '../tables/table.js'
import { keyOf } from './interface.js'
import { radioName } from './wifi.js'

/** What belongs to interfaces: peers, lists, servers. */
export const memberMenus: readonly MenuSpec[] = [
  {
    path: '/interface/wireguard/peers',
    kind: 'list',
    fields: {
      interface: required(nameOf('/interface/wireguard')),
      name: text,
      'public-key': required(text),
      'preshared-key': secret(),
      'endpoint-address': text,
      'endpoint-port': integer(0, 65_535),
      'current-endpoint-address': readOnly(),
      'allowed-address': listOf(hostPrefix),
      'persistent-keepalive': time,
      'last-handshake': readOnly(),
      rx: readOnly(),
      tx: readOnly(),
      ...common
    },
    rows: () => [
      {
        interface: 'wg-home',
        name: 'phone',
        'public-key': keyOf('phone'),
        'allowed-address': '10.8.0.2/32',
        'last-handshake': '1m12s',
        rx: '18331220',
        tx: '204113992'
      },
      {
        interface: 'wg-home',
        name: 'cabin',
        'public-key': keyOf('cabin'),
        'endpoint-address': 'cabin.example.net',
        'endpoint-port': '13231',
        'allowed-address': '10.8.0.3/32,192.168.99.0/24',
        'persistent-keepalive': '25s',
        'last-handshake': '22s',
        rx: '9912233',
        tx: '1224310'
      }
    ]
  },
  {
    path: '/interface/list',
    kind: 'list',
    unique: { names: ['name'], refusal: 'already have list with such name' },
    fields: {
      name: required(text),
      include: text,
      exclude: text,
      builtin: initially('false', readOnly(bool)),
      dynamic: initially('false', readOnly(bool)),
      comment: text
    },
    rows: () => [
      ...['all', 'none', 'dynamic', 'static'].map((name) => ({ name, builtin: 'true' })),
      { name: 'WAN', comment: 'defconf' },
      { name: 'LAN', comment: 'defconf' }
    ]
  },
  {
    path: '/interface/list/member',
    kind: 'list',
    fields: { list: required(nameOf('/interface/list')), interface: required(nameOf('/interface')), ...common },
    rows: () => [
      { list: 'WAN', interface: 'ether1' },
      { list: 'LAN', interface: 'bridge' }
    ]
  },
  {
    path: '/interface/bridge/host',
    kind: 'list',
    fields: {
      'mac-address': required(mac),
      vid: text,
      'on-interface': readOnly(),
      interface: required(nameOf('/interface')),
      bridge: nameOf('/interface/bridge'),
      dynamic: initially('false', readOnly(bool)),
      local: initially('false', readOnly(bool)),
      external: initially('false', readOnly(bool)),
      invalid: initially('false', readOnly(bool)),
      ...common
    },
    rows: ({ version }) => [
      host('48:A9:8A:7E:00:02', 'bridge', { local: 'true' }),
      host('00:11:32:4F:90:AA', 'ether2'),
      host('3C:2A:F4:10:22:8E', 'ether5'),
      host('F0:18:98:5A:61:07', radioName(version, 1)),
      host('24:6F:28:9C:01:D3', radioName(version, 2))
    ]
  },
  {
    path: '/interface/pptp-server',
    kind: 'list',
    fields: { name: required(text), user: text, 'client-address': readOnly(), ...common }
  }
]

function host(hardware: string, port: string, more: Values = {}): Values {
  return { 'mac-address': hardware, interface: port, 'on-interface': port, bridge: 'bridge', dynamic: 'true', ...more }
}
