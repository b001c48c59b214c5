import { FatalError, TrapError, type TypedRow } from '../../src/index.js'
import type { Printer, Write } from './printer.js'

/** Sentences as MikroTik's example client shows them: a word a line, an empty one at the end. The login is not among them. */
export class RawPrinter implements Printer {
  readonly values = 'text'
  readonly #write: Write
  readonly #clean: (text: string) => string
  #isDone = false

  /** @param clean what makes a word harmless for a terminal. */
  constructor(write: Write, clean: (text: string) => string) {
    this.#write = write
    this.#clean = clean
  }

  sent(words: readonly string[]): void {
    this.#sentence('<<<', words)
  }

  row(row: TypedRow, isDone: boolean): void {
    this.#isDone = isDone
    this.#received(isDone ? '!done' : '!re', row)
  }

  end(error?: unknown): void {
    if (error instanceof TrapError) for (const trap of error.traps) this.#received('!trap', { ...trap })
    if (error instanceof FatalError) this.#sentence('>>>', ['!fatal', error.message])
    else if (!this.#isDone && (error === undefined || error instanceof TrapError)) this.#received('!done', {})
  }

  #received(word: string, row: TypedRow): void {
    const attributes = Object.entries(row).flatMap(([name, value]) => [value].flat().map((one) => `=${name}=${one}`))
    this.#sentence('>>>', [word, ...attributes])
  }

  #sentence(sign: string, words: readonly string[]): void {
    this.#write([...words.map((word) => `${sign} ${this.#clean(word)}\n`), `${sign} \n`].join(''))
  }
}
