import assert from 'node:assert/strict'
import { Turns } from '../../../src/files/turns.js'

describe('Turns', () => {
  const { signal } = new AbortController()
  const forever = (): { promise: Promise<void>; resolve: () => void; reject: (error: Error) => void } => {
    let settle!: [() => void, (error: Error) => void]
    const promise = new Promise<void>((resolve, reject) => (settle = [resolve, reject]))
    return { promise, resolve: settle[0], reject: settle[1] }
  }

  it('lets one act after the other, whatever becomes of the one before', async () => {
    const turns = new Turns()
    const first = forever()
    const told: string[] = []
    const one = turns.take(signal, () => first.promise).catch(() => told.push('one'))
    const two = turns.take(signal, () => Promise.resolve(told.push('two')))
    first.reject(new Error('no'))
    await Promise.all([one, two])
    assert.deepEqual(told, ['one', 'two'])
  })

  it('lets go at once who gives up, and does not let the next one pass', async () => {
    const turns = new Turns()
    const first = forever()
    const told: string[] = []
    const one = turns.take(signal, () => first.promise).then(() => told.push('one'))
    const giving = new AbortController()
    const two = turns.take(giving.signal, () => Promise.resolve(told.push('two')))
    const three = turns.take(signal, () => Promise.resolve(told.push('three')))
    giving.abort(new Error('enough'))
    await assert.rejects(two, /enough/)
    first.resolve()
    await Promise.all([one, three])
    assert.deepEqual(told, ['one', 'three'])
    await assert.rejects(
      turns.take(giving.signal, () => Promise.resolve()),
      /enough/
    )
  })
})
