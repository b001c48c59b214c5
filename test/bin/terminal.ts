import { stripVTControlCharacters } from 'node:util'
import type * as Pty from '@lydell/node-pty'
import { bare, script } from './called.js'

/** Longest wait for a text, in ms. */
const PATIENCE = 8000

/** The command in a real terminal. */
export class Terminal {
  readonly #pty: Pty.IPty
  readonly #ended: Promise<number>
  #said = ''
  #from = 0
  #onSaid = (): void => {}

  static isThere(): boolean {
    return load() !== undefined
  }

  constructor(
    args: readonly string[],
    { columns = 100, env = {} }: { columns?: number; env?: NodeJS.ProcessEnv } = {}
  ) {
    const environment: NodeJS.ProcessEnv = { ...bare(), TERM: 'xterm', ROUTEROS_PASSWORD: '', ...env }
    for (const [name, value] of Object.entries(environment)) if (value === undefined) delete environment[name]
    this.#pty = load()!.spawn(process.execPath, [script, ...args], { cols: columns, rows: 40, env: environment })
    this.#pty.onData((text) => {
      this.#said += text
      this.#onSaid()
    })
    this.#ended = new Promise((resolve) => this.#pty.onExit(({ exitCode }) => resolve(exitCode)))
  }

  /** Everything so far, as it came. */
  get output(): string {
    return this.#said
  }

  /** What is new since the last call, up to this text, without colours. */
  async until(text: string): Promise<string> {
    const deadline = setTimeout(() => this.#onSaid(), PATIENCE)
    const latest = performance.now() + PATIENCE
    try {
      for (;;) {
        const fresh = this.#said.slice(this.#from)
        const end = endOf(fresh, text)
        if (end !== undefined) {
          this.#from += end
          return stripVTControlCharacters(fresh.slice(0, end)).replace(/\r+\n/g, '\n')
        }
        if (performance.now() >= latest) throw new Error(`${text} did not come: ${JSON.stringify(fresh)}`)
        await new Promise<void>((resolve) => (this.#onSaid = resolve))
      }
    } finally {
      clearTimeout(deadline)
    }
  }

  type(keys: string): void {
    this.#pty.write(keys)
  }

  /** @returns the exit status. */
  ended(): Promise<number> {
    return this.#ended
  }

  kill(): void {
    try {
      this.#pty.kill()
    } catch {
      // it has ended
    }
  }
}

/** The package brings a binary for each usual platform. */
function load(): typeof Pty | undefined {
  try {
    return require('@lydell/node-pty') as typeof Pty
  } catch {
    return undefined
  }
}

function endOf(text: string, wanted: string): number | undefined {
  const start = text.indexOf(wanted)
  return start === -1 ? undefined : start + wanted.length
}
