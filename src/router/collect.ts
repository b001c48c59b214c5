import { InputError } from '../errors.js'
import type { TypedRow } from '../wire/values.js'
import { heapShare } from './memory.js'
import type { Run, RunOptions } from './run.js'

/** About how many bytes of memory the rows of one reply may take: the smaller the heap of Node.js, the fewer. */
const MOST_WEIGHT = heapShare(1 / 8)

/** Rows that are kept until the reply is complete. */
export class RowCollection {
  readonly rows: TypedRow[] = []
  #weight = 0

  /**
   * @param weight about how many bytes of memory the row takes.
   * @throws {InputError} when the rows would fill the memory.
   */
  add(row: TypedRow, weight: number): void {
    this.rows.push(row)
    this.#weight += weight
    if (this.#weight <= MOST_WEIGHT) return
    throw new InputError('reply-too-large', { rows: this.rows.length, limit: Math.floor(MOST_WEIGHT / 2 ** 20) })
  }
}

/**
 * All rows of one run.
 *
 * @param start starts the run with the handlers it is given.
 * @throws {RouterOSError} the run fails with, also when its rows would fill the memory.
 */
export function collect(start: (handlers: Pick<RunOptions, 'onRow' | 'onEnd'>) => Run): Promise<TypedRow[]> {
  return new Promise((resolve, reject) => {
    const collection = new RowCollection()
    start({
      onRow: (row, weight) => collection.add(row, weight),
      onEnd: (error) => (error === undefined ? resolve(collection.rows) : reject(error))
    })
  })
}
