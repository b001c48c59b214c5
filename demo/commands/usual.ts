import type { Command, MenuWithCommands } from './command.js'
import { editCommands } from './edit.js'
import { find, get } from './pick.js'
import { listen, print } from './print.js'

/** All commands of a menu: what its kind brings, and its own. */
export function commandsOf(menu: MenuWithCommands): Record<string, Command> {
  if (menu.kind === 'dir') return { ...menu.commands }
  const looking: Record<string, Command> = { print, getall: print, listen, get }
  if (menu.kind !== 'single') looking.find = find
  return { ...looking, ...editCommands(menu), ...menu.commands }
}
