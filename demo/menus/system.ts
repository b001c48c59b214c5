import { resourceMonitor } from '../commands/monitor.js'
import { demoRows } from '../commands/rows.js'
import { acknowledge, checkForUpdates, downloadUpdate, reboot } from '../commands/system.js'
import { bool, offered, initially, readOnly, text } from '../tables/fields.js'
import type { MenuWithCommands } from '../commands/command.js'
import { formatDuration } from '../values/duration.js'

export const systemMenus: readonly MenuWithCommands[] = [
  { path: '/system', kind: 'dir', fields: {}, commands: { reboot, 'reset-configuration': reboot, shutdown: reboot } },
  { path: '/system/demo', kind: 'dir', fields: {}, commands: { rows: demoRows } },
  {
    path: '/system/identity',
    kind: 'single',
    fields: { name: text },
    rows: (board) => [{ name: board.initialIdentity }]
  },
  {
    path: '/system/resource',
    kind: 'single',
    fields: {
      uptime: readOnly(),
      'uptime.oid': { ...readOnly(), isStat: true },
      version: readOnly(),
      'build-time': readOnly(),
      'factory-software': readOnly(),
      'free-memory': readOnly(),
      'total-memory': readOnly(),
      cpu: readOnly(),
      'cpu-count': readOnly(),
      'cpu-frequency': readOnly(),
      'cpu-load': readOnly(),
      'free-hdd-space': readOnly(),
      'total-hdd-space': readOnly(),
      'architecture-name': readOnly(),
      'board-name': readOnly(),
      platform: readOnly()
    },
    commands: { monitor: resourceMonitor },
    live: (_, board) => ({ uptime: formatDuration(Math.floor((Date.now() - board.bootedAt) / 1000) * 1000) }),
    rows: (board) => [
      {
        'uptime.oid': '.1.3.6.1.2.1.1.3.0',
        version: `${board.version.text} (stable)`,
        'build-time': board.version.time(new Date(Date.UTC(2025, 8, 8, 12, 42, 5))),
        'factory-software': '7.8',
        'free-memory': '657457152',
        'total-memory': '1073741824',
        cpu: 'ARM64',
        'cpu-count': '4',
        'cpu-frequency': '864',
        'cpu-load': '7',
        'free-hdd-space': '92053504',
        'total-hdd-space': '134217728',
        'architecture-name': 'arm64',
        'board-name': 'hAP ax^3',
        platform: 'MikroTik'
      }
    ]
  },
  {
    path: '/system/routerboard',
    kind: 'single',
    fields: {
      routerboard: readOnly(),
      'board-name': readOnly(),
      model: readOnly(),
      'serial-number': readOnly(),
      'firmware-type': readOnly(),
      'factory-firmware': readOnly(),
      'current-firmware': readOnly(),
      'upgrade-firmware': readOnly()
    },
    rows: (board) => [
      {
        routerboard: 'true',
        'board-name': 'hAP ax^3',
        model: 'C53UiG+5HPaxD2HPaxD',
        'serial-number': 'HDEMO0000001',
        'firmware-type': 'ipq6000',
        'factory-firmware': '7.8',
        'current-firmware': board.version.text,
        'upgrade-firmware': board.version.text
      }
    ],
    commands: { upgrade: acknowledge }
  },
  {
    path: '/system/license',
    kind: 'single',
    fields: { 'software-id': readOnly(), nlevel: readOnly(), features: readOnly() },
    rows: () => [{ 'software-id': 'DEMO-0001', nlevel: '4', features: '' }]
  },
  {
    path: '/system/clock',
    kind: 'single',
    fields: {
      time: text,
      date: text,
      'time-zone-autodetect': bool,
      'time-zone-name': text,
      'gmt-offset': readOnly(),
      'dst-active': readOnly()
    },
    live: (_, { version }) => ({ time: version.time(new Date()).split(' ')[1]!, date: version.date(new Date()) }),
    rows: () => [
      { 'time-zone-autodetect': 'true', 'time-zone-name': 'Etc/UTC', 'gmt-offset': '+00:00', 'dst-active': 'false' }
    ]
  },
  {
    path: '/system/health',
    kind: 'view',
    fields: { name: readOnly(), value: readOnly(), type: readOnly() },
    rows: () => [
      { name: 'cpu-temperature', value: '47', type: 'C' },
      { name: 'voltage', value: '24.1', type: 'V' }
    ]
  },
  {
    path: '/system/package',
    kind: 'fixed',
    fields: {
      name: readOnly(),
      version: readOnly(),
      'build-time': readOnly(),
      size: readOnly(),
      scheduled: readOnly(),
      disabled: initially('false', bool)
    },
    rows: (board) => ['routeros', 'wifi-qcom'].map((name) => ({ name, version: board.version.text, scheduled: '' })),
    commands: { 'apply-changes': reboot, downgrade: reboot }
  },
  {
    path: '/system/package/update',
    kind: 'single',
    fields: {
      channel: offered,
      'installed-version': readOnly(),
      'latest-version': readOnly(),
      status: readOnly()
    },
    rows: (board) => [{ channel: 'stable', 'installed-version': board.version.text }],
    commands: { cancel: acknowledge, 'check-for-updates': checkForUpdates, download: downloadUpdate, install: reboot }
  }
]
