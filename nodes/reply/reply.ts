import type { Command, Router, Run, TypedRow, ValueMode } from '../../src/index.js'
import type { Provenance } from '../report/message.js'
import type { RunStatus } from '../report/status.js'
import type { Turn } from './on-message.js'
import { createOutput, type Output, type OutputOptions } from './outputs.js'

/** What the replies of one node have in common. */
export interface ReplyOptions extends OutputOptions {
  values: ValueMode
  timeout: number | string | undefined
  /** Makes a row look as it should in the message. */
  shape: (row: TypedRow) => TypedRow
  status: RunStatus
  /** The replies under way. */
  open: Set<Reply>
}

/** The reply to one message: a command runs, and its rows go out. */
export class Reply {
  readonly #options: ReplyOptions
  readonly #turn: Turn
  readonly #output: Output
  #run: Run | undefined
  #wasSent = false

  constructor(options: ReplyOptions, turn: Turn) {
    this.#options = options
    this.#turn = turn
    this.#output = createOutput(options, turn, this)
    turn.output = this.#output
  }

  start(router: Router, command: Command): void {
    const { open, shape, status, timeout, values } = this.#options
    open.add(this)
    status.enter()
    try {
      this.#run = router.start(command, {
        tag: this.#turn.tag,
        values,
        timeout,
        onSent: () => {
          this.#wasSent = true
          status.sent()
        },
        onRow: (row, weight) => this.#output.row(shape(row), weight),
        onEnd: (error) => this.#end(error)
      })
    } catch (error) {
      this.#end(error)
    }
  }

  /** Stops the command at once. */
  abort(): void {
    this.#run?.abort()
  }

  /** How it came about, as far as it is known. */
  get provenance(): Provenance {
    const { router, command, tag } = this.#turn
    const { transport = 'plain', ms = 0, rows = 0 } = this.#run ?? {}
    return { router, command, tag, transport, ms, rows }
  }

  #end(error: unknown): void {
    this.#options.open.delete(this)
    this.#options.status.leave(this.#wasSent)
    if (error !== undefined) return this.#turn.fail(error)
    try {
      this.#output.end()
    } catch (thrown) {
      return this.#turn.fail(thrown)
    }
    this.#turn.succeed()
  }
}
