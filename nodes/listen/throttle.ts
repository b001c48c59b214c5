/**
 * Lets at most one thing per key through in a time: the first at once, then the newest of those that came meanwhile.
 */
export class Throttle<T> {
  readonly #ms: number
  readonly #emit: (thing: T) => void
  readonly #pauses = new Map<string, { timer: NodeJS.Timeout; newest: T | undefined }>()

  /** @param ms 0 lets everything through. */
  constructor(ms: number, emit: (thing: T) => void) {
    this.#ms = ms
    this.#emit = emit
  }

  push(key: string, thing: T): void {
    const pause = this.#pauses.get(key)
    if (pause !== undefined) {
      pause.newest = thing
      return
    }
    if (this.#ms > 0) this.#pause(key)
    this.#emit(thing)
  }

  /** Lets through what waits. */
  flush(): void {
    const waiting = [...this.#pauses.values()]
    this.clear()
    for (const { newest } of waiting) if (newest !== undefined) this.#emit(newest)
  }

  /** Forgets what waits. */
  clear(): void {
    for (const { timer } of this.#pauses.values()) clearTimeout(timer)
    this.#pauses.clear()
  }

  #pause(key: string): void {
    const end = (): void => {
      const newest = this.#pauses.get(key)?.newest
      this.#pauses.delete(key)
      if (newest !== undefined) this.push(key, newest)
    }
    this.#pauses.set(key, { timer: setTimeout(end, this.#ms), newest: undefined })
  }
}
