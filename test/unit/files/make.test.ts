import assert from 'node:assert/strict'
import type { Exchange } from '../../../demo/exchange.js'
import type { DemoRouter, DemoRouterOptions } from '../../../demo/router.js'
import type { Router } from '../../../src/index.js'
import { slow, useRouters } from '../../routers.js'

describe('backup and export', () => {
  const { start, open } = useRouters()
  let demo: DemoRouter
  let router: Router
  let before: string[]

  async function setUp(options: DemoRouterOptions = {}): Promise<void> {
    demo = await start({ identity: 'Attic/1', awayMs: 300, ...options })
    router = open(demo, { random: () => 0 })
    before = demo.table('/file').names
  }
  beforeEach(() => setUp())

  const names = (): string[] => demo.table('/file').names
  const argumentsOf = (command: string): string[] =>
    demo.history.filter(([word]) => word === command).flatMap(([, ...words]) => words)
  /** The name of the file that was made. */
  const made = (): string => names().find((name) => !before.includes(name)) ?? ''
  /** The file that was made is removed. */
  const gone = (): Promise<void> =>
    new Promise((resolve) => {
      const stop = demo.table('/file').watch(({ row, isDead }) => {
        if (!isDead || before.includes(row.name!)) return
        stop()
        resolve()
      })
    })

  it('gives a whole backup, and leaves nothing behind', async () => {
    const { filename, content } = await router.backup()
    assert.match(filename, /^Attic-1-\d{8}-\d{6}\.backup$/)
    assert.equal(content.length, 88_213)
    assert.equal(content.subarray(0, 4).toString('hex'), '88aca1b1')
    assert.deepEqual(names(), before)
    assert.deepEqual(argumentsOf('/system/backup/save')[0], '=dont-encrypt=yes')
  })

  it('keeps it on the router where that is wished', async () => {
    const { filename, content } = await router.backup({ keep: true, password: 'not-a-secret' })
    assert.equal(content.subarray(0, 4).toString('hex'), 'efa89172')
    assert.equal(made(), filename)
    assert.ok(!argumentsOf('/system/backup/save').includes('=dont-encrypt=yes'))
  })

  it('gives an export of all, or of a menu', async () => {
    const all = await router.export()
    assert.match(all.filename, /^Attic-1-\d{8}-\d{6}\.rsc$/)
    assert.match(all.content.toString(), /^# .* by RouterOS 7\.20\.1\r\n/)
    const firewall = await router.export({ menu: '/ip firewall/', verbosity: 'terse' })
    assert.match(firewall.content.toString(), /^\/ip firewall filter add /m)
    assert.ok(!firewall.content.toString().includes('/ip pool'))
    assert.deepEqual(names(), before)
    await assert.rejects(router.export({ verbosity: 'loud' as never }), { code: 'INPUT', reason: 'bad-option' })
    await assert.rejects(router.export({ menu: '/no/such' }), { code: 'TRAP' })
  })

  for (const version of ['6.49.18', '7.20.1']) {
    it(`exports without secrets, and with them where that is wished, on ${version}`, async () => {
      await setUp({ version })
      for (const secrets of [false, true]) {
        // The demo's export is longer than what RouterOS 6 gives of a file; that of a menu is not.
        const { content } = await router.export({ menu: '/ppp/secret', secrets })
        assert.equal(content.includes('not-a-secret-1'), secrets)
      }
      assert.deepEqual(names(), before)
    })
  }

  it('takes a router that does not tell its version for a new one, and shows no secrets all the same', async () => {
    demo.handle('/system/resource/print', (exchange) => {
      exchange.trap('no such command prefix')
      exchange.done()
    })
    assert.ok((await router.export({ menu: '/ip/pool' })).content.includes('guest'))
    assert.deepEqual(argumentsOf('/ip/pool/export').slice(0, 2), ['=compact=', '=hide-sensitive='])
  })

  it('makes no backup that an old router could not give', async () => {
    await setUp({ version: '6.49.18' })
    await assert.rejects(router.backup(), { code: 'UNSUPPORTED', message: /6\.49\.18.*7\.13 or newer.*\/tool\/fetch/ })
    assert.deepEqual(argumentsOf('/system/backup/save'), [])
    // An export can be made, and is too long to be given.
    await assert.rejects(router.export(), { code: 'UNSUPPORTED' })
    assert.deepEqual(names(), before)
  })

  it('removes a file that is too large, and one that cannot be read', async () => {
    await assert.rejects(router.backup({ maxSize: 0.05 }), { code: 'INPUT', reason: 'file-too-large' })
    assert.deepEqual(names(), before)
    demo.handle('/file/read', (exchange) => {
      exchange.trap('failure: no', 4)
      exchange.done()
    })
    await assert.rejects(router.backup(), { code: 'TRAP', message: 'failure: no' })
    assert.deepEqual(names(), before)
  })

  it('waits for a file for as long as it may', async () => {
    demo.handle('/system/backup/save', (exchange) => exchange.done())
    await assert.rejects(router.backup({ timeout: 400 }), { code: 'TIMEOUT', reason: 'file-not-made' })
  })

  it('repeats no password of a backup', async () => {
    demo.handle('/system/backup/save', (exchange) => {
      exchange.trap(`bad password ${exchange.text('password')}`)
      exchange.done()
    })
    await assert.rejects(router.backup({ password: 'hunter2' }), { code: 'TRAP', message: 'bad password ***' })
  })

  it('one file at a time: others wait', async () => {
    const reads = slow(demo, '/file/read')
    const first = router.readFile('notes.txt')
    const second = router.readOnly.readFile('notes.txt')
    const read = await reads.next()
    assert.equal(demo.history.filter(([word]) => word === '/file/print').length, 1)
    answer(read)
    answer(await reads.next())
    assert.deepEqual([...(await first)], [...(await second)])
  })
  const answer = (exchange: Exchange): void => {
    exchange.row({ data: demo.table('/file').find('notes.txt')!.contents! })
    exchange.done()
  }

  describe('cancelled', () => {
    it('by its tag, while it is read: the file is removed', async () => {
      const reads = slow(demo, '/file/read')
      const backup = assert.rejects(router.backup({ tag: 'nightly' }), { code: 'CANCELLED' })
      await reads.next()
      assert.deepEqual(await router.cancel({ tag: 'nightly' }), [{ tag: 'nightly', command: '/system/backup/save' }])
      assert.deepEqual(names(), before)
      await backup
      assert.ok(router.isIdle)
    })

    it('by a signal, while it is made', async () => {
      const saves = slow(demo, '/system/backup/save')
      const stopping = new AbortController()
      const backup = assert.rejects(router.backup({ signal: stopping.signal }), { code: 'CANCELLED' })
      const save = await saves.next()
      demo.table('/file').add({ name: `${save.text('name')}.backup`, data: 'half' })
      stopping.abort()
      await backup
      assert.deepEqual(names(), before)
    })

    it('while it waits for its turn, and before it begins', async () => {
      const reads = slow(demo, '/file/read')
      const first = router.readFile('notes.txt')
      const second = assert.rejects(router.readFile('notes.txt', { tag: 'x' }), { code: 'CANCELLED' })
      await reads.next()
      await router.cancel({ tag: 'x' })
      await second
      await assert.rejects(router.readFile('notes.txt', { signal: AbortSignal.abort() }), { code: 'CANCELLED' })
      await router.cancel('all')
      await assert.rejects(first, { code: 'CANCELLED' })
    })
  })

  describe('after a lost connection', () => {
    it('removes the file once the router is back', async () => {
      const reads = slow(demo, '/file/read')
      const backup = assert.rejects(router.backup(), { code: 'CONNECTION', reason: 'lost-closed' })
      await reads.next()
      demo.disconnectAll()
      await backup
      assert.deepEqual(names(), before)
    })

    it('removes it too where the connection was lost while it was made', async () => {
      const saves = slow(demo, '/system/backup/save')
      const backup = assert.rejects(router.backup(), { code: 'CONNECTION' })
      const save = await saves.next()
      demo.disconnectAll()
      demo.table('/file').add({ name: `${save.text('name')}.backup`, data: 'half' })
      await backup
      assert.deepEqual(names(), before)
    })

    it('names the file where that takes too long, and removes it later', async () => {
      const reads = slow(demo, '/file/read')
      const failed = router.backup({ timeout: 1_000 }).catch((error: unknown) => error)
      await reads.next()
      const file = made()
      const back = demo.down(2_000)
      const error = (await failed) as Error & { code: string }
      assert.equal(error.code, 'CONNECTION')
      assert.ok(error.message.includes(file), error.message)
      await Promise.all([gone(), back])
    })

    it('removes the file before the router is closed', async () => {
      const reads = slow(demo, '/file/read')
      const backup = assert.rejects(router.backup(), { code: 'CANCELLED' })
      await reads.next()
      await router.close()
      await backup
      assert.deepEqual(names(), before)
    })

    it('waits no longer when the router is closed', async () => {
      const reads = slow(demo, '/file/read')
      const backup = assert.rejects(router.backup(), { message: /may still be on the router/ })
      await reads.next()
      await demo.stop()
      await router.close()
      await backup
    })
  })
})
