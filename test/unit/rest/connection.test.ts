import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, connect, createServer as createTcpServer } from 'node:net'
import { type PoolState, Router, type RouterOptions, RouterOSError, SecureHosts } from '../../../src/index.js'
import { Arrivals } from '../../arrivals.js'
import { slow, useRouters } from '../../routers.js'

type Answer = (response: ServerResponse, request: IncomingMessage) => void

const json =
  (status: number, body: unknown): Answer =>
  (response) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))

async function fails(promise: Promise<unknown>, code: string, message = /./): Promise<RouterOSError> {
  let caught: unknown
  await assert.rejects(promise, (error) => {
    caught = error
    assert.ok(error instanceof RouterOSError, String(error))
    assert.equal(error.code, code, error.message)
    assert.match(error.message, message)
    return true
  })
  return caught as RouterOSError
}

/** Everything a web server may do in the place of a router. */
/** Name and password, as each request has them in its header. */
const LOGIN = Buffer.from('admin:geheim').toString('base64')

describe('REST on a server that is none of ours', () => {
  const servers: Server[] = []
  const routers: Router[] = []

  /** Answers the first question of the connection, then as the test says. */
  async function serve(answer: Answer, first: Answer = json(200, [{ name: 'x' }])): Promise<Router> {
    const server = createServer((request, response) => {
      request.resume()
      const isFirst = request.url === '/rest/system/identity/print'
      ;(isFirst ? first : answer)(response, request)
    })
    servers.push(server)
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const { port } = server.address() as AddressInfo
    return openAt(port)
  }

  function openAt(port: number, options: Partial<RouterOptions> = {}): Router {
    const router = new Router({
      host: '127.0.0.1',
      port,
      protocol: 'rest',
      mode: 'PLAIN_ONLY',
      username: 'admin',
      password: 'geheim',
      ...options
    })
    routers.push(router)
    return router
  }

  afterEach(async () => {
    await Promise.all(routers.splice(0).map((router) => router.close()))
    for (const server of servers.splice(0)) {
      server.closeAllConnections()
      server.close()
    }
  })

  it('sends name and password with the bare type, and needs no more than one question to know them right', async () => {
    const requests: IncomingMessage[] = []
    const answer: Answer = (response, request) => {
      requests.push(request)
      json(200, [{ a: '1' }])(response, request)
    }
    const router = await serve(answer, answer)
    assert.deepEqual(await router.run('/x/print'), [{ a: 1 }])
    assert.deepEqual(await router.run('/x/print'), [{ a: 1 }])
    assert.deepEqual(
      requests.map(({ method, url }) => `${method} ${url}`),
      ['POST /rest/system/identity/print', 'POST /rest/x/print', 'POST /rest/x/print']
    )
    const { headers } = requests[1]!
    assert.equal(headers.authorization, `Basic ${Buffer.from('admin:geheim').toString('base64')}`)
    assert.equal(headers['content-type'], 'application/json')
    assert.match(headers.host ?? '', /^127\.0\.0\.1:\d+$/)
  })

  const refusals: [name: string, answer: Answer, code: string, message: RegExp][] = [
    ['a refused login', json(401, { error: 401, message: 'Unauthorized' }), 'LOGIN', /rest-api/],
    [
      'a trap',
      json(400, { error: 400, message: 'Bad Request', detail: 'no such command' }),
      'TRAP',
      /^no such command$/
    ],
    ['a trap without detail', json(400, { error: 400, message: 'Bad Request' }), 'TRAP', /^Bad Request$/],
    ['a row that is gone', json(404, { error: 404, message: 'Not Found' }), 'TRAP', /^no such item$/],
    ['the login in a trap', json(400, { error: 400, message: 'x', detail: `bad ${LOGIN}` }), 'TRAP', /^bad \*\*\*$/],
    ['a secret in a trap', json(400, { error: 400, message: 'x', detail: 'bad geheim' }), 'TRAP', /^bad \*\*\*$/],
    [
      'the limit',
      json(400, { error: 400, message: 'x', detail: 'Session closed' }),
      'TIMEOUT',
      /60 s, the limit of REST/
    ],
    [
      'a redirect',
      (response) => void response.writeHead(302, { location: 'http://192.0.2.1/' }).end(),
      'PROTOCOL',
      /302/
    ],
    [
      'a web page',
      (response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
      'PROTOCOL',
      /web page/
    ],
    ['a web page without a type', (response) => void response.end('<html>'), 'PROTOCOL', /web page/],
    [
      'a page of a proxy',
      (response) => void response.writeHead(502).end('<h1>Bad gateway</h1>'),
      'PROTOCOL',
      /web page/
    ],
    ['a status alone', (response) => void response.writeHead(503).end(), 'PROTOCOL', /HTTP status 503/],
    ['no /rest', (response) => void response.writeHead(404).end('<html>'), 'UNSUPPORTED', /RouterOS 7\.1/],
    [
      'the page of RouterOS 6',
      (response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>RouterOS v6.49</h1>'),
      'UNSUPPORTED',
      /RouterOS 7\.1/
    ],
    ['what is no JSON', (response) => void response.end('[{"a":'), 'PROTOCOL', /could not be read: it ends too early/],
    [
      'no end',
      (response) => {
        response.writeHead(200, { 'content-length': 100 }).write('[{"a":"1"},')
        setImmediate(() => response.destroy())
      },
      'CONNECTION',
      /^Connection lost/
    ],
    ['no answer', (response) => void response.socket?.destroy(), 'CONNECTION', /^Connection lost/]
  ]
  for (const [name, answer, code, message] of refusals) {
    it(`makes ${code} of ${name}, and goes on`, async () => {
      let isRefused = true
      const router = await serve((...both) => (isRefused ? answer : json(200, []))(...both))
      const error = await fails(router.run('/x/print', { args: { password: 'other' } }), code, message)
      assert.doesNotMatch(error.message, /geheim/)
      isRefused = false
      assert.deepEqual(await router.run('/x/print'), [])
    })
  }

  it('makes PROTOCOL of what is no HTTP', async () => {
    const server = createTcpServer((socket) => socket.end('!fatal')).listen(0, '127.0.0.1')
    await once(server, 'listening')
    await fails(openAt((server.address() as AddressInfo).port).run('/x/print'), 'PROTOCOL', /Parse Error/)
    server.close()
  })

  it('knows a wrong server by its first answer and sends it nothing else', async () => {
    const others: string[] = []
    const router = await serve(
      (_, { url = '' }) => void others.push(url),
      (response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>')
    )
    await fails(router.run('/x/print'), 'PROTOCOL')
    assert.deepEqual(others, [])
  })

  it('asks for no more than four things at once, in order, and for fewer where that is wished', async () => {
    for (const [concurrency, most] of [
      [32, 4],
      [2, 2]
    ] as const) {
      const open = new Arrivals<{ response: ServerResponse; request: IncomingMessage }>()
      const router = await serve((response, request) => open.push({ response, request }))
      const { port } = servers.at(-1)!.address() as AddressInfo
      const limited = concurrency === 32 ? router : openAt(port, { concurrency })
      const runs = Array.from({ length: 9 }, (_, at) => limited.run(`/x/print-${at}`))
      const order: string[] = []
      await open.take(most)
      for (const [done, run] of runs.entries()) {
        assert.equal(open.all.length, Math.min(9, done + most))
        const { response, request } = open.all[done]!
        order.push(request.url!)
        json(200, [])(response, request)
        await run
        if (done + most < 9) await open.next()
      }
      assert.deepEqual(
        order,
        Array.from({ length: 9 }, (_, at) => `/rest/x/print-${at}`)
      )
    }
  })

  it('times out, says that the router goes on, and has room for the next', async () => {
    const router = await serve((response, request) => {
      if (request.url === '/rest/x/fast') json(200, [])(response, request)
    })
    await fails(router.run('/x/print', { timeout: 50 }), 'TIMEOUT', /for 50 ms; the router goes on with it/)
    await fails(router.run('/x/print', { deadline: 60 }), 'TIMEOUT', /longer than 60 ms; the router goes on/)
    await Promise.all(Array.from({ length: 4 }, () => fails(router.run('/x/print', { timeout: 50 }), 'TIMEOUT')))
    assert.deepEqual(await router.run('/x/fast'), [])
  })

  it('gives up what is cancelled and says that the router goes on; what was never sent is simply cancelled', async () => {
    const arrived = new Arrivals<ServerResponse>()
    const router = await serve((response) => arrived.push(response))
    const sent = Array.from({ length: 4 }, (_, at) => router.run('/x/print', { tag: at }))
    const waiting = router.run('/x/print', { tag: 'waits' })
    const ends = [...sent, waiting].map((each) => fails(each, 'CANCELLED'))
    const [first] = await arrived.take(4)
    assert.deepEqual(await router.cancel({ tag: 'waits' }), [{ tag: 'waits', command: '/x/print' }])
    const closed = once(first!, 'close')
    await fails(router.cancel({ tag: [0, 1, 2, 3] }), 'UNSUPPORTED', /REST cannot cancel/)
    await closed
    await Promise.all(ends)
    assert.equal(router.isIdle, true)
  })

  it('ends at once when it is closed, and when a signal says so', async () => {
    const arrived = new Arrivals<ServerResponse>()
    const router = await serve((response) => arrived.push(response))
    const aborting = new AbortController()
    const first = fails(router.run('/x/print', { signal: aborting.signal }), 'CANCELLED')
    const response = await arrived.next()
    const gone = once(response, 'close')
    aborting.abort()
    await Promise.all([first, gone])
    const second = fails(router.run('/x/print'), 'CANCELLED', /closed/)
    await arrived.next()
    await router.close()
    await second
    await fails(router.run('/x/print'), 'CONNECTION', /closed/)
  })
})

describe('REST on a router', () => {
  const { start, open } = useRouters()

  it('prefers https, and takes http where there is none; the state says which', async () => {
    const demo = await start({ http: true, https: 'certificate' })
    const states: PoolState[] = []
    const secure = open(demo, { protocol: 'rest', mode: 'AUTO', port: demo.httpsPort })
    secure.on('state', (state) => states.push(state))
    await secure.query('/system/identity')
    assert.deepEqual(states, [{ name: 'connecting' }, { name: 'connected', transport: 'https' }])
    assert.equal(secure.security?.fingerprint, demo.fingerprint)
    const plain = open(demo, { protocol: 'rest', mode: 'AUTO', port: demo.httpPort })
    await plain.query('/system/identity')
    assert.deepEqual(plain.state, { name: 'connected', transport: 'http' })
    assert.equal(plain.security, undefined)
  })

  it('never goes to http where https, or the API over TLS, has worked', async () => {
    const demo = await start({ http: true })
    const secureHosts = new SecureHosts()
    const options = { protocol: 'rest', mode: 'AUTO', port: demo.httpPort, secureHosts } as const
    await open(demo, options).query('/system/identity')
    secureHosts.add(demo.host, demo.httpPort)
    await fails(open(demo, options).query('/system/identity'), 'TLS', /not falling back to plain/)
    secureHosts.add('192.0.2.1', undefined)
    for (const port of [80, 443, 8728, 8729]) assert.equal(secureHosts.has('192.0.2.1', port), true)
  })

  it('trusts as over the API: by verification, by fingerprint, anyone, nobody with a name', async () => {
    const demo = await start({ https: 'certificate' })
    const options = { protocol: 'rest', mode: 'SSL_ONLY', port: demo.httpsPort } as const
    await fails(open(demo, options).query('/system/identity'), 'TLS', /Certificate refused/)
    await open(demo, { ...options, tls: { ca: demo.certificate! } }).query('/system/identity')
    await open(demo, { ...options, trust: 'any' }).query('/system/identity')
    await open(demo, { ...options, trust: 'fingerprint', fingerprint: demo.fingerprint! }).query('/system/identity')
    const wrong = { trust: 'fingerprint', fingerprint: 'ab'.repeat(32) } as const
    await fails(open(demo, { ...options, ...wrong }).query('/system/identity'), 'TLS', /wrong fingerprint/)
    assert.equal(demo.counts.commands, 6)
    const nameless = await start({ https: 'anonymous' })
    const port = nameless.httpsPort
    await open(nameless, { ...options, port, trust: 'any' }).query('/system/identity')
    await fails(open(nameless, { ...options, port }).query('/system/identity'), 'TLS', /No certificate for www-ssl/)
  })

  it('makes one login of a thousand commands, over four sockets at most', async () => {
    const demo = await start({ https: 'certificate' })
    const router = open(demo, { protocol: 'rest', mode: 'SSL_ONLY', trust: 'any', port: demo.httpsPort })
    const rows = await Promise.all(Array.from({ length: 1000 }, () => router.query('/system/identity')))
    assert.deepEqual(new Set(rows.map((each) => JSON.stringify(each))), new Set(['[{"name":"MikroTik"}]']))
    assert.equal(demo.counts.logins, 1)
    assert.ok(demo.counts.accepted <= 4, String(demo.counts.accepted))
  })

  it('makes do with the sockets there are', async () => {
    const demo = await start({ https: 'certificate' })
    let accepted = 0
    const gate = createTcpServer((socket) => {
      socket.on('error', () => undefined)
      accepted += 1
      if (accepted > 1) return socket.destroy()
      const other = connect(demo.httpsPort, demo.host)
      other.on('error', () => undefined)
      other.on('close', () => socket.destroy())
      return socket.pipe(other).pipe(socket)
    })
    await once(gate.listen(0, '127.0.0.1'), 'listening')
    const { port } = gate.address() as AddressInfo
    const router = open(demo, { protocol: 'rest', mode: 'AUTO', port })
    const answers = await Promise.all(Array.from({ length: 20 }, () => router.query('/system/identity')))
    assert.equal(answers.length, 20)
    assert.ok(accepted > 1)
    assert.equal(demo.counts.accepted, 1)
    gate.close()
  })

  it('asks an idle router whether it is still there, and notices when it is not', async () => {
    const demo = await start({ http: true })
    const router = open(demo, { protocol: 'rest', port: demo.httpPort, keepAlive: 0.05, readTimeout: 300 })
    await router.query('/system/identity')
    await once(demo, 'command')
    demo.isSilent = true
    const [state] = (await once(router, 'state')) as [PoolState]
    assert.equal(state.name, 'disconnected')
    assert.match('reason' in state ? state.reason.message : '', /no reply for 300 ms/)
    demo.isSilent = false
  })

  it('comes back after a loss; what was sent fails and is not sent again, a reboot is a success', async () => {
    const demo = await start({ http: true, awayMs: 50 })
    const router = open(demo, { protocol: 'rest', port: demo.httpPort, random: () => 0 })
    const arrivals = slow(demo)
    const lost = fails(router.run('/demo/slow'), 'CONNECTION')
    const exchange = await arrivals.next()
    demo.disconnectAll()
    await lost
    exchange.done() // until then it would stand in the way of all that this user asks
    assert.deepEqual(await router.query('/system/identity'), [{ name: 'MikroTik' }])
    assert.equal(arrivals.all.length, 1)
    assert.deepEqual(await router.run('/system/reboot'), [])
    await once(demo, 'up')
    assert.deepEqual(await router.query('/system/identity'), [{ name: 'MikroTik' }])
  })
})
