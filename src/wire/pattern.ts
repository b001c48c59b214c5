import { types } from 'node:util'
import { createContext, Script } from 'node:vm'
import { InputError } from '../errors.js'

const LONGEST_PATTERN = 1000
/** Longest that one value may take, in ms: every other command waits meanwhile. */
const PATIENCE = 250
/** With one repetition, and up to so many characters, no pattern takes long. */
const LONGEST_UNWATCHED = 10_000

/** Runs a function, and Node.js stops it where it takes too long, even within a regular expression. */
const stopwatch = new Script('run()')
const room = createContext(Object.create(null) as { run?: () => boolean })

/**
 * A regular expression that a flow brings, as text or as `RegExp`. One that could go back over a value again and again
 * is watched, which costs about 0.1 ms a value.
 */
export class Pattern {
  readonly #property: string
  readonly #expression: RegExp
  readonly #isWatched: boolean

  /** @throws {InputError} when it is none, or too long. */
  constructor(property: string, value: unknown) {
    this.#property = property
    const [source, flags] = types.isRegExp(value) ? [value.source, value.flags.replace(/[gy]/g, '')] : [value, '']
    if (typeof source !== 'string' || source.length > LONGEST_PATTERN) throw this.#bad()
    try {
      this.#expression = new RegExp(source, flags)
    } catch {
      throw this.#bad()
    }
    this.#isWatched = (source.match(/[*+?{|]/g) ?? []).length > 1
    this.test('')
  }

  /** @throws {InputError} when it takes too long. */
  test(text: string): boolean {
    try {
      if (!this.#isWatched && text.length <= LONGEST_UNWATCHED) return this.#expression.test(text)
      room.run = () => this.#expression.test(text)
      return stopwatch.runInContext(room, { timeout: PATIENCE }) as boolean
    } catch (error) {
      // It is compiled only now, and may be too large.
      if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw this.#bad()
      throw new InputError('slow-pattern', { name: this.#property, ms: PATIENCE })
    }
  }

  #bad(): InputError {
    return new InputError('bad-pattern', { name: this.#property, limit: LONGEST_PATTERN })
  }
}
