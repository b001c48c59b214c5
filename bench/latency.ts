import { contest, median, percentile } from './contest.js'
import { shareCore } from './core.js'
import { Librouteros } from './librouteros.js'
import { Arena, COMMAND, ECHO, FLOOR, HOST, type Opponent, PEER } from './opponents.js'
import { atMost, type Findings, times } from './report.js'

const ROUNDS = 20
const COMMANDS = 500
/** Of those that take 40 ms each. */
const SLOW_COMMANDS = 10
const ENGINE = 'Router.run, demo router'
const LIBROUTEROS = `librouteros ${Librouteros.version}, Python`

/** One client: a series of commands, one after the other. @returns the ms of each. */
type Series = () => Promise<number[]>

export async function latency(): Promise<Findings> {
  const arena = await Arena.open()
  const { replay, router } = arena.ports
  const opponents = [
    await arena.bareSocket(ECHO),
    await arena.bareSocket(FLOOR),
    arena.engine('Router.run, one reply', { host: HOST, port: replay }),
    arena.engine(ENGINE, { host: HOST, port: router }),
    await arena.nodeRouteros()
  ]
  const python = await Librouteros.open(router)
  const series = new Map<string, Series>(opponents.map((each) => [each.name, () => seriesOf(each)]))
  if (python !== undefined) series.set(LIBROUTEROS, () => python.ask({ command: COMMAND, count: COMMANDS, rows: 1 }))
  const core = shareCore([process.pid, arena.pid, ...(python === undefined ? [] : [python.pid])])

  const samples = new Map<string, number[]>([...series.keys()].map((name) => [name, []]))
  const medians = new Map<string, number[]>([...series.keys()].map((name) => [name, []]))
  const contenders = [...series].map(([name, run]) => ({
    name,
    run: async () => {
      const taken = await run()
      samples.get(name)!.push(...taken)
      medians.get(name)!.push(median(taken))
    }
  }))
  await contest(contenders, ROUNDS)
  core.release()
  python?.close()
  arena.close()

  const ratio = (name: string, peer: string): number => {
    const [own, others] = [medians.get(name)!.slice(1), medians.get(peer)!.slice(1)]
    return median(own.map((ms, round) => ms / others[round]!))
  }
  const table = {
    title: 'One command after the other',
    measured: `\`${COMMAND}\` over loopback TCP, one row back; the next command leaves when the reply is complete. Demo
router and echo run together in a second process. ${core.isShared ? 'All processes share one core, so that no wake-up between cores counts. ' : ''}The
echo takes and gives as many bytes as the command and its reply have and looks at none of them; "one reply" reads nothing
but the tag, and always answers the same, so that this row against the echo is the engine's own share. The bare socket at
the demo router sends a command encoded beforehand and counts the bytes of the reply, so that the difference to it is the
client's own time. node-routeros writes each word by itself with Nagle's algorithm on, and waits for the other side's
delayed acknowledgement. librouteros runs in a process of its own and takes its times itself.

${ROUNDS} rounds of ${COMMANDS} commands each (node-routeros: ${SLOW_COMMANDS}), in turns.`,
    columns: ['', 'median µs', 'p99 µs', 'time of the echo', 'time of the bare socket'],
    rows: [...samples].map(([name, all]) => [
      name,
      (median(all) * 1000).toFixed(0),
      (percentile(all, 0.99) * 1000).toFixed(0),
      times(ratio(name, ECHO)),
      times(ratio(name, FLOOR))
    ])
  }
  const what = 'one command after the other: time of the bare socket at the demo router'
  return { tables: [table], goals: [atMost(what, 1.5, ratio(ENGINE, FLOOR), times)] }
}

async function seriesOf({ name, ask }: Opponent): Promise<number[]> {
  const all: number[] = []
  const count = name === PEER ? SLOW_COMMANDS : COMMANDS
  for (let at = 0; at < count; at += 1) {
    const began = performance.now()
    await ask(1)
    all.push(performance.now() - began)
  }
  return all
}
