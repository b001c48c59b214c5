import {
  address,
  common,
  integer,
  listOf,
  mac,
  nameOf,
  negatable,
  prefix,
  readOnly,
  required,
  secret,
  text,
  time
} from '../tables/fields.js'
import type { MenuSpec } from '../tables/menu.js'
import { keyOf } from './interface.js'

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
      'allowed-address': listOf(prefix),
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
    unique: { names: ['name'], called: 'list with such name' },
    fields: { name: required(text), include: text, exclude: text, builtin: readOnly(), comment: text },
    rows: () => [
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
    path: '/interface/pptp-server',
    kind: 'list',
    fields: { name: required(text), user: text, 'client-address': negatable(address), 'caller-id': mac, ...common }
  }
]
