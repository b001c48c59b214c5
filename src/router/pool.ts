import { EventEmitter } from 'node:events'
import { Backoff } from './backoff.js'
import type { Call } from '../link/call.js'
import { Connection, type ConnectionOptions } from '../link/connection.js'
import type { Link, WaitOptions } from '../link/link.js'
import { CancelledError, ConnectionError, LoginError, RouterOSError } from '../errors.js'
import { type ConnectTrace, reportClose, type Trace, traceCommand, traceConnect } from './diagnostics.js'
import { Queue } from './queue.js'
import type { Run } from './run.js'
import type { Sentence } from '../wire/sentence.js'
import type { Security, TransportKind } from '../link/transport.js'

export interface PoolOptions extends ConnectionOptions {
  /** How the router is called in messages. */
  label: string
  /** Most connections to the router at once. */
  poolSize: number
  /** Most commands in flight to the router; streams do not count. */
  concurrency: number
  /** Makes a way to the router. Default: a connection of the API. */
  connect?: ((options: ConnectionOptions) => Link) | undefined
  /** Why a call cannot be made; undefined where it can. Asked before anything is sent. */
  refusalOf?: ((call: Call) => RouterOSError | undefined) | undefined
  /** From 0 up to 1, for the back-off. Default `Math.random`. */
  random?: (() => number) | undefined
}

/**
 * - `idle`: nobody has needed a connection yet
 * - `disconnected`: there is none; the next attempt comes in `retryIn` ms, if one is due
 * - `error`: likewise, and trying again will hardly help: a refused login, a certificate
 *
 * `wasLost` tells a connection that was lost from one that could not be opened.
 */
export type PoolState =
  | { name: 'idle' | 'connecting' | 'closed' }
  | { name: 'connected'; transport: TransportKind }
  | { name: 'disconnected' | 'error'; reason: RouterOSError; retryIn: number | undefined; wasLost: boolean }

interface PoolEvents {
  state: [state: PoolState]
  stray: [sentence: Sentence]
}

/** How long every connection must have been busy, in ms, before another is opened. */
const BUSY_TIME = 300
/** When that is looked at, in ms: half as much again, so that they have surely had the time. */
const GROWTH_CHECK = 450
/** A look that comes later than due by this, in ms, tells of a busy process, which has not read the replies yet. */
const LATE = 75
/** How long an extra connection may idle, in ms, before it closes again. */
const EXTRA_IDLE_TIME = 10_000

/**
 * The connections of one router. The first opens when something has to be sent and comes back by itself when it is
 * lost; more open only while all others are busy. What was never sent waits for it; what was is never sent again.
 */
export class Pool extends EventEmitter<PoolEvents> {
  readonly #options: PoolOptions
  readonly #queue = new Queue()
  readonly #backoff: Backoff
  /** The ready ones, each with the timer that closes it when it is extra and idle. */
  readonly #connections = new Map<Link, NodeJS.Timeout | undefined>()
  readonly #runs = new Set<Run>()
  #opening: Link | undefined
  #state: PoolState = { name: 'idle' }
  /** How many commands count against `concurrency`. */
  #inFlight = 0
  /** Since when there is or was a connection, on the monotonic clock; 0 when there never was one. */
  #connectedAt = 0
  #lostAt = 0
  #security: Security | undefined
  #retryTimer: NodeJS.Timeout | undefined
  #growTimer: NodeJS.Timeout | undefined
  #closing: Promise<void> | undefined

  constructor(options: PoolOptions) {
    super()
    this.#options = options
    this.#backoff = new Backoff(options.random)
  }

  get state(): PoolState {
    return this.#state
  }

  /** Of the connection that was opened last; undefined when it is plain. */
  get security(): Security | undefined {
    return this.#security
  }

  /** Those that have not ended. */
  get runs(): ReadonlySet<Run> {
    return this.#runs
  }

  /** Sends it as soon as there is a connection and room for it. Failures reach the run; none is thrown. */
  start(run: Run): void {
    if (run.hasEnded) return
    const { transport, refusalOf } = this.#options
    const { host } = transport
    this.#runs.add(run)
    run.trace = traceCommand(this.#options, run)
    try {
      const refusal = refusalOf?.(run)
      if (refusal !== undefined) throw refusal
      if (this.#state.name === 'closed' || this.#isCutOff(run)) throw new ConnectionError('closed', { host })
      this.#queue.push(run, host)
    } catch (error) {
      run.end(error as RouterOSError)
      return
    }
    this.#serve()
  }

  /** @internal */
  ended(run: Run): void {
    this.#runs.delete(run)
    run.trace?.end({ transport: run.transport, rows: run.rows }, run.error)
    if (this.#landed(run)) this.#serve()
  }

  /** Ends everything. Resolves when the sockets are gone. */
  close(goodbye?: WaitOptions): Promise<void> {
    this.#closing ??= this.#close(goodbye)
    return this.#closing
  }

  async #close(goodbye?: WaitOptions): Promise<void> {
    this.#move({ name: 'closed' })
    clearTimeout(this.#retryTimer)
    clearTimeout(this.#growTimer)
    const reason = new CancelledError('closed', { host: this.#options.transport.host })
    this.#queue.clear(reason)
    const connections = [...this.#connections.keys()]
    if (this.#opening !== undefined) connections.push(this.#opening)
    await Promise.all(connections.map((connection) => connection.close(reason, goodbye)))
    this.#queue.clear(reason) // what a connection that was lost in the meantime has given back
  }

  /** Sends what can be sent and sees to a connection for the rest. */
  #serve(): void {
    if (this.#state.name === 'closed') return
    if (this.#connections.size === 0) return this.#queue.size > 0 ? this.#connect() : undefined
    for (let next = this.#queue.nextStream(); next !== undefined; next = this.#queue.nextStream()) this.#dispatch(next)
    while (this.#inFlight < this.#options.concurrency) {
      const next = this.#queue.nextCommand()
      if (next === undefined) return
      this.#dispatch(next)
    }
  }

  #dispatch(run: Run): void {
    if (this.#isCutOff(run)) return run.end(this.#closed())
    if (!run.isStream) {
      this.#considerGrowth()
      run.isInFlight = true
      this.#inFlight += 1
    }
    const connection = this.#connectionOf(run.sameConnectionAs) ?? this.#leastBusy()
    this.#keepOpen(connection)
    connection.send(run)
  }

  /** @returns whether it was in flight. */
  #landed(run: Run): boolean {
    if (!run.isInFlight) return false
    run.isInFlight = false
    this.#inFlight -= 1
    return true
  }

  #keepOpen(connection: Link): void {
    const timer = this.#connections.get(connection)
    if (timer === undefined) return
    clearTimeout(timer)
    this.#connections.set(connection, undefined)
  }

  #connectionOf(run: Run | undefined): Link | undefined {
    const connection = run?.carrier as Link | undefined
    return connection && this.#connections.has(connection) ? connection : undefined
  }

  /** Whether it must not go out on any of the connections there are. */
  #isCutOff(run: Run): boolean {
    return run.isBound && this.#connectionOf(run.sameConnectionAs) === undefined
  }

  #leastBusy(): Link {
    let best: Link | undefined
    for (const connection of this.#connections.keys()) {
      if (best === undefined || connection.load < best.load) best = connection
    }
    return best!
  }

  /** A burst is over in no time on one connection; only commands that take long are worth another login. */
  #considerGrowth(): void {
    const hasRoom = this.#connections.size > 0 && this.#connections.size < this.#options.poolSize
    if (this.#growTimer !== undefined || !hasRoom || this.#inFlight < this.#connections.size) return
    const due = performance.now() + GROWTH_CHECK
    this.#growTimer = setTimeout(() => {
      this.#growTimer = undefined
      if (performance.now() - due > LATE) this.#considerGrowth()
      else if (this.#isBusyFor(BUSY_TIME) && this.#backoff.remaining === 0) this.#open()
    }, GROWTH_CHECK)
  }

  #isBusyFor(ms: number): boolean {
    return this.#connections.size > 0 && [...this.#connections.keys()].every(({ busyFor }) => busyFor > ms)
  }

  #closeWhenExtra(connection: Link): void {
    if (connection.load > 0 || this.#connections.size <= 1 || this.#connections.get(connection) !== undefined) return
    const close = (): void => {
      if (this.#connections.size > 1) void connection.close(this.#closed())
    }
    this.#connections.set(connection, setTimeout(close, EXTRA_IDLE_TIME))
  }

  /** Opens the first connection, now or when the back-off is over. */
  #connect(): void {
    if (this.#opening !== undefined) return
    const wait = this.#backoff.remaining
    if (wait === 0 && this.#retryTimer === undefined) return this.#open()
    this.#retryTimer ??= setTimeout(() => {
      this.#retryTimer = undefined
      this.#open()
    }, wait)
    this.#giveUp(wait)
  }

  #open(): void {
    if (this.#opening !== undefined || this.#state.name === 'closed') return
    const { connect } = this.#options
    const connection = connect?.(this.#options) ?? new Connection(this.#options)
    this.#opening = connection
    connection.on('stray', (sentence) => this.emit('stray', sentence))
    if (this.#connections.size === 0) this.#move({ name: 'connecting' })
    const trace = traceConnect(this.#options)
    connection.open().then(
      () => this.#opened(connection, trace),
      (error: unknown) => this.#notOpened(error instanceof RouterOSError ? error : this.#closed(error), trace)
    )
  }

  #opened(connection: Link, trace: Trace<ConnectTrace> | undefined): void {
    this.#opening = undefined
    if (!connection.isReady) return this.#notOpened(this.#closed(), trace)
    const { transport } = connection
    const openedAt = performance.now()
    trace?.end({ transport })
    connection.on('free', () => this.#closeWhenExtra(connection))
    connection.on('close', (reason, unsent) => {
      reportClose(this.#options, transport, performance.now() - openedAt, reason)
      this.#lost(connection, reason, unsent)
    })
    this.#connections.set(connection, undefined)
    this.#security = connection.security
    this.#serve()
    connection.flush() // what is sent shows as such before the connection does
    this.#closeWhenExtra(connection)
    if (this.#connections.size > 1) return
    this.#connectedAt = performance.now()
    this.#move({ name: 'connected', transport })
  }

  #notOpened(error: RouterOSError, trace: Trace<ConnectTrace> | undefined): void {
    this.#opening = undefined
    trace?.end({}, error)
    this.#backoff.failed(error instanceof LoginError)
    if (this.#connections.size > 0 || this.#state.name === 'closed') return
    if (this.#connectedAt === 0 || !isPassing(error)) this.#queue.giveUp(error)
    this.#disconnected(error instanceof ConnectionError ? 'disconnected' : 'error', error, false)
  }

  #lost(connection: Link, reason: RouterOSError, unsent: readonly Call[]): void {
    clearTimeout(this.#connections.get(connection))
    this.#connections.delete(connection)
    this.#takeBack(unsent as readonly Run[])
    if (this.#state.name === 'closed') return
    if (this.#connections.size > 0) return this.#serve()
    this.#lostAt = performance.now()
    this.#backoff.ended(this.#lostAt - this.#connectedAt)
    this.#disconnected('disconnected', reason, true)
  }

  /** What a connection did not send any more waits again, before all that came later. */
  #takeBack(runs: readonly Run[]): void {
    for (const run of runs) this.#landed(run)
    this.#queue.putBack(runs)
  }

  /** A connection that was lost comes back by itself; one that never was waits until it is needed. */
  #disconnected(name: 'disconnected' | 'error', reason: RouterOSError, wasLost: boolean): void {
    const isWanted = this.#connectedAt > 0 || this.#queue.size > 0
    this.#move({ name, reason, retryIn: isWanted ? this.#backoff.remaining : undefined, wasLost })
    if (isWanted) this.#connect()
  }

  /** Nothing waits for longer than `connectTimeout` without an attempt; what would have to fails now. */
  #giveUp(nextAttemptIn: number): void {
    if (this.#state.name !== 'disconnected' && this.#state.name !== 'error') return
    const waitingSince = performance.now() + nextAttemptIn - this.#options.connectTimeout
    if (this.#lostAt <= waitingSince) this.#queue.giveUp(this.#state.reason, waitingSince)
  }

  #closed(cause?: unknown): ConnectionError {
    return new ConnectionError('closed', { host: this.#options.transport.host }, cause)
  }

  #move(state: PoolState): void {
    this.#state = state
    this.emit('state', state)
  }
}

/** Whether it may be over when the router is back: a handshake is cut by a reboot as well as by a wrong setting. */
function isPassing({ code, reason }: RouterOSError): boolean {
  return code === 'CONNECTION' || reason === 'tls-not-spoken' || reason === 'tls-silent' || reason === 'tls-downgrade'
}
