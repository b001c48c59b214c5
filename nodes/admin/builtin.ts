import type { Child } from './item.js'
import { menus } from './menus.js'

interface Menu {
  commands: readonly string[]
  /** What `add` and `set` take. */
  settable: readonly string[]
  readable: readonly string[]
  hasIds: boolean
}

const LOOKING = ['print', 'getall', 'get', 'listen']
const CHANGING = ['set', 'enable', 'disable', 'comment']
const KINDS: Readonly<Record<string, readonly string[]>> = {
  list: [...LOOKING, 'find', ...CHANGING, 'add', 'remove'],
  ordered: [...LOOKING, 'find', ...CHANGING, 'add', 'remove', 'move'],
  fixed: [...LOOKING, 'find', ...CHANGING],
  single: [...LOOKING, 'set'],
  view: [...LOOKING, 'find'],
  dir: []
}

const PRINT = '.proplist count-only detail stats follow follow-only interval from without-paging'
/** Of commands whose arguments are no properties of the menu. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  print: PRINT,
  getall: PRINT,
  listen: PRINT,
  get: '.id value-name',
  comment: '.id comment',
  move: '.id destination',
  unset: '.id value-name',
  monitor: '.id once interval duration',
  'monitor-traffic': 'interface once interval duration',
  ping: 'address count size interval interface src-address ttl vrf arp-ping do-not-fragment',
  traceroute: 'address count size timeout max-hops protocol src-address interface use-dns duration',
  torch: 'interface duration src-address dst-address port ip-protocol mac-protocol vlan-id dscp freeze-frame-interval',
  'bandwidth-test': 'address user password direction protocol duration local-tx-speed remote-tx-speed',
  fetch:
    'url mode http-method http-data http-header-field output dst-path src-path user password upload check-certificate',
  wol: 'interface mac',
  save: 'name password encryption dont-encrypt',
  load: 'name password',
  send: 'to subject body cc file from server port user password tls',
  sign: '.id name ca',
  import: 'file-name passphrase name trusted',
  'export-certificate': '.id file-name type export-passphrase',
  read: 'file offset chunk-size'
}
/** What rows are named by, and nothing else. */
const BY_ID = new Set(
  `remove enable disable run make-static check-status renew release reset-counters reset-mac-address
  make-binding uninstall`.split(/\s+/)
)

const CHAINS = ['input', 'forward', 'output', 'srcnat', 'dstnat', 'prerouting', 'postrouting']
const ACTIONS = [
  'accept',
  'drop',
  'reject',
  'log',
  'jump',
  'return',
  'masquerade',
  'src-nat',
  'dst-nat',
  'redirect',
  'passthrough'
]
const FLAGS = new Set([
  'disabled',
  'log',
  'passthrough',
  'published',
  'enabled',
  'trusted',
  'add-default-route',
  'use-peer-dns'
])

const known = new Map(menus.trim().split('\n').map(readMenu))

function readMenu(line: string): [path: string, menu: Menu] {
  const [, path = '', kind = '', settable = '', , commands = '', , readable = ''] =
    /^(\S+) (\w+)([^+=]*)(\+([^=]*))?(=(.*))?$/.exec(line) ?? []
  const words = (text: string): string[] => text.split(' ').filter((word) => word !== '')
  return [
    path,
    {
      commands: [...(KINDS[kind] ?? []), ...words(commands)],
      settable: words(settable),
      readable: words(readable),
      hasIds: kind !== 'single' && kind !== 'dir'
    }
  ]
}

/** The menus and commands below a path. */
export function builtinChildren(at: readonly string[]): Child[] {
  const prefix = at.map((name) => `/${name}`).join('')
  const below = [...known.keys()].filter((path) => path.startsWith(`${prefix}/`))
  const places = new Set(below.map((path) => path.slice(prefix.length + 1).split('/', 1)[0]!))
  const commands = known.get(prefix)?.commands ?? []
  const children = [
    ...[...places].map((name): Child => ({ name, type: 'menu', about: '' })),
    ...[...new Set(commands)].map((name): Child => ({ name, type: 'command', about: '' }))
  ]
  return children.sort((a, b) => (a.name < b.name ? -1 : 1))
}

export function builtinArguments(command: readonly string[]): string[] {
  const name = command.at(-1) ?? ''
  const menu = menuAt(command.slice(0, -1))
  if (menu?.commands.includes(name) !== true) return []
  if (name === 'add') return [...menu.settable]
  if (name === 'set') return menu.hasIds ? ['.id', ...menu.settable] : [...menu.settable]
  if (BY_ID.has(name)) return ['.id']
  return (ARGUMENTS[name] ?? '').split(' ').filter((argument) => argument !== '' && (menu.hasIds || argument !== '.id'))
}

export function builtinValues(command: readonly string[], argument: string): string[] {
  const isFirewall = command.includes('firewall')
  if (FLAGS.has(argument)) return ['yes', 'no']
  if (isFirewall && argument === 'chain') return CHAINS
  if (isFirewall && argument === 'action') return ACTIONS
  return []
}

export function builtinProperties(at: readonly string[]): string[] {
  const menu = menuAt(at)
  if (menu === undefined) return []
  return [...new Set([...(menu.hasIds ? ['.id'] : []), ...menu.settable, ...menu.readable])]
}

function menuAt(at: readonly string[]): Menu | undefined {
  return known.get(at.map((name) => `/${name}`).join(''))
}
