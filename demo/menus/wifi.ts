import type { MenuWithCommands } from '../commands/command.js'
import { editCommands } from '../commands/edit.js'
import { find, get } from '../commands/pick.js'
import { listen, print } from '../commands/print.js'
import { scan } from '../commands/scan.js'
import { bool, offered, common, initially, integer, mac, readOnly, required, secret, text } from '../tables/fields.js'
import type { MenuSpec } from '../tables/menu.js'
import type { Values } from '../tables/table.js'
import type { Version } from '../values/version.js'

const networks = [
  network('9E:12:44:0A:51:01', 'Nachbar', '5180/ax/Ceee', -71),
  network('9E:12:44:0A:51:02', 'Nachbar', '2412/ax/Ce', -66),
  network('C4:AD:34:77:19:8E', 'cafe-guest', '2437/n', -79),
  network('48:A9:8A:00:10:03', 'demo', '5260/ax/Ceee', -58)
]
const channels = [
  { channel: '2412', networks: '2', load: '31', nf: '-98', 'max-signal': '-66', 'min-signal': '-79' },
  { channel: '2437', networks: '1', load: '12', nf: '-99', 'max-signal': '-79', 'min-signal': '-79' },
  { channel: '5180', networks: '1', load: '8', nf: '-104', 'max-signal': '-71', 'min-signal': '-71' }
]

const unique = { names: ['name'], refusal: 'already have interface with such name' }
const looking = { print, getall: print, find, get }
/** With the arguments that stand for rows. */
const switching = Object.fromEntries(
  Object.entries(editCommands(wifi('/interface/wifiwave2')))
    .filter(([name]) => ['set', 'unset', 'enable', 'disable'].includes(name))
    .map(([name, command]) => [name, { ...command, args: { ...command.args, '.id': text, numbers: text } }])
)

/** Radios are named after their driver. */
export function radioName(version: Version, number: 1 | 2): string {
  return `${version.isAtLeast(7, 0) ? 'wifi' : 'wlan'}${number}`
}

/** A radio among the interfaces. */
export function radio(version: Version, number: 1 | 2, bytes: string): Values {
  const name = radioName(version, number)
  const row = { name, 'default-name': name, slave: 'true', l2mtu: '1560', 'rx-byte': bytes }
  if (name.startsWith('wlan')) return { ...row, type: 'wlan', ssid: 'demo', mode: 'ap-bridge' }
  const band = number === 1 ? '5ghz-ax' : '2ghz-ax'
  return { ...row, type: 'wifi', 'configuration.ssid': 'demo', 'configuration.mode': 'ap', 'channel.band': band }
}

function wifi(path: string): MenuSpec {
  return {
    path,
    kind: 'list',
    within: { path: '/interface', type: 'wifi' },
    unique,
    derive: (row) => {
      const band = row.name === 'wifi2' ? '2ghz-ax' : '5ghz-ax'
      return {
        'configuration.ssid': row['configuration.ssid'] ?? 'demo',
        'configuration.mode': row['configuration.mode'] ?? 'ap',
        'channel.band': row['channel.band'] ?? band,
        running: row.disabled === 'true' ? 'false' : 'true',
        '.about': `mode: AP, SSID: ${row['configuration.ssid'] ?? 'demo'}`
      }
    },
    fields: {
      'default-name': readOnly(),
      name: required(text),
      l2mtu: readOnly(),
      'mac-address': readOnly(),
      'configuration.ssid': text,
      'configuration.mode': offered,
      'security.passphrase': secret(),
      'channel.band': offered,
      running: readOnly(bool),
      '.about': readOnly(),
      ...common
    }
  }
}

export const wifiMenus: readonly MenuWithCommands[] = [
  {
    ...wifi('/interface/wifi'),
    commands: { 'frequency-scan': scan('number', channels), scan: scan('number', networks) }
  },
  // Of a menu that is gone, the facts do not know the arguments.
  { ...wifi('/interface/wifiwave2'), commands: { ...looking, listen, ...switching } },
  {
    path: '/interface/wireless',
    kind: 'list',
    within: { path: '/interface', type: 'wlan' },
    unique,
    derive: ({ disabled }) => ({ running: String(disabled !== 'true') }),
    fields: {
      name: required(text),
      'mac-address': mac,
      ssid: initially('MikroTik', text),
      mode: initially('ap-bridge', text),
      running: readOnly(bool),
      ...common
    }
  },
  ...['/interface/wifi', '/interface/wifiwave2'].map((menu): MenuWithCommands => ({
    path: `${menu}/registration-table`,
    kind: 'view',
    fields: {
      interface: readOnly(),
      ssid: readOnly(),
      'mac-address': readOnly(),
      uptime: readOnly(),
      'last-activity': readOnly(),
      signal: readOnly(integer(-120, 0)),
      'tx-rate': readOnly(),
      'rx-rate': readOnly(),
      packets: readOnly(),
      bytes: readOnly(),
      band: readOnly(),
      authorized: readOnly(),
      'auth-type': readOnly()
    },
    rows: (board) =>
      board.version.isAtLeast(7, 0)
        ? [
            station('wifi1', 'F0:18:98:5A:61:07', -48),
            station('wifi1', '5E:B2:0C:91:7D:33', -61),
            station('wifi1', '90:09:D0:1B:66:F0', -55),
            station('wifi2', '24:6F:28:9C:01:D3', -67),
            station('wifi2', '24:6F:28:9C:01:D4', -74)
          ]
        : [],
    ...(menu === '/interface/wifiwave2' && { commands: looking })
  })),
  { path: '/interface/wifi/access-list', kind: 'list', fields: { action: offered, ...common } },
  {
    // Nobody is registered here where there is a newer package.
    path: '/interface/wireless/registration-table',
    kind: 'view',
    fields: {
      interface: readOnly(),
      'radio-name': readOnly(),
      'mac-address': readOnly(),
      ap: readOnly(bool),
      'rx-rate': readOnly(),
      'tx-rate': readOnly(),
      uptime: readOnly(),
      'last-activity': readOnly(),
      'signal-strength': readOnly(),
      'last-ip': readOnly()
    },
    rows: (board) =>
      board.version.isAtLeast(7, 0)
        ? []
        : [wirelessStation('wlan1', 'F0:18:98:5A:61:07', -48), wirelessStation('wlan2', '24:6F:28:9C:01:D3', -67)]
  },
  {
    // Access points that are managed from here, on routers that still have the old package.
    path: '/caps-man/registration-table',
    kind: 'view',
    fields: {
      interface: readOnly(),
      ssid: readOnly(),
      'mac-address': readOnly(),
      'rx-rate': readOnly(),
      'tx-rate': readOnly(),
      'rx-signal': readOnly(integer(-120, 0)),
      uptime: readOnly(),
      packets: readOnly(),
      bytes: readOnly()
    },
    rows: (board) =>
      board.version.isAtLeast(7, 0)
        ? []
        : [
            {
              interface: 'cap-attic-1',
              ssid: 'demo',
              'mac-address': '5E:B2:0C:91:7D:33',
              'rx-rate': '390Mbps-80MHz/1S',
              'tx-rate': '433.3Mbps-80MHz/1S/SGI',
              'rx-signal': '-58',
              uptime: '1h2m3s',
              packets: '9120,8801',
              bytes: '8120331,5219203'
            }
          ]
  }
]

function network(hardware: string, ssid: string, channel: string, signal: number): Values {
  const found = { address: hardware, ssid, channel, signal: String(signal) }
  return { ...found, security: 'WPA2-PSK', nf: '-98', 'sta-count': '3' }
}

export function station(port: string, hardware: string, signal: number): Values {
  return {
    interface: port,
    ssid: 'demo',
    'mac-address': hardware,
    uptime: '3h12m40s',
    'last-activity': '220ms',
    signal: String(signal),
    'tx-rate': '1200950000',
    'rx-rate': '1080900000',
    packets: '218831,102934',
    bytes: '281120331,22191203',
    band: port === 'wifi1' ? '5ghz-ax' : '2ghz-ax',
    authorized: 'true',
    'auth-type': 'wpa3-psk'
  }
}

/** As the wireless package of RouterOS 6 lists it. */
function wirelessStation(port: string, hardware: string, signal: number): Values {
  return {
    interface: port,
    'mac-address': hardware,
    ap: 'false',
    'rx-rate': '300Mbps-40MHz/2S/SGI',
    'tx-rate': '300Mbps-40MHz/2S/SGI',
    uptime: '3h12m40s',
    'last-activity': '220ms',
    'signal-strength': `${signal}dBm@6Mbps`
  }
}
