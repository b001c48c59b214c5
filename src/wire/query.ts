import { InputError } from '../errors.js'
import { checkName, type Condition, conditionTerm, wordTerm } from './condition.js'
import { join, type Match, not, type Term, type Test, wordsOf } from './term.js'
import { type Argument, isPlainObject } from './values.js'

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

/**
 * Conditions as query words: a program for the stack of booleans on which the router evaluates `print`. Every step
 * leaves exactly one value, so steps combine without knowing of each other. The router itself compares, by the type
 * of the property: numbers, times and addresses sort as such. It knows no `contains` `starts` `ends` `matches`: these
 * leave a test to do here.
 */
export class Query {
  /** What the router is asked for: the rows that fit, and where there is a test, others too. */
  readonly routerWords: readonly string[]
  /** What the rows of the router must pass besides; undefined where the router evaluates everything. */
  readonly test: Test | undefined

  /**
   * No condition at all lets every row pass, also where any would do.
   *
   * @param match how a list of conditions combines.
   * @param menu makes exact how values compare here: as durations, addresses and so on.
   * @throws {InputError} when the conditions cannot be read.
   */
  constructor(where?: Where | null, match: Match = 'all', menu = '') {
    if (match !== 'all' && match !== 'any') {
      throw new InputError('bad-option', { name: 'match', value: String(match), expected: 'all, any' })
    }
    const conditions = where ?? []
    const raw = rawWords(conditions)
    if (raw !== undefined || isEmpty(conditions)) {
      this.routerWords = raw ?? []
      return
    }
    const read = new Reader(menu)
    const term = Array.isArray(conditions) ? read.list(conditions, match) : read.part(conditions)
    this.routerWords = wordsOf(term)
    this.test = term.fits.rest
  }

  /** Whether there is no condition, so that every row fits. */
  get isEmpty(): boolean {
    return this.routerWords.length === 0 && this.test === undefined
  }

  /**
   * The conditions as query words alone.
   *
   * @throws {InputError} when the router cannot evaluate all of them: the words would let other rows pass.
   */
  get words(): readonly string[] {
    if (this.test !== undefined) throw new InputError('not-for-router')
    return this.routerWords
  }
}

function isEmpty(where: unknown): boolean {
  return (Array.isArray(where) || isPlainObject(where)) && Object.keys(where).length === 0
}

/** Names and commas, with nothing to take away. */
const PLAIN_LIST = /^[\w.][\w.-]*(?:,[\w.][\w.-]*)*$/

/**
 * The names wanted back, as one word; nothing when all are.
 *
 * @throws {InputError} when it is neither a comma list nor a list of names.
 */
export function proplistWords(proplist: unknown): string[] {
  if (proplist === undefined || proplist === null || proplist === '') return []
  if (typeof proplist === 'string' && PLAIN_LIST.test(proplist)) return [`=.proplist=${proplist}`]
  const names: unknown = typeof proplist === 'string' ? [proplist] : proplist
  if (!Array.isArray(names) || !names.every((name) => typeof name === 'string')) throw new InputError('bad-proplist')
  const wanted = splitNames(names)
  return wanted.length === 0 ? [] : [`=.proplist=${wanted.join(',')}`]
}

/** The names in comma lists. @throws {InputError} when one cannot be the name of a property. */
export function splitNames(lists: readonly string[]): string[] {
  const names = lists.flatMap((list) => list.split(/[\s,]+/)).filter((name) => name !== '')
  names.forEach(checkName)
  return names
}

/** Of one query, nested ones too: each takes a word and mostly an operation, and memory. */
const MOST_CONDITIONS = 32_768

class Reader {
  readonly #menu: string
  #conditions = 0

  constructor(menu: string) {
    this.#menu = menu
  }

  list(parts: readonly unknown[], match: Match): Term {
    return join(
      Array.from(parts, (part) => this.part(part)),
      match
    )
  }

  /** @param match how the properties of an object combine. */
  part(where: unknown, match: Match = 'all'): Term {
    this.#count()
    const raw = rawWords(where)
    if (raw !== undefined) return this.#program(raw)
    if (Array.isArray(where)) return this.list(where, 'all')
    if (!isPlainObject(where)) throw new InputError('bad-where')
    if ('property' in where) return conditionTerm(where as { property: unknown }, this.#word)
    const [name, nested] = nestingOf(where) ?? []
    if (name === 'not') return not(this.part(nested))
    if (name !== undefined) return Array.isArray(nested) ? this.list(nested, name) : this.part(nested, name)
    return this.list(
      Object.entries(where).map(([property, value]) => ({ property, value })),
      match
    )
  }

  readonly #word = (word: string): Term => {
    this.#count()
    return wordTerm(word, this.#menu)
  }

  #count(): void {
    this.#conditions += 1
    if (this.#conditions > MOST_CONDITIONS) throw new InputError('too-many-words', { limit: MOST_CONDITIONS })
  }

  /** It may leave several values, which count as ANDed; among other steps it may not reach for the others' values. */
  #program(words: readonly string[]): Term {
    const stack: Term[] = []
    const pop = (): Term => {
      const term = stack.pop()
      if (term === undefined) throw new InputError('bad-query-program')
      return term
    }
    for (const word of words) {
      if (word.startsWith('?#')) for (const operation of word.slice(2)) stack.push(operate(operation, pop))
      else stack.push(this.#word(word))
    }
    return join(stack, 'all')
  }
}

function operate(operation: string, pop: () => Term): Term {
  if (operation === '!') return not(pop())
  if (operation !== '&' && operation !== '|') throw new InputError('bad-query-program')
  const second = pop()
  return join([pop(), second], operation === '&' ? 'all' : 'any')
}

/** What stands below `all`, `any` or `not`; a property may have such a name too, but no value like this. */
function nestingOf(where: object): [name: Match | 'not', nested: unknown] | undefined {
  const [[name, nested] = [], ...others] = Object.entries(where) as [string, unknown][]
  if (others.length > 0 || (name !== 'all' && name !== 'any' && name !== 'not')) return undefined
  const isNested = typeof nested === 'string' ? nested.startsWith('?') : typeof nested === 'object' && nested !== null
  return isNested ? [name, nested] : undefined
}

/** Query words as the router's manual has them, if that is what these are. */
function rawWords(where: unknown): string[] | undefined {
  const lines: unknown = typeof where === 'string' ? where.split(/\r?\n/) : where
  if (!Array.isArray(lines) || lines.length === 0 || !lines.every((line) => typeof line === 'string')) return undefined
  const words = lines.filter((line) => line.trim() !== '')
  const odd = words.find((word) => !word.startsWith('?'))
  // What follows the name may be a secret.
  if (odd !== undefined) throw new InputError('bad-query-word', { word: /^=?[^=]{0,80}/.exec(odd)?.[0] ?? '' })
  return words.map(queryWord)
}

/** Nothing to take away, and a name that can be one; or an operation. */
const PLAIN_WORD = /^\?(?:#|[-=<>]?[\w.][\w.-]*(?:=|$))/

/**
 * `?name`, `?-name`, `?name=x`, `?=name=x`, `?<name=x`, `?>name=x`: blanks around the name are taken away.
 *
 * @throws {InputError} when the name cannot be that of a property.
 */
export function queryWord(word: string): string {
  if (PLAIN_WORD.test(word)) return word
  const [, sign = '', name = '', rest = ''] = /^\?([-=<>]?)([^=]*)(.*)$/s.exec(word) ?? []
  checkName(name.trim())
  return `?${sign}${name.trim()}${rest}`
}
