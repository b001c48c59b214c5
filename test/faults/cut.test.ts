import assert from 'node:assert/strict'
import { once } from 'node:events'
import type { CommandInput } from '../../src/index.js'
import { Arrivals } from '../arrivals.js'
import { fails, identity, LIST, told, useRig } from './rig.js'

const LOST = /^Connection lost: closed by the router/

describe('faults: a cut', () => {
  const rig = useRig()

  it('anywhere in a reply fails that command alone', async () => {
    const { router, link } = await rig.connected()
    const before = link.down.passed
    await router.run(identity)
    const length = link.down.passed - before
    assert.ok(length > 20)
    const fleet = await rig.fleet(length)
    const cuts = fleet.map(async ({ router: other, link: its }, at) => {
      const command = other.run(identity)
      its.down.cutAfter(at)
      await assert.rejects(command, fails('CONNECTION', LOST))
      assert.deepEqual(await other.run(identity), [{ name: 'MikroTik' }])
    })
    await Promise.all(cuts)
  })

  it('anywhere in a command: it fails, is not carried out, and is not sent again', async () => {
    const add: CommandInput = { command: `${LIST}/add`, args: { list: 'l', address: '10.0.0.1' } }
    const fleet = await rig.fleet(50)
    const cuts = fleet.map(async ({ router, link }, at) => {
      const command = router.run(add)
      link.up.cutAfter(at + 1)
      await assert.rejects(command, fails('CONNECTION', LOST))
      assert.deepEqual(await router.run(identity), [{ name: 'MikroTik' }])
    })
    await Promise.all(cuts)
    assert.equal(rig.times(`${LIST}/add`), 0)
  })

  it('anywhere in the snapshot and what follows it: no change is lost, none is doubled', async () => {
    const table = rig.demo.table(LIST)
    table.clear()
    const [gone, changed] = ['1', '2', '3'].map((n) => table.add({ list: 'l', address: `10.0.0.${n}` }))
    const fleet = await rig.fleet(60)
    const all = fleet.map(({ router, link }, index) => {
      link.down.cutAfter(1 + index * 10)
      return rig.follow(router.changes(LIST, { snapshot: true }))
    })
    for (const changes of all) {
      assert.deepEqual((await changes.take(3)).map(told), ['initial 10.0.0.1', 'initial 10.0.0.2', 'initial 10.0.0.3'])
    }
    table.remove(gone!)
    table.set(changed!, { comment: 'news' })
    table.add({ list: 'l', address: '10.0.0.4' })
    const events = ['removed 10.0.0.1', 'changed 10.0.0.2', 'added 10.0.0.4']
    for (const changes of all) assert.deepEqual((await changes.take(3)).map(told), events)
    table.clear()
    const removals = ['removed 10.0.0.2', 'removed 10.0.0.3', 'removed 10.0.0.4']
    for (const changes of all) {
      assert.deepEqual((await changes.take(3)).map(told), removals)
      assert.equal(changes.all.length, 9)
    }
    assert.ok(rig.demo.counts.logins > all.length + 40)
  })

  it('in the login, the first time: what waits fails, what comes next works', async () => {
    rig.proxy.onLink = (link) => link.down.cutAfter(4)
    const router = rig.router()
    await assert.rejects(router.run(identity), fails('CONNECTION', LOST))
    rig.proxy.onLink = () => {}
    assert.deepEqual(await router.run(identity), [{ name: 'MikroTik' }])
  })

  it('in the login, after a lost connection: what waits goes on waiting', async () => {
    const { router, link } = await rig.connected()
    let cuts = 0
    rig.proxy.onLink = (next) => {
      cuts += 1
      if (cuts <= 3) next.down.cutAfter(cuts)
    }
    link.cut()
    await once(router, 'state')
    assert.deepEqual(await router.run(identity), [{ name: 'MikroTik' }])
    assert.equal(cuts, 4)
  })

  it('leaves the rows that came before it to whoever asked for them', async () => {
    const slow = rig.slow()
    const { router, link } = await rig.connected()
    const rows = new Arrivals<unknown>()
    const run = router.start('/demo/slow', { onRow: (row) => rows.push(row) })
    const exchange = await slow.next()
    exchange.row({ n: '1' })
    await rows.next()
    link.down.cutAfter(9)
    exchange.row({ n: '2' })
    await assert.rejects(run.finished, fails('CONNECTION', LOST))
    assert.deepEqual(rows.all, [{ n: 1 }])
  })
})
