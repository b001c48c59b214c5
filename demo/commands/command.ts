import type { Device } from '../device/device.js'
import type { Exchange } from '../exchange.js'
import type { Fields } from '../tables/fields.js'
import type { Menu, MenuSpec, Policy } from '../tables/menu.js'

export interface Command {
  readonly args: Fields
  readonly policy: Policy
  run(exchange: Exchange, device: Device, menu: Menu): void | Promise<void>
}

/** A menu with what can be done in it, besides what every menu can. */
export interface MenuWithCommands extends MenuSpec {
  readonly commands?: Readonly<Record<string, Command>>
}
