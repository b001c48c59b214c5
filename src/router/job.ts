import { setTimeout as delay } from 'node:timers/promises'
import { CancelledError, TimeoutError } from '../errors.js'
import type { Tag } from './run.js'

/** What a cancel finds by its tag or its owner: a run, a stream, a job. */
export interface Stoppable {
  readonly tag: Tag
  readonly owner: object | undefined
  /** The command word, such as `/interface/listen`. */
  readonly command: string
  /** Whether it runs a command; the states of a connection need none. */
  readonly isCommand: boolean
  /** Resolves when it has stopped. @throws {TimeoutError} when that takes longer, in ms. */
  cancel(timeout?: number): Promise<void>
  /** The same without waiting. */
  abort(): void
}

export interface JobOptions {
  tag: Tag
  owner: object | undefined
  /** Aborting stops the job. */
  signal: AbortSignal | undefined
  /** The command word it is known by. */
  command: string
  /** How long a cancel waits where nothing else is asked for, in ms. */
  timeout: number
  /** Where the job is known while it lives. */
  known: Set<Stoppable>
}

/** Several commands that are one thing to the user: they share a tag, and a cancel stops all that is still to come. */
export class Job<T> implements Stoppable {
  readonly tag: Tag
  readonly owner: object | undefined
  readonly command: string
  readonly isCommand = true
  /** Settles when its work has, what it tidies up included. Never left unhandled. */
  readonly finished: Promise<T>
  readonly #timeout: number
  readonly #stopping = new AbortController()

  /** @param work is started at once; it stops soon after its signal is aborted. */
  constructor(options: JobOptions, work: (stopping: AbortSignal) => Promise<T>) {
    const { signal, known } = options
    this.tag = options.tag
    this.owner = options.owner
    this.command = options.command
    this.#timeout = options.timeout
    const abort = (): void => this.abort()
    signal?.addEventListener('abort', abort)
    if (signal?.aborted) abort()
    known.add(this)
    this.finished = work(this.#stopping.signal).finally(() => {
      known.delete(this)
      signal?.removeEventListener('abort', abort)
    })
    this.finished.catch(() => {})
  }

  async cancel(timeout = this.#timeout): Promise<void> {
    this.abort()
    const ended = this.finished.catch(() => {}).then(() => true)
    if (!(await within(timeout, ended)))
      throw new TimeoutError('cancel-unanswered', { command: this.command, ms: timeout })
  }

  abort(): void {
    this.#stopping.abort(new CancelledError('cancelled', { command: this.command }))
  }
}

/** What the promise resolves to; undefined when it takes longer, in ms, or the signal is aborted before. */
export async function within<T>(ms: number, promise: Promise<T>, signal?: AbortSignal): Promise<T | undefined> {
  const waiting = new AbortController()
  const stop = (): void => waiting.abort()
  signal?.addEventListener('abort', stop)
  if (signal?.aborted) stop()
  const late = delay(ms, undefined, { signal: waiting.signal }).catch(() => undefined)
  try {
    return await Promise.race([promise, late])
  } finally {
    signal?.removeEventListener('abort', stop)
    stop()
  }
}

/** Waits so long, in ms. @throws what the signal is aborted with. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal }).catch(() => signal.throwIfAborted())
}

/** Resolves when the signal is aborted, at once when it is already. */
export function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
