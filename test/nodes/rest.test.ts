import assert from 'node:assert/strict'
import { bytesValue } from '../../demo/bytes.js'
import { DemoRouter } from '../../demo/router.js'
import type { RouterMessage } from '../../nodes/report/message.js'
import { Flow, helper } from './flow.js'

describe('nodes over REST', () => {
  let demo: DemoRouter

  beforeEach(async () => {
    demo = await DemoRouter.start({ http: true, https: 'certificate' })
  })
  afterEach(async () => {
    await helper.unload()
    await demo.stop()
  })

  const load = (node: { type: string } & Record<string, unknown>, connection: object = {}): Promise<Flow> =>
    Flow.load(demo, { node, connection: { protocol: 'rest', port: demo.httpPort, ...connection } })

  it('command: rows as over the API, and how they came', async () => {
    const flow = await load({ type: 'routeros-command', command: '/ip/pool/print' })
    const { payload, routeros } = await flow.ask({})
    assert.equal((payload as object[]).length, 3)
    assert.deepEqual(
      { ...routeros, ms: 0 },
      { router: 'demo', command: '/ip/pool/print', tag: routeros!.tag, transport: 'http', ms: 0, rows: 3 }
    )
    assert.ok(flow.statuses.all.some(({ text }) => text === 'ready (plain)'))
  })

  it('command: https is no plain connection; a trap and what REST cannot do go to output 2', async () => {
    const flow = await load(
      { type: 'routeros-command', command: '' },
      { port: demo.httpsPort, mode: 'SSL_ONLY', trust: 'fingerprint', fingerprint: demo.fingerprint }
    )
    const { routeros } = await flow.ask({ payload: '/system/identity/print' })
    assert.equal(routeros!.transport, 'https')
    assert.ok(flow.statuses.all.some(({ text }) => text === 'ready'))
    const failure = async (payload: unknown): Promise<RouterMessage['error']> => {
      flow.send({ payload })
      return (await flow.errors.next()).error
    }
    assert.deepEqual((await failure('/ip/pool/nothing'))?.message, 'no such command')
    const unsupported = await failure('/file/read\n=file=x')
    assert.equal(unsupported?.code, 'UNSUPPORTED')
    assert.match(unsupported.message, /^REST carries text only/)
  })

  it('query: conditions, some of them evaluated here', async () => {
    const flow = await load({
      type: 'routeros-query',
      path: '/interface',
      where: [
        { property: 'type', op: '=', value: 'ether', type: 'str' },
        { property: 'name', op: 'ends', value: '1', type: 'str' }
      ],
      proplist: 'name'
    })
    assert.deepEqual((await flow.ask({})).payload, [{ name: 'ether1' }])
  })

  it('listen: with poll changes, without it UNSUPPORTED', async () => {
    const polling = await load({
      type: 'routeros-listen',
      source: 'changes',
      path: '/ip/pool',
      poll: 1,
      snapshot: true
    })
    for (let count = 0; count < 3; count += 1) assert.equal((await polling.rows.next())['event'], 'initial')
    demo.table('/ip/pool').set('iot', { comment: 'polled' })
    const { event, payload } = await polling.rows.next()
    assert.deepEqual([event, (payload as Record<string, unknown>)['comment']], ['changed', 'polled'])
    await helper.unload()
    const listening = await load({ type: 'routeros-listen', source: 'changes', path: '/ip/pool' })
    const { error } = await listening.errors.next()
    assert.equal(error?.code, 'UNSUPPORTED')
    assert.match(error.message, /use poll/)
  })

  it('apply: the same steps; in safe mode UNSUPPORTED, and nothing is changed', async () => {
    const flow = await load({ type: 'routeros-apply', path: '/ip/pool' })
    const { payload, routeros } = await flow.ask({ payload: [{ name: 'iot', comment: 'declared' }] })
    assert.deepEqual(
      (payload as { action: string; name: string }[]).map(({ action, name }) => [action, name]),
      [['set', 'iot']]
    )
    assert.equal(routeros!.transport, 'http')
    assert.ok(demo.table('/ip/pool').rows.some(({ comment }) => comment === 'declared'))
    await helper.unload()
    const safe = await load({ type: 'routeros-apply', path: '/ip/pool', safe: true })
    const { error } = await safe.fail({ payload: [{ name: 'iot', comment: 'safe' }] })
    assert.equal(error?.code, 'UNSUPPORTED')
    assert.ok(!demo.table('/ip/pool').rows.some(({ comment }) => comment === 'safe'))
  })

  it('file: a short text byte for byte; all else is UNSUPPORTED, and files stay as they are', async () => {
    const files = demo.table('/file')
    const bytes = Buffer.from('K\xfcche\r\n"\\', 'latin1')
    files.add({ name: 'a.txt', type: 'file', contents: bytesValue(bytes) })
    files.add({ name: 'b.bin', type: 'file', data: bytesValue(Buffer.alloc(70_000)) })
    const names = files.names
    const flow = await load({ type: 'routeros-file' })
    assert.deepEqual((await flow.ask({ filename: 'a.txt' })).payload, bytes)
    assert.equal((await flow.fail({ filename: 'b.bin' })).error?.code, 'UNSUPPORTED')
    for (const action of ['backup', 'export', 'write', 'remove']) {
      await helper.unload()
      const other = await load({ type: 'routeros-file', action })
      const { error } = await other.fail({ filename: 'a.txt', payload: 'text' })
      assert.equal(error?.code, 'UNSUPPORTED', action)
      assert.match(error.message, /use the API for files/)
    }
    assert.deepEqual(files.names, names)
  })

  it('cancel: the command is given up, and the cancel says that the router goes on', async () => {
    const arrived = new Promise<void>((resolve) => demo.handle('/demo/silent', () => resolve()))
    const flow = await Flow.load(demo, {
      node: { type: 'routeros-cancel' },
      connection: { protocol: 'rest', port: demo.httpPort },
      more: [
        { id: 'command', type: 'routeros-command', connection: 'router', wires: [[], ['ended']] },
        { id: 'ended', type: 'helper', wires: [] }
      ]
    })
    const ended = new Promise<RouterMessage>((resolve) => {
      helper.getNode('ended').on('input', (msg) => resolve(msg as RouterMessage))
    })
    helper.getNode('command').receive({ payload: '/demo/silent', tag: 'mine' })
    await arrived
    flow.send({ tag: 'mine' })
    assert.equal((await ended).error?.code, 'CANCELLED')
    const { error } = await flow.errors.next()
    assert.equal(error?.code, 'UNSUPPORTED')
    assert.match(error.message, /the router goes on with it/)
  })
})
