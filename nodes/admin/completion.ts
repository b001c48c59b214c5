import type { NodeAPI } from 'node-red'
import { commandOf, InputError, isSecret, menuOf, type Router } from '../../src/index.js'
import { findConnection } from '../connection/connection.js'
import { translate } from '../report/catalog.js'
import type { Body } from './body.js'
import { builtin } from './builtin.js'
import { RouterConsole } from './console.js'
import type { Endpoint } from './endpoint.js'
import { inTime } from './in-time.js'
import type { Child, Item, Source } from './item.js'
import { readName, readPath } from './path.js'
import { TypedRouters } from './typed-routers.js'

const shape = { connection: 'text', kind: 'text', path: 'text', argument: 'text' } as const
/** With the fields of the connection, where they are not what is deployed. */
const typedShape = { ...shape, router: 'fields' } as const

const KINDS = ['menu', 'command', 'argument', 'value', 'property'] as const
type Kind = (typeof KINDS)[number]

const MOST_ITEMS = 500
/** Of the items of one answer, as JSON. */
const MOST_BYTES = 128 * 1024
/** In the API and not in the console. */
const API_ONLY = ['getall', 'listen']
/** It opens an editor in a terminal. */
const TERMINAL_ONLY = 'edit'
/** What the API calls an argument of the console. */
const API_NAMES = new Map([
  ['number', '.id'],
  ['numbers', '.id'],
  ['proplist', '.proplist']
])
/** What stands in these is a script or a condition of the console; its values are nothing to ask for. */
const CLOSED_ARGUMENTS = new Set(['where', 'do', 'else', 'rule', 'command', 'on-error'])

/** What may come next in a field: from the router's own console, or from the table of menus where that cannot be asked. */
export function completion(RED: NodeAPI): Endpoint<typeof shape> {
  return {
    path: '/routeros/complete',
    permission: 'routeros.read',
    shape,
    answer: ({ connection = '', ...question }) =>
      complete(RED, question, () => findConnection(RED, connection)?.routerFor({ _msgid: '' }))
  }
}

/** The same from the router of a connection as it stands in its dialog. */
export function typedCompletion(RED: NodeAPI): Endpoint<typeof typedShape> {
  const routers = new TypedRouters(RED)
  return {
    path: '/routeros/complete-typed',
    // It connects to any host, and sees environment variables.
    permission: 'routeros.write',
    shape: typedShape,
    answer: ({ connection = '', router = {}, ...question }) =>
      complete(RED, question, () => routers.routerFor(connection, router))
  }
}

/** @param find gives the router to ask; it throws where that cannot be used. */
async function complete(RED: NodeAPI, question: Body<typeof shape>, find: () => Router | undefined): Promise<object> {
  const { kind = '', path = '', argument = '' } = question
  if (!isKind(kind)) throw new InputError({ text: translate(RED, 'admin.bad-field', { name: 'kind' }) })
  const at = readPath(RED, path)
  if (argument !== '') readName(RED, argument)
  const own = consoleOf(find)
  const found = own && (await inTime(itemsFrom(own, kind, at, argument), own.patience))
  const items = found ?? (await itemsFrom(builtin, kind, at, argument)) ?? []
  return { ok: true, source: found === undefined ? 'builtin' : 'router', items: within(items) }
}

function isKind(kind: string): kind is Kind {
  return (KINDS as readonly string[]).includes(kind)
}

async function itemsFrom(
  source: Source,
  kind: Kind,
  at: readonly string[],
  argument: string
): Promise<Item[] | undefined> {
  switch (kind) {
    case 'menu':
      return (await source.children(at))?.filter(isMenu).map((child) => itemOf(at, child))
    case 'command':
      return withApiOnly(at, await source.children(at))?.map((child) => itemOf(at, child))
    case 'argument':
      return argumentItems(at, await source.children(inConsole(at)))
    case 'value':
      return isClosed(at, argument) ? [] : valuesIn(await valueItems(source, at, argument))
    default:
      return (await source.properties(menuAbove(at)))?.map((value) => ({ value }))
  }
}

/** As many as one answer may hold. */
function within(items: readonly Item[]): Item[] {
  let bytes = 0
  const isRoom = (item: Item): boolean => (bytes += Buffer.byteLength(JSON.stringify(item)) + 1) <= MOST_BYTES
  return items.slice(0, MOST_ITEMS).filter(isRoom)
}

/** Undefined where there is no router, or one that cannot be used. */
function consoleOf(find: () => Router | undefined): RouterConsole | undefined {
  try {
    const router = find()
    return router && RouterConsole.of(router)
  } catch {
    return undefined
  }
}

function isClosed(at: readonly string[], argument: string): boolean {
  const path = `/${at.join('/')}`
  const menu = menuOf(path) === undefined ? path.slice(0, path.lastIndexOf('/')) : path
  return argument === '' || CLOSED_ARGUMENTS.has(argument) || isSecret(argument, menu)
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

/** The console's root has the words of the script language too: of its commands only those of the table are offered. */
function withApiOnly(at: readonly string[], children: readonly Child[] | undefined): Child[] | undefined {
  if (children === undefined) return undefined
  const isOffered = ({ name, type }: Child): boolean =>
    type === 'menu' ||
    (type === 'command' && name !== TERMINAL_ONLY && (at.length > 0 || commandOf(`/${name}`) !== undefined))
  const offered = children.filter(isOffered)
  const known = new Set(offered.map(({ name }) => name))
  const added = known.has('print') ? API_ONLY.filter((name) => !known.has(name)) : []
  return [...offered, ...added.map((name): Child => ({ name, type: 'command', about: '' }))].sort(byName)
}

function byName(a: Child, b: Child): number {
  return a.name < b.name ? -1 : 1
}

function isPrint(at: readonly string[]): boolean {
  return at.at(-1) === 'print' || API_ONLY.includes(at.at(-1) ?? '')
}

/** What the console has in the place of a command that only the API has. */
function inConsole(at: readonly string[]): readonly string[] {
  return isPrint(at) ? [...at.slice(0, -1), 'print'] : at
}

function menuAbove(at: readonly string[]): readonly string[] {
  return isPrint(at) ? at.slice(0, -1) : at
}

/** In the API every `print` has `.proplist`, also where the console's has no `proplist`. */
function argumentItems(at: readonly string[], children: readonly Child[] | undefined): Item[] | undefined {
  if (children === undefined) return undefined
  const args = children.filter(({ type, name }) => type === 'argument' && name !== 'where')
  const items = new Map<string, Item>()
  if (args.length > 0 && isPrint(at)) items.set('.proplist', { value: '.proplist' })
  for (const { name, about } of args) {
    const value = API_NAMES.get(name) ?? name
    items.set(value, about === '' ? { value } : { value, about })
  }
  const rank = ({ value }: Item): number => (value.startsWith('.') ? 0 : 1)
  return [...items.values()].sort((a, b) => rank(a) - rank(b))
}

/** Of a menu, as in a condition, they are what `add` and `set` take there. */
async function valueItems(source: Source, at: readonly string[], argument: string): Promise<Item[] | undefined> {
  const place = inConsole(at)
  const below = await source.children(place)
  if (below?.some(({ type }) => type === 'command') !== true) {
    const name = below?.find((child) => API_NAMES.get(child.name) === argument)?.name ?? argument
    return source.values(place, name)
  }
  for (const command of ['add', 'set'].filter((name) => below.some((child) => child.name === name))) {
    const found = await source.values([...at, command], argument)
    if (found === undefined || found.length > 0) return found
  }
  return []
}

/** Signs of the script language have no letter or digit, and the API needs no quotes. */
function valuesIn(items: readonly Item[] | undefined): Item[] | undefined {
  const values = items?.map((item) => ({ ...item, value: item.value.replace(/^"(.*)"$/, '$1') }))
  return values?.filter(({ value }) => /[\p{L}\p{N}]/u.test(value))
}
