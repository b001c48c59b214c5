import assert from 'node:assert/strict'
import type { DemoRouter } from '../../../demo/router.js'
import type { Values } from '../../../demo/tables/table.js'
import type { PresenceChange, Router, RouterOSError } from '../../../src/index.js'
import { PresenceWatch, type WatchOptions } from '../../../src/presence/watch.js'
import { Arrivals } from '../../arrivals.js'
import { useRouters } from '../../routers.js'

const PHONE = 'F0:18:98:5A:61:07'
const ANNA = { name: 'Anna', match: PHONE }
const WIFI = '/interface/wifi/registration-table'
const TABLES = [
  WIFI,
  '/interface/wifiwave2/registration-table',
  '/interface/wireless/registration-table',
  '/caps-man/registration-table',
  '/interface/bridge/host',
  '/ip/arp',
  '/ip/dhcp-server/lease'
]

describe('PresenceWatch', () => {
  const { start, open } = useRouters()
  const watches: PresenceWatch[] = []
  afterEach(() => Promise.all(watches.splice(0).map((watch) => watch.stop())))

  /** A router that knows nobody. */
  async function startEmpty(version = '7.20.1'): Promise<DemoRouter> {
    const demo = await start({ version })
    for (const table of TABLES) demo.table(table).clear()
    return demo
  }

  interface Told {
    watch: PresenceWatch
    changes: Arrivals<PresenceChange>
    failures: Arrivals<RouterOSError>
  }

  function begin(routers: Router[], options: Partial<WatchOptions> = {}): Told {
    const changes = new Arrivals<PresenceChange>()
    const failures = new Arrivals<RouterOSError>()
    const started = new PresenceWatch(routers, {
      devices: [ANNA],
      interval: 0.1,
      considerHome: 0.3,
      onChanges: (all) => all.forEach((change) => changes.push(change)),
      onFailure: (error) => error && failures.push(error),
      ...options
    })
    watches.push(started)
    return { watch: started, changes, failures }
  }

  const prints = (demo: DemoRouter, path: string): number =>
    demo.history.filter(([command]) => command === `${path}/print`).length

  for (const [version, path, row, found] of [
    ['7.20.1', WIFI, { interface: 'wifi1', ssid: 'home', signal: '-50' }, { ssid: 'home', signal: -50 }],
    [
      '7.12.1',
      '/interface/wifiwave2/registration-table',
      { interface: 'wifi1', ssid: 'home', signal: '-51' },
      { ssid: 'home', signal: -51 }
    ],
    [
      '6.49.10',
      '/interface/wireless/registration-table',
      { interface: 'wlan1', 'signal-strength': '-52dBm@6Mbps' },
      { signal: -52 }
    ],
    [
      '7.20.1',
      '/caps-man/registration-table',
      { interface: 'cap1', ssid: 'home', 'rx-signal': '-53' },
      { ssid: 'home', signal: -53 }
    ]
  ] as [string, string, Values, object][]) {
    it(`finds who is registered in ${path} of ${version}`, async () => {
      const demo = await startEmpty(version)
      demo.table(path).add({ 'mac-address': PHONE, ...row })
      demo.table('/ip/dhcp-server/lease').add({ 'mac-address': PHONE, address: '192.168.88.34', 'host-name': 'phone' })
      const began = Date.now()
      const { changes } = begin([open(demo)])
      const { event, device } = await changes.next()
      const { since, lastSeen, ...rest } = device
      assert.equal(event, 'initial')
      assert.ok(since >= began && since <= Date.now(), `${began} ${since}`)
      assert.equal(lastSeen, since)
      assert.deepEqual(rest, {
        name: 'Anna',
        state: 'home',
        mac: PHONE,
        address: '192.168.88.34',
        hostName: 'phone',
        via: 'wifi',
        router: 'admin@127.0.0.1',
        interface: row['interface'],
        ...found
      })
    })
  }

  it('takes bridge hosts that are not local, where wired devices count, and ARP entries that are reachable', async () => {
    const demo = await startEmpty()
    const macs = ['00:00:00:00:00:01', '00:00:00:00:00:02', '00:00:00:00:00:03', '00:00:00:00:00:04']
    const hosts = demo.table('/interface/bridge/host')
    hosts.add({ 'mac-address': macs[0]!, interface: 'ether2', 'on-interface': 'ether2' })
    hosts.add({ 'mac-address': macs[1]!, interface: 'bridge', local: 'true' })
    const arp = demo.table('/ip/arp')
    arp.add({ 'mac-address': macs[2]!, address: '192.168.88.3', interface: 'bridge', status: 'reachable' })
    arp.add({ 'mac-address': macs[3]!, address: '192.168.88.4', interface: 'bridge', status: 'stale' })
    const all = begin([open(demo)], { devices: [] })
    const told = await all.changes.take(2)
    assert.deepEqual(
      told.map(({ device }) => [device.mac, device.via, device.interface]),
      [
        [macs[0], 'bridge', 'ether2'],
        [macs[2], 'arp', 'bridge']
      ]
    )
    const wireless = begin([open(demo)], { devices: [], wired: false })
    assert.equal((await wireless.changes.next()).device.mac, macs[2])
  })

  it('asks each table with a proplist, over one login, and not again for what the router does not have', async () => {
    const demo = await startEmpty()
    const { changes } = begin([open(demo)])
    await changes.next()
    demo.table(WIFI).add({ 'mac-address': PHONE, interface: 'wifi1' })
    await changes.next()
    const polls = prints(demo, WIFI)
    assert.ok(polls >= 2)
    assert.equal(prints(demo, '/interface/wifiwave2/registration-table'), 1)
    assert.equal(demo.counts.logins, 1)
    for (const words of demo.history.filter(([command]) => command?.endsWith('/print'))) {
      assert.ok(
        words.some((word) => word.startsWith('=.proplist=')),
        words[0]
      )
    }
    // It may have got another package meanwhile.
    demo.handle('/interface/wifiwave2/registration-table/print', (exchange) => exchange.done())
    await demo.down(10)
    while (prints(demo, '/interface/wifiwave2/registration-table') < 2) await new Promise(setImmediate)
  })

  it('leaves who was on a router that is away at home, and says why it proves nothing', async () => {
    const [hall, attic] = [await startEmpty(), await startEmpty()]
    attic.table(WIFI).add({ 'mac-address': PHONE, interface: 'wifi1' })
    const { changes, failures, watch: watching } = begin([open(hall), open(attic)])
    assert.equal((await changes.next()).event, 'initial')
    attic.table(WIFI).clear()
    await attic.stop()
    assert.equal((await failures.next()).code, 'CONNECTION')
    const beats = prints(hall, WIFI)
    while (prints(hall, WIFI) < beats + 6) await new Promise((resolve) => hall.once('command', resolve))
    assert.deepEqual([changes.all.length, watching.atHome, failures.all.length], [1, 1, 1])
  })

  it('one router that does not answer holds up no other', async () => {
    const [hall, attic] = [await startEmpty(), await startEmpty()]
    hall.table(WIFI).add({ 'mac-address': PHONE, interface: 'wifi1' })
    attic.isSilent = true
    const { changes } = begin([open(hall), open(attic)])
    assert.equal((await changes.next()).device.router, 'admin@127.0.0.1')
  })

  it('works over REST', async () => {
    const demo = await start({ http: true })
    for (const table of TABLES) demo.table(table).clear()
    demo.table(WIFI).add({ 'mac-address': PHONE, interface: 'wifi1' })
    const router = open(demo, { protocol: 'rest', mode: 'PLAIN_ONLY', port: demo.httpPort })
    const { changes, failures } = begin([router])
    assert.equal((await changes.next()).event, 'initial')
    demo.table(WIFI).clear()
    const { event, device } = await changes.next()
    assert.deepEqual([event, device.interface, failures.all.length], ['left', 'wifi1', 0])
  })

  it('asks a slow router once at a time', async () => {
    const demo = await startEmpty()
    let atOnce = 0
    let most = 0
    let asked = 0
    demo.handle(`${WIFI}/print`, (exchange) => {
      atOnce += 1
      asked += 1
      most = Math.max(most, atOnce)
      setTimeout(() => {
        atOnce -= 1
        exchange.row({ '.id': '*1', 'mac-address': PHONE, interface: `wifi${asked}` })
        exchange.done()
      }, 250)
    })
    const { changes } = begin([open(demo)])
    await changes.take(2)
    assert.equal(most, 1)
  })

  it('a table that is refused proves nothing, and is reported once', async () => {
    const demo = await startEmpty()
    demo.table(WIFI).add({ 'mac-address': PHONE, interface: 'wifi1' })
    demo.handle('/ip/arp/print', (exchange) => {
      exchange.trap('not enough permissions (9)')
      exchange.done()
    })
    const { changes, failures } = begin([open(demo)])
    assert.equal((await changes.next()).event, 'initial')
    demo.table(WIFI).clear()
    const beats = prints(demo, WIFI)
    while (prints(demo, WIFI) < beats + 6) await new Promise((resolve) => demo.once('command', resolve))
    assert.equal(changes.all.length, 1)
    assert.deepEqual(
      failures.all.map(({ code, message }) => [code, message]),
      [['TRAP', 'not enough permissions (9)']]
    )
  })

  it('a router that lists more than fits is not believed to have said everything', async () => {
    const demo = await startEmpty()
    demo.handle('/ip/arp/print', (exchange) => {
      for (let n = 0; n < 60; n += 1) exchange.row({ 'mac-address': PHONE, address: 'x'.repeat(100_000) })
      exchange.done()
    })
    const { failures } = begin([open(demo)])
    assert.equal((await failures.next()).code, 'INPUT')
  })

  it('tells nothing after it was stopped', async () => {
    const demo = await startEmpty()
    const { changes, watch: watching } = begin([open(demo)])
    await changes.next()
    await watching.stop()
    const beats = prints(demo, WIFI)
    demo.table(WIFI).add({ 'mac-address': PHONE, interface: 'wifi1' })
    await new Promise((resolve) => setTimeout(resolve, 250))
    assert.deepEqual([changes.all.length, prints(demo, WIFI)], [1, beats])
  })
})
