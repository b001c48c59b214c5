import assert from 'node:assert/strict'
import { once } from 'node:events'
import { DemoRouter } from '../../demo/router.js'
import type { TypedRow } from '../../src/index.js'
import { helper } from '../nodes/flow.js'
import { refuse } from '../routers.js'
import { Example } from './example.js'

const LIST = '/ip/firewall/address-list'

describe('examples that run commands', () => {
  let demo: DemoRouter
  let old: DemoRouter
  before(async () => (old = await DemoRouter.start({ tls: 'certificate', version: '6.49.10' })))
  after(() => old.stop())
  beforeEach(async () => (demo = await DemoRouter.start({ tls: 'certificate' })))
  afterEach(async () => {
    await helper.unload()
    await demo.stop()
  })

  it('Read interfaces', async () => {
    const example = await Example.load('Read interfaces', demo)
    example.press('all')
    const all = await rows(example, 'all interfaces')
    assert.deepEqual(
      all.map(({ name }) => name),
      demo.table('/interface').names
    )
    assert.equal(await example.told('all interfaces').next(), `${all.length} interfaces`)

    example.press('ports that are up')
    const up = await rows(example, 'ports that are up')
    assert.deepEqual(
      up.map(({ name }) => name),
      ['ether1', 'ether2', 'ether3', 'ether5']
    )
    assert.ok(up.every((row) => typeof row['rx-byte'] === 'number' && !('mtu' in row)))
    assert.equal(await example.told('ports that are up').next(), 'ether1, ether2, ether3, ether5')

    example.press('how many')
    assert.deepEqual(await rows(example, 'how many'), [{ count: all.length }])
    assert.equal(await example.told('how many').next(), `${all.length} interfaces`)
    assert.equal(demo.counts.logins, 1)
  })

  it('Read interfaces says what went wrong', async () => {
    refuse(demo, '/interface/print', 'not enough permissions (9)')
    const example = await Example.load('Read interfaces', demo)
    example.press('all')
    const { error } = await example.shown('error').next()
    assert.equal(error?.code, 'TRAP')
    assert.match(await example.told('error').next(), /^TRAP: .*not enough permissions/)
  })

  it('Find the DHCP leases of a host', async () => {
    const example = await Example.load('Find the DHCP leases of a host', demo)
    for (const [button, address, name] of [
      ['by name', '192.168.88.102', 'Pixel-8'],
      ['by MAC address', '192.168.88.117', 'tv-wohnzimmer'],
      ['by IP address', '192.168.88.21', 'BRW3C2AF410228E']
    ] as const) {
      example.press(button)
      const [row, ...more] = await rows(example, 'leases')
      assert.deepEqual([row?.['address'], row?.['host-name'], more], [address, name, []])
      assert.equal(await example.told('leases').next(), address)
    }

    demo.table('/ip/dhcp-server/lease').clear()
    example.press('by name')
    await example.shown('no lease').next()
    assert.equal(await example.told('no lease').next(), 'no lease for Pixel-8')
  })

  it('Block and unblock a device', async () => {
    const example = await Example.load('Block and unblock a device', demo)
    const before = demo.table(LIST).rows
    const entries = (): (string | undefined)[] =>
      demo
        .table(LIST)
        .items.filter(({ list, address }) => list === 'blocked' && address === '192.168.88.102')
        .map(({ comment }) => comment)

    example.press('block')
    await example.shown('blocked').next()
    assert.deepEqual(entries(), ['Blocked by Node-RED'])
    example.press('block')
    await example.shown('was blocked already').next()
    assert.deepEqual(entries(), ['Blocked by Node-RED'])

    example.press('unblock')
    await example.shown('unblocked').next()
    assert.deepEqual(entries(), [])
    example.press('unblock')
    await example.shown('was not blocked').next()
    assert.deepEqual(demo.table(LIST).rows, before)
    assert.equal(example.shown('error').all.length, 0)
  })

  it('Block and unblock a device says what else went wrong', async () => {
    demo.handle(`${LIST}/add`, (exchange) => {
      exchange.trap('not enough permissions (9)')
      exchange.done()
    })
    const example = await Example.load('Block and unblock a device', demo)
    example.press('block')
    assert.match((await example.shown('error').next()).error?.message ?? '', /not enough permissions/)
  })

  it('Run any command', async () => {
    const example = await Example.load('Run any command', demo)
    example.press('text')
    const addresses = await rows(example, 'rows')
    assert.equal(addresses.length, demo.table('/ip/address').items.length)
    for (const button of ['list of words', 'object']) {
      example.press(button)
      const [first, ...more] = await rows(example, 'rows')
      assert.deepEqual([first, more.length], [{ name: 'ether1', mtu: 1500 }, 4], button)
    }
    assert.equal(await example.told('rows').find((text) => text === '5 rows'), '5 rows')
    example.press('text', { __user_inject_props__: [{ p: 'payload', v: '/ip/adress/print', vt: 'str' }] })
    assert.equal((await example.shown('error').next()).error?.code, 'TRAP')
  })

  it('Ping with a count', async () => {
    const example = await Example.load('Ping with a count', demo)
    example.press('1.1.1.1')
    const answers = await example.shown('answer').take(4)
    assert.deepEqual(
      answers.map(({ payload }) => (payload as TypedRow)['seq']),
      [0, 1, 2, 3]
    )
    assert.match(await example.told('answer').next(), /^answer 0: \d+ms/)
    const { payload } = await example.shown('summary').next()
    const { average, ...counts } = payload as Record<string, unknown>
    assert.deepEqual(counts, { host: '1.1.1.1', sent: 4, received: 4, lost: '0 %' })
    assert.match(String(average), /^\d+ms\d+us$/)
    assert.equal(await example.told('summary').next(), `4 of 4, ${String(average)}`)
    assert.equal(example.shown('answer').all.length, 4)
  })

  it('Retry after an error: lost twice, then there', async () => {
    let losses = 2
    const restore = demo.handle('/ip/address/print', (exchange) => {
      losses -= 1
      exchange.session.destroy()
      if (losses === 0) restore()
    })
    const example = await Example.load('Retry after an error', demo)
    example.press('read the addresses')
    const { payload, error, tries } = (await example.shown('rows').next()) as unknown as Record<string, unknown>
    const count = demo.table('/ip/address').items.length
    assert.deepEqual([(payload as TypedRow[]).length, error, tries], [count, undefined, 2])
    assert.equal(await example.told('rows').next(), `${count} rows, 2 retries`)
    assert.equal(example.shown('given up').all.length, 0)
  }).timeout(30_000)

  it('Retry after an error: what the router refuses is not retried', async () => {
    const example = await Example.load('Retry after an error', demo)
    example.press('a mistake')
    const { error, tries } = (await example.shown('given up').next()) as unknown as Record<string, unknown>
    assert.deepEqual([(error as { code: string }).code, tries], ['TRAP', undefined])
    assert.match(await example.told('given up').next(), /^TRAP: no such command/)
    assert.equal(demo.history.filter(([command]) => command === '/ip/adress/print').length, 1)
  })

  it('Ask many routers: one list, and who did not answer', async () => {
    const routers = [demo, old].map(({ host, tlsPort: port }) => ({ host, port }))
    const list = JSON.stringify([...routers, { host: 'router.invalid' }])
    const example = await Example.load('Ask many routers', demo)
    example.press('routers', { __user_inject_props__: [{ p: 'payload', v: list, vt: 'json' }] })
    const [first, second, third] = await rows(example, 'routers')
    assert.match(String(first?.['version']), /^7\.20\.1/)
    assert.match(String(second?.['version']), /^6\.49\.10/)
    assert.equal(second?.['host'], old.host)
    assert.deepEqual(Object.keys(third ?? {}), ['host', 'error'])
    assert.equal(third?.['host'], 'router.invalid')
    assert.equal(await example.told('routers').next(), '3 routers, 1 without an answer')
  })

  it('Reboot and wait', async () => {
    const example = await Example.load('Reboot and wait', demo)
    const down = once(demo, 'down')
    example.press('reboot now')
    await down
    const { payload } = await example.shown('back').next()
    const { board, version, uptime, seconds } = payload as Record<string, unknown>
    assert.ok(board)
    assert.match(String(version), /^7\.20\.1/)
    assert.match(String(uptime), /^\d+s$/)
    assert.ok(Number(seconds) < 20)
    assert.equal(await example.told('back').next(), `back after ${String(seconds)} s`)
    const states = example.shown('connection').all.map((msg) => (msg.payload as { state: string }).state)
    assert.deepEqual([states.includes('disconnected'), states.at(-1)], [true, 'connected'])
    assert.equal(example.shown('back').all.length, 1)
    assert.equal(example.shown('not back').all.length, 0)
    assert.equal(example.shown('error').all.length, 0)
  }).timeout(30_000)

  it('Reboot and wait: refused', async () => {
    refuse(demo, '/system/reboot', 'not enough permissions (9)')
    const example = await Example.load('Reboot and wait', demo)
    example.press('reboot now')
    assert.equal((await example.shown('error').next()).error?.code, 'TRAP')
    assert.equal(example.shown('back').all.length, 0)
  })
})

async function rows(example: Example, name: string): Promise<TypedRow[]> {
  const { payload } = await example.shown(name).next()
  return payload as TypedRow[]
}
