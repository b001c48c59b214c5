export interface KeepAliveOptions {
  /** Silence, in ms, after which the other side is asked something; 0 never asks. */
  silence: number
  /** How long the answer may take, in ms. */
  patience: number
  ask: () => void
  onDead: () => void
}

/** Notices when nobody is there any more: any byte shows life, and after a silence one is asked for. */
export class KeepAlive {
  readonly #options: KeepAliveOptions
  #silence: NodeJS.Timeout | undefined
  /** Runs from a question to the next byte. */
  #patience: NodeJS.Timeout | undefined

  constructor(options: KeepAliveOptions) {
    this.#options = options
  }

  start(): void {
    const { silence } = this.#options
    if (silence > 0) this.#silence = setTimeout(() => this.#ask(), silence)
  }

  heard(): void {
    clearTimeout(this.#patience)
    this.#patience = undefined
    this.#silence?.refresh()
  }

  stop(): void {
    clearTimeout(this.#silence)
    clearTimeout(this.#patience)
    this.#patience = undefined
  }

  #ask(): void {
    const { patience, ask, onDead } = this.#options
    ask()
    const timer = setTimeout(() => {
      // When this process itself was busy, the answer may be here already: it is read first.
      setImmediate(() => {
        if (this.#patience === timer) onDead()
      })
    }, patience)
    this.#patience = timer
  }
}
