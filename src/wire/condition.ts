import { InputError } from '../errors.js'
import { compare, isEqual } from './comparing.js'
import { Pattern } from './pattern.js'
import { join, localTerm, not, routerTerm, type Term, type Test } from './term.js'
import { type Argument, formatValue } from './values.js'

/** The last four are not for the router: they are evaluated here. */
export const operators = [
  '=',
  '!=',
  '<',
  '>',
  '<=',
  '>=',
  'in',
  'exists',
  'missing',
  'contains',
  'starts',
  'ends',
  'matches'
] as const
/** How a condition compares; see {@link operators}. */
export type Operator = (typeof operators)[number]

/** One comparison. `in` takes a list or a comma list; `exists` and `missing` take no value. */
export interface Condition {
  property: string
  op?: Operator
  value?: Argument | RegExp
}

interface AnyCondition {
  property: unknown
  op?: unknown
  value?: unknown
}

/**
 * @param readWord reads a query word.
 * @throws {InputError} when it cannot be read.
 */
export function conditionTerm(
  { property: given, op = '=', value }: AnyCondition,
  readWord: (word: string) => Term
): Term {
  if (typeof given !== 'string' || given.trim() === '') throw new InputError('bad-property')
  const property = given.trim()
  checkName(property)
  const text = (operand: unknown): string => formatValue(property, operand, 'true', 'false')
  const word = (sign: string, operand = text(value)): Term => readWord(`?${sign}${property}=${operand}`)
  const exists = (): Term => readWord(`?${property}`)
  const missing = (): Term => readWord(`?-${property}`)
  const isOneOf = (list: readonly unknown[]): Term =>
    join(
      list.flatMap((operand) =>
        operand === null ? missing() : spellings(operand, text).map((each) => word('', each))
      ),
      'any'
    )
  const equals = (): Term => isOneOf(listOf(value))
  const holdsOne = (holds: (one: string, operand: string) => boolean): Term => {
    const operands = listOf(value).flatMap((operand) => spellings(operand, text))
    return textTerm(property, (one) => operands.some((operand) => holds(one, operand)))
  }
  switch (op as Operator) {
    case '=':
      return equals()
    case '!=':
      return not(equals())
    case '<':
    case '>':
      return word(op as Operator)
    case '<=': // a row without the property is neither
      return join([not(word('>')), exists()], 'all')
    case '>=':
      return join([not(word('<')), exists()], 'all')
    case 'in':
      return isOneOf(typeof value === 'string' ? value.split(',').map((part) => part.trim()) : listOf(value))
    case 'exists':
      return exists()
    case 'missing':
      return missing()
    case 'contains':
      return holdsOne((one, operand) => one.includes(operand))
    case 'starts':
      return holdsOne((one, operand) => one.startsWith(operand))
    case 'ends':
      return holdsOne((one, operand) => one.endsWith(operand))
    case 'matches': {
      const pattern = new Pattern(property, value)
      return textTerm(property, (one) => pattern.test(one))
    }
    default:
      throw new InputError('bad-operator', { op: String(op) })
  }
}

/** A query word that is no operation; its name has been checked. */
export function wordTerm(word: string, menu: string): Term {
  const [, sign, name = '', operand] = /^\?([-=<>]?)([^=]*)(?:=(.*))?$/s.exec(word) ?? []
  const test = ((): Test => {
    if (sign === '-') return { properties: [name], holds: (row) => !Object.hasOwn(row, name) }
    if (operand === undefined) return { properties: [name], holds: (row) => Object.hasOwn(row, name) }
    if (sign === '<') return valueTest(name, (value) => (compare(name, menu, value, operand) ?? 0) < 0)
    if (sign === '>') return valueTest(name, (value) => (compare(name, menu, value, operand) ?? 0) > 0)
    return valueTest(name, (value) => isEqual(name, menu, value, operand))
  })()
  return routerTerm([word], test)
}

/**
 * A router finds nothing by a name that cannot exist, and says nothing: an alarm would take that for good news.
 *
 * @throws {InputError} for a blank, `~`, `!`, `<`, `>` or `=` in it, or a sign before it.
 */
export function checkName(name: string): void {
  if (/^[^\s~!<>=?#-][^\s~!<>=]*$/.test(name)) return
  // What follows a sign may be a value, and a secret.
  throw new InputError('bad-property-name', { name: /^[^\s~!<>=]*[\s~!<>=]?/.exec(name)![0] })
}

/** The router helps as far as it can: a row without the property does not fit, unless an empty text does. */
function textTerm(property: string, holds: (value: string) => boolean): Term {
  return localTerm(holds('') ? [] : [`?${property}`], valueTest(property, holds))
}

/** A property that came twice has several values: one of them is enough. */
function valueTest(property: string, holds: (value: string) => boolean): Test {
  return {
    properties: [property],
    holds: (row) => Object.hasOwn(row, property) && [row[property]!].flat().some(holds)
  }
}

/** Some routers say true, others yes. */
function spellings(operand: unknown, text: (operand: unknown) => string): string[] {
  if (typeof operand === 'boolean') return operand ? ['true', 'yes'] : ['false', 'no']
  return [text(operand)]
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value]
}
