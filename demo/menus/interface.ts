import { resetCounters } from '../commands/lists.js'
import { ethernetMonitor, monitorTraffic } from '../commands/monitor.js'
import {
  type Fields,
  bool,
  offered,
  common,
  initially,
  integer,
  nameOf,
  readOnly,
  required,
  secret,
  stat,
  text
} from '../tables/fields.js'
import { scan } from '../commands/scan.js'
import type { MenuWithCommands } from '../commands/command.js'
import { hashOf } from '../values/random.js'
import type { Values } from '../tables/table.js'
import { radio, radioName } from './wifi.js'

const counterNames = ['rx-byte', 'tx-byte', 'rx-packet', 'tx-packet', 'fp-rx-byte', 'fp-tx-byte']
const counters: Fields = Object.fromEntries(counterNames.map((name) => [name, readOnly()]))
const zero = { 'rx-byte': '0', 'tx-byte': '0', 'rx-packet': '0', 'tx-packet': '0' }
const mtu = integer(68, 65_535)
export const within = { path: '/interface' }
export const unique = { names: ['name'], refusal: 'already have interface with such name' }

const shared: Fields = { name: required(text), mtu, 'mac-address': readOnly(), running: readOnly(bool), ...common }
const { mtu: _mtu, 'mac-address': _mac, ...bare } = shared

/** What every interface has, whoever made it. */
export function derive(row: Values): Values {
  const derived: Values = {}
  const basics = {
    mtu: '1500',
    'actual-mtu': row.mtu ?? '1500',
    'mac-address': macOf(row.name ?? ''),
    running: 'true',
    dynamic: 'false',
    disabled: 'false',
    'link-downs': '0',
    'rx-byte': '0',
    'tx-byte': '0',
    'rx-packet': '0',
    'tx-packet': '0'
  }
  for (const [name, value] of Object.entries(basics)) {
    if (row[name] === undefined) derived[name] = value
  }
  return derived
}

function macOf(name: string): string {
  const digits = hashOf(name).toString(16).padStart(8, '0').toUpperCase()
  return `48:A9:${digits.slice(0, 2)}:${digits.slice(2, 4)}:${digits.slice(4, 6)}:${digits.slice(6, 8)}`
}

function port(name: string, megabytes: number, more: Values = {}): Values {
  const bytes = megabytes * 1_048_576
  return {
    name,
    'default-name': name,
    type: 'ether',
    'auto-negotiation': 'true',
    speed: '1G-baseT-full',
    arp: 'enabled',
    'actual-mtu': '1500',
    l2mtu: '1596',
    'max-l2mtu': '2026',
    'rx-byte': String(bytes),
    'tx-byte': String(bytes * 3),
    'rx-packet': String(Math.floor(bytes / 700)),
    'tx-packet': String(Math.floor(bytes / 350)),
    'fp-rx-byte': String(bytes),
    'fp-tx-byte': String(bytes * 3),
    'link-downs': '1',
    ...more
  }
}

const interfaces: MenuWithCommands = {
  path: '/interface',
  kind: 'fixed',
  unique,
  derive,
  fields: {
    name: text,
    'default-name': readOnly(),
    type: readOnly(),
    mtu,
    'actual-mtu': readOnly(),
    l2mtu: readOnly(),
    'max-l2mtu': readOnly(),
    'mac-address': readOnly(),
    'last-link-up-time': readOnly(),
    'link-downs': readOnly(),
    ...counters,
    'tx-queue-drop': stat(),
    'rx-error': stat(),
    'tx-error': stat(),
    dynamic: readOnly(),
    running: readOnly(),
    slave: readOnly(),
    ...common
  },
  rows: ({ version, bootedAt }) => {
    const up = { 'last-link-up-time': version.time(new Date(bootedAt + 2000)) }
    return [
      port('ether1', 51_200, { ...up, comment: 'WAN' }),
      port('ether2', 20_480, { ...up, slave: 'true', comment: 'NAS' }),
      port('ether3', 9216, { ...up, slave: 'true' }),
      port('ether4', 0, { slave: 'true', running: 'false', 'rx-byte': '0', 'tx-byte': '0' }),
      port('ether5', 310, { ...up, slave: 'true', comment: 'Printer', speed: '100M-baseT-full' }),
      radio(version, 1, '7301444608'),
      radio(version, 2, '1610612736'),
      {
        name: 'bridge',
        type: 'bridge',
        'protocol-mode': 'rstp',
        'vlan-filtering': 'false',
        l2mtu: '1560',
        comment: 'defconf'
      },
      { name: 'vlan20-iot', type: 'vlan', 'vlan-id': '20', interface: 'bridge', l2mtu: '1556' },
      { name: 'vlan30-guest', type: 'vlan', 'vlan-id': '30', interface: 'bridge', l2mtu: '1556' },
      {
        name: 'wg-home',
        type: 'wg',
        mtu: '1420',
        'listen-port': '13231',
        'private-key': keyOf('wg-home'),
        'public-key': keyOf('public')
      },
      { name: 'lo', type: 'loopback', mtu: '65536', 'actual-mtu': '65536' },
      { name: 'lte1', type: 'lte', 'apn-profiles': 'default', comment: 'Second line' }
    ]
  },
  commands: { 'monitor-traffic': monitorTraffic, 'reset-counters': resetCounters(zero) }
}

/** 32 bytes that look like a key and open nothing. */
export function keyOf(name: string): string {
  return Buffer.from(Array.from({ length: 32 }, (_, at) => hashOf(`${name}${at}`) & 0xff)).toString('base64')
}

export const interfaceMenus: readonly MenuWithCommands[] = [
  interfaces,
  {
    path: '/interface/ethernet',
    kind: 'fixed',
    within: { ...within, type: 'ether' },
    unique,
    derive,
    fields: {
      'default-name': readOnly(),
      ...shared,
      'auto-negotiation': bool,
      speed: offered,
      arp: offered,
      l2mtu: readOnly(),
      slave: readOnly(),
      'rx-bytes': stat(),
      'tx-bytes': stat(),
      'rx-packet': stat(),
      'tx-packet': stat()
    },
    live: (row) => ({ 'rx-bytes': row['rx-byte'] ?? '0', 'tx-bytes': row['tx-byte'] ?? '0' }),
    commands: { monitor: ethernetMonitor, 'reset-counters': resetCounters(zero) }
  },
  {
    path: '/interface/bridge',
    kind: 'list',
    within: { ...within, type: 'bridge' },
    unique,
    derive,
    fields: {
      ...shared,
      'protocol-mode': initially('rstp', offered),
      'vlan-filtering': initially('false', bool)
    }
  },
  {
    path: '/interface/bridge/port',
    kind: 'list',
    unique: { names: ['interface'], refusal: 'device already added as bridge port' },
    fields: {
      interface: required(nameOf('/interface', 'all', 'dynamic', 'none', 'static')),
      bridge: required(nameOf('/interface/bridge')),
      pvid: initially('1', integer(1, 4094)),
      priority: initially('0x80', text),
      hw: initially('true', bool),
      inactive: readOnly(),
      dynamic: readOnly(),
      ...common
    },
    rows: ({ version }) =>
      ['ether2', 'ether3', 'ether4', 'ether5', radioName(version, 1), radioName(version, 2)].map((name) => ({
        interface: name,
        bridge: 'bridge'
      }))
  },
  {
    path: '/interface/vlan',
    kind: 'list',
    within: { ...within, type: 'vlan' },
    unique,
    derive,
    fields: {
      ...shared,
      'vlan-id': required(integer(1, 4094)),
      interface: required(nameOf('/interface')),
      'use-service-tag': initially('false', bool)
    }
  },
  {
    path: '/interface/wireguard',
    kind: 'list',
    within: { ...within, type: 'wg' },
    unique,
    derive: (row) => ({
      ...derive(row),
      ...(row['public-key'] === undefined && { 'public-key': keyOf(row.name ?? '') })
    }),
    fields: { ...bare, mtu, 'listen-port': integer(0, 65_535), 'private-key': secret(), 'public-key': readOnly() }
  },
  {
    path: '/interface/pppoe-client',
    kind: 'list',
    within: { ...within, type: 'pppoe-out' },
    unique,
    derive,
    fields: { ...bare, interface: required(nameOf('/interface')), user: text, password: secret(), profile: text },
    commands: {
      scan: scan('interface', [{ service: 'internet', 'mac-address': '00:1B:21:8C:44:02', 'ac-name': 'isp-1' }])
    }
  }
]
