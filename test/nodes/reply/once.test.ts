import assert from 'node:assert/strict'
import { once } from '../../../nodes/reply/once.js'

describe('once', () => {
  it('makes a thing at the first call and returns it from then on', () => {
    let calls = 0
    const make = once(() => ({ n: (calls += 1) }))
    assert.equal(calls, 0)
    assert.equal(make(), make())
    assert.equal(calls, 1)
  })

  it('throws the same error from then on', () => {
    let calls = 0
    const make = once(() => {
      throw new Error(String((calls += 1)))
    })
    for (let call = 0; call < 2; call += 1) assert.throws(make, /^Error: 1$/)
  })
})
