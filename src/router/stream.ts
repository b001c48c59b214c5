import { onAbort } from '../link/abort.js'
import { CancelledError } from '../errors.js'
import type { Tag } from './run.js'

/** Where a stream is known while it is read, so that a cancel finds it between two rounds too. */
export interface Streams {
  readonly known: Set<Stream<unknown>>
  /** Cancels what runs for this stream; resolves when the router has confirmed, or is given up on. */
  cancel(stream: Stream<unknown>): Promise<void>
}

export interface StreamOptions {
  tag: Tag
  owner: object | undefined
  /** The command word, such as `/interface/listen`. */
  command: string
  signal: AbortSignal | undefined
}

/**
 * What one command or menu tells over lost connections: rounds, each on a connection of its own, and waits between them.
 *
 * Leaving the loop cancels the command on the router, at any time. The loop ends when the command ends by itself, and
 * throws a {@link RouterOSError} when it fails for good or is cancelled from elsewhere.
 */
export class Stream<T> implements AsyncIterableIterator<T, undefined> {
  readonly tag: Tag
  readonly owner: object | undefined
  readonly command: string
  readonly #streams: Streams
  readonly #stopping = new AbortController()
  readonly #items: AsyncGenerator<T, void, undefined>
  #wasLeft = false

  /** @param rounds starts the first round; aborting its signal ends the running one, and every wait. */
  constructor(
    streams: Streams,
    { tag, owner, command, signal }: StreamOptions,
    rounds: (signal: AbortSignal) => AsyncGenerator<T, void, undefined>
  ) {
    this.tag = tag
    this.owner = owner
    this.command = command
    this.#streams = streams
    this.#items = this.#read(rounds, signal)
  }

  async next(): Promise<IteratorResult<T, undefined>> {
    try {
      const { done, value } = await this.#items.next()
      return done === true ? { done, value: undefined } : { done: false, value }
    } catch (error) {
      if (this.#wasLeft && error instanceof CancelledError) return { done: true, value: undefined }
      throw error
    }
  }

  async return(): Promise<IteratorResult<T, undefined>> {
    this.#wasLeft = true
    await this.#streams.cancel(this)
    this.stop()
    await this.#items.return()
    return { done: true, value: undefined }
  }

  /** Ends it at once, with {@link CancelledError}. */
  stop(): void {
    this.#stopping.abort()
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  async *#read(
    rounds: (signal: AbortSignal) => AsyncGenerator<T, void, undefined>,
    signal: AbortSignal | undefined
  ): AsyncGenerator<T, void, undefined> {
    const forget = onAbort(signal, () => this.stop())
    this.#streams.known.add(this)
    try {
      yield* rounds(this.#stopping.signal)
    } finally {
      this.#streams.known.delete(this)
      forget()
    }
  }
}
