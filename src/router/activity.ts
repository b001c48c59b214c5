import { CancelledError, ReadOnlyError } from '../errors.js'
import type { WaitOptions } from '../link/link.js'
import { Command } from '../wire/command.js'
import type { Cancelled, CancelTarget, ListenOptions, StartOptions } from './call-options.js'
import { Job, type Stoppable, within } from './job.js'
import { readTimeout, readWait } from './options.js'
import { Pool, type PoolOptions } from './pool.js'
import { Run, type RunOptions } from './run.js'
import { type Round, Stream } from './stream.js'
import { Turns } from './turns.js'

export interface JobSettings extends Pick<RunOptions, 'tag' | 'owner' | 'signal'> {
  timeout?: number | string | undefined
}

interface StreamSettings {
  waitsForConnection?: boolean
  mayRepeat?: boolean
  isCommand?: boolean
}

/** How long jobs may take to tidy up, in ms, where nothing else is asked for. */
const TIDYING = 300

/** What is under way on one router: it starts commands, streams and jobs, and finds them again to cancel them. */
export class Activity {
  readonly pool: Pool
  /** One apply to a menu at a time, and one file. */
  readonly turns: Turns
  readonly #options: PoolOptions
  readonly #isReadOnly: boolean
  /** Streams, jobs and applies: what lives longer than a run. */
  readonly #known: Set<Stoppable>
  #lastTag = 0

  /** @param sharing one whose connections it uses, and which it is one with for those who cancel and close. */
  constructor(options: PoolOptions, isReadOnly: boolean, sharing?: Activity) {
    this.#options = options
    this.#isReadOnly = isReadOnly
    this.pool = sharing?.pool ?? new Pool(options)
    this.turns = sharing?.turns ?? new Turns()
    this.#known = sharing === undefined ? new Set() : sharing.#known
  }

  /** Whether nothing runs. */
  get isIdle(): boolean {
    return this.pool.runs.size === 0 && this.#known.size === 0
  }

  nextTag(): string {
    this.#lastTag += 1
    return `run-${this.#lastTag}`
  }

  /** @throws {InputError | ReadOnlyError} when it cannot or may not be sent. */
  check(command: Command): void {
    if (this.#isReadOnly && !command.isRead) throw new ReadOnlyError('read-only', { command: command.path })
    for (const word of command.words) this.#options.charset.check(word)
  }

  /** @param isPart it belongs to a stream, a job or an apply. @throws {InputError | ReadOnlyError} as `check` does. */
  start(command: Command, options: StartOptions, isPart = false): Run {
    this.check(command)
    const run = new Run(command, options, {
      tag: options.tag ?? this.nextTag(),
      timeout: this.#timeoutOf(options),
      deadline: readTimeout('deadline', options.deadline, 0) || undefined,
      isStream: options.isStream ?? command.isEndless,
      isPart,
      waitsForConnection: options.waitsForConnection ?? false,
      sameConnectionAs: options.sameConnectionAs,
      isBound: options.isBound,
      home: this.pool
    })
    this.pool.start(run)
    return run
  }

  /** @param command stands for the stream. */
  stream<T>(
    command: string,
    options: ListenOptions,
    round: Round<T>,
    { waitsForConnection = false, ...settings }: StreamSettings = {}
  ): Stream<T> {
    const { tag = this.nextTag(), owner, values, timeout, signal } = options
    return new Stream(
      {
        ...options,
        ...settings,
        tag,
        owner,
        signal,
        command,
        random: this.#options.random,
        known: this.#known,
        start: (words, handlers) =>
          this.start(new Command(words), { tag, owner, values, timeout, waitsForConnection, ...handlers }, true)
      },
      round
    )
  }

  /** @param command stands for the job. @param work what it does, given the settings of its commands. */
  job<T>(
    command: Command,
    options: JobSettings,
    work: (stopping: AbortSignal, settings: Pick<StartOptions, 'tag' | 'owner'> & { timeout: number }) => Promise<T>
  ): Promise<T> {
    this.check(command)
    const { tag = this.nextTag(), owner, signal } = options
    const timeout = this.#timeoutOf(options)
    const settings = { tag, owner, signal, timeout, command: command.path, known: this.#known }
    return new Job(settings, (stopping) => work(stopping, { tag, owner, timeout })).finished
  }

  /** Knows it while it works, and aborts it with the signal. */
  async during<T>(one: Stoppable, signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
    this.#known.add(one)
    try {
      return await heeding(signal, () => one.abort(), work)
    } finally {
      this.#known.delete(one)
    }
  }

  /** @throws {RouterOSError} as the cancel of a router does. */
  async cancel(target: CancelTarget, options: WaitOptions = {}): Promise<Cancelled[]> {
    const { signal, timeout } = readWait(options)
    const isHit = matcher(target)
    const known = [...this.#known].filter((one) => isHit(one) && (target !== 'all' || one.isCommand))
    // A stream and its runs are one thing to the user, and so is a job.
    const hit = [...known, ...[...this.pool.runs].filter((run) => !run.isPart && isHit(run))]
    const abort = (): void => {
      for (const each of hit) each.abort()
    }
    await heeding(signal, abort, () => Promise.all(hit.map((each) => each.cancel(timeout))))
    if (signal?.aborted) throw new CancelledError('cancelled', { command: '/cancel' })
    return hit.map(({ tag, command }) => ({ tag, command }))
  }

  /** Resolves when the sockets are gone. */
  async close(options: WaitOptions): Promise<void> {
    const wait = readWait(options)
    const jobs = [...this.#known].filter((one) => one instanceof Job)
    for (const one of this.#known) one.abort()
    if (jobs.length > 0) await tidied(jobs, wait)
    await this.pool.close(wait)
  }

  #timeoutOf({ timeout }: JobSettings): number {
    return readTimeout('timeout', timeout, this.#options.readTimeout)
  }
}

/** Aborts when the signal says so, at once where it has already, for as long as the work takes. */
async function heeding<T>(signal: AbortSignal | undefined, abort: () => void, work: () => Promise<T>): Promise<T> {
  signal?.addEventListener('abort', abort)
  if (signal?.aborted) abort()
  try {
    return await work()
  } finally {
    signal?.removeEventListener('abort', abort)
  }
}

function tidied(jobs: readonly Job<unknown>[], { timeout = TIDYING, signal }: WaitOptions): Promise<unknown> {
  return within(timeout, Promise.allSettled(jobs.map(({ finished }) => finished)), signal)
}

function matcher(target: CancelTarget): (one: Pick<Stoppable, 'tag' | 'owner'>) => boolean {
  if (target === 'all') return () => true
  if ('owner' in target) return ({ owner }) => owner === target.owner
  const tags = new Set([target.tag].flat().map(String))
  return ({ tag }) => tags.has(String(tag))
}
