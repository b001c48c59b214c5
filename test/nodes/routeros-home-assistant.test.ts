import assert from 'node:assert/strict'
import type { DemoRouter } from '../../demo/router.js'
import { shelfOf } from '../../nodes/home-assistant/shelf.js'
import { useRouters } from '../routers.js'
import { Flow, type FlowOptions, helper, node } from './flow.js'
import { assertUpdateState } from './home-assistant/schema.js'
import { ALL, command, CONFIG, ID, Published, STATUS } from './home-assistant/topics.js'

describe('nodes/routeros-home-assistant', () => {
  const { start } = useRouters()
  let demo: DemoRouter

  beforeEach(async () => {
    demo = await start({ awayMs: 100 })
  })

  afterEach(() => helper.unload())

  const load = async (fields: object = {}, more: Partial<FlowOptions> = {}): Promise<[Flow, Published]> => {
    const flow = await Flow.load(demo, { node: { type: 'routeros-home-assistant', ...fields }, ...more })
    return [flow, new Published(flow)]
  }

  it('announces the router, then says that it is there, then the states; all of it retained', async () => {
    const [flow, published] = await load({ interval: 1 })
    const { dev, avty, cmps } = await published.config()
    assert.deepEqual(dev, {
      ids: [ID],
      name: 'MikroTik',
      mf: 'MikroTik',
      mdl: 'C53UiG+5HPaxD2HPaxD',
      sn: ID,
      sw: '7.20.1 (stable)'
    })
    assert.deepEqual(avty, [{ t: 'mikrotik/status' }, { t: STATUS }])
    assert.deepEqual(cmps['cpu'], {
      p: 'sensor',
      uniq_id: `${ID}_cpu`,
      name: 'CPU load',
      def_ent_id: 'sensor.mikrotik_cpu_load',
      stat_t: `mikrotik/${ID}/system`,
      val_tpl: "{{ value_json['cpu'] }}",
      unit_of_meas: '%',
      stat_cla: 'measurement',
      ent_cat: 'diagnostic'
    })
    assert.equal(await published.next(STATUS), 'online')
    const { cpu, memory, storage } = await published.state('system')
    assert.deepEqual({ cpu, memory, storage }, { cpu: 7, memory: 38.8, storage: 31.4 })
    assert.equal((await published.state('interfaces'))['ether4_link'], 'OFF')
    assert.deepEqual((await published.state('health'))['health_cpu-temperature'], 47)
    for (const msg of flow.rows.all) {
      assert.deepEqual([typeof msg.payload, Reflect.get(msg, 'retain')], ['string', true])
    }
  })

  it('has all groups, with controls, and every state an entity reads', async () => {
    comment('/ip/firewall/filter', 'ha:Kids', 'ha:Kids', 'HA other')
    comment('/system/script', 'ha: Backup now')
    const [, published] = await load({ ...ALL, controls: true })
    const { cmps } = await published.config()
    const groups = [
      'system',
      'interfaces',
      'traffic',
      'updates',
      'poe',
      'health',
      'leases',
      'netwatch',
      'wireguard',
      'rules'
    ]
    const states = new Map<string, Record<string, unknown>>()
    for (const group of groups) states.set(`mikrotik/${ID}/${group}`, await published.state(group))
    for (const [key, { p, stat_t: topic }] of Object.entries(cmps)) {
      if (p !== 'button') assert.ok(key in (states.get(topic as string) ?? {}), `no state of ${key}`)
    }
    const names = new Set(Object.values(cmps).map(({ p, name }) => `${p} ${String(name)}`))
    for (const expected of [
      'sensor ether1 receive rate',
      'sensor ether1 sent',
      'switch ether1 enabled',
      'sensor ether5 PoE power',
      'switch ether5 PoE',
      'sensor CPU temperature',
      'sensor DHCP leases',
      'switch NAS access',
      'binary_sensor nas',
      'binary_sensor phone link',
      'switch Kids',
      'button Backup now',
      'button Reboot',
      'update RouterOS',
      'update RouterBOARD firmware'
    ]) {
      assert.ok(names.has(expected), `${expected} among ${[...names].join(', ')}`)
    }
    assertUpdateState(states.get(`mikrotik/${ID}/updates`)?.['routeros'])
    assertUpdateState(states.get(`mikrotik/${ID}/updates`)?.['routerboard'])
  })

  it('without controls nothing takes a command, and a command is refused', async () => {
    const [flow, published] = await load(ALL)
    const { cmps } = await published.config()
    assert.deepEqual(
      Object.values(cmps).filter((component) => 'cmd_t' in component || component.p === 'button'),
      []
    )
    const { error } = await flow.fail({ topic: command('ether1_enabled'), payload: 'OFF' })
    assert.equal(error?.code, 'READ_ONLY')
    assert.equal(demo.table('/interface').find('ether1')?.['disabled'], 'false')
  })

  it('does what a switch is told, and says the state as the router has it', async () => {
    const [flow, published] = await load({ controls: true, interval: 3600 })
    await published.state('interfaces')
    flow.send({ topic: command('ether1_enabled'), payload: Buffer.from('OFF') })
    const state = await published.state('interfaces')
    assert.deepEqual([state['ether1_enabled'], state['ether1_link']], ['OFF', 'OFF'])
    assert.equal(demo.table('/interface').find('ether1')?.['disabled'], 'true')
    await flow.completed.next()
    refuse('/interface/enable', 'not enough permissions (9)')
    const { error } = await flow.fail({ topic: command('ether1_enabled'), payload: 'ON' })
    assert.deepEqual([error?.code, error?.command], ['TRAP', '/interface/enable'])
    assert.equal((await published.state('interfaces'))['ether1_enabled'], 'OFF')
  })

  it('refuses what it cannot do, and says why', async () => {
    const [flow, published] = await load({ controls: true })
    await published.config()
    for (const msg of [
      { topic: command('nothing'), payload: 'ON' },
      { topic: command('cpu'), payload: 'ON' },
      { topic: command('reboot'), payload: 'remove' },
      { topic: command('reboot'), payload: 'PRESS', retain: true },
      { topic: 'other', payload: 'ON' }
    ]) {
      const { error } = await flow.fail(msg)
      assert.equal(error?.code, 'INPUT', JSON.stringify(msg))
    }
    assert.equal(demo.history.filter(([word]) => word === '/system/reboot').length, 0)
    flow.send({ topic: `mikrotik/OTHER/reboot/set`, payload: 'PRESS' })
    await flow.completed.next()
    assert.equal(flow.errors.all.length, 5)
  })

  it('a port that gets a new name stays the same entity', async () => {
    const [, published] = await load({ interval: 0.05 })
    const before = (await published.config()).cmps['ether1_link']
    const table = demo.table('/interface')
    table.set(table.find('ether1')!, { name: 'wan' })
    const after = await published.config(({ cmps }) => cmps['ether1_link']?.['name'] === 'wan link')
    assert.equal(after.cmps['ether1_link']?.['uniq_id'], before?.['uniq_id'])
    assert.ok(Object.values(after.cmps).every((component) => 'uniq_id' in component))
  })

  it('a rule that is gone is removed, and is the same once it is made anew', async () => {
    const [rule] = comment('/ip/firewall/filter', 'ha:Kids')
    const [, published] = await load({ rules: true, controls: true, interval: 0.05 })
    const before = (await published.config()).cmps['filter_Kids']
    const table = demo.table('/ip/firewall/filter')
    table.remove(rule!)
    const gone = await published.config(({ cmps }) => cmps['filter_Kids']?.['uniq_id'] === undefined)
    assert.deepEqual(gone.cmps['filter_Kids'], { p: 'switch' })
    table.add({ chain: 'forward', action: 'drop', comment: 'ha:Kids' })
    const back = await published.config(({ cmps }) => cmps['filter_Kids']?.['uniq_id'] !== undefined)
    assert.deepEqual(back.cmps['filter_Kids'], before)
  })

  it('does not poll all the time where the interval is longer than a timer', async () => {
    const [, published] = await load({ interval: 1e9 })
    await published.state('health')
    // Node.js would warn now, which fails the test.
    await new Promise(setImmediate)
  })

  it('says so where the interval is no number', async () => {
    const [flow] = await load({ interval: 'soon' })
    const { error } = await flow.fail({ payload: 'topics' })
    assert.deepEqual([error?.code, error?.message], ['INPUT', 'interval cannot be soon; use a number'])
  })

  it('keeps what it published for the next deploy, until it is removed', async () => {
    const [, published] = await load()
    await published.state('health')
    await node('node').close(false)
    assert.equal(shelfOf(node('node')).load()?.platforms['health_voltage'], 'sensor')
    await node('node').close(true)
    assert.equal(shelfOf(node('node')).load(), undefined)
  })

  it('says everything again to a Home Assistant that starts, and nothing when it stops', async () => {
    const [flow, published] = await load({ interval: 3600 })
    const first = await published.config()
    await published.state('health')
    flow.send({ topic: 'homeassistant/status', payload: 'offline' })
    await flow.completed.next()
    flow.send({ topic: 'homeassistant/status', payload: 'online' })
    assert.deepEqual(await published.config(), first)
    assert.equal(await published.next(STATUS), 'online')
    await published.state('health')
    assert.equal(flow.rows.all.filter(({ topic }) => topic === CONFIG).length, 2)
  })

  it('tells which topics to subscribe to', async () => {
    const [flow, published] = await load({ prefix: 'ha', base: 'net/mt' })
    await published.next(`ha/device/${ID}/config`)
    flow.send({ payload: 'topics' })
    const { payload } = await flow.rows.find(({ payload: answer }) => Array.isArray(answer))
    assert.deepEqual(payload, ['ha/status', `net/mt/${ID}/+/set`])
  })

  it('takes the device away, also of a router that is gone, and stays silent then', async () => {
    const [flow, published] = await load({ interval: 0.05 })
    await published.state('health')
    await demo.stop()
    flow.send({ payload: 'remove' })
    await published.next(CONFIG, (payload) => payload === '')
    assert.equal(await published.next(STATUS), '')
    await flow.completed.next()
    const told = flow.rows.all.length
    flow.send({ topic: 'homeassistant/status', payload: 'online' })
    await flow.completed.next()
    await flow.status('stopped')
    assert.ok(flow.rows.all.slice(told).every(({ payload }) => payload === ''))
  })

  it('a reboot is told as away and back, by one login each', async () => {
    const [flow, published] = await load({ controls: true, interval: 0.05 })
    await published.state('health')
    flow.send({ topic: command('reboot'), payload: 'PRESS' })
    await flow.completed.next()
    assert.equal(await published.next(STATUS, (payload) => payload === 'offline'), 'offline')
    assert.equal(await published.next(STATUS, (payload) => payload === 'online'), 'online')
    await published.state('system')
    await published.state('system')
    assert.equal(demo.counts.logins, 2)
    // One outage, one error.
    assert.ok(flow.errors.all.length <= 1)
  })

  it('reads RouterOS 6, and RouterOS 7 over REST', async () => {
    demo = await start({ version: '6.49.13' })
    const [six, older] = await load(ALL)
    assert.equal((await older.config()).dev['sw'], '6.49.13 (stable)')
    assert.ok('ether1_link' in (await older.state('interfaces')))
    assert.deepEqual(six.errors.all, [])
    await helper.unload()

    demo = await start({ http: true })
    const connection = { protocol: 'rest', port: demo.httpPort }
    const [rest, published] = await load({ ...ALL, controls: true }, { connection })
    const { cmps } = await published.config()
    assert.ok('ether5_poe' in cmps && 'routeros' in cmps)
    rest.send({ topic: command('ether1_enabled'), payload: 'OFF' })
    await published.state('interfaces', (state) => state['ether1_enabled'] === 'OFF')
    assert.deepEqual(rest.errors.all, [])
  })

  it('a router without a serial number goes by the id of its license, and one without both has no device', async () => {
    const board = demo.table('/system/routerboard')
    board.set(board.items[0]!, { 'serial-number': '', routerboard: 'false' })
    const license = demo.table('/system/license')
    license.set(license.items[0]!, { 'software-id': 'ab+/CD-1' })
    const [, published] = await load()
    await published.next('homeassistant/device/ab__CD-1/config')
    await helper.unload()
    license.set(license.items[0]!, { 'software-id': '' })
    const [flow] = await load({ interval: 0.05 })
    const { error } = await flow.errors.next()
    assert.equal(error?.code, 'INPUT')
    assert.deepEqual(flow.rows.all, [])
  })

  it('leaves out what the router does not have, and asks once', async () => {
    for (const menu of ['/system/health/print', '/interface/ethernet/poe/print']) {
      refuse(menu, 'no such command prefix')
    }
    const [flow, published] = await load({ ...ALL, interval: 0.05 })
    const { cmps } = await published.config()
    assert.deepEqual(
      Object.keys(cmps).filter((key) => /^health|poe/.test(key)),
      []
    )
    await published.state('system')
    await published.state('system')
    assert.equal(demo.history.filter(([word]) => word === '/system/health/print').length, 1)
    assert.deepEqual(flow.errors.all, [])
  })

  it('a menu that the user may not read is told once, and the rest is there', async () => {
    refuse('/system/health/print', 'not enough permissions (9)')
    const [flow, published] = await load({ interval: 0.05 })
    await published.state('system')
    await published.state('system')
    await published.state('system')
    const [{ error } = {}, ...more] = flow.errors.all
    assert.deepEqual([error?.code, error?.command, more], ['TRAP', '/system/health', []])
  })

  it('trackers are told by a presence node, in both forms', async () => {
    const [flow, published] = await load({ interval: 3600 })
    await published.state('health')
    const phone = { name: 'Anna', state: 'home', mac: 'F0:18:98:5A:61:07', ssid: 'Home', signal: -48, since: 1 }
    flow.send({ topic: 'Anna', event: 'initial', payload: phone })
    const { cmps } = await published.config(({ cmps: known }) => 'tracker_Anna' in known)
    assert.deepEqual(cmps['tracker_Anna'], {
      p: 'device_tracker',
      uniq_id: `${ID}_tracker_Anna`,
      name: 'Anna',
      def_ent_id: 'device_tracker.mikrotik_anna',
      src_type: 'router',
      json_attr_t: `mikrotik/${ID}/tracker_Anna/attributes`,
      stat_t: `mikrotik/${ID}/tracker_Anna/state`
    })
    const told = async (): Promise<unknown[]> => [
      await published.next(`mikrotik/${ID}/tracker_Anna/state`),
      JSON.parse(await published.next(`mikrotik/${ID}/tracker_Anna/attributes`))
    ]
    const attributes = { mac: 'F0:18:98:5A:61:07', ssid: 'Home', signal: -48 }
    assert.deepEqual(await told(), ['home', { ...attributes, in_zones: ['zone.home'] }])
    flow.send({ topic: 'Anna', event: 'left', payload: { ...phone, state: 'away' } })
    assert.deepEqual(await told(), ['not_home', { ...attributes, in_zones: [] }])
    flow.send({ payload: [phone] })
    assert.equal((await told())[0], 'home')
  })

  it('tells by itself who is at home, until a presence node does', async () => {
    const [flow, published] = await load({ presence: true, interval: 0.1 })
    const isTracker = ([, { p, name }]: [string, { p: string; name?: unknown }]): boolean =>
      p === 'device_tracker' && name !== undefined
    const { cmps } = await published.config((config) => Object.entries(config.cmps).some(isTracker))
    const [key] = Object.entries(cmps).find(isTracker)!
    assert.equal(await published.next(`mikrotik/${ID}/${key}/state`), 'home')
    flow.send({ event: 'initial', payload: { name: 'Anna', state: 'away' } })
    const after = await published.config((config) => 'tracker_Anna' in config.cmps)
    assert.deepEqual(after.cmps[key], { p: 'device_tracker' })
    assert.equal(Object.entries(after.cmps).filter(isTracker).length, 1)
    assert.equal(await published.next(`mikrotik/${ID}/tracker_Anna/state`), 'not_home')
  })

  it('takes what a presence node sends, as it is', async () => {
    const presence = { id: 'who', type: 'routeros-presence', connection: 'router', interval: 1, wires: [['node'], []] }
    const devices = [{ name: 'Anna', match: 'F0:18:98:5A:61:07' }]
    const more = { more: [{ ...presence, devices }] }
    const [, published] = await load({ interval: 3600 }, more)
    const attributes = await published.next(`mikrotik/${ID}/tracker_Anna/attributes`)
    const { mac, via, in_zones: zones } = JSON.parse(attributes) as Record<string, unknown>
    assert.deepEqual([mac, via, zones], ['F0:18:98:5A:61:07', 'wifi', ['zone.home']])
  })

  it('without legacyTracker a tracker has zones alone', async () => {
    const [flow, published] = await load({ interval: 3600, legacyTracker: false })
    await published.state('health')
    flow.send({ event: 'arrived', payload: { name: 'Anna', state: 'home' } })
    const { cmps } = await published.config(({ cmps: known }) => 'tracker_Anna' in known)
    assert.ok(!('stat_t' in cmps['tracker_Anna']!))
    const attributes = await published.next(`mikrotik/${ID}/tracker_Anna/attributes`)
    assert.deepEqual(JSON.parse(attributes), { in_zones: ['zone.home'] })
  })

  it('a router that nobody can reach is told once, and topics are told all the same', async () => {
    const { port } = demo
    await demo.stop()
    const [flow] = await load({ interval: 0.05 }, { connection: { port, connectTimeout: 500 } })
    const { error } = await flow.errors.next()
    assert.equal(error?.code, 'CONNECTION')
    const { payload } = await flow.ask({ payload: 'topics' })
    assert.deepEqual(payload, ['homeassistant/status', 'mikrotik/+/+/set'])
  })

  it('a base that is no topic fails at once, and again with each message', async () => {
    const [flow] = await load({ base: 'mikrotik/#' })
    const { error } = await flow.fail({ payload: 'topics' })
    assert.equal(error?.code, 'INPUT')
  })

  function refuse(path: string, message: string): void {
    demo.handle(path, (exchange) => {
      exchange.trap(message)
      exchange.done()
    })
  }

  /** Gives new rows these comments. */
  function comment(menu: string, ...comments: string[]) {
    const table = demo.table(menu)
    return comments.map((text, index) =>
      table.add(
        menu === '/system/script'
          ? { name: `script${index}`, source: '', comment: text }
          : { chain: 'forward', action: 'drop', comment: text }
      )
    )
  }
})
