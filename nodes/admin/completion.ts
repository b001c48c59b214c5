import type { NodeAPI } from 'node-red'
import { InputError, isSecret, type Router } from '../../src/index.js'
import type { ConnectionNode } from '../connection/connection.js'
import { translate } from '../report/catalog.js'
import { builtinArguments, builtinChildren, builtinProperties, builtinValues } from './builtin.js'
import { RouterConsole } from './console.js'
import type { Endpoint } from './endpoint.js'
import type { Child, Item } from './item.js'

const shape = { connection: 'text', kind: 'text', path: 'text', argument: 'text' } as const

const KINDS = ['menu', 'command', 'argument', 'value', 'property'] as const
type Kind = (typeof KINDS)[number]

/** Nobody who types waits longer, in ms. */
const PATIENCE = 1_500
const MOST_ITEMS = 500
const DEEPEST_PATH = 16
/** In the API and not in the console. */
const API_ONLY = ['getall', 'listen']
/** They belong to the connection and the cancel node. */
const RESERVED = new Set(['login', 'quit', 'cancel'])
/** Words of the script language stand in the root of the console and mean nothing in the API. */
const SCRIPTING = new Set(
  `beep convert delay deserialize do else error find for foreach global grep if import jobname len local nothing onerror
  parse pick put retry return rndnum rndstr serialize set setup terminal time timestamp toarray tobool tocrlf tohex toid toip
  toip6 tolf tonsec tonum tostr totime typeof while redo undo blink`.split(/\s+/)
)
/** What stands in these is a script or a condition of the console; its values are nothing to ask for. */
const CLOSED_ARGUMENTS = new Set(['where', 'do', 'else', 'rule', 'command', 'on-error'])

/** What may come next in a field: from the router's own console, or from a short list where that cannot be asked. */
export function completion(RED: NodeAPI): Endpoint<typeof shape> {
  return {
    path: '/routeros/complete',
    permission: 'routeros.read',
    shape,
    async answer({ connection = '', kind = '', path = '', argument = '' }) {
      if (!isKind(kind)) throw new InputError({ text: translate(RED, 'admin.bad-field', { name: 'kind' }) })
      const at = readPath(RED, path)
      if (argument !== '') readName(RED, argument)
      const router = routerOf(RED, connection)
      const found = router && (await inTime(fromRouter(RouterConsole.of(router), kind, at, argument)))
      const items = (found ?? lookUp(kind, at, argument)).slice(0, MOST_ITEMS)
      return { ok: true, source: found === undefined ? 'builtin' : 'router', items }
    }
  }
}

function isKind(kind: string): kind is Kind {
  return (KINDS as readonly string[]).includes(kind)
}

async function fromRouter(
  own: RouterConsole,
  kind: Kind,
  at: readonly string[],
  argument: string
): Promise<Item[] | undefined> {
  switch (kind) {
    case 'menu':
      return (await own.children(at))?.filter(isMenu).map((child) => itemOf(at, child))
    case 'command':
      return withApiOnly(at, await own.children(at))?.map((child) => itemOf(at, child))
    case 'argument':
      return argumentItems(at, await own.children(inConsole(at)))
    case 'value':
      return isClosed(argument) ? [] : valueItems(own, at, argument)
    default:
      return (await own.properties(menuOf(at)))?.map((value) => ({ value }))
  }
}

function isClosed(argument: string): boolean {
  return argument === '' || CLOSED_ARGUMENTS.has(argument) || isSecret(argument)
}

function lookUp(kind: Kind, at: readonly string[], argument: string): Item[] {
  const items = (values: string[]): Item[] => values.map((value) => ({ value }))
  switch (kind) {
    case 'menu':
      return builtinChildren(at)
        .filter(isMenu)
        .map((child) => itemOf(at, child))
    case 'command':
      return builtinChildren(at).map((child) => itemOf(at, child))
    case 'argument':
      return items(builtinArguments(at))
    case 'value':
      return items(builtinValues(at, argument))
    default:
      return items(builtinProperties(menuOf(at)))
  }
}

/** What does not come in time may still come for the next letter that is typed. */
async function inTime<T>(answer: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE)
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}

/** Spelled with slashes, spaces or commas. @throws {InputError} where it holds anything but names. */
function readPath(RED: NodeAPI, path: string): string[] {
  const names = path.split(/[\s/,]+/).filter((name) => name !== '')
  if (names.length > DEEPEST_PATH) throw new InputError({ text: translate(RED, 'admin.bad-path') })
  return names.map((name) => readName(RED, name))
}

function readName(RED: NodeAPI, name: string): string {
  if (!/^[\w.-]{1,64}$/.test(name)) throw new InputError({ text: translate(RED, 'admin.bad-path') })
  return name
}

/** Of a deployed connection; undefined where there is none, or one that cannot be used. */
function routerOf(RED: NodeAPI, id: string): Router | undefined {
  const node = RED.nodes.getNode(id) as ConnectionNode | null | undefined
  if (node?.type !== 'routeros-connection') return undefined
  try {
    return node.routerFor({ _msgid: '' })
  } catch {
    return undefined
  }
}

function isMenu({ type }: Child): boolean {
  return type === 'menu'
}

function itemOf(at: readonly string[], { name, type, about }: Child): Item {
  const item: Item = { value: `/${[...at, name].join('/')}`, label: name }
  if (type !== 'argument') item.type = type
  if (about !== '') item.about = about
  return item
}

function withApiOnly(at: readonly string[], children: readonly Child[] | undefined): Child[] | undefined {
  if (children === undefined) return undefined
  const isRoot = at.length === 0
  const isOffered = ({ name, type }: Child): boolean =>
    type === 'menu' || (type === 'command' && !(isRoot && (RESERVED.has(name) || SCRIPTING.has(name))))
  const offered = children.filter(isOffered)
  const known = new Set(offered.map(({ name }) => name))
  if (!known.has('print')) return offered
  const added = API_ONLY.filter((name) => !known.has(name)).map((name): Child => ({ name, type: 'command', about: '' }))
  return [...offered, ...added].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** What the console has in the place of a command that only the API has. */
function inConsole(at: readonly string[]): string[] {
  return API_ONLY.includes(at.at(-1) ?? '') ? [...at.slice(0, -1), 'print'] : [...at]
}

/** The API names rows by `.id` where the console has `numbers`, and columns by `.proplist`. */
function argumentItems(at: readonly string[], children: readonly Child[] | undefined): Item[] | undefined {
  if (children === undefined) return undefined
  const names = children.filter(({ type, name }) => type === 'argument' && name !== 'where')
  const items = names.map(({ name, about }): Item => (about === '' ? { value: name } : { value: name, about }))
  const has = (name: string): boolean => names.some((child) => child.name === name)
  if (has('numbers')) items.unshift({ value: '.id' })
  if (at.at(-1) === 'print' || API_ONLY.includes(at.at(-1) ?? '')) items.unshift({ value: '.proplist' })
  return items
}

/** Of a menu, as in a condition, it is what `add` and `set` take there. */
async function valueItems(own: RouterConsole, at: readonly string[], argument: string): Promise<Item[] | undefined> {
  const name = argument === '.id' ? 'numbers' : argument
  const below = await own.children(inConsole(at))
  const isOfMenu = below?.some(({ type }) => type === 'command') === true
  const commands = isOfMenu ? ['add', 'set'].filter((command) => below?.some((child) => child.name === command)) : ['']
  let found: Item[] | undefined
  for (const command of commands) {
    found = await own.values(command === '' ? inConsole(at) : [...at, command], name)
    if (found === undefined || found.length > 0) break
  }
  return isOfMenu ? (found ?? []) : found
}

function menuOf(at: readonly string[]): string[] {
  return at.at(-1) === 'print' || API_ONLY.includes(at.at(-1) ?? '') ? at.slice(0, -1) : [...at]
}
