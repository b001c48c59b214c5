import assert from 'node:assert/strict'
import { mock } from 'node:test'
import { Section } from '../../../nodes/listen/section.js'
import type { TypedRow } from '../../../src/index.js'

describe('section', () => {
  let emitted: TypedRow[][]
  let section: Section
  beforeEach(() => {
    emitted = []
    section = new Section((rows) => emitted.push(rows))
    mock.timers.enable({ apis: ['setTimeout'] })
  })
  afterEach(() => mock.timers.reset())

  const row = (mark: number, n: number): TypedRow => ({ n, '.section': mark })

  it('is complete when the next one begins', () => {
    for (const n of [1, 2]) section.push(row(0, n))
    assert.deepEqual(emitted, [])
    section.push(row(1, 3))
    assert.deepEqual(emitted, [[row(0, 1), row(0, 2)]])
    section.flush()
    assert.deepEqual(emitted[1], [row(1, 3)])
  })

  it('of one row is that without a mark', () => {
    section.push(row(0, 1))
    section.push({ n: 2 })
    assert.deepEqual(emitted, [[row(0, 1)], [{ n: 2 }]])
  })

  it('that never ends goes out in parts, by rows or by bytes', () => {
    for (let n = 0; n < 25_000; n += 1) section.push(row(0, n))
    assert.deepEqual(
      emitted.map(({ length }) => length),
      [10_000, 10_000]
    )
    section.clear()
    for (let n = 0; n < 20; n += 1) section.push({ ...row(0, n), text: 'x'.repeat(1024 * 1024) })
    assert.equal(emitted[2]?.length, 16)
  })

  it('is forgotten when cleared', () => {
    section.push(row(0, 1))
    section.clear()
    section.flush()
    assert.deepEqual(emitted, [])
  })
})
