import { isDeepStrictEqual } from 'node:util'
import { isMoving, menuOf } from '../menus/index.js'
import type { TypedRow } from '../wire/values.js'

/** Names of properties to remember. */
const MOST_NAMES = 10_000

export interface ComparisonOptions {
  /** The properties that count; empty is all. */
  onlyIf?: readonly string[]
  /** Whether counters and clocks count, where `onlyIf` does not say. */
  countsMoving?: boolean
}

/** Whether two states of a row differ in what counts. */
export class Comparison {
  readonly #onlyIf: readonly string[]
  readonly #countsMoving: boolean
  /** Properties a print can give; `listen` has some of its own, which are never printed. */
  readonly #printed: Set<string>

  constructor(menu: string, { onlyIf = [], countsMoving = false }: ComparisonOptions = {}) {
    this.#onlyIf = onlyIf
    this.#countsMoving = countsMoving
    this.#printed = new Set(menuOf(menu)?.properties)
  }

  /** Takes in a row that was printed. */
  learn(row: TypedRow): void {
    for (const name in row) if (this.#printed.size < MOST_NAMES) this.#printed.add(name)
  }

  /** For a row that was printed, or has stood for a time: what moves by itself is no difference. */
  differ(last: TypedRow, row: TypedRow): boolean {
    const differs = (name: string): boolean => last[name] !== row[name] && !isDeepStrictEqual(last[name], row[name])
    if (this.#onlyIf.length > 0) return this.#onlyIf.some(differs)
    const counts = (name: string): boolean => this.#countsMoving || !isMoving(name)
    for (const name in row) if (differs(name) && counts(name)) return true
    for (const name in last) if (!(name in row) && this.#printed.has(name) && counts(name)) return true
    return false
  }

  /** For a row that the router reports as changed: everything is a difference. */
  differAtAll(last: TypedRow, row: TypedRow): boolean {
    return this.#onlyIf.length > 0 ? this.differ(last, row) : !isDeepStrictEqual(last, row)
  }
}
