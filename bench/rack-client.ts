import { once } from 'node:events'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as delay } from 'node:timers/promises'
import tls from 'node:tls'
import { encodeSentence, Router } from '../src/index.js'
import { BareSocket } from './bare.js'
import { percentile } from './contest.js'
import { COMMAND, HOST, openNodeRouteros } from './opponents.js'
import type { Address } from './rack-routers.js'
import { live } from './used.js'

export type Kind = 'engine' | 'engine-tls' | 'bare' | 'bare-tls' | 'node-routeros'

/** What one client process found. */
export interface RackFindings {
  /** Bytes by which the memory has grown, by the number of routers. */
  steps: { routers: number; live: number; rss: number }[]
  /** Of the engine alone, for the others do nothing then. */
  idle: Load | undefined
  asked: Load & { p50: number; p99: number }
}

export interface Load {
  /** Share of one core. */
  cpu: number
  /** 99th percentile of how late the event loop comes back to a timer, in ms. */
  loop: number
}

/** One router at the other end of a connection. */
interface Link {
  ask: () => Promise<unknown>
}

/** These are connected before anything is measured, so that all code is compiled. */
const WARM_UP = 20
const STEPS = [100, 250, 500, 750, 1000]
/** At once, in connecting. */
const CROWD = 50
/** Longer than the default keep-alive, so that each router is asked for a sign of life once. */
const IDLE = 31_000
const ASKED = 8_000
const TICK = 10
const TAG = '100'
const request = encodeSentence([COMMAND, `.tag=${TAG}`])
const replySize = [
  ['!re', `.tag=${TAG}`, '=name=MikroTik'],
  ['!done', `.tag=${TAG}`]
]
  .map((words) => encodeSentence(words).length)
  .reduce((sum, length) => sum + length)

const connect: Record<Kind, (address: Address) => Promise<Link>> = {
  engine: ({ plain }) => engine(plain, 'PLAIN_ONLY'),
  'engine-tls': ({ tls: port }) => engine(port, 'SSL_ONLY'),
  bare: async ({ plain }) => bare(await BareSocket.open(plain)),
  'bare-tls': async ({ tls: port }) => {
    const socket = tls.connect({ port, host: HOST, rejectUnauthorized: false })
    await once(socket, 'secureConnect')
    socket.setNoDelay(true)
    return bare(new BareSocket(socket))
  },
  'node-routeros': async ({ plain }) => {
    const api = await openNodeRouteros(plain)
    return { ask: () => api.write(COMMAND) }
  }
}

async function engine(port: number, mode: 'PLAIN_ONLY' | 'SSL_ONLY'): Promise<Link> {
  const router = new Router({ host: HOST, port, mode, trust: 'any', username: 'admin' })
  const ask = (): Promise<unknown> => router.run(COMMAND)
  await ask()
  return { ask }
}

async function bare(socket: BareSocket): Promise<Link> {
  await socket.login()
  return { ask: () => socket.ask(request, replySize, 1, 1) }
}

async function measure(kind: Kind, addresses: readonly Address[]): Promise<RackFindings> {
  const links: Link[] = []
  const grow = async (count: number): Promise<void> => {
    while (links.length < count) {
      const next = addresses.slice(links.length, Math.min(count, links.length + CROWD))
      links.push(...(await Promise.all(next.map(connect[kind]))))
    }
  }
  await grow(WARM_UP)
  const before = { live: await live(), rss: process.memoryUsage.rss() }
  const steps: RackFindings['steps'] = []
  for (const count of STEPS) {
    await grow(count)
    const bytes = await live()
    const routers = count - WARM_UP
    steps.push({ routers, live: bytes - before.live, rss: process.memoryUsage.rss() - before.rss })
  }
  const idle = kind.startsWith('engine') ? await load(() => delay(IDLE)) : undefined
  const waits: number[] = []
  const asked = await load(() => askEach(links, waits))
  return { steps, idle, asked: { ...asked, p50: percentile(waits, 0.5), p99: percentile(waits, 0.99) } }
}

async function load(act: () => Promise<unknown>): Promise<Load> {
  const histogram = monitorEventLoopDelay({ resolution: TICK })
  const [cpu, began] = [process.cpuUsage(), performance.now()]
  histogram.enable()
  await act()
  histogram.disable()
  const { user, system } = process.cpuUsage(cpu)
  return { cpu: (user + system) / 1000 / (performance.now() - began), loop: histogram.percentile(99) / 1e6 - TICK }
}

/** Asks each router once a second, spread over the second. @param waits gets the ms until each reply. */
async function askEach(links: readonly Link[], waits: number[]): Promise<void> {
  const began = performance.now()
  const asking: Promise<void>[] = []
  const total = links.length * (ASKED / 1000)
  const ask = async ({ ask: one }: Link): Promise<void> => {
    const sent = performance.now()
    await one()
    waits.push(performance.now() - sent)
  }
  while (asking.length < total) {
    await delay(TICK)
    const due = Math.min(total, ((performance.now() - began) / 1000) * links.length)
    while (asking.length < due) asking.push(ask(links[asking.length % links.length]!))
  }
  await Promise.all(asking)
}

if (require.main === module) {
  process.once('message', (addresses: Address[]) => {
    measure(process.argv[2] as Kind, addresses).then(
      (found) => process.send!(found, () => process.exit()),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      }
    )
  })
}
