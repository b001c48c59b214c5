import type { Exchange } from '../exchange.js'
import { type Field, type Fields, text } from '../tables/fields.js'
import type { Menu, MenuSpec } from '../tables/menu.js'
import type { Values } from '../tables/table.js'
import { Trap, missing, noSuchItem } from '../tables/trap.js'
import type { Command } from './command.js'

const LAST = '*FFFFFFFF'

type Edit = (exchange: Exchange, menu: Menu) => void

/** The commands that change rows. Which of them a menu has, and which arguments, the facts say. */
export function editCommands(spec: MenuSpec): Record<string, Command> {
  const writable = Object.fromEntries(Object.entries(spec.fields).filter(([, field]) => field.isReadOnly !== true))
  const command = (done: string, args: Fields, edit: Edit): Command => changing(done, args, edit, spec.policy)
  return {
    add: command('added', { ...writable, 'copy-from': text, 'place-before': text }, add),
    set: command('changed', writable, spec.kind === 'single' ? setSingle : setRows),
    comment: command('changed', writable, setRows),
    enable: command('changed', {}, (exchange, menu) => setAll(exchange, menu, { disabled: 'false' })),
    disable: command('changed', {}, (exchange, menu) => setAll(exchange, menu, { disabled: 'true' })),
    remove: command('removed', {}, remove),
    unset: command('changed', {}, unset),
    move: command('moved', { destination: text }, move)
  }
}

/** A command that changes the configuration. @param done for the history: `changed`. */
export function changing(done: string, args: Fields, edit: Edit, policy: Command['policy'] = 'write'): Command {
  return {
    args,
    policy,
    run: (exchange, device, menu) => device.change(menu, exchange.session, done, () => edit(exchange, menu))
  }
}

function add(exchange: Exchange, menu: Menu): void {
  const { 'copy-from': source, 'place-before': before, ...given } = exchange.values
  const values: Values = {}
  if (source !== undefined) {
    const copied = find(menu, source)
    for (const [name] of writableOf(menu)) {
      if (copied[name] !== undefined) values[name] = copied[name]
    }
  }
  Object.assign(values, given)
  for (const name of exchange.cleared) delete values[name]
  const absent = writableOf(menu).filter(([name, field]) => field.isRequired === true && values[name] === undefined)
  if (absent.length > 0) throw missing(...absent.map(([name]) => name))
  refuseDuplicate(menu, values)
  const row = menu.add(values, before === undefined ? undefined : placeOf(menu, before))
  exchange.done({ ret: row['.id'] })
}

function writableOf(menu: Menu): [string, Field][] {
  return Object.entries(menu.spec.fields).filter(([, field]) => field.isReadOnly !== true)
}

function setRows(exchange: Exchange, menu: Menu): void {
  const { numbers: _numbers, '.id': _id, ...given } = exchange.values
  const changes = { ...given, ...without(menu, exchange.cleared) }
  const rows = rowsNamed(exchange, menu)
  for (const row of rows) refuseDuplicate(menu, { ...row, ...changes }, row)
  for (const row of rows) menu.set(row, changes)
  exchange.done()
}

function setSingle(exchange: Exchange, menu: Menu): void {
  const row = menu.items[0]
  if (row !== undefined) menu.set(row, { ...exchange.values, ...without(menu, exchange.cleared) })
  exchange.done()
}

/** Changes the rows that a command names, all alike. */
export function setAll(exchange: Exchange, menu: Menu, changes: Values, isQuiet = false): void {
  for (const row of rowsNamed(exchange, menu)) menu.set(row, changes, isQuiet)
  exchange.done()
}

function remove(exchange: Exchange, menu: Menu): void {
  for (const row of rowsNamed(exchange, menu)) menu.remove(row)
  exchange.done()
}

function unset(exchange: Exchange, menu: Menu): void {
  const { 'value-name': name } = exchange.values
  if (name === undefined) throw missing('value-name')
  const names = name.split(',')
  if (!names.every((one) => Object.hasOwn(menu.spec.fields, one))) {
    throw new Trap('input does not match any value of value-name', 1)
  }
  for (const row of rowsNamed(exchange, menu)) menu.set(row, without(menu, names))
  exchange.done()
}

function move(exchange: Exchange, menu: Menu): void {
  const destination = exchange.text('destination')
  const before = destination === undefined ? undefined : placeOf(menu, destination)
  for (const row of rowsNamed(exchange, menu)) menu.table.move(row, before)
  exchange.done()
}

/** The rows in `=.id=` or `=numbers=`: ids or names, between commas. One that is wrong stops them all. */
export function rowsNamed(exchange: Exchange, menu: Menu): Values[] {
  const which = exchange.text('.id') ?? exchange.text('numbers')
  if (which === undefined) throw missing('numbers')
  return which === '' ? [] : which.split(',').map((name) => find(menu, name))
}

/** A row goes before another, but not before those that the router itself puts at the top. */
function placeOf(menu: Menu, which: string): string | undefined {
  if (which === LAST) return undefined
  const row = find(menu, which)
  if (row.dynamic === 'true') throw new Trap('failure: can not move before dynamic item', 4)
  return row['.id']
}

function find(menu: Menu, which: string): Values {
  const row = menu.find(which)
  if (row === undefined) throw noSuchItem()
  return row
}

/** What is taken away becomes what a new row has. */
function without(menu: Menu, names: readonly string[]): Record<string, string | undefined> {
  return Object.fromEntries(names.map((name) => [name, menu.spec.fields[name]?.initial]))
}

function refuseDuplicate(menu: Menu, values: Record<string, string | undefined>, self?: Values): void {
  const { unique } = menu.spec
  // What a row has anyway is no new duplicate.
  if (unique === undefined || unique.names.every((name) => values[name] === self?.[name])) return
  // All interfaces share one space of names, whatever their type.
  const taken = menu.table.rows.some(
    (row) =>
      row !== self &&
      !(unique.isAmongStatic === true && row.dynamic === 'true') &&
      unique.names.every((name) => row[name] === values[name])
  )
  if (taken) throw new Trap(`failure: ${unique.refusal}`)
}
