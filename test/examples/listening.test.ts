import assert from 'node:assert/strict'
import { once } from 'node:events'
import { DemoRouter } from '../../demo/router.js'
import type { TypedRow } from '../../src/index.js'
import { helper } from '../nodes/flow.js'
import { Example } from './example.js'

const LEASE = '/ip/dhcp-server/lease'

describe('examples that listen', () => {
  let demo: DemoRouter
  beforeEach(async () => (demo = await DemoRouter.start({ tls: 'certificate' })))
  afterEach(async () => {
    await helper.unload()
    await demo.stop()
  })

  /** Waits for a command, and for so many of them. */
  async function hears(command: string, times = 1): Promise<void> {
    const count = (): number => demo.history.filter(([first]) => first === command).length
    while (count() < times) await once(demo, 'command')
  }

  it('Watch DHCP leases', async () => {
    const leases = demo.table(LEASE)
    const example = await Example.load('Watch DHCP leases', demo)
    const there = await example.shown('is there').take(leases.items.length)
    assert.equal((there[3]!.payload as TypedRow)['host-name'], 'Pixel-8')

    const lease = leases.add({ address: '192.168.88.200', 'mac-address': '02:00:00:00:00:01', 'host-name': 'visitor' })
    const came = await example.shown('came').next()
    assert.equal((came.payload as TypedRow)['host-name'], 'visitor')
    assert.equal(await example.told('came').next(), '192.168.88.200 visitor')
    leases.set(lease, { comment: 'known by now' })
    assert.equal(((await example.shown('changed').next()).payload as TypedRow)['comment'], 'known by now')
    leases.remove(lease)
    const went = (await example.shown('went').next()).payload as TypedRow
    assert.deepEqual([went['host-name'], went['.dead']], ['visitor', true])

    example.press('stop')
    await example.told(LEASE, 'routeros-listen').find((text) => text.endsWith('stopped'))
    example.press('start')
    await hears(`${LEASE}/listen`, 2)
    await example.shown('is there').take(leases.items.length)
    assert.equal(example.shown('error').all.length, 0)
  })

  it('Live traffic of an interface', async () => {
    const example = await Example.load('Live traffic of an interface', demo)
    assert.equal(demo.counts.accepted, 0)
    example.press('start')
    for (const { topic, payload } of await example.shown('traffic').take(2)) {
      const { received, sent } = payload as Record<string, unknown>
      assert.deepEqual([topic, typeof received, typeof sent], ['ether1', 'number', 'number'])
    }
    assert.match(await example.told('traffic').next(), /^↓ [\d.]+ {2}↑ [\d.]+ Mbit\/s$/)
    example.press('stop')
    await hears('/cancel')
    assert.equal(example.shown('error').all.length, 0)
  })

  it('Live traffic of an interface: no such interface', async () => {
    demo.table('/interface').set('ether1', { name: 'wan' })
    const example = await Example.load('Live traffic of an interface', demo)
    example.press('start')
    assert.equal((await example.shown('error').next()).error?.code, 'TRAP')
  })

  it('Follow the log', async () => {
    const example = await Example.load('Follow the log', demo)
    await hears('/log/listen')
    demo.log('interface,info', 'ether4 link up')
    const { payload } = await example.shown('log').next()
    assert.match(String(payload), /^\S+ \S+ {2}interface,info {2}ether4 link up$/)

    example.press('write a line')
    example.press('write a warning')
    await example.shown('log').find((msg) => String(msg.payload).endsWith('Hello from Node-RED'))
    const trouble = await example.shown('trouble').next()
    assert.equal((trouble.payload as TypedRow)['message'], 'A warning from Node-RED')
    assert.equal(await example.told('trouble').next(), 'A warning from Node-RED')
    assert.equal(example.shown('trouble').all.length, 1)
    assert.equal(example.shown('error').all.length, 0)
  })

  it('Cancel a running command', async () => {
    const example = await Example.load('Cancel a running command', demo)
    example.press('ping without end')
    await example.shown('answers').next()
    example.press('stop the ping')
    assert.deepEqual((await example.shown('stopped').next()).payload, [{ tag: 'endless', command: '/tool/ping' }])
    assert.equal(await example.told('stopped').next(), '/tool/ping')
    assert.equal((await example.shown('how it ended').next()).error?.code, 'CANCELLED')
    assert.equal(await example.told('how it ended').next(), 'CANCELLED')

    example.press('listen to traffic')
    await example.shown('traffic').next()
    example.press('stop listening')
    assert.equal(await example.told('stopped').next(), '/interface/monitor-traffic')

    example.press('ping without end')
    example.press('listen to traffic')
    await Promise.all([hears('/tool/ping', 2), hears('/interface/monitor-traffic', 2)])
    example.press('stop everything')
    const all = (await example.shown('stopped').take(2)).at(-1)?.payload as TypedRow[]
    assert.deepEqual(new Set(all.map(({ command }) => command)), new Set(['/interface/monitor-traffic', '/tool/ping']))
    assert.equal(all.length, 2)
    assert.equal(example.shown('error').all.length, 0)

    example.press('stop the ping')
    assert.equal((await example.shown('error').next()).error?.code, 'INPUT')
  })

  it('Connection events: away and back, and a port', async () => {
    const example = await Example.load('Connection events', demo)
    await example.told('router').find((text) => text === 'up')
    await hears('/interface/listen')
    demo.table('/interface').set('ether2', { running: 'false' })
    const port = await example.shown('port').next()
    assert.deepEqual([port.topic, port.payload], ['ether2', 'down'])
    assert.equal(await example.told('port').next(), 'ether2 down')

    await demo.down(50)
    assert.deepEqual(
      (await example.shown('router').take(3)).map(({ payload }) => payload),
      ['up', 'down', 'up']
    )
    assert.match(example.told('router').all[1] ?? '', /^down: \S/)
    assert.equal(example.shown('alarm').all.length, 0)
    assert.equal(example.shown('port').all.length, 1)
  }).timeout(20_000)

  it('Connection events: away for long', async () => {
    const example = await Example.load('Connection events', demo)
    await example.told('router').find((text) => text === 'up')
    await demo.stop()
    await example.shown('alarm').next()
    assert.match(await example.told('alarm').next(), /^away: \S/)
    assert.deepEqual(
      example.shown('router').all.map(({ payload }) => payload),
      ['up', 'down']
    )
  }).timeout(20_000)
})
