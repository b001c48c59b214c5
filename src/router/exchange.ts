import type { Charset } from '../wire/charset.js'
import type { Command } from '../wire/command.js'
import { encodeWords } from '../wire/encoder.js'
import { CancelledError, ConnectionError, FatalError, type RouterOSError, TimeoutError, TrapError } from '../errors.js'
import type { Replies } from '../link/multiplexer.js'
import type { Row } from '../wire/sentence.js'
import type { TransportKind } from '../link/transport.js'
import type { Watched } from '../link/watchdog.js'

/** What an exchange needs of the connection it was sent on. */
export interface Link {
  readonly transport: TransportKind
  /** Asks the router to stop this exchange; the answer is its `!done`. */
  cancel(): void
}

export interface ExchangeOptions {
  charset: Charset
  /** Longest silence, in ms; for a stream only the wait for the answer to a cancel. */
  timeout: number
  /** A stream may be silent for as long as it likes and does not count against `concurrency`. */
  isStream?: boolean
  /** Waits for a connection for as long as it takes. */
  isPatient?: boolean
  /** Goes out on the connection of this one, if that is still there. */
  beside?: Exchange | undefined
}

/** What they throw ends the exchange with that error. */
export interface ExchangeHandlers {
  onRow: (row: Row) => void
  onSent?: (transport: TransportKind) => void
}

/**
 * One command and all its replies: waiting → running → (cancelling →) ended.
 *
 * When a command times out or a handler of it throws, `finished` is settled at once and the router is told to stop;
 * what still comes in for its tag is let go by.
 */
export class Exchange implements Replies, Watched {
  readonly command: Command
  /** Its words, ready for the wire but for the tag. */
  readonly encoded: Buffer
  readonly isStream: boolean
  readonly isPatient: boolean
  readonly beside: Exchange | undefined
  /** The attributes of `!done`. Never left unhandled: whoever is interested awaits it. */
  readonly finished: Promise<Row>

  readonly #timeout: number
  readonly #handlers: ExchangeHandlers
  #state: 'waiting' | 'running' | 'cancelling' | 'ended' = 'waiting'
  #heardAt = 0
  readonly #followers: (() => void)[] = []
  #link: Link | undefined
  #confirmed: Promise<void> | undefined
  #resolve!: (attributes: Row) => void
  #reject!: (error: Error) => void

  /** @throws {InputError} when a word cannot be written in the charset. */
  constructor(command: Command, options: ExchangeOptions, handlers: ExchangeHandlers) {
    this.command = command
    this.encoded = encodeWords(command.words, options.charset)
    this.isStream = options.isStream ?? false
    this.isPatient = options.isPatient ?? false
    this.beside = options.beside
    this.#timeout = options.timeout
    this.#handlers = handlers
    this.finished = new Promise((resolve, reject) => {
      this.#resolve = resolve
      this.#reject = reject
    })
    this.finished.catch(() => {})
  }

  get hasEnded(): boolean {
    return this.#state === 'ended'
  }

  sent(link: Link): void {
    this.#state = 'running'
    this.#link = link
    this.#heardAt = performance.now()
    this.#guard(() => this.#handlers.onSent?.(link.transport))
  }

  alive(): void {
    this.#heardAt = performance.now()
  }

  get deadline(): number {
    return this.isStream ? Infinity : this.#heardAt + this.#timeout
  }

  /** It was silent for too long. */
  expire(): void {
    if (this.#state !== 'running') return
    this.#link?.cancel()
    this.#settle(new TimeoutError('timeout', { command: this.command.path, ms: this.#timeout }))
  }

  row(row: Row): void {
    if (this.#state === 'running') this.#guard(() => this.#handlers.onRow(row))
  }

  end(error: RouterOSError | undefined, attributes: Row = {}): void {
    if (this.#state === 'cancelling') this.#settle(this.#cancelled())
    else if (isEndOfConnection(error) && this.#mayTakeConnectionDown) this.#settle(undefined)
    else if (error instanceof TrapError || error instanceof FatalError)
      this.#settle(error.conceal(this.command.secrets))
    else this.#settle(error, attributes)
  }

  /** Calls it as soon as the exchange has ended, just before those who await `finished` go on. */
  whenEnded(act: () => void): void {
    if (this.hasEnded) act()
    else this.#followers.push(act)
  }

  /**
   * Stops the command. `finished` rejects with {@link CancelledError}.
   *
   * @param timeout longest wait for the router's word, in ms.
   * @returns when the router has confirmed; at once for what was never sent.
   * @throws {TimeoutError} when the router does not confirm in time; the command counts as cancelled all the same.
   */
  cancel(timeout = this.#timeout): Promise<void> {
    this.#confirmed ??= this.#cancel(timeout)
    return this.#confirmed
  }

  /** Stops the command without waiting for the router's word. */
  abort(): void {
    if (this.#state === 'running') this.#link?.cancel()
    this.#settle(this.#cancelled())
  }

  async #cancel(timeout: number): Promise<void> {
    if (this.#state === 'waiting') this.#settle(this.#cancelled())
    if (this.#state !== 'running') return
    this.#state = 'cancelling'
    let unanswered = false
    const timer = setTimeout(() => {
      unanswered = true
      this.#settle(this.#cancelled())
    }, timeout)
    this.#link?.cancel()
    await this.finished.catch(() => {})
    clearTimeout(timer)
    if (unanswered) throw new TimeoutError('cancel-unanswered', { command: this.command.path, ms: timeout })
  }

  /** What a handler throws stops the command. */
  #guard(handler: () => void): void {
    try {
      handler()
    } catch (error) {
      this.#link?.cancel()
      this.#settle(error instanceof Error ? error : new Error(String(error)))
    }
  }

  #cancelled(): CancelledError {
    return new CancelledError('cancelled', { command: this.command.path })
  }

  get #mayTakeConnectionDown(): boolean {
    return this.#state === 'running' && this.command.endsConnection
  }

  /** The only way to the end; the first reason wins. */
  #settle(error: Error | undefined, attributes: Row = {}): void {
    if (this.#state === 'ended') return
    this.#state = 'ended'
    if (error === undefined) this.#resolve(attributes)
    else this.#reject(error)
    for (const act of this.#followers) act()
  }
}

function isEndOfConnection(error: RouterOSError | undefined): boolean {
  return error instanceof ConnectionError || error instanceof FatalError
}
