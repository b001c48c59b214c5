import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'

/** A Node-RED as people run it, in a process of its own. */
export class NodeRed {
  readonly #process: ChildProcess
  readonly #url: string

  /** @param name the package to run: `node-red` or `node-red-5`. */
  static async start(name: string, userDir: string): Promise<NodeRed> {
    const red = join(dirname(require.resolve(`${name}/package.json`)), 'red.js')
    const settings = join(userDir, `${name}.settings.js`)
    writeFileSync(settings, `module.exports = ${JSON.stringify(SETTINGS)}`)
    const child = spawn(process.execPath, [red, '-u', userDir, '-s', settings, '-p', '0'], {
      env: { ...process.env, NODE_OPTIONS: '' },
      stdio: ['ignore', 'pipe', 'inherit']
    })
    const output: string[] = []
    for await (const line of createInterface(child.stdout)) {
      output.push(line)
      const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? []
      if (url !== undefined) {
        child.stdout.resume()
        return new NodeRed(child, url)
      }
    }
    throw new Error(`${name} did not start:\n${output.join('\n')}`)
  }

  private constructor(child: ChildProcess, url: string) {
    this.#process = child
    this.#url = url
  }

  get(path: string, accept = '*/*', language = 'en-US'): Promise<Response> {
    return fetch(new URL(path, this.#url), { headers: { accept, 'accept-language': language } })
  }

  async json<T>(path: string): Promise<T> {
    return (await this.get(path, 'application/json')).json() as Promise<T>
  }

  async text(path: string, language?: string): Promise<string> {
    return (await this.get(path, 'text/html', language)).text()
  }

  async deploy(flow: object[]): Promise<void> {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(new URL('/flows', this.#url), { method: 'POST', headers, body: JSON.stringify(flow) })
    if (!response.ok) throw new Error(await response.text())
  }

  /** @returns the exit code. */
  async stop(): Promise<number | null> {
    const ended = once(this.#process, 'exit')
    this.#process.kill()
    const [code] = (await ended) as [number | null]
    return code
  }
}

const SETTINGS = {
  uiHost: '127.0.0.1',
  flowFile: 'flows.json',
  credentialSecret: 'test',
  // A function node that needs a package which is not there fails.
  externalModules: { modules: { allowInstall: false } },
  telemetry: { enabled: false },
  editorTheme: { tours: false }
}
