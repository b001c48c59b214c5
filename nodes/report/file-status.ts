import type { NodeStatus } from 'node-red'
import { RUNNING } from './dot.js'
import { RunStatus } from './run-status.js'

/** The status of a node that works on files: how much of the present one has been read. */
export class FileStatus extends RunStatus {
  #percent: number | undefined

  progress(bytes: number, size: number): void {
    this.#percent = size > 0 ? Math.min(100, Math.floor((100 * bytes) / size)) : undefined
    this.show()
  }

  override leave(wasSent: boolean): void {
    this.#percent = undefined
    super.leave(wasSent)
  }

  protected override own(): NodeStatus | undefined {
    return this.#percent === undefined ? super.own() : this.dot(RUNNING, 'percent', this.#percent)
  }
}
