import { execute } from '../commands/execute.js'
import { logAs } from '../commands/log.js'
import { quit } from '../commands/system.js'
import { fetch, ping, torch } from '../commands/tools.js'
import { readOnly } from '../tables/fields.js'
import type { MenuWithCommands } from '../commands/command.js'

export const toolMenus: readonly MenuWithCommands[] = [
  { path: '', kind: 'dir', fields: {}, commands: { execute, ping, quit } },
  { path: '/console', kind: 'dir', fields: {} },
  { path: '/tool', kind: 'dir', fields: {}, commands: { fetch, ping, torch } },
  {
    path: '/log',
    kind: 'view',
    fields: { time: readOnly(), topics: readOnly(), message: readOnly() },
    rows: ({ version, bootedAt }) =>
      [
        ['system,info', 'router rebooted'],
        ['interface,info', 'ether1 link up (speed 1G, full duplex)'],
        ['interface,info', 'ether2 link up (speed 1G, full duplex)'],
        ['dhcp,info', 'defconf assigned 192.168.88.34 for F0:18:98:5A:61:07 Annas-MacBook'],
        ['wireless,info', 'F0:18:98:5A:61:07@wifi1 connected, signal strength -48'],
        [
          'firewall,info',
          'input: in:ether1 out:(unknown 0), proto TCP (SYN), 203.0.113.99:51822->198.51.100.23:8291, len 60'
        ]
      ].map(([topics = '', message = ''], at) => ({
        time: version.time(new Date(bootedAt + at * 1000)),
        topics,
        message
      })),
    commands: { debug: logAs('debug'), error: logAs('error'), info: logAs('info'), warning: logAs('warning') }
  }
]
