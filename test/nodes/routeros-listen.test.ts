import assert from 'node:assert/strict'
import { once } from 'node:events'
import { DemoRouter } from '../../demo/router.js'
import type { RouterMessage } from '../../nodes/report/message.js'
import { Flow, type FlowOptions, helper, stopSpying } from './flow.js'

type Told = RouterMessage & { event?: string }
const LIST = '/ip/firewall/address-list'

describe('routeros-listen', () => {
  let demo: DemoRouter
  beforeEach(async () => (demo = await DemoRouter.start()))
  afterEach(async () => {
    await helper.unload()
    await demo.stop()
  })

  const load = (fields: Record<string, unknown>, rest: Partial<FlowOptions> = {}): Promise<Flow> =>
    Flow.load(demo, { node: { type: 'routeros-listen', ...fields }, ...rest })

  async function told(flow: Flow, count: number): Promise<[string | undefined, unknown][]> {
    const messages = (await flow.rows.take(count)) as Told[]
    return messages.map(({ event, payload }) => [event, (payload as { address?: unknown }).address])
  }

  async function hears(command: string): Promise<void> {
    while (!demo.history.some(([first]) => first === command)) await once(demo, 'command')
  }

  describe('changes', () => {
    it('tells what is there, then what is added, changed and removed', async () => {
      const table = demo.table(LIST)
      table.clear()
      const first = table.add({ list: 'l', address: '10.0.0.1' })
      const flow = await load({ source: 'changes', path: LIST, snapshot: true })
      assert.deepEqual(await told(flow, 1), [['initial', '10.0.0.1']])
      const second = table.add({ list: 'l', address: '10.0.0.2' })
      table.set(second, { comment: 'new' })
      table.remove(first)
      assert.deepEqual(await told(flow, 3), [
        ['added', '10.0.0.2'],
        ['changed', '10.0.0.2'],
        ['removed', '10.0.0.1']
      ])
      const last = flow.rows.all.at(-1) as Told
      assert.equal((last.payload as Record<string, unknown>)['.dead'], true)
      assert.equal(last.topic, LIST)
      assert.deepEqual([last.routeros?.tag, last.routeros?.command], ['node', `${LIST}/listen`])
      assert.deepEqual({ ...last.parts, id: '' }, { id: '', index: 3, type: 'array', len: 1 })
    })

    it('sends what differs after a lost connection, once, in order', async () => {
      const table = demo.table(LIST)
      table.clear()
      const kept = table.add({ list: 'l', address: '10.0.0.1' })
      const gone = table.add({ list: 'l', address: '10.0.0.2' })
      const changed = table.add({ list: 'l', address: '10.0.0.3' })
      const flow = await load({ source: 'changes', path: LIST, snapshot: true })
      await told(flow, 3)
      const down = demo.down(50)
      table.remove(gone)
      table.set(changed, { comment: 'while away' })
      table.add({ list: 'l', address: '10.0.0.4' })
      await down
      assert.deepEqual(await told(flow, 3), [
        ['removed', '10.0.0.2'],
        ['changed', '10.0.0.3'],
        ['added', '10.0.0.4']
      ])
      table.set(kept, { comment: 'live again' })
      assert.deepEqual(await told(flow, 1), [['changed', '10.0.0.1']])
      // Chance decides whether the first attempt to connect comes while the router is away.
      assert.ok(flow.errors.all.length <= 1)
    })

    it('a snapshot of 50,000 rows arrives whole', async () => {
      demo.handle(`${LIST}/print`, (exchange) => {
        for (let n = 0; n < 50_000; n += 1) exchange.row({ '.id': `*${n}`, address: String(n) })
        exchange.done()
      })
      const flow = await load({ path: LIST, snapshot: true, autostart: false })
      stopSpying()
      flow.send({ payload: 'start' })
      const messages = (await flow.rows.take(50_000)) as Told[]
      const first = messages.findIndex(
        ({ event, payload }, n) => event !== 'initial' || (payload as { '.id': string })['.id'] !== `*${n}`
      )
      assert.equal(first, -1, 'in order, and none is missing')
    }).timeout(60_000)

    it('follows where a menu cannot be listened to', async () => {
      demo.handle(`${LIST}/listen`, (exchange) => {
        exchange.trap('no such command', 0)
        exchange.done()
      })
      const flow = await load({ path: LIST })
      while (!demo.history.some((words) => words.includes('=follow-only='))) await once(demo, 'command')
      demo.table(LIST).add({ list: 'l', address: '10.9.9.9' })
      assert.deepEqual(await told(flow, 1), [['changed', '10.9.9.9']])
    })

    it('says so when there is no such menu', async () => {
      const flow = await load({ path: '/ip/adress' })
      const { error } = await flow.errors.next()
      assert.equal(error?.code, 'TRAP')
      assert.match(error.message, /no such command/)
      const { fill } = await flow.statuses.find((status) => status.fill === 'red')
      assert.equal(fill, 'red')
    })

    it('understands .dead=yes as well as .dead=true', async () => {
      demo.handle(`${LIST}/listen`, (exchange) => {
        exchange.reply('!re', { '.id': '*1', address: '10.0.0.1' })
        exchange.reply('!re', { '.id': '*1', '.dead': 'yes' })
      })
      const flow = await load({ path: LIST })
      assert.deepEqual(await told(flow, 2), [
        ['changed', '10.0.0.1'],
        ['removed', '10.0.0.1']
      ])
    })

    it('throttles: the first and the newest of each row', async () => {
      const table = demo.table(LIST)
      table.clear()
      const id = table.add({ list: 'l', address: '10.0.0.1' })
      const flow = await load({ path: LIST, throttle: 100 })
      await hears(`${LIST}/listen`)
      for (let index = 1; index <= 20; index += 1) table.set(id, { comment: `change ${index}` })
      const messages = await flow.rows.take(2)
      assert.deepEqual(
        messages.map(({ payload }) => (payload as { comment: string }).comment),
        ['change 1', 'change 20']
      )
    })
  })

  describe('changes by poll', () => {
    const isOf = (address: string) => (msg: RouterMessage) => (msg.payload as { address?: unknown }).address === address

    it('tells what differs from one print to the next, and never listens', async () => {
      const table = demo.table(LIST)
      table.clear()
      const first = table.add({ list: 'l', address: '10.0.0.1' })
      const flow = await load({ path: LIST, poll: '0.01', snapshot: true })
      assert.deepEqual(await told(flow, 1), [['initial', '10.0.0.1']])
      const second = table.add({ list: 'l', address: '10.0.0.2' })
      assert.deepEqual(await told(flow, 1), [['added', '10.0.0.2']])
      table.set(second, { comment: 'new' })
      assert.deepEqual(await told(flow, 1), [['changed', '10.0.0.2']])
      table.remove(first)
      assert.deepEqual(await told(flow, 1), [['removed', '10.0.0.1']])
      const last = flow.rows.all.at(-1) as Told
      assert.equal((last.payload as Record<string, unknown>)['.dead'], true)
      assert.equal(last.topic, LIST)
      const commands = new Set(demo.history.map(([command]) => command))
      assert.deepEqual([commands.has(`${LIST}/print`), commands.has(`${LIST}/listen`)], [true, false])
      assert.equal(demo.counts.accepted, 1)
    })

    it('tells nothing of the base without a snapshot, and loses nothing over a lost connection', async () => {
      const table = demo.table(LIST)
      table.clear()
      const gone = table.add({ list: 'l', address: '10.0.0.1' })
      const flow = await load({ path: LIST, poll: 0.01 })
      const times = (): number => demo.history.filter(([command]) => command === `${LIST}/print`).length
      while (times() < 2) await once(demo, 'command')
      table.add({ list: 'l', address: '10.0.0.2' })
      assert.deepEqual(await told(flow, 1), [['added', '10.0.0.2']])
      const down = demo.down(50)
      table.remove(gone)
      table.add({ list: 'l', address: '10.0.0.3' })
      await down
      assert.deepEqual(await told(flow, 2), [
        ['removed', '10.0.0.1'],
        ['added', '10.0.0.3']
      ])
    })

    it('works for menus that cannot be listened to, counters and values in units included', async () => {
      demo.handle('/system/resource/listen', (exchange) => {
        exchange.trap('no such command', 0)
        exchange.done()
      })
      let seconds = 59
      demo.handle('/system/resource/print', (exchange) => {
        seconds += 1
        exchange.row({ uptime: `${seconds}s`, 'cpu-load': '1' })
        exchange.done()
      })
      const flow = await load({ path: '/system/resource', poll: 0.01, values: 'units' })
      const [first, second] = (await flow.rows.take(2)) as Told[]
      assert.deepEqual([first?.event, first?.payload], ['changed', { uptime: 61, 'cpu-load': 1 }])
      assert.deepEqual(second?.payload, { uptime: 62, 'cpu-load': 1 })
      assert.equal(flow.errors.all.length, 0)
    })

    it('says so when there is no such menu', async () => {
      const flow = await load({ path: '/ip/adress', poll: 1 })
      const { topic, error } = await flow.errors.next()
      assert.deepEqual([error?.code, error?.command, topic], ['TRAP', '/ip/adress/print', '/ip/adress'])
    })

    for (const [fields, text] of [
      [{ poll: '-1' }, /poll.*-1/],
      [{ poll: 'often' }, /poll.*often/],
      [{ for: 'long' }, /for.*long/],
      [{ onlyIf: 'a=b' }, /a=/]
    ] as const) {
      it(`refuses ${JSON.stringify(fields)}`, async () => {
        const flow = await load({ path: LIST, ...fields })
        const { error } = await flow.errors.next()
        assert.equal(error?.code, 'INPUT')
        assert.match(error.message, text)
        assert.equal(demo.counts.accepted, 0)
      })
    }

    it('stops and starts again with a base of its own', async () => {
      const table = demo.table(LIST)
      table.clear()
      table.add({ list: 'l', address: '10.0.0.1' })
      const flow = await load({ path: LIST, poll: 3600, snapshot: true })
      assert.deepEqual(await told(flow, 1), [['initial', '10.0.0.1']])
      flow.send({ payload: 'stop' })
      await flow.completed.next()
      table.add({ list: 'l', address: '10.0.0.2' })
      flow.send({ payload: 'start' })
      assert.deepEqual(await told(flow, 2), [
        ['initial', '10.0.0.1'],
        ['initial', '10.0.0.2']
      ])
    })

    it('with onlyIf and throttle: what does not count takes no turn of what does', async () => {
      const table = demo.table(LIST)
      table.clear()
      const id = table.add({ list: 'l', address: '10.0.0.1', comment: 'a' })
      const flow = await load({ path: LIST, snapshot: true, onlyIf: 'disabled', throttle: 60_000 })
      await flow.rows.find(isOf('10.0.0.1'))
      const other = table.add({ list: 'l', address: '10.0.0.2' })
      table.set(id, { comment: 'b' })
      table.set(other, { comment: 'c' })
      table.add({ list: 'l', address: '10.0.0.3' })
      assert.deepEqual(await told(flow, 3), [
        ['initial', '10.0.0.1'],
        ['added', '10.0.0.2'],
        ['added', '10.0.0.3']
      ])
    })
  })

  describe('changes that must stand for a time', () => {
    it('tells what stands, and not what turns back', async () => {
      const table = demo.table(LIST)
      table.clear()
      const flapping = table.add({ list: 'l', address: '10.0.0.1' })
      const standing = table.add({ list: 'l', address: '10.0.0.2' })
      const flow = await load({ path: LIST, snapshot: true, onlyIf: 'disabled', for: '0.05' })
      await told(flow, 2)
      table.set(flapping, { disabled: 'yes' })
      table.set(standing, { disabled: 'yes' })
      table.set(flapping, { disabled: 'no' })
      table.set(standing, { comment: 'newer' })
      const message = (await flow.rows.next()) as Told
      assert.equal(message.event, 'changed')
      const { address, disabled, comment } = message.payload as Record<string, unknown>
      assert.deepEqual([address, disabled, comment], ['10.0.0.2', true, 'newer'])
      table.remove(flapping)
      assert.deepEqual(await told(flow, 1), [['removed', '10.0.0.1']])
    })

    it('sends nothing of what waits once it is stopped', async () => {
      const table = demo.table(LIST)
      table.clear()
      table.add({ list: 'l', address: '10.0.0.1' })
      const flow = await load({ path: LIST, snapshot: true, for: 0.03 })
      await told(flow, 1)
      table.add({ list: 'l', address: '10.0.0.2' })
      flow.send({ payload: 'restart' })
      assert.deepEqual(await told(flow, 2), [
        ['initial', '10.0.0.1'],
        ['initial', '10.0.0.2']
      ])
      table.add({ list: 'l', address: '10.0.0.3' })
      assert.deepEqual(await told(flow, 1), [['added', '10.0.0.3']])
    })
  })

  describe('a command', () => {
    it('tells its rows, one by one', async () => {
      const flow = await load({
        source: 'command',
        command: '/interface/monitor-traffic',
        args: [{ name: 'interface', value: 'ether1,ether2', type: 'str' }]
      })
      const messages = (await flow.rows.take(2)) as Told[]
      assert.deepEqual(
        messages.map(({ event, topic, payload }) => [event, topic, (payload as { name: string }).name]),
        [
          ['row', '/interface/monitor-traffic', 'ether1'],
          ['row', '/interface/monitor-traffic', 'ether2']
        ]
      )
      await flow.status('listening (2, plain)')
    })

    it('tells the rows of one refresh together', async () => {
      const flow = await load({
        source: 'command',
        command: '/interface/monitor-traffic',
        args: [{ name: 'interface', value: 'ether1,ether2', type: 'str' }],
        output: 'array'
      })
      const { payload } = await flow.rows.next()
      assert.deepEqual(
        (payload as { name: string }[]).map(({ name }) => name),
        ['ether1', 'ether2']
      )
    })

    it('throttles rows that are no refresh each for itself', async () => {
      demo.handle('/demo/rows', (exchange) => {
        for (const id of ['*1', '*2', '*1', '*3']) exchange.row({ '.id': id })
      })
      const flow = await load({ source: 'command', command: '/demo/rows', output: 'array', throttle: 60_000 })
      const messages = await flow.rows.take(3)
      assert.deepEqual(
        messages.map(({ payload }) => payload),
        [[{ '.id': '*1' }], [{ '.id': '*2' }], [{ '.id': '*3' }]]
      )
    })

    it('says when it is done', async () => {
      const flow = await load({
        source: 'command',
        command: '/tool/ping',
        args: [
          { name: 'address', value: '10.0.0.1', type: 'str' },
          { name: 'count', value: '2', type: 'num' },
          { name: 'interval', value: '20ms', type: 'str' }
        ]
      })
      const messages = (await flow.rows.take(3)) as Told[]
      assert.deepEqual(
        messages.map(({ event }) => event),
        ['row', 'row', 'done']
      )
      assert.deepEqual(messages.at(-1)?.payload, [])
      await flow.status('stopped')
    })

    it('starts again after a lost connection', async () => {
      const flow = await load({ source: 'command', command: '/log/print\n=follow-only=' })
      await hears('/log/print')
      demo.disconnectAll()
      await once(demo, 'login')
      await once(demo, 'command')
      demo.log('system,info', 'hello again')
      const { payload } = await flow.rows.next()
      assert.equal((payload as { message: string }).message, 'hello again')
    })

    for (const output of ['rows', 'array'] as const) {
      it(`a burst of 50,000 rows arrives whole, ${output === 'rows' ? 'one by one' : 'as arrays'}`, async () => {
        demo.handle('/demo/burst', (exchange) => {
          for (let n = 0; n < 50_000; n += 1) exchange.row({ n: String(n) })
          exchange.done()
        })
        const flow = await load({ source: 'command', command: '/demo/burst', output, autostart: false })
        stopSpying()
        flow.send({ payload: 'start' })
        const messages = (await flow.rows.take(50_001)) as Told[]
        assert.equal(messages.pop()?.event, 'done')
        const first = messages.findIndex(({ payload }, n) => ([payload].flat()[0] as { n: number }).n !== n)
        assert.equal(first, -1, 'in order, and none is missing')
      }).timeout(60_000)
    }

    it('reports a trap and stops', async () => {
      const flow = await load({ source: 'command', command: '/tool/nothing' })
      assert.equal((await flow.errors.next()).error?.code, 'TRAP')
    })

    it('bad input is an INPUT error', async () => {
      const flow = await load({ source: 'command', command: '/login' })
      const { error } = await flow.errors.next()
      assert.equal(error?.code, 'INPUT')
    })

    it('a start that cannot be sent fails as the message it is, once', async () => {
      const args = [{ name: 'address', value: 'host', type: 'msg' }]
      for (const isErrorWired of [true, false]) {
        const flow = await load({ source: 'command', command: '/tool/ping', args, autostart: false }, { isErrorWired })
        flow.send({ payload: 'start', topic: 'mine', tag: 'ping' })
        const { payload, topic, error } = await (isErrorWired ? flow.errors : flow.caught).next()
        assert.deepEqual([payload, topic], ['start', 'mine'])
        if (isErrorWired) assert.deepEqual([error?.code, error?.router, error?.tag], ['INPUT', 'demo', 'ping'])
        flow.send({ payload: 'stop' })
        await flow.completed.take(isErrorWired ? 2 : 1)
        assert.equal(flow.errors.all.length + flow.caught.all.length, 1)
        assert.equal(demo.history.length, 0)
        await helper.unload()
      }
    })

    it('a connection that cannot be used is told as well', async () => {
      const flow = await load({ path: LIST }, { connection: { host: '' } })
      assert.match((await flow.errors.next()).error?.message ?? '', /No host/)
    })
  })

  describe('the connection', () => {
    it('tells its state and opens none', async () => {
      const flow = await load({ source: 'connection' })
      const { payload } = await flow.rows.next()
      assert.deepEqual(payload, { state: 'disconnected' })
      assert.equal(demo.counts.accepted, 0)
    })

    it('tells each change', async () => {
      const flow = await load(
        { source: 'connection' },
        {
          more: [
            {
              id: 'other',
              type: 'routeros-command',
              connection: 'router',
              command: '/system/identity/print',
              wires: [[], []]
            }
          ]
        }
      )
      await flow.rows.next()
      helper.getNode('other').receive({})
      const states = async (count: number): Promise<unknown[]> =>
        (await flow.rows.take(count)).map(({ payload }) => (payload as { state: unknown }).state)
      assert.deepEqual(await states(2), ['connecting', 'connected'])
      demo.disconnectAll()
      assert.deepEqual(await states(3), ['disconnected', 'connecting', 'connected'])
      assert.deepEqual(flow.rows.all[2]?.payload, { state: 'connected', transport: 'plain' })
    })
  })

  describe('control', () => {
    it('starts, stops and restarts', async () => {
      const flow = await load({ path: LIST, snapshot: true, autostart: false })
      demo.table(LIST).clear()
      demo.table(LIST).add({ list: 'l', address: '10.0.0.1' })
      assert.equal(demo.counts.accepted, 0)
      flow.send({ payload: 'start', tag: 'mine' })
      assert.equal(((await flow.rows.next()) as Told).routeros?.tag, 'mine')
      flow.send({ action: 'restart' })
      assert.deepEqual(await told(flow, 1), [['initial', '10.0.0.1']])
      flow.send({ payload: 'stop' })
      await flow.completed.take(3)
      assert.equal(flow.statuses.all.at(-1)?.text, 'stopped')
      assert.ok(demo.history.some(([command]) => command === '/cancel'))
      assert.equal(flow.errors.all.length, 0)
    })

    it('starts by itself and prints first only where an environment variable says true', async () => {
      demo.table(LIST).clear()
      demo.table(LIST).add({ list: 'l', address: '10.0.0.1' })
      process.env['LISTEN'] = 'false'
      const fields = { path: LIST, autostart: '${LISTEN}', snapshot: '${LISTEN}' }
      const flow = await load(fields)
      flow.send({ payload: 'start', tag: 'mine' })
      await hears(`${LIST}/listen`)
      demo.table(LIST).add({ list: 'l', address: '10.0.0.2' })
      assert.deepEqual(await told(flow, 1), [['changed', '10.0.0.2']])
      assert.equal(flow.rows.all[0]?.routeros?.tag, 'mine')
      await helper.unload()
      process.env['LISTEN'] = 'true'
      assert.deepEqual(await told(await load(fields), 1), [['initial', '10.0.0.1']])
      delete process.env['LISTEN']
    })

    it('takes one after the other', async () => {
      const flow = await load({ path: LIST, snapshot: true, autostart: false })
      demo.table(LIST).clear()
      demo.table(LIST).add({ list: 'l', address: '10.0.0.1' })
      flow.send({ payload: 'start' })
      await told(flow, 1)
      flow.send({ payload: 'stop' })
      flow.send({ payload: 'start' })
      assert.deepEqual(await told(flow, 1), [['initial', '10.0.0.1']])
    })

    it('restarts where the router does not confirm that it stopped, and says so', async () => {
      let times = 0
      demo.handle(`${LIST}/listen`, (exchange) => {
        times += 1
        if (times === 1) exchange.ignoresCancel = true
        else exchange.row({ '.id': '*1', address: '10.0.0.1' })
      })
      const flow = await load({ path: LIST }, { connection: { readTimeout: 100 } })
      await hears(`${LIST}/listen`)
      assert.equal((await flow.fail({ payload: 'restart' })).error?.code, 'TIMEOUT')
      assert.deepEqual(await told(flow, 1), [['changed', '10.0.0.1']])
    })

    it('anything else is an INPUT error', async () => {
      const flow = await load({ path: LIST, autostart: false })
      const { error } = await flow.fail({ payload: 'begin' })
      assert.equal(error?.code, 'INPUT')
      assert.match(error.message, /start.*stop.*restart/)
    })
  })

  it('says once that there is no connection, and goes on trying', async () => {
    const { port } = demo
    await demo.stop()
    const flow = await load({ path: LIST, snapshot: true }, { credentials: { password: '' } })
    const { error } = await flow.errors.next()
    assert.equal(error?.code, 'CONNECTION')
    demo = await DemoRouter.start({ plain: port })
    const { event } = (await flow.rows.next()) as Told
    assert.equal(event, 'initial')
    assert.equal(flow.errors.all.length, 1)
  })

  it('a refused login is told', async () => {
    const flow = await load({ path: LIST }, { credentials: { password: 'wrong' } })
    assert.equal((await flow.errors.next()).error?.code, 'LOGIN')
  })

  it('sends nothing after the flow has stopped, and leaves nothing open', async () => {
    const flow = await load({ path: LIST })
    await hears(`${LIST}/listen`)
    await helper.unload()
    const count = flow.rows.all.length
    demo.table(LIST).add({ list: 'l', address: '10.0.0.7' })
    while (demo.counts.connections > 0) await once(demo, 'disconnect')
    assert.equal(flow.rows.all.length, count)
  })
})
