import {
  address,
  bool,
  offered,
  common,
  initially,
  listOf,
  mac,
  nameOf,
  rates,
  readOnly,
  required,
  secret,
  size,
  target,
  text,
  time,
  times
} from '../tables/fields.js'
import type { MenuWithCommands } from '../commands/command.js'
import { resetCounters } from '../commands/lists.js'
import type { Values } from '../tables/table.js'

const queueZero = { bytes: '0/0', packets: '0/0', dropped: '0/0' }

/** Who may come in, how fast, and when: PPP, hotspot, queues, kids. */
export const accessMenus: readonly MenuWithCommands[] = [
  {
    path: '/ppp/profile',
    kind: 'list',
    unique: { names: ['name'], refusal: 'profile with the same name already exists' },
    fields: {
      name: required(text),
      'local-address': text,
      'remote-address': text,
      'rate-limit': text,
      default: readOnly()
    },
    rows: () => [
      { name: 'default', default: 'true' },
      { name: 'default-encryption', default: 'true' },
      { name: 'vpn', 'local-address': '10.9.0.1', 'remote-address': 'default-dhcp' }
    ]
  },
  {
    path: '/ppp/secret',
    kind: 'list',
    unique: { names: ['name'], refusal: 'secret with the same name already exists' },
    fields: {
      name: required(text),
      service: initially('any', offered),
      'caller-id': initially('', text),
      password: initially('', secret()),
      profile: initially('default', nameOf('/ppp/profile')),
      'remote-address': address,
      'last-logged-out': readOnly(),
      ...common
    },
    rows: () => [
      { name: 'anna', service: 'l2tp', profile: 'vpn', password: 'not-a-secret-1', comment: 'laptop' },
      { name: 'cabin', service: 'sstp', profile: 'vpn', password: 'not-a-secret-2', disabled: 'true' }
    ]
  },
  {
    path: '/ppp/active',
    kind: 'view',
    fields: {
      name: readOnly(),
      service: readOnly(),
      'caller-id': readOnly(),
      address: readOnly(),
      uptime: readOnly(),
      encoding: readOnly(),
      'session-id': readOnly(),
      radius: readOnly()
    },
    rows: () => [
      {
        name: 'anna',
        service: 'l2tp',
        'caller-id': '203.0.113.8',
        address: '10.9.0.254',
        uptime: '1h3m20s',
        encoding: 'cbc(aes) + hmac(sha1)',
        'session-id': '0x81800001',
        radius: 'false'
      }
    ]
  },
  {
    path: '/ip/hotspot',
    kind: 'list',
    unique: { names: ['name'], refusal: 'already have server with such name' },
    fields: {
      name: required(text),
      interface: required(nameOf('/interface')),
      profile: text,
      disabled: initially('false', bool)
    },
    rows: () => [{ name: 'guest', interface: 'vlan30-guest', profile: 'default' }]
  },
  {
    path: '/ip/hotspot/user',
    kind: 'list',
    unique: { names: ['name', 'server'], refusal: 'already have user with this name for this server' },
    fields: {
      server: initially('all', nameOf('/ip/hotspot', 'all')),
      name: required(text),
      password: secret(),
      profile: initially('default', text),
      'mac-address': mac,
      'limit-uptime': time,
      'limit-bytes-in': size,
      'limit-bytes-out': size,
      'limit-bytes-total': size,
      uptime: initially('0s', readOnly()),
      'bytes-in': initially('0', readOnly()),
      'bytes-out': initially('0', readOnly()),
      dynamic: initially('false', readOnly(bool)),
      ...common
    },
    rows: () => [
      {
        name: 'guest',
        password: 'welcome',
        'limit-uptime': '1d',
        uptime: '4h2m',
        'bytes-in': '2213004',
        'bytes-out': '88210331'
      },
      { name: 'voucher-4711', password: '4711', 'limit-uptime': '2h', comment: 'two hours' }
    ],
    commands: { 'reset-counters': resetCounters({ uptime: '0s', 'bytes-in': '0', 'bytes-out': '0' }) }
  },
  {
    path: '/ip/hotspot/active',
    kind: 'view',
    fields: {
      server: readOnly(),
      user: readOnly(),
      address: readOnly(),
      'mac-address': readOnly(),
      uptime: readOnly()
    },
    rows: () => [
      { server: 'guest', user: 'guest', address: '192.168.30.44', 'mac-address': 'A6:51:77:02:3B:19', uptime: '22m5s' }
    ]
  },
  {
    path: '/queue/simple',
    kind: 'list',
    unique: { names: ['name'], refusal: 'already have such name' },
    fields: {
      name: required(text),
      target: required(listOf(target)),
      parent: initially('none', text),
      priority: initially('8/8', text),
      queue: initially('default-small/default-small', text),
      'limit-at': initially('0/0', rates),
      'max-limit': initially('0/0', rates),
      'burst-limit': initially('0/0', rates),
      'burst-threshold': rates,
      'burst-time': times,
      bytes: initially('0/0', readOnly()),
      packets: initially('0/0', readOnly()),
      rate: initially('0/0', readOnly()),
      dropped: initially('0/0', readOnly()),
      invalid: initially('false', readOnly(bool)),
      dynamic: initially('false', readOnly(bool)),
      ...common
    },
    rows: () => [
      {
        name: 'guests',
        target: 'vlan30-guest',
        'max-limit': '10000000/50000000',
        bytes: '22193311/884213302',
        packets: '89120/701233'
      },
      {
        name: 'tv',
        target: '192.168.88.117/32',
        'max-limit': '5000000/25000000',
        bytes: '1203311/91203311',
        packets: '11201/84412'
      }
    ],
    commands: { 'reset-counters': resetCounters(queueZero), 'reset-counters-all': resetCounters(queueZero, true) }
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

function kidDevice(name: string, hardware: string, own: string, more: Values): Values {
  const traffic = { 'bytes-down': '881203311', 'bytes-up': '22103311', 'rate-down': '0', 'rate-up': '0' }
  return { name, 'mac-address': hardware, 'ip-address': own, ...traffic, ...more }
}
