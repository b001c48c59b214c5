import assert from 'node:assert/strict'
import { wire } from '../../../demo/bytes.js'
import { DemoRouter } from '../../../demo/index.js'
import { SentenceDecoder } from '../../../src/index.js'
import { Client } from './client.js'

describe('demo files', () => {
  let router: DemoRouter
  let client: Client

  const start = async (version = '7.20.1'): Promise<void> => {
    router = await DemoRouter.start({ version })
    client = await Client.login(router.port)
  }
  beforeEach(() => start())
  afterEach(() => router.stop())

  /** What `/file/read` gives, as bytes: read off the socket, for the test's client reads text. */
  async function read(name: string, offset: number, size: number): Promise<Buffer> {
    let data = ''
    const decoder = new SentenceDecoder(({ attributes }) => void (data += String(attributes.data ?? '')), {
      charset: wire
    })
    const listen = (chunk: Buffer): void => decoder.write(chunk)
    client.socket.on('data', listen)
    await client.run('/file/read', `=file=${name}`, `=offset=${offset}`, `=chunk-size=${size}`)
    client.socket.off('data', listen)
    return wire.encode(data)
  }

  /** The size of a backup once it is complete. */
  async function grown(name: string): Promise<number> {
    return new Promise((resolve) => {
      const stop = router.table('/file').watch(({ row }) => {
        if (row.name !== name || Number(row.size) < 88_213) return
        stop()
        resolve(Number(row.size))
      })
    })
  }

  it('saves a backup whose bytes can be read in pieces', async () => {
    const sizes: number[] = []
    const stop = router.table('/file').watch(({ row }) => sizes.push(Number(row.size)))
    const isGrown = grown('a.backup')
    await client.run('/system/backup/save', '=name=a')
    const size = await isGrown
    stop()
    assert.equal(sizes[0], 0, 'it grows after the command has ended')
    const isOtherGrown = grown('b.backup')
    await client.run('/system/backup/save', '=name=b', '=password=x')
    await isOtherGrown
    assert.ok(size > 65_536)
    const pieces: Buffer[] = []
    for (let offset = 0; offset < size; offset += 32_768) pieces.push(await read('a.backup', offset, 32_768))
    const bytes = Buffer.concat(pieces)
    assert.equal(bytes.length, size)
    assert.equal(bytes.subarray(0, 4).toString('hex'), '88aca1b1')
    assert.equal((await read('b.backup', 0, 4)).toString('hex'), 'efa89172')
    assert.equal((await client.rows('/file/print', '=detail=', '?name=a.backup'))[0]?.contents, undefined)
    await client.run('/system/backup/save', '=dont-encrypt=yes')
    assert.match(router.table('/file').names.at(-1) ?? '', /^MikroTik-\d{8}-\d{4}\.backup$/)
  })

  const exported = async (...words: string[]): Promise<string> => {
    assert.deepEqual(await client.traps(...words, '=file=now'), [])
    return router.table('/file').find('now.rsc')?.contents ?? ''
  }

  it('exports to a file, and says nothing without one', async () => {
    assert.deepEqual(
      (await client.run('/export')).map(({ head, attributes }) => [head, attributes]),
      [['!done', {}]]
    )
    const all = await exported('/export')
    assert.match(all, /^# .* by RouterOS 7\.20\.1\r\n/)
    assert.match(all, /\r\n\/ip pool\r\nadd name=default-dhcp ranges=192\.168\.88\.100-192\.168\.88\.254\r\n/)
    assert.match(all, /\r\n\/system identity\r\nset name=MikroTik\r\n/)
    assert.match(all, /set \[ find default-name=ether1 \] .*comment=WAN .*\r\n/)
    assert.match(all, /comment="IoT stays alone"/)
    assert.match(all, /comment="Drucker im B\\C3\\BCro"/)
    assert.ok(!/special dummy rule|default-encryption|198\.51\.100\.23/.test(all), 'what makes itself')
    assert.ok(!all.includes('queue=default-small/default-small'), 'what a new row has anyway')
  })

  it('exports a menu, and what is below it', async () => {
    const firewall = await exported('/ip/firewall/export', '=terse=')
    assert.deepEqual(
      [...new Set(firewall.match(/^\/[a-z -]+?(?= add )/gm))],
      ['address-list', 'filter', 'mangle', 'nat'].map((name) => `/ip firewall ${name}`)
    )
    assert.ok((await exported('/queue/simple/export', '=verbose=')).includes('queue=default-small/default-small'))
  })

  it('takes files of up to 60,000 bytes, text and others', async () => {
    const long = 'x'.repeat(60_000)
    assert.deepEqual(await client.traps('/file/add', '=name=a.txt', `=contents=${long}`), [])
    assert.deepEqual(await client.traps('/file/set', '=numbers=a.txt', `=contents=${long}x`), [
      'invalid value for argument contents'
    ])
    await client.run('/file/set', '=numbers=nightly.backup', '=contents=now a text')
    assert.equal((await read('nightly.backup', 4, 100)).toString(), 'a text')
    assert.deepEqual(await client.traps('/file/remove', '=numbers=a.txt'), [])
    assert.deepEqual(await client.traps('/file/read', '=file=a.txt', '=offset=0', '=chunk-size=1'), ['no such item'])
    assert.deepEqual(await client.traps('/file/read', '=file=flash'), ['failure: cannot read a directory'])
  })

  it('has files as the release has them', async () => {
    const dates = async (): Promise<string[]> =>
      Object.keys((await client.rows('/file/print', '?name=notes.txt'))[0]!).filter((name) =>
        /time|modified/.test(name)
      )
    assert.deepEqual(await dates(), ['last-modified'])
    await router.stop()
    await start('6.49.18')
    assert.deepEqual(await dates(), ['creation-time'])
    assert.equal((await client.traps('/file/read', '=file=notes.txt')).length, 1)
    assert.equal((await client.traps('/file/add', '=name=x')).length, 1)
    const contents = async (length: number): Promise<unknown> => {
      await client.run('/file/set', '=numbers=notes.txt', `=contents=${'x'.repeat(length)}`)
      const [row] = await client.rows('/file/print', '=detail=', '?name=notes.txt')
      return row?.contents?.length
    }
    assert.deepEqual([await contents(4_095), await contents(4_096)], [4_095, 0])
  })

  it('hides secrets as the release does', async () => {
    assert.ok(!(await exported('/ppp/secret/export')).includes('not-a-secret-1'))
    assert.ok((await exported('/ppp/secret/export', '=show-sensitive=')).includes('password=not-a-secret-1'))
    await router.stop()
    await start('6.49')
    assert.ok((await exported('/ppp/secret/export')).includes('password=not-a-secret-1'))
    assert.ok(!(await exported('/ppp/secret/export', '=hide-sensitive=')).includes('not-a-secret-1'))
    assert.deepEqual(await client.traps('/export', '=file=x', '=show-sensitive='), ['unknown parameter show-sensitive'])
  })
})
