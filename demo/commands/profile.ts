import type { Values } from '../tables/table.js'
import type { Command } from './command.js'
import { monitorPace, repeat, repeating } from './repeat.js'

const WORKS = ['console', 'dns', 'ethernet', 'firewall', 'management', 'networking', 'wireless', 'unclassified']

/** What the processor does, in per cent; without `duration` for ever. */
export const profile: Command = {
  args: repeating,
  policy: 'test',
  run(exchange, device) {
    const random = device.randomFor('profile')
    repeat(exchange, monitorPace, () => {
      const usage = WORKS.map((name): [string, number] => [name, random.between(0, 60) / 10])
      const total = usage.reduce((sum, [, part]) => sum + part, 0)
      const rows: [string, number][] = [...usage, ['idle', 100 - total], ['total', total]]
      return rows.map(([name, part]): Values => ({ name, usage: part.toFixed(1) }))
    })
  }
}
