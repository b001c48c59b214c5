import type { NodeStatus } from 'node-red'
import { READY } from './dot.js'
import { isPlain, Status } from './status.js'

/** The status of a node that listens. Its count moves fast, so it is shown once in a while. */
export class ListenStatus extends Status {
  static readonly #PACE = 500
  #isListening = false
  #rows = 0
  #timer: NodeJS.Timeout | undefined

  start(): void {
    this.#isListening = true
    this.#rows = 0
    this.forgive()
    this.show()
  }

  /** @param error the cause, unless a user stopped it. */
  stop(error?: unknown): void {
    this.#isListening = false
    this.#stopTimer()
    if (error === undefined) this.show()
    else this.failed(error)
  }

  count(rows: number): void {
    this.#rows = rows
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      this.show()
    }, ListenStatus.#PACE)
  }

  override close(): void {
    super.close()
    this.#stopTimer()
  }

  protected override own(): NodeStatus | undefined {
    const { state } = this
    if (!this.#isListening) return this.hasFailed ? undefined : this.stoppedDot()
    if (state.name !== 'connected') return undefined
    return this.dot(READY, isPlain(state.transport) ? 'listening-plain' : 'listening', this.#rows)
  }

  #stopTimer(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }
}
