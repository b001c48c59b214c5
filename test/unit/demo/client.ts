import { once } from 'node:events'
import { type Socket, connect } from 'node:net'
import { type ConnectionOptions, connect as connectTls } from 'node:tls'
import { type Sentence, SentenceDecoder, encodeSentence } from '../../../src/index.js'

type Wanted = (sentence: Sentence) => boolean

/** As little of a client as the demo router's tests need: what was said, in order, and waiting for the next of it. */
export class Client {
  /** Every sentence so far. */
  readonly sentences: Sentence[] = []
  readonly #socket: Socket
  readonly #waiting = new Set<() => void>()
  #isClosed = false

  static async open(port: number): Promise<Client> {
    const socket = connect(port, '127.0.0.1')
    await once(socket, 'connect')
    return new Client(socket)
  }

  static async openTls(port: number, options: ConnectionOptions): Promise<Client> {
    const socket = connectTls({ port, host: '127.0.0.1', ...options })
    await once(socket, 'secureConnect')
    return new Client(socket)
  }

  static async login(port: number, name = 'admin', password = ''): Promise<Client> {
    const client = await Client.open(port)
    await client.run('/login', `=name=${name}`, `=password=${password}`)
    client.sentences.length = 0
    return client
  }

  constructor(socket: Socket) {
    this.#socket = socket
    const decoder = new SentenceDecoder((sentence) => {
      this.sentences.push(sentence)
      this.#wake()
    })
    socket.on('data', (chunk) => decoder.write(chunk))
    socket.on('error', () => undefined)
    socket.on('close', () => {
      this.#isClosed = true
      this.#wake()
    })
  }

  get isClosed(): boolean {
    return this.#isClosed
  }

  get socket(): Socket {
    return this.#socket
  }

  send(...words: string[]): void {
    this.#socket.write(encodeSentence(words))
  }

  sendBytes(bytes: Buffer): void {
    this.#socket.write(bytes)
  }

  /** Sends, and gives everything up to the `!done` of it, or the `!fatal`. */
  async run(...words: string[]): Promise<Sentence[]> {
    const tag = words.find((word) => word.startsWith('.tag='))?.slice(5) || undefined
    const start = this.sentences.length
    this.send(...words)
    await this.until(({ head, tag: own }) => head === '!fatal' || (head === '!done' && own === tag), start)
    return this.sentences.slice(start).filter((sentence) => sentence.tag === tag)
  }

  /** The rows of a command that has no trap. */
  async rows(...words: string[]): Promise<Record<string, string>[]> {
    const replies = await this.run(...words)
    const trap = replies.find(({ head }) => head === '!trap')
    if (trap !== undefined) throw new Error(String(trap.attributes.message))
    return replies.filter(({ head }) => head === '!re').map(({ attributes }) => attributes as Record<string, string>)
  }

  /** What came back with `!done`. */
  async ret(...words: string[]): Promise<string> {
    return String((await this.run(...words)).at(-1)?.attributes.ret)
  }

  /** The messages of the traps. */
  async traps(...words: string[]): Promise<string[]> {
    const replies = await this.run(...words)
    return replies.filter(({ head }) => head === '!trap').map(({ attributes }) => String(attributes.message))
  }

  /** The first sentence from `start` on that is wanted; waits for it. */
  async until(wanted: Wanted, start = 0): Promise<Sentence> {
    let looked = start
    for (;;) {
      for (; looked < this.sentences.length; looked += 1) {
        if (wanted(this.sentences[looked]!)) return this.sentences[looked]!
      }
      if (this.#isClosed) throw new Error('The connection was closed')
      await this.#change()
    }
  }

  /** As `until`, from now on. */
  next(wanted: Wanted = () => true): Promise<Sentence> {
    return this.until(wanted, this.sentences.length)
  }

  async closed(): Promise<void> {
    while (!this.#isClosed) await this.#change()
  }

  close(): void {
    this.#socket.destroy()
  }

  #change(): Promise<void> {
    return new Promise((resolve) => void this.#waiting.add(resolve))
  }

  #wake(): void {
    const waiting = [...this.#waiting]
    this.#waiting.clear()
    for (const wake of waiting) wake()
  }
}
