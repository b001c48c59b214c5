import type { NodeStatus } from 'node-red'
import type { PoolState } from '../../src/index.js'
import { READY, WAITING } from './dot.js'
import { isPlain, Status } from './status.js'

/** The status of a node that watches who is at home, over several connections. */
export class PresenceStatus extends Status {
  readonly #states = new Map<string, PoolState>()
  #isWatching = false
  #atHome = 0

  start(): void {
    this.#isWatching = true
    this.#atHome = 0
    this.#states.clear()
    this.forgive()
    this.show()
  }

  /** @param error the cause, unless a user stopped it. */
  stop(error?: unknown): void {
    this.#isWatching = false
    if (error === undefined) this.show()
    else this.failed(error)
  }

  /** The state of one of the connections. */
  connectionOf(id: string, state: PoolState): void {
    this.#states.set(id, state)
    // Where none is connected, the first one stands for all.
    this.connection([...this.#states.values()][0]!)
  }

  /** @param count of the devices at home. */
  atHome(count: number): void {
    this.#atHome = count
    this.show()
  }

  /** Every router answers again. */
  recovered(): void {
    this.forgive()
    this.show()
  }

  protected override own(): NodeStatus | undefined {
    if (!this.#isWatching) return this.hasFailed ? undefined : this.stoppedDot()
    const states = [...this.#states.values()]
    const connected = states.filter((state) => state.name === 'connected')
    const isWhole = connected.length === states.length
    if (connected.length === 0 || (this.hasFailed && isWhole)) return undefined
    if (!isWhole) return this.dot(WAITING, 'at-home-partly', this.#atHome)
    const key = connected.some(({ transport }) => isPlain(transport)) ? 'at-home-plain' : 'at-home'
    return this.dot(READY, key, this.#atHome)
  }
}
