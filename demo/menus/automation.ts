import { runScript } from '../commands/execute.js'
import { readFile, saveBackup } from '../commands/system.js'
import {
  bool,
  choice,
  common,
  detail,
  initially,
  integer,
  nameOf,
  readOnly,
  required,
  stat,
  text,
  time
} from '../tables/fields.js'
import type { MenuWithCommands } from '../commands/command.js'

/** What the router does by itself, and what comes of it: scripts, schedules, files. */
export const automationMenus: readonly MenuWithCommands[] = [
  {
    path: '/system/script',
    kind: 'list',
    unique: { names: ['name'], called: 'item with such name' },
    fields: {
      name: required(text),
      owner: readOnly(),
      policy: initially('read,write,test', text),
      'dont-require-permissions': initially('false', bool),
      'run-count': initially('0', readOnly()),
      'last-started': readOnly(),
      invalid: initially('false', readOnly(bool)),
      source: initially('', text),
      comment: text
    },
    rows: () => [
      {
        name: 'backup',
        owner: 'admin',
        source: '/system backup save name=nightly\r\n:log info "backup done"',
        'run-count': '212'
      },
      { name: 'hello', owner: 'admin', source: ':log info "hello"' }
    ],
    commands: { run: runScript }
  },
  {
    path: '/system/scheduler',
    kind: 'list',
    unique: { names: ['name'], called: 'item with such name' },
    fields: {
      name: required(text),
      'start-date': text,
      'start-time': initially('startup', text),
      interval: initially('0s', time),
      'on-event': initially('', text),
      owner: readOnly(),
      policy: initially('read,write,test', text),
      'run-count': initially('0', readOnly()),
      'next-run': readOnly(),
      ...common
    },
    rows: () => [
      {
        name: 'nightly',
        'start-time': '03:10:00',
        interval: '1d',
        'on-event': 'backup',
        owner: 'admin',
        'run-count': '212'
      }
    ]
  },
  {
    path: '/tool/netwatch',
    kind: 'list',
    fields: {
      host: required(text),
      type: initially('simple', choice('simple', 'icmp', 'tcp-conn', 'http-get', 'dns')),
      interval: initially('10s', time),
      timeout: time,
      port: integer(1, 65_535),
      'up-script': text,
      'down-script': text,
      status: initially('unknown', readOnly()),
      since: readOnly(),
      name: text,
      ...common
    },
    rows: ({ version, bootedAt }) => [
      { host: '192.168.88.10', name: 'nas', status: 'up', since: version.time(new Date(bootedAt + 40_000)) },
      {
        host: '9.9.9.9',
        name: 'internet',
        type: 'icmp',
        status: 'up',
        since: version.time(new Date(bootedAt + 55_000))
      }
    ]
  },
  {
    path: '/file',
    kind: 'list',
    unique: { names: ['name'], called: 'file with such name' },
    fields: {
      name: required(text),
      type: initially('.txt file', text),
      size: readOnly(),
      'last-modified': readOnly(),
      contents: detail(text)
    },
    derive: (row, { version }) => ({
      'last-modified': version.time(new Date()),
      size: row.size ?? String(Buffer.byteLength(row.contents ?? ''))
    }),
    rows: () => [
      { name: 'flash', type: 'disk', size: '0' },
      { name: 'flash/skins', type: 'directory', size: '0' },
      { name: 'nightly.backup', type: 'backup', size: '88213' },
      { name: 'notes.txt', contents: 'Change the password of the guest wifi.\r\n' }
    ],
    commands: { read: readFile }
  },
  {
    path: '/system/backup',
    kind: 'dir',
    fields: {},
    commands: { save: saveBackup }
  },
  {
    path: '/system/history',
    kind: 'view',
    fields: { action: readOnly(), by: readOnly(), time: readOnly(), undoable: stat() }
  },
  {
    path: '/system/ntp/client',
    kind: 'single',
    fields: { enabled: bool, servers: text, vrf: text, status: readOnly() },
    rows: () => [{ enabled: 'true', servers: 'pool.ntp.org', vrf: 'main', status: 'synchronized' }]
  },
  {
    path: '/system/logging',
    kind: 'list',
    fields: { topics: text, action: nameOf('/system/logging/action'), prefix: text, ...common },
    rows: () => [{ topics: 'info', action: 'memory', prefix: '' }]
  },
  {
    path: '/system/logging/action',
    kind: 'list',
    fields: { name: required(text), target: text, 'memory-lines': integer(1, 65_535) },
    rows: () => [{ name: 'memory', target: 'memory', 'memory-lines': '1000' }]
  }
]
