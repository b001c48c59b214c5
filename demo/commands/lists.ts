import type { Command } from './command.js'
import { changing, setAll } from './edit.js'

/** Forgets every row. */
export const flush: Command = {
  args: {},
  policy: 'write',
  run(exchange, _, menu) {
    menu.clear()
    exchange.done()
  }
}

/** A dynamic lease becomes one that stays. */
export const makeStatic = changing('changed', {}, (exchange, menu) => setAll(exchange, menu, { dynamic: 'false' }))

/** Sets counters back: of the rows named, or of all. It is no change of the configuration. */
export function resetCounters(zero: Readonly<Record<string, string>>, isAll = false): Command {
  return {
    args: {},
    policy: 'write',
    run(exchange, _, menu) {
      if (!isAll) {
        setAll(exchange, menu, zero, true)
        return
      }
      for (const row of menu.items) menu.set(row, zero, true)
      exchange.done()
    }
  }
}
