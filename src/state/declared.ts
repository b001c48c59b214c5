import { InputError } from '../errors.js'
import { keysOf, menuOf } from '../menus/index.js'
import { checkName } from '../wire/condition.js'
import { readJson } from '../wire/command.js'
import { formatValue, isPlainObject } from '../wire/values.js'
import type { Values } from './step.js'

/** A declared row: its properties as text, `null` for what must be unset, and its id where it has one. */
export interface DeclaredRow {
  readonly id: string | undefined
  readonly values: Values
}

const ID = '.id'
const MOST_ROWS = 100_000

/**
 * @param rows a list of objects, one object, or either as JSON. A property that is undefined is not declared; names that begin with a
 * dot are the router's own, and but for `.id` mean nothing.
 * @throws {InputError} when they cannot be read.
 */
export function readRows(rows: unknown): DeclaredRow[] {
  const read = readJson(rows)
  const list: unknown = isPlainObject(read) ? [read] : read
  if (!Array.isArray(list)) throw new InputError('bad-rows')
  if (list.length > MOST_ROWS) throw new InputError('too-many-rows', { limit: MOST_ROWS })
  return Array.from(list, readRow)
}

function readRow(row: unknown): DeclaredRow {
  if (!isPlainObject(row)) throw new InputError('bad-rows')
  const values = new Map<string, string | null>()
  let id: string | undefined
  for (const [name, value] of Object.entries(row)) {
    if (value === undefined) continue
    if (name === ID) id = formatValue(name, value, 'yes', 'no')
    if (name.startsWith('.')) continue
    checkName(name)
    values.set(name, value === null ? null : formatValue(name, value, 'yes', 'no'))
  }
  return { id, values }
}

/**
 * The properties by which declared rows find theirs: those that were given, `.id` where every row has one, or the usual
 * ones of the menu. Empty where there is nothing to find them by: in a menu with one set of values, and where nothing is
 * declared and the menu has no usual key.
 *
 * @param given a comma list, or a list of names.
 * @throws {InputError} when there are none, or a row lacks one of them.
 */
export function readKey(given: unknown, menu: string, rows: readonly DeclaredRow[]): readonly string[] {
  const key = namesIn(given)
  if (isSingle(menu)) return []
  if (rows.length === 0) return key.length > 0 ? key : (keysOf(menu) ?? [])
  const names = key.length > 0 ? key : rows.every(({ id }) => id !== undefined) ? [ID] : keysOf(menu)
  if (names === undefined) throw new InputError('no-key', { menu })
  for (const [at, { id, values }] of rows.entries()) {
    const absent = names.find((name) => !(name === ID ? id : values.get(name)))
    if (absent !== undefined) throw new InputError('row-without-key', { row: at + 1, name: absent })
  }
  return names
}

/** One set of values instead of rows, as far as it is known. */
export function isSingle(menu: string): boolean {
  return menuOf(menu)?.isSingle === true
}

/** Every property that is declared somewhere. */
export function propertiesOf(rows: readonly DeclaredRow[]): Set<string> {
  const names = new Set<string>()
  for (const { values } of rows) for (const name of values.keys()) names.add(name)
  return names
}

function namesIn(given: unknown): string[] {
  if (given === undefined || given === null) return []
  const names: unknown = typeof given === 'string' ? given.split(',') : given
  if (!Array.isArray(names) || !names.every((name) => typeof name === 'string')) throw new InputError('bad-key')
  const trimmed = names.map((name) => name.trim()).filter((name) => name !== '')
  for (const name of trimmed) if (name !== ID) checkName(name)
  return [...new Set(trimmed)]
}
