import assert from 'node:assert/strict'
import { once } from 'node:events'
import { DemoRouter } from '../../demo/router.js'
import { Broker } from '../mqtt/broker.js'
import { MqttClient } from '../mqtt/client.js'
import { helper } from '../nodes/flow.js'
import { needs } from '../tools.js'
import { Example } from './example.js'

const CONFIG = 'homeassistant/device/routeros-fleet/config'

interface Fleet {
  online: number
  offline: number
  total: number
  routers: { name: string; online: boolean; since: string }[]
}

describe('examples for a fleet', () => {
  let attic: DemoRouter
  let office: DemoRouter
  let broker: Broker
  let home: MqttClient

  before(function () {
    needs(this, 'mosquitto')
  })
  beforeEach(async () => {
    attic = await DemoRouter.start({ tls: 'certificate' })
    office = await DemoRouter.start({ tls: 'certificate' })
    broker = await Broker.start()
    home = await MqttClient.start(broker)
  })
  afterEach(async () => {
    await helper.unload()
    await home?.stop()
    await broker?.dispose()
    await attic?.stop()
    await office?.stop()
  })

  it('Which routers are offline: a message for each change, and a sensor', async () => {
    const addressOf = ({ host, tlsPort: port }: DemoRouter): object => ({ host, port })
    const routers = JSON.stringify({ attic: addressOf(attic), office: addressOf(office) })
    const example = await Example.load('Which routers are offline', attic, { ROUTERS: routers }, broker, {
      'routeros-connection': { connectTimeout: 2000 }
    })
    const shown = example.shown('fleet')
    const next = async (): Promise<Fleet> => (await shown.next()).payload as Fleet

    const first = await next()
    assert.deepEqual({ ...first, routers: first.routers.map(brief) }, fleet(['attic', true], ['office', true]))

    const { tlsPort, port } = office
    await office.stop()
    example.press('ask')
    const second = await next()
    assert.deepEqual({ ...second, routers: second.routers.map(brief) }, fleet(['office', false], ['attic', true]))
    assert.equal(second.routers[1]?.since, first.routers[0]?.since)
    assert.ok(second.routers[0]!.since > first.routers[1]!.since)
    const told = JSON.parse(await home.hears('mikrotik/fleet', (payload) => payload.includes('false'))) as Fleet
    assert.deepEqual(told, second)

    office = await DemoRouter.start({ tls: 'certificate', tlsPort, plain: port })
    await once(office, 'login')
    example.press('ask')
    const third = await next()
    assert.deepEqual({ ...third, routers: third.routers.map(brief) }, fleet(['attic', true], ['office', true]))
    assert.equal(shown.all.length, 3)

    const { availability_topic, components } = JSON.parse(await home.hears(CONFIG)) as {
      availability_topic: string
      components: { offline: Record<string, string> }
    }
    assert.equal(await home.hears(availability_topic), 'online')
    assert.equal(components.offline['state_topic'], 'mikrotik/fleet')
    assert.equal(components.offline['json_attributes_topic'], 'mikrotik/fleet')
  })
})

function brief({ name, online }: Fleet['routers'][number]): [string, boolean] {
  return [name, online]
}

/** What the flow says of these routers, the offline ones first. */
function fleet(...routers: [name: string, isOnline: boolean][]): object {
  const online = routers.filter(([, isOnline]) => isOnline).length
  return { online, offline: routers.length - online, total: routers.length, routers }
}
