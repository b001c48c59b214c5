import { InputError } from './errors.js'
import { type Argument, formatValue } from './values.js'

export const operators = ['=', '!=', '<', '>', '<=', '>=', 'in', 'exists', 'missing'] as const
export type Operator = (typeof operators)[number]

/** One comparison. `in` takes a list or a comma list; `exists` and `missing` take no value. */
export interface Condition {
  property: string
  op?: Operator
  value?: Argument
}

/**
 * Conditions on rows:
 * - `{ type: 'ether', running: true }`: every property equals its value; a list means one of them, `null` means missing
 * - `[{ property, op, value }, …]`: combined by `match`
 * - `{ all: […] }`, `{ any: […] }`, `{ not: … }`: nested to any depth
 * - `'?type=ether'` or `['?type=ether', '?type=vlan', '?#|']`: query words as the router's manual has them
 */
export type Where =
  | string
  | readonly (Condition | Where)[]
  | { all: readonly Where[] }
  | { any: readonly Where[] }
  | { not: Where }
  | { [property: string]: Argument }

export type Match = 'all' | 'any'

const AND = '?#&'
const OR = '?#|'
const NOT = '?#!'
// A row has its id or has it not, so these are constants.
const TRUE = ['?.id', '?-.id', OR]
const FALSE = ['?.id', '?-.id', AND]

/**
 * Conditions as query words: a program for the stack of booleans on which the router evaluates `print`. Every step
 * leaves exactly one value, so steps combine without knowing of each other. The router itself compares, by the type
 * of the property: numbers, times and addresses sort as such.
 */
export class Query {
  readonly words: readonly string[]

  /** @throws {InputError} when the conditions cannot be read. */
  constructor(where: Where = [], match: Match = 'all') {
    this.words = isEmpty(where) && match === 'all' ? [] : wordsOf(where, match)
  }
}

/**
 * The names wanted back, as one word; nothing when all are.
 *
 * @throws {InputError} when it is neither a comma list nor a list of names.
 */
export function proplistWords(proplist: unknown): string[] {
  if (proplist === undefined || proplist === null || proplist === '') return []
  const names = typeof proplist === 'string' ? proplist.split(',') : proplist
  if (!Array.isArray(names) || !names.every((name) => typeof name === 'string')) throw new InputError('bad-proplist')
  const wanted = names.map((name) => name.trim()).filter((name) => name !== '')
  return wanted.length === 0 ? [] : [`=.proplist=${wanted.join(',')}`]
}

function isEmpty(where: Where): boolean {
  return where === '' || (typeof where === 'object' && Object.keys(where).length === 0)
}

function wordsOf(where: unknown, match: Match): string[] {
  if (typeof where === 'string') return rawWords(where.split(/\r?\n/))
  if (Array.isArray(where)) {
    if (where.length > 0 && where.every((part) => typeof part === 'string')) return rawWords(where)
    return combine(where.map(partWords), match)
  }
  if (typeof where !== 'object' || where === null) throw new InputError('bad-where')
  const keys = Object.keys(where)
  const nested: unknown = keys.length === 1 ? where[keys[0] as keyof typeof where] : undefined
  if (typeof nested === 'object' && nested !== null) {
    if (keys[0] === 'not') return [...wordsOf(nested, 'all'), NOT]
    if (keys[0] === 'all' || keys[0] === 'any') return wordsOf(Array.isArray(nested) ? nested : [nested], keys[0])
  }
  if (keys[0] === 'not' && typeof nested === 'string' && nested.startsWith('?')) return [...wordsOf(nested, 'all'), NOT]
  return combine(
    Object.entries(where).map(([property, value]) => conditionWords({ property, value })),
    'all'
  )
}

/** One member of a list. */
function partWords(part: unknown): string[] {
  if (typeof part === 'object' && part !== null && 'property' in part) return conditionWords(part)
  return wordsOf(part, 'all')
}

function combine(parts: string[][], match: Match): string[] {
  if (parts.length === 0) return match === 'all' ? TRUE : FALSE
  const join = match === 'all' ? AND : OR
  return parts.flatMap((words, index) => (index === 0 ? words : [...words, join]))
}

function rawWords(lines: readonly string[]): string[] {
  const words = lines.filter((line) => line !== '')
  const odd = words.find((word) => !word.startsWith('?'))
  if (odd !== undefined) throw new InputError('bad-query-word', { word: odd })
  return words
}

function conditionWords({ property, op = '=', value }: { property: unknown; op?: unknown; value?: unknown }): string[] {
  if (typeof property !== 'string' || !/^[^-<>#=?][^=]*$/.test(property)) throw new InputError('bad-property')
  const compare = (sign: string, operand: unknown): string =>
    `?${sign}${property}=${formatValue(property, operand, 'true', 'false')}`
  const exists = `?${property}`
  const missing = `?-${property}`
  const isOneOf = (list: readonly unknown[]): string[] =>
    combine(
      list.map((operand) => (operand === null ? [missing] : [compare('', operand)])),
      'any'
    )
  const equals = (): string[] => isOneOf(Array.isArray(value) ? value : [value])
  switch (op as Operator) {
    case '=':
      return equals()
    case '!=':
      return [...equals(), NOT]
    case '<':
      return [compare('<', value)]
    case '>':
      return [compare('>', value)]
    case '<=': // a row without the property is neither
      return [compare('>', value), NOT, exists, AND]
    case '>=':
      return [compare('<', value), NOT, exists, AND]
    case 'in':
      return isOneOf(typeof value === 'string' ? value.split(',').map((part) => part.trim()) : [value].flat())
    case 'exists':
      return [exists]
    case 'missing':
      return [missing]
    default:
      throw new InputError('bad-operator', { op: String(op) })
  }
}
