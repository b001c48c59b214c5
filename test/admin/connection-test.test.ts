import assert from 'node:assert/strict'
import { once } from 'node:events'
import net, { type AddressInfo, type Socket } from 'node:net'
import type { NodeInitializer } from 'node-red'
import { DemoRouter, type DemoRouterOptions } from '../../demo/router.js'
import type { ConnectionNode } from '../../nodes/connection/connection.js'
import { helper } from '../nodes/flow.js'
import { ask, assertUnsaid, deploy, startServer, stopServer } from './editor.js'

const tlsConfigNode = require('@node-red/nodes/core/network/05-tls.js') as NodeInitializer

const PASSWORD = 'correct horse'
const users = [
  { name: 'admin', password: '', group: 'full' },
  { name: 'api', password: PASSWORD, group: 'read' }
]

type Answer = Record<string, unknown>

describe('POST /routeros/test', () => {
  const routers: DemoRouter[] = []
  const servers: net.Server[] = []
  const sockets: Socket[] = []
  let demo: DemoRouter

  const start = async (options: DemoRouterOptions = {}): Promise<DemoRouter> => {
    const router = await DemoRouter.start({ users, ...options })
    routers.push(router)
    return router
  }

  /** A TCP server that is no router. */
  const serve = async (onSocket: (socket: Socket) => void): Promise<number> => {
    const server = net.createServer((socket) => {
      sockets.push(socket)
      socket.on('error', () => {})
      onSocket(socket)
    })
    servers.push(server)
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return (server.address() as AddressInfo).port
  }

  before(async () => {
    await startServer()
    demo = await start({ identity: 'branch office' })
  })
  after(async () => {
    await Promise.all(routers.map((router) => router.stop()))
    for (const server of servers) server.close()
    for (const socket of sockets) socket.destroy()
    await stopServer()
  })
  beforeEach(() => deploy(demo, { credentials: { username: 'api', password: PASSWORD } }))
  afterEach(async () => {
    assertUnsaid(PASSWORD)
    await helper.unload()
  })

  const typed = (fields: Answer = {}): Answer => ({
    id: 'router',
    host: demo.host,
    port: String(demo.port),
    mode: 'PLAIN_ONLY',
    trust: '',
    fingerprint: '',
    tls: '',
    connectTimeout: 2000,
    username: 'api',
    password: PASSWORD,
    charset: 'windows-1252',
    ...fields
  })
  const test = (fields: Answer = {}): Promise<Answer> => ask('test', typed(fields))
  const assertFails = async (fields: Answer, code: string, message: RegExp, hint: RegExp): Promise<Answer> => {
    const answer = await test(fields)
    assert.equal(answer['ok'], false, JSON.stringify(answer))
    assert.equal(answer['code'], code, JSON.stringify(answer))
    assert.match(String(answer['message']), message)
    assert.match((answer['hint'] as string | undefined) ?? '', hint)
    return answer
  }

  describe('where the other protocol would have worked', () => {
    it('says so, and tells it no password', async () => {
      const rest = await start({ http: true })
      const passwords: unknown[] = []
      rest.handle('/login', (exchange) => {
        passwords.push(exchange.text('password'))
        exchange.trap('invalid user name or password (6)')
        exchange.done()
      })
      await assertFails({ protocol: 'rest', port: rest.port }, 'CONNECTION', /./, /^The API answers there/)
      await assertFails({ port: rest.httpPort }, 'PROTOCOL', /./, /^REST answers there/)
      assert.deepEqual(passwords, [''])
      assert.equal(rest.counts.logins, 0)
    })

    it('says nothing of it where neither answers, or the login is wrong', async () => {
      const rest = await start({ http: true })
      const wrong = { protocol: 'rest', port: rest.httpPort, password: 'wrong' }
      await assertFails(wrong, 'LOGIN', /rest-api/, /\/user/)
      const port = await serve((socket) => socket.destroy())
      await assertFails({ protocol: 'rest', port }, 'CONNECTION', /./, /address list/)
      const old = await start({ http: true, version: '6.49.13', plain: false })
      await assertFails({ protocol: 'rest', port: old.httpPort }, 'UNSUPPORTED', /RouterOS 7\.1/, /^$/)
    })
  })

  describe('where it works', () => {
    it('says what is there', async () => {
      const { ms, ...answer } = await test()
      assert.equal(typeof ms, 'number')
      assert.deepEqual(answer, {
        ok: true,
        identity: 'branch office',
        board: 'hAP ax^3',
        model: 'C53UiG+5HPaxD2HPaxD',
        version: '7.20.1 (stable)',
        transport: 'plain',
        protocol: '',
        cipher: '',
        authenticated: false,
        fingerprint: ''
      })
    })

    it('over REST says the same, and how', async () => {
      const rest = await start({ identity: 'branch office', http: true, https: 'certificate' })
      const { ms, ...plain } = await test({ protocol: 'rest', port: rest.httpPort })
      const { ms: _, ...api } = await test({ port: rest.port })
      assert.equal(typeof ms, 'number')
      assert.deepEqual(plain, { ...api, transport: 'http' })
      const at = { protocol: 'rest', port: rest.httpsPort, mode: 'SSL_ONLY', trust: 'any' }
      const secure = await test(at)
      assert.deepEqual([secure['transport'], secure['fingerprint']], ['https', rest.fingerprint])
    })

    it('leaves no connection behind', async () => {
      const own = await start()
      const gone = once(own, 'disconnect')
      assert.equal((await test({ port: own.port }))['ok'], true)
      await gone
      assert.deepEqual(own.counts.connections, 0)
      assert.equal(own.counts.logins, 1)
    })

    it('tells TLS that is authenticated from TLS that is not', async () => {
      const secure = await start({ tls: 'certificate' })
      const at = { port: secure.tlsPort, mode: 'SSL_ONLY' }
      const any = await test({ ...at, trust: 'any' })
      assert.deepEqual(
        [any['ok'], any['transport'], any['protocol'], any['authenticated'], any['fingerprint']],
        [true, 'ssl', 'TLSv1.2', false, secure.fingerprint]
      )
      assert.match(String(any['cipher']), /^ECDHE-RSA-/)
      const pinned = await test({ ...at, trust: 'fingerprint', fingerprint: secure.fingerprint })
      assert.equal(pinned['authenticated'], true)
      assert.equal(pinned['fingerprint'], secure.fingerprint)
    })

    it('anonymous Diffie-Hellman has no fingerprint', async () => {
      const anonymous = await start({ tls: 'anonymous' })
      const answer = await test({ port: anonymous.tlsPort, mode: 'SSL_ONLY', trust: 'any' })
      assert.deepEqual([answer['ok'], answer['fingerprint'], answer['authenticated']], [true, '', false])
      assert.match(String(answer['cipher']), /^ADH-/)
    })

    it('AUTO says that it came down to plain', async () => {
      const answer = await test({ mode: 'AUTO' })
      assert.deepEqual([answer['ok'], answer['transport']], [true, 'plain'])
    })

    it('AUTO stays with TLS where the deployed connection had it, and the other way round', async () => {
      const secure = await start({ plain: false, tls: 'certificate' })
      const { host, tlsPort: port } = secure
      await helper.unload()
      await deploy(demo, {
        connection: { host, port, mode: 'AUTO', connectTimeout: 1500, dynamic: true },
        credentials: { username: 'api', password: PASSWORD }
      })
      assert.equal((await test({ port, mode: 'AUTO' }))['transport'], 'ssl')
      await secure.stop()
      const plain = await start({ plain: port })
      await assertFails({ host: ` ${host}`, port, mode: 'AUTO' }, 'TLS', /^TLS no longer works/, /api-ssl/)
      const deployed = (helper.getNode('router') as ConnectionNode).routerFor({ _msgid: '' })
      await assert.rejects(deployed.run('/system/identity/print'), { code: 'TLS' })
      assert.equal(plain.counts.logins, 0)
    })

    it('verifies with the CA of a TLS configuration', async () => {
      const secure = await start({ tls: 'certificate' })
      await helper.unload()
      await deploy(demo, {
        types: [tlsConfigNode],
        more: [{ id: 'tls', type: 'tls-config', cert: '', key: '', ca: '', verifyservercert: true }],
        moreCredentials: { tls: { cadata: secure.certificate } }
      })
      const answer = await test({ port: secure.tlsPort, mode: 'SSL_ONLY', trust: 'verify', tls: 'tls' })
      assert.deepEqual([answer['ok'], answer['authenticated']], [true, true], JSON.stringify(answer))
    })

    it('takes the stored password, and only that of a connection', async () => {
      assert.equal((await test({ password: '__PWRD__' }))['ok'], true)
      await assertFails({ id: 'unknown', password: '__PWRD__' }, 'INPUT', /stored password/, /^$/)
      await assertFails({ id: 'tab', password: '__PWRD__' }, 'INPUT', /stored password/, /^$/)
    })

    it('sends the stored password nowhere but where it was stored for', async () => {
      const thief = await start()
      const told: unknown[] = []
      thief.handle('/login', (exchange) => {
        told.push(exchange.text('password'))
        exchange.done()
      })
      for (const other of [
        { host: 'localhost', port: thief.port },
        { port: thief.port },
        { username: 'admin' },
        { port: '' }
      ]) {
        await assertFails({ ...other, password: '__PWRD__' }, 'INPUT', /another host, port or user: type/, /^$/)
      }
      assert.deepEqual(told, [])
      assert.equal((await test({ host: ` [${demo.host}]`, password: '__PWRD__' }))['ok'], true)
    })

    it('resolves environment variables where they are the whole text', async () => {
      const names = { ROS_HOST: demo.host, ROS_PORT: String(demo.port), ROS_USER: 'api', ROS_PASSWORD: PASSWORD }
      Object.assign(process.env, names)
      try {
        const fields = {
          host: '${ROS_HOST}',
          port: '${ROS_PORT}',
          username: '${ROS_USER}',
          password: '${ROS_PASSWORD}'
        }
        assert.equal((await test(fields))['ok'], true)
        assert.equal((await test({ ...fields, id: '' }))['ok'], true)
      } finally {
        for (const name of Object.keys(names)) delete process.env[name]
      }
      await assertFails({ host: '${ROS_HOST}' }, 'INPUT', /ROS_HOST has no value/, /^$/)
    })

    it('even when the user may not see all of it', async () => {
      const strict = await start()
      for (const command of ['/system/routerboard/print', '/system/resource/print', '/system/identity/print']) {
        strict.handle(command, (exchange) => {
          exchange.trap('not enough permissions (9)')
          exchange.done()
        })
        const answer = await test({ port: strict.port })
        assert.equal(answer['ok'], true, command)
      }
    })

    it('on a router with the challenge login', async () => {
      const old = await start({ version: '6.42.12' })
      const answer = await test({ port: old.port })
      assert.deepEqual([answer['ok'], answer['version']], [true, '6.42.12 (stable)'])
    })
  })

  describe('where it does not', () => {
    it('nothing listens', async () => {
      const gone = await start()
      const { port } = gone
      await gone.stop()
      await assertFails({ port }, 'CONNECTION', /ECONNREFUSED/, /enable api/i)
      await assertFails({ port, mode: 'AUTO' }, 'CONNECTION', /ECONNREFUSED/, /enable api/i)
      await assertFails({ port, mode: 'SSL_ONLY' }, 'CONNECTION', /ECONNREFUSED/, /enable api/i)
    })

    it('the service is not for this address: closed at once', async () => {
      const port = await serve((socket) => socket.destroy())
      await assertFails({ port }, 'CONNECTION', /lost/, /address list of the service/)
      const resetting = await serve((socket) => socket.once('data', () => socket.resetAndDestroy()))
      await assertFails({ port: resetting }, 'CONNECTION', /lost/, /address list of the service/)
      await assertFails({ port: resetting, mode: 'SSL_ONLY' }, 'TLS', /No TLS/, /address list of api-ssl/)
    })

    it('something listens and is silent', async () => {
      const port = await serve(() => {})
      await assertFails({ port, connectTimeout: 200 }, 'CONNECTION', /within 200 ms/, /does not reply as the API/)
    })

    it('it is something else', async () => {
      const port = await serve((socket) => socket.end(Buffer.alloc(64, 0xff)))
      await assertFails({ port }, 'PROTOCOL', /Not the RouterOS API/, /another service, such as WinBox/)
    })

    it('wrong password, or no such user', async () => {
      await assertFails({ password: 'wrong' }, 'LOGIN', /Login refused.*password/, /limited to certain addresses/)
      await assertFails({ username: 'nobody' }, 'LOGIN', /Login refused.*password/, /limited to certain addresses/)
      assertUnsaid('"wrong')
    })

    it('the other side repeats the password', async () => {
      const mean = await start()
      mean.handle('/login', (exchange) => {
        exchange.trap(`no ${exchange.text('password')} here`)
        exchange.done()
      })
      await assertFails({ port: mean.port }, 'LOGIN', /no \*\*\* here.*password/, /addresses/)
      const parrot = await start({ identity: `I know ${PASSWORD}` })
      assert.equal((await test({ port: parrot.port }))['identity'], 'I know •••')
    })

    it('the login is answered and nothing else', async () => {
      const slow = await start()
      for (const menu of ['identity', 'resource', 'routerboard']) slow.handle(`/system/${menu}/print`, () => {})
      await assertFails({ port: slow.port }, 'TIMEOUT', /for 3000 ms/, /overloaded/)
    })

    it('the certificate does not verify: its fingerprint comes along', async () => {
      const secure = await start({ tls: 'certificate' })
      for (const mode of ['SSL_ONLY', 'AUTO']) {
        const at = { port: secure.tlsPort, mode }
        const refused = await assertFails({ ...at, trust: 'verify' }, 'TLS', /self-signed/, /fingerprint/)
        assert.equal(refused['fingerprint'], secure.fingerprint)
        const other = { ...at, trust: 'fingerprint', fingerprint: '00'.repeat(32) }
        const wrong = await assertFails(other, 'TLS', /wrong fingerprint/, /fingerprint/)
        assert.equal(wrong['fingerprint'], secure.fingerprint)
      }
    })

    it('there is no certificate', async () => {
      const anonymous = await start({ tls: 'anonymous' })
      const at = { port: anonymous.tlsPort, mode: 'SSL_ONLY', trust: 'verify' }
      const answer = await assertFails(at, 'TLS', /No certificate.*\/ip\/service/, /self-signed/)
      assert.equal('fingerprint' in answer, false)
    })

    it('TLS alone, where there is only plain', async () => {
      const port = await serve((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
      await assertFails({ port, mode: 'SSL_ONLY' }, 'TLS', /No TLS.*enable api-ssl/, /only api-ssl \(port 8729\)/)
    })

    it('the TLS configuration is not deployed', async () => {
      await assertFails({ tls: 'not-there', mode: 'SSL_ONLY' }, 'INPUT', /not deployed/, /^$/)
    })

    it('the fields are wrong', async () => {
      await assertFails({ host: '' }, 'INPUT', /No host/, /^$/)
      await assertFails({ host: 'http://router' }, 'INPUT', /name or address only/, /^$/)
      await assertFails({ port: 99_999 }, 'INPUT', /port/, /^$/)
      await assertFails({ mode: 'MAYBE' }, 'INPUT', /mode cannot be MAYBE/, /^$/)
      await assertFails({ trust: 'fingerprint', mode: 'SSL_ONLY' }, 'INPUT', /fingerprint/, /^$/)
      await assertFails({ charset: 'runes' }, 'INPUT', /Unknown charset/, /^$/)
    })
  })

  it('ends when nobody waits any more', async () => {
    let closed: () => void
    const over = new Promise<void>((resolve) => (closed = resolve))
    let connected: () => void
    const arrived = new Promise<void>((resolve) => (connected = resolve))
    const port = await serve((socket) => {
      socket.on('close', () => closed()).resume()
      connected()
    })
    const request = helper
      .request()
      .post('/routeros/test')
      .send(typed({ port, connectTimeout: 9000 }))
    request.end(() => {})
    await arrived
    void request.abort()
    // Of an aborted request supertest leaves its server open.
    ;(Reflect.get(request, '_server') as net.Server | undefined)?.close()
    await over
  })
})
