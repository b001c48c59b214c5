import assert from 'node:assert/strict'
import { once } from 'node:events'
import type { Exchange } from '../../demo/exchange.js'
import type { RouterMessage } from '../../nodes/report/message.js'
import type { ErrorCode } from '../../src/index.js'
import { type Flow, helper, node } from '../nodes/flow.js'
import { Arrivals } from '../arrivals.js'
import { faults } from './faults.js'
import { LIST } from './rig.js'
import { useStation } from './station.js'

type Told = RouterMessage & { event?: string; payload: Record<string, unknown> }

function told(messages: readonly RouterMessage[]): string[] {
  return (messages as Told[]).map(({ event, payload }) => `${event} ${String(payload['address'])}`)
}

describe('faults: the listen node', () => {
  const station = useStation()
  const listen = { type: 'routeros-listen' }
  const hears = (flow: Flow, count: number): Promise<string[]> => flow.rows.take(count).then(told)

  /** A lost connection that mends itself at once is not worth an error; what the router had to say is. */
  function isTold(flow: Flow, code: ErrorCode, text: RegExp): void {
    const errors = flow.errors.all.map(({ error }) => error)
    assert.equal(errors.length, code === 'CONNECTION' ? 0 : 1)
    for (const error of errors) {
      assert.equal(error?.code, code)
      assert.match(error.message, text)
    }
  }

  for (const { name, strike, needs, code, text } of faults) {
    it(`changes, after ${name}: none is lost, none is doubled`, async () => {
      const table = station.demo.table(LIST)
      table.clear()
      const [gone, changed, kept] = ['1', '2', '3'].map((n) => table.add({ list: 'l', address: `10.0.0.${n}` }))
      const flow = await station.load({ ...listen, path: LIST, snapshot: true }, { connection: needs })
      assert.deepEqual(await hears(flow, 3), ['initial 10.0.0.1', 'initial 10.0.0.2', 'initial 10.0.0.3'])
      const back = once(station.demo, 'login')
      strike(station.link)
      table.remove(gone!)
      table.set(changed!, { comment: 'while away' })
      table.add({ list: 'l', address: '10.0.0.4' })
      await back
      assert.deepEqual(await hears(flow, 3), ['removed 10.0.0.1', 'changed 10.0.0.2', 'added 10.0.0.4'])
      table.set(kept!, { comment: 'live again' })
      assert.deepEqual(await hears(flow, 1), ['changed 10.0.0.3'])
      assert.equal(flow.rows.all.length, 7)
      isTold(flow, code, text)
      assert.equal(station.times(`${LIST}/listen`), 2)
      const indexes = flow.rows.all.map(({ parts }) => parts?.index)
      assert.deepEqual(indexes, [0, 1, 2, 3, 4, 5, 6])
    })

    it(`a poll, after ${name}: none is lost, none is doubled`, async () => {
      const table = station.demo.table(LIST)
      table.clear()
      const [gone, changed, kept] = ['1', '2', '3'].map((n) => table.add({ list: 'l', address: `10.0.0.${n}` }))
      const flow = await station.load({ ...listen, path: LIST, snapshot: true, poll: 0.02 }, { connection: needs })
      await hears(flow, 3)
      const back = once(station.demo, 'login')
      strike(station.link)
      table.remove(gone!)
      table.set(changed!, { comment: 'while away' })
      table.add({ list: 'l', address: '10.0.0.4' })
      await back
      assert.deepEqual(await hears(flow, 3), ['removed 10.0.0.1', 'changed 10.0.0.2', 'added 10.0.0.4'])
      table.set(kept!, { comment: 'again' })
      assert.deepEqual(await hears(flow, 1), ['changed 10.0.0.3'])
      assert.equal(flow.rows.all.length, 7)
      assert.equal(station.times(`${LIST}/listen`), 0)
    })

    it(`a command, after ${name}: it starts again by itself`, async () => {
      const starts = station.slow('/demo/stream')
      const flow = await station.load({ ...listen, source: 'command', command: '/demo/stream' }, { connection: needs })
      const first = await starts.next()
      first.row({ n: '1' })
      assert.deepEqual((await flow.rows.next()).payload, { n: 1 })
      strike(station.link)
      first.row({ n: '2' })
      const second = await starts.next()
      second.row({ n: '3' })
      assert.deepEqual((await flow.rows.next()).payload, { n: 3 })
      second.done()
      const last = (await flow.rows.next()) as Told
      assert.equal(last.event, 'done')
      isTold(flow, code, text)
      assert.equal(starts.all.length, 2)
      await flow.status('stopped')
    })
  }

  it('an outage is told once, and what changed in it when it is over', async function () {
    this.timeout(30_000) // the waits between attempts grow
    const table = station.demo.table(LIST)
    table.clear()
    const gone = table.add({ list: 'l', address: '10.0.0.1' })
    const flow = await station.load({ ...listen, path: LIST, snapshot: true })
    await hears(flow, 1)
    station.proxy.welcome = 'reset'
    station.link.reset()
    const { error } = await flow.errors.next()
    assert.equal(error?.code, 'CONNECTION')
    assert.match(error.message, /^Connection failed: .* \(127\.0\.0\.1 port \d+\)$/)
    table.remove(gone)
    table.add({ list: 'l', address: '10.0.0.2' })
    await station.proxy.knocks.take(3)
    station.proxy.welcome = 'serve'
    assert.deepEqual(await hears(flow, 2), ['removed 10.0.0.1', 'added 10.0.0.2'])
    assert.equal(flow.errors.all.length, 1)
  })

  it('a snapshot that stays away is TIMEOUT on output 2, and taken again', async () => {
    const table = station.demo.table(LIST)
    table.clear()
    table.add({ list: 'l', address: '10.0.0.1' })
    const prints = station.slow(`${LIST}/print`)
    const flow = await station.load({ ...listen, path: LIST, snapshot: true }, { connection: { readTimeout: 300 } })
    const { error } = await flow.errors.next()
    assert.equal(error?.code, 'TIMEOUT')
    await prints.next()
    const second = await prints.next()
    for (const row of table.rows) second.row(row)
    second.done()
    assert.deepEqual(await hears(flow, 1), ['initial 10.0.0.1'])
    assert.equal(station.proxy.accepted, 1)
  })

  it('stops over a connection that is frozen, and waits for no answer', async () => {
    const flow = await station.load({ ...listen, path: LIST })
    while (station.times(`${LIST}/listen`) === 0) await once(station.demo, 'command')
    station.link.halfOpen()
    await helper.unload()
    assert.equal(flow.errors.all.length, 0)
  })

  it('one byte at a time, a long way', async () => {
    const table = station.demo.table(LIST)
    table.clear()
    station.proxy.onLink = (link) => {
      link.drip(1)
      link.delay(10)
    }
    const flow = await station.load({ ...listen, path: LIST, snapshot: true })
    const ready = flow.status('listening (0, plain)')
    const first = table.add({ list: 'l', address: '10.0.0.1' })
    await hears(flow, 1)
    table.remove(first)
    assert.deepEqual(await hears(flow, 1), ['removed 10.0.0.1'])
    await ready
  })

  describe('in a flood', () => {
    const flood = async (exchange: Exchange): Promise<void> => {
      for (let n = 1; !exchange.isEnded; n += 1) {
        const hasRoom = exchange.row({ n: String(n), padding: 'x'.repeat(100) })
        if (!hasRoom) await exchange.room()
        else if (n % 200 === 0) await new Promise(setImmediate)
      }
    }
    const more = [
      { id: 'ask', type: 'routeros-command', connection: 'router', wires: [['answers'], ['answers']] },
      { id: 'answers', type: 'helper', wires: [] }
    ]

    for (const [what, fields] of [
      ['its rows one by one', {}],
      ['throttled', { throttle: 50 }],
      ['as arrays', { output: 'array' }]
    ] as const) {
      it(`${what}: the other nodes on the connection are answered meanwhile`, async () => {
        station.demo.handle('/demo/flood', flood)
        const flow = await station.load({ ...listen, source: 'command', command: '/demo/flood', ...fields }, { more })
        const answers = new Arrivals<RouterMessage>()
        node('answers').on('input', (msg) => answers.push(msg as RouterMessage))
        await flow.rows.next()
        for (let index = 0; index < 5; index += 1) {
          node('ask').receive({ payload: '/system/identity/print' })
          const { payload } = await answers.next()
          assert.deepEqual(payload, [{ name: 'MikroTik' }])
        }
        flow.send({ payload: 'stop' })
        await flow.completed.next()
        await flow.status('stopped')
        assert.equal(flow.errors.all.length, 0)
        assert.equal(station.proxy.accepted, 1)
      })
    }
  })
})
