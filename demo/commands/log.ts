import { text } from '../fields.js'
import type { CommandSpec } from '../menu.js'
import { missing } from '../trap.js'

/** Writes a line to the log. */
export function logAs(topic: string): CommandSpec {
  return {
    args: { message: text },
    policy: 'write',
    run(exchange, device) {
      const { message } = exchange.values
      if (message === undefined) throw missing('message')
      device.log(`script,${topic}`, message)
      exchange.done()
    }
  }
}
