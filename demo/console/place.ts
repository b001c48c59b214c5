import { isAvailable } from '../../src/index.js'
import type { Command, MenuWithCommands } from '../commands/command.js'

/** A place in the console: a menu, or a directory on the way to one. */
export class Place {
  /** `/ip/address`; empty for the root. */
  readonly path: string
  readonly places = new Map<string, Place>()
  readonly commands = new Map<string, Command>()
  menu: MenuWithCommands | undefined

  constructor(path: string) {
    this.path = path
  }

  /** The place below, in a release that has it. */
  place(name: string, version: string): Place | undefined {
    return isAvailable(`${this.path}/${name}`, version) ? this.places.get(name) : undefined
  }

  /** The command, in a release that has it, with the arguments it has there. */
  command(name: string, version: string): Command | undefined {
    const command = this.commands.get(name)
    const word = `${this.path}/${name}`
    if (command === undefined || !isAvailable(word, version)) return undefined
    const args = Object.entries(command.args).filter(([argument]) => isAvailable(word, version, argument))
    return { ...command, args: Object.fromEntries(args) }
  }
}
