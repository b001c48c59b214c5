import assert from 'node:assert/strict'
import type { NodeInitializer } from 'node-red'
import type { DemoRouter } from '../../../demo/router.js'
import { useRouters } from '../../routers.js'
import { Flow, helper } from '../flow.js'
import { Broker } from '../../mqtt/broker.js'
import { MqttClient } from '../../mqtt/client.js'
import { needs } from '../../tools.js'
import { type Discovery, discovery } from './schema.js'
import { command, CONFIG, ID, STATUS } from './topics.js'

const mqttNodes = require('@node-red/nodes/core/network/10-mqtt.js') as NodeInitializer
const BROKER = 'mikrotik/status'
const OTHER = 'HDEMO0000002'
const node = { type: 'routeros-home-assistant', rules: true, controls: true, interval: 0.1 }

describe('home assistant over mosquitto', function () {
  const { start } = useRouters()
  let demo: DemoRouter
  let broker: Broker
  let home: MqttClient

  before(function () {
    needs(this, 'mosquitto')
  })

  beforeEach(async () => {
    demo = await start({ awayMs: 100 })
    broker = await Broker.start()
    // What Home Assistant does: it reads everything, and says that it has started.
    home = await MqttClient.start(broker, (client) => client.say('homeassistant/status', 'online'))
    helper.settings({ mqttReconnectTime: 50 })
  })

  afterEach(async () => {
    await helper.unload()
    helper.settings({})
    await home?.stop()
    await broker?.dispose()
  })

  /** The flow of the help: birth, close and will in the broker node, one mqtt out node, mqtt in nodes. */
  const load = (more: Record<string, unknown>[] = [], credentials = {}): Promise<Flow> => {
    const message = { Topic: BROKER, Qos: '1', Retain: 'true' }
    const named = (kind: string, payload: string): object =>
      Object.fromEntries(
        Object.entries({ ...message, Payload: payload }).map(([name, value]) => [`${kind}${name}`, value])
      )
    const listen = (id: string, topic: string): Record<string, unknown> & { id: string; type: string } => ({
      id,
      type: 'mqtt in',
      broker: 'broker',
      topic,
      qos: '1',
      datatype: 'auto-detect',
      wires: [['node', ...(more.some((item) => item['id'] === 'second') ? ['second'] : [])]]
    })
    return Flow.load(demo, {
      node: { ...node, wires: [['rows', 'out'], ['errors']] },
      moreCredentials: credentials,
      types: [mqttNodes],
      more: [
        {
          id: 'broker',
          type: 'mqtt-broker',
          broker: broker.host,
          port: String(broker.port),
          clientid: '',
          autoConnect: true,
          keepalive: '60',
          cleansession: true,
          protocolVersion: '4',
          ...named('birth', 'online'),
          ...named('close', 'offline'),
          ...named('will', 'offline')
        },
        { id: 'out', type: 'mqtt out', broker: 'broker', topic: '', wires: [] },
        listen('birth', 'homeassistant/status'),
        listen('own', BROKER),
        listen('set', 'mikrotik/+/+/set'),
        ...(more as { id: string; type: string }[])
      ]
    })
  }

  const config = async (fits: (config: Discovery) => boolean = () => true, topic = CONFIG): Promise<Discovery> =>
    discovery(await home.hears(topic, (payload) => payload !== '' && fits(JSON.parse(payload) as Discovery)))

  const isEverythingThere = async (): Promise<void> => {
    await config()
    await home.hears(BROKER, (payload) => payload === 'online')
    await home.hears(STATUS, (payload) => payload === 'online')
    await home.hears(`mikrotik/${ID}/interfaces`)
  }

  it('a switch is told by Home Assistant, and its state comes back', async () => {
    await load()
    await isEverythingThere()
    const { cmps } = await config()
    const { cmd_t: topic, stat_t: state } = cmps['ether2_enabled']!
    assert.equal(topic, command('ether2_enabled'))
    home.say(topic, 'OFF')
    await home.hears(state as string, (payload) => payload.includes('"ether2_enabled":"OFF"'))
    assert.equal(demo.table('/interface').find('ether2')?.['disabled'], 'true')
  })

  it('a broker that forgot everything has it again after its restart', async () => {
    await load()
    await isEverythingThere()
    await broker.stop()
    home.forget()
    await broker.start()
    await isEverythingThere()
  })

  it('Node-RED that is gone is told by the broker', async () => {
    await load()
    await isEverythingThere()
    home.forget()
    await helper.unload()
    assert.equal(await home.hears(BROKER), 'offline')
  })

  it('a router that reboots is away and comes back', async () => {
    await load()
    await isEverythingThere()
    home.forget()
    home.say(command('reboot'), 'PRESS')
    await home.hears(STATUS, (payload) => payload === 'offline')
    home.forget()
    await home.hears(STATUS, (payload) => payload === 'online')
  })

  it('two routers share the broker: a command reaches the one it is for', async () => {
    const second = await start()
    const board = second.table('/system/routerboard')
    board.set(board.items[0]!, { 'serial-number': OTHER })
    const more = [
      {
        id: 'router2',
        type: 'routeros-connection',
        host: second.host,
        port: second.port,
        mode: 'PLAIN_ONLY'
      },
      { id: 'second', ...node, connection: 'router2', wires: [['out'], ['errors']] }
    ]
    const flow = await load(more, { router2: { username: 'admin', password: '' } })
    await isEverythingThere()
    const { cmps } = await config(undefined, `homeassistant/device/${OTHER}/config`)
    home.say(cmps['ether2_enabled']!['cmd_t'] as string, 'OFF')
    await home.hears(`mikrotik/${OTHER}/interfaces`, (payload) => payload.includes('"ether2_enabled":"OFF"'))
    assert.equal(second.table('/interface').find('ether2')?.['disabled'], 'true')
    assert.equal(demo.table('/interface').find('ether2')?.['disabled'], 'false')
    assert.deepEqual(flow.errors.all, [])
  })

  it('a renamed interface stays the same entity, a removed rule goes', async () => {
    const rules = demo.table('/ip/firewall/filter')
    const rule = rules.add({ chain: 'forward', action: 'drop', comment: 'ha:Kids' })
    await load()
    const before = await config(({ cmps }) => 'filter_Kids' in cmps)
    const interfaces = demo.table('/interface')
    interfaces.set(interfaces.find('ether1')!, { name: 'wan' })
    rules.remove(rule)
    const after = await config(
      ({ cmps }) => cmps['ether1_link']?.['name'] === 'wan link' && cmps['filter_Kids']?.['uniq_id'] === undefined
    )
    assert.equal(after.cmps['ether1_link']?.['uniq_id'], before.cmps['ether1_link']?.['uniq_id'])
    assert.deepEqual(after.cmps['filter_Kids'], { p: 'switch' })
  })
})
