import { EventEmitter } from 'node:events'
import type { Socket } from 'node:net'
import type { Charset } from '../wire/charset.js'
import { SentenceDecoder } from '../wire/decoder.js'
import { encodeTag, encodeWords } from '../wire/encoder.js'
import { ConnectionError, ProtocolError, RouterOSError } from '../errors.js'
import type { Exchange } from '../router/exchange.js'
import { KeepAlive } from './keepalive.js'
import { type Credentials, login } from './login.js'
import { Multiplexer, type Replies } from './multiplexer.js'
import type { Row, Sentence } from '../wire/sentence.js'
import { openTransport, type Security, type TransportKind, type TransportOptions } from './transport.js'
import { Watchdog } from './watchdog.js'

export interface ConnectionOptions {
  transport: Omit<TransportOptions, 'timeout'>
  credentials: Credentials
  charset: Charset
  /** TCP, TLS and login together, in ms. */
  connectTimeout: number
  /** How long a keep-alive may stay unanswered, in ms. */
  readTimeout: number
  /** Silence, in ms, after which the router is asked something cheap; 0 never asks. */
  keepAlive: number
}

/** For calls that only wait. */
export interface WaitOptions {
  signal?: AbortSignal | undefined
  /** Longest wait, in ms. */
  timeout?: number | undefined
}

type ConnectionState = 'connecting' | 'login' | 'ready' | 'closed'

interface ConnectionEvents {
  /** Once, whatever the reason. */
  close: [reason: RouterOSError]
  /** An exchange has ended; there may be room for another. */
  free: []
  stray: [sentence: Sentence]
}

const CHEAP_QUESTION = encodeWords(['/system/identity/print', '=.proplist=name'])
/** How long a goodbye may take, in ms, where nothing else is asked for. */
const GOODBYE = 300
/** A router that owes the end of more commands than this, all of them given up, will not answer any more. */
const MOST_ABANDONED = 1000

/** One socket, one life: connecting → login → ready → closed. A pool makes the next one. */
export class Connection extends EventEmitter<ConnectionEvents> {
  readonly #options: ConnectionOptions
  readonly #decoder: SentenceDecoder
  readonly #multiplexer = new Multiplexer((sentence) => this.emit('stray', sentence))
  readonly #watchdog = new Watchdog()
  readonly #opening = new AbortController()
  #state: ConnectionState = 'connecting'
  #socket: Socket | undefined
  #transport: TransportKind = 'plain'
  #security: Security | undefined
  #port: number
  #outgoing: Buffer[] = []
  #flushing: NodeJS.Immediate | undefined
  #openTimer: NodeJS.Timeout | undefined
  readonly #keepAlive: KeepAlive
  #commands = 0
  #busySince = 0
  /** The tags of what ended here before it ended on the router. */
  readonly #abandoned = new Set<string>()

  constructor(options: ConnectionOptions) {
    super()
    this.#options = options
    this.#port = options.transport.port ?? 0
    this.#decoder = new SentenceDecoder((sentence) => this.#receive(sentence), {
      charset: options.charset,
      startsWith: '!'
    })
    const { host } = options.transport
    this.#keepAlive = new KeepAlive({
      silence: options.keepAlive,
      patience: options.readTimeout,
      ask: () => this.#begin(CHEAP_QUESTION, { end: () => this.emit('free') }),
      onDead: () => this.#close(new ConnectionError('silent', { host, port: this.#port, ms: options.readTimeout }))
    })
  }

  get isReady(): boolean {
    return this.#state === 'ready'
  }

  get transport(): TransportKind {
    return this.#transport
  }

  /** Undefined when it is plain. */
  get security(): Security | undefined {
    return this.#security
  }

  /** How many exchanges the router is busy with. */
  get load(): number {
    return this.#multiplexer.size
  }

  /** For how long, in ms, commands have been in flight without one of them ending; streams do not count. */
  get busyFor(): number {
    return this.#commands > 0 ? performance.now() - this.#busySince : 0
  }

  /** @throws {RouterOSError} when there is no connection within `connectTimeout`; it is closed then. */
  async open(): Promise<void> {
    const { transport, connectTimeout, credentials, charset } = this.#options
    const deadline = performance.now() + connectTimeout
    try {
      const opened = await openTransport({ ...transport, timeout: connectTimeout }, this.#opening.signal)
      this.#attach(opened.socket)
      if (this.#opening.signal.aborted) opened.socket.destroy() // closed in the meantime
      this.#opening.signal.throwIfAborted()
      this.#transport = opened.kind
      this.#security = opened.security
      this.#port = opened.port
      this.#state = 'login'
      const details = { host: transport.host, port: opened.port, ms: connectTimeout }
      const late = (): void => this.#close(new ConnectionError('connect-timeout', details))
      this.#openTimer = setTimeout(late, Math.max(1, deadline - performance.now()))
      await login((words) => this.#ask(words), credentials, charset)
      clearTimeout(this.#openTimer)
      this.#state = 'ready'
      this.#keepAlive.start()
    } catch (error) {
      const reason =
        error instanceof RouterOSError ? error : new ConnectionError('closed', { host: transport.host }, error)
      this.#close(reason)
      throw reason
    }
  }

  /** Sends within this turn of the event loop; all that is sent in one turn leaves in one write. */
  send(exchange: Exchange): void {
    const weight = exchange.isStream ? 0 : 1
    if (this.#commands === 0) this.#busySince = performance.now()
    this.#commands += weight
    const tag = this.#begin(exchange.encoded, {
      alive: () => exchange.alive(),
      row: (row) => exchange.row(row),
      end: (error, attributes) => {
        this.#commands -= weight
        this.#busySince = performance.now()
        this.#abandoned.delete(tag)
        this.#watchdog.forget(exchange)
        exchange.end(error, attributes)
        this.emit('free')
      }
    })
    exchange.whenEnded(() => this.#abandon(tag))
    exchange.sent({ transport: this.#transport, cancel: () => this.#cancel(tag) })
    this.#watchdog.watch(exchange)
  }

  /** Says goodbye: what was sent before still leaves. Safe to call twice; resolves when the socket is gone. */
  async close(reason: RouterOSError, goodbye: WaitOptions = {}): Promise<void> {
    const socket = this.#socket
    this.#flush()
    this.#close(reason, goodbye)
    if (socket === undefined || socket.closed) return
    await new Promise((resolve) => socket.once('close', resolve))
  }

  #attach(socket: Socket): void {
    this.#socket = socket
    socket.on('data', (chunk: Buffer) => this.#read(chunk))
    socket.on('error', (error) => this.#lost(error))
    socket.on('close', () => this.#lost())
    socket.on('end', () => this.#lost())
  }

  #read(chunk: Buffer): void {
    if (this.#state === 'closed') return
    this.#keepAlive.heard()
    try {
      this.#decoder.write(chunk)
    } catch (error) {
      this.#close(
        error instanceof RouterOSError ? error : new ProtocolError('unexpected', { cause: String(error) }, error)
      )
    }
  }

  #receive(sentence: Sentence): void {
    if (this.#state === 'closed') return
    const fatal = this.#multiplexer.dispatch(sentence)
    if (fatal !== undefined) this.#close(fatal.conceal([this.#options.credentials.password]))
  }

  #begin(words: Buffer, replies: Replies): string {
    const tag = this.#multiplexer.open(replies)
    this.#outgoing.push(words, encodeTag(tag))
    this.#flushing ??= setImmediate(() => this.#flush())
    return tag
  }

  #flush(): void {
    clearImmediate(this.#flushing)
    this.#flushing = undefined
    const outgoing = this.#outgoing
    this.#outgoing = []
    if (outgoing.length > 0 && this.#state !== 'closed') this.#socket?.write(Buffer.concat(outgoing))
  }

  #ask(words: string[]): Promise<Row> {
    return new Promise((resolve, reject) => {
      this.#begin(encodeWords(words, this.#options.charset), {
        end: (error, attributes) => (error === undefined ? resolve(attributes) : reject(error))
      })
    })
  }

  #cancel(tag: string): void {
    if (this.#state !== 'ready') return
    this.#begin(encodeWords(['/cancel', `=tag=${tag}`]), { end: () => this.emit('free') })
  }

  /** A router that never ends what timed out or was cancelled must not fill the memory. */
  #abandon(tag: string): void {
    if (!this.#multiplexer.has(tag)) return
    this.#abandoned.add(tag)
    if (this.#abandoned.size <= MOST_ABANDONED) return
    const { host } = this.#options.transport
    this.#close(new ConnectionError('unanswered', { host, port: this.#port, count: this.#abandoned.size }))
  }

  /** @param error undefined when the other side closed it. */
  #lost(error?: Error): void {
    const { host } = this.#options.transport
    const port = this.#port
    this.#close(
      error === undefined
        ? new ConnectionError('lost-closed', { host, port })
        : new ConnectionError('lost', { host, port, cause: error.message }, error)
    )
  }

  /** The only way out. Safe to reach twice; the first reason wins. */
  #close(reason: RouterOSError, goodbye?: WaitOptions): void {
    if (this.#state === 'closed') return
    this.#state = 'closed'
    this.#opening.abort(reason)
    clearTimeout(this.#openTimer)
    this.#keepAlive.stop()
    clearImmediate(this.#flushing)
    this.#watchdog.stop()
    if (goodbye === undefined) this.#socket?.destroy()
    else this.#sayGoodbye(goodbye)
    this.#multiplexer.fail(reason)
    this.emit('close', reason)
  }

  #sayGoodbye({ timeout = GOODBYE, signal }: WaitOptions): void {
    const socket = this.#socket
    if (socket === undefined) return
    const destroy = (): void => void socket.destroy()
    const timer = setTimeout(destroy, timeout)
    signal?.addEventListener('abort', destroy)
    socket.once('close', () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', destroy)
    })
    if (signal?.aborted) return destroy()
    socket.end()
    socket.resume()
  }
}
