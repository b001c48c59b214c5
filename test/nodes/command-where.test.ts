import assert from 'node:assert/strict'
import { DemoRouter } from '../../demo/router.js'
import type { Exchange } from '../../demo/exchange.js'
import { Flow, helper } from './flow.js'

const LIST = '/ip/firewall/address-list'

describe('routeros-command with conditions', () => {
  let demo: DemoRouter
  let seen: number

  beforeEach(async () => {
    demo = await DemoRouter.start()
    const flow = await load()
    for (const [index, list] of ['a', 'a', 'b'].entries()) {
      await flow.ask({ payload: { command: `${LIST}/add`, args: { list, address: `10.9.9.${index}` } } })
    }
    await helper.unload()
    seen = demo.history.length
  })
  afterEach(async () => {
    await helper.unload()
    await demo.stop()
  })

  const load = (fields: Record<string, unknown> = {}, connection: Record<string, unknown> = {}): Promise<Flow> =>
    Flow.load(demo, { node: { type: 'routeros-command', ...fields }, connection })
  /** What the router was asked to do, but for the login. */
  const sent = (): string[][] =>
    demo.history
      .slice(seen)
      .filter(([command]) => command !== '/login')
      .map((words) => words.filter((word) => !word.startsWith('.tag')))
  const idsOf = (list: string): string[] =>
    demo.table(LIST).rows.flatMap((row) => (row['list'] === list ? row['.id']! : []))

  it('finds the ids by one print and runs once on all of them', async () => {
    const ids = idsOf('a')
    assert.equal(ids.length, 2)
    const flow = await load({ command: `${LIST}/set`, args: [{ name: 'comment', value: 'found', type: 'str' }] })
    const { payload, routeros } = await flow.ask({ where: { list: 'a' }, tag: 'mine' })
    assert.deepEqual(payload, [])
    assert.deepEqual(
      { ...routeros, ms: 0 },
      { router: 'demo', command: `${LIST}/set`, tag: 'mine', transport: 'plain', ms: 0, rows: 0 }
    )
    assert.deepEqual(sent(), [
      [`${LIST}/print`, '=.proplist=.id', '?list=a'],
      [`${LIST}/set`, '=comment=found', `=.id=${ids.join(',')}`]
    ])
    const commented = demo.table(LIST).rows.filter(({ comment }) => comment === 'found')
    assert.deepEqual(
      commented.map((row) => row['.id']),
      ids
    )
  })

  const wheres: unknown[] = [
    { list: 'a' },
    [{ property: 'list', op: '=', value: 'a' }],
    { all: [{ list: 'a' }, { not: { list: 'b' } }] },
    ['?list=a'],
    '?list=a\n'
  ]
  for (const where of wheres) {
    it(`takes conditions as ${JSON.stringify(where)}, also in an object payload, where msg.where wins`, async () => {
      const flow = await load()
      const command = `${LIST}/disable`
      await flow.ask({ payload: { command, where } })
      const [, first] = sent()
      await flow.ask({ payload: { command, where: { list: 'nobody' } }, where })
      const [, , , second] = sent()
      assert.deepEqual(first, [command, `=.id=${idsOf('a').join(',')}`])
      assert.deepEqual(second, first)
    })
  }

  it('finds rows by what the router cannot evaluate', async () => {
    const flow = await load({ command: `${LIST}/remove` })
    await flow.ask({ where: [{ property: 'address', op: 'ends', value: '.1' }] })
    assert.deepEqual(
      demo.table(LIST).rows.flatMap(({ address }) => (String(address).startsWith('10.9.9.') ? [address] : [])),
      ['10.9.9.0', '10.9.9.2']
    )
  })

  it('prints by what the router cannot evaluate', async () => {
    const flow = await load()
    const where = { all: [{ list: 'a' }, { property: 'address', op: 'contains', value: '9.1' }] }
    const { payload } = await flow.ask({ payload: { command: `${LIST}/print`, where, proplist: 'list' } })
    assert.deepEqual(payload, [{ list: 'a' }])
  })

  for (const payload of [
    JSON.stringify({ command: `${LIST}/print`, where: { list: 'a' }, proplist: 'list' }),
    JSON.stringify([`${LIST}/print`, '=.proplist=list', '?list=a']),
    { command: [`${LIST}/print`, '=.proplist=list', '?list=a'] }
  ]) {
    it(`takes the payload ${JSON.stringify(payload)}`, async () => {
      const flow = await load()
      assert.deepEqual((await flow.ask({ payload })).payload, [{ list: 'a' }, { list: 'a' }])
    })
  }

  it('sends nothing where nothing is found', async () => {
    const flow = await load({ command: `${LIST}/remove` })
    const { payload, routeros } = await flow.ask({ where: { list: 'nobody' } })
    assert.deepEqual(payload, [])
    assert.equal(routeros?.command, `${LIST}/remove`)
    assert.deepEqual(
      sent().map(([command]) => command),
      [`${LIST}/print`]
    )
    await flow.completed.next()
  })

  it('a print has the conditions itself', async () => {
    const flow = await load({ command: `${LIST}/print`, args: [{ name: '.proplist', value: 'address', type: 'str' }] })
    const { payload } = await flow.ask({ where: { list: 'b' } })
    assert.deepEqual(payload, [{ address: '10.9.9.2' }])
    assert.equal(sent().length, 1)
  })

  it('is refused, and nothing is sent, where it cannot be meant', async () => {
    const remove = `${LIST}/remove`
    const cases: [payload: unknown, where: unknown, RegExp][] = [
      [remove, {}, /are empty, which would mean every row/],
      [remove, [], /are empty/],
      [remove, '', /Conditions must be/],
      [remove, ' \n', /Conditions must be/],
      [remove, [''], /are empty/],
      [remove, { all: [] }, /are empty/],
      [remove, { not: { any: [] } }, /are empty/],
      [remove, { any: [{ list: 'a' }, {}] }, /are empty/],
      [remove, { list: undefined }, /value of list cannot be sent/],
      [remove, 42, /Conditions must be/],
      [{ command: remove, where: {} }, undefined, /are empty/],
      [{ command: remove, where: '' }, undefined, /Conditions must be/],
      [{ command: remove, args: { '.id': '*1' } }, { list: 'a' }, /has conditions and ids/],
      [`${remove}\n=numbers=*1`, { list: 'a' }, /has conditions and ids/],
      [`${LIST}/add`, { list: 'a' }, /takes no \.id/],
      ['/system/identity/set', { name: 'a' }, /takes no \.id/],
      ['/system/reboot', { name: 'a' }, /takes no \.id/],
      [{ command: `${LIST}/add`, where: { list: 'a' } }, undefined, /takes no \.id/]
    ]
    const flow = await load()
    for (const [payload, where, message] of cases) {
      const { error } = await flow.fail({ payload, where })
      assert.equal(error?.code, 'INPUT', JSON.stringify([payload, where]))
      assert.match(error.message, message)
    }
    assert.deepEqual(sent(), [])
  })

  it('a read-only connection refuses before the print', async () => {
    const flow = await load({ command: `${LIST}/remove` }, { readOnly: true })
    const { error } = await flow.fail({ where: { list: 'a' } })
    assert.equal(error?.code, 'READ_ONLY')
    assert.deepEqual([error.command, sent()], [`${LIST}/remove`, []])
  })

  it('takes no conditions of a message where the node blocks it, but those of the payload', async () => {
    const blocked = await load({ command: `${LIST}/print`, blockOverrides: true })
    const { payload } = await blocked.ask({ where: { list: 'b' } })
    assert.equal((payload as unknown[]).length, demo.table(LIST).rows.length)
    await helper.unload()
    const open = await load({ blockOverrides: 'true' })
    await open.ask({ payload: { command: `${LIST}/remove`, where: { list: 'b' } }, where: { list: 'a' } })
    assert.deepEqual([idsOf('a').length, idsOf('b').length], [2, 0])
  })

  it('a refusal of the print is that of the command', async () => {
    const flow = await load({ command: '/ip/adress/remove' })
    const { error } = await flow.fail({ where: { list: 'a' } })
    assert.deepEqual([error?.code, error?.command, sent().length], ['TRAP', '/ip/adress/remove', 1])
  })

  describe('either of the two', () => {
    /** A menu of one row, where this command is never answered. */
    const silence = (name: 'print' | 'poke'): Promise<Exchange> => {
      demo.handle('/demo/rows/print', (exchange) => {
        exchange.row({ '.id': '*1' })
        exchange.done()
      })
      return new Promise((resolve) => demo.handle(`/demo/rows/${name}`, resolve))
    }

    for (const name of ['print', 'poke'] as const) {
      it(`${name} is stopped by a cancel of the tag`, async () => {
        const arrived = silence(name)
        const flow = await Flow.load(demo, {
          node: { type: 'routeros-command', command: '/demo/rows/poke' },
          more: [
            { id: 'cancel', type: 'routeros-cancel', connection: 'router', wires: [['cancelled'], []] },
            helperNode
          ]
        })
        flow.send({ where: { '.id': '*1' }, tag: 'mine' })
        await arrived
        const cancelled = new Promise<unknown>((resolve) => {
          helper.getNode('cancelled').on('input', (msg) => resolve(msg.payload))
        })
        helper.getNode('cancel').receive({ tag: 'mine' })
        const { error } = await flow.errors.next()
        assert.equal(error?.code, 'CANCELLED')
        assert.deepEqual(await cancelled, [{ tag: 'mine', command: `/demo/rows/${name}` }])
        assert.equal(
          sent().some(([command]) => command === '/demo/rows/poke'),
          name === 'poke'
        )
      })

      it(`${name} has the timeout`, async () => {
        void silence(name)
        const flow = await load({ command: '/demo/rows/poke', timeout: 300 })
        const { error } = await flow.fail({ where: { '.id': '*1' } })
        assert.equal(error?.code, 'TIMEOUT')
        assert.match(error.message, new RegExp(`No reply to /demo/rows/${name} for 300 ms`))
      })

      it(`${name} ends with the flow`, async () => {
        const arrived = silence(name)
        const flow = await load({ command: '/demo/rows/poke' })
        flow.send({ where: { '.id': '*1' } })
        await arrived
        const closed = new Promise((resolve) => demo.once('disconnect', resolve))
        await helper.unload()
        await closed
        assert.equal(
          sent().some(([command]) => command === '/demo/rows/poke'),
          name === 'poke'
        )
      })
    }

    it('counts as one in the status', async () => {
      const arrived = silence('poke')
      const flow = await load({ command: '/demo/rows/poke' })
      flow.send({ where: { '.id': '*1' } })
      ;(await arrived).done()
      await flow.status('ready (plain)')
      assert.deepEqual(
        flow.statuses.all.map(({ text }) => text),
        ['connecting', 'running 1', 'ready (plain)']
      )
    })
  })
})

const helperNode = { id: 'cancelled', type: 'helper', wires: [] }
