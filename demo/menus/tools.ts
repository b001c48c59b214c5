import { bandwidthTest } from '../commands/bandwidth-test.js'
import type { MenuWithCommands } from '../commands/command.js'
import { execute } from '../commands/execute.js'
import { fetch } from '../commands/fetch.js'
import { logAs } from '../commands/log.js'
import { ping } from '../commands/ping.js'
import { profile } from '../commands/profile.js'
import { release, take, toggle, unroll } from '../commands/safe-mode.js'
import { scan } from '../commands/scan.js'
import { quit } from '../commands/system.js'
import { torch } from '../commands/torch.js'
import { traceroute } from '../commands/traceroute.js'
import { wakeOnLan } from '../commands/wake.js'
import { readOnly } from '../tables/fields.js'

const hosts = [
  { address: '192.168.88.10', 'mac-address': '00:11:32:4F:90:AA', time: '1ms', dns: 'nas.lan', netbios: 'NAS' },
  { address: '192.168.88.21', 'mac-address': '3C:2A:F4:10:22:8E', time: '4ms', dns: 'printer.lan', snmp: 'printer' },
  { address: '192.168.88.34', 'mac-address': 'F0:18:98:5A:61:07', time: '2ms' },
  { address: '192.168.88.117', 'mac-address': '90:09:D0:1B:66:F0', time: '7ms' }
]
const neighbours = hosts.map((host) => ({ 'mac-address': host['mac-address'], address: host.address, age: '1s' }))

export const toolMenus: readonly MenuWithCommands[] = [
  { path: '/', kind: 'dir', fields: {}, commands: { execute, ping, quit } },
  // Directories: what is below them can be exported in one.
  ...['/ip', '/ip/firewall', '/ppp', '/queue', '/routing', '/system/ntp'].map((path): MenuWithCommands => ({
    path,
    kind: 'dir',
    fields: {}
  })),
  { path: '/console', kind: 'dir', fields: {} },
  {
    path: '/tool',
    kind: 'dir',
    fields: {},
    commands: {
      'bandwidth-test': bandwidthTest,
      fetch,
      'ip-scan': scan('interface', hosts),
      'mac-scan': scan('interface', neighbours),
      ping,
      profile,
      torch,
      traceroute,
      wol: wakeOnLan
    }
  },
  {
    path: '/safe-mode',
    kind: 'single',
    fields: { enabled: readOnly(), user: readOnly() },
    rows: () => [{ enabled: 'false' }],
    commands: { take, release, unroll, toggle }
  },
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
