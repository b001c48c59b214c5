import assert from 'node:assert/strict'
import { once } from 'node:events'
import type { Exchange } from '../../../demo/exchange.js'
import type { Router } from '../../../src/routeros.js'
import { Arrivals } from '../../arrivals.js'
import { refuse, slow, useRouters } from '../../routers.js'

describe('pool', () => {
  const { start, open } = useRouters()
  const identity = ['/system/identity/print']
  /** As `random`, it makes the first wait one of a minute, where no test gets to. */
  const A_MINUTE = 60

  it('connects when it is needed, once, and stays', async () => {
    const demo = await start()
    const router = open(demo)
    assert.deepEqual(router.state, { name: 'idle' })
    await Promise.all(Array.from({ length: 300 }, () => router.run(identity)))
    for (let index = 0; index < 50; index += 1) await router.run(identity)
    assert.equal(demo.counts.accepted, 1)
    assert.equal(demo.counts.logins, 1)
    assert.deepEqual(router.state, { name: 'connected', transport: 'plain' })
  })

  it('keeps the order and never has more in flight than concurrency', async () => {
    const demo = await start()
    const arrivals = slow(demo)
    const router = open(demo, { concurrency: 3, poolSize: 1 })
    const answers = Array.from({ length: 9 }, (_, index) => router.run({ command: '/demo/slow', args: { index } }))
    for (let index = 0; index < 9; index += 1) {
      const exchange = await arrivals.next()
      assert.equal(exchange.text('index'), String(index))
      assert.ok(arrivals.all.length - index <= 3)
      exchange.done()
      await answers[index]
    }
  })

  it('streams do not count against concurrency and do not wait for it', async () => {
    const demo = await start()
    const arrivals = slow(demo)
    const router = open(demo, { concurrency: 1, poolSize: 1 })
    const command = router.run('/demo/slow')
    const waiting = router.run(identity)
    const exchange = await arrivals.next()
    const rows = new Arrivals<unknown>()
    const stream = router.start('/interface/monitor-traffic\n=interface=ether1', { onRow: (row) => rows.push(row) })
    await rows.next()
    await stream.cancel()
    exchange.done()
    await Promise.all([command, waiting])
  })

  it('grows only while all connections stay busy, never beyond poolSize', async () => {
    const demo = await start()
    const arrivals = slow(demo)
    const router = open(demo, { poolSize: 2 })
    const first = [router.run('/demo/slow'), router.run('/demo/slow')]
    await arrivals.take(2)
    while (demo.counts.logins < 2) await once(demo, 'login')
    const [{ session }] = arrivals.all as [Exchange]
    const more: Promise<unknown>[] = []
    let other = session
    while (other === session) {
      more.push(router.run('/demo/slow'))
      other = (await arrivals.next()).session
    }
    for (const exchange of arrivals.all) exchange.done()
    await Promise.all([...first, ...more])
    assert.equal(demo.counts.accepted, 2)
  })

  it('comes back when it is lost; what may have been sent fails and is never repeated, what was not waits', async () => {
    const demo = await start()
    const arrivals = slow(demo)
    const router = open(demo, { concurrency: 1 })
    const sent = router.run('/demo/slow')
    const unsent = router.run(identity)
    await arrivals.next()
    demo.disconnectAll()
    await assert.rejects(sent, /^ConnectionError: Connection lost: .* port \d+\)/)
    await assert.rejects(sent, { code: 'CONNECTION' })
    assert.deepEqual(await unsent, [{ name: 'MikroTik' }])
    assert.equal(arrivals.all.length, 1)
    assert.equal(demo.counts.logins, 2)
  })

  it('comes back by itself when nobody asks', async () => {
    const demo = await start()
    const router = open(demo)
    await router.run(identity)
    const states = new Arrivals<Router['state']>()
    router.on('state', (state) => states.push(state))
    demo.disconnectAll()
    const [lost, ...back] = await states.take(3)
    assert.deepEqual([lost?.name, lost && 'wasLost' in lost && lost.wasLost], ['disconnected', true])
    assert.deepEqual(back, [{ name: 'connecting' }, { name: 'connected', transport: 'plain' }])
  })

  it('waits longer when it is lost again soon', async () => {
    const demo = await start()
    const chances = [0, 0.999]
    const router = open(demo, { random: () => chances.shift()! })
    await router.run(identity)
    const states = new Arrivals<Router['state']>()
    router.on('state', (state) => states.push(state))
    demo.disconnectAll()
    await states.find(({ name }) => name === 'connected')
    demo.disconnectAll()
    const lost = await states.find((state) => 'retryIn' in state && state.retryIn! > 0)
    assert.ok('retryIn' in lost && lost.retryIn! > 1500, JSON.stringify(lost))
  })

  it('has sent what waited before it tells of the connection', async () => {
    const demo = await start()
    const router = open(demo)
    const told: string[] = []
    router.on('state', ({ name }) => told.push(name))
    await router.start(identity, { onSent: () => told.push('sent') }).finished
    assert.deepEqual(told, ['connecting', 'sent', 'connected'])
  })

  it('hands on what belongs to no command', async () => {
    const demo = await start()
    const router = open(demo)
    await router.run(identity)
    const heard = once(router, 'stray')
    for (const session of demo.sessions) session.send(['!re', '.tag=999', '=a=1'])
    const [{ attributes }] = (await heard) as [{ attributes: unknown }]
    assert.deepEqual(attributes, { a: '1' })
  })

  it('refuses what the way to the router cannot do, before it connects', async () => {
    const router = open(await start(), { protocol: 'rest' })
    await assert.rejects(router.start('/interface/listen').finished, { code: 'UNSUPPORTED' })
    assert.deepEqual(router.state, { name: 'idle' })
  })

  it('what waits while the router is away is sent when it is back', async () => {
    const demo = await start()
    const router = open(demo)
    await router.run(identity)
    const lost = once(router, 'state')
    const back = demo.down(300)
    await lost
    assert.deepEqual(await router.run(identity), [{ name: 'MikroTik' }])
    await back
  })

  it('fails with the first attempt when there never was a connection', async () => {
    const demo = await start()
    const { port } = demo
    await demo.stop()
    const router = open(demo, { port, connectTimeout: 40_000, random: () => A_MINUTE })
    await assert.rejects(router.run(identity), { code: 'CONNECTION' })
    const { state } = router
    assert.deepEqual([state.name, 'retryIn' in state && state.retryIn], ['disconnected', undefined])
    assert.equal('wasLost' in state && state.wasLost, false)
  })

  it('then tries no more for nobody, and again while a stream waits', async () => {
    const demo = await start()
    const { port } = demo
    await demo.stop()
    const router = open(demo, { port, random: () => 0 })
    const attempts = new Arrivals<string>()
    router.on('state', ({ name }) => attempts.push(name))
    await assert.rejects(router.run(identity), { code: 'CONNECTION' })
    await new Promise((resolve) => setTimeout(resolve, 50)) // for an attempt that should not be
    assert.deepEqual(attempts.all, ['connecting', 'disconnected'])
    const stream = router.changes('/interface')
    const next = stream[Symbol.asyncIterator]().next()
    await attempts.take(6)
    const ended = next.catch((error: unknown) => error)
    await router.close()
    await ended
  })

  it('does not hammer a router that refuses the login', async () => {
    const demo = await start()
    const router = open(demo, { password: 'wrong' })
    await Promise.all(Array.from({ length: 50 }, () => assert.rejects(router.run(identity), { code: 'LOGIN' })))
    assert.equal(demo.counts.failedLogins, 1)
    assert.equal(router.state.name, 'error')
  })

  describe('while it backs off', () => {
    it('fails what would wait longer than connectTimeout, at once and without asking the router', async () => {
      const demo = await start()
      const router = open(demo, { random: () => A_MINUTE, password: 'wrong', connectTimeout: 40_000 })
      await assert.rejects(router.run(identity), { code: 'LOGIN' })
      for (let count = 0; count < 3; count += 1) await assert.rejects(router.run(identity), { code: 'LOGIN' })
      assert.equal(demo.counts.failedLogins, 1)
    })

    it('lets wait what will not have to for that long', async () => {
      const demo = await start({ users: [{ name: 'admin', password: 'x', group: 'full' }] })
      const router = open(demo, { random: () => 0.1, connectTimeout: 40_000 })
      await assert.rejects(router.run(identity), { code: 'LOGIN' })
      await assert.rejects(router.run(identity), { code: 'LOGIN' })
      assert.equal(demo.counts.failedLogins, 2)
    })

    it('fails what waits as soon as the router refuses the login', async () => {
      const demo = await start()
      const router = open(demo, { random: () => 0, connectTimeout: 40_000 })
      await router.run(identity)
      refuse(demo, '/login', 'cannot log in')
      const lost = once(router, 'state')
      demo.disconnectAll()
      await lost
      await assert.rejects(router.run(identity), { code: 'LOGIN' })
    })

    it('counts from the loss for what had waited its turn until then', async () => {
      const demo = await start()
      const arrivals = slow(demo)
      const router = open(demo, { random: () => 0.1, connectTimeout: 500, concurrency: 1 })
      const sent = assert.rejects(router.run('/demo/slow'), { code: 'CONNECTION' })
      await arrivals.next()
      const waiting = router.run(identity)
      await new Promise((resolve) => setTimeout(resolve, 600)) // longer than connectTimeout
      demo.disconnectAll()
      await sent
      assert.deepEqual(await waiting, [{ name: 'MikroTik' }])
    })

    it('fails what waits when the router stays away', async () => {
      const demo = await start()
      const router = open(demo, { random: () => A_MINUTE, connectTimeout: 40_000 })
      await router.run(identity)
      const lost = once(router, 'state')
      const back = demo.down(60_000)
      await lost
      await Promise.all(Array.from({ length: 3 }, () => assert.rejects(router.run(identity), { code: 'CONNECTION' })))
      await Promise.all([demo.stop(), back])
    })
  })

  it('does not connect for what has been aborted already', async () => {
    const demo = await start()
    const router = open(demo)
    await assert.rejects(router.run(identity, { signal: AbortSignal.abort() }), { code: 'CANCELLED' })
    assert.deepEqual(router.state, { name: 'idle' })
  })

  it('BUSY: refuses more than ten thousand waiting commands', async () => {
    const demo = await start()
    const arrivals = slow(demo)
    const router = open(demo, { concurrency: 1 })
    const controller = new AbortController()
    const first = router.run('/demo/slow', { signal: controller.signal })
    await arrivals.next()
    const waiting = Array.from({ length: 10_000 }, () => router.run('/demo/slow').catch(() => {}))
    await assert.rejects(router.run(identity), { code: 'BUSY' })
    const rejected = assert.rejects(first, { code: 'CANCELLED' })
    await router.close()
    await Promise.all([rejected, ...waiting])
  })

  it('notices a peer that is dead', async () => {
    const demo = await start()
    demo.handle('/system/identity/print', () => {})
    const router = open(demo, { keepAlive: 0.05, readTimeout: 300 })
    await router.run('/interface/print')
    const [state] = (await once(router, 'state')) as [Router['state']]
    assert.equal(state.name, 'disconnected')
    assert.match('reason' in state ? state.reason.message : '', /no reply for 300 ms/)
  })

  it('does not go back to plain once TLS has worked', async () => {
    const demo = await start({ tls: 'certificate' })
    const router = open(demo, { mode: 'AUTO', connectTimeout: 1000 })
    await router.run(identity)
    assert.deepEqual(router.state, { name: 'connected', transport: 'ssl' })
    assert.match(router.security!.protocol, /^TLSv1/)
    const { host, tlsPort } = demo
    const refused = new Arrivals<Router['state']>()
    router.on('state', (state) => refused.push(state))
    await demo.stop()
    const impostor = await start({ host, plain: tlsPort })
    const state = await refused.find(({ name }) => name === 'error')
    assert.match('reason' in state ? state.reason.message : '', /^TLS no longer works/)
    assert.equal(impostor.counts.logins, 0)
  })

  it('a command of the turn in which the connection turns out dead was never sent, so it waits', async () => {
    const demo = await start()
    const router = open(demo, { random: () => 0 })
    await router.run(identity)
    const runs: Promise<unknown>[] = []
    router.once('state', ({ name }) => {
      assert.equal(name, 'disconnected')
    })
    demo.once('disconnect', () => void runs.push(router.run(identity)))
    demo.disconnectAll()
    while (demo.counts.logins < 2) await once(demo, 'login')
    assert.ok(runs.length > 0)
    await Promise.all(runs)
  })

  it('two who close it wait both until the sockets are gone', async () => {
    const demo = await start()
    const router = open(demo)
    await router.run(identity)
    demo.isSilent = true
    const order: string[] = []
    await Promise.all([router.close().then(() => order.push('one')), router.close().then(() => order.push('two'))])
    assert.deepEqual(order, ['one', 'two'])
    while (demo.counts.connections > 0) await once(demo, 'disconnect')
  })

  it('close ends sockets, commands and timers, and waits for no answer', async () => {
    const demo = await start()
    const arrivals = slow(demo)
    const router = open(demo, { readTimeout: 60_000 })
    const running = router.run('/demo/slow')
    await arrivals.next()
    const rejected = assert.rejects(running, { code: 'CANCELLED' })
    await router.close()
    await rejected
    while (demo.counts.connections > 0) await once(demo, 'disconnect')
    await assert.rejects(router.run(identity), { code: 'CONNECTION', details: { host: demo.host } })
  })

  it('close ends what is about to leave', async () => {
    const demo = await start()
    const router = open(demo)
    await router.run(identity)
    const leaving = assert.rejects(router.run(identity), { code: 'CANCELLED' })
    await router.close()
    await leaving
  })

  it('counts none twice that came back and is given up then', async () => {
    const demo = await start()
    const arrivals = slow(demo)
    const router = open(demo, { concurrency: 1, random: () => 0.1 })
    await router.run(identity)
    const controller = new AbortController()
    const backed = new Promise<void>((resolve) => {
      demo.once('disconnect', () => {
        router.run(identity, { signal: controller.signal }).catch(() => resolve())
      })
    })
    const lost = once(router, 'state')
    demo.disconnectAll()
    await lost
    controller.abort()
    await backed
    const runs = [router.run('/demo/slow'), router.run('/demo/slow')]
    const first = await arrivals.next()
    await new Promise(setImmediate)
    assert.equal(arrivals.all.length, 1)
    first.done()
    const second = await arrivals.next()
    second.done()
    await Promise.all(runs)
  })
})
