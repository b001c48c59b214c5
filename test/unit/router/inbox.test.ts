import assert from 'node:assert/strict'
import { Inbox } from '../../../src/router/inbox.js'
import { timers } from '../../timers.js'

describe('Inbox', () => {
  it('gives all that waits at once, then waits for more', async () => {
    const inbox = new Inbox<number>()
    inbox.push(1, 0)
    inbox.push(2, 0)
    assert.deepEqual(await inbox.take(), [1, 2])
    const next = inbox.take()
    inbox.push(3, 0)
    assert.deepEqual(await next, [3])
    inbox.end()
    assert.equal(await inbox.take(), undefined)
  })

  it('waits no longer than it is told to', async () => {
    const inbox = new Inbox<number>()
    assert.deepEqual(await inbox.take(1), [])
    const before = await timers()
    const next = inbox.take(60_000)
    inbox.push(1, 0)
    assert.deepEqual(await next, [1])
    const last = inbox.take(60_000)
    inbox.end()
    assert.equal(await last, undefined)
    assert.equal(await inbox.take(60_000), undefined)
    assert.equal(await timers(), before)
  })

  it('throws what it ended with, after what came before', async () => {
    const inbox = new Inbox<number>()
    inbox.push(1, 0)
    inbox.end(new RangeError('mine'))
    inbox.push(2, 0)
    assert.deepEqual(await inbox.take(), [1])
    await assert.rejects(inbox.take(), RangeError)
    await assert.rejects(inbox.take(), RangeError)
  })

  it('drops the oldest over a limit in number, and says how many', async () => {
    let heard = 0
    const inbox = new Inbox<number>({ capacity: 1000, onDropped: () => (heard += 1) })
    for (let n = 0; n < 100_000; n += 1) inbox.push(n, 1)
    assert.deepEqual([inbox.dropped, heard], [99_000, 99_000])
    assert.deepEqual(
      await inbox.take(),
      Array.from({ length: 1000 }, (_, index) => 99_000 + index)
    )
    inbox.push(1, 1)
    assert.deepEqual(await inbox.take(), [1])
  })

  it('drops the oldest over a limit in weight, but never the last', async () => {
    const inbox = new Inbox<string>()
    for (const item of ['a', 'b', 'c']) inbox.push(item, 2 ** 40)
    assert.deepEqual(await inbox.take(), ['c'])
    assert.equal(inbox.dropped, 2)
  })
})
