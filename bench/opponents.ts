import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import net from 'node:net'
import { join } from 'node:path'
import { RouterOSAPI } from 'node-routeros'
import { encodeSentence, Router } from '../src/index.js'
import type { Ports } from './server.js'

const HOST = '127.0.0.1'
export const COMMAND = '/system/identity/print'
const TAG = '100'
const request = encodeSentence([COMMAND, `.tag=${TAG}`])
const reply = Buffer.concat([
  encodeSentence(['!re', `.tag=${TAG}`, '=name=MikroTik']),
  encodeSentence(['!done', `.tag=${TAG}`])
])

/** One who can ask the same small question; `ask` resolves when all replies to so many are there. */
export interface Opponent {
  name: string
  ask: (count: number) => Promise<unknown>
  close: () => unknown
}

export const PEER = 'node-routeros 1.6.9, write'
export const ECHO = 'bare socket, echo'
export const FLOOR = 'bare socket, demo router'

export interface Arena {
  opponents: Opponent[]
  /** The process at the other end. */
  pid: number
  close: () => void
}

/** Everybody connected and logged in, each over one connection. */
export async function openArena(): Promise<Arena> {
  const sizes = [request.length, reply.length].map(String)
  const child: ChildProcess = fork(join(__dirname, 'server.js'), sizes)
  const [ports] = (await once(child, 'message')) as [Ports]
  const opponents = [
    await bareSocket(ECHO, ports.echo),
    await bareSocket(FLOOR, ports.router, encodeSentence(['/login', '=name=admin', '=password=']), '!done'),
    engine('Router.run, one reply', ports.replay),
    engine('Router.run, demo router', ports.router),
    await nodeRouteros(ports.router)
  ]
  const close = (): void => {
    for (const opponent of opponents) void opponent.close()
    child.disconnect()
  }
  return { opponents, pid: child.pid!, close }
}

function engine(name: string, port: number): Opponent {
  const router = new Router({ host: HOST, port, mode: 'PLAIN_ONLY', username: 'admin', poolSize: 1, concurrency: 1000 })
  const one = (): Promise<unknown> => router.run(COMMAND)
  return { name, ask: (count) => askAll(one, count), close: () => router.close() }
}

async function nodeRouteros(port: number): Promise<Opponent> {
  const api = new RouterOSAPI({ host: HOST, port, user: 'admin', password: '' })
  await api.connect()
  const one = (): Promise<unknown> => api.write(COMMAND)
  return { name: PEER, ask: (count) => askAll(one, count), close: () => api.close() }
}

function askAll(one: () => Promise<unknown>, count: number): Promise<unknown> {
  return count === 1 ? one() : Promise.all(Array.from({ length: count }, one))
}

/** The least any client can do: sends bytes it has at hand and counts those that come back. */
async function bareSocket(name: string, port: number, hello?: Buffer, welcome = ''): Promise<Opponent> {
  const socket = net.connect({ port, host: HOST, noDelay: true })
  await once(socket, 'connect')
  if (hello !== undefined) {
    socket.write(hello)
    const [answer] = (await once(socket, 'data')) as [Buffer]
    if (!answer.includes(welcome)) throw new Error(`The demo router said ${answer.toString()}`)
  }
  let missing = 0
  let complete = (): void => {}
  socket.on('data', (chunk) => {
    missing -= chunk.length
    if (missing === 0) complete()
  })
  const ask = (count: number): Promise<void> =>
    new Promise((resolve) => {
      complete = resolve
      missing = count * reply.length
      socket.write(count === 1 ? request : Buffer.concat(Array.from({ length: count }, () => request)))
    })
  return { name, ask, close: () => socket.destroy() }
}
