import type { RouterOSError } from '../errors.js'
import type { TypedRow } from '../wire/values.js'
import type { Call } from './call.js'

/** A call of the connection itself: the login, the question for a sign of life, the order to stop a command. */
export class Question implements Call {
  readonly values = 'text'
  readonly isStream = true
  readonly expiresAt = Infinity
  readonly words: readonly string[]
  wireTag = 0
  hasEnded = false
  readonly #onEnd: (error: RouterOSError | undefined, attributes: TypedRow | undefined) => void

  constructor(
    words: readonly string[],
    onEnd: (error: RouterOSError | undefined, attributes?: TypedRow) => void = () => {}
  ) {
    this.words = words
    this.#onEnd = onEnd
  }

  leaves(): void {}
  sent(): void {}
  heard(): void {}
  row(): void {}
  expire(): void {}

  end(error: RouterOSError | undefined, attributes?: TypedRow): void {
    this.hasEnded = true
    this.#onEnd(error, attributes)
  }
}
