import assert from 'node:assert/strict'
import { DemoRouter, bytesValue } from '../../../demo/index.js'
import { encodeSentence } from '../../../src/index.js'
import { Client } from './client.js'

describe('demo print', () => {
  let router: DemoRouter
  let client: Client

  const start = async (version = '7.20.1'): Promise<void> => {
    router = await DemoRouter.start({ version })
    client = await Client.login(router.port)
  }

  beforeEach(() => start())
  afterEach(() => router.stop())

  it('puts the tag directly behind the reply word, and leaves it out where there was none', async () => {
    const chunks: Buffer[] = []
    client.socket.on('data', (chunk: Buffer) => chunks.push(chunk))
    await client.run('/system/identity/print', '.tag=7')
    const expected = [encodeSentence(['!re', '.tag=7', '=name=MikroTik']), encodeSentence(['!done', '.tag=7'])]
    assert.deepEqual(Buffer.concat(chunks), Buffer.concat(expected))
    for (const { tag } of await client.run('/system/identity/print')) assert.equal(tag, undefined)
    for (const { tag } of await client.run('/system/identity/print', '.tag=')) assert.equal(tag, undefined)
  })

  it('says !empty from 7.18 on, and !done after it', async () => {
    const none = ['/interface/pptp-server/print', '.tag=5']
    assert.deepEqual(
      (await client.run(...none)).map(({ head, tag }) => [head, tag]),
      [
        ['!empty', '5'],
        ['!done', '5']
      ]
    )
    await router.stop()
    await start('7.16')
    assert.deepEqual(
      (await client.run(...none)).map(({ head }) => head),
      ['!done']
    )
  })

  it('returns bare rows where nothing of the proplist is there', async () => {
    const replies = await client.run('/ip/service/print', '=.proplist=comment')
    assert.equal(
      replies.filter(({ head, attributes }) => head === '!re' && Object.keys(attributes).length === 0).length,
      // The services, and this connection to one of them.
      7
    )
  })

  it('knows getall, count-only, find, get, detail and stats', async () => {
    assert.deepEqual(await client.rows('/ip/pool/getall'), await client.rows('/ip/pool/print'))
    assert.equal(await client.ret('/ip/pool/print', '=count-only='), '3')
    assert.equal(await client.ret('/ip/pool/find'), '*1;*2;*3')
    assert.equal(await client.ret('/ip/pool/get', '=number=iot', '=value-name=ranges'), '192.168.20.10-192.168.20.99')
    assert.equal(await client.ret('/system/identity/get', '=value-name=name'), 'MikroTik')
    assert.deepEqual(await client.traps('/ip/pool/get', '=number=*F0'), ['no such item'])
    const file = ['/file/print', '?name=notes.txt']
    assert.equal(Object.hasOwn((await client.rows(...file))[0]!, 'contents'), false)
    assert.match((await client.rows(...file, '=detail='))[0]!.contents!, /wifi\.\r\n$/)
    assert.equal((await client.rows('/interface/ethernet/print', '=stats='))[0]!['rx-bytes'], '53687091200')
    assert.deepEqual(await client.rows('/system/resource/print', '=.proplist=uptime.oid'), [
      { 'uptime.oid': '.1.3.6.1.2.1.1.3.0' }
    ])
    assert.equal((await client.rows('/ip/firewall/nat/print', '=.proplist=.nextid')).at(-1)!['.nextid'], '*FFFFFFFF')
  })

  it('has in each menu the arguments of a router, in the releases that have them', async () => {
    assert.deepEqual(await client.traps('/ip/pool/print', '=stats='), ['unknown parameter stats'])
    for (const name of ['detail', 'count-only', 'follow', 'proplist']) {
      assert.deepEqual(await client.traps('/system/identity/print', `=${name}=`), [`unknown parameter ${name}`])
    }
    assert.deepEqual(await client.traps('/ip/pool/print', '=order-by=name'), ['unknown parameter order-by'])
    assert.deepEqual(await client.traps('/system/resource/set'), ['no such command'])
    await router.stop()
    await start('7.24')
    assert.deepEqual(await client.traps('/ip/pool/print', '=order-by=name'), [])
    assert.deepEqual(await client.traps('/ping', '=address=127.0.0.1', '=count=1'), ['no such command'])
  })

  it('writes times and lists as the version does', async () => {
    assert.match((await client.rows('/log/print'))[0]!.time!, /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/)
    assert.match((await client.rows('/system/resource/print'))[0]!.uptime!, /^2d7h12m/)
    await router.stop()
    await start('6.48')
    assert.match((await client.rows('/log/print'))[0]!.time!, /^[a-z]{3}\/\d\d\/\d{4} /)
    assert.equal(await client.ret('/ip/pool/find'), '*1,*2,*3')
  })

  it('keeps bytes that are no text', async () => {
    const chunks: Buffer[] = []
    client.socket.on('data', (chunk: Buffer) => chunks.push(chunk))
    await client.run('/ip/dhcp-server/lease/print', '=.proplist=comment')
    await client.run('/ip/arp/print', '=.proplist=comment')
    const heard = (bytes: Buffer): boolean => Buffer.concat(chunks).includes(bytes)
    assert.ok(heard(Buffer.from('=comment=K\xfcche', 'latin1')))
    assert.ok(heard(Buffer.from('3d636f6d6d656e743dcae0ece5f0e0', 'hex')))
    assert.ok(heard(Buffer.from('=comment=Drucker im Büro', 'utf8')))

    const odd = Buffer.from('0080ff3d0d0a41', 'hex')
    const word = Buffer.concat([Buffer.from('=name='), odd])
    const set = encodeSentence(['/system/identity/set'])
    client.sendBytes(Buffer.concat([set.subarray(0, -1), Buffer.of(word.length), word, Buffer.of(0)]))
    await client.next(({ head }) => head === '!done')
    assert.equal(router.table('/system/identity').rows[0]!.name, bytesValue(odd))
    chunks.length = 0
    await client.run('/system/identity/print')
    assert.ok(heard(word))
  })

  it('sends a reply of any size no faster than it is read', async () => {
    const slow = await Client.login(router.port)
    slow.socket.pause()
    slow.send('/system/demo/rows', '=count=60000', '.tag=1')
    // Another connection is served meanwhile, and the waiting one holds little.
    const before = process.memoryUsage().external
    assert.equal((await client.rows('/ip/pool/print')).length, 3)
    assert.ok(process.memoryUsage().external - before < 16 * 1024 * 1024)
    slow.socket.resume()
    await slow.until(({ head }) => head === '!done')
    assert.equal(slow.sentences.length, 60_001)
    assert.equal(slow.sentences.at(-2)!.attributes['.id'], '*0000EA60')
    assert.equal(slow.sentences.at(-2)!.tag, '1')
  }).timeout(30_000)
})
