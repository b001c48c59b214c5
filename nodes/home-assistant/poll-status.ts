import type { NodeStatus } from 'node-red'
import { Status } from '../report/status.js'

/** The status of a node that polls: the connection, or why the last poll failed. */
export class PollStatus extends Status {
  #isStopped = false

  succeeded(): void {
    this.forgive()
    this.show()
  }

  stopped(): void {
    this.#isStopped = true
    this.succeeded()
  }

  protected override own(): NodeStatus | undefined {
    return this.#isStopped ? this.stoppedDot() : undefined
  }
}
