import { once } from 'node:events'
import net from 'node:net'
import { encodeSentence } from '../src/index.js'

/** A socket and no client: sends bytes it is given, and looks at none that come back but to see whether all are there. */
export class BareSocket {
  readonly #socket: net.Socket

  static async open(port: number): Promise<BareSocket> {
    const socket = net.connect({ port, host: '127.0.0.1', noDelay: true })
    await once(socket, 'connect')
    return new BareSocket(socket)
  }

  constructor(socket: net.Socket) {
    this.#socket = socket
  }

  async login(): Promise<void> {
    this.#socket.write(encodeSentence(['/login', '=name=admin', '=password=']))
    const [answer] = (await once(this.#socket, 'data')) as [Buffer]
    if (!answer.includes('!done')) throw new Error(`The router said ${answer.toString()}`)
    this.#socket.removeAllListeners('data')
  }

  /** Sends the request so often, at most so many ahead of the replies, each of which has so many bytes. */
  ask(request: Buffer, replySize: number, count: number, inFlight: number): Promise<void> {
    const requests = Buffer.concat(Array.from({ length: inFlight }, () => request))
    const send = (next: number): void => void this.#socket.write(requests.subarray(0, next * request.length))
    return new Promise((resolve) => {
      let received = 0
      let sent = inFlight
      const take = (chunk: Buffer): void => {
        received += chunk.length
        const done = Math.floor(received / replySize)
        if (done === count) {
          this.#socket.off('data', take)
          resolve()
        }
        const next = Math.min(count, done + inFlight) - sent
        if (next <= 0) return
        sent += next
        send(next)
      }
      this.#socket.on('data', take)
      send(inFlight)
    })
  }

  /** Sends words, and resolves when the bytes end with the end of the reply. */
  read(words: readonly string[], tag: string): Promise<void> {
    const end = encodeSentence(['!done', `.tag=${tag}`])
    return new Promise((resolve) => {
      let tail: Buffer = Buffer.alloc(0)
      const take = (chunk: Buffer): void => {
        tail =
          chunk.length >= end.length ? chunk.subarray(-end.length) : Buffer.concat([tail, chunk]).subarray(-end.length)
        if (!tail.equals(end)) return
        this.#socket.off('data', take)
        resolve()
      }
      this.#socket.on('data', take)
      this.#socket.write(encodeSentence([...words, `.tag=${tag}`]))
    })
  }

  close(): void {
    this.#socket.destroy()
  }
}
