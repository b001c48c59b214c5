import assert from 'node:assert/strict'
import { DemoRouter } from '../../demo/router.js'
import { Broker } from '../mqtt/broker.js'
import { type Heard, MqttClient } from '../mqtt/client.js'
import { helper } from '../nodes/flow.js'
import { needs } from '../tools.js'
import { Example } from './example.js'

const CMD = 'mikrotik/attic/cmd'
const REPLY = 'mikrotik/attic/reply'
const LIST = '/ip/firewall/address-list'
const IDENTITY = JSON.stringify({ command: '/system/identity/print' })

interface Reply {
  ok: boolean
  rows?: Record<string, unknown>[]
  error?: { code: string; message: string }
}

describe('the MQTT bridge', () => {
  let demo: DemoRouter
  let broker: Broker
  let client: MqttClient
  let example: Example
  let atStart: Reply
  let asked = 0

  before(async function () {
    needs(this, 'mosquitto')
    demo = await DemoRouter.start({ tls: 'certificate' })
    broker = await Broker.start()
    client = await MqttClient.start(broker)
    // It is there before the flow is, as at each reconnect, and its refusal says that the flow has subscribed.
    client.say(CMD, IDENTITY, { retain: true, properties: { responseTopic: 'tests/retained' } })
    example = await Example.load('MQTT bridge', demo, {}, broker)
    atStart = JSON.parse(await client.hears('tests/retained')) as Reply
    client.say(CMD, '', { retain: true }) // takes it off the broker
  })
  after(async () => {
    await helper.unload()
    await client?.stop()
    await broker?.dispose()
    await demo?.stop()
  })

  /** Asks with a response topic and correlation data of its own, and waits for the reply to both. */
  const ask = async (payload: string, retain = false): Promise<Reply> => {
    asked += 1
    const responseTopic = `tests/${asked}`
    const correlationData = Buffer.from([0, 255, asked])
    client.say(CMD, payload, { retain, properties: { responseTopic, correlationData } })
    const heard = await client.finds(({ topic }) => topic === responseTopic)
    assert.deepEqual(heard.properties.correlationData, correlationData)
    assert.equal(heard.properties.userProperties?.['router'], 'attic')
    return JSON.parse(heard.payload) as Reply
  }

  const refused = async (payload: string, retain = false): Promise<Reply> => {
    const before = demo.counts.commands
    const reply = await ask(payload, retain)
    assert.deepEqual([reply.ok, reply.error?.code, reply.rows], [false, 'REFUSED', undefined])
    assert.equal(demo.counts.commands, before)
    return reply
  }

  it('a retained command is refused, when it comes and at each reconnect', async () => {
    assert.equal(atStart.error?.code, 'REFUSED')
    assert.match(atStart.error.message, /^Retained/)
    assert.ok(!demo.history.some(([command]) => command === '/system/identity/print'))
    await refused(IDENTITY, true)
    client.say(CMD, '', { retain: true })
  })

  it('an allowed print: its rows, with conditions and proplist', async () => {
    const where = { 'default-name': 'ether1' }
    const reply = await ask(JSON.stringify({ command: '/interface/print', where, proplist: ['name'] }))
    assert.deepEqual(reply, { ok: true, rows: [{ name: 'ether1' }] })
  })

  it('an allowed command by its name: only values come from the message', async () => {
    const args = { address: '198.51.100.7', list: 'trusted', timeout: '1d' }
    const { ok } = await ask(JSON.stringify({ command: 'block', args }))
    assert.ok(ok)
    const row = demo.table(LIST).rows.find(({ address }) => address === '198.51.100.7')
    assert.equal(row?.['list'], 'blocked')
    const wake = JSON.stringify({ command: 'wake', args: { mac: 'F0:18:98:5A:61:07', interface: 'ether1' } })
    assert.deepEqual(await ask(wake), { ok: true, rows: [] })
    const [, ...words] = demo.history.find(([command]) => command === '/tool/wol') ?? []
    assert.ok(words.includes('=interface=bridge') && words.includes('=mac=F0:18:98:5A:61:07'))
  })

  it('what is not allowed never gets to the router', async () => {
    await refused(JSON.stringify({ command: '/user/print' }))
    await refused(JSON.stringify({ command: '/system/reboot' }))
    await refused(JSON.stringify({ command: ['/interface/print', '=file=all'] }))
    await refused(JSON.stringify({ command: '/interface/print\n=file=all' }))
    await refused(JSON.stringify({ command: { toString: 1 } }))
    await refused(JSON.stringify(['/interface/print']))
    await refused('/interface/print')
  })

  it('arguments of an allowed print are left out', async () => {
    const { ok } = await ask(JSON.stringify({ command: '/system/identity/print', args: { file: 'identity' } }))
    assert.ok(ok)
    assert.ok(!demo.history.flat().includes('=file=identity'))
  })

  it('what the router refuses is a reply with the code', async () => {
    const { ok, error } = await ask(JSON.stringify({ command: 'wake', args: { mac: 'nonsense' } }))
    assert.deepEqual([ok, error?.code], [false, 'TRAP'])
  })

  it('a router that is not known is a reply with the code', async () => {
    client.say('mikrotik/cellar/cmd', IDENTITY)
    const reply = JSON.parse(await client.hears('mikrotik/cellar/reply')) as Reply
    assert.deepEqual([reply.ok, reply.error?.code], [false, 'INPUT'])
  })

  it('without a response topic the reply goes to the reply topic', async () => {
    client.say(CMD, IDENTITY)
    assert.deepEqual(JSON.parse(await client.hears(REPLY)), { ok: true, rows: [{ name: 'MikroTik' }] })
  })

  it('events of menus', async () => {
    const heard = (menu: string): Promise<Heard> => client.finds(({ topic }) => topic === `mikrotik/attic/event${menu}`)
    const interfaces = demo.table('/interface')
    interfaces.set(interfaces.find('ether2')!, { disabled: 'true' })
    const { payload } = await heard('/interface')
    const { event, row } = JSON.parse(payload) as { event: string; row: Record<string, unknown> }
    assert.deepEqual([event, row['name'], row['disabled']], ['changed', 'ether2', true])
    const leases = demo.table('/ip/dhcp-server/lease')
    leases.set(leases.items[0]!, { comment: 'seen' })
    await heard('/ip/dhcp-server/lease')
    demo.table('/log').add({ topics: 'system,info', message: 'hello' })
    assert.match((await heard('/log')).payload, /hello/)
    assert.equal(example.shown('error').all.length, 0)
  })
})
