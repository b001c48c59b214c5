import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { RouterOSAPI } from 'node-routeros'
import { encodeSentence, Router, type RouterOptions } from '../src/index.js'
import { BareSocket } from './bare.js'
import type { Ports } from './server.js'

export const HOST = '127.0.0.1'
export const COMMAND = '/system/identity/print'
export const CROWD = 1000
const TAG = '100'
const request = encodeSentence([COMMAND, `.tag=${TAG}`])
const reply = Buffer.concat([
  encodeSentence(['!re', `.tag=${TAG}`, '=name=MikroTik']),
  encodeSentence(['!done', `.tag=${TAG}`])
])

/** A client that can ask the same small question. */
export interface Opponent {
  name: string
  /** Asks so often, with at most so many commands in flight; resolves when all replies are there. */
  ask: (count: number, inFlight?: number) => Promise<unknown>
  close: () => unknown
}

export const ECHO = 'bare socket, echo'
export const FLOOR = 'bare socket, demo router'
export const PEER = 'node-routeros 1.6.9, write'

/** The process at the other end. */
export class Arena {
  readonly ports: Ports
  readonly #child: ChildProcess
  readonly #opponents: Opponent[] = []

  static async open(): Promise<Arena> {
    const child = fork(join(__dirname, 'server.js'), [request.length, reply.length].map(String), { execArgv: [] })
    const [ports] = (await once(child, 'message')) as [Ports]
    return new Arena(child, ports)
  }

  private constructor(child: ChildProcess, ports: Ports) {
    this.#child = child
    this.ports = ports
  }

  get pid(): number {
    return this.#child.pid!
  }

  /** The least any client can do: sends bytes it has at hand and counts those that come back. */
  async bareSocket(name: typeof ECHO | typeof FLOOR = FLOOR): Promise<Opponent> {
    const socket = await BareSocket.open(name === ECHO ? this.ports.echo : this.ports.router)
    if (name === FLOOR) await socket.login()
    const ask = (count: number, inFlight = count): Promise<void> => socket.ask(request, reply.length, count, inFlight)
    return this.#add({ name, ask, close: () => socket.close() })
  }

  engine(name: string, options: RouterOptions): Opponent {
    const router = new Router({ mode: 'PLAIN_ONLY', username: 'admin', poolSize: 1, ...options })
    const one = (): Promise<unknown> => router.run(COMMAND)
    return this.#add({ name, ask: (count) => askAll(one, count, count), close: () => router.close() })
  }

  async nodeRouteros(): Promise<Opponent> {
    const api = await openNodeRouteros(this.ports.router)
    const one = (): Promise<unknown> => api.write(COMMAND)
    return this.#add({ name: PEER, ask: (count, most = count) => askAll(one, count, most), close: () => api.close() })
  }

  close(): void {
    for (const opponent of this.#opponents) void opponent.close()
    this.#child.disconnect()
  }

  #add(opponent: Opponent): Opponent {
    this.#opponents.push(opponent)
    return opponent
  }
}

export async function openNodeRouteros(port: number): Promise<RouterOSAPI> {
  const api = new RouterOSAPI({ host: HOST, port, user: 'admin', password: '', timeout: 60 })
  await api.connect()
  return api
}

async function askAll(one: () => Promise<unknown>, count: number, inFlight: number): Promise<unknown> {
  if (count === 1) return one()
  if (inFlight === count) return Promise.all(Array.from({ length: count }, one))
  let left = count
  const oneAfterTheOther = async (): Promise<void> => {
    for (; left > 0;) {
      left -= 1
      await one()
    }
  }
  return Promise.all(Array.from({ length: inFlight }, oneAfterTheOther))
}
