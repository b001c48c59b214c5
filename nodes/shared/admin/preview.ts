import type { Node, NodeAPI } from 'node-red'
import {
  type Argument,
  Command,
  type Condition,
  InputError,
  isSecret,
  type Match,
  type Operator,
  queryCommand,
  type Router,
  TimeoutError,
  type TypedRow
} from '../../../src/index.js'
import { translate } from '../catalog.js'
import { connectionOf } from '../connection.js'
import { evaluate } from '../fields.js'
import { type Body, type Plain, readBody } from './body.js'
import type { Endpoint } from './endpoint.js'
import { firstRows } from './rows.js'

const shape = { type: 'text', connection: 'text', fields: 'fields', rows: 'flag' } as const

/** What the previewed nodes have in common, and a preview does not look at. */
const ignored = {
  id: 'text',
  name: 'text',
  connection: 'text',
  output: 'text',
  batchSize: 'number',
  values: 'text',
  timeout: 'number'
} as const

const commandShape = { ...ignored, command: 'text', commandType: 'text', args: 'list' } as const

const queryShape = {
  ...ignored,
  path: 'text',
  pathType: 'text',
  where: 'list',
  match: 'text',
  proplist: 'text',
  count: 'flag'
} as const

const COVER = '•••'
const MOST_ROWS = 10
/** For the rows, in ms. */
const PATIENCE = 8_000
const LONGEST_VALUE = 1_000
/** These mean the same whatever the message. */
const FIXED = new Set(['str', 'num', 'bool', 'json'])

/** What a command or query node would send, as its fields stand in the dialog, and what a query would find. */
export function preview(RED: NodeAPI): Endpoint<typeof shape> {
  return {
    path: '/routeros/preview',
    // It reads any rows with the stored password, and sees environment variables.
    permission: 'routeros.write',
    shape,
    async answer({ type, connection = '', fields = {}, rows = false }, signal) {
      const values = new Values(RED)
      if (type === 'routeros-command') {
        const command = await commandOf(values, readBody(RED, fields, commandShape))
        return { ok: true, words: command.map(coverWord) }
      }
      if (type !== 'routeros-query') throw wrongType(RED)
      const typed = readBody(RED, fields, queryShape)
      const command = await queryOf(values, typed)
      const words = command.words.map(coverWord)
      if (!rows) return { ok: true, words }
      if (values.needMessage) throw new InputError({ text: translate(RED, 'admin.needs-message') })
      const node = connectionOf(RED, connection)
      const real = await queryOf(new Values(RED, node), typed)
      const found = await readRows(node.routerFor({ _msgid: '' }), real, signal)
      return { ok: true, words, rows: typed.count === true ? found.map(toCount) : found.map(coverRow) }
    }
  }
}

function wrongType(RED: NodeAPI): InputError {
  return new InputError({ text: translate(RED, 'admin.bad-field', { name: 'type' }) })
}

/** The values of typed fields, with marks in the place of what is not known before a message comes. */
class Values {
  needMessage = false
  readonly #RED: NodeAPI
  readonly #node: Node | undefined

  /** @param node from whose place environment variables are seen; without it they are not looked at. */
  constructor(RED: NodeAPI, node?: Node) {
    this.#RED = RED
    this.#node = node
  }

  async of(value: Plain | undefined, type: Plain | undefined): Promise<unknown> {
    const text = String(value ?? '')
    const kind = String(type ?? 'str')
    if (FIXED.has(kind) || (kind === 'env' && this.#node !== undefined)) {
      return evaluate(this.#RED, this.#node as Node, {}, { value: text, type: kind })
    }
    // A variable may hold a secret.
    if (kind !== 'env') this.needMessage = true
    if (kind === 'jsonata') return mark(text)
    return mark(text === '' ? kind : `${kind}.${text}`)
  }

  /** What comes with the message when the field is empty. */
  message(name: string): string {
    this.needMessage = true
    return mark(`msg.${name}`)
  }
}

function mark(text: string): string {
  return `‹${text.replace(/\s+/g, ' ')}›`
}

async function commandOf(values: Values, typed: Body<typeof commandShape>): Promise<readonly string[]> {
  const { command = '', commandType = 'str', args = [] } = typed
  const isFixed = FIXED.has(commandType) && command !== ''
  const input = command === '' ? values.message('payload') : await values.of(command, commandType)
  const entries = args.map(async ({ name, value, type }) => [String(name ?? ''), await values.of(value, type)] as const)
  const added = Object.fromEntries(await Promise.all(entries))
  if (isFixed) return new Command(input, added).words
  // Its words come with the message; only those in the list are known.
  return [String(input), ...new Command('/x', added).words.slice(1)]
}

async function queryOf(values: Values, typed: Body<typeof queryShape>): Promise<Command> {
  const { path = '', pathType = 'str', where = [], match, proplist, count = false } = typed
  const menu = path === '' ? values.message('path') : String(await values.of(path, pathType))
  const conditions = where.map(async ({ property, op, value, type }): Promise<Condition> => {
    const condition = { property: String(property ?? ''), op: op as Operator }
    if (value === undefined || op === 'exists' || op === 'missing') return condition
    return { ...condition, value: (await values.of(value, type)) as Argument }
  })
  const words = queryCommand(menu, {
    where: await Promise.all(conditions),
    match: match as Match | undefined,
    proplist: count ? undefined : proplist
  })
  return new Command(words, count ? { 'count-only': '' } : {})
}

/** @throws {TimeoutError} when they do not come in time. */
async function readRows(router: Router, command: Command, signal: AbortSignal): Promise<TypedRow[]> {
  const stopping = new AbortController()
  const stop = (): void => stopping.abort()
  let isLate = false
  const timer = setTimeout(() => {
    isLate = true
    stop()
  }, PATIENCE)
  signal.addEventListener('abort', stop)
  try {
    return await firstRows(router, command, MOST_ROWS, { signal: stopping.signal, values: 'typed', timeout: PATIENCE })
  } catch (error) {
    throw isLate ? new TimeoutError('timeout', { command: command.path, ms: PATIENCE }) : error
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', stop)
  }
}

function toCount(row: TypedRow): TypedRow {
  return 'ret' in row ? { count: Number(row['ret']) } : row
}

/** `=name=value`, `?name=value`, `?<name=value` and `?=name=value`. */
function coverWord(word: string): string {
  const [, before = '', name = '', value = ''] = /^([=?][=<>-]?!?([^=]*)=)(.*)$/s.exec(word) ?? []
  return isSecret(name) && value !== '' ? before + COVER : word
}

function coverRow(row: TypedRow): TypedRow {
  const cover = ([name, value]: [string, TypedRow[string]]): [string, TypedRow[string]] => {
    if (isSecret(name) && value !== '') return [name, COVER]
    return [
      name,
      typeof value === 'string' && value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value
    ]
  }
  return Object.fromEntries(Object.entries(row).map(cover))
}
