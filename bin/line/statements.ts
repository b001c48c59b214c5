import { UsageError } from '../usage/usage-error.js'
import { Statement } from './statement.js'

/** A command word of the API, alone on its line. */
const COMMAND_WORD = /^(?:\/[\w-]+)+$/

/**
 * Lines → statements. A command word alone begins a sentence: words follow, `=name=value` or `?name=value` a line, up to
 * an empty line or the next command. Any other line is one of the console, and a statement by itself.
 */
export class Statements {
  #words: string[] = []

  /** Whether a sentence has begun, and waits for its end. */
  get isOpen(): boolean {
    return this.#words.length > 0
  }

  /** The command word of the sentence that has begun. */
  get opened(): string | undefined {
    return this.#words[0]
  }

  /** One after the other, so that what is complete can run before the next is read. @throws {UsageError | RouterOSError} */
  *read(line: string): Generator<Statement> {
    const text = line.trim()
    if (this.isOpen && /^[=?.]/.test(text)) {
      this.#words.push(line.trimStart())
      return
    }
    yield* this.end()
    if (text === '' || text.startsWith('#')) return
    if (/^[=?.]/.test(text))
      throw new UsageError('a word without a command: a line such as /interface/print comes first')
    if (COMMAND_WORD.test(text)) this.#words = [text]
    else yield Statement.ofLine(text)
  }

  /** What has begun is complete. */
  end(): Statement[] {
    const words = this.#words
    this.#words = []
    return words.length === 0 ? [] : [Statement.ofWords(words)]
  }

  /** What has begun is dropped. */
  clear(): void {
    this.#words = []
  }
}
