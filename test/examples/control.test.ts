import assert from 'node:assert/strict'
import { DemoRouter } from '../../demo/router.js'
import type { Values } from '../../demo/tables/table.js'
import { helper } from '../nodes/flow.js'
import { Example } from './example.js'

const NAT = '/ip/firewall/nat'
const FILTER = '/ip/firewall/filter'
const CONNECTIONS = '/ip/firewall/connection'
const LEASE = '/ip/dhcp-server/lease'
const INBOX = '/tool/sms/inbox'

describe('examples that switch something', () => {
  let demo: DemoRouter
  beforeEach(async () => (demo = await DemoRouter.start({ tls: 'certificate' })))
  afterEach(async () => {
    await helper.unload()
    await demo.stop()
  })

  const ruleOf = (menu: string, comment: string): Values =>
    demo.table(menu).items.find((row) => row['comment'] === comment)!
  const sent = (command: string): string[][] =>
    demo.history
      .filter(([first]) => first === command)
      .map(([, ...words]) => words.filter((word) => word.startsWith('=')))

  describe('Open a port for some minutes', () => {
    const properties = { RULE: 'Open for a while', MINUTES: '0.005', RETRY: '0.1' }
    const isOpen = (): boolean => ruleOf(NAT, properties.RULE)['disabled'] === 'false'

    it('opens it, and closes it after its time', async () => {
      const example = await Example.load('Open a port for some minutes', demo, properties)
      const others = demo
        .table(NAT)
        .items.slice(0, 2)
        .map((row) => ({ ...row }))
      example.press('open')
      await example.shown('open').next()
      assert.ok(isOpen())
      await example.shown('closed').next()
      assert.ok(!isOpen())
      assert.deepEqual(demo.table(NAT).items.slice(0, 2), others)
      assert.equal(example.shown('error').all.length, 0)
    })

    it('closes it by a button', async () => {
      const example = await Example.load('Open a port for some minutes', demo, { ...properties, MINUTES: '5' })
      example.press('open')
      await example.shown('open').next()
      example.press('close')
      await example.shown('closed').next()
      assert.ok(!isOpen())
    })

    it('says so if it is closed already, at the start and by the button', async () => {
      const example = await Example.load('Open a port for some minutes', demo, properties)
      assert.equal(await example.told('was closed already').next(), 'was closed already')
      example.press('close')
      await example.shown('was closed already').take(2)
      assert.deepEqual([sent(`${NAT}/disable`), example.shown('closed').all], [[], []])
    })

    it('closes it at the start of Node-RED', async () => {
      demo.table(NAT).set(ruleOf(NAT, properties.RULE), { disabled: 'false' })
      const example = await Example.load('Open a port for some minutes', demo, properties)
      await example.shown('closed').next()
      assert.ok(!isOpen())
    })

    it('tries again if closing fails', async () => {
      const restore = demo.handle(`${NAT}/disable`, (exchange) => {
        exchange.trap('not enough permissions (9)')
        exchange.done()
        restore()
      })
      const example = await Example.load('Open a port for some minutes', demo, properties)
      example.press('open')
      assert.match(await example.told('not closed').next(), /^not closed: /)
      assert.ok(isOpen())
      const { error } = await example.shown('closed').next()
      assert.deepEqual([isOpen(), error], [false, undefined])
    })

    it('says when there is no such rule', async () => {
      const example = await Example.load('Open a port for some minutes', demo, { ...properties, RULE: 'none' })
      example.press('open')
      assert.equal(await example.told('no such rule').next(), 'no rule with the comment none')
    })
  })

  it('Bedtime for a device: blocks, ends its connections, unblocks', async () => {
    const properties = { RULE: 'Bedtime', MAC: '5E:B2:0C:91:7D:33' }
    const example = await Example.load('Bedtime for a device', demo, properties)
    for (const port of ['40000', '40001']) demo.table(CONNECTIONS).add({ 'src-address': `192.168.88.102:${port}` })
    const others = demo.table(CONNECTIONS).items.filter((row) => !row['src-address']?.startsWith('192.168.88.102:'))
    example.press('at 20:00')
    assert.equal(await example.told('bedtime').next(), 'blocked')
    assert.equal(ruleOf(FILTER, 'Bedtime')['disabled'], 'false')
    assert.equal(await example.told('ended').next(), '2 connections')
    assert.deepEqual(demo.table(CONNECTIONS).items, others)
    example.press('unblock')
    assert.equal(await example.told('bedtime').next(), 'unblocked')
    assert.equal(ruleOf(FILTER, 'Bedtime')['disabled'], 'true')
    assert.equal(sent(`${CONNECTIONS}/remove`).length, 1)
    example.press('block')
    assert.equal(await example.told('ended').next(), '0 connections')
    demo.table(LEASE).clear()
    example.press('block')
    assert.equal(await example.told('no lease').next(), `no lease of ${properties.MAC}`)
    demo.table(FILTER).remove(ruleOf(FILTER, 'Bedtime'))
    example.press('block')
    await example.shown('no such rule').next()
    assert.equal(example.shown('error').all.length, 0)
  })

  it('PoE port off and on', async () => {
    const example = await Example.load('PoE port off and on', demo, { PORT: 'ether5' })
    const port = (): unknown => demo.table('/interface/ethernet/poe').find('ether5')?.['poe-out']
    for (const [button, mode, power] of [
      ['power cycle', 'auto-on', 'ether5: off'],
      ['off', 'off', 'ether5: disabled'],
      ['on', 'auto-on', 'ether5: off']
    ] as const) {
      example.press(button)
      assert.equal(await example.told('power').next(), power, button)
      assert.equal(port(), mode, button)
    }
    assert.equal(sent('/interface/ethernet/poe/power-cycle').length, 1)
    assert.equal(example.shown('error').all.length, 0)
  })

  it('PoE port off and on: no such port', async () => {
    const example = await Example.load('PoE port off and on', demo, { PORT: 'ether1' })
    example.press('off')
    assert.equal(await example.told('no such port').next(), 'no port called ether1')
  })

  it('Wifi on and off', async () => {
    const example = await Example.load('Wifi on and off', demo, { MENU: '/interface/wifi', NAME: 'wifi2' })
    await switchesOff(example, demo, 'wifi2')
    assert.equal(demo.table('/interface').find('wifi1')?.['disabled'], 'false')
    demo.table('/interface').set('wifi2', { name: 'guest' })
    example.press('off')
    assert.equal(await example.told('no such network').next(), 'no wifi2 in /interface/wifi')
  })

  it('Wifi on and off: with the packages of older routers', async () => {
    for (const [version, MENU, NAME] of [
      ['7.12', '/interface/wifiwave2', 'wifi2'],
      ['6.49.18', '/interface/wireless', 'wlan2']
    ] as const) {
      const old = await DemoRouter.start({ tls: 'certificate', version })
      try {
        await switchesOff(await Example.load('Wifi on and off', old, { MENU, NAME }), old, NAME)
      } finally {
        await helper.unload()
        await old.stop()
      }
    }
  })

  it('Wake on LAN', async () => {
    const example = await Example.load('Wake on LAN', demo, { INTERFACE: 'bridge', SECONDS: '0.1' })
    example.press('nas')
    assert.equal(await example.told('awake').next(), 'nas is awake')
    assert.deepEqual(sent('/tool/wol'), [['=interface=bridge', '=mac=00:11:32:4F:90:AA']])
    // Nobody answers there.
    demo.table(LEASE).set(demo.table(LEASE).items[0]!, { address: '192.168.88.254' })
    example.press('nas')
    assert.equal(await example.told('asleep').next(), 'nas does not answer')
    demo.table(LEASE).clear()
    example.press('nas')
    assert.equal(await example.told('no lease').next(), 'no lease of nas')
    assert.equal(example.shown('error').all.length, 0)
  })

  it('SMS received and sent', async () => {
    const NUMBER = '+4915550002'
    const send = [`=port=lte1`, `=phone-number=${NUMBER}`]
    demo.table(INBOX).add({ phone: NUMBER, message: 'while you were away' })
    const example = await Example.load('SMS received and sent', demo, { NUMBER, PORT: 'lte1' })
    assert.equal(await example.told('received').next(), 'while you were away')
    assert.equal(await example.told('from others').next(), '+4915550001')
    await example.shown('removed').next()
    assert.equal(demo.table(INBOX).items.length, 1)

    example.press('send a message')
    assert.equal(await example.told('sent').next(), 'Hello from Node-RED')
    assert.deepEqual(sent('/tool/sms/send'), [[...send, '=message=Hello from Node-RED']])

    demo.table(INBOX).add({ phone: NUMBER, message: 'Status ' })
    const { payload } = await example.shown('sent').find(({ payload: text }) => String(text).startsWith('RouterOS'))
    assert.match(String(payload), /^RouterOS 7\.20\.1 \(stable\), up 2d7h\S*, CPU \d+ %$/)
    demo.table(INBOX).add({ phone: '+4915550003', message: 'status' })
    await example.shown('from others').take(2)
    assert.equal(sent('/tool/sms/send').length, 2)
    assert.equal(example.shown('error').all.length, 0)
  })
})

async function switchesOff(example: Example, demo: DemoRouter, name: string): Promise<void> {
  for (const [button, state, disabled] of [
    ['at 23:00', 'off', 'true'],
    ['on', 'on', 'false']
  ] as const) {
    example.press(button)
    assert.equal(await example.told('Wi-Fi').next(), `${name} is ${state}`)
    assert.equal(demo.table('/interface').find(name)?.['disabled'], disabled)
  }
  assert.equal(example.shown('error').all.length, 0)
}
