import { contest } from './contest.js'
import { FLOOR, openArena, PEER } from './opponents.js'
import { perSecond, type Table, times } from './report.js'

const ROUNDS = 40
const COMMANDS = 1000

export async function parallel(): Promise<Table> {
  const arena = await openArena()
  const contenders = arena.opponents.map(({ name, ask }) => ({ name, run: () => ask(COMMANDS) }))
  const found = await contest(contenders, ROUNDS)
  arena.close()
  const [floor, peer] = [found.get(FLOOR)!.median, found.get(PEER)!.median]
  return {
    title: `${COMMANDS.toLocaleString('en-US')} commands at once`,
    measured: `The same command and the same ends as above, ${COMMANDS} times without waiting, each over one connection; until the last
reply is complete. Median of ${ROUNDS} rounds.`,
    columns: ['', 'ms', 'commands/s', 'of the bare socket', 'of node-routeros'],
    rows: [...found].map(([name, { median }]) => [
      name,
      median.toFixed(1),
      perSecond(COMMANDS, median),
      times(floor / median),
      times(peer / median)
    ])
  }
}
