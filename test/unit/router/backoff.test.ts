import assert from 'node:assert/strict'
import { Backoff } from '../../../src/router/backoff.js'

describe('Backoff', () => {
  /** The wait after each failure, rounded, when chance gives this share of the limit. */
  function waits(count: number, share: number, wasRefused = false): number[] {
    const backoff = new Backoff(() => share)
    return Array.from({ length: count }, () => {
      backoff.failed(wasRefused)
      return Math.round(backoff.remaining / 100) * 100
    })
  }

  it('waits for nothing at first', () => assert.equal(new Backoff().remaining, 0))

  it('doubles from one second up to thirty', () => {
    assert.deepEqual(waits(8, 1), [1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000])
  })

  it('goes up to five minutes after a refused login', () => {
    assert.deepEqual(waits(11, 1, true).slice(4), [16_000, 32_000, 64_000, 128_000, 256_000, 300_000, 300_000])
  })

  it('spreads over the whole time up to the limit', () => {
    assert.deepEqual(waits(4, 0.5), [500, 1000, 2000, 4000])
    assert.deepEqual(waits(4, 0), [0, 0, 0, 0])
  })

  it('stays finite for ever', () => assert.equal(waits(2000, 1).at(-1), 30_000))

  it('starts anew after what lasted, but not after what ended soon', () => {
    const backoff = new Backoff(() => 1)
    const rest = (lifetime: number): number => {
      backoff.ended(lifetime)
      return Math.round(backoff.remaining / 100) * 100
    }
    assert.deepEqual([10_000, 0, 10_000, 10_001, 5_000].map(rest), [1000, 2000, 4000, 1000, 2000])
    assert.deepEqual([0, 0, 0, 0].map(rest), [4000, 8000, 16_000, 30_000])
  })

  it('counts down', () => {
    const backoff = new Backoff(() => 1)
    backoff.failed(false)
    const before = backoff.remaining
    for (const end = performance.now() + 2; performance.now() < end;);
    assert.ok(backoff.remaining < before)
  })

  it('does not mind a clock that is set back', () => {
    const { now } = Date
    const backoff = new Backoff(() => 1)
    backoff.failed(false)
    try {
      Date.now = () => now() - 3_600_000
      assert.ok(backoff.remaining <= 1000)
    } finally {
      Date.now = now
    }
  })
})
