import { BusyError, type RouterOSError } from '../errors.js'
import type { Exchange } from './exchange.js'

/** More commands than this waiting means that they come faster than the router answers. */
const MOST_WAITING = 10_000

/** Since when each waits, on the monotonic clock; in their order. */
type Waiting = Map<Exchange, number>

/** What waits to be sent: commands in their order, and streams, which never wait for a command. */
export class Queue {
  readonly #commands: Waiting = new Map()
  readonly #streams: Waiting = new Map()

  get size(): number {
    return this.#commands.size + this.#streams.size
  }

  /** @throws {BusyError} when too many wait already. */
  push(exchange: Exchange, host: string): void {
    const waiting = exchange.isStream ? this.#streams : this.#commands
    if (waiting.size >= MOST_WAITING) throw new BusyError('busy', { host, count: MOST_WAITING })
    waiting.set(exchange, performance.now())
  }

  nextCommand(): Exchange | undefined {
    return takeFirst(this.#commands)
  }

  nextStream(): Exchange | undefined {
    return takeFirst(this.#streams)
  }

  withdraw(exchange: Exchange): void {
    this.#commands.delete(exchange)
    this.#streams.delete(exchange)
  }

  /** Ends with the error all that have waited since a time, on the monotonic clock, but for the patient ones. */
  giveUp(error: RouterOSError, waitingSince = Infinity): void {
    this.#end(error, (exchange, since) => !exchange.isPatient && since <= waitingSince)
  }

  clear(error: RouterOSError): void {
    this.#end(error, () => true)
  }

  #end(error: RouterOSError, isHit: (exchange: Exchange, since: number) => boolean): void {
    const hit = [...this.#streams, ...this.#commands].filter((waiting) => isHit(...waiting))
    for (const [exchange] of hit) {
      this.withdraw(exchange)
      exchange.end(error)
    }
  }
}

function takeFirst(waiting: Waiting): Exchange | undefined {
  const [first] = waiting.keys()
  if (first !== undefined) waiting.delete(first)
  return first
}
