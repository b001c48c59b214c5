import type { Exchange } from '../exchange.js'
import type { Values } from '../tables/table.js'
import { Trap } from '../tables/trap.js'
import { parseDuration } from '../values/duration.js'

export interface Pace {
  shortest: number
  longest: number
}

/**
 * What monitors have in common: a section of rows now and one per interval, until `once`, `duration` or a cancel.
 * A client that reads too slowly misses sections.
 */
export function repeat(exchange: Exchange, pace: Pace, rowsOf: (section: number) => readonly Values[]): void {
  const interval = intervalOf(exchange, pace)
  let section = 0
  let isWaiting = false
  const refresh = (): void => {
    if (isWaiting) return
    let hasRoom = true
    for (const row of rowsOf(section)) hasRoom = exchange.row({ ...row, '.section': String(section) })
    section += 1
    if (hasRoom) return
    isWaiting = true
    void exchange.room().then(() => (isWaiting = false))
  }
  refresh()
  if (exchange.has('once')) {
    exchange.done()
    return
  }
  const duration = exchange.values.duration
  if (duration !== undefined) exchange.after(parseDuration(duration) ?? 0, () => exchange.done())
  exchange.every(interval, refresh)
}

export function intervalOf(exchange: Exchange, { shortest, longest }: Pace): number {
  const interval = parseDuration(exchange.values.interval ?? '1s') ?? 1000
  if (interval < shortest || interval > longest) throw new Trap('value of interval is out of range', 1)
  return interval
}
