import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { env } from '../tools.js'

const HOST = '127.0.0.1'
const COMMAND = 'mosquitto'
/** Small messages leave at once. */
const SETTINGS = ['allow_anonymous true', 'persistence false', 'set_tcp_nodelay true', '']

/** A real mosquitto on a free port of this machine. It keeps nothing over a restart. */
export class Broker {
  readonly host = HOST
  readonly port: number
  readonly #folder = mkdtempSync(join(tmpdir(), 'mosquitto-'))
  #process: ChildProcess | undefined

  static async start(): Promise<Broker> {
    const server = createServer().listen(0, HOST)
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    server.close()
    await once(server, 'close')
    const broker = new Broker(port)
    await broker.start()
    return broker
  }

  private constructor(port: number) {
    this.port = port
    writeFileSync(this.#file, [`listener ${port} ${HOST}`, ...SETTINGS].join('\n'))
  }

  /** Resolves when it takes connections. */
  async start(): Promise<void> {
    this.#process = spawn(COMMAND, ['-c', this.#file], { stdio: 'ignore', env })
    while (!(await this.#answers())) await delay(10)
  }

  /** Cuts every connection. */
  async stop(): Promise<void> {
    const running = this.#process
    this.#process = undefined
    if (running === undefined) return
    running.kill()
    await once(running, 'exit')
  }

  async dispose(): Promise<void> {
    await this.stop()
    rmSync(this.#folder, { recursive: true, force: true })
  }

  get #file(): string {
    return join(this.#folder, 'mosquitto.conf')
  }

  async #answers(): Promise<boolean> {
    const socket = connect(this.port, HOST)
    try {
      await once(socket, 'connect')
      return true
    } catch {
      return false
    } finally {
      socket.destroy()
    }
  }
}
