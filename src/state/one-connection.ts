import { collect } from '../router/collect.js'
import type { Run, RunOptions } from '../router/run.js'
import type { Command } from '../wire/command.js'
import type { Print } from '../wire/print.js'
import type { Row } from '../wire/sentence.js'
import type { TypedRow } from '../wire/values.js'
import type { Channel } from './channel.js'

/** How a run is started that belongs to others on the same connection. */
export interface BoundRun extends Pick<RunOptions, 'onRow' | 'onEnd' | 'onSent' | 'values'> {
  sameConnectionAs?: Run | undefined
  /** It fails where that connection is gone. */
  isBound?: boolean
}

interface Starter {
  /** Whether there is a session that safe mode can belong to. */
  hasSession: boolean
  check(command: Command): void
  start(command: Command, options: BoundRun): Run
}

/** Commands one after the other on the connection on which the first went out. */
export class OneConnection implements Channel {
  readonly #router: Starter
  readonly #onSent: RunOptions['onSent']
  #last: Run | undefined

  /** @param onSent hears of the first command. */
  constructor(router: Starter, onSent: RunOptions['onSent']) {
    this.#router = router
    this.#onSent = onSent
  }

  get hasSession(): boolean {
    return this.#router.hasSession
  }

  check(command: Command): void {
    this.#router.check(command)
  }

  async print(print: Print): Promise<Row[]> {
    const rows = await collect((handlers) =>
      this.#start(print.command, print.reading({ ...handlers, values: 'text', onSent: this.#onSent }))
    )
    return rows as Row[]
  }

  run(command: Command): Promise<TypedRow[]> {
    return collect((handlers) => this.#start(command, handlers))
  }

  abort(): void {
    this.#last?.abort()
  }

  #start(command: Command, options: BoundRun): Run {
    const sameConnectionAs = this.#last
    const run = this.#router.start(command, {
      ...options,
      ...(sameConnectionAs && { sameConnectionAs, isBound: true })
    })
    this.#last = run
    return run
  }
}
