import assert from 'node:assert/strict'
import type { Exchange } from '../../demo/exchange.js'
import { identity, useRig } from './rig.js'

describe('faults: a reader that is too slow', () => {
  const rig = useRig()

  /** Rows without end, no faster than they are read off the connection. */
  async function flood(exchange: Exchange): Promise<void> {
    const last = Number(exchange.text('count') ?? Infinity)
    for (let n = 1; n <= last && !exchange.isEnded; n += 1) {
      const hasRoom = exchange.row({ n: String(n), padding: 'x'.repeat(100) })
      if (!hasRoom) await exchange.room()
      else if (n % 1000 === 0) await new Promise(setImmediate)
    }
  }

  it('loses the oldest rows, and only as many as there is no room for', async () => {
    rig.demo.handle('/demo/flood', flood)
    const { router } = await rig.connected()
    let told = 0
    const options = { capacity: 10, onDropped: () => (told += 1) }
    const listener = router.listen({ command: '/demo/flood', args: { count: 1000 } }, options)
    // Its reply comes after all of them.
    await router.run(identity)
    assert.equal(listener.dropped, 990)
    assert.equal(told, 990)
    for (let n = 991; n <= 1000; n += 1) {
      const { value } = await listener.next()
      assert.equal(value?.['n'], n)
    }
    await listener.return()
    assert.equal(listener.dropped, 990)
    assert.deepEqual(await router.run(identity), [{ name: 'MikroTik' }])
  })

  it('holds up neither the connection nor the other commands, however long it takes', async () => {
    rig.demo.handle('/demo/flood', flood)
    const { router } = await rig.connected()
    const listener = router.listen('/demo/flood', { capacity: 100 })
    const seen: number[] = []
    for (let index = 0; index < 20; index += 1) {
      assert.deepEqual(await router.run(identity), [{ name: 'MikroTik' }])
      const { value } = await listener.next()
      seen.push(Number(value?.['n']))
    }
    assert.deepEqual(
      seen,
      [...seen].sort((a, b) => a - b)
    )
    assert.equal(new Set(seen).size, 20)
    assert.ok(listener.dropped > 0)
    const { dropped } = listener
    const left = (await listener.take())?.length ?? 0
    assert.ok(left > 0 && left <= 100)
    assert.ok(dropped > 0)
    await listener.return()
    assert.ok(rig.times('/cancel') === 1)
    assert.equal(rig.proxy.accepted, 1)
  })

  it('gets every row when it keeps up, the reply longer than all buffers', async () => {
    const { router } = await rig.connected()
    let count = 0
    const listener = router.listen('/system/demo/rows\n=count=30000', { capacity: 30_000 })
    for await (const row of listener) count += row['.id'] === undefined ? 0 : 1
    assert.equal(count, 30_000)
    assert.equal(listener.dropped, 0)
  })
})
