import { median, percentile } from './contest.js'
import { shareCore } from './core.js'
import { COMMAND, ECHO, FLOOR, openArena, type Opponent, PEER } from './opponents.js'
import { type Table, times } from './report.js'

const ROUNDS = 20
const COMMANDS = 500
/** Of those that take 40 ms each. */
const SLOW_COMMANDS = 10

export async function latency(): Promise<Table> {
  const arena = await openArena()
  const core = shareCore([process.pid, arena.pid])
  const samples = new Map<Opponent, number[]>(arena.opponents.map((opponent) => [opponent, []]))
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [opponent, all] of samples) {
      const taken = await series(opponent)
      // The first round only warms up.
      if (round > 0) all.push(...taken)
    }
  }
  core.release()
  arena.close()
  const medians = new Map([...samples].map(([{ name }, all]) => [name, median(all)]))
  return {
    title: 'One command after the other',
    measured: `\`${COMMAND}\` over loopback TCP, one row back; the next command leaves when the reply is complete. Demo
router and echo run together in a second process${core.isShared ? ', which shares one core with this one' : ''}. The echo takes and gives as many bytes as the command and its reply
have and looks at none of them; "one reply" reads nothing but the tag, and always answers the same, so that this row
against the echo is the engine's own share. The bare socket at the demo router sends a command encoded beforehand and counts the
bytes of the reply, so that the difference to it is the client's own time. node-routeros writes each word by itself
with Nagle's algorithm on, and waits for the other side's delayed acknowledgement.

${ROUNDS} rounds of ${COMMANDS} commands each (node-routeros: ${SLOW_COMMANDS}), in turns. Here a ratio says how many times as long it took.`,
    columns: ['', 'median µs', 'p99 µs', 'of the echo', 'of the bare socket'],
    rows: [...samples].map(([{ name }, all]) => [
      name,
      (median(all) * 1000).toFixed(0),
      (percentile(all, 0.99) * 1000).toFixed(0),
      times(median(all) / medians.get(ECHO)!),
      times(median(all) / medians.get(FLOOR)!)
    ])
  }
}

async function series({ name, ask }: Opponent): Promise<number[]> {
  const all: number[] = []
  const count = name === PEER ? SLOW_COMMANDS : COMMANDS
  for (let at = 0; at < count; at += 1) {
    const began = performance.now()
    await ask(1)
    all.push(performance.now() - began)
  }
  return all
}
