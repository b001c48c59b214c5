import { EventEmitter } from 'node:events'
import type { Socket } from 'node:net'
import { ConnectionError, RouterOSError, TrapError } from '../errors.js'
import type { Call } from '../link/call.js'
import type { ConnectionOptions } from '../link/connection.js'
import type { Link, LinkEvents } from '../link/link.js'
import { Question } from '../link/question.js'
import { openTransport, type Security, type Service } from '../link/transport.js'
import { Charset } from '../wire/charset.js'
import { RowReader } from '../wire/rows.js'
import { RestAgent } from './agent.js'
import { Exchange, type Peer } from './exchange.js'

/** As the router calls it under `/ip/service`. */
export const REST: Service = { name: 'www-ssl', tlsPort: 443, plainPort: 80 }

/** The router has one session for each user and address: more requests at once would only wait there. */
export const MOST_REQUESTS = 4

type State = 'connecting' | 'login' | 'ready' | 'closed'

/** REST has no login of its own: any question shows whether name and password are right, and whether it is there. */
const CHEAP_QUESTION = ['/system/identity/print', '=.proplist=name']
/** How long a socket is kept without a request, in ms, where the options do not say. */
const IDLE = 30_000

/**
 * One router over REST, from the first question to the end. Each call is a request of its own; sockets come, are reused
 * and go, and as long as they can be had this counts as one connection.
 */
export class RestConnection extends EventEmitter<LinkEvents> implements Link, Peer {
  readonly agent: RestAgent
  readonly busyFor = 0
  readonly canStop = false
  readonly #options: ConnectionOptions
  readonly #rows: RowReader
  /** Of calls whose values are bytes. */
  readonly #binary = new RowReader(new Charset({ fallback: 'binary', mode: 'always' }))
  readonly #closing = new AbortController()
  readonly #exchanges = new Map<Call, Exchange>()
  readonly #sockets = new Set<Socket>()
  /** Those for which no socket was to be had while others had one. */
  #waiting: Exchange[] = []
  /** Opened, and not asked for yet. */
  #spare: Socket | undefined
  #state: State = 'connecting'
  #transport: 'https' | 'http' = 'https'
  #security: Security | undefined
  #port: number
  #timer: NodeJS.Timeout | undefined

  constructor(options: ConnectionOptions) {
    super()
    this.#options = options
    this.#port = options.transport.port ?? REST.tlsPort
    this.agent = new RestAgent(() => this.#socket(), MOST_REQUESTS, 2 * options.keepAlive || IDLE)
    this.#rows = new RowReader(options.charset)
  }

  get isReady(): boolean {
    return this.#state === 'ready'
  }

  get transport(): 'https' | 'http' {
    return this.#transport
  }

  get security(): Security | undefined {
    return this.#security
  }

  get load(): number {
    return this.#exchanges.size
  }

  get host(): string {
    return this.#options.transport.host
  }

  get port(): number {
    return this.#port
  }

  get charset(): Charset {
    return this.#options.charset
  }

  get authorization(): string {
    return `Basic ${this.#login}`
  }

  /** The password, and what it is sent as. */
  get secrets(): string[] {
    return [this.#options.credentials.password, this.#login]
  }

  readerOf({ isBinary }: Call): RowReader {
    return isBinary === true ? this.#binary : this.#rows
  }

  async open(): Promise<void> {
    const { connectTimeout } = this.#options
    const deadline = performance.now() + connectTimeout
    let timer: NodeJS.Timeout | undefined
    try {
      this.#spare = await this.#open(connectTimeout)
      this.#state = 'login'
      const late = (): void =>
        this.#close(new ConnectionError('connect-timeout', { host: this.host, port: this.#port, ms: connectTimeout }))
      timer = setTimeout(late, Math.max(1, deadline - performance.now()))
      await this.#ask(CHEAP_QUESTION)
      this.#closing.signal.throwIfAborted()
      this.#state = 'ready'
      this.#watch()
    } catch (error) {
      const reason = error instanceof RouterOSError ? error : new ConnectionError('closed', { host: this.host }, error)
      this.#close(reason)
      throw reason
    } finally {
      clearTimeout(timer)
    }
  }

  send(call: Call): void {
    const exchange = new Exchange(call, this)
    call.leaves(this)
    this.#exchanges.set(call, exchange)
    exchange.start()
  }

  /** REST cannot. */
  stop(): void {}

  /** Nobody waits for the response any more. */
  forget(call: Call): void {
    const exchange = this.#exchanges.get(call)
    if (exchange === undefined) return
    exchange.abandon()
    this.over(exchange)
  }

  /** Requests leave at once. */
  flush(): void {}

  async close(reason: RouterOSError): Promise<void> {
    this.#close(reason)
    const gone = [...this.#sockets].map((socket) => new Promise((resolve) => socket.once('close', resolve)))
    await Promise.all(gone)
  }

  /** @internal */
  over({ call }: Exchange): void {
    this.#exchanges.delete(call)
    const waiting = this.#waiting
    this.#waiting = []
    for (const next of waiting) if (!next.call.hasEnded) this.send(next.call)
  }

  /** @internal A router has only so many sockets: while some are open, the call waits for one of them. */
  unsent(exchange: Exchange, error: Error): void {
    this.#exchanges.delete(exchange.call)
    if (this.#state === 'closed' || exchange.call.hasEnded) return
    this.#waiting.push(exchange)
    if (this.#exchanges.size === 0) this.#close(this.#errorOf(error))
  }

  /** @internal */
  failed(exchange: Exchange, error: RouterOSError): void {
    this.#exchanges.delete(exchange.call)
    if (error.code === 'LOGIN' || this.#exchanges.size === 0) this.#close(error)
    else this.over(exchange)
  }

  get #login(): string {
    const { username, password } = this.#options.credentials
    return this.charset.encode(`${username}:${password}`, 'password').toString('base64')
  }

  /** Asks a router that is asked nothing else whether it is still there, from time to time. */
  #watch(): void {
    const { keepAlive } = this.#options
    if (keepAlive === 0 || this.#state === 'closed') return
    this.#timer = setTimeout(() => {
      if (this.#exchanges.size > 0) this.#watch()
      else void this.#ping().then(() => this.#watch())
    }, keepAlive)
  }

  /** What goes wrong closes the connection. */
  async #ping(): Promise<void> {
    const { readTimeout } = this.#options
    const silent = (): void =>
      this.#close(new ConnectionError('silent', { host: this.host, port: this.#port, ms: readTimeout }))
    const timer = setTimeout(silent, readTimeout)
    await this.#ask(CHEAP_QUESTION).catch(() => undefined)
    clearTimeout(timer)
  }

  /** Resolves also when the router refuses the question: it has answered. @throws {RouterOSError} */
  #ask(words: readonly string[]): Promise<void> {
    return new Promise((resolve, reject) => {
      const answered = (error: RouterOSError | undefined): void =>
        error === undefined || error instanceof TrapError ? resolve() : reject(error)
      this.send(new Question(words, answered))
    })
  }

  /** For the agent. */
  async #socket(): Promise<Socket> {
    const spare = this.#spare
    this.#spare = undefined
    return spare?.writable === true ? spare : this.#open(this.#options.connectTimeout)
  }

  async #open(timeout: number): Promise<Socket> {
    const opened = await openTransport({ ...this.#options.transport, timeout }, this.#closing.signal)
    const { socket } = opened
    this.#sockets.add(socket)
    socket.once('close', () => this.#sockets.delete(socket))
    if (this.#closing.signal.aborted) socket.destroy() // closed in the meantime
    this.#closing.signal.throwIfAborted()
    this.#transport = opened.kind === 'ssl' ? 'https' : 'http'
    this.#security = opened.security
    this.#port = opened.port
    return socket
  }

  #errorOf(error: Error): RouterOSError {
    return error instanceof RouterOSError ? error : new ConnectionError('closed', { host: this.host }, error)
  }

  /** The only way out. Safe to reach twice; the first reason wins. */
  #close(reason: RouterOSError): void {
    if (this.#state === 'closed') return
    this.#state = 'closed'
    this.#closing.abort(reason)
    clearTimeout(this.#timer)
    const exchanges = [...this.#exchanges.values(), ...this.#waiting]
    this.#exchanges.clear()
    this.#waiting = []
    const unsent: Call[] = []
    for (const exchange of exchanges) {
      exchange.abandon()
      const { call } = exchange
      if (call.hasEnded) continue
      if (exchange.isSent || call instanceof Question) call.end(reason, undefined)
      else unsent.push(call)
    }
    this.agent.destroy()
    for (const socket of this.#sockets) socket.destroy()
    this.emit('close', reason, unsent)
  }
}
