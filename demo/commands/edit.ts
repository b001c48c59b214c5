import type { Exchange } from '../exchange.js'
import { type Fields, text } from '../tables/fields.js'
import type { Menu, MenuSpec, Policy } from '../tables/menu.js'
import { type Command, numbers } from './command.js'
import type { Values } from '../tables/table.js'
import { Trap, missing, noSuchItem } from '../tables/trap.js'

const LAST = '*FFFFFFFF'

/** The commands that change rows, as far as the menu has them. */
export function editCommands(spec: MenuSpec): Record<string, Command> {
  const commands: Record<string, Command> = {}
  const policy = spec.policy ?? 'write'
  const writable = writableOf(spec)
  const isList = spec.kind === 'list'
  if (isList) commands.add = add(spec, writable, policy)
  if (spec.kind === 'single') commands.set = { args: writable, policy, run: setSingle }
  if (isList || spec.kind === 'fixed') {
    commands.set = { args: { ...numbers, ...writable }, policy, run: setRows }
    if (Object.hasOwn(writable, 'comment')) {
      commands.comment = { args: { ...numbers, comment: text }, policy, run: setRows }
    }
    if (Object.hasOwn(writable, 'disabled')) {
      commands.enable = changeAll(policy, { disabled: 'false' })
      commands.disable = changeAll(policy, { disabled: 'true' })
    }
  }
  if (isList || spec.isRemovable === true) commands.remove = { args: numbers, policy, run: remove }
  if (spec.hasUnset === true) commands.unset = { args: { ...numbers, 'value-name': text }, policy, run: unset }
  if (spec.isOrdered === true) commands.move = { args: { ...numbers, destination: text }, policy, run: move }
  return commands
}

function writableOf(spec: MenuSpec): Fields {
  return Object.fromEntries(Object.entries(spec.fields).filter(([, field]) => field.isReadOnly !== true))
}

function add(spec: MenuSpec, writable: Fields, policy: Policy): Command {
  const args = { ...writable, 'copy-from': text, ...(spec.isOrdered === true ? { 'place-before': text } : {}) }
  return {
    args,
    policy,
    run(exchange, _, menu) {
      const { 'copy-from': source, 'place-before': before, ...given } = exchange.values
      const values: Values = {}
      if (source !== undefined) {
        const copied = find(menu, source)
        for (const name of Object.keys(writable)) {
          if (copied[name] !== undefined) values[name] = copied[name]
        }
      }
      Object.assign(values, given)
      for (const name of exchange.cleared) delete values[name]
      const absent = Object.keys(writable).filter(
        (name) => writable[name]!.isRequired === true && values[name] === undefined
      )
      if (absent.length > 0) throw missing(...absent)
      refuseDuplicate(menu, values)
      const row = menu.add(values, before === undefined ? undefined : placeOf(menu, before))
      exchange.done({ ret: row['.id'] })
    }
  }
}

function setRows(exchange: Exchange, _: unknown, menu: Menu): void {
  const { numbers: _numbers, '.id': _id, ...changes } = exchange.values
  const rows = rowsNamed(exchange, menu)
  for (const row of rows) refuseDuplicate(menu, { ...row, ...changes }, row)
  for (const row of rows) menu.set(row, { ...changes, ...without(exchange.cleared) })
  exchange.done()
}

function setSingle(exchange: Exchange, _: unknown, menu: Menu): void {
  const row = menu.items[0]
  if (row !== undefined) menu.set(row, { ...exchange.values, ...without(exchange.cleared) })
  exchange.done()
}

function changeAll(policy: Policy, changes: Values): Command {
  return {
    args: numbers,
    policy,
    run(exchange, _, menu) {
      for (const row of rowsNamed(exchange, menu)) menu.set(row, changes)
      exchange.done()
    }
  }
}

function remove(exchange: Exchange, _: unknown, menu: Menu): void {
  for (const row of rowsNamed(exchange, menu)) menu.remove(row)
  exchange.done()
}

function unset(exchange: Exchange, _: unknown, menu: Menu): void {
  const names = (exchange.text('value-name') ?? '').split(',')
  for (const name of names) {
    if (!Object.hasOwn(menu.spec.fields, name)) throw new Trap('input does not match any value of value-name', 1)
  }
  for (const row of rowsNamed(exchange, menu)) menu.set(row, without(names))
  exchange.done()
}

function move(exchange: Exchange, _: unknown, menu: Menu): void {
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

function placeOf(menu: Menu, which: string): string | undefined {
  return which === LAST ? undefined : find(menu, which)['.id']
}

function find(menu: Menu, which: string): Values {
  const row = menu.find(which)
  if (row === undefined) throw noSuchItem()
  return row
}

function without(names: readonly string[]): Record<string, undefined> {
  return Object.fromEntries(names.map((name) => [name, undefined]))
}

function refuseDuplicate(menu: Menu, values: Values, self?: Values): void {
  const { unique } = menu.spec
  if (unique === undefined || unique.names.every((name) => values[name] === undefined)) return
  // All interfaces share one space of names, whatever their type.
  const taken = menu.table.rows.find((row) => row !== self && unique.names.every((name) => row[name] === values[name]))
  if (taken !== undefined) throw new Trap(`failure: already have ${unique.called}`)
}
