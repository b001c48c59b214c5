import type { Socket } from 'node:net'
import { Pipe } from './pipe.js'

/** One connection that goes through the proxy, and everything that can happen to it. */
export class Link {
  /** From the client to the router. */
  readonly up: Pipe
  /** From the router to the client. */
  readonly down: Pipe
  readonly isTls: boolean
  readonly #client: Socket
  readonly #router: Socket
  /** Whether one end hears of the end of the other. */
  #mumbling: NodeJS.Timeout | undefined
  #isMirroring = true

  constructor(client: Socket, router: Socket, isTls: boolean) {
    this.#client = client
    this.#router = router
    this.isTls = isTls
    const cut = (): void => this.cut()
    this.up = new Pipe(client, router, cut)
    this.down = new Pipe(router, client, cut)
    this.#mirror(client, router)
    this.#mirror(router, client)
  }

  /** Both ends hear the end of it at once. */
  cut(): void {
    this.#close()
    this.#client.end()
    this.#client.resume()
    this.#router.destroy()
  }

  /** As a firewall that has lost its table, or a process that was killed. */
  reset(): void {
    this.#close()
    this.#client.resetAndDestroy()
    this.#router.resetAndDestroy()
  }

  /** Nothing goes through any more, in either direction, until it thaws; nothing is lost. */
  freeze(): void {
    this.up.freeze()
    this.down.freeze()
  }

  thaw(): void {
    this.up.thaw()
    this.down.thaw()
  }

  drip(bytesPerTick: number): void {
    this.up.drip(bytesPerTick)
    this.down.drip(bytesPerTick)
  }

  /** The router hears nothing any more, and goes on with one word that never ends, a byte at a time. */
  mumble(): void {
    this.up.freeze()
    this.down.push(Buffer.from('bfff', 'hex')) // a word of 16,383 bytes
    clearInterval(this.#mumbling)
    this.#mumbling = setInterval(() => this.down.push(Buffer.from('x')), 20)
  }

  /** Every byte takes so much longer, in ms, each way. */
  delay(ms: number): void {
    this.up.delay(ms)
    this.down.delay(ms)
  }

  /** As after a power loss: nothing goes through any more, and neither end hears of the other's end. */
  halfOpen(): void {
    this.#isMirroring = false
    this.freeze()
  }

  destroy(): void {
    this.#close()
    this.#client.destroy()
    this.#router.destroy()
  }

  #mirror(one: Socket, other: Socket): void {
    let isReset = false
    one.on('error', () => (isReset = true))
    one.on('close', () => {
      if (!this.#isMirroring) return
      if (isReset) other.resetAndDestroy()
      else if (!one.readableEnded) other.destroy()
    })
  }

  #close(): void {
    clearInterval(this.#mumbling)
    this.#isMirroring = false
    this.up.close()
    this.down.close()
  }
}
