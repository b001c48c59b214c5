// npm run soak -- --minutes 60: a Node-RED with ten routers that go wrong, for as long as one likes. Beside it, in the same
// run, one whose nodes do nothing: what grows there too is not ours.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { Kind, Order, Report } from './report.js'
import { FaultyRouter } from './routers.js'
import { type Slope, slopeOf } from './slope.js'

const ROUTERS = 10
const HOUR = 3_600_000
const MB = 1_000_000
const DEPLOYS = ['nodes', 'flows', 'full'] as const
const { values } = parseArgs({ options: { minutes: { type: 'string', default: '2' } } })
const length = Number(values.minutes) * 60_000
/** Between two samples, faults and deploys, in ms. */
const every = { sample: Math.max(1000, length / 240), fault: 1200, deploy: 8000 }

/** One Node-RED, and its samples. */
class Subject {
  readonly samples: [time: number, report: Report][] = []
  readonly #process: ChildProcess

  constructor(
    readonly kind: Kind,
    ports: readonly number[]
  ) {
    this.#process = fork(join(__dirname, 'worker.js'), [kind, ...ports.map(String)], {
      execArgv: ['--expose-gc'],
      env: { ...process.env, NODE_OPTIONS: '' }
    })
  }

  order(order: Order): void {
    this.#process.send(order)
  }

  async sample(order: 'report' | 'end' = 'report'): Promise<Report> {
    const answer = once(this.#process, 'message')
    this.order(order)
    const [report] = (await answer) as [Report]
    this.samples.push([Date.now(), report])
    return report
  }

  get isRunning(): boolean {
    return this.#process.exitCode === null && this.#process.signalCode === null
  }

  /** Over the last three quarters, per hour. */
  slope(what: 'rss' | 'heap' | 'handles'): Slope {
    const settled = this.samples.slice(Math.ceil(this.samples.length / 4), -1)
    return slopeOf(settled.map(([time, report]) => [time / HOUR, report[what]]))
  }
}

void main()

async function main(): Promise<void> {
  const routers = await Promise.all(Array.from({ length: ROUTERS }, (_, n) => FaultyRouter.start(n)))
  const ports = routers.map(({ port }) => port)
  const subjects = [new Subject('routeros', ports), new Subject('nothing', ports)]
  const faults = new Map<string, number>()
  const timers = [
    setInterval(() => {
      const name = routers[Math.floor(Math.random() * ROUTERS)]!.fail()
      faults.set(name, (faults.get(name) ?? 0) + 1)
    }, every.fault),
    setInterval(() => {
      const deploy = DEPLOYS[Math.floor(Math.random() * DEPLOYS.length)]!
      for (const subject of subjects) subject.order({ deploy })
    }, every.deploy)
  ]
  const end = Date.now() + length
  while (Date.now() < end && subjects.every(({ isRunning }) => isRunning)) {
    await delay(every.sample)
    await Promise.all(subjects.map((subject) => subject.sample()))
  }
  for (const timer of timers) clearInterval(timer)
  const isGood = subjects.every(({ isRunning }) => isRunning)
  const reports = isGood ? await Promise.all(subjects.map((subject) => subject.sample('end'))) : []
  await Promise.all(routers.map((router) => router.stop()))
  console.log(`Faults: ${[...faults].map(([name, count]) => `${count} ${name}`).join(', ')}`)
  const verdicts = subjects.map((subject, at) => tell(subject, reports[at]))
  if (!isGood) console.log('A Node-RED has ended by itself')
  process.exit(isGood && verdicts.every(Boolean) ? 0 : 1)
}

/** @returns whether every message was answered once. */
function tell(subject: Subject, last: Report | undefined): boolean {
  if (last === undefined) return false
  const { taken, done, doubled, rows, errors, deploys, log } = last
  const grows = (what: 'rss' | 'heap', unit = MB): string => {
    const { value, error } = subject.slope(what)
    return `${what} ${(value / unit).toFixed(1)} ± ${(error / unit).toFixed(1)} MB an hour`
  }
  const handles = subject.slope('handles')
  console.log(
    [
      `\n${subject.kind}: ${taken} messages taken, ${done} done (${taken - done} lost, ${doubled} doubled)`,
      `  ${rows} with rows, ${errors} with an error; ${deploys} deploys; ${(log / 1000).toFixed(0)} kB of log`,
      `  ${grows('rss')}; ${grows('heap')}; handles ${handles.value.toFixed(0)} ± ${handles.error.toFixed(0)} an hour`,
      `  at the end: RSS ${(last.rss / MB).toFixed(0)} MB, heap ${(last.heap / MB).toFixed(1)} MB, ${last.handles} handles`
    ].join('\n')
  )
  return taken === done && doubled === 0 && taken > 0
}
