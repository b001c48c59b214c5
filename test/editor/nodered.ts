import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { root } from '../files.js'

export type Item = Record<string, unknown> & { id: string; type: string; credentials?: Record<string, string> }

const SETTINGS = {
  flowFile: 'flows.json',
  // The credentials of these tests are no secret.
  credentialSecret: false,
  nodesDir: root,
  nodesExcludes: ['node-red-dashboard'],
  uiHost: '127.0.0.1',
  telemetry: { enabled: false, updateNotification: false },
  editorTheme: { tours: false, projects: { enabled: false }, palette: { catalogues: [] } }
}

/** Lines and chunks of the log that are kept. */
const MOST_OUTPUT = 10_000

/** Settings of a Node-RED with the nodes of Dashboard 2 too, which the example of that name needs. */
export const withDashboard = { nodesExcludes: [] }

/** A Node-RED with the built package, in a process of its own. */
export class NodeRed {
  readonly url: string
  readonly #process: ChildProcess
  readonly #userDir: string
  readonly #output: string[]

  /**
   * @param heap of its Node.js, in MB; by default what Node.js thinks best
   * @param settings in the place of the usual ones
   */
  static async start(heap?: number, settings: object = {}): Promise<NodeRed> {
    const userDir = mkdtempSync(join(tmpdir(), 'routeros-editor-'))
    const own = { ...SETTINGS, fileWorkingDirectory: userDir, ...settings }
    writeFileSync(join(userDir, 'settings.js'), `module.exports = ${JSON.stringify(own)}`)
    const red = join(
      dirname(require.resolve(`${process.env['NODE_RED_PACKAGE'] ?? 'node-red'}/package.json`)),
      'red.js'
    )
    const limit = heap === undefined ? [] : [`--max-old-space-size=${heap}`]
    const child = spawn(process.execPath, [...limit, red, '--userDir', userDir, '--port', '0'], {
      // Or Express writes the stack of each bad request to stderr.
      env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'test' },
      stdio: ['ignore', 'pipe', 'inherit']
    })
    const output: string[] = []
    for await (const line of createInterface(child.stdout)) {
      output.push(line)
      const [url] = /http:\/\/127\.0\.0\.1:\d+\//.exec(line) ?? []
      if (url !== undefined) {
        return new NodeRed(url, child, userDir, output)
      }
    }
    throw new Error(`Node-RED did not start:\n${output.join('\n')}`)
  }

  private constructor(url: string, child: ChildProcess, userDir: string, output: string[]) {
    this.url = url
    this.#process = child
    this.#userDir = userDir
    this.#output = output
    child.stdout?.on('data', (chunk: Buffer) => void (output.length < MOST_OUTPUT && output.push(chunk.toString())))
  }

  /** What it has written to its log, from the start. */
  get log(): string {
    return this.#output.join('\n')
  }

  get pid(): number {
    return this.#process.pid!
  }

  get isRunning(): boolean {
    return this.#process.exitCode === null && this.#process.signalCode === null
  }

  /** Deploys these flows in the place of all others. */
  async deploy(flows: readonly Item[]): Promise<void> {
    const credentials = Object.fromEntries(
      flows.flatMap((node) => (node.credentials ? [[node.id, node.credentials]] : []))
    )
    const response = await fetch(new URL('flows', this.url), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Node-RED-API-Version': 'v2' },
      body: JSON.stringify({ flows: flows.map((node) => ({ ...node, credentials: undefined })), credentials })
    })
    if (!response.ok) throw new Error(`Deploying failed: ${await response.text()}`)
  }

  /** Gives it no time to say goodbye. */
  async kill(): Promise<void> {
    const ended = once(this.#process, 'exit')
    this.#process.kill('SIGKILL')
    await ended
  }

  async stop(): Promise<void> {
    if (!this.isRunning) return rmSync(this.#userDir, { recursive: true, force: true })
    const ended = once(this.#process, 'exit')
    this.#process.kill()
    await ended
    rmSync(this.#userDir, { recursive: true, force: true })
  }
}
