import type { Socket } from 'node:net'
import { type Sentence, SentenceDecoder, encodeSentence } from '../../src/index.js'
import { wire } from '../bytes.js'
import { run } from '../console/run.js'
import type { Device } from '../device/device.js'
import { Exchange, type Handler } from '../exchange.js'
import type { Login, Session } from '../session.js'
import { Outbox } from '../wire/outbox.js'
import { LoginDesk } from './login.js'

export interface ApiSessionEvents {
  onCommand(sentence: Sentence): void
  onLogin(session: Session): void
  onRefused(session: Session, name: string): void
  onEnd(session: Session): void
  /** Neither heard nor said anything: the plug is pulled. */
  isSilent(): boolean
  /** What a test put in the place of a command. */
  handlerOf(command: string): Handler | undefined
}

/** After this many refused logins the router has heard enough. */
const MOST_REFUSALS = 5

/** One API connection of one client, from its first byte to its last. */
export class ApiSession implements Session {
  readonly address: string
  readonly transport: 'plain' | 'tls'
  readonly via = 'api'
  readonly #device: Device
  readonly #socket: Socket
  readonly #outbox: Outbox
  readonly #events: ApiSessionEvents
  readonly #desk: LoginDesk
  readonly #exchanges = new Set<Exchange>()
  readonly #decoder = new SentenceDecoder((sentence) => this.#receive(sentence), { charset: wire })
  #login: Login | undefined
  #refusals = 0
  #isOver = false
  #isTlsHello: boolean | undefined

  constructor(socket: Socket, transport: 'plain' | 'tls', device: Device, events: ApiSessionEvents) {
    this.#socket = socket
    this.transport = transport
    this.#device = device
    this.#events = events
    this.address = (socket.remoteAddress ?? '').replace(/^::ffff:/, '')
    this.#outbox = new Outbox(socket)
    this.#desk = new LoginDesk(device)
    socket.setNoDelay(true)
    socket.on('data', (chunk) => this.#read(chunk))
    socket.on('error', () => this.destroy())
    socket.on('close', () => this.#finish())
  }

  get login(): Login | undefined {
    return this.#login
  }

  may(policy: string): boolean {
    return this.#login?.policies.has(policy) === true
  }

  send(words: readonly string[]): boolean {
    return this.sendBytes(encodeSentence(words, wire))
  }

  sendBytes(bytes: Buffer): boolean {
    return this.#isOver || this.#events.isSilent() || this.#outbox.push(bytes)
  }

  room(): Promise<void> {
    return this.#outbox.room()
  }

  limitBacklog(): void {
    if (this.#outbox.isHopeless) this.destroy()
  }

  fatal(reason: string): void {
    this.send(['!fatal', reason])
    this.#endExchanges()
    this.#isOver = true
    this.#outbox.end()
  }

  destroy(): void {
    this.#isOver = true
    this.#socket.destroy()
  }

  #read(chunk: Buffer): void {
    this.#isTlsHello ??= this.transport === 'plain' && chunk[0] === 0x16 && chunk[1] === 0x03
    // A TLS hello on the plain port looks like a word of 22 bytes; the router waits for more and says nothing.
    if (this.#isTlsHello) return
    try {
      if (!this.#isOver && !this.#events.isSilent()) this.#decoder.write(chunk)
    } catch {
      // Bytes that are not the API: nothing behind them can be understood.
      this.destroy()
    }
  }

  #receive(sentence: Sentence): void {
    if (this.#isOver) return
    this.#events.onCommand(sentence)
    const exchange = new Exchange(this, sentence)
    this.#exchanges.add(exchange)
    exchange.onEnd(() => this.#exchanges.delete(exchange))
    void exchange.guard(() => this.#run(exchange, sentence))
  }

  #run(exchange: Exchange, sentence: Sentence): void | Promise<void> {
    const handler = this.#events.handlerOf(exchange.command)
    if (handler !== undefined) return handler(exchange)
    if (exchange.command === '/login') return this.#enter(exchange, sentence)
    if (this.#login === undefined) return this.fatal('not logged in')
    if (exchange.command === '/cancel') return this.#cancel(exchange)
    return run(exchange, this.#device)
  }

  #enter(exchange: Exchange, sentence: Sentence): void {
    const answer = this.#desk.answer(sentence)
    switch (answer.kind) {
      case 'challenge':
        exchange.done({ ret: answer.ret })
        break
      case 'welcome':
        this.#login = answer.login
        exchange.done()
        this.#events.onLogin(this)
        break
      case 'refused':
        this.#refusals += 1
        this.#events.onRefused(this, answer.name)
        if (this.#refusals >= MOST_REFUSALS) {
          this.fatal('too many commands before login')
          break
        }
        exchange.trap(answer.message)
        exchange.done()
        break
    }
  }

  /** The trap of each, the end of the cancel itself, and only then the end of each: so the captures have it. */
  #cancel(exchange: Exchange): void {
    const tag = exchange.text('tag')
    const running = [...this.#exchanges].filter((other) => other !== exchange && !other.ignoresCancel)
    const cancelled = tag === undefined ? running : running.filter((other) => other.tag === tag)
    for (const other of cancelled) {
      other.end()
      other.reply('!trap', { category: '2', message: 'interrupted' })
    }
    exchange.done()
    for (const other of cancelled) other.reply('!done')
  }

  #endExchanges(): void {
    for (const exchange of this.#exchanges) exchange.end()
  }

  #finish(): void {
    this.#isOver = true
    this.#endExchanges()
    this.#events.onEnd(this)
  }
}
