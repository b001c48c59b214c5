import assert from 'node:assert/strict'
import { once } from 'node:events'
import net, { type AddressInfo, type Socket } from 'node:net'
import { mock } from 'node:test'
import { createServer as createTlsServer, type Server as TlsServer } from 'node:tls'
import { DemoRouter } from '../../../demo/router.js'
import { certificate } from '../../../demo/wire/certificate.js'
import { RouterOSError } from '../../../src/errors.js'
import { Router } from '../../../src/index.js'
import { SecureHosts } from '../../../src/link/secure-hosts.js'
import {
  normaliseFingerprint,
  openTransport,
  type Transport,
  type TransportOptions
} from '../../../src/link/transport.js'
import { Arrivals } from '../../arrivals.js'

const signal = new AbortController().signal

async function open(options: Partial<TransportOptions> & { port: number }): Promise<Transport> {
  const transport = await openTransport(
    { host: '127.0.0.1', mode: 'AUTO', trust: 'any', secureHosts: new SecureHosts(), timeout: 60_000, ...options },
    signal
  )
  transport.socket.destroy()
  return transport
}

function fails(code: string, message: RegExp) {
  return (error: unknown): boolean => {
    assert.ok(error instanceof RouterOSError)
    assert.equal(error.code, code)
    assert.match(error.message, message)
    return true
  }
}

/** TLS has worked there. */
function known(port: number): SecureHosts {
  const secureHosts = new SecureHosts()
  secureHosts.add('127.0.0.1', port)
  return secureHosts
}

/** A TCP server that does something else than a router. */
async function serve(onSocket: (socket: Socket) => void): Promise<net.Server & { port: number }> {
  const server = net.createServer((socket) => {
    socket.on('error', () => {})
    onSocket(socket)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return Object.assign(server, { port: (server.address() as AddressInfo).port })
}

async function freePort(): Promise<number> {
  const server = await serve(() => {})
  server.close()
  await once(server, 'close')
  return server.port
}

describe('transport', () => {
  describe('with a certificate', () => {
    let demo: DemoRouter
    before(async () => (demo = await DemoRouter.start({ tls: 'certificate' })))
    after(() => demo.stop())

    it('any: encrypted', async () => {
      assert.equal((await open({ port: demo.tlsPort })).kind, 'ssl')
      assert.equal((await open({ port: demo.tlsPort, mode: 'SSL_ONLY' })).kind, 'ssl')
    })

    it('verify: refused when self-signed, accepted with its CA, never plain', async () => {
      const options = { port: demo.tlsPort, trust: 'verify' as const }
      await assert.rejects(open(options), fails('TLS', /^Certificate refused: self-signed.* \(127\.0\.0\.1 port \d+\)/))
      const tls = { ca: demo.certificate! }
      assert.equal((await open({ ...options, tls })).kind, 'ssl')
    })

    it('fingerprint: the right one, with or without colons', async () => {
      const options = { port: demo.tlsPort, trust: 'fingerprint' as const }
      assert.equal((await open({ ...options, fingerprint: demo.fingerprint })).kind, 'ssl')
      const bare = demo.fingerprint!.replaceAll(':', '').toLowerCase()
      assert.equal((await open({ ...options, fingerprint: bare })).kind, 'ssl')
      await assert.rejects(
        open({ ...options, fingerprint: '0'.repeat(64) }),
        fails('TLS', /wrong fingerprint [0-9A-F:]+ /)
      )
    })

    it('says when the TLS configuration cannot be used', async () => {
      const tls = { cert: 'no certificate', key: 'no key' }
      await assert.rejects(open({ port: demo.tlsPort, tls }), fails('TLS', /configuration cannot be used/))
    })
  })

  describe('where a client certificate is required', () => {
    for (const version of ['TLSv1.2', 'TLSv1.3'] as const) {
      const required = fails('TLS', /^Client certificate required: .* \(127\.0\.0\.1 port \d+\); add one/)
      let server: TlsServer
      before(async () => {
        server = createTlsServer({
          ...(await certificate()),
          cert: (await certificate()).certificate,
          minVersion: version,
          maxVersion: version,
          requestCert: true
        })
        server.on('tlsClientError', () => {})
        server.listen(0, '127.0.0.1')
        await once(server, 'listening')
      })
      after(() => server.close())

      it(`${version}: says so, and goes on to nothing else`, async () => {
        for (const mode of ['AUTO', 'SSL_ONLY'] as const) {
          for (const trust of ['any', 'verify'] as const) {
            const { port } = server.address() as AddressInfo
            const { certificate: ca } = await certificate()
            const router = new Router({ host: '127.0.0.1', port, mode, trust, tls: { ca } })
            await assert.rejects(router.run('/system/identity/print'), required)
            await router.close()
          }
        }
      })
    }
  })

  describe('without a certificate', () => {
    let demo: DemoRouter
    before(async () => (demo = await DemoRouter.start({ tls: 'anonymous' })))
    after(() => demo.stop())

    it('any: anonymous, as an attempt of its own', async () => {
      const { accepted } = demo.counts
      assert.equal((await open({ port: demo.tlsPort, mode: 'SSL_ONLY' })).kind, 'ssl')
      assert.equal(demo.counts.accepted, accepted + 2)
    })

    it('verify and fingerprint: refused, under AUTO too', async () => {
      for (const mode of ['AUTO', 'SSL_ONLY'] as const) {
        await assert.rejects(
          open({ port: demo.tlsPort, mode, trust: 'verify' }),
          fails('TLS', /^No certificate for api-ssl/)
        )
        const options = { port: demo.tlsPort, mode, trust: 'fingerprint' as const, fingerprint: '0'.repeat(64) }
        await assert.rejects(open(options), fails('TLS', /^No certificate for api-ssl/))
      }
    })
  })

  describe('where there is no TLS', () => {
    it('AUTO goes on to plain when TLS is refused, reset, not spoken or silent', async () => {
      const behaviours: Record<string, (socket: Socket) => void> = {
        reset: (socket) => socket.once('data', () => socket.resetAndDestroy()),
        closed: (socket) => socket.once('data', () => socket.end()),
        'not spoken': (socket) => socket.once('data', () => socket.write('HTTP/1.1 400 Bad Request\r\n\r\n')),
        silent: () => {}
      }
      for (const [name, behave] of Object.entries(behaviours)) {
        const server = await serve(behave)
        const timeout = name === 'silent' ? 500 : 60_000
        const { kind } = await open({ port: server.port, timeout })
        assert.equal(kind, 'plain', name)
        await assert.rejects(open({ port: server.port, timeout, mode: 'SSL_ONLY' }), fails('TLS', /^No TLS: /), name)
        await assert.rejects(
          open({ port: server.port, timeout, secureHosts: known(server.port) }),
          fails('TLS', /^TLS no longer works/)
        )
        server.close()
      }
    })

    it('AUTO gives TLS half of the time', async () => {
      const attempts = new Arrivals<Socket>()
      const server = await serve((socket) => attempts.push(socket))
      mock.timers.enable({ apis: ['setTimeout'] })
      try {
        const opening = open({ port: server.port, timeout: 60_000 })
        await attempts.next()
        mock.timers.tick(29_999)
        for (let turn = 0; turn < 10; turn += 1) await new Promise(setImmediate)
        assert.equal(attempts.all.length, 1)
        mock.timers.tick(1)
        assert.equal((await opening).kind, 'plain')
      } finally {
        mock.timers.reset()
        server.close()
      }
    })

    it('AUTO names both attempts when they fail in different ways, and one when not', async () => {
      const port = await freePort()
      const oneAttempt = new RegExp(`^Connection failed: [^;]*ECONNREFUSED \\(127.0.0.1 port ${port}\\)$`)
      await assert.rejects(open({ port }), fails('CONNECTION', oneAttempt))
      const server = await serve((socket) => {
        server.close()
        socket.destroy()
      })
      await assert.rejects(
        open({ port: server.port }),
        fails('CONNECTION', /^No TLS: .*; Connection failed: .*ECONNREFUSED/)
      )
    })

    it('names host, port and cause', async () => {
      const port = await freePort()
      for (const mode of ['SSL_ONLY', 'PLAIN_ONLY'] as const) {
        await assert.rejects(
          open({ port, mode }),
          fails('CONNECTION', new RegExp(`ECONNREFUSED \\(127.0.0.1 port ${port}\\)`))
        )
      }
    })

    it('can be aborted', async () => {
      const server = await serve(() => {})
      const controller = new AbortController()
      const options = {
        host: '127.0.0.1',
        port: server.port,
        mode: 'SSL_ONLY',
        trust: 'any',
        secureHosts: new SecureHosts(),
        timeout: 5000
      }
      const opening = openTransport(options as TransportOptions, controller.signal)
      const reason = new Error('enough')
      controller.abort(reason)
      await assert.rejects(opening, reason)
      server.close()
    })
  })

  it('leaves an error listener on the socket', async () => {
    const demo = await DemoRouter.start()
    const { socket } = await openTransport(
      {
        host: demo.host,
        port: demo.port,
        mode: 'PLAIN_ONLY',
        trust: 'any',
        secureHosts: new SecureHosts(),
        timeout: 1000
      },
      signal
    )
    assert.ok(socket.listenerCount('error') > 0, 'an error without a listener would end the process')
    socket.destroy()
    await demo.stop()
  })

  it('reads fingerprints and refuses what is none', () => {
    assert.equal(normaliseFingerprint('AB:'.repeat(31) + 'AB'), 'ab'.repeat(32))
    for (const odd of ['', 'ab', 'zz'.repeat(32), 'ab'.repeat(20)]) {
      assert.throws(() => normaliseFingerprint(odd), fails('INPUT', /fingerprint/))
    }
  })
})
