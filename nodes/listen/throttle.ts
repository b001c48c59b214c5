import { LONGEST_TIMEOUT } from '../../src/index.js'

/** Keys that pause at once, and about how many bytes of memory they may take. */
const MOST_KEYS = 10_000
const MOST_WEIGHT = 16 * 1024 * 1024

interface Pause<T> {
  timer: NodeJS.Timeout
  /** The newest thing of those that came in the pause. */
  newest: T | undefined
  weight: number
}

interface Handlers<T> {
  keyOf: (thing: T) => string
  /** About how many bytes of memory it takes. */
  weightOf: (thing: T) => number
  emit: (thing: T) => void
}

/**
 * Lets at most one thing per key through in a time: the first at once, then the newest of those that came meanwhile.
 * The router makes up the keys: where there are too many, the oldest pauses are cut short.
 */
export class Throttle<T> {
  readonly #ms: number
  readonly #on: Handlers<T>
  /** By key, the oldest first. */
  readonly #pauses = new Map<string, Pause<T>>()
  #weight = 0

  /** @param ms 0 lets everything through. */
  constructor(ms: number, on: Handlers<T>) {
    this.#ms = Math.min(ms, LONGEST_TIMEOUT)
    this.#on = on
  }

  push(thing: T): void {
    if (this.#ms <= 0) return this.#on.emit(thing)
    const key = this.#on.keyOf(thing)
    const pause = this.#pauses.get(key)
    if (pause === undefined) {
      this.#on.emit(thing)
      this.#pause(key)
    } else {
      const weight = 2 * key.length + this.#on.weightOf(thing)
      this.#weight += weight - pause.weight
      pause.weight = weight
      pause.newest = thing
    }
    while (this.#pauses.size > MOST_KEYS || this.#weight > MOST_WEIGHT) this.#release(this.#oldest)
  }

  /** Lets through what waits. */
  flush(): void {
    while (this.#pauses.size > 0) this.#release(this.#oldest)
  }

  /** Forgets what waits. */
  clear(): void {
    for (const { timer } of this.#pauses.values()) clearTimeout(timer)
    this.#pauses.clear()
    this.#weight = 0
  }

  get #oldest(): string {
    return this.#pauses.keys().next().value!
  }

  #pause(key: string): void {
    const timer = setTimeout(() => {
      // What waited begins a pause of its own.
      if (this.#release(key)) this.#pause(key)
    }, this.#ms)
    const weight = 2 * key.length
    this.#pauses.set(key, { timer, newest: undefined, weight })
    this.#weight += weight
  }

  /** Ends a pause. @returns whether something waited, and was let through. */
  #release(key: string): boolean {
    const pause = this.#pauses.get(key)
    if (pause === undefined) return false
    clearTimeout(pause.timer)
    this.#pauses.delete(key)
    this.#weight -= pause.weight
    if (pause.newest === undefined) return false
    this.#on.emit(pause.newest)
    return true
  }
}
