import assert from 'node:assert/strict'
import { once } from 'node:events'
import type { NodeMessageInFlow } from 'node-red'
import type { RouterMessage } from '../../nodes/report/message.js'
import { helper, node } from '../nodes/flow.js'
import { faults, PATIENT, RESET } from './faults.js'
import { useStation } from './station.js'

describe('faults: the command node', () => {
  const station = useStation()
  const fields = {
    type: 'routeros-command',
    command: '/demo/slow',
    args: [{ name: 'n', value: 'payload', type: 'msg' }],
    timeout: PATIENT
  }
  const payloads = (messages: RouterMessage[]): unknown[] => messages.map(({ payload }) => payload)

  for (const { name, strike, needs, code, text } of faults) {
    it(`after ${name}: the messages in flight fail, those that wait are answered`, async () => {
      const slow = station.slow()
      const flow = await station.load(fields, { connection: { ...needs, concurrency: 2 } })
      for (const payload of [1, 2, 3, 4]) flow.send({ payload, topic: `topic ${payload}` })
      const [first] = await slow.take(2)
      strike(station.link)
      first!.row({ name: 'half' })
      first!.done()
      const failed = await flow.errors.take(2)
      assert.deepEqual(new Set(payloads(failed)), new Set([1, 2]))
      for (const { error, payload, topic } of failed) {
        assert.equal(topic, `topic ${String(payload)}`)
        assert.match(error?.message ?? '', text)
        assert.deepEqual(
          { ...error, message: '', tag: '' },
          {
            message: '',
            code,
            command: '/demo/slow',
            router: 'demo',
            tag: '',
            source: { id: 'node', type: 'routeros-command', name: 'under test' }
          }
        )
      }
      for (const exchange of await slow.take(2)) exchange.done({ ret: exchange.text('n') })
      assert.deepEqual(payloads(await flow.rows.take(2)), [[{ ret: '3' }], [{ ret: '4' }]])
      flow.send({ payload: 5 })
      const last = await slow.next()
      last.done({ ret: '5' })
      assert.deepEqual(payloads(await flow.rows.take(1)), [[{ ret: '5' }]])
      assert.deepEqual(
        slow.all.map((exchange) => exchange.text('n')),
        ['1', '2', '3', '4', '5']
      )
      await flow.completed.take(5)
      assert.equal(flow.errors.all.length, 2)
      assert.equal(flow.caught.all.length, 0)
      assert.equal(station.proxy.accepted, 2)
      await flow.status('ready (plain)')
    })
  }

  it('rows that were already sent stay sent; the one held back is in the error', async () => {
    const slow = station.slow()
    const flow = await station.load({ ...fields, output: 'rows' })
    flow.send({ payload: 1 })
    const exchange = await slow.next()
    for (const n of ['1', '2', '3']) exchange.row({ n })
    await flow.rows.take(2)
    station.link.reset()
    const { error } = await flow.errors.next()
    assert.equal(error?.code, 'CONNECTION')
    assert.deepEqual(error.rows, [{ n: 3 }])
    assert.equal(flow.rows.all.length, 2)
  })

  it('a failure nobody is wired to reaches a Catch node, once', async () => {
    const slow = station.slow()
    const flow = await station.load(fields, { isErrorWired: false })
    flow.send({ payload: 1 })
    await slow.next()
    station.link.reset()
    const { error, payload } = await flow.caught.next()
    assert.match(error?.message ?? '', RESET)
    assert.equal(payload, 1)
    flow.send({ payload: 2 })
    const next = await slow.next()
    next.done()
    await flow.rows.next()
    assert.equal(flow.caught.all.length, 1)
  })

  it('a freeze shorter than the timeout is not even noticed', async () => {
    const slow = station.slow()
    const flow = await station.load(fields)
    flow.send({ payload: 1 })
    const exchange = await slow.next()
    station.link.freeze()
    exchange.done({ ret: '1' })
    flow.send({ payload: 2 })
    await new Promise(setImmediate)
    assert.equal(slow.all.length, 1)
    station.link.thaw()
    const second = await slow.next()
    second.done({ ret: '2' })
    assert.deepEqual(payloads(await flow.rows.take(2)), [[{ ret: '1' }], [{ ret: '2' }]])
    assert.equal(flow.errors.all.length, 0)
    assert.equal(station.proxy.accepted, 1)
  })

  it('a longer one is TIMEOUT on the message in flight; late replies disturb nobody', async () => {
    const slow = station.slow()
    const flow = await station.load({ ...fields, timeout: 60 })
    flow.send({ payload: 1 })
    const exchange = await slow.next()
    station.link.freeze()
    exchange.row({ n: '1' })
    exchange.done()
    const { error, payload } = await flow.errors.next()
    assert.equal(payload, 1)
    assert.equal(error?.code, 'TIMEOUT')
    assert.match(error.message, /^No reply to \/demo\/slow for 60 ms/)
    station.link.thaw()
    flow.send({ payload: 2 })
    const second = await slow.next()
    second.done({ ret: '2' })
    assert.deepEqual(payloads(await flow.rows.take(1)), [[{ ret: '2' }]])
    assert.equal(station.proxy.accepted, 1)
  })

  it('a hundred messages over a slow line whose replies change places', async () => {
    station.proxy.onLink = (link) => {
      link.delay(10)
      link.down.reorder()
    }
    station.demo.handle('/demo/slow', (exchange) => exchange.done({ ret: exchange.text('n') }))
    const flow = await station.load(fields)
    const sent = Array.from({ length: 100 }, (_, payload) => payload)
    for (const payload of sent) flow.send({ payload, n: payload })
    const answers = (await flow.rows.take(100)) as (RouterMessage & { n: number })[]
    for (const { n, payload } of answers) assert.deepEqual(payload, [{ ret: String(n) }])
    assert.deepEqual(
      answers.map(({ n }) => n).sort((a, b) => a - b),
      sent
    )
    assert.ok(station.link.down.scrambled > 0)
    assert.equal(station.times('/demo/slow'), 100)
  })

  it('one byte at a time', async () => {
    station.proxy.onLink = (link) => link.drip(1)
    const flow = await station.load({ type: 'routeros-command', command: '/interface/print' })
    const { payload } = await flow.ask()
    assert.equal((payload as unknown[]).length, station.demo.table('/interface').rows.length)
  })

  it('a cancel over a frozen connection says that nobody confirmed it; the message it was for is CANCELLED', async () => {
    const slow = station.slow()
    const cancelled = (): Promise<NodeMessageInFlow[]> =>
      once(node('cancelled'), 'input') as Promise<NodeMessageInFlow[]>
    const flow = await station.load(
      { ...fields, timeout: 300 },
      {
        more: [
          { id: 'cancel', type: 'routeros-cancel', connection: 'router', wires: [['cancelled'], ['cancelled']] },
          { id: 'cancelled', type: 'helper', wires: [] }
        ]
      }
    )
    flow.send({ payload: 1, tag: 'mine' })
    await slow.next()
    station.link.freeze()
    const outcome = cancelled()
    node('cancel').receive({ tag: 'mine' })
    const [unconfirmed] = (await outcome) as [RouterMessage]
    assert.equal(unconfirmed.error?.code, 'TIMEOUT')
    assert.match(unconfirmed.error.message, /did not confirm within 300 ms/)
    const { error } = await flow.errors.next()
    assert.equal(error?.code, 'CANCELLED')
  })

  it('stops in the middle of a power loss, and waits for no answer', async () => {
    const slow = station.slow()
    const flow = await station.load(fields, { connection: { concurrency: 1 } })
    flow.send({ payload: 1 })
    flow.send({ payload: 2 })
    await slow.next()
    station.link.halfOpen()
    await helper.unload()
    assert.equal(slow.all.length, 1)
  })
})
