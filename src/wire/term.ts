import type { Row } from './sentence.js'

/** What is tested here, on a row as text. */
export interface Test {
  /** What it has to know of the row. */
  readonly properties: readonly string[]
  /** @throws {InputError} when a pattern takes too long. */
  readonly holds: (row: Row) => boolean
}

type Words = readonly string[]
/** Whether rows must fit all conditions of a list, or any of them. */
export type Match = 'all' | 'any'

/** The rows that a term lets pass, or those that it does not. */
interface Side {
  /** Query words for these rows, and for others too if something is left to test. */
  readonly words: Words
  /** What is left to test of the rows that the router prints. */
  readonly rest: Test | undefined
}

/**
 * A part of the conditions. The router evaluates what it can; so both sides are known, for under a `not` it is the
 * other one that has to let every row pass that may be meant.
 */
export interface Term {
  readonly fits: Side
  readonly fails: Side
  /** All of it, tested here. */
  readonly test: Test
}

const AND = '?#&'
const OR = '?#|'
const NOT = '?#!'
// A row has its id or has it not, so these are constants.
const EVERY: Words = ['?.id', '?-.id', OR]
const NONE: Words = ['?.id', '?-.id', AND]

/** What the router evaluates by itself. @param words leave one value on its stack. */
export function routerTerm(words: Words, test: Test): Term {
  return { fits: { words, rest: undefined }, fails: { words: negated(words), rest: undefined }, test }
}

/** What the router cannot evaluate. @param words for the rows that may fit: none stands for every row. */
export function localTerm(words: Words, test: Test): Term {
  return {
    fits: { words: words.length === 0 ? EVERY : words, rest: test },
    fails: { words: EVERY, rest: opposite(test) },
    test
  }
}

export function not({ fits, fails, test }: Term): Term {
  return { fits: fails, fails: fits, test: opposite(test) }
}

/** All of the terms, or any of them; of none, every row or no row. */
export function join(terms: readonly Term[], match: Match): Term {
  const [first, ...others] = terms
  if (first !== undefined && others.length === 0) return first
  const test = joinTests(
    terms.map((term) => term.test),
    match
  )
  const fits = terms.map((term) => term.fits)
  if (fits.every(({ rest }) => rest === undefined)) return routerTerm(joinWords(fits, match), test)
  const fails = terms.map((term) => term.fails)
  return match === 'all'
    ? { fits: every(fits), fails: some(fails, opposite(test)), test }
    : { fits: some(fits, test), fails: every(fails), test }
}

/** What the router is told to find the rows that fit: no words for every row. */
export function wordsOf({ fits: { words } }: Term): Words {
  return words === EVERY ? [] : words
}

/** What the router has settled need not be tested again. */
function every(sides: readonly Side[]): Side {
  const rests = sides.flatMap(({ rest }) => rest ?? [])
  return { words: joinWords(sides, 'all'), rest: joinTests(rests, 'all') }
}

/** A row that the router prints may be there for any of them. */
function some(sides: readonly Side[], test: Test): Side {
  return { words: joinWords(sides, 'any'), rest: test }
}

function joinWords(sides: readonly Side[], match: Match): Words {
  const [neutral, final, operation] = match === 'all' ? [EVERY, NONE, AND] : ([NONE, EVERY, OR] as const)
  const parts = sides.map(({ words }) => words).filter((words) => words !== neutral)
  if (parts.length === 0) return neutral
  if (parts.includes(final)) return final
  return parts.length === 1 ? parts[0]! : parts.flatMap((words, index) => (index === 0 ? words : [...words, operation]))
}

function joinTests(tests: readonly Test[], match: Match): Test {
  return {
    properties: [...new Set(tests.flatMap(({ properties }) => properties))],
    holds: (row) => (match === 'all' ? tests.every((test) => test.holds(row)) : tests.some((test) => test.holds(row)))
  }
}

function negated(words: Words): Words {
  if (words === EVERY) return NONE
  if (words === NONE) return EVERY
  return [...words, NOT]
}

function opposite({ properties, holds }: Test): Test {
  return { properties, holds: (row) => !holds(row) }
}
