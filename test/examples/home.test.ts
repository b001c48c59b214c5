import assert from 'node:assert/strict'
import { DemoRouter } from '../../demo/router.js'
import { helper } from '../nodes/flow.js'
import { Broker } from '../mqtt/broker.js'
import { needs } from '../tools.js'
import { Example } from './example.js'

describe('examples for a home', () => {
  let demo: DemoRouter
  beforeEach(async () => (demo = await DemoRouter.start({ tls: 'certificate' })))
  afterEach(async () => {
    await helper.unload()
    await demo.stop()
  })

  it('Who is at home: those that are there, one that comes, moves and leaves, and the list of all', async () => {
    const example = await Example.load('Who is at home', demo, {}, undefined, {
      'routeros-presence': { interval: 0.1, considerHome: 0.4 }
    })
    assert.match(await example.told('here already').next(), /: home$/)
    const clients = demo.table('/interface/wifi/registration-table')
    const mac = '02:00:00:00:00:09'
    const client = clients.add({ interface: 'wifi1', 'mac-address': mac })
    assert.equal(await example.told('came home').next(), mac)
    clients.set(client, { interface: 'wifi2' })
    assert.equal(await example.told('moved').next(), `${mac} to wifi2`)
    clients.remove(client)
    assert.equal(await example.told('left').next(), mac)

    example.press('list')
    const list = (await example.shown('all devices').next()).payload as { mac: string; state: string }[]
    const away = list.filter(({ state }) => state !== 'home')
    assert.deepEqual(
      away.map((device) => device.mac),
      [mac]
    )
    assert.equal(await example.told('all devices').next(), `${list.length - 1} at home`)
    assert.equal(example.shown('error').all.length, 0)
  })

  it('The router in Home Assistant: discovery and states over a broker', async function () {
    needs(this, 'mosquitto')
    const broker = await Broker.start()
    try {
      const example = await Example.load('The router in Home Assistant', demo, {}, broker)
      const published = example.shown('published')
      await published.find(({ topic }) => /^homeassistant\/device\/[\w-]+\/config$/.test(topic ?? ''))
      await published.find(({ topic }) => /^mikrotik\/[\w-]+\/interfaces$/.test(topic ?? ''))
      assert.equal(example.shown('error').all.length, 0)
      await helper.unload()
    } finally {
      await broker.dispose()
    }
  })
})
