import { format, types } from 'node:util'
import {
  CancelledError,
  ConnectionError,
  FatalError,
  type RouterOSError,
  TimeoutError,
  TrapError,
  UnsupportedError
} from '../errors.js'
import type { Call, Carrier, Place } from '../link/call.js'
import type { TransportKind } from '../link/transport.js'
import type { Command } from '../wire/command.js'
import { readValueMode, type TypedRow, type ValueMode } from '../wire/values.js'
import type { CommandTrace, Trace } from './diagnostics.js'

/** A name for what runs, chosen by the user; several runs may share one. */
export type Tag = string | number

/** Options of one command, and its handlers. */
export interface RunOptions {
  tag?: Tag | undefined
  /** On whose behalf it runs; `cancel` can stop everything that one owner runs. */
  owner?: object | undefined
  values?: ValueMode | undefined
  /** The values of its rows are bytes: text of U+0000 to U+00FF, a character for each byte, whatever the charset. */
  isBinary?: boolean | undefined
  /** One more word as it goes out, whatever the charset: an argument that holds bytes. */
  bytes?: Buffer | undefined
  /** Aborting ends the run at once and cancels the command on the router. */
  signal?: AbortSignal | undefined
  /**
   * Hears the row of each `!re`, and last of all the attributes of `!done` if there are any. An error it throws ends
   * the run.
   *
   * @param weight about how many bytes of memory the row takes; 0 for the attributes of `!done`.
   */
  onRow?: ((row: TypedRow, weight: number) => void) | undefined
  /** It is being sent, and how. An error it throws ends the run. */
  onSent?: ((transport: TransportKind) => void) | undefined
  /** It has ended: undefined when all went well. Called once, after the last row; must not throw. */
  onEnd?: ((error: Error | undefined) => void) | undefined
}

/** The settings of a run that the router decides on. */
export interface RunSettings {
  tag: Tag
  /** Longest time from the start to the end, in ms, waiting included; undefined is no limit. */
  deadline: number | undefined
  /** Longest silence, in ms; for a stream only the wait for the answer to a cancel. */
  timeout: number
  /** A stream may be silent for as long as it likes and does not count against `concurrency`. */
  isStream: boolean
  /** It belongs to a stream, which stops it. */
  isPart: boolean
  /** Waits for a connection for as long as it takes. */
  waitsForConnection: boolean
  /** Goes out on the connection of this one, if that is still there. */
  sameConnectionAs: Run | undefined
  /** It fails where that connection is gone, instead of going out on another. */
  isBound?: boolean | undefined
  /** Hears that it has ended, before the user does. */
  home: { ended(run: Run): void }
}

/**
 * - `waiting`: in the queue, or nowhere yet
 * - `leaving`: in the write at the end of this turn
 * - `sent`: the router is at it
 * - `cancelling`: the router was told to stop, and has not confirmed yet
 * - `ended`
 */
type RunState = 'waiting' | 'leaving' | 'sent' | 'cancelling' | 'ended'

/**
 * One command and all its replies. It has one place at a time, from which it is taken when it ends early: the queue,
 * then the connection.
 *
 * When it times out, is aborted or a handler of it throws, it has ended at once and the router is told to stop; what
 * still comes in for it is let go by.
 */
export class Run implements Call {
  readonly tag: Tag
  readonly owner: object | undefined
  /** @internal */
  readonly values: ValueMode
  /** @internal */
  readonly isBinary: boolean
  /** @internal */
  readonly bytes: Buffer | undefined
  /** @internal */
  readonly isStream: boolean
  /** @internal */
  readonly isPart: boolean
  /** @internal */
  readonly waitsForConnection: boolean
  /** @internal */
  readonly sameConnectionAs: Run | undefined
  /** @internal */
  readonly isBound: boolean
  /** @internal Since when it waits, on the monotonic clock in ms. */
  waitingSince = 0
  /** @internal Whether it counts against `concurrency`. */
  isInFlight = false
  /** @internal Undefined where nobody wants to hear of it. */
  trace: Trace<CommandTrace> | undefined
  /** @internal */
  wireTag = 0
  /** @internal */
  expiresAt = Infinity

  readonly #command: Command
  readonly #timeout: number
  readonly #home: { ended(run: Run): void }
  #deadline: NodeJS.Timeout | undefined
  #options: RunOptions | undefined
  #onAbort: (() => void) | undefined
  #state: RunState = 'waiting'
  #place: Place | undefined
  #carrier: Carrier | undefined
  readonly #began = performance.now()
  #took: number | undefined
  #rows = 0
  #error: Error | undefined
  #finished: Promise<void> | undefined
  #settle: (() => void) | undefined
  #confirmed: Promise<void> | undefined
  #isUnconfirmed = false

  constructor(command: Command, options: RunOptions, settings: RunSettings) {
    this.#command = command
    this.#options = options
    this.tag = settings.tag
    this.owner = options.owner
    this.values = readValueMode(options.values)
    this.isBinary = options.isBinary ?? false
    this.bytes = options.bytes
    this.isStream = settings.isStream
    this.isPart = settings.isPart
    this.waitsForConnection = settings.waitsForConnection
    this.sameConnectionAs = settings.sameConnectionAs
    this.isBound = settings.isBound ?? false
    this.#timeout = settings.timeout
    this.#home = settings.home
    const { deadline } = settings
    if (deadline !== undefined) this.#deadline = setTimeout(() => this.#overdue(deadline), deadline)
    if (options.signal === undefined) return
    this.#onAbort = () => this.abort()
    options.signal.addEventListener('abort', this.#onAbort)
    if (options.signal.aborted) this.abort()
  }

  /** The command word, such as `/interface/print`. */
  get command(): string {
    return this.#command.path
  }

  /** @internal */
  get words(): readonly string[] {
    return this.#command.words
  }

  /** @internal */
  get argumentNames(): readonly string[] {
    return this.#command.argumentNames
  }

  /** @internal */
  get menu(): string {
    return this.#command.menu
  }

  /** How it travelled, once it was sent. */
  get transport(): TransportKind | undefined {
    return this.#carrier?.transport
  }

  /** @internal The connection it was sent on, also after its end. */
  get carrier(): Carrier | undefined {
    return this.#carrier
  }

  /** How many rows have come. */
  get rows(): number {
    return this.#rows
  }

  /** How long it took or has taken so far. */
  get ms(): number {
    return Math.round(this.#took ?? performance.now() - this.#began)
  }

  /** Whether it is over, with or without an error. */
  get hasEnded(): boolean {
    return this.#state === 'ended'
  }

  /** @internal What it has failed with. */
  get error(): Error | undefined {
    return this.#error
  }

  /** Settles when the router is done, with the error if it failed. Never left unhandled. */
  get finished(): Promise<void> {
    if (this.#finished === undefined) {
      this.#finished = new Promise((resolve, reject) => {
        this.#settle = () => (this.#error === undefined ? resolve() : reject(this.#error))
      })
      this.#finished.catch(() => {})
      if (this.hasEnded) this.#settle?.()
    }
    return this.#finished
  }

  /**
   * Stops the command; `finished` rejects with {@link CancelledError}.
   *
   * @param timeout longest wait for the router to confirm, in ms.
   * @returns when the router has confirmed; at once for a command that was never sent.
   * @throws {TimeoutError} when the router does not confirm in time; the command counts as cancelled all the same.
   * @throws {UnsupportedError} over REST, once it was sent: likewise, but the router goes on with it.
   */
  cancel(timeout = this.#timeout): Promise<void> {
    this.#confirmed ??= this.#cancel(timeout)
    return this.#confirmed
  }

  /** Stops the command without waiting for the router to confirm. */
  abort(): void {
    this.#stop(this.#cancelled())
  }

  /** @internal */
  waits(place: Place): void {
    this.#state = 'waiting'
    this.#place = place
  }

  /** @internal */
  leaves(place: Place): void {
    this.#state = 'leaving'
    this.#place = place
  }

  /** @internal */
  sent(carrier: Carrier, now: number): void {
    this.#state = 'sent'
    this.#place = carrier
    this.#carrier = carrier
    if (!this.isStream) this.expiresAt = now + this.#timeout
    const failure = caught(() => this.#options?.onSent?.(carrier.transport))
    if (failure !== undefined) this.#stop(failure)
  }

  /** @internal */
  heard(now: number): void {
    if (this.#state === 'sent' && !this.isStream) this.expiresAt = now + this.#timeout
  }

  /** @internal */
  row(row: TypedRow, weight: number): void {
    if (this.#state !== 'sent') return
    const failure = this.#deliver(row, weight)
    if (failure !== undefined) this.#stop(failure)
  }

  /** @internal */
  expire(): void {
    if (this.#state === 'cancelling') {
      this.#isUnconfirmed = true
      this.#leave(this.#cancelled())
    } else if (this.#state === 'sent') {
      this.#stop(
        new TimeoutError(this.#canStop ? 'timeout' : 'rest-timeout', { command: this.command, ms: this.#timeout })
      )
    }
  }

  /** @internal The router has ended it, or the connection, or it was never sent. */
  end(error: RouterOSError | undefined, attributes?: TypedRow): void {
    if (this.#state === 'cancelling') this.#end(this.#cancelled())
    else if (isEndOfConnection(error) && this.#mayTakeConnectionDown) this.#end(undefined)
    else if (error instanceof TrapError || error instanceof FatalError) this.#end(error.conceal(this.#command.secrets))
    else this.#end(error, attributes && this.#counted(attributes))
  }

  async #cancel(timeout: number): Promise<void> {
    if (this.#state === 'waiting' || this.#state === 'leaving') this.#leave(this.#cancelled())
    if (this.#state !== 'sent') return
    if (!this.#canStop) return this.#giveUp()
    this.#state = 'cancelling'
    this.expiresAt = performance.now() + timeout
    this.#carrier?.stop(this)
    await this.finished.catch(() => {})
    if (this.#isUnconfirmed) throw new TimeoutError('cancel-unanswered', { command: this.command, ms: timeout })
  }

  /** Whether the router can be asked to stop it, or was never asked to start. */
  get #canStop(): boolean {
    return this.#state !== 'sent' || this.#carrier?.canStop !== false
  }

  /** @throws {UnsupportedError} since the router goes on; what a stream asked for may do so without a word. */
  #giveUp(): void {
    this.#leave(this.#cancelled())
    if (!this.isPart) throw new UnsupportedError('rest-cancel', { command: this.command })
  }

  #overdue(ms: number): void {
    this.#stop(new TimeoutError(this.#canStop ? 'deadline' : 'rest-deadline', { command: this.command, ms }))
  }

  /** Ends at once and tells the router. */
  #stop(error: Error): void {
    if (this.#state === 'sent' && this.#canStop) this.#carrier?.stop(this)
    this.#leave(error)
  }

  /** @returns what the handler threw. */
  #deliver(row: TypedRow, weight: number): Error | undefined {
    this.#rows += 1
    return caught(() => this.#options?.onRow?.(row, weight))
  }

  /** What `ret` holds may look like a number and be none, unless the command counts. */
  #counted(attributes: TypedRow): TypedRow {
    if (this.values === 'text' || !this.#command.has('count-only')) return attributes
    return { ...attributes, ret: Number(attributes['ret']) }
  }

  #cancelled(): CancelledError {
    return new CancelledError('cancelled', { command: this.command })
  }

  get #mayTakeConnectionDown(): boolean {
    return this.#state === 'sent' && this.#command.endsConnection
  }

  /** Ends before its place has ended it; at the end it has none any more. */
  #leave(error: Error): void {
    const place = this.#place
    this.#end(error)
    place?.forget(this)
  }

  /**
   * The only way to the end; the first reason wins. In this order: the last row, what others hold of the run, the books
   * of the router, the user.
   */
  #end(reason: Error | undefined, attributes?: TypedRow): void {
    if (this.#state === 'ended') return
    const error = reason ?? (attributes && this.#deliver(attributes, 0))
    this.#state = 'ended'
    this.#took = performance.now() - this.#began
    this.#error = error
    this.#place = undefined
    this.expiresAt = Infinity
    clearTimeout(this.#deadline)
    const { signal, onEnd } = this.#options ?? {}
    this.#options = undefined
    if (this.#onAbort !== undefined) signal?.removeEventListener('abort', this.#onAbort)
    this.#home.ended(this)
    this.#settle?.()
    onEnd?.(error)
  }
}

/** What it throws, as an error: that may be anything, also something that has no text. */
function caught(act: () => void): Error | undefined {
  try {
    act()
    return undefined
  } catch (error) {
    return types.isNativeError(error) ? error : new Error(format('%s', error))
  }
}

function isEndOfConnection(error: RouterOSError | undefined): boolean {
  return error instanceof ConnectionError || error instanceof FatalError
}
