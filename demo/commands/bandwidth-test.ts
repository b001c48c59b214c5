import { offered, text } from '../tables/fields.js'
import type { Values } from '../tables/table.js'
import { missing } from '../tables/trap.js'
import type { Command } from './command.js'
import { monitorPace, repeat, monitoring } from './repeat.js'

/** How much goes through to another router, in bits per second; without `duration` for ever. */
export const bandwidthTest: Command = {
  args: { ...monitoring, address: text, direction: offered },
  policy: 'test',
  run(exchange, device) {
    const { address, direction = 'receive' } = exchange.values
    if (address === undefined) throw missing('address')
    const random = device.randomFor(`bandwidth ${address}`)
    const sums = { tx: 0, rx: 0 }
    repeat(exchange, monitorPace, (section) => {
      if (section === 0) return [{ status: 'connecting' }]
      const row: Values = { status: 'running', duration: `${section}s` }
      for (const way of ['tx', 'rx'] as const) {
        if (direction === (way === 'tx' ? 'receive' : 'transmit')) continue
        const current = random.between(380, 940) * 1_000_000
        sums[way] += current
        row[`${way}-current`] = String(current)
        row[`${way}-10-second-average`] = row[`${way}-total-average`] = String(Math.round(sums[way] / section))
      }
      const load = { 'local-cpu-load': String(random.between(8, 60)), 'remote-cpu-load': String(random.between(8, 60)) }
      return [{ ...row, 'lost-packets': '0', 'random-data': 'false', direction, 'connection-count': '20', ...load }]
    })
  }
}
