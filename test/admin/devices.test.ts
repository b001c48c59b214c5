import assert from 'node:assert/strict'
import { DemoRouter } from '../../demo/router.js'
import { helper } from '../nodes/flow.js'
import { ask, assertUnsaid, deploy, startServer, stopServer } from './editor.js'

type Fields = Record<string, unknown>

const PHONE = 'F0:18:98:5A:61:07'
const TABLES = [
  '/interface/wifi/registration-table',
  '/interface/bridge/host',
  '/ip/arp',
  '/ip/dhcp-server/lease',
  '/interface/wireless/registration-table'
]

describe('POST /routeros/devices', () => {
  let hall: DemoRouter
  let attic: DemoRouter

  before(startServer)
  after(stopServer)
  beforeEach(async () => {
    const users = [{ name: 'admin', password: 'correct horse', group: 'full' }]
    hall = await DemoRouter.start({ users })
    attic = await DemoRouter.start({ users })
    for (const demo of [hall, attic]) for (const table of TABLES) demo.table(table).clear()
    hall.table('/ip/dhcp-server/lease').add({ 'mac-address': PHONE, address: '192.168.88.34', 'host-name': 'phone' })
    attic.table(TABLES[0]!).add({ 'mac-address': PHONE, interface: 'wifi1', ssid: 'home', signal: '-48' })
    const other = { id: 'second', type: 'routeros-connection', name: 'attic', mode: 'PLAIN_ONLY' }
    await deploy(hall, {
      credentials: { password: 'correct horse' },
      more: [{ ...other, host: attic.host, port: attic.port }],
      moreCredentials: { second: { username: 'admin', password: 'correct horse' } }
    })
  })
  afterEach(async () => {
    assertUnsaid('correct horse')
    await helper.unload()
    await Promise.all([hall.stop(), attic.stop()])
  })

  it('is what the deployed connections see now, together', async () => {
    const { ok, devices, failures } = await ask('devices', { connections: [{ id: 'router' }, { id: 'second' }] })
    const [{ since, lastSeen, ...device } = {}, ...rest] = devices as Fields[]
    assert.deepEqual([ok, rest, failures], [true, [], []])
    assert.ok(Number(since) > 0 && Number(lastSeen) > 0)
    assert.deepEqual(device, {
      name: 'phone',
      state: 'home',
      mac: PHONE,
      address: '192.168.88.34',
      hostName: 'phone',
      via: 'wifi',
      router: 'attic',
      interface: 'wifi1',
      ssid: 'home',
      signal: -48
    })
  })

  it('asks a connection as it stands in the dialog', async () => {
    const typed = { host: attic.host, port: attic.port, mode: 'PLAIN_ONLY', username: 'admin' }
    const { devices } = await ask('devices', { connections: [{ id: 'new', ...typed, password: 'correct horse' }] })
    assert.deepEqual(
      (devices as Fields[]).map(({ mac }) => mac),
      [PHONE]
    )
  })

  it('tells no other router the stored password', async () => {
    const elsewhere = { host: attic.host, port: attic.port, mode: 'PLAIN_ONLY', username: 'admin' }
    const logins = attic.counts.logins
    const answer = await ask('devices', { connections: [{ id: 'router', ...elsewhere, password: '__PWRD__' }] })
    assert.deepEqual([answer['ok'], answer['code']], [false, 'INPUT'])
    assert.equal(attic.counts.logins, logins)
  })

  it('names the router that does not answer, and shows what the other sees', async () => {
    await hall.stop()
    const { ok, devices, failures } = await ask('devices', { connections: [{ id: 'router' }, { id: 'second' }] })
    assert.equal(ok, true)
    assert.equal((devices as Fields[]).length, 1)
    assert.deepEqual(
      (failures as Fields[]).map(({ router }) => router),
      ['demo']
    )
    const alone = await ask('devices', { connections: [{ id: 'router' }] })
    assert.deepEqual([alone['ok'], alone['code']], [false, 'CONNECTION'])
  })

  for (const [what, connections] of [
    ['no connection', []],
    ['a connection that is not deployed', [{ id: 'nobody' }]]
  ] as const) {
    it(`refuses ${what}`, async () => {
      const { ok, code } = await ask('devices', { connections })
      assert.deepEqual([ok, code], [false, 'INPUT'])
    })
  }
})
