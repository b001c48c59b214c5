import type { Command } from './command.js'
import { rowsNamed } from './edit.js'
import { monitorPace, monitoring, repeat } from './repeat.js'

/** How long a power cycle takes. */
const CYCLE = 5000

/** What each port gives to the device that it powers. */
export const poeMonitor: Command = {
  args: monitoring,
  policy: 'read',
  run(exchange, _, menu) {
    const ports = rowsNamed(exchange, menu)
    repeat(exchange, monitorPace, () =>
      ports.map(({ name = '', 'poe-out': mode = '', 'cycled-at': cycledAt = '0' }) => {
        if (mode === 'off') return { name, 'poe-out': mode, 'poe-out-status': 'disabled' }
        if (Date.now() < Number(cycledAt) + CYCLE) return { name, 'poe-out': mode, 'poe-out-status': 'off' }
        return {
          name,
          'poe-out': mode,
          'poe-out-status': 'powered-on',
          'poe-out-voltage': '24.1',
          'poe-out-current': '112',
          'poe-out-power': '2.7'
        }
      })
    )
  }
}

/** Takes the power away and gives it back by itself. It is no change of the configuration. */
export const powerCycle: Command = {
  args: {},
  policy: 'write',
  run(exchange, _, menu) {
    for (const port of rowsNamed(exchange, menu)) menu.set(port, { 'cycled-at': String(Date.now()) }, true)
    exchange.done()
  }
}

/** What a UPS says; on battery it has less with each refresh. */
export const upsMonitor: Command = {
  args: monitoring,
  policy: 'read',
  run(exchange, _, menu) {
    const all = rowsNamed(exchange, menu)
    repeat(exchange, monitorPace, (section) =>
      all.map(({ 'on-line': onLine = 'true', load = '0', charge = '100' }) => {
        const isOnLine = onLine === 'true'
        const left = isOnLine ? Number(charge) : Math.max(0, Number(charge) - section)
        return {
          'on-line': onLine,
          'on-battery': String(!isOnLine),
          'low-battery': String(left < 10),
          'replace-battery': 'false',
          overload: 'false',
          'battery-charge': String(left),
          'runtime-left': `${Math.floor(left * 0.4)}m`,
          'line-voltage': isOnLine ? '231' : '0',
          'output-voltage': '230',
          load
        }
      })
    )
  }
}
