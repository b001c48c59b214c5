import { contest } from './contest.js'
import { EmbeddedNodeRed } from './nodered.js'
import { Arena, COMMAND, CROWD, FLOOR, HOST } from './opponents.js'
import { atMost, type Findings, perSecond, times, whole } from './report.js'

const ROUNDS = 100
const WARM_UPS = 30
const COMMAND_NODE = 'command node'
const ENGINE = 'Router.run'
const NOTHING = 'do-nothing node'

export async function messages(): Promise<Findings> {
  const arena = await Arena.open()
  const command = { type: 'routeros-command', command: COMMAND, commandType: 'str' }
  const nodeRed = await EmbeddedNodeRed.start(arena.ports.router, {
    command,
    watched: { ...command, watched: true },
    nothing: { type: 'bench-nothing' }
  })
  const floor = await arena.bareSocket(FLOOR)
  const engine = arena.engine(ENGINE, { host: HOST, port: arena.ports.router })
  const contenders = [
    { name: FLOOR, run: () => floor.ask(CROWD) },
    { name: ENGINE, run: () => engine.ask(CROWD) },
    { name: NOTHING, run: () => nodeRed.pass('nothing', CROWD) },
    { name: COMMAND_NODE, run: () => nodeRed.pass('command', CROWD) },
    { name: 'command node, watched', run: () => nodeRed.pass('watched', CROWD) }
  ]
  const found = await contest(contenders, ROUNDS, { warmUps: WARM_UPS })
  const { version } = nodeRed
  await nodeRed.stop()
  arena.close()
  const table = {
    title: `${whole(CROWD)} messages through the command node`,
    measured: `A real Node-RED ${version} without a test helper; its flow: a node that sends → the node under test → a node that counts.
${CROWD} messages are sent at once, with everything at its default (32 commands in flight); until the last one has arrived.
"Watched": status, catch and complete nodes listen to it. The do-nothing node passes the message on. The demo router is
in a second process; the engine and the bare socket, which sends all in one write, ask it the same from within Node-RED's
process. ${ROUNDS} rounds in turns after ${WARM_UPS} that do not count.`,
    columns: ['', 'ms', 'messages/s', 'time of the bare socket', 'time of the engine'],
    rows: contenders.map(({ name }) => [
      name,
      found.median(name).toFixed(1),
      perSecond(CROWD, found.median(name)),
      times(found.ratio(name, FLOOR)),
      times(found.ratio(name, ENGINE))
    ])
  }
  const what = `${whole(CROWD)} messages through the command node: time of the bare socket`
  return { tables: [table], goals: [atMost(what, 3.5, found.ratio(COMMAND_NODE, FLOOR), times)] }
}
