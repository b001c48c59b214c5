/** What must not be silent for too long. */
export interface Watched {
  /** When it has been silent for too long, on the monotonic clock in ms; Infinity is never. */
  readonly deadline: number
  /** Called once, after that. */
  expire(): void
}

/**
 * One timer for all that must not be silent for too long. Nearly everything is over long before, and then costs none.
 */
export class Watchdog {
  readonly #watched = new Set<Watched>()
  #timer: NodeJS.Timeout | undefined
  /** When the timer is due; Infinity while there is none. */
  #due = Infinity

  watch(watched: Watched): void {
    this.#watched.add(watched)
    this.#wakeBy(watched.deadline)
  }

  forget(watched: Watched): void {
    this.#watched.delete(watched)
  }

  stop(): void {
    this.#watched.clear()
    clearTimeout(this.#timer)
  }

  #wakeBy(deadline: number): void {
    if (deadline >= this.#due) return
    clearTimeout(this.#timer)
    this.#due = deadline
    // When this process itself was busy, what it waits for may be here already: that is read first.
    this.#timer = setTimeout(() => setImmediate(() => this.#look()), Math.max(1, deadline - performance.now()))
  }

  #look(): void {
    this.#due = Infinity
    const now = performance.now()
    for (const watched of this.#watched) {
      if (watched.deadline > now) continue
      this.#watched.delete(watched)
      watched.expire()
    }
    const next = [...this.#watched].reduce((least, { deadline }) => Math.min(least, deadline), Infinity)
    if (next < Infinity) this.#wakeBy(next)
  }
}
