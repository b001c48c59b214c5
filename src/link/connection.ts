import { EventEmitter } from 'node:events'
import type { Socket } from 'node:net'
import { ConnectionError, ProtocolError, RouterOSError } from '../errors.js'
import type { Charset } from '../wire/charset.js'
import { SentenceWriter } from '../wire/encoder.js'
import { type Frame, Framer } from '../wire/framer.js'
import type { TypedRow } from '../wire/values.js'
import type { Call, Carrier } from './call.js'
import { lostConnection } from './failures.js'
import type { Link, LinkEvents, WaitOptions } from './link.js'
import { type Credentials, login } from './login.js'
import { Question } from './question.js'
import { Replies } from './replies.js'
import { openTransport, type Security, type TransportKind, type TransportOptions } from './transport.js'

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

type ConnectionState = 'connecting' | 'login' | 'ready' | 'closed'

const CHEAP_QUESTION = ['/system/identity/print', '=.proplist=name']
/** So many calls leave while replies are still being read: the router has something to do in the meantime. */
const ENOUGH = 16
/** How long a goodbye may take, in ms, where nothing else is asked for. */
const GOODBYE = 300
/** A router that owes the end of more commands than this, all of them given up, will not answer any more. */
const MOST_ABANDONED = 1000
/** A login needs no more, in bytes; who is not logged in yet may be anybody. */
const LONGEST_BEFORE_LOGIN = 64 * 1024
const LONGEST_SENTENCE = 128 * 1024 * 1024

/** One socket, one life: connecting → login → ready → closed. A pool makes the next one. */
export class Connection extends EventEmitter<LinkEvents> implements Link, Carrier {
  readonly canStop = true
  readonly #options: ConnectionOptions
  readonly #replies: Replies
  readonly #framer: Framer
  readonly #opening = new AbortController()
  #state: ConnectionState = 'connecting'
  #socket: Socket | undefined
  #transport: TransportKind = 'plain'
  #security: Security | undefined
  #port: number
  /** What leaves at the end of this turn. */
  #outgoing: Call[] = []
  #flushing: NodeJS.Immediate | undefined
  /** One timer for everything that can take too long, and when it is due; Infinity while there is none. */
  #timer: NodeJS.Timeout | undefined
  #due = Infinity
  /** When bytes came last, when a sentence was whole, and when one was asked for; on the monotonic clock in ms. */
  #heardAt = 0
  #answeredAt = 0
  #askedAt = 0
  #gone: Promise<void> | undefined

  constructor(options: ConnectionOptions) {
    super()
    this.#options = options
    this.#port = options.transport.port ?? 0
    this.#replies = new Replies({
      charset: options.charset,
      secrets: [options.credentials.password],
      onStray: (sentence) => this.emit('stray', sentence),
      onFatal: (error) => this.#close(error),
      onFree: () => this.emit('free')
    })
    this.#framer = new Framer((frame) => this.#receive(frame), {
      maxSentence: LONGEST_BEFORE_LOGIN,
      startsWith: '!'
    })
  }

  get isReady(): boolean {
    return this.#state === 'ready'
  }

  get #host(): string {
    return this.#options.transport.host
  }

  get transport(): TransportKind {
    return this.#transport
  }

  /** Undefined when it is plain. */
  get security(): Security | undefined {
    return this.#security
  }

  /** How many calls the router is busy with, and is about to be. */
  get load(): number {
    return this.#replies.size + this.#outgoing.length
  }

  /** For how long, in ms, commands have been in flight without one of them ending; streams do not count. */
  get busyFor(): number {
    return this.#replies.busyFor
  }

  /** @throws {RouterOSError} when there is no connection within `connectTimeout`; it is closed then. */
  async open(): Promise<void> {
    const { transport, connectTimeout, credentials, charset } = this.#options
    const deadline = performance.now() + connectTimeout
    let timer: NodeJS.Timeout | undefined
    try {
      const opened = await openTransport({ ...transport, timeout: connectTimeout }, this.#opening.signal)
      this.#attach(opened.socket)
      if (this.#opening.signal.aborted) opened.socket.destroy() // closed in the meantime
      this.#opening.signal.throwIfAborted()
      this.#transport = opened.kind
      this.#security = opened.security
      this.#port = opened.port
      this.#state = 'login'
      const late = (): void =>
        this.#close(new ConnectionError('connect-timeout', { host: this.#host, port: this.#port, ms: connectTimeout }))
      timer = setTimeout(late, Math.max(1, deadline - performance.now()))
      await login((words) => this.#ask(words), credentials, charset)
      this.#opening.signal.throwIfAborted()
      this.#state = 'ready'
      this.#framer.maxSentence = LONGEST_SENTENCE
      this.#look()
    } catch (error) {
      const reason = error instanceof RouterOSError ? error : new ConnectionError('closed', { host: this.#host }, error)
      this.#close(reason)
      throw reason
    } finally {
      clearTimeout(timer)
    }
  }

  /**
   * Sends at the end of this turn of the event loop, in one write with everything else of the turn. Calls that the replies
   * of others set off may leave sooner, see {@link ENOUGH}.
   */
  send(call: Call): void {
    call.leaves(this)
    this.#outgoing.push(call)
    this.#flushing ??= setImmediate(() => this.flush())
  }

  /**
   * Writes the words of all calls of this turn at once, without waiting for its end. What the socket does not take any
   * more was never sent.
   */
  flush(): void {
    clearImmediate(this.#flushing)
    this.#flushing = undefined
    if (this.#outgoing.length === 0 || this.#state === 'closed') return
    const socket = this.#socket
    if (socket?.writable !== true) return this.#lost()
    const calls = this.#outgoing
    this.#outgoing = []
    const now = performance.now()
    const writer = new SentenceWriter(this.#options.charset)
    for (const call of calls) if (!call.hasEnded) this.#write(call, writer, now)
    socket.write(writer.bytes)
  }

  stop(call: Call): void {
    if (this.#state !== 'ready') return
    this.send(new Question(['/cancel', `=tag=${call.wireTag}`]))
    this.#wakeBy(call.expiresAt)
  }

  /** A router that never ends what timed out or was cancelled must not fill the memory. */
  forget(call: Call): void {
    this.#replies.abandon(call)
    const { abandoned } = this.#replies
    if (abandoned > MOST_ABANDONED)
      this.#close(new ConnectionError('unanswered', { host: this.#host, port: this.#port, count: abandoned }))
  }

  /** Says goodbye: what was sent before still leaves. Safe to call twice; resolves when the socket is gone. */
  close(reason: RouterOSError, goodbye: WaitOptions = {}): Promise<void> {
    this.flush()
    this.#close(reason, goodbye)
    const socket = this.#socket
    this.#gone ??= new Promise((resolve) => {
      if (socket === undefined || socket.closed) resolve()
      else socket.once('close', resolve)
    })
    return this.#gone
  }

  #attach(socket: Socket): void {
    this.#socket = socket
    this.#heardAt = this.#answeredAt = performance.now()
    socket.on('data', (chunk: Buffer) => this.#read(chunk))
    socket.on('error', (error) => this.#lost(error))
    socket.on('close', () => this.#lost())
    socket.on('end', () => this.#lost())
  }

  #read(chunk: Buffer): void {
    if (this.#state === 'closed') return
    this.#heardAt = performance.now()
    try {
      this.#framer.write(chunk)
    } catch (error) {
      this.#close(
        error instanceof RouterOSError ? error : new ProtocolError('unexpected', { cause: String(error) }, error)
      )
    }
  }

  #write(call: Call, writer: SentenceWriter, now: number): void {
    try {
      writer.add(call.words, this.#replies.nextTag, call.bytes)
    } catch (error) {
      return call.end(error as RouterOSError, undefined)
    }
    this.#replies.open(call, now)
    call.sent(this, now)
    this.#wakeBy(call.expiresAt)
  }

  #receive(frame: Frame): void {
    this.#answeredAt = this.#heardAt
    this.#replies.receive(frame, this.#heardAt)
    if (this.#outgoing.length >= ENOUGH) this.flush()
  }

  #ask(words: string[]): Promise<TypedRow> {
    return new Promise((resolve, reject) => {
      const answer = (error: RouterOSError | undefined, attributes: TypedRow = {}): void =>
        error === undefined ? resolve(attributes) : reject(error)
      this.send(new Question(words, answer))
    })
  }

  #wakeBy(time: number): void {
    if (time >= this.#due) return
    clearTimeout(this.#timer)
    this.#due = time
    // When this process itself was busy, what it waits for may be here already: that is read first.
    this.#timer = setTimeout(() => setImmediate(() => this.#look()), Math.max(1, time - performance.now()))
  }

  /** Looks for what takes too long: commands, and the other side itself. */
  #look(): void {
    this.#due = Infinity
    if (this.#state !== 'ready') return
    const now = performance.now()
    for (const call of this.#replies.calls) {
      if (call.expiresAt > now) this.#wakeBy(call.expiresAt)
      else call.expire()
    }
    this.#checkPeer(now)
  }

  /** A whole sentence shows life; after a silence one is asked for. A peer that only drips bytes is replaced too. */
  #checkPeer(now: number): void {
    const { keepAlive, readTimeout } = this.#options
    const isAsked = this.#askedAt > this.#answeredAt
    if (isAsked && now >= this.#askedAt + readTimeout) {
      return this.#close(new ConnectionError('silent', { host: this.#host, port: this.#port, ms: readTimeout }))
    }
    if (!isAsked && keepAlive > 0 && now >= this.#answeredAt + keepAlive) {
      this.#askedAt = now
      const answered = (): void => {
        if (this.#state === 'ready') this.#wakeBy(this.#answeredAt + keepAlive)
      }
      this.send(new Question(CHEAP_QUESTION, answered))
    }
    if (this.#askedAt > this.#answeredAt) this.#wakeBy(this.#askedAt + readTimeout)
    else if (keepAlive > 0) this.#wakeBy(this.#answeredAt + keepAlive)
  }

  /** @param error undefined when the other side closed it. */
  #lost(error?: Error): void {
    this.#close(lostConnection(error, this.#host, this.#port))
  }

  /** The only way out. Safe to reach twice; the first reason wins. */
  #close(reason: RouterOSError, goodbye?: WaitOptions): void {
    if (this.#state === 'closed') return
    this.#state = 'closed'
    this.#opening.abort(reason)
    clearTimeout(this.#timer)
    clearImmediate(this.#flushing)
    if (goodbye === undefined) this.#socket?.destroy()
    else this.#sayGoodbye(goodbye)
    this.#replies.fail(reason)
    const unsent = this.#outgoing.filter((call) => !call.hasEnded && !(call instanceof Question))
    for (const call of this.#outgoing) if (call instanceof Question) call.end(reason)
    this.#outgoing = []
    this.emit('close', reason, unsent)
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
