import { resetRuleCounters } from '../commands/lists.js'
import {
  type Fields,
  bool,
  choice,
  common,
  initially,
  listOf,
  nameOf,
  negatable,
  prefix,
  readOnly,
  required,
  text,
  time
} from '../tables/fields.js'
import type { MenuWithCommands } from '../commands/command.js'
import type { Values } from '../tables/table.js'

const matchers: Fields = {
  'src-address': negatable(text),
  'dst-address': negatable(text),
  'src-address-list': negatable(text),
  'dst-address-list': negatable(text),
  protocol: negatable(choice('tcp', 'udp', 'icmp', 'gre', 'igmp', 'ipv6-encap', 'ipsec-esp')),
  'src-port': text,
  'dst-port': text,
  'in-interface': negatable(nameOf('/interface')),
  'out-interface': negatable(nameOf('/interface')),
  'in-interface-list': negatable(nameOf('/interface/list', 'all', 'none', 'dynamic', 'static')),
  'out-interface-list': negatable(nameOf('/interface/list', 'all', 'none', 'dynamic', 'static')),
  'connection-state': negatable(listOf(choice('established', 'related', 'new', 'invalid', 'untracked'))),
  'connection-mark': negatable(text),
  'ipsec-policy': text,
  'address-list': text,
  'address-list-timeout': time,
  log: initially('false', bool),
  'log-prefix': initially('', text),
  bytes: initially('0', readOnly()),
  packets: initially('0', readOnly()),
  invalid: initially('false', readOnly(bool)),
  dynamic: initially('false', readOnly(bool)),
  ...common
}

function rules(
  name: string,
  chains: string[],
  actions: string[],
  more: Fields,
  rows: readonly Values[]
): MenuWithCommands {
  return {
    path: `/ip/firewall/${name}`,
    kind: 'list',
    isOrdered: true,
    hasUnset: true,
    fields: {
      chain: required({ ...choice(...chains), parse: (value) => (value === '' ? undefined : value) }),
      action: initially('accept', choice(...actions)),
      ...more,
      ...matchers
    },
    rows: () => rows,
    commands: { 'reset-counters': resetRuleCounters }
  }
}

const filterRows: readonly Values[] = [
  {
    chain: 'input',
    'connection-state': 'established,related,untracked',
    comment: 'defconf: accept established,related,untracked',
    bytes: '1288490188',
    packets: '2381022'
  },
  {
    chain: 'input',
    action: 'drop',
    'connection-state': 'invalid',
    comment: 'defconf: drop invalid',
    bytes: '88120',
    packets: '1802'
  },
  { chain: 'input', protocol: 'icmp', comment: 'defconf: accept ICMP', bytes: '411320', packets: '5211' },
  { chain: 'input', protocol: 'udp', 'dst-port': '13231', comment: 'WireGuard', bytes: '70412', packets: '392' },
  {
    chain: 'input',
    action: 'drop',
    'in-interface-list': '!LAN',
    comment: 'defconf: drop all not coming from LAN',
    bytes: '9120033',
    packets: '180211'
  },
  {
    chain: 'forward',
    action: 'fasttrack-connection',
    'connection-state': 'established,related',
    comment: 'defconf: fasttrack',
    bytes: '0',
    packets: '0'
  },
  {
    chain: 'forward',
    'connection-state': 'established,related,untracked',
    comment: 'defconf: accept established,related, untracked',
    bytes: '65871232114',
    packets: '72110233'
  },
  {
    chain: 'forward',
    action: 'drop',
    'in-interface': 'vlan20-iot',
    'out-interface-list': '!WAN',
    comment: 'IoT stays alone',
    bytes: '202144',
    packets: '3312'
  },
  { chain: 'forward', action: 'drop', 'src-address-list': 'kids-bedtime', disabled: 'true', comment: 'Bedtime' }
]

export const firewallMenus: readonly MenuWithCommands[] = [
  rules(
    'filter',
    ['input', 'forward', 'output'],
    [
      'accept',
      'add-dst-to-address-list',
      'add-src-to-address-list',
      'drop',
      'fasttrack-connection',
      'jump',
      'log',
      'passthrough',
      'reject',
      'return',
      'tarpit'
    ],
    { 'jump-target': text, 'reject-with': text },
    filterRows
  ),
  rules(
    'nat',
    ['srcnat', 'dstnat'],
    ['accept', 'dst-nat', 'jump', 'log', 'masquerade', 'netmap', 'passthrough', 'redirect', 'return', 'src-nat'],
    { 'to-addresses': text, 'to-ports': text, 'jump-target': text },
    [
      {
        chain: 'srcnat',
        action: 'masquerade',
        'out-interface-list': 'WAN',
        'ipsec-policy': 'out,none',
        comment: 'defconf: masquerade',
        bytes: '91223344',
        packets: '822113'
      },
      {
        chain: 'dstnat',
        action: 'dst-nat',
        protocol: 'tcp',
        'dst-port': '443',
        'in-interface-list': 'WAN',
        'to-addresses': '192.168.88.10',
        'to-ports': '443',
        comment: 'NAS https',
        bytes: '182210',
        packets: '3104'
      }
    ]
  ),
  rules(
    'mangle',
    ['prerouting', 'input', 'forward', 'output', 'postrouting'],
    [
      'accept',
      'change-dscp',
      'change-mss',
      'jump',
      'log',
      'mark-connection',
      'mark-packet',
      'mark-routing',
      'passthrough',
      'return'
    ],
    { 'new-packet-mark': text, 'new-connection-mark': text, 'new-mss': text, passthrough: bool },
    [
      {
        chain: 'forward',
        action: 'change-mss',
        'new-mss': 'clamp-to-pmtu',
        protocol: 'tcp',
        'out-interface': 'wg-home',
        passthrough: 'true'
      }
    ]
  ),
  {
    path: '/ip/firewall/address-list',
    kind: 'list',
    unique: { names: ['list', 'address'], called: 'such entry' },
    fields: {
      list: required(text),
      address: required({ ...prefix, parse: (value) => (value === '' ? undefined : value) }),
      timeout: time,
      'creation-time': readOnly(),
      dynamic: initially('false', readOnly(bool)),
      ...common
    },
    derive: (row, board) =>
      row['creation-time'] === undefined ? { 'creation-time': board.version.time(new Date()) } : {},
    rows: () => [
      { list: 'kids-bedtime', address: '192.168.88.102', comment: 'Pixel' },
      { list: 'blocked', address: '203.0.113.0/24' },
      { list: 'blocked', address: '198.51.100.77', timeout: '6h12m', dynamic: 'true' }
    ]
  }
]
