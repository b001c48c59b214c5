import type { Device } from '../device/device.js'
import type { Exchange } from '../exchange.js'
import { Trap } from '../tables/trap.js'
import { checkedValues } from './arguments.js'
import { resolve } from './tree.js'

/** Runs a command of a user who is logged in. @throws {Trap} where there is no such command, or the user may not. */
export function run(exchange: Exchange, device: Device): void | Promise<void> {
  const { command, menu } = resolve(exchange.command, device.version.text)
  if (!exchange.session.may(command.policy)) throw new Trap('not enough permissions (9)')
  const { values, cleared } = checkedValues(exchange, command.args, device.menus)
  exchange.values = values
  exchange.cleared = cleared
  return command.run(exchange, device, device.menus.at(menu.path))
}
