import { setTimeout as delay } from 'node:timers/promises'
import { CancelledError, RouterOSError } from '../errors.js'
import type { WaitOptions } from '../link/link.js'
import type { TypedRow } from '../wire/values.js'
import { Backoff } from './backoff.js'
import { Inbox, type InboxOptions } from './inbox.js'
import { collect } from './collect.js'
import type { Stoppable } from './job.js'
import type { Run, RunOptions, Tag } from './run.js'

/** Settings of a single run of a stream. */
export interface StreamRunOptions extends Pick<RunOptions, 'onRow' | 'onEnd'> {
  isStream?: boolean
  /** Goes out on the connection of this run. */
  sameConnectionAs?: Run
}

/** Whether a stream goes on after a lost connection. */
export interface RestartOptions {
  /** Starts again after a lost connection, with exponential back-off. */
  restart?: boolean | undefined
  /** Hears what interrupted it, before it starts again. */
  onInterrupted?: ((error: RouterOSError) => void) | undefined
}

export interface StreamOptions extends InboxOptions, RestartOptions {
  tag: Tag
  owner: object | undefined
  signal: AbortSignal | undefined
  /** The command word, such as `/interface/listen`. */
  command: string
  /** False for a command that may change something: it starts again only once a row has come. Default true. */
  mayRepeat?: boolean
  isCommand?: boolean
  /** Starts a run on behalf of the stream. @throws {InputError | ReadOnlyError} */
  start: (words: readonly string[], options: StreamRunOptions) => Run
  /** Where the stream is known while it lives. */
  known: Set<Stoppable>
  /** From 0 up to 1, for the back-off. */
  random?: (() => number) | undefined
}

/**
 * One life of a stream: what comes, in batches, until the command ends. The first batch may be empty: it says that the
 * command is on its way.
 */
export type Round<T> = (stream: Stream<T>) => AsyncGenerator<T[], void, undefined>

/** What goes by without anybody doing something about it. */
const PASSING: ReadonlySet<string> = new Set(['CONNECTION', 'FATAL', 'PROTOCOL', 'TIMEOUT', 'BUSY'])

/**
 * What one command or menu tells as it comes: rows, changes or states. It starts at once and, where it restarts, goes on
 * over lost connections: rounds, each on a connection of its own, and waits between them.
 *
 * Leaving the loop cancels the command on the router. The loop ends when the command ends by itself, and throws a
 * {@link RouterOSError} when it fails for good or is cancelled from elsewhere.
 *
 * The reader takes its time: what comes waits for it, but only so much. A slow reader never holds up the connection; it
 * loses the oldest, and `dropped` tells how many.
 */
export class Stream<T> implements AsyncIterableIterator<T, undefined>, Stoppable {
  readonly tag: Tag
  readonly owner: object | undefined
  /** The command word, such as `/interface/listen`. */
  readonly command: string
  /** Whether it runs a command; the states of a connection need none. */
  readonly isCommand: boolean
  readonly #options: StreamOptions
  readonly #stopping = new AbortController()
  readonly #batches: AsyncGenerator<T[], void, undefined>
  readonly #backoff: Backoff
  readonly #runs = new Set<Run>()
  #batch: T[] = []
  #at = 0
  #filling: Promise<boolean> | undefined
  #dropped = 0
  #error: unknown
  #wasLeft = false

  constructor(options: StreamOptions, round: Round<T>) {
    this.#options = options
    this.tag = options.tag
    this.owner = options.owner
    this.command = options.command
    this.isCommand = options.isCommand ?? true
    this.#backoff = new Backoff(options.random)
    options.known.add(this)
    this.#batches = this.#rounds(round)
    options.signal?.addEventListener('abort', this.#onAbort)
    if (options.signal?.aborted) this.abort()
    this.#fill().catch(() => {}) // it is remembered for the reader
  }

  /** How many rows came too fast for the reader and are gone. */
  get dropped(): number {
    return this.#dropped
  }

  /** Aborted when the stream is stopped. */
  get stopping(): AbortSignal {
    return this.#stopping.signal
  }

  /** @internal Starts a run that belongs to the stream: it ends with it. */
  start(words: readonly string[], options: StreamRunOptions = {}): Run {
    this.stopping.throwIfAborted()
    const runs = this.#runs
    let run: Run | undefined
    run = this.#options.start(words, {
      ...options,
      onEnd: (error) => {
        if (run !== undefined) runs.delete(run)
        options.onEnd?.(error)
      }
    })
    if (!run.hasEnded) runs.add(run)
    return run
  }

  /** @internal Starts a run that goes on; its rows wait in the inbox. */
  open(words: readonly string[]): { run: Run; inbox: Inbox<TypedRow> } {
    const { capacity, onDropped } = this.#options
    const drop = (): void => {
      this.#dropped += 1
      onDropped?.()
    }
    const inbox = new Inbox<TypedRow>({ capacity, onDropped: drop })
    const run = this.start(words, {
      isStream: true,
      onRow: (row, weight) => inbox.push(row, weight),
      onEnd: (error) => inbox.end(error)
    })
    return { run, inbox }
  }

  /** @internal The rows of a command that ends, and belongs to the stream. */
  collect(words: readonly string[], options: StreamRunOptions = {}): Promise<TypedRow[]> {
    return collect((handlers) => this.start(words, { ...options, ...handlers }))
  }

  /** The next thing, once there is one. @throws {RouterOSError} as the loop does. */
  async next(): Promise<IteratorResult<T, undefined>> {
    while (this.#at === this.#batch.length) {
      if (!(await this.#fill())) return { done: true, value: undefined }
    }
    const value = this.#batch[this.#at]!
    this.#at += 1
    return { done: false, value }
  }

  /** Everything that waits, at least one; undefined at the end. @throws {RouterOSError} as the loop does. */
  async take(): Promise<T[] | undefined> {
    while (this.#at === this.#batch.length) {
      if (!(await this.#fill())) return undefined
    }
    const rest = this.#at === 0 ? this.#batch : this.#batch.slice(this.#at)
    this.#clear()
    return rest
  }

  /** Leaves the loop: resolves when the router has confirmed that it stopped, or is given up on. */
  async return(): Promise<IteratorResult<T, undefined>> {
    this.#wasLeft = true
    this.#clear()
    await this.cancel().catch(() => {})
    await this.#filling?.catch(() => {})
    await this.#batches.return()
    this.#clear()
    return { done: true, value: undefined }
  }

  /**
   * Stops it; its reader gets {@link CancelledError}. Resolves when the router has confirmed.
   *
   * @param timeout longest wait for that, in ms.
   * @throws {TimeoutError} when the router does not confirm in time; it has stopped all the same.
   */
  async cancel(timeout?: WaitOptions['timeout']): Promise<void> {
    try {
      await Promise.all([...this.#runs].map((run) => run.cancel(timeout)))
    } finally {
      this.abort()
    }
  }

  /** Ends it at once, with {@link CancelledError}. */
  abort(): void {
    this.#stopping.abort(this.#cancelled())
    for (const run of this.#runs) run.abort()
    this.#over()
  }

  /** For `for await`: the stream itself, so there is one reader. */
  [Symbol.asyncIterator](): this {
    return this
  }

  readonly #onAbort = (): void => this.abort()

  #clear(): void {
    this.#batch = []
    this.#at = 0
  }

  /** Gets the next batch, once for all who wait for it. False at the end. */
  #fill(): Promise<boolean> {
    this.#filling ??= this.#pull().finally(() => {
      this.#filling = undefined
    })
    return this.#filling
  }

  async #pull(): Promise<boolean> {
    try {
      if (this.#error !== undefined) throw this.#error
      const { done, value } = await this.#batches.next()
      if (done === true) return false
      this.#batch = value
      this.#at = 0
      return true
    } catch (error) {
      this.#error = error
      if (this.#wasLeft && error instanceof CancelledError) return false
      throw error
    }
  }

  /**
   * A round that is interrupted starts again, one that ends is the last. A trap ends it at first, but not after an
   * interruption: a router that has just booted may lack for a while what was there before.
   */
  async *#rounds(round: Round<T>): AsyncGenerator<T[], void, undefined> {
    const { restart = false, onInterrupted } = this.#options
    let mayRepeat = this.#options.mayRepeat ?? true
    let wasInterrupted = false
    try {
      for (;;) {
        const began = performance.now()
        try {
          for await (const batch of round(this)) {
            if (batch.length > 0) mayRepeat = true
            yield batch
          }
          return
        } catch (error) {
          const isPassing =
            error instanceof RouterOSError && (PASSING.has(error.code) || (wasInterrupted && error.code === 'TRAP'))
          if (!isPassing || !restart || !mayRepeat) throw error
          wasInterrupted = true
          this.#backoff.ended(performance.now() - began)
          onInterrupted?.(error)
        }
        await delay(this.#backoff.remaining, undefined, { signal: this.stopping }).catch(() => {})
        this.stopping.throwIfAborted()
      }
    } finally {
      this.#over()
    }
  }

  #over(): void {
    const { known, signal } = this.#options
    known.delete(this)
    signal?.removeEventListener('abort', this.#onAbort)
  }

  #cancelled(): CancelledError {
    return new CancelledError('cancelled', { command: this.command })
  }
}

/** The rows of a command as they come. */
export function rowsOf(words: readonly string[]): Round<TypedRow> {
  return async function* round(stream) {
    const { run, inbox } = stream.open(words)
    try {
      yield []
      for (let rows = await inbox.take(); rows !== undefined; rows = await inbox.take()) yield rows
    } finally {
      await run.cancel().catch(() => {})
    }
  }
}
