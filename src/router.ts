import { EventEmitter } from 'node:events'
import { type Change, changes, type ChangesOptions, type ChangeSource } from './changes.js'
import { Command, type CommandInput } from './command.js'
import { InputError, ReadOnlyError } from './errors.js'
import { Listener, type ListenerOptions } from './listener.js'
import { readOptions, readTimeout, type RouterOptions } from './options.js'
import { Pool, type PoolOptions, type PoolState } from './pool.js'
import { type Match, Query, proplistWords, type Where } from './query.js'
import { restarting, type RestartOptions } from './restarting.js'
import { Run, type RunOptions, type Tag } from './run.js'
import type { Sentence } from './sentence.js'
import type { Security } from './transport.js'
import type { TypedRow } from './values.js'

export interface CallOptions extends Omit<RunOptions, 'onRow'> {
  /** Longest silence, in ms; empty, 0 or negative is the router's `readTimeout`. */
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
  async run(input: CommandInput, options: CallOptions = {}): Promise<TypedRow[]> {
    const command = new Command(input, options.args)
    command.assertEnds()
    const rows: TypedRow[] = []
    await this.start(command, { ...options, onRow: (row) => rows.push(row) }).finished
    return rows
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
    const command = input instanceof Command ? input : new Command(input, options.args)
    if (this.#isReadOnly && !command.isRead) throw new ReadOnlyError('read-only', { command: command.path })
    this.#lastTag += 1
    const run = new Run(this.#pool, command, options.tag ?? `run-${this.#lastTag}`, options, {
      charset: this.#options.charset,
      timeout: readTimeout('timeout', options.timeout, this.#options.readTimeout),
      isStream: options.isStream ?? command.isEndless,
      isPatient: options.isPatient ?? false,
      beside: options.beside?.exchange
    })
    this.#runs.add(run)
    void run.finished.catch(() => {}).then(() => this.#runs.delete(run))
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

  /** The same, but it starts again by itself after a lost connection. It ends when the command ends by itself. */
  keepListening(
    input: CommandInput | Command,
    options: ListenOptions & RestartOptions = {}
  ): AsyncGenerator<TypedRow, void, undefined> {
    return restarting(() => this.listen(input, { ...options, isPatient: true }), options)
  }

  /** What changes in a menu such as `/interface`, over reconnects; see {@link changes}. */
  changes(menu: string, options: ListenOptions & ChangesOptions = {}): AsyncGenerator<Change, void, undefined> {
    const path = new Command(menu).path.replace(/\/(?:print|listen)$/, '')
    const call = { ...options, isPatient: true }
    const source: ChangeSource = {
      listen: (words) => this.listen(words, call),
      print: async (words, beside) => {
        const rows: TypedRow[] = []
        await this.start(words, { ...call, beside, onRow: (row) => rows.push(row) }).finished
        return rows
      }
    }
    return changes(path, source, options)
  }

  /**
   * Stops every run of a tag or an owner, or every run there is, and resolves to what was stopped once the router has
   * confirmed.
   *
   * @throws {TimeoutError} when the router does not confirm within the run's timeout.
   */
  async cancel(target: { tag: Tag } | { owner: object } | 'all'): Promise<Cancelled[]> {
    const isHit = (run: Run): boolean => {
      if (target === 'all') return true
      return 'owner' in target ? run.owner === target.owner : String(run.tag) === String(target.tag)
    }
    const runs = [...this.#runs].filter(isHit)
    await Promise.all(runs.map((run) => run.cancel()))
    return runs.map(({ tag, command }) => ({ tag, command }))
  }

  /** Whether nothing runs. */
  get isIdle(): boolean {
    return this.#runs.size === 0
  }

  /** Ends every command and connection; resolves when the sockets are gone, within a second. */
  async close(): Promise<void> {
    await this.#pool.close()
  }
}

/** `print` of a menu; the path may be spelled as on the console. */
export function queryCommand(path: string, { where, match, proplist }: QueryOptions): string[] {
  if (typeof path !== 'string' || path.trim() === '') throw new InputError('no-path')
  return [`${path.replace(/[/\s]+print\s*$/, '')}/print`, ...proplistWords(proplist), ...new Query(where, match).words]
}
