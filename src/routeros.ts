import { EventEmitter, on } from 'node:events'
import { onAbort } from './link/abort.js'
import { type Change, changes, type ChangesOptions, type ChangeSource } from './router/changes.js'
import { Command, type CommandInput } from './wire/command.js'
import type { WaitOptions } from './link/connection.js'
import { CancelledError, InputError, ReadOnlyError } from './errors.js'
import { Listener, type ListenerOptions } from './router/listener.js'
import { readOptions, readTimeout, type RouterOptions } from './router/options.js'
import { Pool, type PoolOptions, type PoolState } from './router/pool.js'
import { type Match, Query, proplistWords, type Where } from './wire/query.js'
import { restarting, type RestartOptions } from './router/restarting.js'
import { Run, type RunOptions, type Tag } from './router/run.js'
import type { Sentence } from './wire/sentence.js'
import { Stream, type Streams } from './router/stream.js'
import type { Security } from './link/transport.js'
import type { TypedRow } from './wire/values.js'

export interface CallOptions extends Omit<RunOptions, 'onRow'> {
  /**
   * Longest silence, in ms, from when it was sent; empty, 0 or negative is the router's `readTimeout`. Waiting for a
   * connection takes at most about `connectTimeout` on top.
   */
  timeout?: number | string | undefined
  /** Added to the arguments of the command; these win. */
  args?: unknown
}

export interface QueryOptions extends CallOptions {
  where?: Where | undefined
  /** How a list of conditions combines; default `all`. */
  match?: Match | undefined
  proplist?: string | readonly string[] | undefined
}

export interface StartOptions extends CallOptions, Pick<RunOptions, 'onRow'> {
  /** Waits for a connection for as long as it takes. */
  isPatient?: boolean
  /** May be silent for as long as it likes; default for commands that never end. */
  isStream?: boolean
  /** Goes out on the connection of this run. */
  beside?: Run
}

export interface ListenOptions extends CallOptions, ListenerOptions {
  /** Waits for a connection for as long as it takes. */
  isPatient?: boolean
}

/** What was stopped. */
export interface Cancelled {
  tag: Tag
  command: string
}

interface RouterEvents {
  state: [state: PoolState]
  /** The router sent a sentence no rule covers. */
  stray: [sentence: Sentence]
}

/**
 * One router: its connections open when they are needed, are shared by all commands, and come back when lost.
 *
 * ```ts
 * const router = new Router({ host: '192.168.88.1', username: 'api', password })
 * const rows = await router.query('/interface', { where: { type: 'ether' }, proplist: ['name', 'running'] })
 * await router.close()
 * ```
 *
 * Every failure is a {@link RouterOSError}; match on its `code`.
 */
export class Router extends EventEmitter<RouterEvents> {
  /** How the router is called in messages. */
  readonly label: string

  readonly #options: PoolOptions
  readonly #isReadOnly: boolean
  readonly #pool: Pool
  readonly #runs = new Set<Run>()
  readonly #streams = new Set<Stream<unknown>>()
  #lastTag = 0

  /** @throws {InputError} naming the option and what it can be. */
  constructor(options: RouterOptions) {
    super()
    this.setMaxListeners(0) // everyone who shares the router may watch it
    this.#options = readOptions(options)
    this.#isReadOnly = options.readOnly ?? false
    const { credentials, transport } = this.#options
    this.label = options.name || `${credentials.username}@${transport.host}`
    this.#pool = new Pool(this.#options)
    this.#pool.on('state', (state) => this.emit('state', state))
    this.#pool.on('stray', (sentence) => this.emit('stray', sentence))
  }

  get state(): PoolState {
    return this.#pool.state
  }

  /** What TLS has come to on the connection that was opened last; undefined when it is plain, or there was none. */
  get security(): Security | undefined {
    return this.#pool.security
  }

  /**
   * Runs a command and resolves to its rows; the attributes of `!done`, such as `ret`, come as the last row.
   *
   * @throws {RouterOSError} as a rejection; `TRAP` when the router refuses.
   */
  async run(input: CommandInput | Command, options: CallOptions = {}): Promise<TypedRow[]> {
    const command = commandOf(input, options)
    command.assertEnds()
    return this.#collect(command, options)
  }

  /** Prints a menu. The conditions are evaluated by the router. */
  async query(path: string, options: QueryOptions = {}): Promise<TypedRow[]> {
    return this.run(queryCommand(path, options), options)
  }

  /**
   * Starts a command and returns at once; rows go to `onRow` as they come.
   *
   * @throws {InputError | ReadOnlyError} at once, when it cannot or may not be sent.
   */
  start(input: CommandInput | Command, options: StartOptions = {}): Run {
    const command = commandOf(input, options)
    if (this.#isReadOnly && !command.isRead) throw new ReadOnlyError('read-only', { command: command.path })
    const run = new Run(this.#pool, command, options.tag ?? this.#nextTag(), options, {
      charset: this.#options.charset,
      timeout: readTimeout('timeout', options.timeout, this.#options.readTimeout),
      isStream: options.isStream ?? command.isEndless,
      isPatient: options.isPatient ?? false,
      beside: options.beside?.exchange
    })
    this.#runs.add(run)
    run.exchange.whenEnded(() => this.#runs.delete(run))
    return run
  }

  /**
   * Starts a command that keeps answering and hands out its rows as they come; leaving the loop cancels it.
   *
   * ```ts
   * for await (const row of router.listen('/interface/listen')) console.log(row)
   * ```
   *
   * @throws {InputError | ReadOnlyError} at once; any other {@link RouterOSError} from the loop.
   */
  listen(input: CommandInput | Command, options: ListenOptions = {}): Listener {
    return new Listener((onRow) => this.start(input, { ...options, onRow, isStream: true }), options)
  }

  /**
   * The same, but it starts again by itself after a lost connection. It ends when the command ends by itself. One
   * that is no read and has not answered yet may have done what it is for, and is not repeated: it fails instead.
   *
   * @throws {InputError | ReadOnlyError} from the loop, as every other {@link RouterOSError}.
   */
  keepListening(input: CommandInput | Command, options: ListenOptions & RestartOptions = {}): Stream<TypedRow> {
    const command = commandOf(input, options)
    const mayRepeat = command.isEndless || command.isRead
    return this.#stream(command.path, options, (call) =>
      restarting(() => this.listen(command, call), { ...call, mayRepeat })
    )
  }

  /** What changes in a menu such as `/interface`, over reconnects; see {@link changes}. */
  changes(menu: string, options: ListenOptions & ChangesOptions = {}): Stream<Change> {
    const path = new Command(menu).path.replace(/\/(?:print|listen)$/, '')
    return this.#stream(`${path}/listen`, options, (call) => {
      const source: ChangeSource = {
        listen: (words) => this.listen(words, call),
        print: (words, beside) => this.#collect(words, { ...call, beside })
      }
      return changes(path, source, call)
    })
  }

  /** The states of the connection, the present one first. Opens none; it goes on until it is stopped. */
  states(options: Pick<CallOptions, 'tag' | 'owner' | 'signal'> = {}): Stream<PoolState> {
    return this.#stream(this.label, options, ({ signal }) => this.#states(signal))
  }

  /**
   * Stops every run and stream of a tag or an owner, or all there are, and resolves to what was stopped once the router
   * has confirmed. The timeout is that of each run where none is given.
   *
   * @throws {TimeoutError} when the router does not confirm in time.
   * @throws {CancelledError} when the signal is aborted before; what was to be stopped counts as stopped all the same.
   */
  async cancel(
    target: { tag: Tag } | { owner: object } | 'all',
    { signal, timeout }: WaitOptions = {}
  ): Promise<Cancelled[]> {
    const isHit = ({ tag, owner }: Run | Stream<unknown>): boolean => {
      if (target === 'all') return true
      return 'owner' in target ? owner === target.owner : String(tag) === String(target.tag)
    }
    const streams = [...this.#streams].filter(isHit)
    const runs = [...this.#runs].filter(isHit)
    const forget = onAbort(signal, () => runs.forEach((run) => run.exchange.abort()))
    try {
      await Promise.all(runs.map((run) => run.cancel(timeout)))
    } finally {
      forget()
      for (const stream of streams) stream.stop()
    }
    if (signal?.aborted) throw new CancelledError('cancelled', { command: '/cancel' })
    // A stream and its runs are one thing to whoever stops it.
    const alone = runs.filter((run) => !streams.some((stream) => isRunOf(stream, run)))
    return [...streams, ...alone].map(({ tag, command }) => ({ tag, command }))
  }

  /** Whether nothing runs. */
  get isIdle(): boolean {
    return this.#runs.size === 0 && this.#streams.size === 0
  }

  /**
   * Ends every command, stream and connection; resolves when the sockets are gone. What was sent before still leaves:
   * that may take `timeout`, by default 300 ms; aborting the signal ends it at once.
   */
  async close(options: WaitOptions = {}): Promise<void> {
    for (const stream of this.#streams) stream.stop()
    await this.#pool.close(options)
  }

  async *#states(signal: AbortSignal | undefined): AsyncGenerator<PoolState, void, undefined> {
    try {
      const later = on(this, 'state', { signal })
      yield this.state
      for await (const [state] of later as AsyncIterable<[PoolState]>) yield state
    } catch (error) {
      if (!signal?.aborted) throw error
      throw new CancelledError('cancelled', { command: this.label })
    }
  }

  async #collect(input: CommandInput | Command, options: StartOptions): Promise<TypedRow[]> {
    const rows: TypedRow[] = []
    await this.start(input, { ...options, onRow: (row) => rows.push(row) }).finished
    return rows
  }

  /** @param rounds is given the options of its runs. */
  #stream<T, Options extends ListenOptions>(
    command: string,
    options: Options,
    rounds: (call: Options) => AsyncGenerator<T, void, undefined>
  ): Stream<T> {
    const tag = options.tag ?? this.#nextTag()
    const streams: Streams = {
      known: this.#streams,
      cancel: async (stream) => {
        const runs = [...this.#runs].filter((run) => isRunOf(stream, run))
        await Promise.allSettled(runs.map((run) => run.cancel()))
      }
    }
    return new Stream(streams, { tag, owner: options.owner, command, signal: options.signal }, (signal) =>
      rounds({ ...options, tag, signal, isPatient: true })
    )
  }

  #nextTag(): string {
    this.#lastTag += 1
    return `run-${this.#lastTag}`
  }
}

function commandOf(input: CommandInput | Command, { args }: CallOptions): Command {
  return input instanceof Command ? input : new Command(input, args)
}

function isRunOf(stream: Stream<unknown>, run: Run): boolean {
  return run.tag === stream.tag && run.owner === stream.owner
}

/** `print` of a menu; the path may be spelled as on the console. */
export function queryCommand(path: string, { where, match, proplist }: QueryOptions): string[] {
  if (typeof path !== 'string' || path.trim() === '') throw new InputError('no-path')
  return [`${path.replace(/[/\s]+print\s*$/, '')}/print`, ...proplistWords(proplist), ...new Query(where, match).words]
}
