import { Command, InputError, Query, queryCommand, takesIds, type Where } from '../../src/index.js'
import { isGiven } from './fields.js'

/** A command, and the print that finds the rows it is for, where conditions choose them. */
export interface Task {
  readonly command: Command
  readonly find?: Command
}

/** What was given as a command, and the conditions in it: `where` of an object. */
export function takeConditions(input: unknown): [input: unknown, where: unknown] {
  if (typeof input !== 'object' || input === null || !('where' in input)) return [input, undefined]
  const { where, ...parts } = input
  return [parts, where]
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
  const { words } = new Query(where as Where)
  if (name === 'print' || name === 'getall') return { command: new Command([...command.words, ...words]) }
  if (!takesIds(path)) throw new InputError('where-without-ids', { command: path })
  if (command.has('.id') || command.has('numbers')) throw new InputError('where-and-ids', { command: path })
  if (words.length === 0 || hasEmptyPart(where)) throw new InputError('where-empty', { command: path })
  return { command, find: new Command(queryCommand(menu, { where: where as Where, proplist: '.id' })) }
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
