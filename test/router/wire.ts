import { connect, type Socket } from 'node:net'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { connect as connectTls } from 'node:tls'
import { encodeSentence, type RouterOptions, type Sentence, SentenceDecoder } from '../../src/index.js'
import { Arrivals } from '../arrivals.js'

const PORTS = { PLAIN_ONLY: 8728, SSL_ONLY: 8729 } as const

/** The bare wire, for questions about sentences that the engine keeps to itself. */
export class Wire {
  readonly #socket: Socket
  readonly #sentences = new Arrivals<Sentence>()

  static async open({ host, port, mode, username, password }: RouterOptions): Promise<Wire> {
    const isPlain = mode === 'PLAIN_ONLY'
    const target = { host, port: Number(port ?? PORTS[isPlain ? 'PLAIN_ONLY' : 'SSL_ONLY']) }
    const socket = isPlain ? connect(target) : connectTls({ ...target, rejectUnauthorized: false })
    await once(socket, isPlain ? 'connect' : 'secureConnect')
    const wire = new Wire(socket)
    const [answer] = await wire.ask(['/login', `=name=${username ?? ''}`, `=password=${password ?? ''}`])
    if (answer?.head !== '!done') throw new Error('The login was refused')
    return wire
  }

  private constructor(socket: Socket) {
    this.#socket = socket
    const decoder = new SentenceDecoder((sentence) => this.#sentences.push(sentence))
    socket.on('data', (chunk) => decoder.write(chunk))
    socket.on('error', () => undefined)
  }

  /** Sends a sentence, and gives all up to `!done`, or what has come after so many milliseconds. */
  async ask(words: string[], patience = 5000): Promise<Sentence[]> {
    this.#socket.write(encodeSentence(words))
    const replies: Sentence[] = []
    const over = delay(patience, undefined, { ref: false })
    for (;;) {
      const sentence = await Promise.race([this.#sentences.next(), over])
      if (sentence === undefined) break
      replies.push(sentence)
      if (sentence.head === '!done' || sentence.head === '!fatal') break
    }
    return replies
  }

  close(): void {
    this.#socket.destroy()
  }
}

/** Such as `!re !re !done`; many of a kind as `!re ×12`. */
export function headsOf(sentences: readonly Sentence[]): string {
  const runs: [head: string, count: number][] = []
  for (const { head } of sentences) {
    const last = runs.at(-1)
    if (last?.[0] === head) last[1] += 1
    else runs.push([head, 1])
  }
  return runs.map(([head, count]) => (count === 1 ? head : `${head} ×${count}`)).join(' ') || 'nothing'
}
