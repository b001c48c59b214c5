import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
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

  it('lives through a flood: five hundred are listed, in time, and the next search is as ever', async () => {
    const flooding = createSocket('udp4')
    flooding.bind(0, '127.0.0.1')
    await once(flooding, 'listening')
    const long = 'x'.repeat(60_000)
    const packetOf = (n: number): Buffer => {
      const mac = n
        .toString(16)
        .padStart(12, '0')
        .replace(/..(?=.)/g, '$&:')
      if (n % 3 === 0) return announce({ mac, identity: long })
      return n % 3 === 1 ? announce({ mac, identity: `${n}` }) : randomBytes(n % 1400)
    }
    let isOver = false
    flooding.on('message', (_, { port, address }) => {
      const send = (n: number): void => {
        if (isOver) return
        for (let at = n; at < n + 50; at += 1) flooding.send(packetOf(at), port, address)
        setImmediate(send, n + 50)
      }
      send(1)
    })
    network.duration = 500
    network.targets = [{ address: '127.0.0.1', port: flooding.address().port }]
    const { ok, routers } = await ask('discover', {})
    isOver = true
    flooding.close()
    assert.equal(ok, true)
    const identities = (routers as { identity: string }[]).map(({ identity }) => identity)
    assert.ok(identities.length > 0 && identities.length <= 500)
    assert.ok(identities.every((identity) => identity.length <= 256))
    network.targets = [{ address: '127.0.0.1', port: socket.address().port }]
    const next = await ask('discover', {})
    assert.equal((next['routers'] as unknown[]).length, 1)
  })
})
