import assert from 'node:assert/strict'
import { once } from 'node:events'
import { DemoRouter } from '../../demo/router.js'
import type { RouterMessage } from '../../nodes/report/message.js'
import { Arrivals } from '../arrivals.js'
import { Flow, helper } from './flow.js'

describe('routeros-cancel', () => {
  let demo: DemoRouter
  let commandErrors: Arrivals<RouterMessage>

  beforeEach(async () => {
    demo = await DemoRouter.start()
  })
  afterEach(async () => {
    await helper.unload()
    await demo.stop()
  })

  async function load(
    fields: Record<string, unknown>,
    connection: Record<string, unknown> = {},
    listen: Record<string, unknown> = {}
  ): Promise<Flow> {
    const flow = await Flow.load(demo, {
      node: { type: 'routeros-cancel', ...fields },
      connection,
      more: [
        { id: 'command', type: 'routeros-command', connection: 'router', wires: [[], ['command-errors']] },
        { id: 'command-errors', type: 'helper', wires: [] },
        { id: 'listen', type: 'routeros-listen', connection: 'router', path: '/log', wires: [[], []], ...listen }
      ]
    })
    commandErrors = new Arrivals()
    helper.getNode('command-errors').on('input', (msg) => commandErrors.push(msg as RouterMessage))
    return flow
  }

  async function run(tag: string | number | boolean): Promise<void> {
    const arrived = new Promise<void>((resolve) => {
      demo.handle('/demo/silent', () => resolve())
    })
    helper.getNode('command').receive({ payload: '/demo/silent', tag })
    await arrived
  }

  async function hears(command: string): Promise<void> {
    while (!demo.history.some(([first]) => first === command)) await once(demo, 'command')
  }

  it('by tag: confirmed by the router, and the command ends with CANCELLED', async () => {
    const flow = await load({})
    await run('mine')
    const { payload } = await flow.ask({ tag: 'mine' })
    assert.deepEqual(payload, [{ tag: 'mine', command: '/demo/silent' }])
    const { error } = await commandErrors.next()
    assert.equal(error?.code, 'CANCELLED')
    assert.equal(error.tag, 'mine')
  })

  it('by several tags, or the tag of an earlier reply', async () => {
    const flow = await load({})
    await run('a')
    await run('b')
    const { payload } = await flow.ask({ tag: ['a', 'b', 'c'] })
    assert.deepEqual(
      (payload as { tag: string }[]).map(({ tag }) => tag),
      ['a', 'b']
    )
    await run(7)
    const second = await flow.ask({ routeros: { tag: 7 } })
    assert.deepEqual(second.payload, [{ tag: 7, command: '/demo/silent' }])
    await run('') // the node makes a tag
    assert.equal((await flow.ask({ tag: '', routeros: { tag: 'command-1' } })).tag, '')
    await run(false) // so it does here
    const unnamed = await flow.ask({ tag: false, routeros: { tag: 'command-2' } })
    assert.deepEqual(unnamed.payload, [{ tag: 'command-2', command: '/demo/silent' }])
    await run(8)
    const third = await flow.ask({ tag: [8, '8'] })
    assert.deepEqual(third.payload, [{ tag: 8, command: '/demo/silent' }])
  })

  it('a listen node: it goes to stopped, without an error', async () => {
    const flow = await load({ target: 'node', listener: 'listen' })
    await hears('/log/listen')
    const { payload } = await flow.ask()
    assert.deepEqual(payload, [{ tag: 'listen', command: '/log/listen' }])
    assert.equal((await flow.fail()).error?.code, 'INPUT')
  })

  it('a listen node by its tag', async () => {
    const flow = await load({})
    await hears('/log/listen')
    const { payload } = await flow.ask({ tag: 'listen' })
    assert.deepEqual(payload, [{ tag: 'listen', command: '/log/listen' }])
  })

  it('a listen node that watches the connection: by node and by tag', async () => {
    for (const [target, msg] of [
      ['node', {}],
      ['msg', { tag: 'listen' }]
    ] as const) {
      const flow = await load({ target, listener: 'listen' }, {}, { source: 'connection' })
      const { payload } = await flow.ask(msg)
      assert.deepEqual(payload, [{ tag: 'listen', command: 'demo' }], target)
      assert.match((await flow.fail(msg)).error?.message ?? '', /Nothing to cancel/)
      await helper.unload()
    }
  })

  it('everything, but not a listen node that watches the connection', async () => {
    const flow = await load({ target: 'all' }, {}, { source: 'connection' })
    assert.match((await flow.fail()).error?.message ?? '', /Nothing to cancel/)
  })

  it('everything', async () => {
    const flow = await load({ target: 'all' })
    await hears('/log/listen')
    await run('x')
    const { payload } = await flow.ask()
    assert.deepEqual(
      (payload as { command: string }[]).map(({ command }) => command),
      ['/log/listen', '/demo/silent']
    )
  })

  it('nothing to stop is an INPUT error', async () => {
    const flow = await load({})
    assert.match((await flow.fail({ tag: 'nobody' })).error?.message ?? '', /Nothing to cancel/)
    const { error } = await flow.fail({})
    assert.equal(error?.code, 'INPUT')
    assert.match(error.message, /msg\.tag/)
  })

  it('an unanswered cancel is given up after readTimeout', async () => {
    demo.handle('/demo/deaf', (exchange) => void (exchange.ignoresCancel = true))
    const flow = await load({}, { readTimeout: 100 })
    helper.getNode('command').receive({ payload: '/demo/deaf', tag: 'deaf' })
    await hears('/demo/deaf')
    const { error } = await flow.fail({ tag: 'deaf' })
    assert.equal(error?.code, 'TIMEOUT')
    assert.match((await commandErrors.next()).error?.code ?? '', /CANCELLED|TIMEOUT/)
  })
})
