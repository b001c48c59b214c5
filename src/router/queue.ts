import { BusyError, type RouterOSError } from '../errors.js'
import type { Call, Place } from '../link/call.js'
import type { Run } from './run.js'

/** More commands than this waiting means that they come faster than the router answers. */
const MOST_WAITING = 10_000

/** Runs that wait to be sent: commands in their order, and streams, which never wait for a command. */
export class Queue {
  readonly #commands = new Line()
  readonly #streams = new Line()

  get size(): number {
    return this.#commands.size + this.#streams.size
  }

  /** @throws {BusyError} when too many wait already. */
  push(run: Run, host: string): void {
    const line = this.#lineOf(run)
    if (line.size >= MOST_WAITING) throw new BusyError('busy', { host, count: MOST_WAITING })
    run.waitingSince = performance.now()
    line.push(run)
  }

  /** Runs that come back because they could not be sent: they are the next ones again. */
  putBack(runs: readonly Run[]): void {
    this.#streams.unshift(runs.filter(({ isStream }) => isStream))
    this.#commands.unshift(runs.filter(({ isStream }) => !isStream))
  }

  nextCommand(): Run | undefined {
    return this.#commands.shift()
  }

  nextStream(): Run | undefined {
    return this.#streams.shift()
  }

  /** Ends with the error all that have waited since a time, on the monotonic clock, but for those that wait on. */
  giveUp(error: RouterOSError, waitingSince = Infinity): void {
    this.#end(error, (run) => !run.waitsForConnection && run.waitingSince <= waitingSince)
  }

  clear(error: RouterOSError): void {
    this.#end(error, () => true)
  }

  #end(error: RouterOSError, isHit: (run: Run) => boolean): void {
    for (const run of [...this.#streams.take(isHit), ...this.#commands.take(isHit)]) run.end(error)
  }

  #lineOf(run: Run): Line {
    return run.isStream ? this.#streams : this.#commands
  }
}

/** First come, first served. */
class Line implements Place {
  #runs = new Set<Run>()
  /** Stands before the first of them, so that those who have left before it are not passed over again each time. */
  #next = this.#runs.values()

  get size(): number {
    return this.#runs.size
  }

  push(run: Run): void {
    run.waits(this)
    this.#runs.add(run)
  }

  unshift(runs: readonly Run[]): void {
    const rest = this.take(() => true)
    this.#runs = new Set()
    this.#next = this.#runs.values()
    for (const run of [...runs, ...rest]) this.push(run)
  }

  shift(): Run | undefined {
    // Once it has come to the end it would stay there.
    if (this.#runs.size === 0) return undefined
    const { value: run } = this.#next.next() as IteratorYieldResult<Run>
    this.#runs.delete(run)
    return run
  }

  forget(run: Call): void {
    this.#runs.delete(run as Run)
  }

  /** Those that match, which wait here no longer. */
  take(isHit: (run: Run) => boolean): Run[] {
    const hit = [...this.#runs].filter(isHit)
    for (const run of hit) this.#runs.delete(run)
    return hit
  }
}
