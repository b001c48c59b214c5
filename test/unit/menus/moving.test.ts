import assert from 'node:assert/strict'
import { isMoving } from '../../../src/menus/index.js'
import { allNames } from './names.js'

describe('isMoving', () => {
  it('is true for counters, meters and clocks', () => {
    const moving = 'rx-byte tx-packet fp-rx-byte rx-drop bytes packets uptime last-seen expires-after cpu-load signal'
    for (const name of moving.split(' ')) assert.ok(isMoving(name), name)
    for (const name of ['name', 'disabled', 'running', 'tx-power', 'status', 'last-link-up-time']) {
      assert.ok(!isMoving(name), name)
    }
  })

  it('is false for what people set, but for names that mean two things', () => {
    assert.deepEqual(
      allNames()
        .filter(({ name, isSettable }) => isSettable && isMoving(name))
        .map(({ name }) => name)
        .sort(),
      ['age', 'bytes', 'packets', 'rate', 'rx', 'timeout', 'tx', 'uptime']
    )
  })
})
