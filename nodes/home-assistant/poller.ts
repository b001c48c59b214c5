/** Does something at an interval and when asked, one at a time. */
export class Poller {
  readonly #interval: number
  readonly #poll: () => Promise<void>
  #timer: NodeJS.Timeout | undefined
  #running: Promise<void> | undefined
  /** The one after that, which has not begun. */
  #next: Promise<void> | undefined
  #isStopped = false

  /** @param poll never rejects. */
  constructor(interval: number, poll: () => Promise<void>) {
    this.#interval = interval
    this.#poll = poll
  }

  /** Resolves when one is over that began after this call. */
  now(): Promise<void> {
    if (this.#isStopped) return Promise.resolve()
    if (this.#next !== undefined) return this.#next
    if (this.#running === undefined) return this.#start()
    this.#next = this.#running.then(() => {
      this.#next = undefined
      return this.#isStopped ? undefined : this.#start()
    })
    return this.#next
  }

  /** Begins no more; resolves when none is under way. */
  async stop(): Promise<void> {
    this.#isStopped = true
    clearTimeout(this.#timer)
    await this.#running
  }

  #start(): Promise<void> {
    clearTimeout(this.#timer)
    this.#running = this.#once()
    return this.#running
  }

  async #once(): Promise<void> {
    const began = performance.now()
    await this.#poll()
    this.#running = undefined
    if (this.#isStopped || this.#next !== undefined) return
    const wait = Math.max(0, this.#interval - (performance.now() - began))
    this.#timer = setTimeout(() => void this.now(), wait)
  }
}
