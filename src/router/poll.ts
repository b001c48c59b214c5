import { setTimeout as delay } from 'node:timers/promises'
import type { TypedRow } from '../wire/values.js'
import type { Change } from './known.js'
import type { Round } from './stream.js'

/**
 * Prints a menu again and again. One print at a time: a beat that comes during a slow one, or while the reader is busy,
 * is left out. Needs nothing of the router but prints.
 *
 * @param interval in ms.
 * @param compare a print and the beat it belongs to → what is to be told.
 */
export function pollOf(
  menu: string,
  interval: number,
  compare: (rows: TypedRow[], beat: number) => Change[]
): Round<Change> {
  return async function* round(stream) {
    const beats = new Beats(interval)
    for (;;) {
      const rows = await stream.collect([`${menu}/print`])
      yield compare(rows, beats.last)
      await beats.next(stream.stopping)
    }
  }
}

/**
 * A steady beat in whole milliseconds of the monotonic clock: prints that take longer or shorter do not shift it, and
 * the time between two of them is an exact multiple of the interval.
 */
class Beats {
  readonly #interval: number
  #last = Math.round(performance.now())

  constructor(interval: number) {
    this.#interval = interval
  }

  /** The time of the last beat, in ms. */
  get last(): number {
    const late = performance.now() - this.#last // a timer may be early
    this.#last += Math.max(0, Math.floor(late / this.#interval)) * this.#interval
    return this.#last
  }

  /** Waits for the next beat. @throws the reason of the signal when it is aborted. */
  async next(signal: AbortSignal): Promise<void> {
    const next = this.last + this.#interval
    await delay(Math.max(0, next - performance.now()), undefined, { signal }).catch(() => {})
    signal.throwIfAborted()
    this.#last = next
  }
}
