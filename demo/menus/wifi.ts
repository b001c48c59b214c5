import type { MenuWithCommands } from '../commands/command.js'
import { find, get } from '../commands/pick.js'
import { print } from '../commands/print.js'
import { scan } from '../commands/scan.js'
import {
  bool,
  offered,
  common,
  initially,
  integer,
  nameOf,
  readOnly,
  required,
  secret,
  text
} from '../tables/fields.js'
import type { Values } from '../tables/table.js'

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

export const wifiMenus: readonly MenuWithCommands[] = [
  {
    path: '/interface/wifi',
    kind: 'list',
    within: { path: '/interface', type: 'wifi' },
    unique: { names: ['name'], refusal: 'already have interface with such name' },
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
    },
    commands: { 'frequency-scan': scan('number', channels), scan: scan('number', networks) }
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
    // Of a menu that is gone, the facts do not know the arguments.
    ...(menu === '/interface/wifiwave2' && { commands: { print, getall: print, find, get } })
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
    // Filled by access points that are managed from here; the demo has none.
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
    }
  },
  {
    path: '/ip/kid-control',
    kind: 'list',
    unique: { names: ['name'], refusal: 'already have kid with such name' },
    fields: {
      name: required(text),
      mon: text,
      sat: text,
      'rate-limit': text,
      blocked: initially('false', readOnly(bool)),
      'rate-limited': initially('false', readOnly(bool)),
      paused: initially('false', readOnly(bool)),
      disabled: initially('false', bool)
    },
    rows: () => [
      { name: 'Zoë', mon: '7h-20h', sat: '8h-21h30m' },
      { name: 'Tomas', mon: '7h-21h', sat: '8h-22h', 'rate-limit': '20M' }
    ]
  },
  {
    path: '/ip/kid-control/device',
    kind: 'list',
    unique: { names: ['mac-address'], refusal: 'already have such device' },
    fields: {
      name: text,
      'mac-address': required(text),
      user: nameOf('/ip/kid-control'),
      'ip-address': readOnly(),
      'bytes-down': readOnly(),
      'bytes-up': readOnly(),
      'rate-down': readOnly(),
      'rate-up': readOnly(),
      activity: readOnly(),
      blocked: initially('false', readOnly(bool)),
      limited: initially('false', readOnly(bool)),
      inactive: initially('false', readOnly(bool)),
      dynamic: initially('false', readOnly(bool)),
      disabled: initially('false', bool)
    },
    rows: () => [
      kidDevice('Pixel-8', '5E:B2:0C:91:7D:33', '192.168.88.102', { user: 'Zoë', activity: 'youtube.com' }),
      kidDevice('tv-wohnzimmer', '90:09:D0:1B:66:F0', '192.168.88.117', { dynamic: 'true' })
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

function kidDevice(name: string, hardware: string, own: string, more: Values): Values {
  const rates = { 'bytes-down': '881203311', 'bytes-up': '22103311', 'rate-down': '0', 'rate-up': '0' }
  return { name, 'mac-address': hardware, 'ip-address': own, ...rates, ...more }
}
