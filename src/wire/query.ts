import { InputError } from '../errors.js'
import { type Argument, formatValue, isPlainObject } from './values.js'

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
 * - `{ all: … }`, `{ any: … }`, `{ not: … }`: nested to any depth; of an object, `any` means any of its properties
 * - `'?type=ether'` or `['?type=ether', '?type=vlan', '?#|']`: query words as the router's manual has them
 */
export type Where =
  | string
  | readonly (Condition | Where)[]
  | { all: Where }
  | { any: Where }
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

  /**
   * No condition at all lets every row pass, also where any would do.
   *
   * @param match how a list of conditions combines.
   * @throws {InputError} when the conditions cannot be read.
   */
  constructor(where?: Where | null, match: Match = 'all') {
    if (match !== 'all' && match !== 'any') {
      throw new InputError('bad-option', { name: 'match', value: String(match), expected: 'all, any' })
    }
    const conditions = where ?? []
    const raw = rawWords(conditions)
    if (raw !== undefined || isEmpty(conditions)) this.words = raw ?? []
    else this.words = Array.isArray(conditions) ? listWords(conditions, match) : stepWords(conditions)
  }
}

function isEmpty(where: unknown): boolean {
  return (Array.isArray(where) || isPlainObject(where)) && Object.keys(where).length === 0
}

/**
 * The names wanted back, as one word; nothing when all are.
 *
 * @throws {InputError} when it is neither a comma list nor a list of names.
 */
export function proplistWords(proplist: unknown): string[] {
  if (proplist === undefined || proplist === null || proplist === '') return []
  const names: unknown = typeof proplist === 'string' ? [proplist] : proplist
  if (!Array.isArray(names) || !names.every((name) => typeof name === 'string')) throw new InputError('bad-proplist')
  const wanted = names.flatMap((name) => name.split(/[\s,]+/)).filter((name) => name !== '')
  wanted.forEach(checkName)
  return wanted.length === 0 ? [] : [`=.proplist=${wanted.join(',')}`]
}

/** @param match how the properties of an object combine. */
function stepWords(where: unknown, match: Match = 'all'): string[] {
  const raw = rawWords(where)
  if (raw !== undefined) return rawStep(raw)
  if (Array.isArray(where)) return listWords(where, 'all')
  if (!isPlainObject(where)) throw new InputError('bad-where')
  if ('property' in where) return conditionWords(where as { property: unknown })
  const [name, nested] = nestingOf(where) ?? []
  if (name === 'not') return [...stepWords(nested), NOT]
  if (name !== undefined) return Array.isArray(nested) ? listWords(nested, name) : stepWords(nested, name)
  return listWords(
    Object.entries(where).map(([property, value]) => ({ property, value })),
    match
  )
}

/** What stands below `all`, `any` or `not`; a property may have such a name too, but no value like this. */
function nestingOf(where: object): [name: Match | 'not', nested: unknown] | undefined {
  const [[name, nested] = [], ...others] = Object.entries(where) as [string, unknown][]
  if (others.length > 0 || (name !== 'all' && name !== 'any' && name !== 'not')) return undefined
  const isNested = typeof nested === 'string' ? nested.startsWith('?') : typeof nested === 'object' && nested !== null
  return isNested ? [name, nested] : undefined
}

function listWords(list: readonly unknown[], match: Match): string[] {
  return combine(
    Array.from(list, (part) => stepWords(part)),
    match
  )
}

function combine(parts: string[][], match: Match): string[] {
  if (parts.length === 0) return match === 'all' ? TRUE : FALSE
  const join = match === 'all' ? AND : OR
  return parts.flatMap((words, index) => (index === 0 ? words : [...words, join]))
}

/**
 * A router finds nothing by a name that cannot exist, and says nothing: an alarm would take that for good news.
 *
 * @throws {InputError} for a blank, `~`, `!`, `<`, `>` or `=` in it, or a sign before it.
 */
function checkName(name: string): void {
  if (/^[^\s~!<>=?#-][^\s~!<>=]*$/.test(name)) return
  // What follows a sign may be a value, and a secret.
  throw new InputError('bad-property-name', { name: /^[^\s~!<>=]*[\s~!<>=]?/.exec(name)![0] })
}

/** Query words as the router's manual has them, if that is what these are. */
function rawWords(where: unknown): string[] | undefined {
  const lines: unknown = typeof where === 'string' ? where.split(/\r?\n/) : where
  if (!Array.isArray(lines) || lines.length === 0 || !lines.every((line) => typeof line === 'string')) return undefined
  const words = lines.filter((line) => line.trim() !== '')
  const odd = words.find((word) => !word.startsWith('?'))
  // What follows the name may be a secret.
  if (odd !== undefined) throw new InputError('bad-query-word', { word: /^=?[^=]*/.exec(odd)?.[0] ?? '' })
  return words.map(checkedWord)
}

/** `?name`, `?-name`, `?name=x`, `?=name=x`, `?<name=x`, `?>name=x`: blanks around the name are taken away. */
function checkedWord(word: string): string {
  if (word.startsWith('?#')) return word
  const [, sign = '', name = '', rest = ''] = /^\?([-=<>]?)([^=]*)(.*)$/s.exec(word) ?? []
  checkName(name.trim())
  return `?${sign}${name.trim()}${rest}`
}

/** They may leave several values, which count as ANDed; among other steps they may not reach for the others' values. */
function rawStep(words: string[]): string[] {
  let values = 0
  for (const word of words) {
    if (!word.startsWith('?#')) values += 1
    else {
      for (const operation of word.slice(2)) {
        if (values < (operation === '!' ? 1 : 2) || !'!&|'.includes(operation)) {
          throw new InputError('bad-query-program')
        }
        if (operation !== '!') values -= 1
      }
    }
  }
  return values === 0 ? TRUE : [...words, ...Array.from({ length: values - 1 }, () => AND)]
}

interface AnyCondition {
  property: unknown
  op?: unknown
  value?: unknown
}

function conditionWords({ property: given, op = '=', value }: AnyCondition): string[] {
  if (typeof given !== 'string' || given.trim() === '') throw new InputError('bad-property')
  const property = given.trim()
  checkName(property)
  const compare = (sign: string, operand: unknown): string =>
    `?${sign}${property}=${formatValue(property, operand, 'true', 'false')}`
  const exists = `?${property}`
  const missing = `?-${property}`
  const isOneOf = (list: readonly unknown[]): string[] =>
    combine(
      list.flatMap((operand) => {
        if (operand === null) return [[missing]]
        // Some routers say true, others yes.
        if (typeof operand === 'boolean') return spellings(operand).map((each) => [compare('', each)])
        return [[compare('', operand)]]
      }),
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

/** Both words that routers have for it. */
function spellings(value: boolean): string[] {
  return value ? ['true', 'yes'] : ['false', 'no']
}
