import assert from 'node:assert/strict'
import { tracingChannel } from 'node:diagnostics_channel'
import { once } from 'node:events'
import { mock } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import type { Exchange } from '../../../demo/exchange.js'
import type { DemoRouter } from '../../../demo/router.js'
import type { Router, RouterOptions } from '../../../src/index.js'
import { Arrivals } from '../../arrivals.js'
import { slow, useRouters } from '../../routers.js'
import { timers } from '../../timers.js'

const identity = ['/system/identity/print']
const SLOW = '/demo/slow'
/** Longer than it takes a pool to see that its connections are busy, in ms: what has not opened by then will not. */
const LOOK = 600
/** How long an extra connection may idle, in ms. */
const IDLE = 10_000

describe('a pool of several connections', () => {
  const { start, open } = useRouters()
  let demo: DemoRouter
  let arrivals: Arrivals<Exchange>
  /** Attempts to connect that are over. */
  let attempts: Arrivals<unknown>
  const attempt = { asyncEnd: (told: unknown) => attempts.push(told) }
  const connecting = tracingChannel('routeros:connect')

  beforeEach(async () => {
    demo = await start()
    arrivals = slow(demo)
    attempts = new Arrivals()
    connecting.subscribe(attempt as never)
  })

  afterEach(() => {
    mock.timers.reset()
    connecting.unsubscribe(attempt as never)
  })

  /** A router with two connections, which have three slow commands together, and of which one alone was told. */
  async function grown(options: Partial<RouterOptions> = {}): Promise<Router> {
    const router = open(demo, { poolSize: 2, random: () => 0, ...options })
    const states: string[] = []
    router.on('state', ({ name }) => states.push(name))
    occupy(router, 2)
    await attempts.take(2)
    occupy(router, 1)
    await arrivals.take(3)
    assert.deepEqual(states, ['connecting', 'connected'])
    return router
  }

  function run(router: Router, count: number): Promise<unknown>[] {
    return Array.from({ length: count }, () => router.run(SLOW))
  }

  /** Slow commands that may end as they like. */
  function occupy(router: Router, count: number): void {
    for (const each of run(router, count)) each.catch(() => {})
  }

  /** The connections, the one with the most slow commands first. */
  function busiest(): Exchange[][] {
    const running = arrivals.all.filter(({ isEnded }) => !isEnded)
    const each = [...demo.sessions].map((session) => running.filter((exchange) => exchange.session === session))
    return each.sort((a, b) => b.length - a.length)
  }

  /** Answers what is under way, and whatever else comes. */
  async function finish(router: Router): Promise<void> {
    for (const exchange of arrivals.all) exchange.done()
    while (!router.isIdle) await new Promise(setImmediate)
  }

  /** Does nothing else for so long that the pool looks too late. */
  function block(): void {
    for (const end = performance.now() + LOOK; performance.now() < end;);
  }

  async function left(count: number): Promise<void> {
    while (demo.counts.connections > count) await once(demo, 'disconnect')
  }

  it('opens none for a burst, for one slow command, or beyond poolSize', async () => {
    const [forBurst, forOne] = [await start(), await start()]
    slow(forOne)
    const burst = open(forBurst, { poolSize: 2 })
    await Promise.all(Array.from({ length: 100 }, () => burst.run(identity)))
    occupy(open(forOne, { poolSize: 2 }), 1)
    await attempts.take(2)
    occupy(await grown(), 2)
    await delay(LOOK)
    assert.deepEqual(
      [forBurst, forOne, demo].map(({ counts }) => counts.accepted),
      [1, 1, 2]
    )
  })

  it('opens no third while one of two has time', async () => {
    const router = await grown({ poolSize: 3 })
    const [, [last] = []] = busiest()
    occupy(router, 1)
    await arrivals.next()
    for (const exchange of arrivals.all) if (exchange.session === last?.session) exchange.done()
    await delay(LOOK)
    assert.equal(demo.counts.accepted, 2)
  })

  it('looks again when the process was too busy to read the replies', async () => {
    const quick = open(demo, { poolSize: 2 })
    await quick.run(identity)
    const replies = Promise.all([quick.run(identity), quick.run(identity)])
    block()
    await replies
    await delay(LOOK)
    assert.equal(demo.counts.accepted, 1)

    occupy(quick, 2)
    block()
    while (demo.counts.logins < 2) await once(demo, 'login')
  })

  it('tells nobody of another connection, nor of one that cannot be had, and tries again later', async () => {
    const router = open(demo, { poolSize: 2, random: () => 0.9 })
    const states: string[] = []
    router.on('state', ({ name }) => states.push(name))
    await router.run(identity)
    let refused = 0
    demo.handle('/login', (exchange) => {
      refused += 1
      exchange.trap('cannot log in')
      exchange.done()
    })
    occupy(router, 2)
    await attempts.take(2)
    occupy(router, 1)
    await delay(LOOK)
    assert.equal(refused, 1)
    assert.deepEqual(await router.run(identity), [{ name: 'MikroTik' }])
    assert.deepEqual(states, ['connecting', 'connected'])
  })

  it('gives each command to the one that has least to do', async () => {
    const router = await grown()
    await finish(router)
    occupy(router, 2)
    await arrivals.find(() => busiest().flat().length === 2)
    assert.deepEqual(
      busiest().map(({ length }) => length),
      [1, 1]
    )
  })

  it('closes one again that has idled for ten seconds, and keeps the last', async () => {
    const router = await grown()
    mock.timers.enable({ apis: ['setTimeout'] })
    await finish(router)
    mock.timers.tick(IDLE - 1)
    assert.equal(demo.counts.connections, 2)
    mock.timers.tick(1)
    await left(1)
    mock.timers.tick(IDLE)
    await router.run(identity)
    assert.deepEqual([demo.counts.connections, demo.counts.logins], [1, 2])
    assert.equal(router.state.name, 'connected')
  })

  it('closes the one it had kept as well, when that idles beside another', async () => {
    const router = await grown()
    mock.timers.enable({ apis: ['setTimeout'] })
    await finish(router)
    mock.timers.tick(IDLE)
    await left(1)
    mock.timers.reset()
    const [kept] = demo.sessions
    occupy(router, 2)
    await attempts.next()
    occupy(router, 1)
    const [, , { session: other }] = (await arrivals.take(3)) as [Exchange, Exchange, Exchange]
    mock.timers.enable({ apis: ['setTimeout'] })
    for (const exchange of arrivals.all) if (exchange.session === kept) exchange.done()
    await router.run(identity)
    mock.timers.tick(IDLE)
    await left(1)
    assert.deepEqual([...demo.sessions], [other])
  })

  it('closes none that has something to do', async () => {
    const router = await grown()
    mock.timers.enable({ apis: ['setTimeout'] })
    await finish(router)
    const runs = run(router, 3)
    await arrivals.find(() => busiest().flat().length === 3)
    const [[first, second], [third]] = busiest() as [[Exchange, Exchange], [Exchange]]
    const answered = new Arrivals<unknown>()
    for (const each of runs) void each.then((rows) => answered.push(rows))
    first.done()
    third.done()
    await answered.take(2)
    mock.timers.tick(IDLE)
    second.done()
    await Promise.all(runs)
    await left(1)
  })

  it('closes one that came too late to be of use', async () => {
    const router = open(demo, { poolSize: 2, random: () => 0 })
    const runs = run(router, 2)
    await arrivals.take(2)
    let proceed!: () => void
    const asked = new Promise<void>((resolve) => {
      demo.handle('/login', (exchange) => {
        proceed = () => exchange.done()
        resolve()
      })
    })
    await asked
    await finish(router)
    await Promise.all(runs)
    mock.timers.enable({ apis: ['setTimeout'] })
    proceed()
    await attempts.take(2)
    mock.timers.tick(IDLE)
    await left(1)
  })

  it('goes on with the other when one is lost, and says nothing', async () => {
    const router = await grown({ concurrency: 3 })
    const states: string[] = []
    router.on('state', ({ name }) => states.push(name))
    const waiting = router.run(identity)
    arrivals.all[0]!.session.destroy()
    await left(1)
    for (const exchange of arrivals.all) exchange.done()
    assert.deepEqual(await waiting, [{ name: 'MikroTik' }])
    assert.deepEqual(states, [])
  })

  it('forgets the timers of those that are lost', async () => {
    const router = await grown()
    mock.timers.enable({ apis: ['setTimeout'] })
    await finish(router)
    demo.disconnectAll()
    await left(0)
    mock.timers.tick(1)
    await attempts.next()
    mock.timers.tick(IDLE)
    for (let count = 0; count < 3; count += 1) await router.run(identity)
    assert.equal(demo.counts.connections, 1)
  })

  it('leaves no timer when it is closed', async () => {
    const before = await timers()
    const router = await grown({ poolSize: 3 })
    occupy(router, 2)
    await arrivals.take(2)
    await router.close()
    await left(0)
    assert.ok((await timers()) <= before)
  })
})
