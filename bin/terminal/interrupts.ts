import type { EventEmitter } from 'node:events'

/** Ctrl+C, wherever it is heard. */
export class Interrupts {
  /** Ends the process. */
  readonly leave: () => void
  #press: (() => void) | undefined

  constructor(leave: () => void) {
    this.leave = leave
  }

  /** The process, or what reads a terminal in raw mode: there it is no signal, but a key. */
  watch(source: EventEmitter): void {
    source.on('SIGINT', () => (this.#press ?? this.leave)())
  }

  /** The first one stops what runs, a second one leaves. */
  stopping<T>(work: Promise<T>, stop: () => void): Promise<T> {
    let wasPressed = false
    return this.during(work, () => {
      if (wasPressed) return this.leave()
      wasPressed = true
      stop()
    })
  }

  /** @param press is called for each. */
  async during<T>(work: Promise<T>, press: () => void): Promise<T> {
    const before = this.#press
    this.#press = press
    try {
      return await work
    } finally {
      this.#press = before
    }
  }
}
