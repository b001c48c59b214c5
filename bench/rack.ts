import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Chart } from './chart.js'
import type { Kind, RackFindings } from './rack-client.js'
import type { Address } from './rack-routers.js'
import { atMost, type Findings, type Table, whole } from './report.js'
import { kibibytes } from './used.js'

const ROUTERS = 1000
const PROCESSES = 2

const kinds: [Kind, name: string][] = [
  ['engine', 'engine, plain'],
  ['engine-tls', 'engine, TLS'],
  ['bare', 'bare socket, plain'],
  ['bare-tls', 'bare socket, TLS'],
  ['node-routeros', 'node-routeros 1.6.9, plain']
]

export async function rack(): Promise<Findings> {
  const found: [name: string, RackFindings][] = []
  const racks = await Promise.all(Array.from({ length: PROCESSES }, startRouters))
  // In turns, so that no process has the first half of them.
  const addresses = racks[0]!.addresses.flatMap((_, at) => racks.map((each) => each.addresses[at]!))
  for (const [kind, name] of kinds) found.push([name, await measure(kind, addresses)])
  for (const { child } of racks) child.disconnect()
  const plain = perRouter(found[0]![1])
  return {
    tables: [tableOf(found)],
    goals: [
      atMost('live memory per idle router, plain', 32 * 1024, plain.live, kibibytes),
      atMost('RSS per idle router, plain', 48 * 1024, plain.rss, kibibytes)
    ],
    charts: [chartOf(found)]
  }
}

async function startRouters(): Promise<{ child: ChildProcess; addresses: Address[] }> {
  const child = fork(join(__dirname, 'rack-routers.js'), [String(ROUTERS / PROCESSES)], { execArgv: [] })
  const [addresses] = (await once(child, 'message')) as [Address[]]
  return { child, addresses }
}

async function measure(kind: Kind, addresses: readonly Address[]): Promise<RackFindings> {
  const child = fork(join(__dirname, 'rack-client.js'), [kind], { execArgv: ['--expose-gc'] })
  child.send(addresses)
  const [found] = (await once(child, 'message')) as [RackFindings]
  return found
}

function perRouter({ steps }: RackFindings): { live: number; rss: number } {
  const { routers, live, rss } = steps.at(-1)!
  return { live: live / routers, rss: rss / routers }
}

function tableOf(all: readonly [string, RackFindings][]): Table {
  return {
    title: `A rack of ${whole(ROUTERS)} routers`,
    measured: `${whole(ROUTERS)} demo routers in two processes; each client in a process of its own, with one connection to each router and
everything at its default. Memory: how far it has grown per router after garbage collection, the first routers left out;
"live" is heap and external, RSS what the system counts. Idle: 31 s without a command; the engine asks each router for a
sign of life once in that time, the others would do nothing. Asked: each router once a second for 8 s, evenly spread. CPU
is a share of one core; "loop" says how late, in the 99th percentile, the event loop comes back to a timer.`,
    columns: ['', 'live', 'RSS', 'idle CPU', 'idle loop', 'asked CPU', 'asked loop', 'answer, median', 'answer, p99'],
    rows: all.map(([name, findings]) => {
      const { idle, asked } = findings
      const { live, rss } = perRouter(findings)
      return [
        name,
        kibibytes(live),
        kibibytes(rss),
        idle ? percent(idle.cpu) : '',
        idle ? ms(idle.loop) : '',
        percent(asked.cpu),
        ms(asked.loop),
        ms(asked.p50),
        ms(asked.p99)
      ]
    })
  }
}

function chartOf(all: readonly [string, RackFindings][]): Chart {
  const lines = all.map(([name, { steps }]) => ({
    name,
    points: steps.map(({ routers, rss }): [number, number] => [routers, rss / 2 ** 20]),
    isPeer: !name.startsWith('engine')
  }))
  return {
    name: 'cost-of-routers',
    title: 'Memory of connected, idle routers',
    x: { label: 'routers' },
    y: { label: 'MiB of resident memory (RSS)' },
    lines
  }
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`
}
