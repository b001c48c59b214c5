import type { Exchange } from '../exchange.js'
import type { Values } from '../tables/table.js'

/** A command that says how far it is, and ends. */
export function progress(exchange: Exchange, rows: readonly Values[]): void {
  for (const [section, row] of rows.entries()) exchange.row({ ...row, '.section': String(section) })
  exchange.done()
}
