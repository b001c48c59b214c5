import type { NodeAPI } from 'node-red'
import { menuOf, printOf, type Router, type TypedRow } from '../../src/index.js'
import { coverSecrets } from '../report/secrets.js'
import { deployedRouter, PATIENCE } from './asked.js'
import { builtin } from './builtin.js'
import { RouterConsole } from './console.js'
import type { Endpoint } from './endpoint.js'
import { inTime } from './in-time.js'
import { menuFacts } from './menu-facts.js'
import { readPath } from './path.js'
import { firstRowsWithin } from './rows.js'
import { shorten } from './short.js'
import { TypedRouters } from './typed-routers.js'

const shape = {
  /** The id of the connection, */
  connection: 'text',
  /** and its fields, where they are not what is deployed. */
  router: 'fields',
  path: 'text',
  /** What a row must contain somewhere. */
  filter: 'text',
  /** Whether to tell of the menu too, and how many rows it has. */
  about: 'flag'
} as const

const COVER = '•••'
const MOST_ROWS = 200
/** It grows at its end: the newest rows are wanted, out of so many. */
const LOG = '/log'
const MOST_LINES = 5_000
/** Of all rows, in bytes of memory. */
const MOST_WEIGHT = 4 * 2 ** 20
/** How long to wait for the number of all rows, in ms. */
const COUNT_PATIENCE = 2_000

/** The first rows of a menu, as they are; secrets are covered. */
export function explorerRows(RED: NodeAPI): Endpoint<typeof shape> {
  const routers = new TypedRouters(RED)
  return {
    path: '/routeros/rows',
    // It reads any rows with the stored password, connects to any host, and sees environment variables.
    permission: 'routeros.write',
    shape,
    async answer({ connection = '', router: fields, path = '', filter = '', about = false }, signal) {
      const at = readPath(RED, path)
      const menu = `/${at.join('/')}`
      const router = fields ? routers.routerFor(connection, fields) : deployedRouter(RED, connection)
      const shown = (row: TypedRow): TypedRow => shorten(coverSecrets(row, COVER, menu))
      const wanted = filter.trim().toLowerCase()
      const most = menu === LOG ? MOST_LINES : MOST_ROWS
      const found = await firstRowsWithin(PATIENCE, router.readOnly, printOf(menu, {}), most, {
        signal,
        mostWeight: MOST_WEIGHT,
        values: 'typed',
        // Of what is covered nothing may be found out by a search.
        fits: (row) => wanted === '' || contains(shown(row), wanted)
      })
      const rows = menu === LOG ? found.toReversed().slice(0, MOST_ROWS) : found
      const isCut = found.length >= MOST_ROWS
      const source = fields ? 'dialog' : 'deployed'
      const answer = { ok: true, rows: rows.map(shown), isCut, router: router.label, source }
      if (!about) return answer
      const count = isCut && wanted === '' ? await countRows(router, menu, signal) : undefined
      const names = new Set(rows.flatMap(Object.keys))
      return { ...answer, count, facts: { ...(await factsOf(router, at)), ...menuFacts(menu, names) } }
    }
  }
}

function contains(row: TypedRow, wanted: string): boolean {
  return Object.values(row).some((value) => String(value).toLowerCase().includes(wanted))
}

/** Undefined where it is not to be had soon: nobody waits for it. */
async function countRows(router: Router, menu: string, signal: AbortSignal): Promise<number | undefined> {
  try {
    const print = printOf(menu, { count: true })
    const [row] = await firstRowsWithin(COUNT_PATIENCE, router.readOnly, print, 1, { signal })
    return Number(row?.['count']) || undefined
  } catch {
    return undefined
  }
}

/** What is known of a menu: its commands from the router, where that says. */
async function factsOf(router: Router, at: readonly string[]): Promise<object> {
  const own = RouterConsole.of(router)
  const children = (await inTime(own.children(at), own.patience)) ?? (await builtin.children(at)) ?? []
  const commands = children.filter(({ type }) => type === 'command').map(({ name }) => name)
  const { properties = [], isOrdered = false } = menuOf(`/${at.join('/')}`) ?? {}
  return { commands, properties, isOrdered, isSingle: commands.includes('print') && !commands.includes('find') }
}
