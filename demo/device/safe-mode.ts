import type { Session } from '../session.js'

/** A router remembers no more changes than these, and leaves safe mode without a word when there are more. */
const MOST_CHANGES = 100

/** While a session holds it, all changes are remembered, and taken back when that session ends without a release. */
export class SafeMode {
  readonly #onChange: (holder: Session | undefined) => void
  #holder: Session | undefined
  #undos: (() => void)[] = []

  constructor(onChange: (holder: Session | undefined) => void) {
    this.#onChange = onChange
  }

  get holder(): Session | undefined {
    return this.#holder
  }

  take(session: Session): void {
    this.#set(session)
  }

  /** A change that was made, by whomever. */
  remember(undo: () => void): void {
    if (this.#holder === undefined) return
    this.#undos.push(undo)
    if (this.#undos.length > MOST_CHANGES) this.release()
  }

  /** What was changed stays. */
  release(): void {
    this.#set(undefined)
  }

  /** Takes back what was changed, the newest first. */
  unroll(): void {
    const undos = this.#undos
    this.release()
    for (const undo of undos.toReversed()) undo()
  }

  #set(holder: Session | undefined): void {
    this.#holder = holder
    this.#undos = []
    this.#onChange(holder)
  }
}
