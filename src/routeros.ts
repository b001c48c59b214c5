import { EventEmitter } from 'node:events'
import { CancelledError, InputError, ReadOnlyError } from './errors.js'
import { removeFile, writeFile } from './files/file.js'
import { exportCommand, makeBackup, makeExport } from './files/make.js'
import {
  type BackupOptions,
  type ExportOptions,
  type FileOptions,
  type MadeFile,
  readMaxSize,
  readName
} from './files/options.js'
import { readFile } from './files/read.js'
import type { FileAccess } from './files/send.js'
import type { WaitOptions } from './link/link.js'
import type { Security } from './link/transport.js'
import { changesOf, type ChangesOptions } from './router/changes.js'
import { collect } from './router/collect.js'
import type { InboxOptions } from './router/inbox.js'
import { aborted, Job, type Stoppable, within } from './router/job.js'
import type { Change } from './router/known.js'
import { overRest } from './rest/rest.js'
import { readOptions, readProtocol, readTimeout, type RouterOptions } from './router/options.js'
import { Pool, type PoolOptions, type PoolState } from './router/pool.js'
import { Run, type RunOptions, type Tag } from './router/run.js'
import { statesOf } from './router/states.js'
import { type RestartOptions, type Round, rowsOf, Stream } from './router/stream.js'
import { Turns } from './router/turns.js'
import { Apply } from './state/apply.js'
import { OneConnection } from './state/one-connection.js'
import type { Applied, ApplyOptions, PlanOptions } from './state/options.js'
import { Command, type CommandInput } from './wire/command.js'
import { printOf, type PrintOptions } from './wire/print.js'
import type { Sentence } from './wire/sentence.js'
import type { TypedRow } from './wire/values.js'

export interface CallOptions extends Omit<RunOptions, 'onRow' | 'onEnd'> {
  /**
   * Longest silence, in ms, from when it was sent; empty, 0 or negative is the router's `readTimeout`. Waiting for a
   * connection takes at most about `connectTimeout` on top.
   */
  timeout?: number | string | undefined
  /** Longest time for the whole command, in ms, waiting included; empty, 0 or negative is no limit. */
  deadline?: number | string | undefined
  /** Added to the arguments of the command; these win. */
  args?: unknown
}

export interface QueryOptions extends CallOptions, Omit<PrintOptions, 'args'> {}

export interface StartOptions extends CallOptions, Pick<RunOptions, 'onRow' | 'onEnd'> {
  /** Waits for a connection for as long as it takes. */
  waitsForConnection?: boolean
  /** May be silent for as long as it likes; default for commands that never end. */
  isStream?: boolean
  /** Goes out on the connection of this run, also when that has ended. */
  sameConnectionAs?: Run | undefined
  /** Fails where that connection is gone, instead of going out on another. */
  isBound?: boolean
}

export interface ListenOptions extends CallOptions, InboxOptions, RestartOptions {}

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

  readonly #given: RouterOptions
  readonly #options: PoolOptions
  readonly #isReadOnly: boolean
  readonly #isRest: boolean
  readonly #pool: Pool
  /** Streams, jobs and applies: what lives longer than a run. */
  readonly #known: Set<Stoppable>
  /** One apply to a menu at a time, and one file. */
  readonly #turns: Turns
  #readOnly: Router | undefined
  #lastTag = 0

  /**
   * @param sharing a router whose connections it uses instead of its own.
   * @throws {InputError} naming the option and what it can be.
   */
  constructor(options: RouterOptions, sharing?: Router) {
    super()
    this.setMaxListeners(0) // everyone who shares the router may watch it
    this.#given = options
    const read = readOptions(options)
    this.#isRest = readProtocol(options) === 'rest'
    this.#options = this.#isRest ? overRest(read) : read
    this.#isReadOnly = options.readOnly ?? false
    const { credentials, transport } = this.#options
    this.label = options.name || `${credentials.username}@${transport.host}`
    this.#pool = sharing === undefined ? new Pool(this.#options) : sharing.#pool
    this.#known = sharing === undefined ? new Set() : sharing.#known
    this.#turns = sharing === undefined ? new Turns() : sharing.#turns
    this.#pool.on('state', (state) => this.emit('state', state))
    this.#pool.on('stray', (sentence) => this.emit('stray', sentence))
  }

  /** The same router over the same connections, for those who may only read. */
  get readOnly(): Router {
    if (this.#isReadOnly) return this
    this.#readOnly ??= new Router({ ...this.#given, readOnly: true }, this)
    return this.#readOnly
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
  run(input: CommandInput | Command, options: CallOptions = {}): Promise<TypedRow[]> {
    return collect((handlers) => {
      const command = commandOf(input, options)
      command.assertEnds()
      return this.start(command, { ...options, ...handlers })
    })
  }

  /** Prints a menu. The router evaluates the conditions as far as it can, and the rest is tested here. */
  async query(path: string, options: QueryOptions = {}): Promise<TypedRow[]> {
    const print = printOf(path, options)
    print.command.assertEnds()
    return collect((handlers) => this.start(print.command, print.reading({ ...options, ...handlers })))
  }

  /** @throws {InputError | ReadOnlyError} when it cannot or may not be sent. */
  check(command: Command): void {
    if (this.#isReadOnly && !command.isRead) throw new ReadOnlyError('read-only', { command: command.path })
    for (const word of command.words) this.#options.charset.check(word)
  }

  /**
   * Starts a command and returns at once; rows go to `onRow` as they come. A command that cannot even wait has ended,
   * and `onEnd` was called, before this returns.
   *
   * @throws {InputError | ReadOnlyError} at once, when it cannot or may not be sent.
   */
  start(input: CommandInput | Command, options: StartOptions = {}): Run {
    const command = commandOf(input, options)
    this.check(command)
    return this.#start(command, options, false)
  }

  /**
   * Starts a command that keeps answering and hands out its rows as they come; leaving the loop cancels it.
   *
   * ```ts
   * for await (const row of router.listen('/interface/listen')) console.log(row)
   * ```
   *
   * With `restart` it starts again by itself after a lost connection, and ends when the command ends by itself. A command
   * that is no read and has not answered yet may have done its work, and is not repeated: it fails instead.
   *
   * @throws {InputError | ReadOnlyError} at once; any other {@link RouterOSError} from the loop.
   */
  listen(input: CommandInput | Command, options: ListenOptions = {}): Stream<TypedRow> {
    const command = commandOf(input, options)
    this.check(command)
    return this.#stream(command.path, options, rowsOf(command.words), {
      waitsForConnection: options.restart ?? false,
      mayRepeat: command.isEndless || command.isRead
    })
  }

  /**
   * What changes in a menu such as `/interface`, over reconnects; see {@link Change}.
   *
   * @throws {InputError} at once, when an option cannot be used; any other {@link RouterOSError} from the loop.
   */
  changes(menu: string, options: ListenOptions & ChangesOptions = {}): Stream<Change> {
    const path = new Command(menu).path.replace(/\/(?:print|listen)$/, '')
    const { command, round } = changesOf(path, options)
    return this.#stream(command, { restart: true, ...options }, round, { waitsForConnection: true })
  }

  /** The states of the connection, the present one first. Opens none; it goes on until it is stopped. */
  states(options: Pick<CallOptions, 'tag' | 'owner' | 'signal'> = {}): Stream<PoolState> {
    return this.#stream(this.label, options, statesOf(this), { isCommand: false })
  }

  /** The steps that {@link Router.apply} would take. Nothing but a print is sent. */
  plan(path: string, rows: unknown, options: PlanOptions = {}): Promise<Applied> {
    return this.apply(path, rows, { ...options, dryRun: true })
  }

  /**
   * Makes a menu as it is declared, with as few changes as it takes: each row is found by its key, and what differs is
   * set; a row that is not there is added. Properties that are not declared are left alone, and `null` is unset.
   *
   * ```ts
   * await router.apply('/ip/firewall/address-list', rows, { where: { list: 'blocked' }, others: 'remove' })
   * ```
   *
   * The steps go out one after the other on one connection, each once. Two applies to one menu wait for each other.
   *
   * @param rows a list of objects, or one object.
   * @throws {RouterOSError} as a rejection; once it has begun, with the steps it took: see {@link Unfinished}.
   */
  async apply(path: string, rows: unknown, options: ApplyOptions = {}): Promise<Applied> {
    const { owner, onSent, signal, timeout } = options
    const tag = options.tag ?? this.#nextTag()
    const channel = new OneConnection(
      {
        hasSession: !this.#isRest,
        check: (command) => this.check(command),
        start: (command, more) => {
          this.check(command)
          return this.#start(command, { tag, owner, timeout, ...more }, true)
        }
      },
      onSent
    )
    const apply = new Apply(channel, path, rows, { ...options, tag })
    const abort = (): void => apply.abort()
    this.#known.add(apply)
    signal?.addEventListener('abort', abort)
    if (signal?.aborted) abort()
    try {
      return await apply.run(this.#turns)
    } finally {
      this.#known.delete(apply)
      signal?.removeEventListener('abort', abort)
    }
  }

  /**
   * The content of a file, byte for byte. Before RouterOS 7.13 only that of short text files.
   *
   * @param name as the router lists it: `flash/notes.txt`.
   * @throws {UnsupportedError} when the router does not give it; {@link InputError} when it is over `maxSize`.
   */
  async readFile(name: string, options: FileOptions = {}): Promise<Buffer> {
    const file = readName(name)
    const maxSize = readMaxSize(options.maxSize)
    return this.#work(new Command('/file/read'), options, (access) => readFile(access, file, { ...options, maxSize }))
  }

  /**
   * Makes a file, or writes it anew. Text is sent as that of commands.
   *
   * @throws {UnsupportedError} when the router takes no files, or none so large.
   */
  async writeFile(
    name: string,
    content: string | Uint8Array,
    options: FileOptions = {}
  ): Promise<{ name: string; size: number }> {
    const file = readName(name)
    const bytes = this.#bytesOf(content)
    const maxSize = readMaxSize(options.maxSize)
    await this.#work(new Command('/file/set'), options, (access) => writeFile(access, file, bytes, maxSize))
    return { name: file, size: bytes.length }
  }

  /** @throws {TrapError} as the router says, when there is no such file. */
  async removeFile(name: string, options: FileOptions = {}): Promise<{ name: string }> {
    const file = readName(name)
    await this.#work(new Command('/file/remove'), options, (access) => removeFile(access, file))
    return { name: file }
  }

  /** Makes a backup and reads it; no file stays on the router, unless `keep` says so. */
  async backup(options: BackupOptions = {}): Promise<MadeFile> {
    return this.#work(new Command('/system/backup/save'), options, (access) => makeBackup(access, options))
  }

  /** Makes an export and reads it, likewise. */
  async export(options: ExportOptions = {}): Promise<MadeFile> {
    const command = new Command(exportCommand(options), { file: '' })
    return this.#work(command, options, (access) => makeExport(access, options))
  }

  /** Bytes as text, as the values of rows are read. */
  decode(bytes: Buffer): string {
    return this.#options.charset.decode(bytes, 0, bytes.length)
  }

  /**
   * Stops every run, stream and file of a tag, of several tags or of an owner, or all commands there are, and resolves to what
   * was stopped once the router has confirmed. The timeout is that of each run where none is given.
   *
   * @throws {TimeoutError} when the router does not confirm in time.
   * @throws {UnsupportedError} over REST, of commands that were sent: nobody waits for them any more, the router goes on.
   * @throws {CancelledError} when the signal is aborted before; what was to be stopped counts as stopped all the same.
   */
  async cancel(
    target: { tag: Tag | readonly Tag[] } | { owner: object } | 'all',
    { signal, timeout }: WaitOptions = {}
  ): Promise<Cancelled[]> {
    const isHit = matcher(target)
    const known = [...this.#known].filter((one) => isHit(one) && (target !== 'all' || one.isCommand))
    // A stream and its runs are one thing to the user, and so is a job.
    const hit = [...known, ...[...this.#pool.runs].filter((run) => !run.isPart && isHit(run))]
    const abort = (): void => {
      for (const each of hit) each.abort()
    }
    signal?.addEventListener('abort', abort)
    if (signal?.aborted) abort()
    try {
      await Promise.all(hit.map((each) => each.cancel(timeout)))
    } finally {
      signal?.removeEventListener('abort', abort)
    }
    if (signal?.aborted) throw new CancelledError('cancelled', { command: '/cancel' })
    return hit.map(({ tag, command }) => ({ tag, command }))
  }

  /** Whether nothing runs. */
  get isIdle(): boolean {
    return this.#pool.runs.size === 0 && this.#known.size === 0
  }

  /**
   * Ends every command, stream and connection; resolves when the sockets are gone. What was sent before still leaves:
   * that may take `timeout`, by default 300 ms; aborting the signal ends it at once. Files that were made for a backup or
   * an export are removed before, as far as that takes no longer.
   */
  async close(options: WaitOptions = {}): Promise<void> {
    const jobs = [...this.#known].filter((one) => one instanceof Job)
    for (const one of this.#known) one.abort()
    if (jobs.length > 0) await tidied(jobs, options)
    await this.#pool.close(options)
  }

  /** Works on files, one job after the other. @param command stands for the job. */
  #work<T>(command: Command, options: FileOptions, work: (access: FileAccess) => Promise<T>): Promise<T> {
    this.check(command)
    const { tag = this.#nextTag(), owner, signal, onSent } = options
    const timeout = readTimeout('timeout', options.timeout, this.#options.readTimeout)
    const access = (stopping: AbortSignal): FileAccess => ({
      stopping,
      timeout,
      isText: this.#isRest,
      send: (input, { isTidying = false, ...more } = {}) =>
        collect((handlers) => {
          const part = new Command(input)
          this.check(part)
          const life = isTidying ? { waitsForConnection: true } : { signal: stopping }
          const sent: StartOptions['onSent'] = (transport) => {
            onSent?.(transport)
            more.onSent?.(transport)
          }
          const settings = { tag, owner, timeout, values: 'text' as const, ...life, ...more, onSent: sent }
          return this.#start(part, { ...settings, ...handlers }, true)
        })
    })
    const settings = { tag, owner, signal, timeout, command: command.path, known: this.#known }
    return new Job(settings, (stopping) => {
      return this.#turns.take('/file', false, aborted(stopping), async () => {
        stopping.throwIfAborted()
        return work(access(stopping))
      })
    }).finished
  }

  #bytesOf(content: unknown): Buffer {
    if (typeof content === 'string') return this.#options.charset.encode(content, 'contents')
    if (content instanceof Uint8Array) return Buffer.from(content.buffer, content.byteOffset, content.byteLength)
    throw new InputError('bad-content')
  }

  #start(command: Command, options: StartOptions, isPart: boolean): Run {
    const run = new Run(command, options, {
      tag: options.tag ?? this.#nextTag(),
      timeout: readTimeout('timeout', options.timeout, this.#options.readTimeout),
      deadline: readTimeout('deadline', options.deadline, 0) || undefined,
      isStream: options.isStream ?? command.isEndless,
      isPart,
      waitsForConnection: options.waitsForConnection ?? false,
      sameConnectionAs: options.sameConnectionAs,
      isBound: options.isBound,
      home: this.#pool
    })
    this.#pool.start(run)
    return run
  }

  #stream<T>(
    command: string,
    options: ListenOptions,
    round: Round<T>,
    {
      waitsForConnection = false,
      ...settings
    }: { waitsForConnection?: boolean; mayRepeat?: boolean; isCommand?: boolean } = {}
  ): Stream<T> {
    const { tag = this.#nextTag(), owner, values, timeout, signal } = options
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
        start: (words, handlers) => {
          const part = new Command(words)
          this.check(part)
          return this.#start(part, { tag, owner, values, timeout, waitsForConnection, ...handlers }, true)
        }
      },
      round
    )
  }

  #nextTag(): string {
    this.#lastTag += 1
    return `run-${this.#lastTag}`
  }
}

/** How long jobs may take to tidy up, in ms, where nothing else is asked for. */
const TIDYING = 300

function tidied(jobs: readonly Job<unknown>[], { timeout = TIDYING, signal }: WaitOptions): Promise<unknown> {
  return within(timeout, Promise.allSettled(jobs.map(({ finished }) => finished)), signal)
}

function commandOf(input: CommandInput | Command, { args }: CallOptions): Command {
  return input instanceof Command ? input : new Command(input, args)
}

function matcher(
  target: { tag: Tag | readonly Tag[] } | { owner: object } | 'all'
): (one: Pick<Stoppable, 'tag' | 'owner'>) => boolean {
  if (target === 'all') return () => true
  if ('owner' in target) return ({ owner }) => owner === target.owner
  const tags = new Set([target.tag].flat().map(String))
  return ({ tag }) => tags.has(String(tag))
}
