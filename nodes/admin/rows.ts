import {
  type CommandInput,
  Print,
  type Router,
  type StartOptions,
  TimeoutError,
  type TypedRow
} from '../../src/index.js'
import { withPatience } from './patience.js'

export interface FirstRowsOptions extends Omit<StartOptions, 'onRow'> {
  /** Of all rows together, in bytes of memory; the row that would be too much is left out. */
  mostWeight?: number
  /** Other rows are left out, and count for nothing. */
  fits?: (row: TypedRow) => boolean
}

/** The first rows of a reply; with enough of them the command is cancelled on the router. @throws {RouterOSError} */
export async function firstRows(
  router: Router,
  asked: CommandInput | Print,
  most: number,
  { signal, mostWeight = Infinity, fits = () => true, ...options }: FirstRowsOptions = {}
): Promise<TypedRow[]> {
  const rows: TypedRow[] = []
  const enough = new AbortController()
  const stop = (): void => enough.abort()
  let weight = 0
  let isEnough = false
  const onRow = (row: TypedRow, rowWeight: number): void => {
    if (!fits(row)) return
    weight += rowWeight
    if (weight <= mostWeight && rows.length < most) rows.push(row)
    isEnough = weight >= mostWeight || rows.length === most
    if (isEnough) stop()
  }
  signal?.addEventListener('abort', stop)
  if (signal?.aborted === true) stop()
  try {
    const all: StartOptions = { values: 'text', ...options, signal: enough.signal, onRow }
    const run = asked instanceof Print ? router.start(asked.command, asked.reading(all)) : router.start(asked, all)
    await run.finished
  } catch (error) {
    if (!isEnough) throw error
  } finally {
    signal?.removeEventListener('abort', stop)
  }
  return rows
}

/** The same for an answer that somebody waits for. @throws {TimeoutError} when they do not all come within that many ms. */
export function firstRowsWithin(
  ms: number,
  router: Router,
  print: Print,
  most: number,
  { signal, ...options }: FirstRowsOptions & { signal: AbortSignal }
): Promise<TypedRow[]> {
  return withPatience(signal, ms, async (patience) => {
    try {
      return await firstRows(router, print, most, { ...options, signal: patience, timeout: ms })
    } catch (error) {
      const isLate = patience.aborted && !signal.aborted
      throw isLate ? new TimeoutError('timeout', { command: print.command.path, ms }) : error
    }
  })
}
