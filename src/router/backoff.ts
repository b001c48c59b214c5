/** Longest wait between two attempts, in ms; asking again after a refused login only fills the router's log. */
const LONGEST = 30_000
const LONGEST_AFTER_REFUSAL = 300_000
const FIRST = 1_000
/** What lasted longer than this, in ms, was good: the waits start from the beginning. */
const GOOD_TIME = 10_000
/** By then every limit is reached; more would only make the number grow. */
const MOST_DOUBLINGS = 20

/** Exponential back-off with full jitter: any time up to a limit that doubles with each failure. */
export class Backoff {
  readonly #random: () => number
  #failures = 0
  /** On the monotonic clock: a wall clock that is set back would wait for hours. */
  #until = 0

  /** @param random from 0 up to 1. */
  constructor(random: () => number = Math.random) {
    this.#random = random
  }

  /** How long there is still to wait, in ms. */
  get remaining(): number {
    return Math.max(0, this.#until - performance.now())
  }

  failed(wasRefused: boolean): void {
    const limit = Math.min(FIRST * 2 ** this.#failures, wasRefused ? LONGEST_AFTER_REFUSAL : LONGEST)
    this.#failures = Math.min(this.#failures + 1, MOST_DOUBLINGS)
    this.#until = performance.now() + Math.ceil(this.#random() * limit)
  }

  /** What worked has ended after so many ms: a short life counts as a failure like any other. */
  ended(lifetime: number): void {
    if (lifetime > GOOD_TIME) this.#failures = 0
    this.failed(false)
  }
}
