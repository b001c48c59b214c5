import assert from 'node:assert/strict'
import { Watchdog, type Watched } from '../../../src/link/watchdog.js'
import { Arrivals } from '../../arrivals.js'

describe('Watchdog', () => {
  let watchdog: Watchdog
  let expired: Arrivals<string>

  beforeEach(() => {
    watchdog = new Watchdog()
    expired = new Arrivals()
  })
  afterEach(() => watchdog.stop())

  function silent(name: string, ms: number): Watched & { deadline: number } {
    return { deadline: performance.now() + ms, expire: () => expired.push(name) }
  }

  it('lets each expire once, the earliest first, whatever the order they came in', async () => {
    for (const [name, ms] of [['third', 60] as const, ['first', 10] as const, ['second', 30] as const]) {
      watchdog.watch(silent(name, ms))
    }
    assert.deepEqual(await expired.take(3), ['first', 'second', 'third'])
    watchdog.watch(silent('last', 20))
    await expired.next()
    assert.equal(expired.all.length, 4)
  })

  it('gives time to what was heard of meanwhile', async () => {
    const lively = silent('lively', 10)
    watchdog.watch(lively)
    lively.deadline += 40
    watchdog.watch(silent('dead', 30))
    assert.deepEqual(await expired.take(2), ['dead', 'lively'])
    assert.ok(performance.now() >= lively.deadline)
  })

  it('never lets expire what may be silent for ever', async () => {
    const patient = { ...silent('patient', 0), deadline: Infinity }
    watchdog.watch(patient)
    watchdog.watch(silent('other', 5))
    assert.equal(await expired.next(), 'other')
    assert.equal(expired.all.length, 1)
  })

  it('forgets what is over, and everything when it is stopped', async () => {
    const over = silent('over', 5)
    watchdog.watch(over)
    watchdog.forget(over)
    watchdog.watch(silent('other', 20))
    assert.equal(await expired.next(), 'other')
    const stopped = new Watchdog()
    stopped.watch(silent('stopped', 5))
    stopped.stop()
    watchdog.watch(silent('later', 30))
    assert.equal(await expired.next(), 'later')
  })

  it('reads first what came while the process was busy', async () => {
    const late = silent('late', 10)
    watchdog.watch(late)
    const busyUntil = performance.now() + 30
    while (performance.now() < busyUntil);
    setTimeout(() => (late.deadline = performance.now() + 20), 0)
    await expired.next()
    assert.ok(performance.now() >= late.deadline)
  })
})
