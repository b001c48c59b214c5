import assert from 'node:assert/strict'
import { RouterOSError } from '../../src/index.js'
import { fails, identity, later, LIST, told, useRig } from './rig.js'

describe('faults: one byte at a time', () => {
  const rig = useRig()
  const isWhole = (rows: unknown[]): void => assert.equal(rows.length, rig.demo.table('/interface').rows.length)

  it('is understood, both ways, from the login on', async () => {
    rig.proxy.onLink = (link) => link.drip(1)
    const router = rig.router()
    const [rows, [first], refused] = await Promise.all([
      router.run('/interface/print'),
      router.run(identity),
      router.run('/ip/adress/print').catch((error: unknown) => error)
    ])
    isWhole(rows)
    assert.deepEqual(first, { name: 'MikroTik' })
    assert.ok(fails('TRAP', /^no such command or directory \(adress\); no such command prefix$/)(refused))
    assert.equal(rig.demo.counts.logins, 1)
  })

  it('may be slower than the read timeout, as long as rows keep coming', async () => {
    const slow = rig.slow()
    const { router } = await rig.connected({ readTimeout: 1000 })
    const rows: unknown[] = []
    const run = router.start('/demo/slow', { onRow: (row) => rows.push(row) })
    const exchange = await slow.next()
    let n = 0
    exchange.every(250, () => {
      n += 1
      exchange.row({ n: String(n) })
      if (n === 6) exchange.done()
    })
    await run.finished
    assert.equal(rows.length, 6)
  })

  it('changes come whole and in order', async () => {
    const table = rig.demo.table(LIST)
    table.clear()
    rig.proxy.onLink = (link) => link.drip(1)
    const changes = rig.follow(rig.router().changes(LIST, { snapshot: true }))
    const added = Array.from({ length: 20 }, (_, n) => `10.0.0.${n}`)
    const first = table.add({ list: 'l', address: '10.1.1.1' })
    await changes.next()
    for (const address of added) table.add({ list: 'l', address })
    table.remove(first)
    const expected = [...added.map((address) => `added ${address}`), 'removed 10.1.1.1']
    assert.deepEqual((await changes.take(21)).map(told), expected)
  })
})

describe('faults: a long way', () => {
  const rig = useRig()

  it('many commands travel together, and none waits for the answer to another', async () => {
    const slow = rig.slow()
    rig.proxy.onLink = (link) => link.delay(30)
    const { router } = await rig.connected({ concurrency: 200 })
    const answers = Array.from({ length: 200 }, () => later(router.run('/demo/slow')))
    // All of them have come before the first is answered.
    for (const exchange of await slow.take(200)) exchange.done()
    await Promise.all(answers)
    assert.equal(rig.proxy.accepted, 1)
  })

  it('a keep-alive waits for its answer', async () => {
    rig.proxy.onLink = (link) => link.delay(50)
    const { router } = await rig.connected({ keepAlive: 0.02, readTimeout: 1000 })
    const asked = rig.times('/system/identity/print')
    while (rig.times('/system/identity/print') < asked + 2) {
      await new Promise((resolve) => rig.demo.once('command', resolve))
    }
    assert.deepEqual(await router.run(identity), [{ name: 'MikroTik' }])
    assert.equal(rig.proxy.accepted, 1)
  })
})

describe('faults: replies in another order', () => {
  const rig = useRig()

  it('each reaches the command it belongs to', async () => {
    rig.demo.handle('/demo/echo', (exchange) => {
      const n = exchange.text('n')
      exchange.row({ n, part: '1' })
      exchange.row({ n, part: '2' })
      if (Number(n) % 3 === 0) exchange.trap(`refused ${n}`, 4)
      exchange.done({ ret: n })
    })
    rig.proxy.onLink = (link) => link.down.reorder()
    const { router, link } = await rig.connected({ concurrency: 100 })
    const answers = Array.from({ length: 100 }, (_, n) => later(router.run({ command: '/demo/echo', args: { n } })))
    const outcomes = await Promise.allSettled(answers)
    for (const [n, outcome] of outcomes.entries()) {
      if (n % 3 === 0) {
        assert.ok(outcome.status === 'rejected' && outcome.reason instanceof RouterOSError)
        assert.equal(outcome.reason.message, `refused ${n}`)
      } else {
        assert.equal(outcome.status, 'fulfilled')
        assert.deepEqual(outcome.value, [{ n, part: 1 }, { n, part: 2 }, { ret: String(n) }])
      }
    }
    assert.ok(link.down.scrambled > 0)
    assert.equal(rig.times('/demo/echo'), 100)
  })

  it('a cancel that overtakes rows stops the right command, and only that', async () => {
    const slow = rig.slow()
    rig.proxy.onLink = (link) => link.down.reorder()
    const { router, link } = await rig.connected()
    const [mine, other] = ['mine', 'other'].map((tag) => router.run('/demo/slow', { tag }))
    const [first, second] = await slow.take(2)
    first!.row({ n: '1' })
    second!.row({ n: '2' })
    const cancelled = assert.rejects(mine!, fails('CANCELLED', /^\/demo\/slow was cancelled$/))
    assert.deepEqual(await router.cancel({ tag: 'mine' }), [{ tag: 'mine', command: '/demo/slow' }])
    await cancelled
    second!.done()
    assert.deepEqual(await other!, [{ n: 2 }])
    assert.ok(link.down.scrambled > 0)
  })

  it('changes that come after a snapshot which has them already are told once', async () => {
    const table = rig.demo.table(LIST)
    table.clear()
    const kept = table.add({ list: 'l', address: '10.0.0.1' })
    const gone = table.add({ list: 'l', address: '10.0.0.2' })
    rig.proxy.onLink = (link) => link.down.reorder()
    const { router, link } = await rig.connected()
    let isHeard = false
    rig.demo.on('command', ([command]) => {
      // Between the two commands of the stream, so that the snapshot has it and the listen tells it, later.
      if (command !== `${LIST}/print` || isHeard) return
      isHeard = true
      table.set(kept, { comment: 'news' })
      table.remove(gone)
      table.add({ list: 'l', address: '10.0.0.3' })
    })
    const changes = rig.follow(router.changes(LIST, { snapshot: true }))
    assert.deepEqual((await changes.take(2)).map(told), ['initial 10.0.0.1', 'initial 10.0.0.3'])
    table.add({ list: 'l', address: '10.0.0.4' })
    await changes.find((change) => told(change) === 'added 10.0.0.4')
    assert.ok(link.down.scrambled > 0)
    assert.deepEqual(changes.all.map(told), ['initial 10.0.0.1', 'initial 10.0.0.3', 'added 10.0.0.4'])
  })

  it('however late they come', async () => {
    const table = rig.demo.table(LIST)
    table.clear()
    const kept = table.add({ list: 'l', address: '10.0.0.1', comment: 'news' })
    const listens = rig.slow(`${LIST}/listen`)
    const changes = rig.follow(rig.router().changes(LIST, { snapshot: true }))
    assert.deepEqual((await changes.take(1)).map(told), ['initial 10.0.0.1'])
    const listen = await listens.next()
    // What the snapshot has, and one that came and went before it.
    listen.row(table.show(kept, {}))
    listen.reply('!re', { '.id': '*FFFF', '.dead': 'true' })
    listen.row({ '.id': '*FFFE', address: '10.0.0.2' })
    await changes.find((change) => told(change) === 'added 10.0.0.2')
    assert.deepEqual(changes.all.map(told), ['initial 10.0.0.1', 'added 10.0.0.2'])
  })
})
