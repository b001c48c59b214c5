import assert from 'node:assert/strict'
import { DemoRouter } from '../../demo/router.js'
import { Flow, helper } from './flow.js'

describe('routeros-query', () => {
  let demo: DemoRouter
  before(async () => (demo = await DemoRouter.start()))
  after(() => demo.stop())
  afterEach(() => helper.unload())

  const load = (fields: Record<string, unknown> = {}): Promise<Flow> =>
    Flow.load(demo, { node: { type: 'routeros-query', ...fields } })
  const names = (payload: unknown): unknown[] => (payload as { name: unknown }[]).map(({ name }) => name)

  it('prints a menu with conditions and a proplist', async () => {
    const flow = await load({
      path: '/interface',
      where: [
        { property: 'type', op: '=', value: 'ether', type: 'str' },
        { property: 'name', op: 'in', value: 'ether1,ether2,bridge', type: 'str' }
      ],
      proplist: 'name, type'
    })
    const { payload, routeros } = await flow.ask()
    assert.deepEqual(payload, [
      { name: 'ether1', type: 'ether' },
      { name: 'ether2', type: 'ether' }
    ])
    assert.equal(routeros?.command, '/interface/print')
  })

  it('matches any', async () => {
    const flow = await load({
      path: 'interface',
      match: 'any',
      where: [
        { property: 'name', op: '=', value: 'ether1', type: 'str' },
        { property: 'type', op: '=', value: 'kind', type: 'msg' }
      ],
      proplist: 'name'
    })
    assert.deepEqual(names((await flow.ask({ kind: 'bridge' })).payload), ['ether1', 'bridge'])
  })

  it('no condition is no condition, whatever match says', async () => {
    for (const match of ['all', 'any']) {
      const flow = await load({ path: '/interface', match, where: [] })
      assert.ok(((await flow.ask()).payload as unknown[]).length > 3)
      await helper.unload()
    }
  })

  it('counts', async () => {
    const flow = await load({ path: '/interface', count: true })
    const { payload: all } = await flow.ask()
    assert.deepEqual(Object.keys((all as object[])[0]!), ['count'])
    const { payload } = await flow.ask({ where: { type: 'ether' } })
    assert.deepEqual(payload, [{ count: demo.table('/interface').rows.filter(({ type }) => type === 'ether').length }])
    assert.deepEqual((await flow.ask({ where: { name: 'nobody' } })).payload, [{ count: 0 }])
  })

  describe('with conditions that the router cannot evaluate', () => {
    const where = [
      { property: 'name', op: 'matches', value: '^(ether[12]|bridge)$', type: 'str' },
      { property: 'type', op: '=', value: 'ether', type: 'str' }
    ]

    it('asks for the rest and tests these here', async () => {
      const flow = await load({ path: '/interface', where, proplist: 'type' })
      const { payload, routeros } = await flow.ask({})
      assert.deepEqual(payload, [{ type: 'ether' }, { type: 'ether' }])
      assert.equal(routeros!.rows, 2)
    })

    it('counts what is left', async () => {
      const flow = await load({ path: '/interface', where, count: true })
      assert.deepEqual((await flow.ask({})).payload, [{ count: 2 }])
      assert.equal(names((await flow.ask({ where: { not: { any: where } } })).payload).length, 1)
    })

    it('sends them in rows, with the count on the last', async () => {
      const flow = await load({ path: '/interface', where, output: 'rows' })
      const arrived = [await flow.ask(), await flow.rows.next()]
      assert.deepEqual(
        arrived.map(({ parts }) => parts!.count),
        [undefined, 2]
      )
    })

    it('says what is wrong with a regular expression', async () => {
      const flow = await load({ path: '/interface' })
      const { error } = await flow.fail({ where: [{ property: 'name', op: 'matches', value: '(' }] })
      assert.equal(error!.code, 'INPUT')
      assert.match(error!.message, /name/)
    })
  })

  it('gives units', async () => {
    const flow = await load({ path: '/system/resource', proplist: 'uptime', values: 'units' })
    const [row] = (await flow.ask({})).payload as [{ uptime: unknown }]
    assert.equal(typeof row.uptime, 'number')
  })

  it('does not count where an environment variable says false', async () => {
    for (const [count, properties] of [
      ['false', ['name']],
      ['true', ['count']]
    ] as const) {
      process.env['QUERY_COUNT'] = count
      const flow = await load({ path: '/interface', proplist: 'name', count: '${QUERY_COUNT}' })
      const { payload } = await flow.ask()
      assert.deepEqual(Object.keys((payload as object[])[0]!), properties)
      await helper.unload()
    }
    delete process.env['QUERY_COUNT']
  })

  it('takes path, where and proplist from the message', async () => {
    const flow = await load({
      path: '/ip/address',
      where: [{ property: 'interface', op: '=', value: 'x', type: 'str' }]
    })
    const wheres: unknown[] = [
      { name: ['ether1', 'bridge'] },
      [{ property: 'name', op: 'in', value: ['ether1', 'bridge'] }],
      { any: [{ name: 'ether1' }, { type: 'bridge' }] },
      { not: { not: { any: [{ name: 'ether1' }, { name: 'bridge' }] } } },
      ['?name=ether1', '?name=bridge', '?#|'],
      '?name=ether1\n?name=bridge\n?#|'
    ]
    for (const where of wheres) {
      const { payload } = await flow.ask({ path: '/interface', where, proplist: ['name'] })
      assert.deepEqual(names(payload), ['ether1', 'bridge'], JSON.stringify(where))
      assert.deepEqual(Object.keys((payload as object[])[0]!), ['name'])
    }
  })

  it('the fields apply again to a message that brings nothing', async () => {
    const flow = await load({
      path: '/interface',
      where: [{ property: 'name', op: '=', value: 'ether1', type: 'str' }],
      proplist: 'name'
    })
    const rows = async (msg = {}): Promise<unknown> => (await flow.ask(msg)).payload
    assert.deepEqual(await rows(), [{ name: 'ether1' }])
    assert.deepEqual(await rows({ proplist: 'type' }), [{ type: 'ether' }])
    assert.deepEqual(await rows({ where: { name: 'bridge' } }), [{ name: 'bridge' }])
    assert.deepEqual(await rows({ path: '/system/identity', where: [] }), [{ name: 'MikroTik' }])
    assert.deepEqual(await rows({ path: null, where: null, proplist: null }), [{ name: 'ether1' }])
  })

  it('takes nothing from the message where the node blocks it', async () => {
    const other = { path: '/ip/address', where: { name: 'bridge' }, proplist: 'type' }
    for (const [blockOverrides, type, value] of [
      [true, 'str', 'ether1'],
      ['true', 'str', 'ether1'],
      [true, 'msg', 'wanted']
    ]) {
      const where = [{ property: 'name', op: '=', value, type }]
      const flow = await load({ path: '/interface', where, proplist: 'name', blockOverrides })
      const { payload } = await flow.ask({ ...other, wanted: 'ether1' })
      assert.deepEqual(payload, [{ name: 'ether1' }])
      assert.deepEqual((await flow.ask({ where: '', wanted: 'ether1' })).payload, [{ name: 'ether1' }])
      await helper.unload()
    }
    for (const blockOverrides of [false, 'false']) {
      const flow = await load({ path: '/interface', proplist: 'name', blockOverrides })
      const { payload } = await flow.ask({ where: { name: 'bridge' }, proplist: 'type' })
      assert.deepEqual(payload, [{ type: 'bridge' }])
      await helper.unload()
    }
  })

  it('the property for the rows is a field here too', async () => {
    const flow = await load({ path: '/system/identity', property: 'found.rows', count: 'false' })
    const msg = await flow.ask({ payload: 'kept' })
    assert.equal(msg.payload, 'kept')
    assert.deepEqual((msg as { found?: unknown }).found, { rows: [{ name: 'MikroTik' }] })
  })

  it('an empty list or object of conditions is every row', async () => {
    const flow = await load({
      path: '/interface',
      where: [{ property: 'name', op: '=', value: 'ether1', type: 'str' }]
    })
    assert.equal(((await flow.ask()).payload as unknown[]).length, 1)
    for (const where of [[], {}]) assert.ok(((await flow.ask({ where })).payload as unknown[]).length > 3)
  })

  it('says what is wrong with a condition, and sends nothing', async () => {
    const flow = await load({ path: '/interface' })
    const cases: [Record<string, unknown>, RegExp][] = [
      [{ where: [{ property: 'name', op: '~', value: 'x' }] }, /Unknown operator ~/],
      [{ where: [{ property: '', op: '=' }] }, /needs a property name/],
      [{ where: 42 }, /Conditions must be/],
      [{ where: '' }, /Conditions must be/],
      [{ where: ' \n' }, /Conditions must be/],
      [{ where: ['name=ether1'] }, /begin with "\?"/],
      [{ where: { name: { deep: 1 } } }, /value of name cannot be sent/],
      [{ proplist: 7 }, /proplist/],
      [{ path: '' }, /No path/],
      [{ path: 5 }, /No path/]
    ]
    const { commands } = demo.counts
    for (const [msg, message] of cases) {
      const { error } = await flow.fail(msg)
      assert.equal(error?.code, 'INPUT')
      assert.match(error.message, message)
    }
    assert.equal(demo.counts.commands, commands)
  })
})
