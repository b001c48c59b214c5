import assert from 'node:assert/strict'
import { once } from 'node:events'
import { DemoRouter } from '../../../demo/index.js'
import { Client } from './client.js'

describe('demo safe mode', () => {
  let router: DemoRouter
  let holder: Client

  beforeEach(async () => {
    router = await DemoRouter.start()
    holder = await Client.login(router.port)
  })
  afterEach(() => router.stop())

  const pools = (): unknown => router.table('/ip/pool').rows
  const change = async (client: Client): Promise<void> => {
    await client.run('/ip/pool/add', '=name=new', '=ranges=10.0.0.1')
    await client.run('/ip/pool/set', '=numbers=iot', '=comment=x', '=name=things')
    await client.run('/ip/pool/remove', '=numbers=*1')
    await client.run('/queue/simple/move', '=numbers=tv', '=destination=guests')
    await client.run('/ip/firewall/filter/unset', '=numbers=*3', '=value-name=connection-state')
    await client.run('/interface/disable', '=numbers=ether3')
    await client.run('/system/identity/set', '=name=changed')
  }
  const tables = ['/ip/pool', '/queue/simple', '/ip/firewall/filter', '/interface', '/system/identity']
  const state = (): unknown => tables.map((path) => router.table(path).rows)

  it('takes back all changes on unroll, ids and order too, and those who listen hear of it', async () => {
    const before = structuredClone(state())
    assert.deepEqual(await holder.traps('/safe-mode/take'), [])
    await change(holder)
    assert.notDeepEqual(state(), before)
    const listener = await Client.login(router.port)
    listener.send('/ip/pool/listen', '.tag=l')
    await listener.run('/system/identity/print')
    assert.deepEqual(await holder.traps('/safe-mode/unroll'), [])
    assert.deepEqual(state(), before)
    await listener.until(({ tag, attributes }) => tag === 'l' && attributes['.dead'] === 'true')
    assert.equal(router.table('/safe-mode').rows[0]?.enabled, 'false')
  })

  it('keeps them on release', async () => {
    await holder.run('/safe-mode/take')
    assert.deepEqual(await holder.rows('/safe-mode/print'), [{ enabled: 'true', user: 'admin' }])
    await change(holder)
    const changed = structuredClone(state())
    await holder.run('/safe-mode/release')
    const gone = once(router, 'disconnect')
    holder.close()
    await gone
    assert.deepEqual(state(), changed)
  })

  it('takes back the changes of everybody when its session is cut', async () => {
    const before = structuredClone(pools())
    const other = await Client.login(router.port)
    await holder.run('/safe-mode/take')
    await holder.run('/ip/pool/set', '=numbers=iot', '=comment=x')
    await other.run('/ip/pool/remove', '=numbers=guest')
    const gone = once(router, 'disconnect')
    holder.close()
    await gone
    assert.deepEqual(pools(), before)
  })

  it('belongs to one session at a time', async () => {
    const other = await Client.login(router.port)
    assert.deepEqual(await other.traps('/safe-mode/release'), ['failure: safe mode is not held by this session'])
    await holder.run('/safe-mode/take')
    await holder.run('/ip/pool/set', '=numbers=iot', '=comment=x')
    assert.deepEqual(await other.traps('/safe-mode/take'), ['failure: safe mode is held by admin'])
    assert.deepEqual(await other.traps('/safe-mode/take', '=on-error=unroll'), [])
    assert.equal(router.table('/ip/pool').find('iot')?.comment, undefined)
    assert.deepEqual(await holder.traps('/safe-mode/unroll'), ['failure: safe mode is not held by this session'])
    await other.run('/safe-mode/toggle')
    assert.equal(router.table('/safe-mode').rows[0]?.enabled, 'false')
    await holder.run('/safe-mode/toggle')
    assert.equal(router.table('/safe-mode').rows[0]?.enabled, 'true')
  })

  it('is left without a word at more than a hundred changes', async () => {
    await holder.run('/safe-mode/take')
    for (let at = 0; at <= 100; at += 1) await holder.run('/ip/pool/set', '=numbers=iot', `=comment=${at}`)
    assert.equal(router.table('/safe-mode').rows[0]?.enabled, 'false')
    const gone = once(router, 'disconnect')
    holder.close()
    await gone
    assert.equal(router.table('/ip/pool').find('iot')?.comment, '100')
    assert.equal(router.table('/system/history').rows.length, 100)
    assert.equal(router.table('/system/history').rows[0]?.action, 'pool changed')
  })

  it('is not there before 7.18', async () => {
    const old = await DemoRouter.start({ version: '7.16' })
    try {
      const client = await Client.login(old.port)
      assert.equal((await client.traps('/safe-mode/take'))[0], 'no such command or directory (safe-mode)')
    } finally {
      await old.stop()
    }
  })
})
