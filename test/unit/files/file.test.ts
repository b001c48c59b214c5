import assert from 'node:assert/strict'
import { wire } from '../../../demo/bytes.js'
import type { DemoRouter } from '../../../demo/router.js'
import type { Router } from '../../../src/index.js'
import { useRouters } from '../../routers.js'

describe('writeFile and removeFile', () => {
  const { start, open } = useRouters()
  let demo: DemoRouter
  let router: Router

  beforeEach(async () => {
    demo = await start()
    router = open(demo)
  })
  const written = (name: string): Buffer => wire.encode(demo.table('/file').find(name)?.contents ?? '')

  it('makes a file, and writes it anew', async () => {
    assert.deepEqual(await router.writeFile('flash/a.txt', 'Küche'), { name: 'flash/a.txt', size: 6 })
    assert.equal(written('flash/a.txt').toString(), 'Küche')
    assert.deepEqual(await router.writeFile('/flash/a.txt', 'x'), { name: 'flash/a.txt', size: 1 })
    assert.equal(written('flash/a.txt').toString(), 'x')
    assert.equal(demo.table('/file').names.filter((name) => name === 'flash/a.txt').length, 1)
  })

  it('writes every byte as it is, 60,000 of them', async () => {
    const bytes = Buffer.from(Array.from({ length: 60_000 }, (_, at) => (at * 7 + (at >> 8)) & 0xff))
    await router.writeFile('a.bin', bytes)
    assert.ok(written('a.bin').equals(bytes))
    assert.ok((await router.readFile('a.bin')).equals(bytes))
    await router.writeFile('view', new Uint8Array(bytes.buffer, bytes.byteOffset + 200, 10))
    assert.ok(written('view').equals(bytes.subarray(200, 210)))
  })

  it('writes text in the charset of commands', async () => {
    const other = open(demo, { encodeAs: 'windows-1251' })
    assert.equal((await other.writeFile('a', 'Кухня')).size, 5)
    assert.ok(written('a').equals(Buffer.from('caf3f5edff', 'hex')))
    await assert.rejects(other.writeFile('a', '路'), { code: 'INPUT', reason: 'not-encodable' })
  })

  it('refuses what the router does not take, before it is sent', async () => {
    await assert.rejects(router.writeFile('a', 'x'.repeat(60_001)), { code: 'UNSUPPORTED', message: /60000/ })
    await assert.rejects(router.writeFile('a', 'x'.repeat(60_001), { maxSize: 0.01 }), { code: 'INPUT' })
    await assert.rejects(router.writeFile('a', 5 as never), { code: 'INPUT', reason: 'bad-content' })
    const old = await start({ version: '7.8' })
    await assert.rejects(open(old).writeFile('a', 'x'), { code: 'UNSUPPORTED', message: /7\.8.*7\.9 or newer/ })
    assert.equal(old.table('/file').find('a'), undefined)
  })

  it('removes a file, and no other one', async () => {
    for (const name of ['a', 'b', 'c,d']) demo.table('/file').add({ name, contents: 'x' })
    await assert.rejects(router.removeFile('a,b'), { code: 'TRAP', message: 'no such item' })
    assert.deepEqual(await router.removeFile('c,d'), { name: 'c,d' })
    assert.deepEqual(demo.table('/file').names.slice(-2), ['a', 'b'])
  })

  it('writes nothing over a read-only connection', async () => {
    for (const act of [
      () => router.readOnly.writeFile('a', 'x'),
      () => router.readOnly.removeFile('notes.txt'),
      () => router.readOnly.backup(),
      () => router.readOnly.export(),
      () => router.readOnly.export({ menu: '/ip' })
    ]) {
      await assert.rejects(act, { code: 'READ_ONLY' })
    }
    assert.equal(demo.counts.commands, 0)
  })
})
