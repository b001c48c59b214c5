import assert from 'node:assert/strict'
import { mock } from 'node:test'
import { Throttle } from '../../../nodes/listen/throttle.js'

interface Thing {
  key: string
  n: number
  weight?: number
}

describe('throttle', () => {
  let emitted: Thing[]
  beforeEach(() => {
    emitted = []
    mock.timers.enable({ apis: ['setTimeout'] })
  })
  afterEach(() => mock.timers.reset())

  const create = (ms: number): Throttle<Thing> =>
    new Throttle(ms, {
      keyOf: ({ key }) => key,
      weightOf: ({ weight = 0 }) => weight,
      emit: (thing) => emitted.push(thing)
    })
  const numbers = (): number[] => emitted.map(({ n }) => n)

  it('lets the first through at once, then the newest of each pause', () => {
    const throttle = create(100)
    for (const n of [1, 2, 3]) throttle.push({ key: 'a', n })
    throttle.push({ key: 'b', n: 4 })
    assert.deepEqual(numbers(), [1, 4])
    mock.timers.tick(99)
    assert.deepEqual(numbers(), [1, 4])
    mock.timers.tick(1)
    assert.deepEqual(numbers(), [1, 4, 3])
    throttle.push({ key: 'a', n: 5 })
    throttle.push({ key: 'b', n: 6 })
    assert.deepEqual(numbers(), [1, 4, 3, 6])
    mock.timers.tick(100)
    assert.deepEqual(numbers(), [1, 4, 3, 6, 5])
    throttle.clear()
  })

  it('of 0 lets everything through', () => {
    const throttle = create(0)
    for (const n of [1, 2, 3]) throttle.push({ key: 'a', n })
    assert.deepEqual(numbers(), [1, 2, 3])
  })

  it('lets through what waits, or forgets it, when asked to', () => {
    const throttle = create(100)
    for (const n of [1, 2]) throttle.push({ key: 'a', n })
    throttle.flush()
    assert.deepEqual(numbers(), [1, 2])
    for (const n of [3, 4]) throttle.push({ key: 'a', n })
    throttle.clear()
    mock.timers.tick(1000)
    assert.deepEqual(numbers(), [1, 2, 3])
  })

  it('may be longer than a timer can wait', () => {
    const throttle = create(2 ** 40)
    for (const n of [1, 2]) throttle.push({ key: 'a', n })
    mock.timers.tick(2 ** 31 - 2)
    assert.deepEqual(numbers(), [1])
    throttle.clear()
  })

  it('knows no more than 10,000 keys: the oldest pauses are cut short, and what waited comes early', () => {
    const throttle = create(1000)
    throttle.push({ key: '0', n: 0 })
    throttle.push({ key: '0', n: -1 })
    for (let n = 1; n <= 10_000; n += 1) throttle.push({ key: String(n), n })
    assert.equal(emitted.at(-1)?.n, -1)
    throttle.push({ key: '1', n: -2 })
    assert.notEqual(emitted.at(-1)?.n, -2)
    throttle.clear()
  })

  it('keeps no more than 16 MiB waiting', () => {
    const throttle = create(1000)
    const weight = 1024 * 1024
    for (let n = 0; n < 32; n += 1) {
      throttle.push({ key: `k${n}`, n })
      throttle.push({ key: `k${n}`, n: 100 + n, weight })
    }
    const early = numbers().filter((n) => n >= 100)
    assert.deepEqual(
      early,
      Array.from({ length: 17 }, (_, n) => 100 + n)
    )
    throttle.flush()
    assert.equal(emitted.length, 64)
  })
})
