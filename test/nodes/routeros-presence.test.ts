import assert from 'node:assert/strict'
import { once } from 'node:events'
import { DemoRouter } from '../../demo/router.js'
import type { RouterMessage } from '../../nodes/report/message.js'
import { Flow, type FlowOptions, helper } from './flow.js'

type Told = RouterMessage & { event?: string; payload: Record<string, unknown> }

const PHONE = 'F0:18:98:5A:61:07'
const PRIVATE = '5E:B2:0C:91:7D:33'
const WIFI = '/interface/wifi/registration-table'
const TABLES = [
  WIFI,
  '/interface/wireless/registration-table',
  '/interface/bridge/host',
  '/ip/arp',
  '/ip/dhcp-server/lease'
]

describe('routeros-presence', () => {
  let hall: DemoRouter
  let attic: DemoRouter
  beforeEach(async () => {
    hall = await DemoRouter.start()
    attic = await DemoRouter.start()
    for (const demo of [hall, attic]) for (const table of TABLES) demo.table(table).clear()
  })
  afterEach(async () => {
    await helper.unload()
    await Promise.all([hall.stop(), attic.stop()])
  })

  const load = (fields: Record<string, unknown>, rest: Partial<FlowOptions> = {}): Promise<Flow> =>
    Flow.load(hall, {
      node: {
        type: 'routeros-presence',
        connection2: 'second',
        devices: [{ name: 'Anna', match: PHONE }],
        considerHome: 0.4,
        interval: 0.1,
        ...fields
      },
      more: [
        {
          id: 'second',
          type: 'routeros-connection',
          name: 'attic',
          host: attic.host,
          port: attic.port,
          mode: 'PLAIN_ONLY'
        }
      ],
      moreCredentials: { second: { username: 'admin', password: '' } },
      ...rest
    })

  const told = async (flow: Flow): Promise<Told> => (await flow.rows.next()) as Told
  const seen = ({ event, payload }: Told): unknown[] => [event, payload['state'], payload['router']]
  const poll = async (demo: DemoRouter, count: number): Promise<void> => {
    const prints = (): number => demo.history.filter(([command]) => command === `${WIFI}/print`).length
    const before = prints()
    while (prints() < before + count) await once(demo, 'command')
  }

  it('tells one message per change: who comes, moves and leaves', async () => {
    const flow = await load({})
    const first = await told(flow)
    assert.deepEqual([first.topic, ...seen(first)], ['Anna', 'initial', 'away', undefined])
    hall.table(WIFI).add({ 'mac-address': PHONE, interface: 'wifi1', ssid: 'home', signal: '-48' })
    hall.table('/ip/dhcp-server/lease').add({ 'mac-address': PHONE, address: '192.168.88.34', 'host-name': 'phone' })
    const arrived = await told(flow)
    const { since, lastSeen, ...payload } = arrived.payload
    assert.equal(arrived.event, 'arrived')
    for (const time of [since, lastSeen]) assert.equal(new Date(String(time)).toISOString(), time)
    assert.deepEqual(payload, {
      name: 'Anna',
      state: 'home',
      mac: PHONE,
      address: '192.168.88.34',
      hostName: 'phone',
      via: 'wifi',
      router: 'demo',
      interface: 'wifi1',
      ssid: 'home',
      signal: -48
    })
    await flow.status('1 at home (plain)')
    hall.table(WIFI).clear()
    attic.table(WIFI).add({ 'mac-address': PHONE, interface: 'wifi2' })
    assert.deepEqual(seen(await told(flow)), ['moved', 'home', 'attic'])
    attic.table(WIFI).clear()
    assert.deepEqual(seen(await told(flow)), ['left', 'away', 'attic'])
    assert.equal(flow.rows.all.length, 4)
    assert.equal(flow.errors.all.length, 0)
    assert.deepEqual([hall.counts.logins, attic.counts.logins], [1, 1])
  })

  it('knows a private address by the host name of its lease', async () => {
    hall.table('/ip/dhcp-server/lease').add({ 'mac-address': PRIVATE, address: '192.168.88.9', 'host-name': 'Pixel-8' })
    attic.table(WIFI).add({ 'mac-address': PRIVATE, interface: 'wifi1' })
    const flow = await load({ devices: [{ name: 'Ben', match: 'aa:bb:cc:dd:ee:ff, pixel-8' }] })
    const { event, payload } = await told(flow)
    assert.deepEqual([event, payload['mac'], payload['hostName']], ['initial', PRIVATE, 'Pixel-8'])
  })

  it('leaves the devices of a router that is away as they are', async () => {
    attic.table(WIFI).add({ 'mac-address': PHONE, interface: 'wifi1' })
    const flow = await load({})
    assert.deepEqual(seen(await told(flow)), ['initial', 'home', 'attic'])
    await attic.stop()
    const { error } = await flow.errors.next()
    assert.deepEqual([error?.code, error?.router], ['CONNECTION', 'attic'])
    await flow.status('1 at home; a router is away')
    await poll(hall, 8)
    assert.deepEqual([flow.rows.all.length, flow.errors.all.length], [1, 1])
  })

  it('lists all devices', async () => {
    hall.table('/interface/bridge/host').add({ 'mac-address': PHONE, interface: 'ether2', 'on-interface': 'ether2' })
    const flow = await load({ devices: [] })
    await told(flow)
    const answer = await flow.ask({ payload: 'list', topic: 'kept' })
    assert.equal(answer.topic, 'kept')
    assert.deepEqual(
      (answer.payload as Record<string, unknown>[]).map(({ name, state, via }) => [name, state, via]),
      [[PHONE, 'home', 'bridge']]
    )
  })

  it('starts and stops by a message', async () => {
    const flow = await load({ autostart: false })
    assert.deepEqual((await flow.ask({ payload: 'list' })).payload, [])
    assert.equal(hall.counts.accepted, 0)
    flow.send({ payload: 'start' })
    assert.equal((await told(flow)).event, 'initial')
    flow.send({ payload: 'stop' })
    await flow.status('stopped')
    await flow.completed.take(3)
    hall.table(WIFI).add({ 'mac-address': PHONE, interface: 'wifi1' })
    flow.send({ payload: 'start' })
    const again = await told(flow)
    assert.deepEqual([again.event, again.payload['state']], ['initial', 'home'])
  })

  for (const payload of ['restart', 17, undefined]) {
    it(`refuses ${String(payload)}`, async () => {
      const flow = await load({ autostart: false })
      const { error } = await flow.fail({ payload })
      assert.equal(error?.code, 'INPUT')
    })
  }

  for (const [what, fields] of [
    ['a connection that is gone', { connection2: 'nobody' }],
    ['no connection', { connection: '' }],
    ['a time that is none', { considerHome: 'soon' }],
    ['a device without a match', { devices: [{ name: 'Anna', match: '' }] }]
  ] as const) {
    it(`does not start with ${what}, and says so`, async () => {
      const flow = await load(fields)
      const { error } = await flow.errors.next()
      assert.equal(error?.code, 'INPUT')
      assert.equal(hall.counts.accepted, 0)
      await flow.statuses.find(({ fill }) => fill === 'red')
    })
  }

  it('says at Catch nodes what goes wrong where output 2 leads nowhere', async () => {
    hall.handle('/ip/arp/print', (exchange) => {
      exchange.trap('not enough permissions (9)')
      exchange.done()
    })
    const flow = await load({}, { isErrorWired: false })
    const caught = (await flow.caught.next()) as { error?: { message?: string } }
    assert.match(String(caught.error?.message), /not enough permissions/)
  })

  it('is quiet once it is closed', async () => {
    const flow = await load({})
    await told(flow)
    await helper.unload()
    const { commands } = hall.counts
    hall.table(WIFI).add({ 'mac-address': PHONE, interface: 'wifi1' })
    assert.equal(hall.counts.connections, 0)
    await new Promise((resolve) => setTimeout(resolve, 250))
    assert.deepEqual([flow.rows.all.length, hall.counts.commands], [1, commands])
  })
})
