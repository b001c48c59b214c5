import { InputError } from '../errors.js'
import type { TypedRow, Value } from '../wire/values.js'
import { Comparison } from './comparison.js'
import { heapShare, weightOf } from './memory.js'

/**
 * A row of a menu, and what became of it:
 *
 * - `initial`: it was there when the snapshot was taken
 * - `added`: it was not known before; only where every row was printed at the start
 * - `changed`: it was known and differs; where nothing was printed any row, also one seen for the first time
 * - `removed`: the row is the last one known, with `.dead`
 */
export interface Change<T extends object = TypedRow> {
  event: 'initial' | 'added' | 'changed' | 'removed'
  row: T
}

/** A change, and what is needed to take it back. */
export interface Difference extends Change {
  key: string
  /** The row before; undefined where there was none, or none was known. */
  last: TypedRow | undefined
}

/** Rows to remember, and about how many bytes of memory they may take. */
const MOST_KNOWN = 100_000
const MOST_WEIGHT = heapShare(1 / 16)

/** The rows of a menu as far as they are known. */
export class KnownRows {
  readonly #menu: string
  readonly #rows = new Map<string, { row: TypedRow; weight: number }>()
  #weight = 0
  readonly #isComplete: boolean
  #hasBase = false
  readonly #comparison: Comparison

  /** @param isComplete whether every row there is will be made known, so that an unknown one is new. */
  constructor(menu: string, isComplete: boolean, comparison = new Comparison(menu)) {
    this.#menu = menu
    this.#isComplete = isComplete
    this.#comparison = comparison
  }

  /** The newest state of a row. */
  get(key: string): TypedRow | undefined {
    return this.#rows.get(key)?.row
  }

  /** What the router said of a row. A reply that comes late may repeat what a snapshot told already. */
  heard(row: TypedRow, key = rowKey(row)): Difference[] {
    const last = this.get(key)
    if (isDead(row)) return last === undefined && this.#isComplete ? [] : [this.#removed(key, last ?? row)]
    this.#keep(key, row)
    if (last === undefined) return [{ event: this.#isComplete ? 'added' : 'changed', row, key, last }]
    const isNews = !this.#isComplete || this.#comparison.differAtAll(last, row)
    return isNews ? [{ event: 'changed', row, key, last }] : []
  }

  /** The same for what may be known already. */
  news(row: TypedRow, key = rowKey(row)): Difference[] {
    const last = this.get(key)
    if (last === undefined || isDead(row) || this.#comparison.differ(last, row)) return this.heard(row, key)
    this.#keep(key, row)
    return []
  }

  /**
   * The whole menu as it is now: what is gone first, then what is new or different, in the router's order. The first
   * time, every row is `initial`.
   */
  compare(rows: readonly TypedRow[]): Difference[] {
    const present = byKey(rows)
    for (const row of rows) this.#comparison.learn(row)
    const differences: Difference[] = []
    for (const [key, { row }] of this.#rows) if (!present.has(key)) differences.push(this.#removed(key, row))
    for (const [key, row] of present) {
      if (this.#hasBase) differences.push(...this.news(row, key))
      else {
        this.#keep(key, row)
        differences.push({ event: 'initial', row, key, last: undefined })
      }
    }
    this.#hasBase = true
    return differences
  }

  #removed(key: string, last: TypedRow): Difference {
    this.#forget(key)
    return { event: 'removed', row: { ...last, '.dead': true }, key, last }
  }

  /** @throws {InputError} when every row has to be known and they would fill the memory. */
  #keep(key: string, row: TypedRow): void {
    const weight = weightOf(row)
    this.#forget(key)
    this.#rows.set(key, { row, weight })
    this.#weight += weight
    while (this.#rows.size > MOST_KNOWN || (this.#weight > MOST_WEIGHT && this.#rows.size > 1)) {
      // Unknown again, a row would be told as new; without a snapshot only its last words are missing when it goes.
      if (this.#isComplete) throw tooMuch(this.#menu)
      this.#forget(this.#rows.keys().next().value!)
    }
  }

  #forget(key: string): void {
    const known = this.#rows.get(key)
    if (known === undefined) return
    this.#weight -= known.weight
    this.#rows.delete(key)
  }
}

function tooMuch(menu: string): InputError {
  return new InputError('snapshot-too-large', { menu, count: MOST_KNOWN, limit: Math.floor(MOST_WEIGHT / 2 ** 20) })
}

/** The rows of a print by their keys; those that have neither id nor name are told apart by their place. */
function byKey(rows: readonly TypedRow[]): Map<string, TypedRow> {
  const keyed = new Map<string, TypedRow>()
  let nameless = 0
  for (const row of rows) {
    const key = rowKey(row)
    if (key !== '') keyed.set(key, row)
    else {
      keyed.set(nameless === 0 ? '' : `.place ${nameless}`, row)
      nameless += 1
    }
  }
  return keyed
}

/** By what a row is told from the others of its menu; a menu with a single row has no ids. */
export function rowKey(row: TypedRow): string {
  return String(row['.id'] ?? row['name'] ?? '')
}

/** The manual says `yes`, routers say `true`. */
function isDead(row: TypedRow): boolean {
  const dead: Value | Value[] | undefined = row['.dead']
  return dead === true || dead === 'true' || dead === 'yes'
}
