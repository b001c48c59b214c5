import { createInterface, type Interface } from 'node:readline/promises'
import type { Router, Security } from '../../src/index.js'
import { Statements } from '../line/statements.js'
import type { Completion } from '../terminal/completion.js'
import type { History } from '../terminal/history.js'
import type { Interrupts } from '../terminal/interrupts.js'
import { printable } from '../text/printable.js'
import type { Style } from '../text/style.js'
import { Failure } from '../usage/failure.js'
import type { Execution } from './execution.js'

/** The prompt within a sentence. */
const MORE = '... '
/** Lines of one session that can be called back. */
const MOST_NEW = 1000
const LEAVING = /^\/?(?:quit|exit)$/

/** Somebody at a terminal: a prompt, a history, completion by tab. Failures are told, and it goes on. */
export class Prompt {
  readonly #router: Router
  readonly #execution: Execution
  readonly #history: History
  readonly #completion: Completion
  readonly #interrupts: Interrupts
  readonly #style: Style
  readonly #statements = new Statements()

  constructor(parts: {
    router: Router
    execution: Execution
    history: History
    completion: Completion
    interrupts: Interrupts
    style: Style
  }) {
    this.#router = parts.router
    this.#execution = parts.execution
    this.#history = parts.history
    this.#completion = parts.completion
    this.#interrupts = parts.interrupts
    this.#style = parts.style
  }

  /** Until somebody leaves. @throws {RouterOSError} when the router cannot be reached in the first place. */
  async run(): Promise<void> {
    const prompt = await this.#greet()
    const reader = createInterface({
      input: process.stdin,
      output: process.stdout,
      history: this.#history.lines.toReversed(),
      historySize: this.#history.lines.length + MOST_NEW,
      removeHistoryDuplicates: true,
      completer: (line: string) => this.#completion.complete(line, this.#statements.opened)
    })
    this.#interrupts.watch(reader)
    const lines = reader[Symbol.asyncIterator]()
    try {
      for (;;) {
        reader.setPrompt(this.#statements.isOpen ? MORE : prompt)
        reader.prompt()
        const { done, value: line } = await this.#interrupts.during(lines.next(), this.#pressed(reader, prompt))
        if (done === true) process.stdout.write('\n')
        if (done === true || LEAVING.test(line.trim())) return
        await this.#take(line)
      }
    } finally {
      reader.close()
    }
  }

  async #take(line: string): Promise<void> {
    this.#history.add(line, this.#statements.opened)
    try {
      for (const statement of this.#statements.read(line)) await this.#execution.run(statement)
    } catch (error) {
      process.stderr.write(this.#style('red', new Failure(error).text))
    }
  }

  /** Ctrl+C at the prompt takes back what is typed; where there is nothing, a second one leaves. */
  #pressed(reader: Interface, prompt: string): () => void {
    let wasPressed = false
    return () => {
      const isEmpty = reader.line === '' && !this.#statements.isOpen
      if (isEmpty && wasPressed) return this.#interrupts.leave()
      wasPressed = isEmpty
      this.#statements.clear()
      process.stdout.write(isEmpty ? '\n(Ctrl+C again or Ctrl+D leaves)\n' : '^C\n')
      reader.write(null, { ctrl: true, name: 'e' })
      reader.write(null, { ctrl: true, name: 'u' })
      reader.setPrompt(prompt)
      reader.prompt()
    }
  }

  /** Logs in, and says who could read along. @returns the prompt, with the name of the router. */
  async #greet(): Promise<string> {
    const [identity] = await this.#interrupts.stopping(
      this.#router.query('/system/identity', { values: 'text' }),
      this.#interrupts.leave
    )
    const { security } = this.#router
    if (security?.authenticated !== true) process.stderr.write(`${this.#style('dim', adviceFor(security))}\n`)
    const [username] = this.#router.label.split(/@(?=[^@]*$)/)
    const name = identity?.['name'] ?? this.#router.label.slice(username!.length + 1)
    return `[${printable(`${username}@${String(name)}`)}] > `
  }
}

function adviceFor(security: Security | undefined): string {
  if (security === undefined)
    return 'Not encrypted: the password and all rows can be read on the network. --ssl uses TLS only.'
  if (security.fingerprint === undefined)
    return 'Encrypted, not authenticated: the router has no certificate (/ip service set api-ssl certificate=…).'
  return `Encrypted, not authenticated. If /certificate print detail shows the same fingerprint, use\n--fingerprint ${security.fingerprint}`
}
