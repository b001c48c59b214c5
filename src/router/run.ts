import { onAbort } from '../link/abort.js'
import type { Command } from '../wire/command.js'
import { Exchange, type ExchangeOptions } from './exchange.js'
import type { Pool } from './pool.js'
import { parseRow, type TypedRow, type ValueMode } from '../wire/values.js'
import type { Row } from '../wire/sentence.js'
import type { TransportKind } from '../link/transport.js'

/** A name for what runs, chosen by whoever starts it; several runs may share one. */
export type Tag = string | number

export interface RunOptions {
  tag?: Tag | undefined
  /** On whose behalf it runs; `cancel` can stop all that one owner runs. */
  owner?: object | undefined
  values?: ValueMode | undefined
  /** Aborting ends the run at once and cancels the command on the router. */
  signal?: AbortSignal | undefined
  /** Hears the row of each `!re`, and last of all the attributes of `!done` if there are any. */
  onRow?: ((row: TypedRow) => void) | undefined
  /** It has been sent, and how. */
  onSent?: ((transport: TransportKind) => void) | undefined
}

/** One command on its way, as those see it who started it. */
export class Run {
  readonly tag: Tag
  readonly owner: object | undefined
  /** The command word, such as `/interface/print`. */
  readonly command: string
  /** Settles when the router is done, with the error if it failed. Never left unhandled. */
  readonly finished: Promise<void>

  /** @internal */
  readonly exchange: Exchange
  readonly #began = performance.now()
  #ended: number | undefined
  #rows = 0
  #transport: TransportKind | undefined

  /** @throws {InputError} when a word cannot be written in the charset. */
  constructor(pool: Pool, command: Command, tag: Tag, options: RunOptions, exchangeOptions: ExchangeOptions) {
    this.tag = tag
    this.owner = options.owner
    this.command = command.path
    const deliver = (row: Row): void => {
      this.#rows += 1
      options.onRow?.(parseRow(row, options.values))
    }
    const onSent = (transport: TransportKind): void => {
      this.#transport = transport
      options.onSent?.(transport)
    }
    this.exchange = new Exchange(command, exchangeOptions, { onRow: deliver, onSent })
    this.finished = this.#finish(options.signal, deliver)
    this.finished.catch(() => {})
    pool.run(this.exchange)
  }

  /** How it travelled, once it was sent. */
  get transport(): TransportKind | undefined {
    return this.#transport
  }

  /** How many rows have come. */
  get rows(): number {
    return this.#rows
  }

  /** How long it took or has taken so far. */
  get ms(): number {
    return Math.round((this.#ended ?? performance.now()) - this.#began)
  }

  /** Stops it; see {@link Exchange.cancel}. */
  cancel(timeout?: number): Promise<void> {
    return this.exchange.cancel(timeout)
  }

  async #finish(signal: AbortSignal | undefined, deliver: (row: Row) => void): Promise<void> {
    const forget = onAbort(signal, () => this.exchange.abort())
    try {
      const attributes = await this.exchange.finished
      if (Object.keys(attributes).length > 0) deliver(attributes)
    } finally {
      this.#ended = performance.now()
      forget()
    }
  }
}
