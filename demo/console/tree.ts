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
const root = new Place('')
for (const menu of menus) hang(menu)
// It describes the tree it hangs in.
placeOf('/console').commands.set('inspect', inspect(root))

/** The words that were understood, by release. */
const resolved = new Map<string, Map<string, Resolved>>()

/** @throws {Trap} as the router does: two traps where the menu is unknown, one where it lacks the command. */
export function resolve(word: string, version: string): Resolved {
  let known = resolved.get(version)
  if (known === undefined) resolved.set(version, (known = new Map<string, Resolved>()))
  let answer = known.get(word)
  if (answer === undefined) known.set(word, (answer = find(word, version)))
  return answer
}

function find(word: string, version: string): Resolved {
  const names = word.split('/')
  const last = names.pop()!
  // A word without a slash in front is none.
  if (names.length === 0) throw new Trap('no such command', 0)
  let place = root
  for (const name of names.slice(1)) {
    const next = place.place(name, version)
    if (next === undefined) {
      throw new Trap(`no such command or directory (${name})`, 0, ['no such command prefix'])
    }
    place = next
  }
  const command = place.command(last, version)
  if (command === undefined || place.menu === undefined) throw new Trap('no such command', 0)
  return { command, menu: place.menu }
}

/** The place of a path, made where there is none yet. */
function placeOf(path: string): Place {
  let place = root
  for (const name of path.split('/').filter((part) => part !== '')) {
    const next = place.places.get(name) ?? new Place(`${place.path}/${name}`)
    place.places.set(name, next)
    place = next
  }
  return place
}

function hang(menu: MenuWithCommands): void {
  const place = placeOf(menu.path)
  place.menu = menu
  for (const [name, command] of Object.entries(commandsOf(menu))) place.commands.set(name, command)
}
