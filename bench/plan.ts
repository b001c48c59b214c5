import { DemoRouter } from '../demo/index.js'
import { Router } from '../src/index.js'
import { median } from './contest.js'
import { atMost, type Findings, times, whole } from './report.js'
import { rowsOf, sampleOf, type SampleRow, wire } from './rows.js'

const MENU = '/ip/firewall/address-list'
/** The last is that of the goal, the one before half of it. */
const SIZES = [7_500, 15_000, 30_000]
const ROUNDS = 15
const WARM_UPS = 5
const PROPLIST = '.id,list,address,comment,dynamic,builtin'

/** What a print, and a plan with that print, cost at one size, in ms of processor time. */
interface Cost {
  print: number
  plan: number
}

/** A plan of as many declared rows as the router has: every tenth is new, every third differs. */
export async function plan(): Promise<Findings> {
  const costs = new Map<number, Cost>()
  for (const size of SIZES) costs.set(size, await costOf(size))
  const planning = (size: number): number => costs.get(size)!.plan - costs.get(size)!.print
  const table = {
    title: 'A plan of declared rows',
    measured: `\`Router.plan\` of so many declared rows of an address list against as many on the router, others to be removed, in another
order, every second one spelled with \`/32\`, every tenth new, every third with another comment. Its peer is
\`Router.query\`, the same print without a plan. The router, in the same process, encodes the rows anew each time; what is
planning is the difference. Processor time of the process, garbage collection too, median of ${ROUNDS} rounds in turns.`,
    columns: ['rows', 'print ms', 'plan ms', 'planning ms', 'planning, µs a row'],
    rows: [...costs].map(([size, cost]) => [
      whole(size),
      whole(cost.print),
      whole(cost.plan),
      whole(planning(size)),
      ((planning(size) * 1000) / size).toFixed(1)
    ])
  }
  const ms = (value: number): string => `${whole(value)} ms`
  const [half = NaN, goal = NaN] = SIZES.slice(-2)
  return {
    tables: [table],
    goals: [
      atMost('planning 30,000 declared rows against as many: processor time', 300, planning(goal), ms),
      atMost(
        'planning 30,000 declared rows: cost of a row, to that of 15,000',
        1.5,
        planning(goal) / planning(half) / 2,
        times
      )
    ]
  }
}

async function cpu(run: () => Promise<unknown>): Promise<number> {
  const began = process.cpuUsage()
  await run()
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1000
}

async function costOf(size: number): Promise<Cost> {
  const present = rowsOf(sampleOf(7), size)
  const declared = present.map((_, at) => declare(present[(at * 7919) % size]!, at))
  const demo = await DemoRouter.start()
  demo.handle(`${MENU}/print`, (exchange) => {
    exchange.session.sendBytes(wire(present, exchange.tag ?? ''))
    exchange.end()
  })
  const router = new Router({ host: demo.host, port: demo.port, mode: 'PLAIN_ONLY', username: 'admin' })
  const print: number[] = []
  const planned: number[] = []
  for (let round = 0; round < WARM_UPS + ROUNDS; round += 1) {
    print.push(await cpu(() => router.query(MENU, { proplist: PROPLIST, values: 'text' })))
    planned.push(await cpu(() => router.plan(MENU, declared, { others: 'remove' })))
  }
  await router.close()
  await demo.stop()
  return { print: median(print.slice(WARM_UPS)), plan: median(planned.slice(WARM_UPS)) }
}

function declare({ list = '', address = '', comment = '' }: SampleRow, at: number): SampleRow {
  const place = at % 10 === 0 ? address.replace('10.', '11.') : address
  return { list, address: at % 2 === 0 ? place : `${place}/32`, comment: at % 3 === 0 ? 'declared' : comment }
}
