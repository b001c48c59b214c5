import assert from 'node:assert/strict'
import { once } from 'node:events'
import type { Exchange } from '../../demo/exchange.js'
import { PATIENT, SILENT, watchful } from './faults.js'
import { fails, identity, later, useRig } from './rig.js'

const silence = (ms: number): RegExp => new RegExp(`^No reply to /demo/slow for ${ms} ms; it was cancelled`)

describe('faults: a frozen connection', () => {
  const rig = useRig()

  it('that thaws in time loses nothing and doubles nothing', async () => {
    const slow = rig.slow()
    const { router, link } = await rig.connected()
    const answers = Array.from({ length: 20 }, (_, n) => later(router.run({ command: '/demo/slow', args: { n } })))
    const exchanges = await slow.take(20)
    link.freeze()
    const late = later(router.run(identity))
    for (const exchange of exchanges) exchange.done({ ret: exchange.text('n') })
    for (let turn = 0; turn < 10; turn += 1) await new Promise(setImmediate)
    assert.equal(rig.times(identity[0]!), 1)
    link.thaw()
    const rows = await Promise.all(answers)
    assert.deepEqual(
      rows.map(([row]) => row),
      rows.map((_, n) => ({ ret: String(n) }))
    )
    assert.deepEqual(await late, [{ name: 'MikroTik' }])
    assert.equal(rig.times('/demo/slow'), 20)
    assert.equal(rig.proxy.accepted, 1)
  })

  it('times out what is in flight, and goes on with the same connection when it thaws', async () => {
    const slow = rig.slow()
    const { router, link } = await rig.connected({ concurrency: 1 })
    const inFlight = later(router.run('/demo/slow', { timeout: 40 }))
    const waiting = later(router.run(identity))
    const exchange = await slow.next()
    link.freeze()
    exchange.row({ late: 'row' })
    exchange.done()
    await assert.rejects(inFlight, fails('TIMEOUT', silence(40)))
    link.thaw()
    assert.deepEqual(await waiting, [{ name: 'MikroTik' }])
    assert.deepEqual(await router.run(identity), [{ name: 'MikroTik' }])
    assert.deepEqual(
      rig.demo.history.slice(-4).map(([command]) => command),
      ['/demo/slow', '/cancel', '/system/identity/print', '/system/identity/print']
    )
    assert.equal(rig.proxy.accepted, 1)
  })

  it('a cancel that is never confirmed says so and holds nobody up', async () => {
    const slow = rig.slow()
    const { router, link } = await rig.connected()
    const running = later(router.run('/demo/slow', { tag: 'mine', timeout: 300 }))
    await slow.next()
    link.freeze()
    const rejected = assert.rejects(running, fails('CANCELLED', /^\/demo\/slow was cancelled$/))
    await assert.rejects(router.cancel({ tag: 'mine' }), fails('TIMEOUT', /did not confirm within 300 ms/))
    await rejected
    link.thaw()
    assert.deepEqual(await router.run(identity), [{ name: 'MikroTik' }])
  })

  it('leaving a loop takes no longer than the timeout of the listen', async () => {
    const starts = rig.slow('/demo/stream')
    const { router, link } = await rig.connected()
    const read = async (): Promise<void> => {
      for await (const row of router.listen('/demo/stream', { timeout: 60 })) {
        assert.deepEqual(row, { n: 1 })
        link.freeze()
        return
      }
    }
    const left = read()
    const exchange = await starts.next()
    exchange.row({ n: '1' })
    await left
  })

  it('close waits for no answer, whatever is under way', async () => {
    const slow = rig.slow()
    const { router, link } = await rig.connected({ concurrency: 1 })
    const commands = [router.run('/demo/slow'), router.run(identity)].map(later)
    const rejected = commands.map((command) => assert.rejects(command, fails('CANCELLED', /is closed$/)))
    await slow.next()
    link.halfOpen()
    await router.close()
    await Promise.all(rejected)
  })

  it('is noticed when the router still hears and is no longer heard; nothing is sent twice', async () => {
    const slow = rig.slow()
    const { router, link } = await rig.connected(watchful)
    const inFlight = later(router.run('/demo/slow', { timeout: PATIENT }))
    const exchange = await slow.next()
    link.down.freeze()
    exchange.done()
    await assert.rejects(inFlight, fails('CONNECTION', SILENT))
    assert.deepEqual(await router.run(identity), [{ name: 'MikroTik' }])
    assert.equal(slow.all.length, 1)
  })

  it('goes unnoticed where keepAlive is off, until a command has been silent for too long', async () => {
    const { router, link } = await rig.connected()
    link.halfOpen()
    await assert.rejects(router.run(identity, { timeout: 40 }), fails('TIMEOUT', /for 40 ms/))
    assert.equal(router.state.name, 'connected')
  })

  it('new connections without an answer: what waits fails at the timeout, and what comes later works', async () => {
    const { router, link } = await rig.connected({ ...watchful, connectTimeout: 500 })
    rig.proxy.welcome = 'ignore'
    const lost = once(router, 'state')
    link.halfOpen()
    await lost
    await assert.rejects(
      router.run(identity),
      fails('CONNECTION', /^No connection within 500 ms \(127\.0\.0\.1 port \d+\)$/)
    )
    rig.proxy.welcome = 'serve'
    assert.deepEqual(await router.run(identity), [{ name: 'MikroTik' }])
    assert.equal(rig.demo.counts.logins, 2)
  })

  it('new connections reset: what waits goes on waiting until it works', async () => {
    const { router, link } = await rig.connected()
    rig.proxy.welcome = 'reset'
    const lost = once(router, 'state')
    link.reset()
    await lost
    const waiting = later(router.run(identity))
    await rig.proxy.knocks.take(4)
    rig.proxy.welcome = 'serve'
    assert.deepEqual(await waiting, [{ name: 'MikroTik' }])
    assert.equal(rig.demo.counts.logins, 2)
  })

  it('of several, one: the others go on', async () => {
    const slow = rig.slow()
    const { router, link } = await rig.connected({ ...watchful, poolSize: 2 })
    const stuck = [1, 2].map((n) => later(router.run({ command: '/demo/slow', args: { n } }, { timeout: PATIENT })))
    await slow.take(2)
    while (rig.demo.counts.logins < 2) await once(rig.demo, 'login')
    const places = rig.slow('/demo/place')
    const [{ session }] = slow.all as [Exchange]
    for (let place = session; place === session;) {
      const answer = later(router.run('/demo/place'))
      const exchange = await places.next()
      place = exchange.session
      exchange.done()
      await answer
    }
    link.halfOpen()
    assert.deepEqual(await router.run(identity), [{ name: 'MikroTik' }])
    for (const command of stuck) await assert.rejects(command, fails('CONNECTION', SILENT))
    assert.deepEqual(await router.run(identity), [{ name: 'MikroTik' }])
    assert.equal(router.state.name, 'connected')
  })
})

describe('faults: a process that is busy itself', () => {
  const rig = useRig()

  /** Nothing of this process runs meanwhile. */
  function block(ms: number): void {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)
  }

  it('does not take replies it has not read yet for silence', async () => {
    const slow = rig.slow()
    const router = rig.router({ port: rig.demo.port, readTimeout: 200 })
    const answer = later(router.run('/demo/slow'))
    const exchange = await slow.next()
    exchange.done({ ret: 'here' })
    // The reply has come, and this process has no time for it.
    setImmediate(() => block(300))
    assert.deepEqual(await answer, [{ ret: 'here' }])
  })

  it('does not take the connection for dead', async () => {
    const router = rig.router({ port: rig.demo.port, keepAlive: 0.03, readTimeout: 200 })
    await router.run('/interface/print')
    rig.demo.once('command', () => setImmediate(() => block(300)))
    await once(rig.demo, 'command')
    await router.run(identity)
    await router.run(identity)
    assert.equal(rig.demo.counts.accepted, 1)
  })
})
