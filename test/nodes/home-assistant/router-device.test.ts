import assert from 'node:assert/strict'
import type { Publication, Published } from '../../../nodes/home-assistant/publisher.js'
import { RouterDevice } from '../../../nodes/home-assistant/router-device.js'
import { Topics } from '../../../nodes/home-assistant/topics.js'
import { Arrivals } from '../../arrivals.js'
import { useRouters } from '../../routers.js'

describe('home-assistant/router-device', () => {
  const { start, open } = useRouters()
  const text = (key: string): string => key
  const published: Published = {
    id: 'ONE',
    topic: 'homeassistant/device/ONE/config',
    platforms: {},
    trackers: {},
    areOwn: false,
    kept: ['mikrotik/ONE/status']
  }

  it('after a deploy says that the router is away, which the broker has for online, and why it can be told nothing', async () => {
    const demo = await start()
    const router = open(demo)
    await demo.stop()
    const said = new Arrivals<Publication>()
    const device = new RouterDevice(router, {
      topics: new Topics('', '', text),
      groups: [],
      controls: true,
      ruleTag: 'ha:',
      interval: 60_000,
      legacyTracker: true,
      presence: undefined,
      text,
      shelf: { load: () => published, save: () => {} },
      owner: {},
      send: (publications) => publications.forEach((each) => said.push(each)),
      onSuccess: () => assert.fail('It was read'),
      onFailure: () => {}
    })
    router.on('state', (state) => device.connection(state))
    device.start()
    const { topic, payload, retain } = await said.next()
    assert.deepEqual([topic, payload, retain], ['mikrotik/ONE/status', 'offline', true])
    await device.poll()
    assert.equal(device.announced, 'ONE')
    await assert.rejects(
      device.tell('x', 'ON', () => {}),
      { code: 'CONNECTION' }
    )
    await device.close()
  })
})
