import type { MenuWithCommands } from '../commands/command.js'
import { lteMonitor, sendSms } from '../commands/mobile.js'
import { bool, common, hidden, initially, integer, readOnly, required, secret, text } from '../tables/fields.js'
import { derive, unique, within } from './interface.js'

/** A modem, and the messages it receives. */
export const mobileMenus: readonly MenuWithCommands[] = [
  {
    path: '/interface/lte',
    kind: 'fixed',
    within: { ...within, type: 'lte' },
    unique,
    derive,
    fields: {
      'default-name': readOnly(),
      name: required(text),
      mtu: integer(68, 65_535),
      running: readOnly(bool),
      'apn-profiles': text,
      'allow-roaming': bool,
      pin: secret(),
      ...common,
      /** What its monitor says. */
      'provider-name': hidden(readOnly()),
      'is-roaming': hidden(readOnly())
    },
    commands: { monitor: lteMonitor }
  },
  {
    path: '/tool/sms',
    kind: 'single',
    fields: {
      status: readOnly(),
      port: text,
      channel: text,
      'receive-enabled': bool,
      'allowed-number': text,
      secret: secret(),
      'sim-pin': secret()
    },
    rows: () => [{ status: 'running', port: 'lte1', channel: '0', 'receive-enabled': 'true', 'allowed-number': '' }],
    commands: { send: sendSms }
  },
  {
    path: '/tool/sms/inbox',
    kind: 'view',
    fields: {
      phone: readOnly(),
      timestamp: readOnly(),
      message: readOnly(),
      type: initially('class-none', readOnly())
    },
    rows: ({ version, bootedAt }) => [
      {
        phone: '+4915550001',
        timestamp: version.time(new Date(bootedAt + 3_600_000)),
        message: 'Welcome to Demo Mobile'
      }
    ]
  }
]
