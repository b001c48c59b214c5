import type { Socket } from 'node:net'

const FULL = 64 * 1024
const STOP_READING = 4 * 1024 * 1024
const LINGER = 1000
const HOPELESS = 32 * 1024 * 1024

/** What leaves one connection: everything of one turn in one write, and never faster than the client reads. */
export class Outbox {
  readonly #socket: Socket
  #waiting: Buffer[] = []
  #bytes = 0
  #hasRoom: Promise<void> | undefined
  #tellRoom: (() => void) | undefined

  constructor(socket: Socket) {
    this.#socket = socket
    socket.on('drain', () => this.#drain())
    socket.on('close', () => this.#drain())
  }

  get isHopeless(): boolean {
    return this.#socket.writableLength > HOPELESS
  }

  /** @returns false when it is time to wait for `room`. */
  push(bytes: Buffer): boolean {
    this.#waiting.push(bytes)
    this.#bytes += bytes.length
    if (this.#waiting.length === 1) queueMicrotask(() => this.#flush())
    if (this.#bytes >= FULL) this.#flush()
    return !this.#socket.writableNeedDrain
  }

  room(): Promise<void> {
    if (!this.#socket.writableNeedDrain || this.#socket.destroyed) return Promise.resolve()
    this.#hasRoom ??= new Promise((resolve) => {
      this.#tellRoom = resolve
    })
    return this.#hasRoom
  }

  /** Says goodbye and goes on reading for a while: closing on unread bytes would reset what was just said. */
  end(): void {
    this.#flush()
    this.#socket.end()
    const timer = setTimeout(() => this.#socket.destroy(), LINGER)
    timer.unref()
    this.#socket.once('close', () => clearTimeout(timer))
  }

  #flush(): void {
    const [first, ...more] = this.#waiting
    if (first === undefined) return
    const bytes = more.length === 0 ? first : Buffer.concat(this.#waiting, this.#bytes)
    this.#waiting = []
    this.#bytes = 0
    if (!this.#socket.writable) return
    this.#socket.write(bytes)
    // Who sends commands and reads no replies has to wait too.
    if (this.#socket.writableLength > STOP_READING) this.#socket.pause()
  }

  #drain(): void {
    this.#socket.resume()
    this.#tellRoom?.()
    this.#hasRoom = undefined
    this.#tellRoom = undefined
  }
}
