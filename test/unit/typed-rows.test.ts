import assert from 'node:assert/strict'
import type { DemoRouter } from '../../demo/router.js'
import type { Declared, Router, TypedRow } from '../../src/index.js'
import { useRouters } from '../routers.js'

interface Lease {
  '.id': string
  address: string
  'mac-address': string
  'host-name'?: string
  disabled: boolean
}

const LEASE = '/ip/dhcp-server/lease'

/** The compiler checks most of this: each `@ts-expect-error` is an error of its own where nothing is wrong. */
describe('typed rows', () => {
  const { start, open } = useRouters()
  let demo: DemoRouter
  let router: Router

  beforeEach(async () => {
    demo = await start()
    router = open(demo)
  })

  it('are what query and run are told', async () => {
    const leases = await router.query<Lease>(LEASE)
    assert.ok(leases.length > 0)
    for (const { address, disabled } of leases)
      assert.deepEqual([typeof address, typeof disabled], ['string', 'boolean'])
    // @ts-expect-error: a lease has no such property
    assert.equal(leases[0]?.adress, undefined)
    const [added] = await router.run<{ ret: string }>('/ip/firewall/address-list/add', {
      args: { list: 'blocked', address: '203.0.113.7' }
    })
    assert.match(added?.ret ?? '', /^\*/)
    // @ts-expect-error: nor has what an add returns
    assert.equal(added?.address, undefined)
  })

  it('are rows of any properties where nothing is told', async () => {
    const rows: TypedRow[] = await router.query(LEASE)
    assert.deepEqual(await router.run(`${LEASE}/print`), rows)
    assert.equal(typeof rows[0]?.['address'], 'string')
    // @ts-expect-error: a row is no text
    await router.query<string>(LEASE)
    // @ts-expect-error: it may be a number, or missing
    const address: string = rows[0]?.['address']
    assert.ok(address)
  })

  it('come as they are from listen and changes', async () => {
    const changes = router.changes<Lease>(LEASE, { snapshot: true })
    for await (const { event, row } of changes) {
      assert.equal(event, 'initial')
      assert.equal(typeof row['mac-address'], 'string')
      // @ts-expect-error: a lease has no such property
      assert.equal(row.adress, undefined)
      break
    }
    for await (const row of router.listen<Lease>(`${LEASE}/print`)) {
      assert.equal(typeof row.address, 'string')
      // @ts-expect-error: likewise
      assert.equal(row.adress, undefined)
      break
    }
  })

  it('say which properties can be declared, and which steps have', async () => {
    const row: Declared<Lease> = { address: '192.168.88.77', 'mac-address': '02:00:00:00:00:77', 'host-name': null }
    const { steps } = await router.plan<Lease>(LEASE, [row], { key: 'mac-address' })
    assert.equal(steps[0]?.after.address, '192.168.88.77')
    // @ts-expect-error: a lease has no such property
    assert.equal(steps[0]?.after.adress, undefined)
    // @ts-expect-error: nor can it be declared
    await router.plan<Lease>(LEASE, { adress: '192.168.88.77', 'mac-address': '02:00:00:00:00:77' })
    // @ts-expect-error: no value is an object
    await assert.rejects(router.plan<Lease>(LEASE, { address: {} }), { code: 'INPUT' })
  })

  it('may be anything a flow brings where nothing is told', async () => {
    const rows: unknown = JSON.parse('[{ "list": "blocked", "address": "203.0.113.7" }]')
    const { steps } = await router.plan('/ip/firewall/address-list', rows)
    assert.equal(steps[0]?.after['address'], '203.0.113.7')
    await router.plan('/ip/firewall/address-list', [{ list: 'blocked', address: '203.0.113.7' }])
  })
})
