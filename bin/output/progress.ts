/** Before something counts as long, in ms. */
const PATIENCE = 500
const EVERY = 200

/** One line on stderr that tells how far a long command is, and goes away again. Only on a terminal. */
export class Progress {
  readonly #stderr: NodeJS.WriteStream
  #began: number | undefined
  #shownAt = 0
  #isShown = false

  constructor(stderr: NodeJS.WriteStream) {
    this.#stderr = stderr
  }

  show(text: () => string): void {
    const now = performance.now()
    this.#began ??= now
    if (!this.#stderr.isTTY || now < this.#began + PATIENCE || now < this.#shownAt + EVERY) return
    this.#shownAt = now
    this.#isShown = true
    this.#stderr.write(`\r\x1b[K${text()}`)
  }

  clear(): void {
    if (this.#isShown) this.#stderr.write('\r\x1b[K')
    this.#isShown = false
  }
}
