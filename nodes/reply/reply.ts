import {
  type Command,
  type Print,
  type Router,
  RowCollection,
  type Run,
  type StartOptions,
  type ValueMode
} from '../../src/index.js'
import type { Provenance } from '../report/message.js'
import type { RunStatus } from '../report/run-status.js'
import type { Turn } from './on-message.js'
import { createOutput, type Output, type OutputOptions } from './outputs.js'
import { onIds, type Task } from './task.js'

/** What the replies of one node have in common. */
export interface ReplyOptions extends OutputOptions {
  values: ValueMode | undefined
  timeout: number | string | undefined
  /** For all of a reply, in ms. */
  deadline: number | string | undefined
  status: RunStatus
  /** The replies under way. */
  open: Set<Reply>
}

type Handlers = Required<Pick<StartOptions, 'onRow' | 'onEnd'>>

/** The reply to one message: a command runs, after the print that finds its rows if need be, and its rows go out. */
export class Reply {
  readonly #options: ReplyOptions
  readonly #turn: Turn
  readonly #output: Output
  #run: Run | undefined
  #wasSent = false
  /** How many rows went to the output. */
  #rows = 0

  constructor(options: ReplyOptions, turn: Turn) {
    this.#options = options
    this.#turn = turn
    this.#output = createOutput(options, turn, this)
    turn.output = this.#output
  }

  start(router: Router, { command, print, find }: Task): void {
    this.#options.open.add(this)
    this.#options.status.enter()
    this.#attempt(() => {
      if (find === undefined) return this.#execute(router, command, print)
      router.check(command) // not only after the print
      this.#find(router, find, command)
    })
    this.#options.status.started()
  }

  /** Stops the command at once. */
  abort(): void {
    this.#run?.abort()
  }

  /** How it came about, as far as it is known. */
  get provenance(): Provenance {
    const { router, command, tag } = this.#turn
    const { transport = 'plain', ms = 0 } = this.#run ?? {}
    return { router, command, tag, transport, ms, rows: this.#rows }
  }

  /** Runs a command on the rows that a print finds, once on all of them; on none, it is not sent. */
  #find(router: Router, find: Print, command: Command): void {
    const found = new RowCollection()
    this.#send(router, find.command, find, {
      onRow: (row, weight) => found.add(row, weight),
      onEnd: (error) => {
        const ids = found.rows.flatMap((row) => row['.id'] ?? [])
        if (error !== undefined || ids.length === 0) this.#end(error)
        else this.#attempt(() => this.#execute(router, onIds(command, ids)))
      }
    })
  }

  #execute(router: Router, command: Command, print?: Print): void {
    this.#send(router, command, print, {
      onRow: (row, weight) => {
        this.#rows += 1
        this.#output.row(row, weight)
      },
      onEnd: (error) => this.#end(error)
    })
  }

  #send(router: Router, command: Command, print: Print | undefined, handlers: Handlers): void {
    const { status, timeout, values } = this.#options
    const options: StartOptions = {
      tag: this.#turn.tag,
      values,
      timeout,
      deadline: this.#deadline,
      onSent: () => {
        if (this.#wasSent) return
        this.#wasSent = true
        status.sent()
      },
      ...handlers
    }
    this.#run = router.start(command, print === undefined ? options : print.reading(options))
  }

  /** What the print before has left of it. */
  get #deadline(): number | string | undefined {
    const { deadline } = this.#options
    return this.#run !== undefined && Number(deadline) > 0 ? Math.max(1, Number(deadline) - this.#run.ms) : deadline
  }

  #attempt(start: () => void): void {
    try {
      start()
    } catch (error) {
      this.#end(error)
    }
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
