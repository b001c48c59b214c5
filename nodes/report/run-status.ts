import type { NodeStatus } from 'node-red'
import { QUEUED, RUNNING } from './dot.js'
import { Status } from './status.js'

/** The status of a node that answers messages: how many wait and run. */
export class RunStatus extends Status {
  #queued = 0
  #running = 0

  /** A message comes in; it wipes out the error of the last. */
  enter(): void {
    this.forgive()
    this.#queued += 1
  }

  /** Its command is on its way: only what does not leave in this turn is seen to wait. */
  started(): void {
    this.showLater()
  }

  /** Its command is sent. */
  sent(): void {
    this.#count(-1, 1)
  }

  leave(wasSent: boolean): void {
    if (wasSent) this.#count(0, -1)
    else this.#count(-1, 0)
  }

  protected override own(): NodeStatus | undefined {
    if (this.#queued > 0 && this.state.name === 'connected') return this.dot(QUEUED, 'queued', this.#queued)
    return this.#running > 0 ? this.dot(RUNNING, 'running', this.#running) : undefined
  }

  #count(queued: number, running: number): void {
    this.#queued += queued
    this.#running += running
    this.show()
  }
}
