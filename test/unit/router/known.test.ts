import assert from 'node:assert/strict'
import { Comparison } from '../../../src/router/comparison.js'
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
    assert.throws(() => known.compare(rows), { code: 'INPUT', reason: 'snapshot-too-large' })
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

  it('tells rows without id and name apart by their place', () => {
    const known = new KnownRows('/demo', true)
    const compare = (...values: number[]): unknown[] =>
      known.compare(values.map((a) => ({ a }))).map(({ event, row }) => [event, row['a']])
    assert.deepEqual(compare(1, 2, 2), [
      ['initial', 1],
      ['initial', 2],
      ['initial', 2]
    ])
    assert.deepEqual(compare(1, 2, 2), [])
    assert.deepEqual(compare(1, 3), [
      ['removed', 2],
      ['changed', 3]
    ])
  })

  it('gives the newest state of a row also where nothing of it counts', () => {
    const known = new KnownRows('/demo', true, new Comparison('/demo', { onlyIf: ['a'] }))
    known.compare([{ '.id': '*1', a: 1, b: 1 }])
    assert.deepEqual(known.compare([{ '.id': '*1', a: 1, b: 2 }]), [])
    assert.deepEqual(known.heard({ '.id': '*1', a: 1, b: 3 }), [])
    assert.deepEqual(known.get('*1'), { '.id': '*1', a: 1, b: 3 })
    const [removed] = known.compare([])
    assert.deepEqual(removed?.row, { '.id': '*1', a: 1, b: 3, '.dead': true })
  })
})
