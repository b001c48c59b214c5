import { Router, type RouterOptions } from '../src/index.js'
import { contest } from './contest.js'
import { Arena, COMMAND, HOST } from './opponents.js'
import { type Findings, perSecond, type Table, times, whole } from './report.js'

const ROWS = 100_000
const ROUNDS = 7
const COMMANDS = 200
/** With so many in flight: over REST there are never more. */
const CROWD = 4
const API = 'API, plain'

/** The two protocols with the same rows and the same small commands. */
export async function rest(): Promise<Findings> {
  const arena = await Arena.open()
  const { ports } = arena
  const tables = [await replies(ports.rows, ports.rest), await commands(ports)]
  arena.close()
  return { tables }
}

async function replies(api: number, restPort: number): Promise<Table> {
  const routers = { [API]: open({ port: api }), 'REST, http': open({ port: restPort, protocol: 'rest' }) }
  const rows: string[][] = []
  for (const properties of [7, 15, 27]) {
    const args = { rows: String(ROWS), properties: String(properties) }
    const contenders = Object.entries(routers).map(([name, router]) => ({
      name,
      run: async () => checked(await router.run('/interface/print', { args, timeout: 60_000 }))
    }))
    const found = await contest(contenders, ROUNDS, { prepare: () => globalThis.gc?.() })
    for (const { name } of contenders) {
      const ms = found.median(name)
      rows.push([name, String(properties), whole(ms), perSecond(ROWS, ms), times(found.ratio(name, API))])
    }
  }
  await Promise.all(Object.values(routers).map((router) => router.close()))
  return {
    title: `${whole(ROWS)} rows over the API and over REST`,
    measured: `\`Router.run\` over loopback, all rows typed and kept. A second process has the replies ready: the sentences of the API
but for their tag, and the JSON as one body. ${ROUNDS} rounds in turns.`,
    columns: ['', 'properties', 'ms', 'rows/s', 'time of the API'],
    rows
  }
}

async function commands(ports: Arena['ports']): Promise<Table> {
  const routers = {
    [API]: open({ port: ports.router }),
    'API, TLS': open({ port: ports.tls, mode: 'SSL_ONLY', trust: 'any' }),
    'REST, http': open({ port: ports.http, protocol: 'rest' }),
    'REST, https': open({ port: ports.https, protocol: 'rest', mode: 'SSL_ONLY', trust: 'any' })
  }
  const contenders = Object.entries(routers).flatMap(([name, router]) => [
    { name, run: () => inTurns(router, 1) },
    { name: `${name}, ${CROWD} at once`, run: () => inTurns(router, CROWD) }
  ])
  const found = await contest(contenders, ROUNDS)
  await Promise.all(Object.values(routers).map((router) => router.close()))
  const micros = (name: string): string => ((found.median(name) / COMMANDS) * 1000).toFixed(0)
  return {
    title: 'Small commands over the API and over REST',
    measured: `\`${COMMAND}\` on a demo router in a second process, ${COMMANDS} commands each; the time is that of one command. With
${CROWD} at once it is the time of the round by the number of commands. ${ROUNDS} rounds in turns.`,
    columns: ['', 'µs', `µs, ${CROWD} at once`, 'time of the API'],
    rows: Object.keys(routers).map((name) => [
      name,
      micros(name),
      micros(`${name}, ${CROWD} at once`),
      times(found.ratio(name, API))
    ])
  }
}

async function inTurns(router: Router, inFlight: number): Promise<void> {
  let left = COMMANDS
  const one = async (): Promise<void> => {
    for (; left > 0;) {
      left -= 1
      await router.run(COMMAND)
    }
  }
  await Promise.all(Array.from({ length: inFlight }, one))
}

function open(options: Partial<RouterOptions>): Router {
  return new Router({ host: HOST, mode: 'PLAIN_ONLY', username: 'admin', poolSize: 1, ...options })
}

function checked(rows: unknown[]): unknown[] {
  if (rows.length !== ROWS) throw new Error(`${rows.length} rows`)
  return rows
}
