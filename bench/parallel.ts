import type { Chart } from './chart.js'
import { contest, type Contender } from './contest.js'
import { Arena, CROWD, ECHO, FLOOR, HOST, type Opponent, PEER } from './opponents.js'
import { atMost, type Findings, perSecond, times, whole } from './report.js'

const ROUNDS = 100
const WARM_UPS = 30
const PEER_ROUNDS = 10
const FEW = 32
const ENGINE = 'Router.run, demo router'
const CURVE = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1000]

export async function parallel(): Promise<Findings> {
  const arena = await Arena.open()
  const echo = await arena.bareSocket(ECHO)
  const floor = await arena.bareSocket(FLOOR)
  const replay = arena.engine('one reply', { host: HOST, port: arena.ports.replay, concurrency: CROWD })
  const engines = new Map(CURVE.map((most) => [most, engineWith(arena, most)]))
  const peer = await arena.nodeRouteros()

  const nameOf = ({ name }: Opponent, inFlight: number): string => `${name}, ${whole(inFlight)} in flight`
  const entries: [Opponent, number][] = [
    [echo, CROWD],
    [floor, CROWD],
    [floor, FEW],
    [replay, CROWD],
    [engines.get(CROWD)!, CROWD],
    [engines.get(FEW)!, FEW],
    [peer, CROWD]
  ]
  const contenders = entries.map(([opponent, inFlight]) => ({
    name: nameOf(opponent, inFlight),
    run: () => opponent.ask(CROWD, inFlight),
    ...(opponent === peer && { rounds: PEER_ROUNDS })
  }))
  const found = await contest(contenders, ROUNDS, { warmUps: WARM_UPS })
  const chart = await curve(floor, engines, peer)
  arena.close()

  const bare = nameOf(floor, CROWD)
  const ratio = (most: number): number => found.ratio(nameOf(engines.get(most)!, most), bare)
  const table = {
    title: `${whole(CROWD)} commands at once`,
    measured: `The same command and the same ends as above, ${CROWD} times without waiting, each client over one connection; until the
last reply is complete. "In flight": how many commands at most are ahead of their replies; the engine holds back the
others. Ratios are to the bare socket that sends all ${CROWD} in one write. librouteros cannot do this. ${ROUNDS} rounds in
turns after ${WARM_UPS} that do not count (node-routeros: the last ${PEER_ROUNDS}), so that all code is compiled.`,
    columns: ['', 'ms', 'commands/s', 'time of the bare socket', 'speed of node-routeros'],
    rows: contenders.map(({ name }) => [
      name,
      found.median(name).toFixed(1),
      perSecond(CROWD, found.median(name)),
      times(found.ratio(name, bare)),
      times(found.speed(name, nameOf(peer, CROWD)))
    ])
  }
  const what = `${whole(CROWD)} commands at once, concurrency`
  const goals = [
    atMost(`${what} ${whole(CROWD)}: time of the bare socket`, 2.5, ratio(CROWD), times),
    atMost(`${what} ${FEW}: time of the same bare socket`, 3, ratio(FEW), times)
  ]
  return { tables: [table], goals, charts: [chart] }
}

function engineWith(arena: Arena, concurrency: number): Opponent {
  return arena.engine(ENGINE, { host: HOST, port: arena.ports.router, concurrency })
}

async function curve(floor: Opponent, engines: ReadonlyMap<number, Opponent>, peer: Opponent): Promise<Chart> {
  const points = new Map<string, [number, number][]>([FLOOR, ENGINE, PEER].map((name) => [name, []]))
  for (const [inFlight, engine] of engines) {
    // Where each command waits 40 ms for an acknowledgement, few have to do.
    const commands = Math.min(CROWD, 20 * inFlight)
    const turn = ({ name, ask }: Opponent): Contender => ({ name, run: () => ask(commands, inFlight) })
    const found = await contest([turn(floor), turn(engine), { ...turn(peer), rounds: 2 }], 20)
    for (const [name, all] of points) all.push([inFlight, (found.median(name) * 1000) / commands])
  }
  return {
    name: 'cost-of-tags',
    title: 'Commands at a demo router, each with its tag',
    x: { label: 'commands in flight', isLogarithmic: true },
    y: { label: 'µs per command', isLogarithmic: true },
    lines: [
      { name: 'Router.run', points: points.get(ENGINE)! },
      { name: 'bare socket', points: points.get(FLOOR)!, isPeer: true },
      { name: 'node-routeros 1.6.9', points: points.get(PEER)!, isPeer: true }
    ]
  }
}
