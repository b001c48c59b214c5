import { InputError } from '../errors.js'
import type { TypedRow } from '../wire/values.js'
import { heapShare } from './memory.js'
import type { Run, RunOptions } from './run.js'

/** About how many bytes of memory the rows of one reply may take: the smaller the heap of Node.js, the fewer. */
const MOST_WEIGHT = heapShare(1 / 4)

/**
 * All rows of one run.
 *
 * @param start starts the run with the handlers it is given.
 * @throws {RouterOSError} the run fails with, also when its rows would fill the memory.
 */
export function collect(start: (handlers: Pick<RunOptions, 'onRow' | 'onEnd'>) => Run): Promise<TypedRow[]> {
  return new Promise((resolve, reject) => {
    const rows: TypedRow[] = []
    let weight = 0
    start({
      onRow: (row, rowWeight) => {
        rows.push(row)
        weight += rowWeight
        if (weight > MOST_WEIGHT) throw tooMuch(rows.length)
      },
      onEnd: (error) => (error === undefined ? resolve(rows) : reject(error))
    })
  })
}

function tooMuch(rows: number): InputError {
  return new InputError('reply-too-large', { rows, limit: Math.floor(MOST_WEIGHT / 2 ** 20) })
}
