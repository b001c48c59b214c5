import assert from 'node:assert/strict'
import { bytesValue } from '../../../demo/bytes.js'
import type { DemoRouter, DemoRouterOptions } from '../../../demo/router.js'
import type { Router, RouterOptions } from '../../../src/index.js'
import { useRouters } from '../../routers.js'

/** Every byte there is, and more of them than fit one reply. */
const BYTES = Buffer.from(Array.from({ length: 100_000 }, (_, at) => (at * 7 + (at >> 8)) & 0xff))

describe('readFile', () => {
  const { start, open } = useRouters()
  let demo: DemoRouter
  let router: Router

  async function setUp(options: DemoRouterOptions = {}, more: Partial<RouterOptions> = {}): Promise<void> {
    demo = await start(options)
    router = open(demo, more)
  }
  const put = (name: string, bytes: Buffer): unknown =>
    demo.table('/file').add({ name, type: 'file', data: bytesValue(bytes) })
  const sent = (command: string): number => demo.history.filter(([word]) => word === command).length

  for (const [charset, options] of [
    ['the default charset', {}],
    ['every value in cp1251', { charset: 'windows-1251', charsetMode: 'always', encodeAs: 'windows-1251' }],
    ['GBK', { charset: 'gbk', charsetMode: 'always' }]
  ] as const) {
    it(`gives every byte as it is, with ${charset}`, async () => {
      await setUp({}, options)
      put('disk1/all.bin', BYTES)
      assert.ok((await router.readFile('disk1/all.bin')).equals(BYTES))
      assert.equal(sent('/file/read'), 4)
    })
  }

  it('gives bytes that look like UTF-8, a number or a boolean as they are', async () => {
    await setUp()
    for (const text of ['7', 'true', 'no', 'Büro €', '\ufeffx', '=a=b\0\r\n', '']) {
      put(`${text.length}.txt`, Buffer.from(text))
      assert.equal((await router.readFile(`/${text.length}.txt`)).toString(), text)
      demo.table('/file').remove(`${text.length}.txt`)
    }
  })

  it('reads a file whose name is not ASCII', async () => {
    await setUp()
    put('Büro/路由.bin', BYTES)
    assert.ok((await router.readFile('Büro/路由.bin')).equals(BYTES))
  })

  it('says how far it is', async () => {
    await setUp()
    put('a', BYTES)
    const steps: number[][] = []
    await router.readFile('a', { onProgress: (bytes, size) => steps.push([bytes, size]) })
    assert.deepEqual(
      steps,
      [32_768, 65_536, 98_304, 100_000].map((bytes) => [bytes, 100_000])
    )
  })

  it('fails as the router says when there is no such file', async () => {
    await setUp()
    await assert.rejects(router.readFile('nowhere'), { code: 'TRAP', message: 'no such item' })
    await assert.rejects(router.readFile('flash'), { code: 'TRAP', message: 'failure: cannot read a directory' })
  })

  it('refuses what cannot be a name or a size, and files over the limit, before it reads', async () => {
    await setUp()
    put('a', BYTES)
    for (const name of ['', ' ', '/', undefined as never]) {
      await assert.rejects(router.readFile(name), { code: 'INPUT', reason: 'no-file' })
    }
    await assert.rejects(router.readFile('a', { maxSize: 'much' }), { code: 'INPUT', reason: 'bad-number' })
    assert.equal(demo.counts.accepted, 0)
    await assert.rejects(router.readFile('a', { maxSize: 0.05 }), { code: 'INPUT', reason: 'file-too-large' })
    assert.equal(sent('/file/read'), 0)
  })

  it('reads again what has changed meanwhile', async () => {
    await setUp()
    put('a', BYTES)
    const stop = changeWhileRead(1)
    const content = await router.readFile('a')
    stop()
    assert.ok(content.equals(BYTES.subarray(0, 50_001)))
  })

  it('gives up on what changes each time', async () => {
    await setUp()
    put('a', BYTES)
    const stop = changeWhileRead(3)
    await assert.rejects(router.readFile('a'), { code: 'PROTOCOL', reason: 'file-changed' })
    stop()
  })

  /** The file gets another content so often, each time after its first piece has been read. */
  function changeWhileRead(times: number): () => void {
    let changes = 0
    let isAtStart = true
    const hear = (words: readonly string[]): void => {
      if (words[0] === '/file/print') isAtStart = true
      if (words[0] !== '/file/read' || !isAtStart || changes === times) return
      isAtStart = false
      changes += 1
      demo.table('/file').set('a', { data: bytesValue(BYTES.subarray(0, 50_000 + changes)) })
    }
    demo.on('command', hear)
    return () => void demo.off('command', hear)
  }

  describe('on a router without /file/read', () => {
    it('gives short texts, byte for byte', async () => {
      await setUp({ version: '6.49.18' })
      const bytes = Buffer.from('K\xfcche\r\n\x00\xff', 'latin1')
      demo.table('/file').add({ name: 'a.txt', contents: bytesValue(bytes) })
      assert.ok((await router.readFile('a.txt')).equals(bytes))
      await assert.rejects(router.readFile('nowhere'), { code: 'TRAP', message: 'no such item' })
    })

    for (const [what, row] of [
      ['a longer text', { contents: 'x'.repeat(5_000) }],
      ['a backup', { data: 'x'.repeat(500) }]
    ] as const) {
      it(`refuses ${what}, and says what helps`, async () => {
        await setUp({ version: '6.49.18' })
        demo.table('/file').add({ name: 'a', ...row })
        await assert.rejects(router.readFile('a'), {
          code: 'UNSUPPORTED',
          message: /6\.49\.18.*7\.13 or newer.*\/tool\/fetch/
        })
      })
    }
  })

  it('is a read', async () => {
    await setUp({}, { readOnly: true })
    put('a', BYTES)
    assert.equal((await router.readFile('a')).length, BYTES.length)
  })
})
