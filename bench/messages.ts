import { DemoRouter } from '../demo/index.js'
import { Router } from '../src/index.js'
import { Flow, helper } from '../test/nodes/flow.js'
import { contest } from './contest.js'
import { COMMAND } from './opponents.js'
import { perSecond, type Table, times } from './report.js'

const ROUNDS = 20
const MESSAGES = 1000
const NODE = 'command node'
const ENGINE = 'Router.run'

export async function messages(): Promise<Table> {
  const demo = await DemoRouter.start()
  const flow = await Flow.load(demo, { node: { type: 'routeros-command', command: COMMAND } })
  // Most of what the helper spies on; it keeps every call of every node, which takes longer than the calls themselves.
  ;(helper as unknown as { _sandbox: { restore(): void } })._sandbox.restore()
  const throughNode = async (): Promise<void> => {
    for (let at = 0; at < MESSAGES; at += 1) flow.send({})
    await flow.rows.take(MESSAGES)
  }
  await throughNode()
  const { logins, commands } = demo.counts

  const router = new Router({ host: demo.host, port: demo.port, mode: 'PLAIN_ONLY', username: 'admin' })
  const throughEngine = (): Promise<unknown> => Promise.all(Array.from({ length: MESSAGES }, () => router.run(COMMAND)))
  const found = await contest(
    [
      { name: NODE, run: throughNode },
      { name: ENGINE, run: throughEngine }
    ],
    ROUNDS
  )
  await router.close()
  await helper.unload()
  await demo.stop()
  const engine = found.get(ENGINE)!.median
  return {
    title: `${MESSAGES.toLocaleString('en-US')} messages through the command node`,
    measured: `A real Node-RED with one command node, \`${COMMAND}\`, and ${MESSAGES} messages sent to it at once; status, catch,
and complete nodes listen. The demo router in the same process counted ${logins} login and
${commands - logins} commands. The same commands through the engine alone for comparison. Median of ${ROUNDS} rounds.`,
    columns: ['', 'ms', 'messages/s', 'of the engine', 'logins'],
    rows: [...found].map(([name, { median }]) => [
      name,
      median.toFixed(1),
      perSecond(MESSAGES, median),
      times(engine / median),
      name === NODE ? String(logins) : ''
    ])
  }
}
