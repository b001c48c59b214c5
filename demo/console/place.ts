import type { Command, MenuWithCommands } from '../commands/command.js'

/** A place in the console: a menu, or a directory on the way to one. */
export class Place {
  readonly places = new Map<string, Place>()
  readonly commands = new Map<string, Command>()
  menu: MenuWithCommands | undefined
}
