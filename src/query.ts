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

  /**
   * No condition at all lets every row pass.
   *
   * @throws {InputError} when the conditions cannot be read.
   */
  constructor(where?: Where | null, match: Match = 'all') {
    const conditions = where ?? []
    const isAlways = match === 'all' && typeof conditions === 'object' && Object.keys(conditions).length === 0
    this.words = rawWords(conditions) ?? (isAlways ? [] : stepWords(conditions, match))
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

function stepWords(where: unknown, match: Match = 'all'): string[] {
  const raw = rawWords(where)
  if (raw !== undefined) return rawStep(raw)
  if (typeof where !== 'object' || where === null) throw new InputError('bad-where')
  if (Array.isArray(where)) {
    const steps = where.map((part) => stepWords(part))
    return combine(steps, match)
  }
  if ('property' in where) return conditionWords(where)
  const keys = Object.keys(where)
  const nested: unknown = keys.length === 1 ? where[keys[0] as keyof typeof where] : undefined
  if (typeof nested === 'object' && nested !== null) {
    if (keys[0] === 'not') return [...stepWords(nested), NOT]
    if (keys[0] === 'all' || keys[0] === 'any')
      return combine(
        [nested].flat().map((part) => stepWords(part)),
        keys[0]
      )
  }
  if (keys[0] === 'not' && typeof nested === 'string' && nested.startsWith('?')) return [...stepWords(nested), NOT]
  return combine(
    Object.entries(where).map(([property, value]) => conditionWords({ property, value })),
    'all'
  )
}

function combine(parts: string[][], match: Match): string[] {
  if (parts.length === 0) return match === 'all' ? TRUE : FALSE
  const join = match === 'all' ? AND : OR
  return parts.flatMap((words, index) => (index === 0 ? words : [...words, join]))
}

/** Query words as the router's manual has them, if that is what these are. */
function rawWords(where: unknown): string[] | undefined {
  const lines: unknown = typeof where === 'string' ? where.split(/\r?\n/) : where
  if (!Array.isArray(lines) || lines.length === 0 || !lines.every((line) => typeof line === 'string')) return undefined
  const words = lines.filter((line) => line !== '')
  const odd = words.find((word) => !word.startsWith('?'))
  // What follows the name may be a secret.
  if (odd !== undefined) throw new InputError('bad-query-word', { word: /^=?[^=]*/.exec(odd)?.[0] ?? '' })
  return words
}

/** They may leave several values, which count as ANDed; among other steps they may not reach for the others' values. */
function rawStep(words: string[]): string[] {
  let values = 0
  for (const word of words) {
    if (!word.startsWith('?#')) values += 1
    else {
      for (const operation of word.slice(2)) {
        if (values < (operation === '!' ? 1 : 2) || !'!&|'.includes(operation)) throw new InputError('bad-where')
        if (operation !== '!') values -= 1
      }
    }
  }
  return values === 0 ? TRUE : [...words, ...Array.from({ length: values - 1 }, () => AND)]
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
