import type { Command, MenuWithCommands } from '../commands/command.js'
import { commandsOf } from '../commands/usual.js'
import { menus } from '../menus/all.js'
import { Trap } from '../tables/trap.js'
import { inspect } from './inspect.js'
import { Place } from './place.js'

/** A command word, understood. */
export interface Resolved {
  readonly command: Command
  readonly menu: MenuWithCommands
}

/** The console of every demo router. */
const root = new Place()
for (const menu of menus) hang(menu)
// It describes the tree it hangs in.
walk(['console']).place.commands.set('inspect', inspect(root))

const resolved = new Map<string, Resolved>()

/** @throws {Trap} as the router does: two traps where the menu is unknown, one where it lacks the command. */
export function resolve(word: string): Resolved {
  const known = resolved.get(word)
  if (known !== undefined) return known
  const names = word.startsWith('/') ? word.slice(1).split('/') : [word]
  const path = names.slice(0, -1)
  const { place, depth } = walk(path)
  if (depth < path.length) {
    throw new Trap(`no such command or directory (${path[depth]})`, 0, ['no such command prefix'])
  }
  const command = word.startsWith('/') ? place.commands.get(names.at(-1)!) : undefined
  if (command === undefined || place.menu === undefined) throw new Trap('no such command', 0)
  const answer = { command, menu: place.menu }
  resolved.set(word, answer)
  return answer
}

/** The place at the end of the names, and how many of them exist. */
function walk(names: readonly string[]): { place: Place; depth: number } {
  let place = root
  for (const [depth, name] of names.entries()) {
    const next = place.places.get(name)
    if (next === undefined) return { place, depth }
    place = next
  }
  return { place, depth: names.length }
}

function hang(menu: MenuWithCommands): void {
  let place = root
  for (const name of menu.path.split('/').filter((part) => part !== '')) {
    const next = place.places.get(name) ?? new Place()
    place.places.set(name, next)
    place = next
  }
  place.menu = menu
  for (const [name, command] of Object.entries(commandsOf(menu))) place.commands.set(name, command)
}
