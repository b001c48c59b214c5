import { resetCounters } from '../commands/lists.js'
import {
  type Fields,
  bareHost,
  bool,
  choice,
  offered,
  common,
  initially,
  setOf,
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

const connectionState = negatable(setOf(choice('established', 'related', 'new', 'invalid', 'untracked')))
const anyOf = ['all-ethernet', 'all-ppp', 'all-vlan', 'all-wireless']
const zero = { bytes: '0', packets: '0' }

const matchers: Fields = {
  'src-address': negatable(bareHost),
  'dst-address': negatable(bareHost),
  'src-address-list': negatable(text),
  'dst-address-list': negatable(text),
  protocol: text,
  'src-port': text,
  'dst-port': text,
  'in-interface': negatable(nameOf('/interface', ...anyOf)),
  'out-interface': negatable(nameOf('/interface', ...anyOf)),
  'in-interface-list': negatable(nameOf('/interface/list')),
  'out-interface-list': negatable(nameOf('/interface/list')),
  'connection-mark': negatable(text),
  'ipsec-policy': text,
  'address-list': text,
  log: initially('false', bool),
  'log-prefix': initially('', text),
  bytes: initially('0', readOnly()),
  packets: initially('0', readOnly()),
  invalid: initially('false', readOnly(bool)),
  dynamic: initially('false', readOnly(bool)),
  ...common
}

function rules(name: string, chains: string[], more: Fields, rows: readonly Values[]): MenuWithCommands {
  return {
    path: `/ip/firewall/${name}`,
    kind: 'list',
    fields: {
      chain: required({ ...choice(...chains), parse: (value) => (value === '' ? undefined : value) }),
      action: initially('accept', offered),
      ...more,
      ...matchers
    },
    rows: () => rows,
    commands: { 'reset-counters': resetCounters(zero), 'reset-counters-all': resetCounters(zero, true) }
  }
}

/** A router with a fasttrack rule has these at the top, and nobody can change them. */
function fasttrackCounters(chain: string): Values {
  const comment = 'special dummy rule to show fasttrack counters'
  return { chain, action: 'passthrough', dynamic: 'true', comment, bytes: '881203311', packets: '812033' }
}

const filterRows: readonly Values[] = [
  fasttrackCounters('forward'),
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
    { 'connection-state': connectionState, 'jump-target': text, 'reject-with': text },
    filterRows
  ),
  rules('nat', ['srcnat', 'dstnat'], { 'to-addresses': text, 'to-ports': text, 'jump-target': text }, [
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
    },
    {
      chain: 'dstnat',
      action: 'dst-nat',
      protocol: 'tcp',
      'dst-port': '8443',
      'in-interface-list': 'WAN',
      'to-addresses': '192.168.88.10',
      'to-ports': '443',
      disabled: 'true',
      comment: 'Open for a while'
    }
  ]),
  rules(
    'mangle',
    ['prerouting', 'input', 'forward', 'output', 'postrouting'],
    {
      'connection-state': connectionState,
      'new-packet-mark': text,
      'new-connection-mark': text,
      'new-mss': text,
      passthrough: bool
    },
    [
      ...['prerouting', 'forward', 'postrouting'].map(fasttrackCounters),
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
    unique: { names: ['list', 'address'], refusal: 'already have such entry' },
    fields: {
      list: required(text),
      address: required({
        ...prefix,
        parse: (value, names) => (value === '' ? undefined : bareHost.parse(value, names))
      }),
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
