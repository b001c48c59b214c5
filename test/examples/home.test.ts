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

  it('Who is at home: everything that is seen, then the list of all', async () => {
    const example = await Example.load('Who is at home', demo)
    const { payload } = await example.shown('here already').next()
    assert.equal((payload as { state: string }).state, 'home')
    example.press('list', { payload: 'list' })
    const { payload: list } = await example.shown('all devices').next()
    assert.ok((list as { state: string }[]).some(({ state }) => state === 'home'))
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
