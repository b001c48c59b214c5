import assert from 'node:assert/strict'
import { commandsOf } from '../../../demo/commands/usual.js'
import { DemoRouter } from '../../../demo/index.js'
import { menus } from '../../../demo/menus/all.js'
import { isAvailable } from '../../../src/index.js'
import { Client } from './client.js'

describe('demo menus', () => {
  let router: DemoRouter
  let client: Client

  before(async () => {
    router = await DemoRouter.start({ tls: 'certificate' })
    client = await Client.login(router.port)
  })
  after(() => router.stop())

  const present = menus.filter(({ kind, path }) => kind !== 'dir' && isAvailable(path, '7.20.1'))
  for (const menu of present) {
    const { path, fields } = menu
    it(`prints ${path}`, async () => {
      const args = commandsOf(menu).print!.args
      const wanted = ['detail', 'stats'].filter((name) => Object.hasOwn(args, name))
      const rows = await client.rows(`${path}/print`, ...wanted.map((name) => `=${name}=`))
      if (Object.hasOwn(args, 'count-only')) {
        assert.equal(String(rows.length), await client.ret(`${path}/print`, '=count-only='))
      }
      for (const [at, row] of rows.entries()) {
        const kept = router.table(path).items[at]!
        // What a row of its own menu keeps, the menu knows; interfaces keep what belongs to their type.
        const unknown = Object.keys(kept).filter((name) => name !== '.id' && !Object.hasOwn(fields, name))
        if (!path.startsWith('/interface')) assert.deepEqual(unknown, [])
        assert.equal(Object.hasOwn(row, 'password') && path === '/user', false)
      }
    })
  }

  it('has commands of its own here and there', async () => {
    await client.run('/ip/dhcp-server/lease/make-static', '=numbers=*3')
    assert.equal(router.table('/ip/dhcp-server/lease').find('*3')?.dynamic, 'false')
    await client.run('/ip/firewall/filter/reset-counters', '=numbers=*1')
    assert.equal(router.table('/ip/firewall/filter').find('*1')?.bytes, '0')
    await client.run('/interface/reset-counters', '=numbers=ether1')
    assert.equal(router.table('/interface').find('ether1')?.['rx-byte'], '0')
    await client.run('/ip/dns/cache/flush')
    assert.equal(router.table('/ip/dns/cache').rows.length, 0)
    const updates = await client.rows('/system/package/update/check-for-updates')
    assert.equal(updates.at(-1)?.status, 'System is already up to date')
    assert.match(await client.ret('/ip/pool/get', '=number=iot'), /^\.id=\*2;name=iot;ranges=/)
    router.table('/system/script').add({ name: 'bad', source: ':error "no luck"' })
    const [trap] = await client.run('/system/script/run', '=number=bad')
    assert.deepEqual(trap?.attributes, { category: '3', message: 'no luck' })
  })
})
