import assert from 'node:assert/strict'
import { slopeOf } from './slope.js'

describe('slopeOf', () => {
  it('is exact on a line', () => {
    assert.deepEqual(slopeOf([0, 1, 2, 5].map((time) => [time, 3 + 2 * time])), { value: 2, error: 0 })
  })

  it('says how sure it is', () => {
    // y = x with errors of 1, -2, 1: the slope stays 1, what is left over is 6, in one degree of freedom.
    const { value, error } = slopeOf([
      [0, 1],
      [1, -1],
      [2, 3]
    ])
    assert.equal(value, 1)
    assert.ok(Math.abs(error - Math.sqrt(6 / 2)) < 1e-9)
  })
})
