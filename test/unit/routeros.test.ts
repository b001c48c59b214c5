import assert from 'node:assert/strict'
import type { DemoRouter } from '../../demo/router.js'
import { Router } from '../../src/routeros.js'
import type { Where } from '../../src/wire/query.js'
import type { TypedRow } from '../../src/wire/values.js'
import { Arrivals } from '../arrivals.js'
import { Proxy } from '../faults/proxy.js'
import { slow, useRouters } from '../routers.js'

describe('Router', () => {
  const { start, open } = useRouters()
  let demo: DemoRouter
  let router: Router

  beforeEach(async () => {
    demo = await start()
    router = open(demo)
  })

  const print = '/system/identity/print'

  it('is called by its name, else by user and host', () => {
    const options = { host: 'router.lan', username: 'api' }
    assert.equal(new Router(options).label, 'api@router.lan')
    assert.equal(new Router({ ...options, name: 'attic' }).label, 'attic')
    assert.equal(new Router({ ...options, name: '' }).label, 'api@router.lan')
  })

  it('refuses options it cannot use', () => {
    assert.throws(() => new Router({ host: '' }), { code: 'INPUT', reason: 'no-host' })
  })

  it('makes one login for many commands', async () => {
    for (let burst = 0; burst < 10; burst += 1) {
      await Promise.all(Array.from({ length: 100 }, () => router.run(print)))
    }
    assert.deepEqual([demo.counts.logins, demo.counts.accepted], [1, 1])
  })

  describe('run', () => {
    it('resolves to the rows', async () => {
      assert.deepEqual(await router.run({ command: print, proplist: 'name' }), [{ name: 'MikroTik' }])
    })

    it('resolves to the attributes of !done as the last row', async () => {
      const args = { list: 'a', address: '10.0.0.1' }
      const [{ ret }] = (await router.run('/ip/firewall/address-list/add', { args })) as [TypedRow]
      assert.match(String(ret), /^\*[0-9A-F]+$/)
    })

    it('rejects with what the router refuses', async () => {
      await assert.rejects(router.run('/no/such/menu/print'), { name: 'TrapError', code: 'TRAP', category: 0 })
    })

    it('rejects what cannot be sent, and what never ends', async () => {
      await assert.rejects(router.run('/x/print\nname=a'), { code: 'INPUT' })
      await assert.rejects(router.run('/interface/listen'), { code: 'INPUT', reason: 'endless' })
      await assert.rejects(router.run('/tool/ping', { args: { address: '10.0.0.1' } }), { reason: 'endless' })
      await assert.rejects(router.run(print, { timeout: 'soon' }), { reason: 'bad-number' })
      assert.equal(demo.counts.accepted, 0)
    })
  })

  describe('query', () => {
    it('prints what fits', async () => {
      const rows = await router.query('interface', { where: { type: 'ether', running: true }, proplist: ['name'] })
      assert.ok(rows.length > 0)
      for (const row of rows) assert.deepEqual(Object.keys(row), ['name'])
      const all = await router.query('/interface', { where: [], match: 'any' })
      assert.ok(all.length > rows.length)
    })

    it('lets arguments be added', async () => {
      const [{ ret }] = (await router.query('/interface', { args: { 'count-only': '' } })) as [TypedRow]
      assert.equal(ret, (await router.query('/interface')).length)
    })

    describe('with conditions that the router cannot evaluate', () => {
      const ending: Where = { any: [{ property: 'name', op: 'ends', value: '1' }, { type: 'bridge' }] }
      let fits: TypedRow[]

      beforeEach(async () => {
        const all = await router.query('/interface')
        fits = all.filter(({ name, type }) => String(name).endsWith('1') || type === 'bridge')
        assert.ok(fits.length > 1 && fits.length < all.length)
      })

      it('gives the rows that fit', async () => {
        const rows = await router.query('/interface', { where: ending })
        const names = (list: TypedRow[]): unknown[] => list.map((row) => row['name'])
        assert.deepEqual(names(rows), names(fits))
        assert.ok(rows.some((row) => typeof row['running'] === 'boolean'))
        const [text] = await router.query('/interface', { where: ending, values: 'text' })
        assert.equal(typeof text!['running'], 'string')
      })

      it('gives the properties that were asked for, and no other', async () => {
        const rows = await router.query('/interface', { where: ending, proplist: 'name,mtu' })
        assert.deepEqual(
          rows,
          fits.map(({ name, mtu }) => ({ name, ...(mtu === undefined ? {} : { mtu }) }))
        )
        const given = await router.query('/interface', { where: ending, args: { '.proplist': 'mtu' } })
        for (const row of given) assert.deepEqual(Object.keys(row), ['mtu'])
        assert.equal(given.length, fits.length)
      })

      it('counts what is left', async () => {
        assert.deepEqual(await router.query('/interface', { where: ending, count: true }), [{ count: fits.length }])
        const none: Where = [{ property: 'name', op: 'contains', value: 'no such' }]
        assert.deepEqual(await router.query('/interface', { where: none, count: true }), [{ count: 0 }])
      })

      it('rejects a count by the router, which would count other rows', async () => {
        const counting = router.query('/interface', { where: ending, args: { 'count-only': '' } })
        await assert.rejects(counting, { code: 'INPUT', reason: 'not-for-router' })
        await assert.rejects(router.run({ command: '/interface/print', where: ending }), { reason: 'not-for-router' })
      })

      it('ends when a pattern takes for ever', async () => {
        await router.run('/interface/set', { args: { '.id': 'ether1', comment: `${'a'.repeat(60)}!` } })
        const where: Where = [{ property: 'comment', op: 'matches', value: '(a+)+$' }]
        await assert.rejects(router.query('/interface', { where }), { code: 'INPUT', reason: 'slow-pattern' })
        assert.ok((await router.query('/interface')).length > 0)
      })
    })

    it('gives units, by the menu, also of rows that are tested here', async () => {
      const [text] = await router.query('/system/resource', { values: 'text' })
      const [units] = await router.query('/system/resource', { values: 'units' })
      assert.equal(units!['free-memory'], Number(text!['free-memory']))
      assert.equal(typeof units!['uptime'], 'number')
      assert.match(String(units!['build-time']), /^\d{4}-\d\d-\d\dT[\d:]{8}$/)
      await router.run('/ip/dns/static/add', { args: { name: 'attic.lan', address: '10.0.0.1', ttl: '1d2h' } })
      const plain = await router.query('/ip/dns/static', { where: { name: 'attic.lan' }, values: 'units' })
      const where: Where = [{ property: 'name', op: 'starts', value: 'attic' }]
      const tested = await router.query('/ip/dns/static', { where, values: 'units' })
      assert.equal(plain[0]!['ttl'], 93_600)
      assert.deepEqual(tested, plain)
    })

    it('lets the router count', async () => {
      const ethers = await router.query('/interface', { where: { type: 'ether' } })
      const counted = await router.query('/interface', { where: { type: 'ether' }, count: true, proplist: 'name' })
      assert.deepEqual(counted, [{ count: ethers.length }])
    })

    it('rejects conditions it cannot read', async () => {
      await assert.rejects(router.query('/interface', { match: 'some' as 'any' }), { reason: 'bad-option' })
      for (const where of [{}, [{ property: 'name', op: 'contains' as const, value: 'e' }]]) {
        await assert.rejects(router.query('/interface', { where, values: 'some' as 'text' }), { reason: 'bad-option' })
      }
      await assert.rejects(router.query('/interface', { where: new Map() as never }), { reason: 'bad-where' })
    })
  })

  describe('read-only', () => {
    it('refuses what is no read, before it is sent', async () => {
      const reader = open(demo, { readOnly: true })
      await assert.rejects(reader.run('/interface/set', { args: { numbers: 'ether1', comment: 'x' } }), {
        code: 'READ_ONLY',
        message: /^\/interface\/set is not a read/
      })
      assert.throws(() => reader.start('/system/reboot'), { code: 'READ_ONLY' })
      assert.throws(() => reader.listen('/interface/print\n=follow=\n=file=x'), { code: 'READ_ONLY' })
      await assert.rejects(reader.query('/interface', { args: { file: 'x' } }), { code: 'READ_ONLY' })
      assert.equal(demo.counts.accepted, 0)
    })

    it('lets reads pass', async () => {
      const reader = open(demo, { readOnly: true })
      assert.deepEqual(await reader.run({ command: print, proplist: 'name' }), [{ name: 'MikroTik' }])
    })

    it('can be asked of any router: the connections are the same, and what runs there', async () => {
      const reader = router.readOnly
      assert.equal(router.readOnly, reader)
      assert.equal(reader.readOnly, reader)
      await assert.rejects(reader.run('/system/identity/set', { args: { name: 'x' } }), { code: 'READ_ONLY' })
      await Promise.all([router.run(print), reader.run(print)])
      assert.equal(demo.counts.accepted, 1)
      const arrivals = slow(demo)
      const run = router.start('/demo/slow', { tag: 'shared' })
      await arrivals.next()
      assert.deepEqual(await reader.cancel({ tag: 'shared' }), [{ tag: 'shared', command: '/demo/slow' }])
      await assert.rejects(run.finished, { code: 'CANCELLED' })
    })
  })

  describe('cancel', () => {
    it('stops every run of a tag, number or text, and says which', async () => {
      const arrivals = slow(demo)
      const runs = [7, '7', 'other'].map((tag) => router.start('/demo/slow', { tag }))
      const exchanges = await arrivals.take(3)
      assert.deepEqual(await router.cancel({ tag: '7' }), [
        { tag: 7, command: '/demo/slow' },
        { tag: '7', command: '/demo/slow' }
      ])
      for (const run of runs.slice(0, 2)) await assert.rejects(run.finished, { code: 'CANCELLED' })
      assert.deepEqual(
        exchanges.map(({ isEnded }) => isEnded),
        [true, true, false]
      )
    })

    it('stops what one owner runs', async () => {
      const arrivals = slow(demo)
      const owner = {}
      router.start('/demo/slow', { tag: 'same', owner })
      router.start('/demo/slow', { tag: 'same', owner: {} })
      const [mine, other] = await arrivals.take(2)
      assert.deepEqual(await router.cancel({ owner }), [{ tag: 'same', command: '/demo/slow' }])
      assert.deepEqual([mine?.isEnded, other?.isEnded], [true, false])
    })

    it('stops everything: what runs, what waits, and streams', async () => {
      const arrivals = slow(demo)
      const one = open(demo, { concurrency: 1 })
      const runs = [one.start('/demo/slow'), one.start('/demo/slow')]
      const stream = one.listen('/interface/listen')
      await arrivals.next()
      assert.deepEqual(
        (await one.cancel('all')).map(({ command }) => command),
        ['/interface/listen', '/demo/slow', '/demo/slow']
      )
      for (const run of runs) await assert.rejects(run.finished, { code: 'CANCELLED' })
      await assert.rejects(stream.next(), { code: 'CANCELLED' })
      assert.deepEqual([one.isIdle, arrivals.all.length], [true, 1])
    })

    it('stops the runs of several tags', async () => {
      const arrivals = slow(demo)
      for (const tag of [1, 'two', 'three']) router.start('/demo/slow', { tag })
      await arrivals.take(3)
      const stopped = await router.cancel({ tag: ['1', 'two', 'nobody'] })
      assert.deepEqual(
        stopped.map(({ tag }) => tag),
        [1, 'two']
      )
    })

    it('of everything leaves those alone who watch the states: they are no commands', async () => {
      const states = router.states()
      assert.deepEqual(await router.cancel('all'), [])
      assert.deepEqual(await states.next(), { done: false, value: { name: 'idle' } })
      const next = states.next()
      await router.run(print)
      assert.deepEqual((await next).value, { name: 'connecting' })
    })

    it('finds nothing where nothing runs', async () => {
      await router.run(print, { tag: 'over' })
      assert.deepEqual(await router.cancel({ tag: 'over' }), [])
      assert.deepEqual(await router.cancel('all'), [])
    })

    it('says when the router does not confirm; the run counts as cancelled all the same', async () => {
      const arrivals = slow(demo)
      const run = router.start('/demo/slow', { timeout: 300 })
      const exchange = await arrivals.next()
      exchange.ignoresCancel = true
      const cancelling = router.cancel('all')
      await assert.rejects(cancelling, { code: 'TIMEOUT', reason: 'cancel-unanswered' })
      await assert.rejects(run.finished, { code: 'CANCELLED' })
      exchange.row({ a: 'late' })
      exchange.done()
      assert.deepEqual(await router.run({ command: print, proplist: 'name' }), [{ name: 'MikroTik' }])
      assert.deepEqual([run.rows, demo.counts.accepted], [0, 1])
    })
  })

  describe('cancel that waits', () => {
    it('only for so long', async () => {
      const arrivals = slow(demo)
      const run = router.start('/demo/slow', { timeout: 60_000 })
      const exchange = await arrivals.next()
      exchange.ignoresCancel = true
      await assert.rejects(router.cancel('all', { timeout: 50 }), { code: 'TIMEOUT', message: /50 ms/ })
      await assert.rejects(run.finished, { code: 'CANCELLED' })
    })

    it('for ever, if it may', async () => {
      const arrivals = slow(demo)
      const run = router.start('/demo/slow', { timeout: 60_000 })
      const exchange = await arrivals.next()
      exchange.ignoresCancel = true
      const isCancelled = router.cancel('all', { timeout: Infinity })
      setTimeout(() => exchange.trap('interrupted', 2), 50)
      setTimeout(() => exchange.done(), 60)
      assert.deepEqual(await isCancelled, [{ tag: run.tag, command: '/demo/slow' }])
      await assert.rejects(run.finished, { code: 'CANCELLED' })
    })

    it('until it is aborted', async () => {
      const arrivals = slow(demo)
      const run = router.start('/demo/slow', { timeout: 60_000 })
      const exchange = await arrivals.next()
      exchange.ignoresCancel = true
      const controller = new AbortController()
      const cancelling = assert.rejects(router.cancel('all', { signal: controller.signal }), { code: 'CANCELLED' })
      controller.abort()
      await cancelling
      await assert.rejects(run.finished, { code: 'CANCELLED' })
      assert.equal(router.isIdle, true)
    })
  })

  describe('a reboot', () => {
    it('succeeds when the connection goes', async () => {
      demo.handle('/system/reboot', ({ session }) => session.destroy())
      assert.deepEqual(await router.run('/system/reboot'), [])
      demo.handle('/system/shutdown', ({ session }) => session.destroy())
      assert.deepEqual(await router.run('/system/shutdown'), [])
    })

    it('succeeds when the router says goodbye', async () => {
      demo.handle('/system/reboot', ({ session }) => session.fatal('session terminated'))
      assert.deepEqual(await router.run('/system/reboot'), [])
    })

    it('succeeds when it is answered, and fails when it is refused', async () => {
      demo.handle('/system/reboot', (exchange) => exchange.done())
      assert.deepEqual(await router.run('/system/reboot'), [])
      demo.handle('/system/reboot', (exchange) => {
        exchange.trap('not enough permissions (9)')
        exchange.done()
      })
      await assert.rejects(router.run('/system/reboot'), { code: 'TRAP' })
    })

    it('is no excuse for others that were lost with it', async () => {
      const arrivals = slow(demo)
      const other = assert.rejects(router.run('/demo/slow'), { code: 'CONNECTION' })
      await arrivals.next()
      demo.handle('/system/reboot', ({ session }) => session.destroy())
      await router.run('/system/reboot')
      await other
    })
  })

  describe('listen with restart', () => {
    beforeEach(() => (router = open(demo, { random: () => 0 })))

    it('starts again after a lost connection, and ends when the command ends', async () => {
      const arrivals = slow(demo, '/demo/monitor')
      const rows = new Arrivals<TypedRow>()
      const read = (async () => {
        for await (const row of router.listen('/demo/monitor', { restart: true })) rows.push(row)
      })()
      const first = await arrivals.next()
      first.row({ n: '1' })
      await rows.next()
      demo.disconnectAll()
      const second = await arrivals.next()
      second.row({ n: '2' })
      second.done()
      await read
      assert.deepEqual(rows.all, [{ n: 1 }, { n: 2 }])
    })

    it('ends when it is aborted while there is no router', async () => {
      const controller = new AbortController()
      const away = await start()
      const router2 = open(away, { connectTimeout: 200 })
      await away.stop()
      const read = (async () => {
        for await (const _ of router2.listen('/demo/slow', { restart: true, signal: controller.signal }));
      })()
      await new Promise((resolve) => router2.once('state', resolve))
      controller.abort()
      await assert.rejects(read, { code: 'CANCELLED' })
    })

    it('does not repeat a command that may have done what it is for', async () => {
      const adding = slow(demo, '/ip/address/add')
      const read = router.listen('/ip/address/add', { restart: true }).next()
      const exchange = await adding.next()
      exchange.session.destroy()
      await assert.rejects(read, { code: 'CONNECTION' })
      assert.equal(adding.all.length, 1)
    })

    it('can be left while it waits for a row', async () => {
      const arrivals = slow(demo)
      const stream = router.listen('/demo/slow', { restart: true })
      const next = stream.next()
      const exchange = await arrivals.next()
      assert.deepEqual(await stream.return(), { done: true, value: undefined })
      assert.deepEqual(await next, { done: true, value: undefined })
      assert.deepEqual([exchange.isEnded, router.isIdle], [true, true])
    })

    describe('between two rounds', () => {
      /** A stream whose connection was lost, and which is in no hurry to start again. */
      async function waiting(tag?: string): Promise<{ read: Promise<unknown> }> {
        router = open(demo, { random: () => 0.99 })
        const arrivals = slow(demo, '/demo/monitor')
        const interruptions = new Arrivals<unknown>()
        const onInterrupted = (error: unknown): void => interruptions.push(error)
        const read = router.listen('/demo/monitor', { restart: true, tag, onInterrupted }).next()
        read.catch(() => {})
        await arrivals.next()
        demo.disconnectAll()
        await interruptions.next()
        return { read }
      }

      it('is not idle, and is found by a cancel', async () => {
        const { read } = await waiting('mine')
        assert.equal(router.isIdle, false)
        assert.deepEqual(await router.cancel({ tag: 'other' }), [])
        assert.deepEqual(await router.cancel({ tag: 'mine' }), [{ tag: 'mine', command: '/demo/monitor' }])
        await assert.rejects(read, { code: 'CANCELLED' })
        assert.equal(router.isIdle, true)
      })

      it('ends when the router is closed', async () => {
        const { read } = await waiting()
        await router.close()
        await assert.rejects(read, { code: 'CANCELLED' })
      })
    })
  })

  describe('states', () => {
    it('begin with the present one, open nothing, and are found by a cancel', async () => {
      const states = router.states({ tag: 'mine' })
      assert.deepEqual(await states.next(), { done: false, value: { name: 'idle' } })
      assert.deepEqual([router.isIdle, demo.counts.accepted], [false, 0])
      await router.run(print)
      assert.deepEqual((await states.next()).value, { name: 'connecting' })
      assert.deepEqual((await states.next()).value, { name: 'connected', transport: 'plain' })
      const next = assert.rejects(states.next(), { code: 'CANCELLED' })
      assert.deepEqual(await router.cancel({ tag: 'mine' }), [{ tag: 'mine', command: router.label }])
      await next
      assert.deepEqual([router.isIdle, router.listenerCount('state')], [true, 0])
    })

    it('can be left', async () => {
      for await (const _ of router.states()) break
      assert.deepEqual([router.isIdle, router.listenerCount('state')], [true, 0])
    })
  })

  it('is idle when nothing runs', async () => {
    assert.equal(router.isIdle, true)
    const running = router.run(print)
    assert.equal(router.isIdle, false)
    await running
    assert.equal(router.isIdle, true)
  })

  it('close that is aborted waits for nobody', async () => {
    const { host, port } = demo
    const proxy = await Proxy.start({ host, port })
    const far = open(demo, { port: proxy.port })
    await far.run(print)
    proxy.links.all[0]!.halfOpen()
    await far.close({ timeout: 60_000, signal: AbortSignal.abort() })
    await proxy.close()
  })

  it('close ends what runs, and nothing runs after it', async () => {
    const arrivals = slow(demo)
    const running = assert.rejects(router.run('/demo/slow'), { code: 'CANCELLED' })
    await arrivals.next()
    await router.close()
    await router.close()
    await running
    assert.deepEqual(router.state, { name: 'closed' })
    await assert.rejects(router.run(print), { code: 'CONNECTION', reason: 'closed' })
  })
})
