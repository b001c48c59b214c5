import assert from 'node:assert/strict'
import { setTimeout as delay } from 'node:timers/promises'
import type { Exchange } from '../../demo/exchange.js'
import { DemoRouter } from '../../demo/router.js'
import type { Item } from '../editor/nodered.js'
import { sentence } from '../bytes.js'
import { SmallNodeRed } from './small-node-red.js'

/** How long each flood lasts, in ms; by hand a minute: FLOOD_SECONDS=60. */
const FLOOD = 1000 * Number(process.env['FLOOD_SECONDS'] ?? 2)
const PATIENCE = 20_000 + FLOOD
const FAT = 'x'.repeat(100_000)
const HUGE = 'x'.repeat(8_000_000)

/**
 * A router that sends as fast as loopback carries it, and a Node-RED with a small heap that must live through it. After
 * each flood the connection comes back and the next message is answered.
 */
describe('faults: floods against a small heap', function () {
  this.timeout(2 * PATIENCE)
  let demo: DemoRouter
  let small: SmallNodeRed
  /** When the flood ends, on the monotonic clock in ms. */
  let until = 0

  beforeEach(async () => {
    demo = await DemoRouter.start()
    small = await SmallNodeRed.start()
  })
  afterEach(async () => {
    until = 0
    await small?.stop()
    await demo?.stop()
  })

  /** Sends what `next` gives, until the flood is over or the exchange ends. */
  async function flood(exchange: Exchange, next: (n: number) => void): Promise<void> {
    for (let n = 0; performance.now() < until && !exchange.isEnded; n += 1) {
      next(n)
      if (n % 16 === 0) await exchange.room()
      if (n % 64 === 0) await delay(0)
    }
    exchange.done()
  }

  function begin(): void {
    until = performance.now() + FLOOD
  }

  const over = (): Promise<void> => delay(FLOOD)

  const survives = (): Promise<void> => small.survives(PATIENCE)

  async function deploy(node: Item): Promise<void> {
    const asking = { id: 'asking', type: 'http in', url: '/ask', method: 'get', wires: [['node']] }
    const wires = node.type === 'routeros-listen' ? [['drop'], ['drop']] : [['rows'], ['error']]
    await small.deploy({ host: demo.host, port: demo.port }, [asking, { wires, ...node }])
  }

  const listen = (fields: object): Item => ({ id: 'node', type: 'routeros-listen', source: 'changes', ...fields })

  it('fat traps before the login', async () => {
    const login = (exchange: Exchange): Promise<void> =>
      flood(exchange, () => void exchange.session.sendBytes(sentence('!trap', `=message=${HUGE}`)))
    const loginAsEver = demo.handle('/login', login)
    begin()
    await deploy(listen({ path: '/log' }))
    await over()
    loginAsEver()
    await survives()
  })

  it('fat traps of a command', async () => {
    demo.handle('/demo/traps', (exchange) => flood(exchange, () => exchange.trap(HUGE)))
    await deploy({ id: 'node', type: 'routeros-command', command: '/demo/traps', output: 'array' })
    begin()
    const [answer] = await Promise.all([small.ask('ask'), over()])
    assert.equal(answer.code, 'TRAP')
    await survives()
  })

  it('rows without end for one message', async () => {
    demo.handle('/demo/rows', (exchange) =>
      flood(exchange, (n) => void exchange.row({ '.id': `*${n}`, a: `${n} ${FAT}` }))
    )
    await deploy({ id: 'node', type: 'routeros-command', command: '/demo/rows', output: 'array' })
    begin()
    const [answer] = await Promise.all([small.ask('ask'), over()])
    assert.ok(['INPUT', undefined].includes(answer.code))
    await survives()
  })

  for (const snapshot of [false, true]) {
    it(`fat rows of changes, ${snapshot ? 'with' : 'without'} a snapshot`, async () => {
      demo.handle('/demo/menu/print', (exchange) => exchange.done())
      demo.handle('/demo/menu/listen', (exchange) =>
        flood(exchange, (n) => void exchange.row({ '.id': `*${n}`, a: `${n} ${FAT}` }))
      )
      begin()
      await deploy(listen({ path: '/demo/menu', snapshot }))
      await over()
      await survives()
    })
  }

  it('a fat snapshot', async () => {
    demo.handle('/demo/menu/listen', () => {})
    demo.handle('/demo/menu/print', (exchange) =>
      flood(exchange, (n) => void exchange.row({ '.id': `*${n}`, a: `${n} ${FAT}` }))
    )
    begin()
    await deploy(listen({ path: '/demo/menu', snapshot: true }))
    await over()
    await survives()
  })

  it('a section without end', async () => {
    demo.handle('/demo/sections', (exchange) =>
      flood(exchange, (n) => void exchange.row({ '.section': '0', name: `${n} ${FAT}` }))
    )
    begin()
    await deploy(listen({ source: 'command', command: '/demo/sections', output: 'array' }))
    await over()
    await survives()
  })

  it('keys without end under throttle', async () => {
    demo.handle('/demo/keys', (exchange) =>
      flood(exchange, (n) => {
        exchange.row({ name: `${n}`, a: FAT })
        exchange.row({ name: `${n}`, a: `${n} ${FAT}` })
      })
    )
    begin()
    await deploy(listen({ source: 'command', command: '/demo/keys', throttle: 600_000 }))
    await over()
    await survives()
  })

  it('small rows without end', async () => {
    demo.handle('/demo/small', (exchange) => flood(exchange, (n) => void exchange.row({ name: `${n}` })))
    begin()
    await deploy(listen({ source: 'command', command: '/demo/small' }))
    await over()
    await survives()
  })
})
