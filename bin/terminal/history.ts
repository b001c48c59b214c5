import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { isSecret } from '../../src/index.js'

const MOST = 1000

/** The lines of all sessions, in a file of the user; one that holds a secret is not among them. */
export class History {
  /** The newest last. */
  readonly lines: readonly string[]
  readonly #file: string

  constructor(file: string) {
    this.#file = file
    const lines = readLines(file)
    this.lines = lines.slice(-MOST)
    if (lines.length > 2 * MOST) this.#write(() => writeFileSync(file, text(this.lines), { mode: 0o600 }))
  }

  /** @param command the command word the line may belong to. */
  add(line: string, command = ''): void {
    if (line.trim() === '' || holdsSecret(line, command)) return
    this.#write(() => {
      mkdirSync(dirname(this.#file), { recursive: true, mode: 0o700 })
      appendFileSync(this.#file, text([line]), { mode: 0o600 })
    })
  }

  /** A history that cannot be kept is no reason to stop. */
  #write(write: () => void): void {
    try {
      write()
    } catch {
      // the next line may have more luck
    }
  }
}

/** Where programs keep what outlives them. */
export function historyFile(env: NodeJS.ProcessEnv): string {
  const state = env['XDG_STATE_HOME'] || env['LOCALAPPDATA'] || join(homedir(), '.local', 'state')
  return join(state, 'routeros', 'history')
}

/** Whether anything in it that looks like an argument or a condition holds a secret, however it is quoted. */
export function holdsSecret(line: string, command = ''): boolean {
  const path = (/^\s*\/?([\w-]+(?:[\s/]+[\w-]+(?![\w-]*[=~<>!]))*)/.exec(line)?.[1] ?? '').split(/[\s/]+/)
  const menus = [menuOf(command), ...path.map((_, at) => `/${path.slice(0, at + 1).join('/')}`)]
  const names = Array.from(line.matchAll(/([a-z][\w.-]*)\s*[=~<>!]/gi), ([, name]) => name!)
  return names.some((name) => menus.some((menu) => isSecret(name, menu)))
}

function menuOf(command: string): string {
  return command.slice(0, command.lastIndexOf('/'))
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n').filter(Boolean)
  } catch {
    return []
  }
}

function text(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('')
}
