import { menuOf } from '../../src/index.js'
import { argumentsOf } from '../facts.js'
import type { Command, MenuWithCommands } from './command.js'
import { editCommands } from './edit.js'
import { exportMenu } from './export.js'
import { find, get } from './pick.js'
import { listen, print } from './print.js'

/** The commands of a menu: of the usual ones those it has on a router, and its own. */
export function commandsOf(menu: MenuWithCommands): Record<string, Command> {
  const real = menuOf(menu.path)?.commands
  const commands: Record<string, Command> = {}
  for (const [name, command] of Object.entries({ ...usualCommands(menu), ...menu.commands })) {
    const fact = real?.get(name)
    const isOwn = menu.commands?.[name] === command
    // Of commands that are gone the arguments are not known.
    if (fact !== undefined && fact.gone === undefined) {
      commands[name] = { ...command, args: argumentsOf(fact.arguments, command.args) }
    } else if (isOwn) commands[name] = command
  }
  return commands
}

function usualCommands(menu: MenuWithCommands): Record<string, Command> {
  if (menu.kind === 'dir') return { export: exportMenu }
  return { print, getall: print, listen, get, find, export: exportMenu, ...editCommands(menu) }
}
