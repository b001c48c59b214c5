import assert from 'node:assert/strict'
import { DemoRouter } from '../../demo/router.js'
import type { Item } from '../editor/nodered.js'
import { Broker } from '../mqtt/broker.js'
import { MqttClient } from '../mqtt/client.js'
import { SmallNodeRed } from './small-node-red.js'

const PASSWORD = 'planted-password'
const SET = 'mikrotik/+/+/set'
const BIRTH = 'homeassistant/status'
/** Commands in a flood; by hand more: FLOOD_SECONDS=60. */
const FLOOD = 300 * Number(process.env['FLOOD_SECONDS'] ?? 2)

/** Values that a Function node can make and nobody expects, as JavaScript. */
const oddities: Readonly<Record<string, string>> = {
  nothing: 'null',
  'a number': '1e300',
  'a big integer': '10n ** 1000n',
  'a symbol': 'Symbol("odd")',
  'a function': '() => {}',
  'no date': 'new Date(NaN)',
  'a large buffer': 'Buffer.alloc(2e6, 0x61)',
  'a large text': '"x".repeat(2e6)',
  'a text of many lines': '"?a=b\\n".repeat(7e4)',
  'deep JSON': `'{"not":'.repeat(2e4) + '1' + '}'.repeat(2e4)`,
  'a cycle': '(() => { const odd = { a: 1 }; odd.not = odd; odd.all = [odd]; return odd })()',
  'a list in itself': '(() => { const odd = []; odd.push(odd); return odd })()',
  'a deep object': '(() => { let odd = {}; for (let n = 0; n < 2e4; n += 1) odd = { not: odd }; return odd })()',
  'a deep list': '(() => { let odd = []; for (let n = 0; n < 2e4; n += 1) odd = [odd]; return odd })()',
  'no prototype': 'Object.create(null)',
  'a text that throws': '({ name: { toString() { throw new Error("odd") } } })',
  'a property that throws': '({ get name() { throw new Error("odd") } })',
  'a proxy that throws': 'new Proxy({}, { get() { throw new Error("odd") }, ownKeys() { throw new Error("odd") } })',
  'a revoked proxy': '(() => { const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); return proxy })()',
  'thousands of names': 'Object.fromEntries(Array.from({ length: 34e3 }, (_, n) => ["k" + n, n]))',
  'a million rows': 'Array(1e6).fill({ name: "odd", list: "odd", address: "192.0.2.1" })'
}

/** A node, and what of a message it looks at. Others answer with an error or a result. */
const nodes: readonly { title?: string; item: Item; properties: readonly string[] }[] = [
  {
    item: { id: 'query', type: 'routeros-query', path: '/interface', where: [] },
    properties: ['where', 'path', 'proplist', 'router', 'tag']
  },
  {
    item: { id: 'command', type: 'routeros-command', command: '' },
    properties: ['payload', 'args']
  },
  {
    title: 'routeros-command with a command of its own',
    item: { id: 'print', type: 'routeros-command', command: '/interface/print', commandType: 'str' },
    properties: ['args', 'where']
  },
  {
    item: { id: 'apply', type: 'routeros-apply', path: '/ip/firewall/address-list', dryRun: true },
    properties: ['payload', 'where', 'key', 'path']
  },
  {
    item: { id: 'file', type: 'routeros-file', action: 'write', file: 'filename', fileType: 'msg' },
    properties: ['payload', 'filename']
  },
  {
    item: { id: 'presence', type: 'routeros-presence', autostart: false, devices: [] },
    properties: ['payload', 'action']
  }
]

/** What others write into messages, and a Node-RED with a small heap that must live through it. */
describe('faults: hostile messages against a small heap', function () {
  this.timeout(60_000)
  let demo: DemoRouter
  let broker: Broker
  let home: MqttClient
  let small: SmallNodeRed

  before(async () => {
    demo = await DemoRouter.start({ users: [{ name: 'admin', password: PASSWORD, group: 'full' }] })
    broker = await Broker.start()
    home = await MqttClient.start(broker)
    small = await SmallNodeRed.start()
    const place = { host: demo.host, port: demo.port, password: PASSWORD }
    await small.deploy(place, [...makers(), ...mqtt(broker)])
    await home.finds(({ topic }) => topic.startsWith('homeassistant/device/'))
  })
  after(async () => {
    await small?.stop()
    await home?.stop()
    await broker?.dispose()
    await demo?.stop()
  })
  afterEach(() => assert.ok(!small.red.log.includes(PASSWORD)))

  for (const [output, { item, title = item.type, properties }] of nodes.entries()) {
    it(`${title} answers each odd message`, async () => {
      for (const [name, value] of Object.entries(oddities)) {
        const asked = properties.map((property) => small.ask(`make?output=${output}`, `msg.${property} = ${value}`))
        for (const answer of await Promise.all(asked)) {
          assert.ok('rows' in answer || 'code' in answer, name)
          assert.ok(!JSON.stringify(answer).includes(PASSWORD), name)
        }
      }
      await small.survives()
    })
  }

  it('a flood of births, and of commands for what is and is not there', async () => {
    const { topic } = await home.finds((heard) => heard.topic.endsWith('/interfaces'))
    const own = topic.slice(0, topic.lastIndexOf('/'))
    for (let n = 0; n < FLOOD; n += 1) {
      home.say(`${own}/ether2_enabled/set`, n % 2 === 0 ? 'OFF' : 'ON')
      home.say(`${own}/${n}/set`, 'PRESS')
      if (n % 20 === 0) home.say(BIRTH, 'online')
    }
    // The broker drops what is too much for its queue: the last command comes when the flood is over.
    await small.survives()
    home.forget()
    home.say(`${own}/ether2_enabled/set`, 'OFF')
    await home.finds((heard) => heard.topic === topic && heard.payload.includes('"ether2_enabled":"OFF"'))
    await small.survives()
  })

  it('huge payloads, bytes and topics', async () => {
    const own = 'mikrotik/router'
    for (let n = 0; n < 10; n += 1) {
      home.say(`${own}/ether2_enabled/set`, 'x'.repeat(1e6))
      home.say(`${own}/${'x'.repeat(60_000)}/set`, 'ON')
      home.say(`${own}/ether2_enabled/set`, '\0\ufffd\u202e'.repeat(1e5))
      home.say(BIRTH, 'x'.repeat(1e6))
    }
    home.say(BIRTH, 'online')
    home.forget()
    await home.finds((heard) => heard.topic.startsWith('homeassistant/device/'))
    await small.survives()
  })

  it('routeros-home-assistant takes odd topics and payloads', async () => {
    for (const value of Object.values(oddities)) {
      await small.ask(`say`, `msg.topic = ${value}`)
      await small.ask(`say`, `msg.topic = 'mikrotik/a/b/set'; msg.payload = ${value}`)
      await small.ask(`say`, `msg.event = 'arrived'; msg.payload = ${value}`)
      await small.ask(`say`, `msg.payload = [${value}]`)
    }
    await small.survives()
  })
})

/**
 * Of what is posted, a Function node makes a message for one of the nodes, which answers; or for the node of Home
 * Assistant, which says nothing to who asks.
 */
function makers(): Item[] {
  const make = (result: string): string => `
    const made = {}
    new Function('msg', 'Buffer', msg.payload)(made, Buffer)
    ${result}`
  const one = make(`
    const outputs = []
    outputs[Number(msg.req.query.output)] = Object.assign(made, { _msgid: msg._msgid, req: msg.req, res: msg.res })
    return outputs`)
  const both = make('return [{ ...msg, payload: [] }, made]')
  const targets = nodes.map(({ item }) => [`odd-${item.id}`])
  return [
    { id: 'making', type: 'http in', url: '/make', method: 'post', wires: [['maker']] },
    { id: 'maker', type: 'function', func: one, outputs: targets.length, wires: targets },
    { id: 'saying', type: 'http in', url: '/say', method: 'post', wires: [['sayer']] },
    { id: 'sayer', type: 'function', func: both, outputs: 2, wires: [['rows'], ['ha']] },
    ...nodes.map(({ item }) => ({ ...item, id: `odd-${item.id}` }))
  ]
}

function mqtt({ host, port }: Broker): Item[] {
  const server = { id: 'broker', type: 'mqtt-broker', broker: host, port: String(port), protocolVersion: '4' }
  const listen = (id: string, topic: string): Item => ({
    id,
    type: 'mqtt in',
    broker: 'broker',
    topic,
    qos: '1',
    datatype: 'auto-detect',
    wires: [['ha']]
  })
  return [
    { ...server, autoConnect: true, keepalive: '60', cleansession: true },
    { id: 'out', type: 'mqtt out', broker: 'broker', topic: '', wires: [] },
    listen('births', BIRTH),
    listen('sets', SET),
    { id: 'ha', type: 'routeros-home-assistant', controls: true, interval: 600, wires: [['out'], ['drop']] }
  ]
}
