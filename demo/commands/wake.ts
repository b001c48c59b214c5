import { mac, nameOf } from '../tables/fields.js'
import { missing } from '../tables/trap.js'
import type { Command } from './command.js'

/** Sends the packet that wakes a computer; whether one heard it, nobody knows. */
export const wakeOnLan: Command = {
  args: { interface: nameOf('/interface'), mac },
  policy: 'test',
  run(exchange) {
    if (exchange.values.mac === undefined) throw missing('mac')
    exchange.done()
  }
}
