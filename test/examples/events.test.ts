import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DemoRouter } from '../../demo/router.js'
import { helper } from '../nodes/flow.js'
import { Example } from './example.js'

const LEASE = '/ip/dhcp-server/lease'
const UPS = '/system/ups'

describe('examples that report events', () => {
  let demo: DemoRouter
  beforeEach(async () => (demo = await DemoRouter.start({ tls: 'certificate' })))
  afterEach(async () => {
    await helper.unload()
    await demo.stop()
  })

  /** Waits for a command. */
  async function hears(command: string): Promise<void> {
    while (!demo.history.some(([first]) => first === command)) await once(demo, 'command')
  }

  describe('A new device on the network', () => {
    let folder: string
    let FILE: string
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'routeros-example-'))
      FILE = join(folder, 'known-devices.txt')
    })
    afterEach(() => rmSync(folder, { recursive: true }))

    const arrives = (hardware: string, host?: string): void => {
      const values = { address: '192.168.88.200', 'mac-address': hardware, ...(host && { 'host-name': host }) }
      demo.table(LEASE).add(values)
    }

    it('the first time learns those that are there, then reports each new one once', async () => {
      const there = demo.table(LEASE).items.length
      const example = await Example.load('A new device on the network', demo, { FILE })
      await example.shown('saved').take(there)
      arrives('02:00:00:00:00:01', 'visitor')
      assert.equal(
        (await example.shown('new device').next()).payload,
        'New device: visitor, 192.168.88.200, 02:00:00:00:00:01'
      )
      demo.table(LEASE).set(demo.table(LEASE).items.at(-1)!, { comment: 'seen' })
      arrives('02:00:00:00:00:01')
      arrives('02:00:00:00:00:02')
      assert.equal(
        (await example.shown('new device').next()).payload,
        'New device: without a name, 192.168.88.200, 02:00:00:00:00:02'
      )
      await example.shown('saved').take(2)
      const lines = readFileSync(FILE, 'utf8').trim().split('\n')
      assert.equal(lines.length, there + 2)
      assert.ok(lines.includes('02:00:00:00:00:01 visitor'))
      assert.equal(example.shown('error').all.length, 0)
    })

    it('after a restart reports those that came meanwhile', async () => {
      arrives('02:00:00:00:00:03')
      const known = demo.table(LEASE).items.slice(0, -1)
      writeFileSync(FILE, `${known.map((row) => `${row['mac-address']!.toLowerCase()} of mine`).join('\r\n')}\n`)
      const example = await Example.load('A new device on the network', demo, { FILE })
      assert.match(String((await example.shown('new device').next()).payload), /02:00:00:00:00:03$/)
      assert.equal(example.shown('new device').all.length, 1)
      assert.equal(example.shown('error').all.length, 0)
    })
  })

  it('WAN down and failover', async () => {
    const example = await Example.load('WAN down and failover', demo)
    assert.equal((await example.shown('default route').next()).payload, '198.51.100.1')
    for (const path of ['/tool/netwatch', '/ip/route']) {
      await example.told(path, 'routeros-listen').find((text) => text.includes('listening'))
    }
    demo.setWan(false)
    assert.match(String((await example.shown('line').next()).payload), /^internet is down since \d{4}-\d\d-\d\d \d/)
    assert.equal((await example.shown('default route').next()).payload, 'lte1')
    assert.equal(await example.told('default route').find((text) => text.includes('lte1')), 'over lte1')
    demo.setWan(true)
    assert.match(String((await example.shown('line').next()).payload), /^internet is up since /)
    assert.equal((await example.shown('default route').next()).payload, '198.51.100.1')
    // A host that is no longer watched is neither up nor down.
    demo.table('/tool/netwatch').clear()
    demo.table('/tool/netwatch').add({ host: '192.0.2.1', status: 'up', since: '2026-11-28 10:00:00' })
    assert.equal((await example.shown('line').next()).payload, '192.0.2.1 is up since 2026-11-28 10:00:00')
    assert.equal(example.shown('error').all.length, 0)
  })

  it('Log lines that match a pattern', async () => {
    const example = await Example.load('Log lines that match a pattern', demo)
    await hears('/log/listen')
    demo.log('interface,info', 'ether4 link up (speed 1G, full duplex)')
    demo.log('system,error,critical', 'login failure for user Jürgen K from 203.0.113.9 via ssh')
    demo.log('system,error,critical', 'login failure for user root from 203.0.113.9 via ssh')
    demo.log('interface,info', 'ether4 link down')
    assert.equal((await example.shown('no link').next()).payload, 'No link: ether4')
    const { payload, topic } = await example.shown('refused login').next()
    assert.deepEqual([payload, topic], ['Refused login of Jürgen K from 203.0.113.9 via ssh', '203.0.113.9'])
    assert.deepEqual([example.shown('refused login').all.length, example.shown('no link').all.length], [1, 1])
    assert.equal(example.shown('error').all.length, 0)
  })

  it('State of an LTE connection: its state each time, its network when it changes', async () => {
    const example = await Example.load('State of an LTE connection', demo)
    const { operator, technology, roaming, rsrp } = (await example.shown('state').next()).payload as Record<
      string,
      unknown
    >
    assert.deepEqual([operator, technology, roaming], ['Demo Mobile', 'LTE', false])
    assert.equal(await example.told('state').next(), `Demo Mobile, LTE, ${String(rsrp)} dBm`)
    assert.equal((await example.shown('network').next()).payload, 'Demo Mobile, registered')
    example.press('every minute')
    await example.shown('state').next()
    demo.table('/interface/lte').set('lte1', { 'provider-name': 'Elsewhere', 'is-roaming': 'true' })
    example.press('every minute')
    assert.equal((await example.shown('network').next()).payload, 'Elsewhere, registered, roaming')
    demo.table('/interface/lte').clear()
    example.press('every minute')
    await example.shown('no modem').next()
    assert.equal(example.shown('network').all.length, 2)
    assert.equal(example.shown('error').all.length, 0)
  })

  it('Low battery or UPS: mains, battery, low, and the voltage', async () => {
    const example = await Example.load('Low battery or UPS', demo, { VOLT: '11.5' })
    assert.equal((await example.shown('UPS').next()).payload, 'on mains')
    assert.equal(await example.told('UPS').next(), 'on mains, 100 %')
    assert.equal((await example.shown('voltage').next()).payload, 'voltage good')
    assert.equal(await example.told('voltage').next(), 'voltage good, 24.1 V')
    demo.table(UPS).set('ups', { 'on-line': 'false' })
    demo.table('/system/health').set('voltage', { value: '11.2' })
    example.press('every minute')
    assert.equal((await example.shown('UPS').next()).payload, 'on battery')
    assert.equal((await example.shown('voltage').next()).payload, 'voltage too low')
    demo.table(UPS).set('ups', { charge: '7' })
    example.press('every minute')
    assert.equal((await example.shown('UPS').next()).payload, 'battery low')
    assert.equal(example.shown('voltage').all.length, 2)
    assert.equal(example.shown('error').all.length, 0)
  })

  it('Low battery or UPS: a router without one, or without the package', async () => {
    demo.table(UPS).clear()
    const example = await Example.load('Low battery or UPS', demo, { VOLT: '11.5' })
    await example.shown('no UPS').next()
    await example.shown('voltage').next()
    demo.table('/system/health').clear()
    demo.handle(`${UPS}/print`, (exchange) => {
      exchange.trap('no such command or directory (ups)')
      exchange.done()
    })
    example.press('every minute')
    assert.equal((await example.shown('no UPS').next()).error?.code, 'TRAP')
    await example.shown('no voltage').next()
    assert.equal(example.shown('error').all.length, 0)
  })
})
