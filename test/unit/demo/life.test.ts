import assert from 'node:assert/strict'
import { Device } from '../../../demo/device/device.js'
import { DemoRouter } from '../../../demo/index.js'
import { Life } from '../../../demo/life.js'
import { menus } from '../../../demo/menus/all.js'
import { Client } from './client.js'

function liveFor(seconds: number, seed: number): Device {
  const surroundings = {
    ports: () => ({ plain: undefined, tls: undefined, hasCertificate: false }),
    reboot: () => undefined
  }
  const device = new Device({ version: '7.20.1', identity: 'x', users: [], seed }, menus, surroundings)
  const life = new Life(device)
  for (let second = 0; second < seconds; second += 1) life.tick()
  return device
}

describe('demo life', () => {
  const story = (device: Device): unknown => [
    device.menus.at('/interface').rows.map((row) => [row['rx-byte'], row['tx-packet']]),
    device.menus.at('/log').rows.map(({ topics, message }) => [topics, message]),
    device.menus.at('/ip/dhcp-server/lease').rows,
    device.menus.at('/interface/wifi/registration-table').rows
  ]

  it('moves counters, leases, log lines and clients, the same way from the same seed', () => {
    const [still, lively] = [liveFor(0, 1), liveFor(23, 1)]
    const bytes = (device: Device): number => Number(device.menus.at('/interface').find('ether1')?.['rx-byte'])
    assert.ok(bytes(lively) > bytes(still))
    assert.equal(lively.menus.at('/interface').find('ether4')?.['rx-byte'], '0')
    assert.ok(lively.menus.at('/log').rows.length > still.menus.at('/log').rows.length + 5)
    assert.equal(lively.menus.at('/ip/dhcp-server/lease').rows.length, 9)
    assert.equal(lively.menus.at('/interface/wifi/registration-table').rows.length, 5)
    assert.deepEqual(story(liveFor(23, 1)), story(lively))
    assert.notDeepEqual(story(liveFor(23, 2)), story(lively))
  })

  it('loses its first line every five minutes, for a while', () => {
    const status = (device: Device): unknown => device.menus.at('/tool/netwatch').find('internet')?.status
    assert.deepEqual(
      [239, 240, 260].map((seconds) => status(liveFor(seconds, 1))),
      ['up', 'down', 'up']
    )
  })

  it('is heard by those who listen, counters excepted', async () => {
    const router = await DemoRouter.start({ alive: true })
    try {
      const client = await Client.login(router.port)
      client.send('/interface/listen', '.tag=quiet')
      client.send('/log/listen', '.tag=log')
      const { attributes } = await client.next(({ tag }) => tag === 'log')
      assert.ok(attributes.message)
      assert.ok(!client.sentences.some(({ tag }) => tag === 'quiet'))
    } finally {
      await router.stop()
    }
  }).timeout(10_000)
})
