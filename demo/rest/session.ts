import { type Sentence, SentenceDecoder } from '../../src/index.js'
import { wire } from '../bytes.js'
import { run } from '../console/run.js'
import type { Device } from '../device/device.js'
import { Exchange, type Handler } from '../exchange.js'
import type { Login, Session } from '../session.js'
import { Reply } from './answer.js'

export interface RestSessionOptions {
  device: Device
  address: string
  transport: 'plain' | 'tls'
  login: Login
  /** Longest command, in ms. */
  limit: number
  events: RestSessionEvents
}

export interface RestSessionEvents {
  onCommand(sentence: Sentence): void
  handlerOf(command: string): Handler | undefined
}

/** One client as the router sees it: a user and an address, however many connections. One command after the other. */
export class RestSession implements Session {
  readonly via = 'rest-api'
  readonly address: string
  readonly transport: 'plain' | 'tls'
  readonly login: Login
  readonly #options: RestSessionOptions
  readonly #decoder = new SentenceDecoder((sentence) => this.#reply?.add(sentence), { charset: wire })
  #last: Promise<unknown> = Promise.resolve()
  #exchange: Exchange | undefined
  #reply: Reply | undefined
  #hangUp: (() => void) | undefined
  #isOver = false

  constructor(options: RestSessionOptions) {
    this.#options = options
    this.address = options.address
    this.transport = options.transport
    this.login = options.login
  }

  may(policy: string): boolean {
    return this.login.policies.has(policy)
  }

  send([head = '', ...words]: readonly string[]): boolean {
    const sentence: Sentence = { head, tag: undefined, attributes: {}, words: [] }
    for (const word of words) {
      const end = word.indexOf('=', 1)
      sentence.attributes[word.slice(1, end)] = word.slice(end + 1)
    }
    this.#reply?.add(sentence)
    return true
  }

  sendBytes(bytes: Buffer): boolean {
    this.#decoder.write(bytes)
    return true
  }

  room(): Promise<void> {
    return Promise.resolve()
  }

  limitBacklog(): void {}

  fatal(): void {
    this.end()
  }

  /** Cuts the connection the present command came on. */
  destroy(): void {
    this.#hangUp?.()
  }

  /** The present command ends without a reply; the router is going down. */
  end(): void {
    this.#isOver = true
    this.#exchange?.end()
  }

  /** Its reply, once all commands before it have ended; undefined when it was cut off: by the limit or the end. */
  run(sentence: Sentence, hangUp: () => void): Promise<Reply | undefined> {
    const reply = this.#last.then(() => this.#run(sentence, hangUp))
    this.#last = reply.catch(() => undefined)
    return reply
  }

  #run(sentence: Sentence, hangUp: () => void): Promise<Reply | undefined> {
    if (this.#isOver) return Promise.resolve(undefined)
    const { device, limit, events } = this.#options
    events.onCommand(sentence)
    const reply = new Reply()
    const exchange = new Exchange(this, sentence)
    this.#reply = reply
    this.#exchange = exchange
    this.#hangUp = hangUp
    return new Promise((resolve) => {
      let isCutOff = false
      exchange.after(limit, () => {
        isCutOff = true
        exchange.end()
      })
      // What it says last comes right after its end.
      exchange.onEnd(() => queueMicrotask(() => resolve(isCutOff || this.#isOver ? undefined : reply)))
      const handler = events.handlerOf(exchange.command)
      void exchange.guard(() => (handler === undefined ? run(exchange, device) : handler(exchange)))
    })
  }
}
