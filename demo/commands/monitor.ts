import { listOf, nameOf } from '../tables/fields.js'
import type { Command } from './command.js'
import type { Values } from '../tables/table.js'
import { missing } from '../tables/trap.js'
import { trafficOf } from '../values/traffic.js'
import { rowsNamed } from './edit.js'
import { monitorPace, repeat, monitoring } from './repeat.js'

/** One row per interface and second, in the order of the list; rates in bits per second. */
export const monitorTraffic: Command = {
  args: { ...monitoring, interface: listOf(nameOf('/interface', 'aggregate')) },
  policy: 'test',
  run(exchange, device, menu) {
    const names = exchange.values.interface?.split(',')
    if (names === undefined) throw missing('interface')
    repeat(exchange, monitorPace, (section) =>
      names.map((name) => trafficRow(name, device.seed, section, menu.find(name)))
    )
  }
}

function trafficRow(name: string, seed: number, section: number, row: Values | undefined): Values {
  const isIdle = row !== undefined && (row.running === 'false' || row.disabled === 'true')
  const { rx, tx } = isIdle ? { rx: 0, tx: 0 } : trafficOf(name, seed, section)
  return {
    name,
    'rx-packets-per-second': String(Math.ceil(rx / 5600)),
    'rx-bits-per-second': String(rx),
    'fp-rx-packets-per-second': '0',
    'fp-rx-bits-per-second': '0',
    'rx-drops-per-second': '0',
    'rx-errors-per-second': '0',
    'tx-packets-per-second': String(Math.ceil(tx / 8400)),
    'tx-bits-per-second': String(tx),
    'fp-tx-packets-per-second': '0',
    'fp-tx-bits-per-second': '0',
    'tx-drops-per-second': '0',
    'tx-queue-drops-per-second': '0',
    'tx-errors-per-second': '0'
  }
}

/** The link of each port, again and again. */
export const ethernetMonitor: Command = {
  args: monitoring,
  policy: 'read',
  run(exchange, _, menu) {
    const ports = rowsNamed(exchange, menu)
    repeat(exchange, monitorPace, () =>
      ports.map(({ name = '', running, speed = '' }) => {
        if (running === 'false') return { name, status: 'no-link', 'auto-negotiation': 'done' }
        return {
          name,
          status: 'link-ok',
          'auto-negotiation': 'done',
          rate: speed.startsWith('100M') ? '100Mbps' : '1Gbps',
          'full-duplex': 'true'
        }
      })
    )
  }
}

/** How busy the router is. */
export const resourceMonitor: Command = {
  args: monitoring,
  policy: 'read',
  run(exchange, _, menu) {
    repeat(exchange, monitorPace, () => {
      const { 'cpu-load': load = '0', 'free-memory': memory = '0' } = menu.items[0] ?? {}
      return [{ 'cpu-used': load, 'free-memory': memory }]
    })
  }
}
