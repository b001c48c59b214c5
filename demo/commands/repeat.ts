import type { Exchange } from '../exchange.js'
import { type Fields, text, time } from '../tables/fields.js'
import type { Values } from '../tables/table.js'
import { Trap } from '../tables/trap.js'
import { parseDuration } from '../values/duration.js'

/** What a command that goes on by itself takes, besides its own; and a monitor. */
export const repeating: Fields = { duration: time, 'freeze-frame-interval': time }
export const monitoring: Fields = { ...repeating, interval: time, once: text }

/** How often, in ms. */
export interface Pace {
  shortest: number
  longest: number
}

/** Of the monitors; `freeze-frame-interval` may be longer. */
export const monitorPace: Pace = { shortest: 20, longest: 30_000 }

/**
 * What monitors and scans have in common: a section of rows now and one per interval, until `once`, `duration`, the
 * last round or a cancel. A client that reads too slowly misses sections.
 */
export function repeat(
  exchange: Exchange,
  pace: Pace,
  rowsOf: (section: number) => readonly Values[],
  rounds = exchange.has('once') ? 1 : Infinity
): void {
  const interval = intervalOf(exchange, pace)
  let section = 0
  let isWaiting = false
  const refresh = (): void => {
    if (isWaiting) return
    let hasRoom = true
    for (const row of rowsOf(section)) hasRoom = exchange.row({ ...row, '.section': String(section) })
    section += 1
    if (section >= rounds) exchange.done()
    if (hasRoom) return
    isWaiting = true
    void exchange.room().then(() => (isWaiting = false))
  }
  refresh()
  if (exchange.isEnded) return
  const { duration } = exchange.values
  if (duration !== undefined) exchange.after(parseDuration(duration) ?? 0, () => exchange.done())
  exchange.every(interval, refresh)
}

export function intervalOf(exchange: Exchange, { shortest, longest }: Pace): number {
  const { interval, 'freeze-frame-interval': freeze } = exchange.values
  const wanted = parseDuration(interval ?? freeze ?? '1s') ?? 1000
  if (wanted < shortest || wanted > longest) throw new Trap('value of interval is out of range', 1)
  return wanted
}
