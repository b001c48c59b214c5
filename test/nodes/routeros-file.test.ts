import assert from 'node:assert/strict'
import type { EventEmitter } from 'node:events'
import { bytesValue } from '../../demo/bytes.js'
import type { Exchange } from '../../demo/exchange.js'
import { DemoRouter, type DemoRouterOptions } from '../../demo/router.js'
import { slow } from '../routers.js'
import { Flow, helper, node, processWarnings, type FlowOptions } from './flow.js'

const BYTES = Buffer.from(Array.from({ length: 70_000 }, (_, at) => (at * 7 + (at >> 8)) & 0xff))

describe('routeros-file', () => {
  let demo: DemoRouter
  let before: string[]

  beforeEach(() => start())
  afterEach(async () => {
    await helper.unload()
    await demo.stop()
  })

  async function start(options: DemoRouterOptions = {}): Promise<void> {
    demo = await DemoRouter.start({ identity: 'attic', ...options })
    before = demo.table('/file').names
  }
  const load = (fields: Record<string, unknown>, more: Partial<FlowOptions> = {}): Promise<Flow> =>
    Flow.load(demo, { node: { type: 'routeros-file', ...fields }, ...more })
  const put = (name: string, bytes = BYTES): unknown =>
    demo.table('/file').add({ name, type: 'file', data: bytesValue(bytes) })
  const names = (): string[] => demo.table('/file').names
  const sent = (command: string): string[][] =>
    demo.history.filter(([word]) => word === command).map((words) => [...words])

  it('reads the file that the message names, byte for byte, by default, and says its name as the router does', async () => {
    put('flash/all.bin')
    const flow = await load({})
    const { payload, filename, topic, error, routeros } = await flow.ask({
      filename: '/flash/all.bin',
      topic: 'kept',
      tag: 'mine',
      error: {}
    })
    assert.ok(Buffer.isBuffer(payload) && payload.equals(BYTES))
    assert.deepEqual([filename, topic, error], ['flash/all.bin', 'kept', undefined])
    assert.deepEqual(
      { ...routeros, ms: 0 },
      { router: 'demo', command: '/file/read', tag: 'mine', transport: 'plain', ms: 0, rows: 1 }
    )
    await flow.completed.next()
  })

  it('reads the file of its field, as text', async () => {
    put('a.txt', Buffer.from('K\xfcche', 'latin1'))
    const flow = await load({ file: 'a.txt', fileType: 'str', form: 'text' })
    const { payload, filename } = await flow.ask({ filename: 'another' })
    assert.deepEqual([payload, filename], ['Küche', 'a.txt'])
  })

  it('shows how far it is, in per cent', async () => {
    const reads = slow(demo, '/file/read')
    put('a')
    const flow = await load({})
    flow.send({ filename: 'a' })
    answer(await reads.next(), 0)
    assert.equal((await flow.status('46 %')).fill, 'blue')
    answer(await reads.next(), 32_768)
    await flow.status('93 %')
    answer(await reads.next(), 65_536)
    await flow.rows.next()
    await flow.status('ready (plain)')
  })
  const answer = (exchange: Exchange, offset: number): void => {
    exchange.row({ data: bytesValue(BYTES.subarray(offset, offset + 32_768)) })
    exchange.done()
  }

  it('writes a text or bytes, and removes', async () => {
    const flow = await load({ action: 'write' })
    const { payload, filename } = await flow.ask({ filename: 'a.txt', payload: 'Küche' })
    assert.deepEqual([payload, filename], [[{ name: 'a.txt', size: 6 }], 'a.txt'])
    assert.equal(demo.table('/file').find('a.txt')?.contents, 'Küche')
    assert.deepEqual((await flow.ask({ filename: 'b', payload: BYTES.subarray(0, 60_000) })).payload, [
      { name: 'b', size: 60_000 }
    ])
    const { error, payload: untouched } = await flow.fail({ filename: 'c', payload: BYTES.subarray(0, 60_001) })
    assert.deepEqual([error?.code, error?.command, (untouched as Buffer).length], ['UNSUPPORTED', '/file/set', 60_001])
    await helper.unload()
    const removing = await load({ action: 'remove' })
    assert.deepEqual((await removing.ask({ filename: 'a.txt' })).payload, [{ name: 'a.txt' }])
    const failed = await removing.fail({ filename: 'a.txt' })
    assert.deepEqual([failed.error?.code, failed.error?.message], ['TRAP', 'no such item'])
    assert.deepEqual(names(), [...before, 'b'])
  })

  it('takes name and content from fields of any type', async () => {
    const flow = await load({ action: 'write', file: 'meta.name', content: '$string(meta.n)', contentType: 'jsonata' })
    assert.deepEqual((await flow.ask({ meta: { name: 'x', n: 12 } })).payload, [{ name: 'x', size: 2 }])
  })

  it('makes a backup, and warns once that it is not encrypted', async () => {
    const flow = await load({ action: 'backup' })
    const warnings: unknown[] = []
    const heard = node('node') as unknown as EventEmitter
    heard.on('call:warn', ({ firstArg }: { firstArg: unknown }) => warnings.push(firstArg))
    const { payload, filename } = await flow.ask({ filename: 'before' })
    await flow.ask()
    assert.ok(Buffer.isBuffer(payload))
    assert.deepEqual([payload.length, payload.subarray(0, 4).toString('hex')], [88_213, '88aca1b1'])
    assert.match(String(filename), /^attic-\d{8}-\d{6}\.backup$/)
    assert.deepEqual(names(), before)
    assert.equal(warnings.length, 1)
    assert.match(String(warnings[0]), /not encrypted/)
  })

  it('encrypts a backup, and keeps it where that is wished', async () => {
    const flow = await load({ action: 'backup', keep: true }, { moreCredentials: { node: { password: 'hunter2' } } })
    const { payload, filename } = await flow.ask()
    assert.equal((payload as Buffer).subarray(0, 4).toString('hex'), 'efa89172')
    assert.deepEqual(names(), [...before, filename])
    demo.handle('/system/backup/save', (exchange) => {
      exchange.trap(`weak password ${exchange.text('password')}`)
      exchange.done()
    })
    const { error } = await flow.fail()
    assert.deepEqual([error?.code, error?.message], ['TRAP', 'weak password ***'])
    assert.ok(!JSON.stringify(error).includes('hunter2'))
  })

  for (const version of ['6.49.18', '7.20.1']) {
    it(`exports a menu without secrets unless they are wished, on ${version}`, async () => {
      await demo.stop()
      await start({ version })
      const fields = { action: 'export', menu: '/ppp/secret', form: 'text', verbosity: 'terse' }
      const text = String((await (await load(fields)).ask()).payload)
      assert.match(text, /^\/ppp secret add /m)
      assert.ok(!text.includes('not-a-secret-1'))
      await helper.unload()
      const { payload, filename, routeros } = await (await load({ ...fields, secrets: true })).ask()
      assert.ok(String(payload).includes('not-a-secret-1'))
      assert.match(String(filename), /^attic-\d{8}-\d{6}\.rsc$/)
      assert.equal(routeros?.command, '/ppp/secret/export')
    })
  }

  it('exports the menu that a message names, unless that is blocked', async () => {
    const flow = await load({ action: 'export', menu: '/ip/pool' })
    await flow.ask({ menu: '/ip address' })
    await helper.unload()
    const blocking = await load({ action: 'export', menu: '/ip/pool', blockOverrides: true })
    await blocking.ask({ menu: '/ip address' })
    assert.deepEqual([sent('/ip/address/export').length, sent('/ip/pool/export').length], [1, 1])
  })

  it('refuses what it cannot do before anything is sent', async () => {
    const flow = await load({})
    assert.equal((await flow.fail({})).error?.code, 'INPUT')
    await helper.unload()
    const unknown = await load({ action: 'eat' })
    assert.match(
      (await unknown.fail({ filename: 'a' })).error?.message ?? '',
      /^action cannot be eat; use read, write,/
    )
    assert.equal(demo.counts.accepted, 0)
  })

  it('only reads on a read-only connection', async () => {
    for (const [action, code] of [
      ['read', undefined],
      ['write', 'READ_ONLY'],
      ['remove', 'READ_ONLY'],
      ['backup', 'READ_ONLY'],
      ['export', 'READ_ONLY']
    ] as const) {
      const flow = await load({ action }, { connection: { readOnly: true } })
      const msg = { filename: 'notes.txt', payload: 'x' }
      if (code === undefined) await flow.ask(msg)
      else assert.equal((await flow.fail(msg)).error?.code, code)
      await helper.unload()
    }
  })

  it('over the size limit: INPUT, and nothing stays behind', async () => {
    const flow = await load({ action: 'backup', maxSize: '0.05' })
    const { error } = await flow.fail()
    assert.equal(error?.code, 'INPUT')
    assert.deepEqual(names(), before)
  })

  it('is stopped by a cancel node, and removes what it has made', async () => {
    const reads = slow(demo, '/file/read')
    const flow = await load(
      { action: 'backup' },
      { more: [{ id: 'cancel', type: 'routeros-cancel', connection: 'router', wires: [[], []] }] }
    )
    flow.send({ tag: 'nightly' })
    await reads.next()
    node('cancel').receive({ tag: 'nightly' })
    const { error } = await flow.errors.next()
    assert.deepEqual([error?.code, error?.tag], ['CANCELLED', 'nightly'])
    assert.deepEqual(names(), before)
  })

  it('a deploy ends it, and removes what it has made', async () => {
    const reads = slow(demo, '/file/read')
    const flow = await load({ action: 'backup' })
    flow.send()
    await reads.next()
    await helper.unload()
    assert.deepEqual(names(), before)
  })

  it('one file after the other, of any number of messages', async () => {
    put('a')
    const flow = await load({})
    const numbers = Array.from({ length: 12 }, (_, n) => n)
    const warnings = await processWarnings(async () => {
      for (const n of numbers) flow.send({ filename: 'a', n })
      const messages = await flow.rows.take(numbers.length)
      assert.deepEqual(
        messages.map((msg) => (msg as unknown as { n: number }).n),
        numbers
      )
    })
    assert.deepEqual(warnings, [])
    const reads = sent('/file/read').map((words) => words.find((word) => word.startsWith('=offset=')))
    assert.deepEqual(reads.slice(0, 6), [
      '=offset=0',
      '=offset=32768',
      '=offset=65536',
      '=offset=0',
      '=offset=32768',
      '=offset=65536'
    ])
  })
})
