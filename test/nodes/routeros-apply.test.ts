import assert from 'node:assert/strict'
import { once } from 'node:events'
import { DemoRouter } from '../../demo/router.js'
import type { RouterMessage } from '../../nodes/report/message.js'
import type { Step } from '../../src/index.js'
import { Arrivals } from '../arrivals.js'
import { Flow, helper, processWarnings } from './flow.js'

const LIST = '/ip/firewall/address-list'

describe('routeros-apply', () => {
  let demo: DemoRouter
  beforeEach(async () => (demo = await DemoRouter.start()))
  afterEach(async () => {
    await helper.unload()
    await demo.stop()
  })

  const load = (fields: Record<string, unknown> = {}, more: Partial<Parameters<typeof Flow.load>[1]> = {}) =>
    Flow.load(demo, { node: { type: 'routeros-apply', path: '/ip/pool', ...fields }, ...more })
  const many = (count: number): object[] =>
    Array.from({ length: count }, (_, at) => ({ list: 'many', address: `10.0.0.${at}` }))
  const manyThere = (): number => demo.table(LIST).rows.filter(({ list }) => list === 'many').length
  const brief = (steps: unknown): unknown[] =>
    (steps as Step[]).map(({ action, name, address }) => [action, name ?? address])
  const writes = (): string[] => demo.history.flatMap(([command = '']) => (/print|login/.test(command) ? [] : command))

  it('makes a menu as the payload declares it, and says what it did', async () => {
    const flow = await load({ others: 'remove' })
    const declared = [
      { name: 'iot', comment: 'things' },
      { name: 'new', ranges: '10.0.0.1' }
    ]
    const { payload, routeros, topic } = await flow.ask({ payload: declared, topic: 'kept' })
    assert.deepEqual(brief(payload), [
      ['set', 'iot'],
      ['add', 'new'],
      ['remove', 'default-dhcp'],
      ['remove', 'guest']
    ])
    assert.equal(topic, 'kept')
    assert.ok(Number.isInteger(routeros?.ms))
    assert.deepEqual(
      { ...routeros, ms: 0, tag: '' },
      {
        router: 'demo',
        command: '/ip/pool/print',
        tag: '',
        transport: 'plain',
        ms: 0,
        rows: 4,
        dryRun: false,
        added: 1,
        set: 1,
        moved: 0,
        removed: 2,
        disabled: 0,
        unchanged: 0
      }
    )
    assert.equal((await flow.status('1 added · 1 set · 2 removed')).fill, 'green')
    assert.deepEqual((await flow.ask({ payload: declared })).payload, [])
    await flow.status('as declared')
    await flow.completed.take(2)
  })

  it('takes rows, path and conditions from its fields', async () => {
    const flow = await load({
      path: 'menu',
      pathType: 'msg',
      rows: '[{"list":"blocked","address":"10.0.0.1"}]',
      rowsType: 'json',
      where: [{ property: 'list', op: '=', value: 'which', type: 'msg' }],
      others: 'disable',
      key: 'address'
    })
    const { payload } = await flow.ask({ menu: LIST, which: 'blocked' })
    assert.deepEqual(brief(payload), [
      ['add', '10.0.0.1'],
      ['disable', '203.0.113.0/24']
    ])
  })

  it('lets the message say path, conditions, key and a dry run', async () => {
    const flow = await load({ others: 'remove', where: [{ property: 'name', op: '=', value: 'nobody', type: 'str' }] })
    const { payload, routeros } = await flow.ask({
      payload: { address: '203.0.113.0/24', list: 'blocked', comment: 'x' },
      path: LIST,
      where: { list: 'blocked' },
      key: 'address',
      dryRun: true
    })
    assert.deepEqual(brief(payload), [['set', '203.0.113.0/24']])
    assert.equal((routeros as { dryRun?: boolean }).dryRun, true)
    await flow.status('dry run · 1 set')
    assert.deepEqual(writes(), [])
  })

  it('stays dry where its field says so, and hears nothing else where messages may not say anything', async () => {
    const flow = await load({ dryRun: true, blockOverrides: true })
    const { payload } = await flow.ask({ payload: { name: 'iot', comment: 'x' }, path: LIST, key: 'x', dryRun: false })
    assert.deepEqual(brief(payload), [['set', 'iot']])
    assert.deepEqual(writes(), [])
  })

  it('sends a refusal to output 2, with the steps before it', async () => {
    const flow = await load()
    const payload = [{ name: 'iot', comment: 'x' }, { name: 'broken' }]
    const { error, payload: untouched } = await flow.fail({ payload, tag: 'mine' })
    assert.deepEqual(untouched, payload)
    assert.deepEqual([error?.code, error?.command, error?.tag], ['TRAP', '/ip/pool/add', 'mine'])
    assert.deepEqual(brief(error?.steps), [['set', 'iot']])
    assert.deepEqual([error?.step?.name, error?.undone, error?.traps?.length], ['broken', undefined, 1])
  })

  it('takes everything back in safe mode', async () => {
    const flow = await load({ safe: true })
    const { error } = await flow.fail({ payload: [{ name: 'iot', comment: 'x' }, { name: 'broken' }] })
    assert.deepEqual([error?.code, error?.undone], ['TRAP', true])
    assert.equal(demo.table('/ip/pool').find('iot')?.comment, undefined)
  })

  it('sends nothing where its guards stand', async () => {
    const flow = await load({ others: 'remove', limit: '1' })
    const empty = await flow.fail({ payload: [] })
    assert.deepEqual([empty.error?.code, demo.counts.commands], ['INPUT', 0])
    const { error } = await flow.fail({ payload: [{ name: 'iot' }] })
    assert.equal(error?.message, '2 rows would be removed or disabled, the limit is 1; nothing was changed')
    assert.deepEqual(brief((await flow.ask({ payload: [{ name: 'iot' }], dryRun: true })).payload).length, 2)
    assert.deepEqual(writes(), [])
    for (const payload of [undefined, 'x', [1]]) assert.equal((await flow.fail({ payload })).error?.code, 'INPUT')
    assert.equal((await flow.fail({ payload: { name: 'iot' }, where: '' })).error?.code, 'INPUT')
    assert.equal((await flow.fail({ payload: { name: 'iot' }, path: 7 })).error?.code, 'INPUT')
  })

  it('only plans on a read-only connection', async () => {
    const flow = await load({}, { connection: { readOnly: true } })
    const payload = { name: 'iot', comment: 'x' }
    assert.equal((await flow.fail({ payload })).error?.code, 'READ_ONLY')
    assert.deepEqual(brief((await flow.ask({ payload, dryRun: true })).payload), [['set', 'iot']])
  })

  it('shows how far it is, is stopped by a cancel node, and ends as declared when it is run again', async () => {
    const flow = await load(
      { path: LIST },
      { more: [{ id: 'stop', type: 'routeros-cancel', connection: 'router', wires: [['stopped'], []] }, helperNode] }
    )
    const stopped = arrivalsAt('stopped')
    let count = 0
    let answer = (): void => {}
    const slow = demo.handle(`${LIST}/add`, (exchange) => {
      count += 1
      const reply = (): void => exchange.done({ ret: demo.table(LIST).add({ ...many(5)[count - 1] })['.id'] })
      if (count === 3) answer = reply
      else reply()
    })
    flow.send({ payload: many(5), tag: 'job' })
    await flow.status('2 of 5')
    helper.getNode('stop').receive({ tag: 'job' })
    await new Promise((resolve) => setImmediate(resolve))
    answer()
    const { error } = await flow.errors.next()
    assert.deepEqual([error?.code, error?.steps?.length, error?.step], ['CANCELLED', 3, undefined])
    assert.deepEqual((await stopped.next()).payload, [{ tag: 'job', command: `${LIST}/print` }])
    slow()
    assert.equal(brief((await flow.ask({ payload: many(5) })).payload).length, 2)
    assert.equal(manyThere(), 5)
  })

  it('runs two of one menu one after the other', async () => {
    const flow = await load({ path: LIST })
    flow.send({ payload: many(20), topic: 'a' })
    flow.send({ payload: many(20), topic: 'b' })
    const [first, second] = await flow.rows.take(2)
    assert.deepEqual([first?.topic, brief(first?.payload).length], ['a', 20])
    assert.deepEqual([second?.topic, second?.payload], ['b', []])
  })

  it('lets any number of messages wait', async () => {
    const flow = await load({ path: LIST })
    const warnings = await processWarnings(async () => {
      for (let n = 0; n < 12; n += 1) flow.send({ payload: many(1) })
      await flow.rows.take(12)
    })
    assert.deepEqual(warnings, [])
  })

  it('ends with a lost connection, without sending a step again', async () => {
    const flow = await load({ path: LIST })
    let count = 0
    const cut = demo.handle(`${LIST}/add`, (exchange) => {
      count += 1
      exchange.done({ ret: demo.table(LIST).add({ ...many(5)[count - 1] })['.id'] })
      if (count === 3) demo.disconnectAll()
    })
    const { error } = await flow.fail({ payload: many(5) })
    cut()
    assert.equal(error?.code, 'CONNECTION')
    const [sent, there] = [writes().length, manyThere()]
    assert.equal(sent, there, 'each was sent once')
    assert.equal(brief((await flow.ask({ payload: many(5) })).payload).length, 5 - there)
    assert.equal(manyThere(), 5)
  })

  it('tells what it did when it is closed half-way', async () => {
    const flow = await load({ path: LIST })
    let count = 0
    demo.handle(`${LIST}/add`, (exchange) => {
      count += 1
      if (count < 3) exchange.done({ ret: '*99' })
    })
    flow.send({ payload: many(5) })
    while (writes().length < 3) await once(demo, 'command')
    await helper.getNode('node').close(false)
    const { error } = await flow.errors.next()
    assert.deepEqual([error?.code, error?.steps?.length], ['CANCELLED', 2])
  })

  const helperNode = { id: 'stopped', type: 'helper', wires: [] }

  function arrivalsAt(id: string): Arrivals<RouterMessage> {
    const arrivals = new Arrivals<RouterMessage>()
    helper.getNode(id).on('input', (msg) => arrivals.push(msg as RouterMessage))
    return arrivals
  }
})
