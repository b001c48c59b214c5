import { EventEmitter } from 'node:events'
import { Files } from './files/files.js'
import type { BackupOptions, ExportOptions, FileOptions, MadeFile } from './files/options.js'
import type { WaitOptions } from './link/link.js'
import type { Security } from './link/transport.js'
import { overRest } from './rest/rest.js'
import { Activity } from './router/activity.js'
import type {
  CallOptions,
  Cancelled,
  CancelTarget,
  ListenOptions,
  QueryOptions,
  StartOptions
} from './router/call-options.js'
import { changesOf, type ChangesOptions } from './router/changes.js'
import { collect } from './router/collect.js'
import type { Change } from './router/known.js'
import { readOptions, readProtocol, type RouterOptions } from './router/options.js'
import type { PoolState } from './router/pool.js'
import type { Run } from './router/run.js'
import { statesOf } from './router/states.js'
import { rowsOf, type Stream } from './router/stream.js'
import { Apply } from './state/apply.js'
import { OneConnection } from './state/one-connection.js'
import type { Applied, ApplyOptions, Declaration, PlanOptions } from './state/options.js'
import type { Charset } from './wire/charset.js'
import { Command, type CommandInput } from './wire/command.js'
import { printOf } from './wire/print.js'
import type { Sentence } from './wire/sentence.js'
import type { TypedRow } from './wire/values.js'

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
  readonly #charset: Charset
  readonly #isReadOnly: boolean
  readonly #isRest: boolean
  readonly #activity: Activity
  readonly #files: Files
  #readOnly: Router | undefined

  /**
   * @param sharing a router whose connections it uses instead of its own.
   * @throws {InputError} naming the option and what it can be.
   */
  constructor(options: RouterOptions, sharing?: Router) {
    super()
    this.setMaxListeners(0) // everyone who shares the router may watch it
    this.#given = options
    const read = readOptions(options)
    this.#charset = read.charset
    this.#isRest = readProtocol(options) === 'rest'
    this.#isReadOnly = options.readOnly ?? false
    this.label = read.label
    const shared = sharing === undefined ? undefined : sharing.#activity
    this.#activity = new Activity(this.#isRest ? overRest(read) : read, this.#isReadOnly, shared)
    this.#files = new Files(this.#activity, read.charset, this.#isRest)
    const { pool } = this.#activity
    pool.on('state', (state) => this.emit('state', state))
    pool.on('stray', (sentence) => this.emit('stray', sentence))
  }

  /** The same router over the same connections, for those who may only read. */
  get readOnly(): Router {
    if (this.#isReadOnly) return this
    this.#readOnly ??= new Router({ ...this.#given, readOnly: true }, this)
    return this.#readOnly
  }

  /** The present state of the connection; the event `state` tells of each change. */
  get state(): PoolState {
    return this.#activity.pool.state
  }

  /** What TLS has come to on the connection that was opened last; undefined when it is plain, or there was none. */
  get security(): Security | undefined {
    return this.#activity.pool.security
  }

  /**
   * Runs a command and resolves to its rows; the attributes of `!done`, such as `ret`, come as the last row.
   *
   * ```ts
   * const [{ ret }] = await router.run<{ ret: string }>('/ip/firewall/address-list/add', { args })
   * ```
   *
   * @typeParam T the properties of a row, as the caller knows them: the router decides, and nothing is checked.
   * @throws {RouterOSError} as a rejection; `TRAP` when the router refuses.
   */
  run<T extends object = TypedRow>(input: CommandInput | Command, options: CallOptions = {}): Promise<T[]> {
    return collect((handlers) => {
      const command = commandOf(input, options)
      command.assertEnds()
      return this.start(command, { ...options, ...handlers })
    }) as Promise<T[]>
  }

  /**
   * Prints a menu. The router evaluates the conditions as far as it can, and the rest is tested here.
   *
   * ```ts
   * const leases = await router.query<Lease>('/ip/dhcp-server/lease', { where: { status: 'bound' } })
   * ```
   *
   * @typeParam T as of {@link Router.run}.
   * @throws {RouterOSError} as a rejection.
   */
  async query<T extends object = TypedRow>(path: string, options: QueryOptions = {}): Promise<T[]> {
    const print = printOf(path, options)
    print.command.assertEnds()
    const rows = await collect((handlers) => this.start(print.command, print.reading({ ...options, ...handlers })))
    return rows as T[]
  }

  /** Whether a command could be sent; nothing is. @throws {InputError | ReadOnlyError} when it cannot or may not be. */
  check(command: Command): void {
    this.#activity.check(command)
  }

  /**
   * Starts a command and returns at once; rows go to `onRow` as they come. A command that cannot even wait has ended,
   * and `onEnd` was called, before this returns.
   *
   * @throws {InputError | ReadOnlyError} at once, when it cannot or may not be sent.
   */
  start(input: CommandInput | Command, options: StartOptions = {}): Run {
    return this.#activity.start(commandOf(input, options), options)
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
   * @typeParam T as of {@link Router.run}.
   * @throws {InputError | ReadOnlyError} at once; any other {@link RouterOSError} from the loop.
   */
  listen<T extends object = TypedRow>(input: CommandInput | Command, options: ListenOptions = {}): Stream<T> {
    const command = commandOf(input, options)
    this.check(command)
    return this.#activity.stream(command.path, options, rowsOf(command.words), {
      waitsForConnection: options.restart ?? false,
      mayRepeat: command.isEndless || command.isRead
    }) as Stream<T>
  }

  /**
   * What changes in a menu such as `/interface`, over reconnects; see {@link Change}.
   *
   * @typeParam T as of {@link Router.run}.
   * @throws {InputError} at once, when an option cannot be used; any other {@link RouterOSError} from the loop.
   */
  changes<T extends object = TypedRow>(menu: string, options: ListenOptions & ChangesOptions = {}): Stream<Change<T>> {
    const path = new Command(menu).path.replace(/\/(?:print|getall|listen)$/, '')
    const { command, round } = changesOf(path, options)
    const changes = this.#activity.stream(command, { restart: true, ...options }, round, { waitsForConnection: true })
    return changes as Stream<Change<T>>
  }

  /** The states of the connection, the present one first. Opens none; it goes on until it is stopped. */
  states(options: Pick<CallOptions, 'tag' | 'owner' | 'signal'> = {}): Stream<PoolState> {
    return this.#activity.stream(this.label, options, statesOf(this), { isCommand: false })
  }

  /**
   * The steps that {@link Router.apply} would take. Nothing but a print is sent.
   *
   * @throws {RouterOSError} as a rejection.
   */
  plan<T extends object = TypedRow>(
    path: string,
    rows: Declaration<NoInfer<T>>,
    options: PlanOptions = {}
  ): Promise<Applied<T>> {
    return this.apply<T>(path, rows, { ...options, dryRun: true })
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
   * @typeParam T the properties of a row, so that declarations and steps know their names.
   * @param rows a list of objects, or one object.
   * @throws {RouterOSError} as a rejection; once it has begun, with the steps it took: see {@link Unfinished}.
   */
  async apply<T extends object = TypedRow>(
    path: string,
    rows: Declaration<NoInfer<T>>,
    options: ApplyOptions = {}
  ): Promise<Applied<T>> {
    const { owner, onSent, signal, timeout } = options
    const tag = options.tag ?? this.#activity.nextTag()
    const channel = new OneConnection(
      {
        hasSession: !this.#isRest,
        check: (command) => this.check(command),
        start: (command, more) => this.#activity.start(command, { tag, owner, timeout, ...more }, true)
      },
      onSent
    )
    const apply = new Apply(channel, path, rows, { ...options, tag })
    const applied = await this.#activity.during(apply, signal, () => apply.run(this.#activity.turns))
    return applied as Applied<T>
  }

  /**
   * The content of a file, byte for byte. Before RouterOS 7.13 only that of short text files.
   *
   * @param name as the router lists it: `flash/notes.txt`.
   * @throws {UnsupportedError} when the router does not give it; {@link InputError} when it is over `maxSize`.
   */
  readFile(name: string, options: FileOptions = {}): Promise<Buffer> {
    return this.#files.read(name, options)
  }

  /**
   * Makes a file, or writes it anew. Text is sent as that of commands.
   *
   * @throws {UnsupportedError} when the router takes no files, or none so large.
   */
  writeFile(
    name: string,
    content: string | Uint8Array,
    options: FileOptions = {}
  ): Promise<{ name: string; size: number }> {
    return this.#files.write(name, content, options)
  }

  /** Removes a file; not over REST. @throws {TrapError} as the router says, when there is no such file. */
  removeFile(name: string, options: FileOptions = {}): Promise<{ name: string }> {
    return this.#files.remove(name, options)
  }

  /**
   * Makes a backup and reads it; no file stays on the router, unless `keep` says so.
   *
   * @throws {RouterOSError} as a rejection: {@link FileLeftError} where a file may have stayed.
   */
  backup(options: BackupOptions = {}): Promise<MadeFile> {
    return this.#files.backup(options)
  }

  /** Makes an export, a script as text, and reads it. Files and errors as of {@link Router.backup}. */
  export(options: ExportOptions = {}): Promise<MadeFile> {
    return this.#files.export(options)
  }

  /** Bytes as text, as the values of rows are read. */
  decode(bytes: Buffer): string {
    return this.#charset.decode(bytes, 0, bytes.length)
  }

  /**
   * Stops every run, stream and file of a tag, of several tags or of an owner, or all commands there are, and resolves to what
   * was stopped once the router has confirmed. The timeout is that of each run where none is given.
   *
   * @throws {TimeoutError} when the router does not confirm in time.
   * @throws {UnsupportedError} over REST, of commands that were sent: nobody waits for them any more, the router goes on.
   * @throws {CancelledError} when the signal is aborted before; what was to be stopped counts as stopped all the same.
   */
  cancel(target: CancelTarget, options: WaitOptions = {}): Promise<Cancelled[]> {
    return this.#activity.cancel(target, options)
  }

  /** Whether nothing runs. */
  get isIdle(): boolean {
    return this.#activity.isIdle
  }

  /**
   * Ends every command, stream and connection; resolves when the sockets are gone. What was sent before still leaves:
   * that may take `timeout`, by default 300 ms; aborting the signal ends it at once. Files that were made for a backup or
   * an export are removed before, as far as that takes no longer.
   */
  close(options: WaitOptions = {}): Promise<void> {
    return this.#activity.close(options)
  }
}

function commandOf(input: CommandInput | Command, { args }: CallOptions): Command {
  return input instanceof Command ? input : new Command(input, args)
}
