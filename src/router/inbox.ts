import { heapShare } from './memory.js'

/** Things that may wait. */
const MOST_WAITING = 100_000
/** About how many bytes of memory they may take: the smaller the heap of Node.js, the fewer. */
const MOST_WEIGHT = Math.min(64 * 1024 * 1024, heapShare(1 / 16))

/** How much may wait for a slow reader. */
export interface InboxOptions {
  /** Things that may wait for a slow reader; of more, the oldest are dropped. Default 100,000. */
  capacity?: number | undefined
  /** Hears of each one that is dropped. */
  onDropped?: (() => void) | undefined
}

/**
 * What has come and waits for its reader, who takes all of it at once. A slow reader never holds up whoever brings it;
 * it loses the oldest.
 */
export class Inbox<T> {
  readonly #capacity: number
  readonly #onDropped: (() => void) | undefined
  #items: T[] = []
  #weights: number[] = []
  /** So many at the front are dropped already. */
  #gone = 0
  #weight = 0
  #dropped = 0
  #hasEnded = false
  #error: Error | undefined
  #wake: (() => void) | undefined
  #arrival: Promise<void> | undefined

  constructor({ capacity = MOST_WAITING, onDropped }: InboxOptions = {}) {
    this.#capacity = capacity
    this.#onDropped = onDropped
  }

  /** How many came too fast for the reader and are gone. */
  get dropped(): number {
    return this.#dropped
  }

  /** @param weight about how many bytes of memory it takes. */
  push(item: T, weight: number): void {
    if (this.#hasEnded) return
    this.#items.push(item)
    this.#weights.push(weight)
    this.#weight += weight
    while (this.#waiting > this.#capacity || (this.#weight > MOST_WEIGHT && this.#waiting > 1)) this.#drop()
    this.#wake?.()
  }

  /** Nothing more will come. */
  end(error?: Error): void {
    if (this.#hasEnded) return
    this.#hasEnded = true
    this.#error = error
    this.#wake?.()
  }

  /** All that waits, without waiting for more. */
  takeNow(): T[] {
    const items = this.#gone === 0 ? this.#items : this.#items.slice(this.#gone)
    this.#items = []
    this.#weights = []
    this.#gone = 0
    this.#weight = 0
    return items
  }

  /**
   * All that waits, at least one; undefined once there is nothing more to come.
   *
   * @param longest wait, in ms; nothing may have come after it.
   * @throws what it ended with.
   */
  async take(longest?: number): Promise<T[] | undefined> {
    while (this.#waiting === 0) {
      if (this.#error !== undefined) throw this.#error
      if (this.#hasEnded) return undefined
      if (await this.#isLate(longest)) break
    }
    return this.takeNow()
  }

  /** Waits for what comes next, or for the end. @returns whether the time was over first. */
  async #isLate(longest: number | undefined): Promise<boolean> {
    this.#arrival ??= new Promise((resolve) => {
      this.#wake = resolve
    })
    let isLate = false
    const wake = (): void => {
      isLate = true
      this.#wake?.()
    }
    const timer = longest === undefined ? undefined : setTimeout(wake, longest)
    await this.#arrival
    clearTimeout(timer)
    this.#arrival = undefined
    this.#wake = undefined
    return isLate
  }

  get #waiting(): number {
    return this.#items.length - this.#gone
  }

  #drop(): void {
    this.#weight -= this.#weights[this.#gone]!
    this.#gone += 1
    this.#dropped += 1
    // Moving the rest for each one dropped would cost the square of a burst; in the meantime those gone take memory.
    if (2 * this.#gone > this.#items.length) {
      this.#items = this.#items.slice(this.#gone)
      this.#weights = this.#weights.slice(this.#gone)
      this.#gone = 0
    }
    this.#onDropped?.()
  }
}
