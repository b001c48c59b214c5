import assert from 'node:assert/strict'
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { DemoRouter } from '../../demo/router.js'
import { network } from '../../nodes/admin/neighbours.js'
import { announce } from '../announcement.js'
import { helper } from '../nodes/flow.js'
import { ask, deploy, startServer, stopServer } from './editor.js'

describe('POST /routeros/discover', () => {
  const usual = { ...network }
  const socket = createSocket('udp4')
  let demo: DemoRouter

  before(async () => {
    await startServer()
    demo = await DemoRouter.start()
    socket.bind(0, '127.0.0.1')
    await once(socket, 'listening')
    socket.on('message', (_, { port, address }) => {
      const said = { mac: 'DC:2C:6E:00:00:01', identity: '<b>attic</b>', board: 'hAP ax^3', ipv4: '192.168.88.1' }
      socket.send(announce({ ...said, version: '7.20.1 (stable)', interface: 'ether1', uptime: 60 }), port, address)
    })
  })
  after(async () => {
    socket.close()
    await demo.stop()
    await stopServer()
  })
  beforeEach(() => deploy(demo))
  afterEach(async () => {
    Object.assign(network, usual)
    await helper.unload()
  })

  it('lists the routers around', async () => {
    network.targets = [{ address: '127.0.0.1', port: socket.address().port }]
    assert.deepEqual(await ask('discover', {}), {
      ok: true,
      routers: [
        {
          identity: '<b>attic</b>',
          board: 'hAP ax^3',
          version: '7.20.1 (stable)',
          platform: '',
          mac: 'DC:2C:6E:00:00:01',
          address: '192.168.88.1',
          interface: 'ether1',
          uptime: 60
        }
      ]
    })
  })

  it('finds nobody, quietly', async () => {
    assert.deepEqual(await ask('discover', {}), { ok: true, routers: [] })
  })

  it('says why it could not look', async () => {
    network.port = socket.address().port
    const { ok, routers, note } = await ask('discover', {})
    assert.deepEqual([ok, routers], [true, []])
    assert.match(String(note), /EADDRINUSE/)
  })

  it('takes no fields', async () => {
    const answer = await ask('discover', { targets: ['10.0.0.255'] })
    assert.deepEqual([answer['ok'], answer['code']], [false, 'INPUT'])
  })
})
