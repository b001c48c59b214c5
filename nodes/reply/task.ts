import { Command, InputError, Print, Query, readJson, takesIds, type Where } from '../../src/index.js'
import { isGiven } from './fields.js'

/** What one message asks for. */
export interface Task {
  readonly command: Command
  /** Of a print with conditions: takes away the rows that do not fit. */
  readonly print?: Print
  /** Finds the rows that another command is for, where conditions choose them. */
  readonly find?: Print
}

/** What was given as a command, and the conditions in it: `where` of an object. @throws {InputError} for broken JSON. */
export function takeConditions(given: unknown): [input: unknown, where: unknown] {
  const input = readJson(given)
  if (typeof input !== 'object' || input === null || !('where' in input)) return [input, undefined]
  const { where, ...parts } = input
  return [parts, where]
}

export function printTask(print: Print): Task {
  return { command: print.command, print }
}

/**
 * A command with conditions: print takes them itself, and others run on the rows they find.
 *
 * @throws {InputError} when the command cannot have these conditions.
 */
export function taskOf(command: Command, where: unknown): Task {
  if (!isGiven(where)) return { command }
  const { menu, name, path } = command
  // A text that is empty by mistake must not mean every row.
  if (typeof where === 'string' && where.trim() === '') throw new InputError('bad-where')
  const query = new Query(where as Where, 'all', menu)
  if (name === 'print' || name === 'getall') return printTask(new Print(command, query))
  if (!takesIds(path)) throw new InputError('where-without-ids', { command: path })
  if (command.has('.id') || command.has('numbers')) throw new InputError('where-and-ids', { command: path })
  if (query.isEmpty || hasEmptyPart(where)) throw new InputError('where-empty', { command: path })
  return { command, find: new Print(new Command(`${menu}/print`, { '.proplist': '.id' }), query) }
}

/** The command for the rows that its print found. */
export function onIds(command: Command, ids: readonly unknown[]): Command {
  return new Command(command.words, { '.id': ids })
}

/** Nested conditions may be empty too, such as a list that a flow has filled with nothing. */
function hasEmptyPart(where: unknown): boolean {
  if (typeof where !== 'object' || where === null) return false
  const parts: unknown[] = Object.values(where)
  return parts.length === 0 || parts.some(hasEmptyPart)
}
