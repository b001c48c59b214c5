import { BusyError, type RouterOSError } from './errors.js'
import type { Exchange } from './exchange.js'

/** More commands than this waiting means that they come faster than the router answers. */
const MOST_WAITING = 10_000

interface Waiting {
  exchange: Exchange
  since: number
}

/** What waits to be sent: commands in their order, and streams, which never wait for a command. */
export class Queue {
  #commands: Waiting[] = []
  #streams: Waiting[] = []

  get size(): number {
    return this.#commands.length + this.#streams.length
  }

  /** @throws {BusyError} when too many wait already. */
  push(exchange: Exchange, host: string): void {
    const waiting = exchange.isStream ? this.#streams : this.#commands
    if (waiting.length >= MOST_WAITING) throw new BusyError('busy', { host, count: MOST_WAITING })
    waiting.push({ exchange, since: Date.now() })
  }

  nextCommand(): Exchange | undefined {
    return this.#commands.shift()?.exchange
  }

  nextStream(): Exchange | undefined {
    return this.#streams.shift()?.exchange
  }

  withdraw(exchange: Exchange): void {
    const isOther = (waiting: Waiting): boolean => waiting.exchange !== exchange
    this.#commands = this.#commands.filter(isOther)
    this.#streams = this.#streams.filter(isOther)
  }

  /** Ends with the error all that have waited since a time, in ms since the epoch, but for the patient ones. */
  giveUp(error: RouterOSError, waitingSince = Infinity): void {
    this.#end(error, ({ exchange, since }) => !exchange.isPatient && since <= waitingSince)
  }

  clear(error: RouterOSError): void {
    this.#end(error, () => true)
  }

  #end(error: RouterOSError, isHit: (waiting: Waiting) => boolean): void {
    const hit = [...this.#streams, ...this.#commands].filter(isHit)
    this.#streams = this.#streams.filter((waiting) => !isHit(waiting))
    this.#commands = this.#commands.filter((waiting) => !isHit(waiting))
    for (const { exchange } of hit) exchange.end(error)
  }
}
