import assert from 'node:assert/strict'
import { tracingChannel } from 'node:diagnostics_channel'
import { DemoRouter } from '../../demo/index.js'
import type { CommandTrace, Router, RouterOSError, TypedRow } from '../../src/index.js'
import { run, snippetsOf } from './snippets.js'
import { Surroundings } from './surroundings.js'

const PAGE = 'docs/engine.md'
const snippets = snippetsOf(PAGE, 'js')
/** Those whose results are looked at. */
const FURTHER = /^(?:Prometheus exporter|CSV of leases|Webhook on link down|Function nodes) /

/** Every snippet of the page is run as it stands there. Whatever it opens, it opens to a demo router. */
describe('the snippets of the page on the engine', () => {
  let demo: DemoRouter
  let surroundings: Surroundings

  before(async () => {
    demo = await DemoRouter.start({ http: true })
    demo.on('command', ([command]) => {
      if (command === '/log/listen') setImmediate(() => demo.log('system,info', 'hello'))
    })
  })
  after(() => demo.stop())

  beforeEach(async () => {
    surroundings = new Surroundings(demo)
    await surroundings.router.query('/system/identity')
  })
  afterEach(() => surroundings.close())

  function start(title: string): Promise<unknown> {
    const snippet = snippets.find((each) => each.title === title) ?? assert.fail(`${PAGE} has no ${title}`)
    return run(snippet, surroundings.load, surroundings.parameters)
  }

  for (const { title, text } of snippets.filter((each) => !FURTHER.test(each.title))) {
    it(title, async () => {
      const running = start(title)
      const says = /console\.\w+/.test(text)
      if (/for await/.test(text)) {
        // It goes on until the router is closed.
        await Promise.race([running, surroundings.said.next()])
        await surroundings.close()
        await running.catch((error: RouterOSError) => assert.equal(error.code, 'CANCELLED', error.message))
      } else {
        await running
        if (says) await surroundings.said.next()
      }
    })
  }

  it('Prometheus exporter: two lines for each interface, and whether the router is there', async () => {
    await start('Prometheus exporter 1')
    const page = async (): Promise<string> => (await fetch(await surroundings.url)).text()
    const lines = (await page()).split('\n')
    assert.equal(lines[0], 'mikrotik_up 1')
    assert.match(lines[1]!, /^mikrotik_receive_bytes_total\{interface="ether1"\} \d+$/)
    assert.equal(lines.length, 2 + 2 * demo.table('/interface').rows.length)
    await surroundings.router.close()
    assert.equal(await page(), 'mikrotik_up 0\n')
  })

  it('CSV of leases: a line for each, in quotes', async () => {
    const leases = demo.table('/ip/dhcp-server/lease')
    leases.set(leases.items[0]!, { comment: 'the "old" printer, upstairs' })
    await start('CSV of leases 1')
    const lines = String(surroundings.files.get('leases.csv')).split('\r\n')
    assert.equal(lines[0], 'address,mac-address,host-name,comment')
    assert.match(lines[1]!, /^"192\.168\.88\.\d+","[0-9A-F:]+","[^"]*","the ""old"" printer, upstairs"$/)
    assert.equal(lines.length, leases.rows.length + 2)
  })

  it('Webhook on link down: called for that, and for nothing else', async () => {
    const printed = ended('/interface/print')
    const watching = start('Webhook on link down 1')
    await printed
    const interfaces = demo.table('/interface')
    const ether1 = interfaces.find('ether1')!
    for (const change of [{ comment: 'not the link' }, { running: 'false' }]) interfaces.set(ether1, change)
    const [url, { method, body }] = await surroundings.posted.next()
    assert.deepEqual([url, method, body], ['https://example.com/hook', 'POST', '{"text":"ether1 is down"}'])
    for (const running of ['true', 'false']) interfaces.set(ether1, { running })
    await surroundings.posted.next()
    await surroundings.close()
    await assert.rejects(watching, { code: 'CANCELLED' })
    assert.equal(surroundings.posted.all.length, 2)
  })

  it('Function nodes: start, message, stop', async () => {
    await start('Function nodes 1')
    const message = (await start('Function nodes 2')) as { payload: TypedRow[] }
    assert.ok(message.payload.length > 0)
    for (const { status } of message.payload) assert.equal(status, 'bound')
    const router = surroundings.context.get('router') as Router
    await start('Function nodes 3')
    assert.equal(router.state.name, 'closed')
  })
})

/** Resolves when a command of any router has ended. */
function ended(command: string): Promise<void> {
  return new Promise((resolve) => {
    const subscribers = {
      asyncEnd: (trace: CommandTrace) => {
        if (trace.command !== command) return
        channel.unsubscribe(subscribers)
        resolve()
      }
    } as never
    const channel = tracingChannel('routeros:command')
    channel.subscribe(subscribers)
  })
}
