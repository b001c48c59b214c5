import { type Command, numbers } from './command.js'
import { rowsNamed } from './edit.js'

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
export const makeStatic: Command = {
  args: numbers,
  policy: 'write',
  run(exchange, _, menu) {
    for (const row of rowsNamed(exchange, menu)) menu.set(row, { dynamic: 'false' })
    exchange.done()
  }
}

/** Sets the counters of a rule back. */
export const resetRuleCounters: Command = {
  args: numbers,
  policy: 'write',
  run(exchange, _, menu) {
    for (const row of rowsNamed(exchange, menu)) menu.set(row, { bytes: '0', packets: '0' }, true)
    exchange.done()
  }
}
