import { editCommands } from './commands/edit.js'
import { find, get } from './commands/pick.js'
import { listen, print } from './commands/print.js'
import type { Device } from './device.js'
import { type CommandSpec, Menu, type MenuSpec } from './menu.js'
import { specs } from './menus/all.js'
import { Trap } from './trap.js'

/** A place in the console: a menu, or a directory on the way to one. */
export interface Place {
  readonly name: string
  readonly places: ReadonlyMap<string, Place>
  readonly commands: ReadonlyMap<string, CommandSpec>
  readonly spec: MenuSpec | undefined
}

interface Growing extends Place {
  readonly places: Map<string, Growing>
  readonly commands: Map<string, CommandSpec>
  spec: MenuSpec | undefined
}

/** A command word, understood. */
export interface Resolved {
  readonly command: CommandSpec
  readonly spec: MenuSpec
}

const specByPath = new Map(specs.map((spec) => [spec.path, spec]))
const resolved = new Map<string, Resolved>()

/** The console of every demo router. */
const root: Place = grow()

function grow(): Place {
  const top: Growing = { name: '', places: new Map(), commands: new Map(), spec: undefined }
  for (const spec of specs) {
    let place = top
    for (const name of namesOf(spec.path)) {
      let next = place.places.get(name)
      if (next === undefined) {
        next = { name, places: new Map(), commands: new Map(), spec: undefined }
        place.places.set(name, next)
      }
      place = next
    }
    place.spec = spec
    for (const [name, command] of Object.entries(commandsOf(spec))) place.commands.set(name, command)
  }
  return top
}

function commandsOf(spec: MenuSpec): Record<string, CommandSpec> {
  if (spec.kind === 'dir') return { ...spec.commands }
  const looking: Record<string, CommandSpec> = { print, getall: print, listen, get }
  if (spec.kind !== 'single') looking.find = find
  return { ...looking, ...editCommands(spec), ...spec.commands }
}

function namesOf(path: string): string[] {
  return path.split('/').filter((name) => name !== '')
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
  if (command === undefined || place.spec === undefined) throw new Trap('no such command', 0)
  const answer = { command, spec: place.spec }
  resolved.set(word, answer)
  return answer
}

/** The menus of one router, made when they are first looked at. */
export class Menus {
  /** The console they hang in. */
  readonly root = root
  readonly #device: Device
  readonly #made = new Map<string, Menu>()

  constructor(device: Device) {
    this.#device = device
  }

  /** @throws {Error} where the demo has no such menu. */
  at(path: string): Menu {
    const known = this.#made.get(path)
    if (known !== undefined) return known
    const spec = specByPath.get(path)
    if (spec === undefined) throw new Error(`The demo router has no menu ${path}`)
    const menu = new Menu(spec, this.#device, spec.within && this.at(spec.within.path).table)
    this.#made.set(path, menu)
    return menu
  }
}
