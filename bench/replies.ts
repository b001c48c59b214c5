import { Router } from '../src/index.js'
import { BareSocket } from './bare.js'
import { contest, type Contender } from './contest.js'
import { Librouteros } from './librouteros.js'
import { Arena, HOST, openNodeRouteros } from './opponents.js'
import { type Findings, perSecond, times, whole } from './report.js'

const ROWS = 100_000
const ROUNDS = 7
const BARE = 'bare socket'
const COMMAND = '/interface/print'
/** Of the bare socket, which chooses it itself. */
const TAG = '100'

export async function replies(): Promise<Findings> {
  const arena = await Arena.open()
  const { rows: port } = arena.ports
  const bare = await BareSocket.open(port)
  const router = new Router({ host: HOST, port, mode: 'PLAIN_ONLY', username: 'admin', poolSize: 1 })
  const peer = await openNodeRouteros(port)
  const python = await Librouteros.open(port)
  const rows: string[][] = []
  for (const properties of [7, 15, 27]) {
    const args = { rows: String(ROWS), properties: String(properties) }
    const words = Object.entries(args).map(([name, value]) => `=${name}=${value}`)
    const contenders: Contender[] = [
      { name: BARE, run: () => bare.read([COMMAND, ...words], TAG) },
      { name: 'Router.run, all rows kept', run: async () => checked(await router.run(COMMAND, { args })) },
      { name: 'Router.start, no row kept', run: () => stream(router, args) },
      { name: 'node-routeros 1.6.9, write', run: async () => checked(await peer.write(COMMAND, words)), rounds: 2 }
    ]
    if (python !== undefined) {
      const run = (): unknown => python.ask({ command: COMMAND, args, count: 1, rows: ROWS })
      contenders.push({ name: `librouteros ${Librouteros.version}, Python`, run, rounds: 1 })
    }
    rows.push(...(await compare(properties, contenders)))
  }
  bare.close()
  python?.close()
  await Promise.all([router.close(), peer.close()])
  arena.close()
  const table = {
    title: `A reply of ${whole(ROWS)} rows over loopback`,
    measured: MEASURED,
    columns: ['', 'properties', 'ms', 'rows/s', 'time of the bare socket'],
    rows
  }
  return { tables: [table] }
}

async function compare(properties: number, contenders: readonly Contender[]): Promise<string[][]> {
  const found = await contest(contenders, ROUNDS, { prepare: () => globalThis.gc?.() })
  return contenders.map(({ name }) => [
    name,
    String(properties),
    whole(found.median(name)),
    perSecond(ROWS, found.median(name)),
    times(found.ratio(name, BARE))
  ])
}

const MEASURED = `One command, from the call to the last row. A second process has the bytes of the rows ready, but for the tag, and sends
them as fast as they are read; the bare socket looks at none of them but the last. Each client over one connection, rows
typed where it can. ${ROUNDS} rounds in turns; node-routeros takes part in the last 2, librouteros, in a process of its own,
in the last one.`

function stream(router: Router, args: object): Promise<unknown> {
  return new Promise((resolve, reject) => {
    let count = 0
    let last: unknown
    router.start(COMMAND, {
      args,
      onRow: (row) => {
        count += 1
        last = row
      },
      onEnd: (error) => (error === undefined && count === ROWS ? resolve(last) : reject(error ?? wrongCount(count)))
    })
  })
}

function checked<T>(rows: readonly T[]): T {
  if (rows.length !== ROWS) throw wrongCount(rows.length)
  return rows[0]!
}

function wrongCount(count: number): Error {
  return new Error(`${count} rows instead of ${ROWS}`)
}
