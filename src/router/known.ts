import { isDeepStrictEqual } from 'node:util'
import { InputError } from '../errors.js'
import { isMoving, menuOf } from '../menus/index.js'
import type { TypedRow, Value } from '../wire/values.js'
import { heapShare, weightOf } from './memory.js'

/**
 * - `initial`: it was there when the snapshot was taken
 * - `added`: it was not known before; only with a snapshot
 * - `changed`: it was known and differs; without a snapshot any row, also one seen for the first time
 * - `removed`: the row is the last one known, with `.dead`
 */
export interface Change {
  event: 'initial' | 'added' | 'changed' | 'removed'
  row: TypedRow
}

/** Rows to remember, and about how many bytes of memory they may take. */
const MOST_KNOWN = 100_000
const MOST_WEIGHT = heapShare(1 / 16)
/** Names of properties to remember. */
const MOST_NAMES = 10_000

/** The rows of a menu as far as they are known. */
export class KnownRows {
  readonly #menu: string
  readonly #rows = new Map<string, { row: TypedRow; weight: number }>()
  #weight = 0
  readonly #isComplete: boolean
  /** Properties a print can give; `listen` has some of its own, which are never printed. */
  readonly #printed: Set<string>

  /** @param isComplete whether every row there is will be made known, so that an unknown one is new. */
  constructor(menu: string, isComplete: boolean) {
    this.#menu = menu
    this.#isComplete = isComplete
    this.#printed = new Set(menuOf(menu)?.properties)
  }

  /** What the router said of a row. A reply that comes late may repeat what a snapshot told already. */
  heard(row: TypedRow): Change[] {
    const key = rowKey(row)
    const last = this.#rows.get(key)?.row
    const isKnown = last === undefined ? isDead(row) : isDeepStrictEqual(last, row)
    if (this.#isComplete && isKnown) return []
    if (isDead(row)) {
      this.#forget(key)
      return [{ event: 'removed', row: { ...(last ?? row), '.dead': true } }]
    }
    this.#keep(key, row)
    return [{ event: last === undefined && this.#isComplete ? 'added' : 'changed', row }]
  }

  /** The same for what may be known already. */
  news(row: TypedRow): Change[] {
    const last = this.#rows.get(rowKey(row))?.row
    return (last === undefined ? !isDead(row) : isDead(row) || this.#differ(last, row)) ? this.heard(row) : []
  }

  /** The whole menu as it is now: what is gone first, then what is new or different, in the router's order. */
  compare(rows: TypedRow[], isFirst: boolean): Change[] {
    const present = new Set(rows.map(rowKey))
    for (const row of rows) this.#learn(row)
    const gone = [...this.#rows].filter(([key]) => !present.has(key))
    const changes = gone.flatMap(([, { row }]) => this.heard({ ...row, '.dead': true }))
    for (const row of rows) {
      if (!isFirst) changes.push(...this.news(row))
      else {
        this.#keep(rowKey(row), row)
        changes.push({ event: 'initial', row })
      }
    }
    return changes
  }

  #differ(last: TypedRow, row: TypedRow): boolean {
    const differs = (name: string): boolean => !isDeepStrictEqual(last[name], row[name]) && !isMoving(name)
    if (Object.keys(row).some(differs)) return true
    return Object.keys(last).some((name) => !(name in row) && this.#printed.has(name) && differs(name))
  }

  #learn(row: TypedRow): void {
    for (const name in row) if (this.#printed.size < MOST_NAMES) this.#printed.add(name)
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

/** By what a row is told from the others of its menu; a menu with a single row has no ids. */
export function rowKey(row: TypedRow): string {
  return String(row['.id'] ?? row['name'] ?? '')
}

/** The manual says `yes`, routers say `true`. */
function isDead(row: TypedRow): boolean {
  const dead: Value | Value[] | undefined = row['.dead']
  return dead === true || dead === 'true' || dead === 'yes'
}
