import type { TypedRow } from '../wire/values.js'
import type { Change, Difference } from './known.js'
import { heapShare, weightOf } from './memory.js'

/** Changes that wait, and about how many bytes of memory they may take. */
const MOST_WAITING = 100_000
const MOST_WEIGHT = heapShare(1 / 16)

/** A row that is not as it was told last. */
interface Waiting {
  /** As it was told; undefined where it was not there. */
  told: TypedRow | undefined
  /** As it is now. */
  row: TypedRow
  isRemoved: boolean
  /** Since when it has stood like this. */
  since: number
  weight: number
}

interface Rows {
  /** Whether two states of a row are not the same. */
  differ: (last: TypedRow, row: TypedRow) => boolean
  /** The newest state of a row. */
  get: (key: string) => TypedRow | undefined
}

/**
 * Holds a change back until its row has stood like this for a time; what turns back within it is forgotten. Has no
 * timer: it is asked when something may be due. Where too many changes wait, the oldest are told early.
 */
export class Debounce {
  readonly #ms: number
  readonly #rows: Rows
  /** By key, in the order in which they are due. */
  readonly #waiting = new Map<string, Waiting>()
  #weight = 0

  /** @param ms 0 tells everything at once. */
  constructor(ms: number, rows: Rows) {
    this.#ms = ms
    this.#rows = rows
  }

  /** Until the next change is due, in ms; undefined when none waits. */
  get remaining(): number | undefined {
    const [next] = this.#waiting.values()
    return next && Math.max(0, next.since + this.#ms - performance.now())
  }

  /** Takes in what differs, and gives what is to be told now. */
  push(differences: readonly Difference[], now = performance.now()): Change[] {
    const changes: Change[] = []
    for (const difference of differences) {
      const { event, row } = difference
      if (this.#ms === 0 || event === 'initial') changes.push({ event, row })
      else this.#hold(difference, now)
    }
    for (const [key, { since }] of this.#waiting) {
      if (since + this.#ms > now && !this.#isOverfull) break
      changes.push(this.#release(key))
    }
    return changes
  }

  get #isOverfull(): boolean {
    return this.#waiting.size > MOST_WAITING || this.#weight > MOST_WEIGHT
  }

  #hold({ event, row, key, last }: Difference, now: number): void {
    const waiting = this.#waiting.get(key)
    const told = waiting === undefined ? last : waiting.told
    const isRemoved = event === 'removed'
    const isAsTold = told === undefined ? isRemoved : !isRemoved && !this.#rows.differ(told, row)
    if (isAsTold) return this.#forget(key)
    const stands =
      waiting !== undefined && waiting.isRemoved === isRemoved && (isRemoved || !this.#rows.differ(waiting.row, row))
    if (stands) return
    this.#forget(key)
    const weight = 2 * key.length + (told === undefined ? 0 : weightOf(told)) + weightOf(row)
    this.#waiting.set(key, { told, row, isRemoved, since: now, weight })
    this.#weight += weight
  }

  #release(key: string): Change {
    const { told, row, isRemoved } = this.#waiting.get(key)!
    this.#forget(key)
    if (isRemoved) return { event: 'removed', row }
    // Something that does not count may have changed since.
    return { event: told === undefined ? 'added' : 'changed', row: this.#rows.get(key) ?? row }
  }

  #forget(key: string): void {
    const waiting = this.#waiting.get(key)
    if (waiting === undefined) return
    this.#weight -= waiting.weight
    this.#waiting.delete(key)
  }
}
