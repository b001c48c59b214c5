import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect } from 'node:net'
import type { TLSSocket } from 'node:tls'
import { DemoRouter } from '../../../demo/index.js'
import { Client } from './client.js'

describe('demo router', () => {
  let router: DemoRouter

  afterEach(() => router.stop())

  it('speaks TLS with a certificate of its own', async () => {
    router = await DemoRouter.start({ plain: false, tls: 'certificate' })
    const client = await Client.openTls(router.tlsPort, { ca: router.certificate! })
    const socket = client.socket as TLSSocket
    assert.equal(socket.authorized, true)
    assert.equal(socket.getPeerCertificate().fingerprint256, router.fingerprint)
    assert.equal(socket.getProtocol(), 'TLSv1.2')
    assert.deepEqual(await client.traps('/login', '=name=admin', '=password='), [])
    assert.equal((await client.rows('/interface/print')).length, router.table('/interface').items.length)
    assert.throws(() => router.port, /no plain port/)
  })

  it('speaks TLS without any certificate', async () => {
    router = await DemoRouter.start({ plain: false, tls: 'anonymous' })
    await assert.rejects(Client.openTls(router.tlsPort, { rejectUnauthorized: false }))
    const options = { ciphers: 'ADH:@SECLEVEL=0', maxVersion: 'TLSv1.2' as const, rejectUnauthorized: false }
    const client = await Client.openTls(router.tlsPort, options)
    assert.match((client.socket as TLSSocket).getCipher().name, /^ADH-/)
    assert.deepEqual(await client.traps('/login', '=name=admin', '=password='), [])
    assert.equal(router.fingerprint, undefined)
  })

  it('survives garbage, plain text on the TLS port, and a TLS hello on the plain one', async () => {
    router = await DemoRouter.start({ tls: 'certificate' })
    const witness = await Client.login(router.port)
    const garbage = await Client.open(router.port)
    garbage.sendBytes(Buffer.of(0xff, 1, 2, 3))
    await garbage.closed()
    const mistaken = await Client.open(router.tlsPort)
    mistaken.send('/login')
    await mistaken.closed()
    const hello = connect(router.port, router.host)
    hello.on('error', () => undefined)
    hello.write(Buffer.from('16030102000100', 'hex'))
    assert.equal((await witness.rows('/ip/pool/print')).length, 3)
    hello.destroy()
  })

  it('reads sentences however they are cut, and several at once', async () => {
    router = await DemoRouter.start()
    const client = await Client.login(router.port)
    const bytes = Buffer.from(
      '\x16/system/identity/print\x06.tag=1\x00\x16/system/identity/print\x06.tag=2\x00',
      'latin1'
    )
    for (const byte of bytes) client.sendBytes(Buffer.of(byte))
    await client.until(({ head, tag }) => head === '!done' && tag === '2')
    assert.deepEqual(
      client.sentences.map(({ head, tag }) => `${head} ${tag}`),
      ['!re 1', '!done 1', '!re 2', '!done 2']
    )
  })

  it('reboots: connections drop, the same port comes back', async () => {
    router = await DemoRouter.start({ awayMs: 50 })
    const { port } = router
    const client = await Client.login(port)
    const up = once(router, 'up')
    const down = once(router, 'down')
    client.send('/system/reboot', '.tag=1')
    await Promise.all([client.closed(), down])
    assert.deepEqual(client.sentences, [])
    await assert.rejects(Client.open(port), { code: 'ECONNREFUSED' })
    await up
    assert.equal(router.port, port)
    const back = await Client.login(port)
    assert.match((await back.rows('/system/resource/print'))[0]!.uptime!, /^\ds$/)
    assert.equal((await back.rows('/log/print'))[0]?.message, 'router rebooted by admin')
  })

  it('can be stopped while it is away', async () => {
    router = await DemoRouter.start({ awayMs: 600_000 })
    const away = router.restart()
    await once(router, 'down')
    await router.stop()
    await away
    await assert.rejects(Client.open(router.port), { code: 'ECONNREFUSED' })
  })

  it('counts, remembers, disconnects', async () => {
    router = await DemoRouter.start({ identity: 'attic' })
    const client = await Client.login(router.port)
    const heard = once(router, 'command')
    const [row] = await client.rows('/system/identity/print', '.tag=9', '?name')
    assert.equal(row?.name, 'attic')
    assert.deepEqual(await heard, [['/system/identity/print', '?name', '.tag=9']])
    assert.deepEqual(router.history, [
      ['/login', '=name=admin', '=password=***'],
      ['/system/identity/print', '?name', '.tag=9']
    ])
    assert.deepEqual(router.counts, { connections: 1, accepted: 1, logins: 1, failedLogins: 0, commands: 2 })
    const gone = once(router, 'disconnect')
    router.disconnectAll()
    await Promise.all([client.closed(), gone])
    assert.equal(router.counts.connections, 0)
    assert.equal((await Client.login(router.port)).isClosed, false)
  })

  it('answers as a test wants it to', async () => {
    router = await DemoRouter.start()
    const client = await Client.login(router.port)
    router.handle('/odd', (exchange) => {
      exchange.row({ a: '1' })
      exchange.reply('!surprise', { b: '2' })
      exchange.trap('nope', 4)
      exchange.done({ ret: exchange.text('x') })
    })
    router.handle('/never', () => undefined)
    router.handle('/deaf', (exchange) => void (exchange.ignoresCancel = true))
    router.handle('/broken', () => Promise.reject(new Error('oops')))
    const replies = await client.run('/odd', '=x=y', '.tag=1')
    assert.deepEqual(
      replies.map(({ head }) => head),
      ['!re', '!surprise', '!trap', '!done']
    )
    assert.equal(replies.at(-1)?.attributes.ret, 'y')
    client.send('/never', '.tag=2')
    client.send('/deaf', '.tag=3')
    client.send('/cancel', '.tag=4')
    await client.until(({ head, tag }) => head === '!done' && tag === '2')
    assert.equal(
      client.sentences.some(({ tag }) => tag === '3'),
      false
    )
    assert.deepEqual(await client.traps('/broken'), ['failure: Error: oops'])
    const end = router.handle('/interface/print', (exchange) => exchange.done())
    assert.deepEqual(await client.rows('/interface/print'), [])
    end()
    assert.equal((await client.rows('/interface/print')).length, router.table('/interface').items.length)
  })

  it('falls silent and comes back', async () => {
    router = await DemoRouter.start()
    const client = await Client.login(router.port)
    client.send('/ip/pool/listen', '.tag=l')
    await client.run('/system/identity/print')
    const heard = client.sentences.length
    router.isSilent = true
    router.table('/ip/pool').add({ name: 'unheard', ranges: '10.0.0.1' })
    router.isSilent = false
    router.table('/ip/pool').add({ name: 'heard', ranges: '10.0.0.1' })
    await client.until(({ tag }) => tag === 'l', heard)
    assert.equal(client.sentences.at(-1)?.attributes.name, 'heard')
  })

  it('runs two hundred times at once', async () => {
    router = await DemoRouter.start()
    const many = await Promise.all(
      Array.from({ length: 200 }, (_, at) => DemoRouter.start({ identity: `r${at}`, tls: 'certificate', alive: true }))
    )
    try {
      const names = await Promise.all(
        many.map(async ({ port }) => (await (await Client.login(port)).rows('/system/identity/print'))[0]?.name)
      )
      assert.equal(new Set(names).size, 200)
      assert.equal(new Set(many.map(({ fingerprint }) => fingerprint)).size, 1)
    } finally {
      await Promise.all(many.map((one) => one.stop()))
    }
  })
})
