import assert from 'node:assert/strict'
import { once } from 'node:events'
import { DemoRouter } from '../../demo/router.js'
import { Arrivals } from '../arrivals.js'
import { deploy, helper, nodes, runtimeEvents } from './flow.js'

const LIST = '/ip/firewall/address-list'
type Item = { id: string; type: string } & Record<string, unknown>

describe('deploys', () => {
  let demo: DemoRouter
  beforeEach(async () => {
    demo = await DemoRouter.start({
      users: [
        { name: 'admin', password: '', group: 'full' },
        { name: 'reader', password: '', group: 'read' }
      ]
    })
    demo.handle('/demo/silent', () => {})
  })
  afterEach(async () => {
    await helper.unload()
    await demo.stop()
  })

  const at = { x: 100, y: 100, z: 'tab' }
  // Node-RED deletes from this what a deploy no longer needs, so each one gets its own.
  const credentials = () => ({ router: { username: 'admin', password: '' } })
  const flow = (change: Record<string, Record<string, unknown>> = {}): Item[] =>
    [
      { id: 'tab', type: 'tab' },
      {
        id: 'router',
        type: 'routeros-connection',
        host: demo.host,
        port: demo.port,
        mode: 'PLAIN_ONLY',
        readTimeout: 60_000 // a deploy that waits for an answer fails its test by itself
      },
      {
        ...at,
        id: 'listen',
        type: 'routeros-listen',
        connection: 'router',
        path: LIST,
        snapshot: true,
        wires: [['told'], []]
      },
      { ...at, id: 'command', type: 'routeros-command', connection: 'router', wires: [['rows'], ['errors']] },
      { ...at, id: 'told', type: 'helper', wires: [] },
      { ...at, id: 'rows', type: 'helper', wires: [] },
      { ...at, id: 'errors', type: 'helper', wires: [] }
    ].map((item) => ({ ...item, ...change[item.id] }))

  async function hears(command: string, times = 1): Promise<void> {
    const count = (): number => demo.history.filter(([first]) => first === command).length
    while (count() < times) await once(demo, 'command')
  }

  const count = (kind: string): number => process.getActiveResourcesInfo().filter((name) => name === kind).length

  async function gone(): Promise<void> {
    while (demo.counts.connections > 0) await once(demo, 'disconnect')
  }

  it('a hundred of them leave no socket, timer or listener', async () => {
    await helper.load(nodes, flow(), credentials())
    await hears(`${LIST}/print`)
    const before = {
      sockets: count('TCPSocketWrap'),
      timers: count('Timeout'),
      connections: demo.counts.connections,
      listeners: runtimeEvents().listenerCount('flows:started')
    }
    for (let round = 0; round < 100; round += 1) {
      const kind = (['full', 'flows', 'nodes'] as const)[round % 3]!
      const { logins } = demo.counts
      await deploy(flow({ router: { name: `round ${round}` } }), kind, credentials())
      while (demo.counts.logins === logins) await once(demo, 'login')
    }
    await hears(`${LIST}/print`)
    while (demo.counts.connections > before.connections) await once(demo, 'disconnect')
    await new Promise(setImmediate)
    assert.equal(count('TCPSocketWrap'), before.sockets)
    assert.ok(count('Timeout') <= before.timers, `${count('Timeout')} timers, before ${before.timers}`)
    assert.equal(runtimeEvents().listenerCount('flows:started'), before.listeners)
  }).timeout(30_000)

  it('what runs ends with CANCELLED, and nothing comes after', async () => {
    await helper.load(nodes, flow(), credentials())
    const told = new Arrivals<unknown>()
    const errors = new Arrivals<{ error?: { code?: string } }>()
    helper.getNode('told').on('input', (msg) => told.push(msg))
    helper.getNode('errors').on('input', (msg) => errors.push(msg as { error?: { code?: string } }))
    helper.getNode('command').receive({ payload: '/demo/silent' })
    await hears('/demo/silent')
    await hears(`${LIST}/print`)
    await deploy(flow({ command: { name: 'changed' } }), 'nodes', credentials())
    const { error } = await errors.next()
    assert.equal(error?.code, 'CANCELLED')
    assert.equal(demo.counts.connections, 1, 'the connection was not touched')
  })

  it('a message whose fields are still being evaluated ends with CANCELLED, and its command is never sent', async () => {
    const change = { command: { command: 'payload.wait()', commandType: 'jsonata' } }
    await helper.load(nodes, flow(change), credentials())
    const errors = new Arrivals<{ error?: { code?: string } }>()
    helper.getNode('errors').on('input', (msg) => errors.push(msg as { error?: { code?: string } }))
    const waits = new Promise<(command: string) => void>((resolve) => {
      const wait = (): Promise<string> => new Promise((evaluated) => resolve(evaluated))
      helper.getNode('command').receive({ payload: { wait } })
    })
    const evaluated = await waits
    await deploy(flow({ command: { name: 'changed' } }), 'nodes', credentials())
    assert.equal((await errors.next()).error?.code, 'CANCELLED')
    evaluated('/demo/silent')
    helper.getNode('command').receive({ payload: '/system/identity/print' })
    await hears('/system/identity/print')
    assert.ok(!demo.history.some(([command]) => command === '/demo/silent'))
    assert.equal(errors.all.length, 1)
  })

  it('a thousand messages end with CANCELLED, one each', async () => {
    await helper.load(nodes, flow(), credentials())
    const errors = new Arrivals<{ payload: unknown; error?: { code?: string } }>()
    helper.getNode('errors').on('input', (msg) => errors.push(msg as { payload: unknown; error?: { code?: string } }))
    const command = helper.getNode('command')
    for (let index = 0; index < 1000; index += 1) command.receive({ payload: '/demo/silent' })
    await hears('/demo/silent', 32)
    await deploy(flow({ command: { name: 'changed' } }), 'nodes', credentials())
    const failed = await errors.take(1000)
    assert.ok(failed.every(({ error }) => error?.code === 'CANCELLED'))
    helper.getNode('command').receive({ payload: '/system/identity/print' })
    await hears('/system/identity/print')
    assert.equal(errors.all.length, 1000)
  })

  it('a listen node removed while it restarts does not start again', async () => {
    demo.handle(`${LIST}/listen`, (exchange) => void (exchange.ignoresCancel = true))
    await helper.load(nodes, flow(), credentials())
    await hears(`${LIST}/print`)
    helper.getNode('listen').receive({ payload: 'restart' })
    await hears('/cancel')
    await deploy(
      flow().filter(({ id }) => id !== 'listen'),
      'nodes',
      credentials()
    )
    const rows = once(helper.getNode('rows'), 'input')
    helper.getNode('command').receive({ payload: '/system/identity/print' })
    await rows
    assert.equal(demo.history.filter(([first]) => first === `${LIST}/listen`).length, 1)
  })

  it('changed credentials are used', async () => {
    await helper.load(nodes, flow(), credentials())
    await hears(`${LIST}/print`)
    const login = once(demo, 'login')
    await deploy(flow({ router: { name: 'again' } }), 'nodes', {
      router: { username: 'reader', password: '' }
    })
    const [session] = (await login) as [{ login?: { name: string } }]
    assert.equal(session.login?.name, 'reader')
  })

  it('a deleted connection ends its sockets and leaves the nodes alive', async () => {
    await helper.load(nodes, flow(), credentials())
    await hears(`${LIST}/print`)
    await deploy(
      flow().filter(({ id }) => id !== 'router'),
      'full',
      credentials()
    )
    await gone()
    const errors = new Arrivals<{ error?: { code?: string } }>()
    helper.getNode('errors').on('input', (msg) => errors.push(msg as { error?: { code?: string } }))
    helper.getNode('command').receive({ payload: '/system/identity/print' })
    assert.equal((await errors.next()).error?.code, 'INPUT')
  })

  it('a disabled flow ends its sockets', async () => {
    await helper.load(nodes, flow(), credentials())
    await hears(`${LIST}/print`)
    await deploy(flow({ tab: { disabled: true }, router: { d: true } }), 'full', credentials())
    await gone()
  })
})
