import type { Command } from '../commands/command.js'
import { type Field, type Names, choice, listOf, text } from '../tables/fields.js'
import type { Values } from '../tables/table.js'
import { Trap } from '../tables/trap.js'
import { type Line, type Spot, below, childrenOf, kindOf, readLine } from './line.js'
import type { Place } from './place.js'

const EXPLANATIONS: Values = {
  add: 'Create a new item',
  comment: 'Set comment for items',
  disable: 'Disable items',
  enable: 'Enable items',
  find: 'Find items by value',
  get: "Gets value of item's property",
  move: 'Change order of items',
  print: 'Print values of item properties',
  remove: 'Remove item',
  set: 'Change item properties',
  unset: "Unset value of item's property"
}

/** What the console knows about itself: the tree, and what may come next in a line. RouterOS 7. */
export function inspect(root: Place): Command {
  return {
    args: {
      request: listOf(choice('child', 'completion', 'error', 'highlight', 'self', 'syntax')),
      path: text,
      input: text,
      proplist: text
    },
    policy: 'read',
    run(exchange, { version, menus }) {
      const { request = 'self', path = '', input = '' } = exchange.values
      const spot = spotAt(path, { version: version.text, place: root })
      const line = readLine(input, spot, root)
      const rows = request.split(',').flatMap((name) => answer(name, path, spot, line, input, menus))
      for (const row of rows) exchange.row(row)
      if (rows.length === 0 && version.sendsEmpty) exchange.empty()
      exchange.done()
    }
  }
}

/** A path goes between commas; with slashes it matches nothing. */
function spotAt(path: string, from: Spot): Spot {
  let spot = from
  for (const name of path.split(',').filter((part) => part !== '')) {
    const next = below(spot, name)
    if (next === undefined) throw new Trap(`no such command or directory (${name})`, 0)
    spot = next
  }
  return spot
}

function answer(request: string, path: string, spot: Spot, line: Line, input: string, names: Names): Values[] {
  switch (request) {
    case 'self':
      return [{ type: 'self', name: path.split(',').at(-1) ?? '', 'node-type': kindOf(spot) }]
    case 'child':
      return childrenOf(spot).map(({ name, type }) => ({ type: 'child', name, 'node-type': type }))
    case 'completion':
      return completions(line, names)
    case 'highlight':
      return [{ type: 'highlight', highlight: highlight(line, input) }]
    case 'syntax':
      return syntax(path, spot, names)
    default:
      return []
  }
}

function completions({ spot, partial, offset }: Line, names: Names): Values[] {
  if (spot === undefined) return []
  const row = (completion: string, style: string, preference: string, at: number, more = ''): Values => {
    return { type: 'completion', completion, offset: String(at), preference, show: 'true', style, text: more }
  }
  if (spot.argument !== undefined) {
    // In a list it is the value behind the last comma that is being typed.
    const typed = partial.slice(partial.lastIndexOf(',') + 1)
    const at = offset + partial.length - typed.length
    const values = spot.argument.values?.(names) ?? []
    return values.filter((value) => value.startsWith(typed)).map((value) => row(value, 'none', '96', at))
  }
  return childrenOf(spot)
    .filter(({ name }) => name.startsWith(partial))
    .map(({ name, type }) => row(name, type, type === 'arg' ? '80' : '96', offset, explanation(name, spot)))
}

function syntax(path: string, spot: Spot, names: Names): Values[] {
  const row = (symbol: string, type: string, nested: number, more: string): Values => {
    return { type: 'syntax', symbol, 'symbol-type': type, nested: String(nested), nonorm: 'no', text: more }
  }
  const { argument } = spot
  const name = path.split(',').at(-1) ?? ''
  if (argument !== undefined) return [row(name, 'definition', 0, definition(argument, names))]
  return childrenOf(spot).map(({ name: child }) => row(child, 'explanation', 0, explanation(child, spot)))
}

function explanation(name: string, { command }: Spot): string {
  const argument = command?.args[name]
  return argument === undefined ? (EXPLANATIONS[name] ?? '') : argument.kind
}

function definition({ kind, values }: Field, names: Names): string {
  return values === undefined ? kind : values(names).join(' | ')
}

/** One name for each byte of the input. */
function highlight({ tokens }: Line, input: string): string {
  const names: string[] = []
  for (const { start, end, kind } of tokens) {
    const bytes = Buffer.byteLength(input.slice(start, end))
    names.push(...Array.from({ length: bytes }, () => kind))
  }
  return names.join(',')
}
