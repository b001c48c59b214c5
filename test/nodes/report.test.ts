import assert from 'node:assert/strict'
import type { Exchange } from '../../demo/exchange.js'
import { DemoRouter } from '../../demo/router.js'
import { Arrivals } from '../arrivals.js'
import { Flow, type FlowOptions, helper } from './flow.js'

const PASSWORD = 'correct horse'

interface Line {
  type?: string
  level: number
  msg?: unknown
}

/** What the nodes have written to the log. */
function logged(): string[] {
  const lines = helper.log().args.map(([line]) => line as Line)
  return lines.filter(({ type }) => type?.startsWith('routeros-')).map(({ msg }) => String(msg))
}

describe('what reaches the log and the status', () => {
  let demo: DemoRouter
  beforeEach(async () => {
    demo = await DemoRouter.start({ users: [{ name: 'admin', password: PASSWORD, group: 'full' }] })
  })
  afterEach(async () => {
    await helper.unload()
    await demo.stop()
  })

  const load = (node: Record<string, unknown>, options: Partial<FlowOptions> = {}): Promise<Flow> =>
    Flow.load(demo, {
      credentials: { password: PASSWORD },
      ...options,
      node: { type: 'routeros-command', ...node }
    })

  it('are single lines, whatever the router writes', async () => {
    const forged = 'no\r\n27 Nov 12:00:00 - [error] forged\u001b[2J\u009b31m\u2028\u202e end'
    demo.handle('/demo/forge', (exchange) => {
      exchange.reply(`!odd\u001b[31m\n`)
      exchange.trap(forged)
      exchange.done()
    })
    const flow = await load({ command: '/demo/forge' }, { isErrorWired: false, more: [] })
    flow.send()
    const { error } = await flow.caught.next()
    assert.equal(error?.message, 'no 27 Nov 12:00:00 - [error] forged [2J 31m  end')
    await flow.statuses.find(({ fill }) => fill === 'red')
    const seen = [...logged(), ...flow.statuses.all.map(({ text }) => text ?? '')]
    assert.ok(seen.some((line) => line.includes('!odd')))
    for (const line of seen) assert.doesNotMatch(line, /[\p{Cc}\u2028\u202e]/u)
  })

  it('are short, however long a trap is', async () => {
    demo.handle('/demo/long', (exchange) => {
      for (let n = 0; n < 3; n += 1) exchange.trap('x'.repeat(20_000_000))
      exchange.done()
    })
    const flow = await load({ command: '/demo/long' }, { isErrorWired: false })
    flow.send()
    const { error } = await flow.caught.next()
    assert.equal(error?.message?.length, 1000)
    const { text = '' } = await flow.statuses.find(({ fill }) => fill === 'red')
    assert.equal(text.length, 40)
    for (const line of logged()) assert.ok(line.length <= 1000)
  })

  it('never hold the password or a secret of a command that the router repeats', async () => {
    demo.handle('/demo/parrot', (exchange) => {
      exchange.reply(`!${PASSWORD}`)
      exchange.reply('!hunter2')
      exchange.trap(`${PASSWORD} and ${exchange.text('password')}`)
      exchange.done()
    })
    const flow = await load({ command: '/demo/parrot', args: [{ name: 'password', value: 'hunter2', type: 'str' }] })
    const { error } = await flow.fail()
    assert.equal(error?.message, '*** and ***')
    await flow.statuses.find(({ fill }) => fill === 'red')
    const seen = JSON.stringify([error, logged(), flow.statuses.all])
    assert.match(seen, /!\*\*\*/)
    for (const secret of [PASSWORD, 'hunter2']) assert.ok(!seen.includes(secret), seen)
  })

  it('do not repeat themselves where a command fails again and again', async () => {
    const rounds = new Arrivals<Exchange>()
    demo.handle('/demo/again', (exchange) => {
      exchange.reply('!re', { n: '1' })
      rounds.push(exchange)
    })
    // A command that is no stream may end with a trap; only after a lost connection it starts again.
    const node = { type: 'routeros-listen', source: 'command', command: '/demo/again' }
    const flow = await load(node, { isErrorWired: false })
    await flow.rows.next()
    const first = await rounds.next()
    first.session.destroy()
    for (let round = 0; round < 2; round += 1) {
      const exchange = await rounds.next()
      await flow.rows.next()
      exchange.trap('not now')
      exchange.done()
    }
    await rounds.next()
    assert.deepEqual(
      flow.caught.all.map(({ error }) => error?.message),
      ['not now']
    )
  })

  it('a host with a control character is refused and reaches nobody', async () => {
    const flow = await load({ command: '/system/identity/print' }, { connection: { host: '127.0.0.1\0.example' } })
    assert.equal((await flow.fail()).error?.code, 'INPUT')
    assert.equal(demo.counts.accepted, 0)
  })

  it('many listen nodes are no leak', async () => {
    const warnings: Error[] = []
    const hear = (warning: Error): unknown => warnings.push(warning)
    process.on('warning', hear)
    const listeners = Array.from({ length: 20 }, (_, n) => ({
      id: `listen${n}`,
      type: 'routeros-listen',
      connection: 'router',
      source: 'connection',
      wires: [['states'], []]
    }))
    const flow = await load(
      { command: '/system/identity/print' },
      { more: [...listeners, { id: 'states', type: 'helper', wires: [] }] }
    )
    await flow.ask()
    await new Promise(setImmediate)
    process.off('warning', hear)
    assert.deepEqual(warnings, [])
  })

  it('the status has the cause in few words, the error the whole', async () => {
    const gone = await DemoRouter.start()
    const { port } = gone
    await gone.stop()
    const cases: [options: Partial<FlowOptions>, payload: string, text: string, message: RegExp][] = [
      [
        { connection: { port, mode: 'AUTO' } },
        '/x/print',
        'connection refused',
        /^Connection failed: [^;]*ECONNREFUSED[^;]*$/
      ],
      [{ credentials: { password: 'wrong' } }, '/x/print', 'login refused', /^Login refused: /],
      [{ connection: { readOnly: true } }, '/system/reboot', 'read-only', /is not a read/],
      [{}, '/demo/silent', 'no answer', /^No reply to \/demo\/silent for 50 ms/],
      [{}, ' ', 'No command', /^No command: /],
      [{}, '/ip/adress/print', 'no such command or directory (adress); …', /\(adress\); no such command prefix$/]
    ]
    demo.handle('/demo/silent', () => {})
    for (const [options, payload, text, message] of cases) {
      const flow = await load(payload === '/demo/silent' ? { timeout: 50 } : {}, options)
      const { error } = await flow.fail({ payload })
      assert.match(error?.message ?? '', message)
      const status = await flow.statuses.find(({ fill }) => fill === 'red')
      assert.equal(status.text, text)
      await helper.unload()
    }
  })
})
