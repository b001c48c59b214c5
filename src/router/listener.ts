import { CancelledError } from '../errors.js'
import type { Run } from './run.js'
import type { TypedRow } from '../wire/values.js'

export interface ListenerOptions {
  /** Rows that may wait for a slow reader; of more, the oldest are dropped. Default 10,000. */
  capacity?: number | undefined
  /** Hears of each row that is dropped. */
  onDropped?: (() => void) | undefined
}

/**
 * The rows of one long exchange, as they come.
 *
 * The reader takes its time: rows wait for it, but only so many. A slow reader never holds up the connection; it
 * loses the oldest rows, and `dropped` tells how many.
 *
 * Leaving the loop cancels the command on the router. The loop ends when the command ends by itself and throws when it
 * fails or is cancelled from elsewhere.
 */
export class Listener implements AsyncIterableIterator<TypedRow> {
  readonly run: Run
  readonly #capacity: number
  readonly #onDropped: (() => void) | undefined
  #rows: TypedRow[] = []
  #dropped = 0
  #waiting: (() => void)[] = []
  #hasEnded = false
  #wasLeft = false

  /** @param start starts the command with the row handler it is given. */
  constructor(start: (onRow: (row: TypedRow) => void) => Run, options: ListenerOptions = {}) {
    this.#capacity = options.capacity ?? 10_000
    this.#onDropped = options.onDropped
    this.run = start((row) => this.#push(row))
    const end = (): void => {
      this.#hasEnded = true
      this.#wake()
    }
    this.run.finished.then(end, end)
  }

  /** How many rows came too fast for the reader and are gone. */
  get dropped(): number {
    return this.#dropped
  }

  /** All rows that wait, without waiting for more. */
  take(): TypedRow[] {
    return this.#rows.splice(0)
  }

  async next(): Promise<IteratorResult<TypedRow, undefined>> {
    while (this.#rows.length === 0 && !this.#hasEnded) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    const row = this.#rows.shift()
    if (row !== undefined) return { done: false, value: row }
    await this.run.finished.catch((error: unknown) => {
      if (!(this.#wasLeft && error instanceof CancelledError)) throw error
    })
    return { done: true, value: undefined }
  }

  /** Leaves the loop: resolves when the router has confirmed that it stopped, or is given up on. */
  async return(): Promise<IteratorResult<TypedRow, undefined>> {
    this.#wasLeft = true
    this.#rows = []
    await this.run.cancel().catch(() => {})
    return { done: true, value: undefined }
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  #push(row: TypedRow): void {
    if (this.#wasLeft) return
    if (this.#rows.length === this.#capacity) {
      this.#rows.shift()
      this.#dropped += 1
      this.#onDropped?.()
    }
    this.#rows.push(row)
    this.#wake()
  }

  /** Each looks for itself whether there is a row for it. */
  #wake(): void {
    const waiting = this.#waiting
    if (waiting.length === 0) return
    this.#waiting = []
    for (const wake of waiting) wake()
  }
}
