import type { Command } from '../commands/command.js'
import type { Field } from '../tables/fields.js'
import type { Place } from './place.js'

/** In the API, and nowhere in the console. */
const API_ONLY = new Set(['cancel', 'getall', 'listen', 'login'])

/** Where in the console of a release something stands: a directory, a command in it, an argument of that. */
export interface Spot {
  readonly version: string
  readonly place: Place
  readonly command?: Command
  readonly argument?: Field
}

export interface Child {
  readonly name: string
  readonly type: 'dir' | 'cmd' | 'arg'
}

/** What stands below a spot, in the order of the alphabet, as the console lists it. */
export function childrenOf({ version, place, command, argument }: Spot): Child[] {
  if (argument !== undefined) return []
  if (command !== undefined) {
    const names = Object.keys(command.args).filter((name) => !name.startsWith('.'))
    return sorted(names.map((name) => ({ name, type: 'arg' })))
  }
  const places = [...place.places.keys()].filter((name) => place.place(name, version) !== undefined)
  const commands = [...place.commands.keys()].filter((name) => commandAt(place, name, version) !== undefined)
  return sorted([
    ...places.map((name): Child => ({ name, type: 'dir' })),
    ...commands.map((name): Child => ({ name, type: 'cmd' }))
  ])
}

/** One step down; undefined where there is no such child. */
export function below({ version, place, command, argument }: Spot, name: string): Spot | undefined {
  if (argument !== undefined) return undefined
  if (command !== undefined) {
    return Object.hasOwn(command.args, name) ? { version, place, command, argument: command.args[name]! } : undefined
  }
  const next = place.place(name, version)
  if (next !== undefined) return { version, place: next }
  const found = commandAt(place, name, version)
  return found === undefined ? undefined : { version, place, command: found }
}

function commandAt(place: Place, name: string, version: string): Command | undefined {
  return API_ONLY.has(name) ? undefined : place.command(name, version)
}

/** A piece of a line somebody types, by its place in the text. */
export interface Token {
  readonly start: number
  readonly end: number
  readonly kind: Child['type'] | 'none' | 'syntax-meta' | 'error'
}

export interface Line {
  readonly tokens: readonly Token[]
  /** Where the cursor stands, at the end of the line; undefined where nothing can be known. */
  readonly spot: Spot | undefined
  /** What is typed of the next piece, and where that began. */
  readonly partial: string
  readonly offset: number
}

/** Reads a line as the console does, from a spot on or, with `/` in front, from the root. */
export function readLine(input: string, from: Spot, root: Place): Line {
  const tokens: Token[] = []
  let spot: Spot | undefined = input.startsWith('/') ? { version: from.version, place: root } : from
  const pieces = [...input.matchAll(/(\s+)|(\/)|("[^"]*"?|[^\s/"=]+)?=("[^"]*"?|[^\s"]*)|[^\s/"=]+|"[^"]*"?/g)]
  for (const piece of pieces) {
    const [whole, space, slash, name, value] = piece
    const start = piece.index
    const end = start + whole.length
    const isLast = end === input.length
    if (space !== undefined) {
      tokens.push({ start, end, kind: 'none' })
      if (spot?.argument !== undefined) spot = commandOf(spot)
    } else if (slash !== undefined) {
      tokens.push({ start, end, kind: 'dir' })
    } else if (value !== undefined) {
      const argument = spot && below(spot, name ?? '')
      const equals = start + (name ?? '').length
      tokens.push({ start, end: equals, kind: argument === undefined ? 'error' : 'arg' })
      tokens.push({ start: equals, end: equals + 1, kind: 'syntax-meta' }, { start: equals + 1, end, kind: 'none' })
      if (isLast) return { tokens, spot: argument, partial: value, offset: equals + 1 }
    } else {
      const next: Spot | undefined = spot && below(spot, whole)
      tokens.push({ start, end, kind: next === undefined ? 'error' : kindOf(next) })
      if (isLast) return { tokens, spot, partial: whole, offset: start }
      spot = next
    }
  }
  return { tokens, spot, partial: '', offset: input.length }
}

/** The command whose argument it is. */
function commandOf({ version, place, command }: Spot): Spot {
  return command === undefined ? { version, place } : { version, place, command }
}

export function kindOf({ command, argument }: Spot): Child['type'] {
  return argument !== undefined ? 'arg' : command !== undefined ? 'cmd' : 'dir'
}

function sorted(children: Child[]): Child[] {
  return children.sort((left, right) => (left.name < right.name ? -1 : 1))
}
