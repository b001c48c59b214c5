import assert from 'node:assert/strict'
import type { Values } from '../../demo/tables/table.js'
import type { TypedRow } from '../../src/index.js'
import { Broker } from '../mqtt/broker.js'
import { MqttClient } from '../mqtt/client.js'
import { needs } from '../tools.js'
import { connectionTo, useEditor } from './editor.js'
import { type Box, Maker, type Selection } from './maker.js'

const LEASES = '/ip/dhcp-server/lease'
const STATIONS = '/interface/wifi/registration-table'
const ANNA = 'F0:18:98:5A:61:07'
const isAnna = (row: TypedRow): boolean => row['mac-address'] === ANNA

describe('nodes made by the explorer', function () {
  this.timeout(20_000)
  const at = useEditor()
  let maker: Maker
  before(async () => {
    await at.editor.show([connectionTo(at.router)])
    maker = new Maker(at.editor)
    await maker.listen()
  })
  afterEach(async () => {
    await maker.clear()
    assert.deepEqual(
      (await maker.nodes()).map(({ type }) => type),
      []
    )
  })

  /** A row of the router, as it is now. */
  function row(path: string, name: string, value: string): Values | undefined {
    return at.router.table(path).rows.find((each) => each[name] === value)
  }

  /** Presses a button, and waits until its command has been answered. */
  async function press(name: string, end = 'done'): Promise<void> {
    await maker.press(name)
    await maker.shown(end)
  }

  describe('of a menu', () => {
    it('query it, with the columns that are shown', async () => {
      await maker.deploy('query', { ...(await maker.select(LEASES)), columns: ['address', 'host-name'] })
      await maker.press('read')
      const rows = await maker.shown<TypedRow[]>('lease')
      const expected = at.router.table(LEASES).rows
      assert.deepEqual(
        rows,
        expected.map((each) => ({ address: each.address, 'host-name': each['host-name'] }))
      )
    })

    it('query it where a property is as in a row', async () => {
      await maker.deploy('condition', await maker.select(LEASES, (each) => each['comment'] === 'NAS', 'dynamic'))
      await maker.press('read')
      const rows = await maker.shown<TypedRow[]>('lease')
      const expected = at.router.table(LEASES).rows.filter(({ dynamic }) => dynamic === 'false')
      assert.deepEqual(
        rows.map(({ address }) => address),
        expected.map(({ address }) => address)
      )
    })

    it('watch it', async () => {
      await maker.deploy('watch', await maker.select('/ip/pool'))
      assert.equal((await maker.shown<TypedRow>('pool'))['name'], 'default-dhcp')
      at.router.table('/ip/pool').add({ name: 'new', ranges: '10.0.0.1' })
      while ((await maker.shown<TypedRow>('pool'))['name'] !== 'new');
    })
  })

  describe('of a row', () => {
    it('set a property', async () => {
      const nas = at.router.table(LEASES).rows[0]!
      await maker.deploy('set', await maker.select(LEASES, (each) => each['comment'] === 'NAS', 'comment'))
      at.router.table(LEASES).set(nas['.id']!, { comment: 'changed since' })
      await press('set comment')
      assert.equal(row(LEASES, 'address', '192.168.88.10')?.comment, 'NAS')
    })

    it('set a property of a menu with one set of values', async () => {
      await maker.deploy('set', await maker.select('/system/identity', () => true, 'name'))
      at.router.table('/system/identity').set(at.router.table('/system/identity').items[0]!, { name: 'other' })
      await press('set name')
      assert.equal(at.router.table('/system/identity').rows[0]?.name, 'MikroTik')
    })

    it('disable and enable it, the one row that was meant', async () => {
      await maker.deploy('disable', await maker.select('/interface/ethernet', (each) => each['name'] === 'ether3'))
      const isDisabled = (name: string): string | undefined => row('/interface', 'name', name)?.disabled
      await press('turn off')
      assert.deepEqual(['ether2', 'ether3', 'ether4'].map(isDisabled), ['false', 'true', 'false'])
      await press('turn on')
      assert.equal(isDisabled('ether3'), 'false')
    })

    it('turn PoE off and on', async () => {
      await maker.deploy('poe', await maker.select('/interface/ethernet/poe', () => true))
      await press('turn off')
      assert.equal(at.router.table('/interface/ethernet/poe').rows[0]?.['poe-out'], 'off')
      await press('turn on')
      assert.equal(at.router.table('/interface/ethernet/poe').rows[0]?.['poe-out'], 'auto-on')
    })

    it('remove it, unless there is another like it', async () => {
      const records = at.router.table('/ip/firewall/address-list')
      records.add({ list: 'guests', address: '10.1.1.1' })
      const other = records.add({ list: 'guests', address: '10.1.1.2' })
      await maker.deploy(
        'remove',
        await maker.select('/ip/firewall/address-list', (each) => each['address'] === '10.1.1.1')
      )
      const twin = records.add({ list: 'guests', address: '10.1.1.1' })
      await maker.press('remove')
      assert.equal((await maker.shown<TypedRow[]>('none, or several')).length, 2)
      records.remove(twin)
      await press('remove')
      const left = records.rows.filter(({ list }) => list === 'guests')
      assert.deepEqual(
        left.map((each) => each['.id']),
        [other['.id']]
      )
    })

    it('watch the traffic of its interface', async () => {
      await maker.deploy('traffic', await maker.select('/ip/dhcp-client', () => true))
      await maker.press('start')
      const traffic = await maker.shown<TypedRow>('ether1')
      assert.deepEqual([traffic['name'], typeof traffic['rx-bits-per-second']], ['ether1', 'number'])
    })

    it('declare it and others, without secrets', async () => {
      const users = at.router.table('/ppp/secret')
      await maker.deploy('declare', await maker.select('/ppp/secret', () => true))
      await maker.press('plan')
      assert.deepEqual(await maker.shown('steps'), [])
      users.set(row('/ppp/secret', 'name', 'anna')!['.id']!, { comment: 'changed since' })
      await press('apply now', 'steps')
      const anna = row('/ppp/secret', 'name', 'anna')
      assert.deepEqual([anna?.comment, anna?.password], ['laptop', 'not-a-secret-1'])
    })
  })

  describe('of a device', () => {
    it('block and unblock a device with a dynamic lease', async () => {
      const lease = (): (string | undefined)[] =>
        ['dynamic', 'block-access'].map((name) => row(LEASES, 'mac-address', ANNA)?.[name])
      await maker.deploy('block', await maker.select(LEASES, isAnna))
      await press('block')
      assert.deepEqual(lease(), ['false', 'true'])
      await press('unblock')
      assert.deepEqual(lease(), ['false', 'false'])
    })

    it('block and unblock a device of the wifi, which is disconnected', async () => {
      const entry = (): Values | undefined => row('/interface/wifi/access-list', 'mac-address', ANNA)
      await maker.deploy('block', await maker.select(STATIONS, isAnna))
      await press('block')
      assert.deepEqual([entry()?.action, entry()?.disabled], ['reject', 'false'])
      assert.equal(row(STATIONS, 'mac-address', ANNA), undefined)
      await press('unblock', 'none, or several')
      assert.equal(entry()?.disabled, 'true')
    })

    it('block and unblock an address with a firewall list', async () => {
      const selection = await maker.select('/ip/arp', () => true)
      const address = String(selection.row?.['address'])
      const entry = (): Values | undefined => row('/ip/firewall/address-list', 'address', address)
      await maker.deploy('block', { ...selection, rows: selection.rows.slice(0, 1) })
      await press('block')
      assert.deepEqual([entry()?.list, entry()?.disabled], ['blocked', 'false'])
      await press('unblock')
      assert.equal(entry()?.disabled, 'true')
    })

    it('reconnect it', async () => {
      const others = at.router.table(STATIONS).rows.length - 1
      await maker.deploy('reconnect', await maker.select(STATIONS, (each) => each['signal'] === -61))
      await press('reconnect')
      assert.equal(row(STATIONS, 'signal', '-61'), undefined)
      assert.equal(at.router.table(STATIONS).rows.length, others)
    })

    it('wake it, on the network of its lease', async () => {
      await maker.deploy('wake', await maker.select(LEASES, (each) => each['host-name'] === 'shelly-garage'))
      await press('wake shelly-garage')
      const sent = at.router.history.find(([command]) => command === '/tool/wol')!
      assert.ok(sent.includes('=mac=24:6F:28:9C:01:D4') && sent.includes('=interface=vlan20-iot'))
    })

    it('presence of the devices that are selected', async () => {
      const devices = (each: TypedRow): boolean => /^(nas|tv-wohnzimmer)$/.test(String(each['host-name']))
      await maker.deploy('presence', await maker.select(LEASES, devices))
      const names = [await maker.shown<TypedRow>('presence'), await maker.shown<TypedRow>('presence')].map(
        ({ name }) => name
      )
      assert.deepEqual(new Set(names), new Set(['NAS', 'tv-wohnzimmer']))
    })
  })

  describe('of a router', () => {
    const router = { connection: 'router', path: '' } as Selection

    it('back it up into files', async () => {
      await maker.deploy('backup', router)
      await maker.press('back up')
      const files = [await maker.shown<string>('saved'), await maker.shown<string>('saved')]
      assert.deepEqual(new Set(files.map((file) => file.slice(file.lastIndexOf('.')))), new Set(['.backup', '.rsc']))
    })

    it('bring it into Home Assistant, over one broker, which says when Node-RED is gone', async function () {
      needs(this, 'mosquitto')
      const broker = await Broker.start()
      const client = await MqttClient.start(broker)
      try {
        await maker.make('homeAssistant', router)
        await maker.setBroker(broker.host, broker.port)
        await maker.make('homeAssistant', router)
        assert.equal((await maker.nodes()).filter(({ type }) => type === 'mqtt-broker').length, 1)
        await maker.undo()
        await maker.start()
        await client.finds(({ topic }) => /^homeassistant\/device\/.*\/config$/.test(topic))
        await maker.clear()
        await maker.start()
        assert.equal(await client.hears('mikrotik/status', (payload) => payload !== 'online'), 'offline')
      } finally {
        await client.stop()
        await broker.dispose()
      }
    })

    it('offers what is for the whole router', async () => {
      assert.deepEqual(await maker.actions(router), ['presence', 'backup', 'homeAssistant'])
    })
  })

  describe('on the canvas', () => {
    it('are taken back by one undo, with their config nodes, and not deployed', async () => {
      const before = await maker.nodes()
      const made = await maker.make('homeAssistant', { connection: 'router', path: '' } as Selection)
      assert.ok(made.every(({ name }) => name !== undefined) && made.length > 4)
      assert.ok(await at.editor.page.locator('#red-ui-header-button-deploy:not(.disabled)').isVisible())
      await maker.undo()
      assert.deepEqual(await maker.nodes(), before)
    })

    it('find room below each other, and go where they are dropped', async () => {
      const selection = await maker.select(LEASES, isAnna, 'server')
      for (const id of await maker.actions(selection)) await maker.make(id, selection)
      const [dropped] = await maker.make('query', selection, { x: 1312, y: 199 })
      assert.deepEqual([dropped?.['x'], dropped?.['y']], [1310, 200])
      const boxes = await maker.boxes()
      assert.ok(boxes.length > 30)
      const overlapping = boxes.flatMap((one, index) => boxes.slice(index + 1).filter((other) => overlap(one, other)))
      assert.deepEqual(overlapping, [])
    })

    it('are made by the button of a selected row, or by dragging it', async () => {
      const { page } = at.editor
      const tab = await maker.open('phone', LEASES)
      await tab.getByRole('gridcell', { name: 'Annas-MacBook', exact: true }).click()
      await tab.getByRole('button', { name: 'Query where host-name is Annas-MacBook' }).click()
      await maker.start()
      const read = (await maker.nodes()).find(({ name }) => name === 'read')
      await at.editor.press(read!.id)
      assert.deepEqual(
        (await maker.shown<TypedRow[]>('lease')).map((each) => each['mac-address']),
        [ANNA]
      )
      await tab.getByRole('button', { name: 'Wake this device' }).hover()
      await page.mouse.down()
      await page.mouse.move(500, 500, { steps: 5 })
      await page.mouse.up()
      const wake = page.locator('.red-ui-flow-node-selected').filter({ hasText: 'wake Annas-MacBook' })
      const { x, y, width, height } = (await wake.boundingBox())!
      assert.ok(Math.abs(x + width / 2 - 500) < 40 && Math.abs(y + height / 2 - 500) < 20)
    })

    it('are made in no locked flow, and of no row that nothing finds again', async () => {
      const notice = at.editor.page.locator('.red-ui-notification')
      const connection = await maker.select('/ip/firewall/connection', () => true)
      assert.deepEqual(await maker.make('remove', { ...connection, rows: connection.rows.slice(0, 1) }), [])
      await notice.getByText('Nothing finds these rows again').waitFor()
      await maker.lock(true)
      assert.deepEqual(await maker.make('query', await maker.select(LEASES)), [])
      await notice.getByText('This flow is locked').waitFor()
      await maker.lock(false)
      assert.deepEqual(await maker.nodes(), [])
    })

    it('hold no secret', async () => {
      const users = await maker.select('/ppp/secret', () => true, 'password')
      const keys = await maker.select('/interface/wireguard', () => true, 'private-key')
      for (const selection of [users, keys, { ...users, rows: users.rows.slice(0, 1) }]) {
        for (const id of await maker.actions(selection)) await maker.make(id, selection)
      }
      const nodes = await maker.nodes()
      assert.ok(nodes.length > 20)
      assert.doesNotMatch(JSON.stringify(nodes), /•••|not-a-secret|password|passphrase|private-key/)
    })
  })
})

function overlap([left, top, right, bottom]: Box, other: Box): boolean {
  return left < other[2] && other[0] < right && top < other[3] && other[1] < bottom
}
