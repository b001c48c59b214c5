import type { MenuWithCommands } from '../commands/command.js'
import { poeMonitor, powerCycle, upsMonitor } from '../commands/power.js'
import { bool, common, hidden, initially, integer, offered, readOnly, required, text, time } from '../tables/fields.js'

/** Where power comes from, and where it goes. */
export const powerMenus: readonly MenuWithCommands[] = [
  {
    path: '/interface/ethernet/poe',
    kind: 'fixed',
    fields: {
      name: readOnly(),
      'poe-out': offered,
      'poe-priority': integer(0, 99),
      'power-cycle-ping-enabled': bool,
      /** When its power was last cycled, in ms. */
      'cycled-at': hidden(readOnly())
    },
    rows: () => [{ name: 'ether5', 'poe-out': 'auto-on', 'poe-priority': '10', 'power-cycle-ping-enabled': 'false' }],
    commands: { monitor: poeMonitor, 'power-cycle': powerCycle }
  },
  {
    path: '/system/ups',
    kind: 'list',
    unique: { names: ['name'], refusal: 'already have ups with such name' },
    fields: {
      name: required(text),
      port: text,
      'offline-time': initially('0s', time),
      'min-runtime': initially('never', time),
      'alarm-setting': initially('immediate', offered),
      model: readOnly(),
      serial: readOnly(),
      load: readOnly(),
      'on-line': initially('true', readOnly(bool)),
      /** Of the battery, in per cent. */
      charge: hidden(readOnly()),
      invalid: initially('false', readOnly(bool)),
      ...common
    },
    rows: () => [{ name: 'ups', port: 'usbhid1', model: 'Back-UPS 700', serial: 'DEMO0001', load: '18' }],
    commands: { monitor: upsMonitor }
  }
]
