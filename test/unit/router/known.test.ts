import assert from 'node:assert/strict'
import { KnownRows } from '../../../src/router/known.js'
import { heapShare, weightOf } from '../../../src/router/memory.js'

describe('KnownRows', () => {
  /** Rows that share one text, and weigh as if each had its own. */
  const fat = 'x'.repeat(8 * 1024 * 1024)
  const most = Math.floor(heapShare(1 / 16) / weightOf({ '.id': '*1', fat }))

  it('forgets the oldest rows when they would fill the memory', () => {
    const known = new KnownRows('/demo', false)
    for (let id = 0; id <= most; id += 1) known.heard({ '.id': `*${id}`, fat })
    const [first] = known.heard({ '.id': '*0', '.dead': true })
    assert.deepEqual(first?.row, { '.id': '*0', '.dead': true })
    const [last] = known.heard({ '.id': `*${most}`, '.dead': true })
    assert.equal(last?.row['fat'], fat)
  })

  it('says so where forgetting would be a lie: every row of a snapshot has to be known', () => {
    const known = new KnownRows('/demo', true)
    const rows = Array.from({ length: most + 1 }, (_, id) => ({ '.id': `*${id}`, fat }))
    assert.throws(() => known.compare(rows, true), { code: 'INPUT', reason: 'snapshot-too-large' })
  })

  it('forgets the weight of a row that is gone', () => {
    const known = new KnownRows('/demo', true)
    for (let id = 0; id < 3 * most; id += 1) {
      known.heard({ '.id': `*${id}`, fat })
      known.heard({ '.id': `*${id}`, '.dead': true })
    }
    known.heard({ '.id': '*1', fat: 'small' })
    assert.deepEqual(known.heard({ '.id': '*1', fat: 'other' })[0]?.event, 'changed')
  })
})
