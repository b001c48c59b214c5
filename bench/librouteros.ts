import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'

/** Debian's own, for which python3-librouteros is packaged. */
const PYTHON = '/usr/bin/python3'
const SCRIPT = join(__dirname, '../../bench/librouteros_client.py')

export interface Order {
  command: string
  args?: Record<string, string>
  count: number
  /** How many rows each reply must have. */
  rows: number
}

/** The Python client of Debian's python3-librouteros, in a process of its own; it takes the times itself. */
export class Librouteros {
  /** Undefined where it is not installed. */
  static readonly version = versionOf()
  readonly #python: ChildProcessByStdio<Writable, Readable, null>
  readonly #lines: AsyncIterator<string>

  private constructor(port: number) {
    this.#python = spawn(PYTHON, ['-W', 'ignore', SCRIPT, String(port)], { stdio: ['pipe', 'pipe', 'inherit'] })
    this.#lines = createInterface(this.#python.stdout)[Symbol.asyncIterator]()
  }

  /** Logged in; undefined where it is not installed. */
  static async open(port: number): Promise<Librouteros | undefined> {
    if (this.version === undefined) return undefined
    const client = new Librouteros(port)
    await client.#times()
    return client
  }

  get pid(): number {
    return this.#python.pid!
  }

  /** Runs the command so often, one after the other. @returns the ms of each. */
  ask({ args = {}, ...order }: Order): Promise<number[]> {
    this.#python.stdin.write(`${JSON.stringify({ ...order, args })}\n`)
    return this.#times()
  }

  close(): void {
    this.#python.stdin.end()
  }

  async #times(): Promise<number[]> {
    const { value, done } = await this.#lines.next()
    if (done === true) throw new Error('librouteros has ended')
    return JSON.parse(value) as number[]
  }
}

function versionOf(): string | undefined {
  const program = "from importlib.metadata import version; import librouteros; print(version('librouteros'))"
  const { status, stdout } = spawnSync(PYTHON, ['-c', program], { encoding: 'utf8' })
  if (status === 0) return stdout.trim()
  console.log('librouteros is left out: /usr/bin/python3 has none (Debian: python3-librouteros)')
  return undefined
}
