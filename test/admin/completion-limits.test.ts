import assert from 'node:assert/strict'
import type { Exchange } from '../../demo/exchange.js'
import { DemoRouter } from '../../demo/router.js'
import { helper } from '../nodes/flow.js'
import { ask, deploy, startServer, stopServer } from './editor.js'

interface Completion {
  ok: boolean
  source: string
  items: { value: string }[]
}

describe('POST /routeros/complete, with a hostile router', () => {
  let demo: DemoRouter

  const start = async (): Promise<void> => {
    demo = await DemoRouter.start()
    await deploy(demo)
  }
  const complete = async (kind: string, path: string, more: object = {}): Promise<Completion> =>
    (await ask('complete', { connection: 'router', kind, path, ...more })) as unknown as Completion

  before(startServer)
  after(stopServer)
  afterEach(async () => {
    await helper.unload()
    await demo.stop()
  })

  const MOST_BYTES = 160 * 1024
  /** Asks all there is to ask. Nothing is larger than a list can be. */
  const assertBounded = async (): Promise<Completion[]> => {
    const answers = []
    for (const [kind, path, more] of [
      ['menu', ''],
      ['command', '/ip'],
      ['argument', '/ip/address/add'],
      ['value', '/ip/address/add', { argument: 'interface' }],
      ['property', '/ip/address']
    ] as const) {
      const said = await complete(kind, path, more)
      assert.ok(said.ok && said.items.length <= 500, `${kind}: ${said.items.length} items`)
      const bytes = Buffer.byteLength(JSON.stringify(said))
      assert.ok(bytes <= MOST_BYTES, `${kind}: ${bytes} bytes`)
      answers.push(said)
    }
    return answers
  }
  const handleAll = (handler: Parameters<DemoRouter['handle']>[1]): void => {
    for (const path of ['/console/inspect', '/ip/address/print']) demo.handle(path, handler)
  }

  it('that never ends: it is waited for once, then not again until it answers', async () => {
    await start()
    const asked: Exchange[] = []
    handleAll((exchange) => {
      asked.push(exchange)
      exchange.row({ type: 'child', name: 'first', 'node-type': 'dir' })
    })
    const answers = [...(await assertBounded()), ...(await assertBounded())]
    // A question is given up after five seconds: by then ten answers that were waited for would not have come.
    assert.ok(asked.length > 0 && !asked.some(({ isEnded }) => isEnded))
    for (const { source, items } of answers) assert.ok(source === 'builtin' || items.length === 0)
  })

  it('that sends rows without end', async () => {
    await start()
    let sent = 0
    handleAll(async (exchange) => {
      for (let row = 0; row < 100_000 && !exchange.isEnded; row += 1) {
        sent += 1
        const name = `name-${row}`
        const hasRoom = exchange.row({
          type: exchange.words.includes('=request=child') ? 'child' : 'completion',
          name,
          'node-type': ['dir', 'cmd', 'arg'][row % 3]!,
          completion: name,
          [name]: 'x'
        })
        if (!hasRoom || row % 100 === 0) await new Promise((resolve) => void setImmediate(resolve))
      }
    })
    const answers = await assertBounded()
    assert.ok(answers.every(({ source }) => source === 'router'))
    assert.ok(demo.history.some(([command]) => command === '/cancel'))
    assert.ok(sent < 100_000)
  })

  it('that sends rows that are large, or have very many properties', async () => {
    await start()
    const wide = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`property-${index}`, '']))
    handleAll((exchange) => {
      exchange.row({ type: 'child', name: 'ip', 'node-type': 'dir', completion: 'ip', text: 'x'.repeat(50_000) })
      exchange.row({ type: 'child', name: 'x'.repeat(50_000), 'node-type': 'dir', completion: 'x'.repeat(50_000) })
      for (let row = 0; row < 2 && !exchange.isEnded; row += 1) exchange.row(wide)
      exchange.done()
    })
    const [menus] = await assertBounded()
    assert.deepEqual(
      menus!.items.map(({ value }) => value),
      ['/ip']
    )
  })

  it('that has names that are none', async () => {
    await start()
    handleAll((exchange) => {
      for (const name of ['ip', '[:put 1]', 'a\nb', '<b>x</b>', '', '\u202eip', 'x'.repeat(65), '__proto__']) {
        for (const type of ['child', 'completion'])
          exchange.row({ type, name, 'node-type': 'dir', completion: name, [name]: 'x' })
      }
      exchange.done()
    })
    const [menus, , , found] = await assertBounded()
    assert.deepEqual(
      menus!.items.map(({ value }) => value),
      ['/ip']
    )
    assert.ok(found!.items.some(({ value }) => value === '<b>x</b>'))
    for (const { value } of found!.items) assert.doesNotMatch(value, /[\n\u202e]/)
  })
})
