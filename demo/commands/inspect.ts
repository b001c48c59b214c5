import { type Line, type Spot, below, childrenOf, kindOf, readLine } from '../console.js'
import type { Device } from '../device.js'
import { type Field, choice, listOf, text } from '../fields.js'
import type { CommandSpec } from '../menu.js'
import type { Values } from '../tables.js'
import { Trap } from '../trap.js'

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
export const inspect: CommandSpec = {
  args: {
    request: listOf(choice('child', 'completion', 'error', 'highlight', 'self', 'syntax')),
    path: text,
    input: text,
    proplist: text
  },
  policy: 'read',
  run(exchange, device) {
    if (!device.version.hasInspect) throw new Trap('no such command', 0)
    const { request = 'self', path = '', input = '' } = exchange.values
    const spot = spotAt(path, device)
    const line = readLine(input, spot, device.menus.root)
    const rows = request.split(',').flatMap((name) => answer(name, path, spot, line, input, device))
    for (const row of rows) exchange.row(row)
    if (rows.length === 0 && device.version.sendsEmpty) exchange.empty()
    exchange.done()
  }
}

/** A path goes between commas; with slashes it matches nothing. */
function spotAt(path: string, device: Device): Spot {
  let spot: Spot = { place: device.menus.root }
  for (const name of path.split(',').filter((part) => part !== '')) {
    const next = below(spot, name)
    if (next === undefined) throw new Trap(`no such command or directory (${name})`, 0)
    spot = next
  }
  return spot
}

function answer(request: string, path: string, spot: Spot, line: Line, input: string, device: Device): Values[] {
  switch (request) {
    case 'self':
      return [{ type: 'self', name: path.split(',').at(-1) ?? '', 'node-type': kindOf(spot) }]
    case 'child':
      return childrenOf(spot).map(({ name, type }) => ({ type: 'child', name, 'node-type': type }))
    case 'completion':
      return completions(line, device)
    case 'highlight':
      return [{ type: 'highlight', highlight: highlight(line, input) }]
    case 'syntax':
      return syntax(path, spot, device)
    default:
      return []
  }
}

function completions({ spot, partial, offset }: Line, device: Device): Values[] {
  if (spot === undefined) return []
  const row = (completion: string, style: string, preference: string, at: number, more = ''): Values => {
    return { type: 'completion', completion, offset: String(at), preference, show: 'true', style, text: more }
  }
  if (spot.argument !== undefined) {
    // In a list it is the value behind the last comma that is being typed.
    const typed = partial.slice(partial.lastIndexOf(',') + 1)
    const at = offset + partial.length - typed.length
    const values = spot.argument.values?.(device) ?? []
    return values.filter((value) => value.startsWith(typed)).map((value) => row(value, 'none', '96', at))
  }
  return childrenOf(spot)
    .filter(({ name }) => name.startsWith(partial))
    .map(({ name, type }) => row(name, type, type === 'arg' ? '80' : '96', offset, explanation(name, spot)))
}

function syntax(path: string, spot: Spot, device: Device): Values[] {
  const row = (symbol: string, type: string, nested: number, more: string): Values => {
    return { type: 'syntax', symbol, 'symbol-type': type, nested: String(nested), nonorm: 'no', text: more }
  }
  const { argument } = spot
  const name = path.split(',').at(-1) ?? ''
  if (argument !== undefined) return [row(name, 'definition', 0, definition(argument, device))]
  return childrenOf(spot).map(({ name: child }) => row(child, 'explanation', 0, explanation(child, spot)))
}

function explanation(name: string, { command }: Spot): string {
  const argument = command?.args[name]
  return argument === undefined ? (EXPLANATIONS[name] ?? '') : argument.kind
}

function definition({ kind, values }: Field, device: Device): string {
  return values === undefined ? kind : values(device).join(' | ')
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
