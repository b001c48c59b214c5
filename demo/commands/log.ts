import { text } from '../tables/fields.js'
import type { Command } from './command.js'
import { missing } from '../tables/trap.js'

/** Writes a line to the log. */
export function logAs(topic: string): Command {
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
