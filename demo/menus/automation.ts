import { bytesValue, wire } from '../bytes.js'
import { runScript } from '../commands/execute.js'
import { backupBytes, contents, contentsOf, readFile, saveBackup } from '../commands/files.js'
import { loadBackup } from '../commands/system.js'
import {
  bool,
  offered,
  common,
  detail,
  hidden,
  initially,
  integer,
  nameOf,
  readOnly,
  required,
  text,
  time
} from '../tables/fields.js'
import type { MenuWithCommands } from '../commands/command.js'

/** What the router does by itself, and what comes of it: scripts, schedules, files. */
export const automationMenus: readonly MenuWithCommands[] = [
  {
    path: '/system/script',
    kind: 'list',
    unique: { names: ['name'], refusal: 'already have item with such name' },
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
    unique: { names: ['name'], refusal: 'already have item with such name' },
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
      type: initially('simple', offered),
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
    derive: (row, { version }, before) =>
      before === undefined || row.status === before.status ? {} : { since: version.time(new Date()) },
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
    unique: { names: ['name'], refusal: 'already have file with such name' },
    fields: {
      name: required(text),
      type: initially('.txt file', text),
      size: readOnly(),
      'creation-time': readOnly(),
      'last-modified': readOnly(),
      contents: detail(contents),
      /** Of a file that is no text. */
      data: hidden(readOnly())
    },
    derive: (row, { version }) => ({
      [version.isAtLeast(7, 16) ? 'last-modified' : 'creation-time']: version.time(new Date()),
      // What has both was no text, and has become one.
      ...(row.data !== undefined && row.contents !== undefined && { data: '' }),
      ...(!['directory', 'disk'].includes(row.type ?? '') && {
        size: String(wire.encode(row.contents ?? row.data ?? '').length)
      })
    }),
    live: contentsOf,
    rows: (board) => [
      { name: 'flash', type: 'disk' },
      { name: 'flash/skins', type: 'directory' },
      { name: 'nightly.backup', type: 'backup', data: bytesValue(backupBytes(board.randomFor('nightly'))) },
      { name: 'notes.txt', contents: 'Change the password of the guest wifi.\r\n' }
    ],
    commands: { read: readFile }
  },
  {
    path: '/system/backup',
    kind: 'dir',
    fields: {},
    commands: { load: loadBackup, save: saveBackup }
  },
  {
    path: '/system/history',
    kind: 'view',
    fields: { action: readOnly(), by: readOnly(), policy: readOnly(), time: readOnly(), undoable: readOnly() }
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
    fields: {
      topics: text,
      action: initially('memory', nameOf('/system/logging/action')),
      prefix: initially('', text),
      default: initially('false', readOnly(bool)),
      ...common
    },
    rows: () => [
      ...['info', 'error', 'warning'].map((topics) => ({ topics, default: 'true' })),
      { topics: 'critical', action: 'echo', default: 'true' }
    ]
  },
  {
    path: '/system/logging/action',
    kind: 'list',
    unique: { names: ['name'], refusal: 'already have action with such name' },
    fields: {
      name: required(text),
      target: text,
      'memory-lines': integer(1, 65_535),
      default: initially('false', readOnly(bool))
    },
    rows: () => [
      { name: 'memory', target: 'memory', 'memory-lines': '1000', default: 'true' },
      { name: 'disk', target: 'disk', default: 'true' },
      { name: 'echo', target: 'echo', default: 'true' },
      { name: 'remote', target: 'remote', default: 'true' }
    ]
  }
]
