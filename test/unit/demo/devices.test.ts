import assert from 'node:assert/strict'
import { DemoRouter } from '../../../demo/index.js'
import { Client } from './client.js'

/** What hangs on a router: modem, UPS, powered devices, radios, lines. */
describe('demo devices', () => {
  let router: DemoRouter
  let client: Client

  const start = async (version?: string): Promise<void> => {
    router = await DemoRouter.start(version === undefined ? {} : { version })
    client = await Client.login(router.port)
  }
  const once = async (command: string, which: string): Promise<Record<string, string>> =>
    (await client.rows(command, `=numbers=${which}`, '=once='))[0]!

  afterEach(() => router.stop())

  it('switches the power of a port, and cycles it', async () => {
    await start()
    const status = async (): Promise<unknown> =>
      (await once('/interface/ethernet/poe/monitor', 'ether5'))['poe-out-status']
    assert.equal(await status(), 'powered-on')
    await client.run('/interface/ethernet/poe/power-cycle', '=numbers=ether5')
    assert.equal(await status(), 'off')
    await client.run('/interface/ethernet/poe/set', '=numbers=ether5', '=poe-out=off')
    assert.equal(await status(), 'disabled')
    assert.deepEqual(await client.traps('/interface/ethernet/poe/set', '=numbers=ether5', '=poe-out=full'), [
      'input does not match any value of poe-out'
    ])
    assert.equal('cycled-at' in (await client.rows('/interface/ethernet/poe/print'))[0]!, false)
  })

  it('monitors a modem', async () => {
    await start()
    const home = await once('/interface/lte/monitor', 'lte1')
    assert.deepEqual([home['current-operator'], home.roaming], ['Demo Mobile', 'false'])
    assert.match(home.rsrp!, /^-\d\d$/)
    router.table('/interface/lte').set('lte1', { 'provider-name': 'Elsewhere', 'is-roaming': 'true' })
    const away = await once('/interface/lte/monitor', 'lte1')
    assert.deepEqual([away['current-operator'], away.roaming], ['Elsewhere', 'true'])
    await client.run('/interface/lte/disable', '=numbers=lte1')
    assert.deepEqual((await once('/interface/lte/monitor', 'lte1')).status, 'disabled')
  })

  it('sends messages and tells of those that arrive', async () => {
    await start()
    assert.deepEqual(await client.traps('/tool/sms/send', '=phone-number=+4915550002'), [
      'missing value(s) of argument(s) message'
    ])
    assert.deepEqual(await client.traps('/tool/sms/send', '=phone-number=+4915550002', '=message=hello'), [])
    client.send('/tool/sms/inbox/listen', '.tag=in')
    await client.run('/tool/sms/inbox/print')
    router.table('/tool/sms/inbox').add({ phone: '+4915550002', message: 'hello' })
    const { attributes } = await client.until(({ tag }) => tag === 'in')
    await client.run('/tool/sms/inbox/remove', `=numbers=${String(attributes['.id'])}`)
    assert.equal(router.table('/tool/sms/inbox').items.length, 1)
  })

  it('monitors a UPS, which empties without mains', async () => {
    await start()
    const mains = await once('/system/ups/monitor', 'ups')
    assert.deepEqual([mains['on-line'], mains['on-battery'], mains['battery-charge']], ['true', 'false', '100'])
    router.table('/system/ups').set('ups', { 'on-line': 'false', charge: '10' })
    const rows = await client.rows('/system/ups/monitor', '=numbers=ups', '=interval=20ms', '=duration=50ms')
    assert.deepEqual(
      rows.slice(0, 2).map((row) => [row['on-battery'], row['low-battery'], row['battery-charge']]),
      [
        ['true', 'false', '10'],
        ['true', 'true', '9']
      ]
    )
  })

  it('loses the first line and gets it back: link, route, netwatch', async () => {
    await start()
    const gateways = async (): Promise<unknown[]> =>
      (await client.rows('/ip/route/print', '?dst-address=0.0.0.0/0', '?active=true')).map(({ gateway }) => gateway)
    const watched = (): Record<string, string> => router.table('/tool/netwatch').find('internet')!
    const { since } = watched()
    assert.deepEqual(await gateways(), ['198.51.100.1'])
    router.setWan(false)
    router.setWan(false)
    assert.deepEqual(await gateways(), ['lte1'])
    assert.deepEqual([watched().status, watched().since === since], ['down', false])
    assert.equal(router.table('/interface').find('ether1')?.running, 'false')
    router.setWan(true)
    assert.deepEqual(await gateways(), ['198.51.100.1'])
    assert.deepEqual([watched().status, router.table('/ip/dhcp-client').items[0]?.status], ['up', 'bound'])
  })

  it('makes a route active or not with its switch alone', async () => {
    await start()
    const lab = (): unknown => router.table('/ip/route').items.find(({ comment }) => comment === 'old lab')?.active
    const id = router.table('/ip/route').items.find(({ comment }) => comment === 'old lab')!['.id']!
    assert.equal(lab(), 'false')
    await client.run('/ip/route/set', `=numbers=${id}`, '=disabled=no')
    assert.equal(lab(), 'true')
    await client.run('/ip/route/set', `=numbers=${id}`, '=distance=3')
    assert.equal(lab(), 'true')
  })

  for (const [version, menu, name] of [
    ['7.20.1', '/interface/wifi', 'wifi2'],
    ['7.12', '/interface/wifiwave2', 'wifi2'],
    ['6.49.18', '/interface/wireless', 'wlan2']
  ] as const) {
    it(`has its radios in ${menu} in RouterOS ${version}`, async () => {
      await start(version)
      const [, second] = await client.rows(`${menu}/print`)
      assert.deepEqual([second?.name, second?.running], [name, 'true'])
      await client.run(`${menu}/set`, `=.id=${second!['.id']}`, '=disabled=yes')
      assert.equal(router.table('/interface').find(name)?.running, 'false')
    })
  }
})
