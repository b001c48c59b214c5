import assert from 'node:assert/strict'
import { once } from 'node:events'
import type { Exchange } from '../../demo/exchange.js'
import type { Session } from '../../demo/session.js'
import { type RouterOptions, SecureHosts } from '../../src/index.js'
import type { Link } from './link.js'
import { PATIENT, SILENT, watchful } from './faults.js'
import { fails, identity, later, LIST, told, useRig } from './rig.js'

/** What can happen to a handshake, and what a connection needs to notice it. */
const handshakes: readonly { name: string; strike: (link: Link) => void; needs: Partial<RouterOptions> }[] = [
  { name: 'cut before the first answer', strike: (link) => link.down.cutAfter(0), needs: {} },
  { name: 'cut within it', strike: (link) => link.down.cutAfter(100), needs: {} },
  { name: 'reset', strike: (link) => link.reset(), needs: {} },
  // The next handshake has no longer than this one either, on a busy machine too.
  { name: 'frozen', strike: (link) => link.freeze(), needs: { connectTimeout: 800 } }
]

/** How a login can end. */
const loginEnds: readonly { name: string; answer: (exchange: Exchange) => void; code: string }[] = [
  {
    name: 'refused',
    answer: (exchange) => {
      exchange.trap('invalid user name or password (6)')
      exchange.done()
    },
    code: 'LOGIN'
  },
  { name: 'cut', answer: ({ session }) => session.destroy(), code: 'CONNECTION' },
  { name: 'ended by !fatal', answer: ({ session }) => session.fatal('too many'), code: 'FATAL' }
]

describe('faults: TLS', () => {
  const rig = useRig({ tls: 'certificate' })
  const ssl = { name: 'connected', transport: 'ssl' }

  /** How each login came. */
  function transports(): string[] {
    const all: string[] = []
    rig.demo.on('login', ({ transport }: Session) => all.push(transport))
    return all
  }

  for (const { name, strike, needs } of handshakes) {
    const strikeTls = (link: Link): void => {
      if (link.isTls) strike(link)
    }

    describe(`a handshake that is ${name}`, () => {
      it('SSL_ONLY: fails as TLS, and the next command works', async () => {
        const logins = transports()
        rig.proxy.onLink = strikeTls
        const router = rig.router({ mode: 'SSL_ONLY', trust: 'any', ...needs })
        await assert.rejects(
          router.run(identity),
          fails('TLS', /^No TLS: .+ \(127\.0\.0\.1 port \d+\); enable api-ssl/)
        )
        rig.proxy.onLink = () => {}
        assert.deepEqual(await router.run(identity), [{ name: 'MikroTik' }])
        assert.deepEqual(logins, ['tls'])
      })

      it('AUTO: goes on in plain while TLS has never worked', async () => {
        const logins = transports()
        rig.proxy.onLink = strikeTls
        const router = rig.router({ mode: 'AUTO', ...needs })
        assert.deepEqual(await router.run(identity), [{ name: 'MikroTik' }])
        assert.deepEqual(router.state, { name: 'connected', transport: 'plain' })
        assert.deepEqual(logins, ['plain'])
      })

      // Under SSL_ONLY a frozen one takes all of `connectTimeout`, and nothing waits for longer than that.
      for (const mode of name === 'frozen' ? (['AUTO'] as const) : (['AUTO', 'SSL_ONLY'] as const)) {
        it(`${mode}: after TLS has worked, what waits goes on waiting, and nothing is sent in plain`, async () => {
          const logins = transports()
          const { router, link } = await rig.connected({ mode, trust: 'any', ...needs })
          let strikes = 0
          rig.proxy.onLink = (next) => {
            strikes += 1
            if (strikes === 1) strikeTls(next)
          }
          const lost = once(router, 'state')
          link.reset()
          await lost
          assert.deepEqual(await router.run(identity), [{ name: 'MikroTik' }])
          assert.deepEqual(router.state, ssl)
          assert.deepEqual(logins, ['tls', 'tls'])
        })
      }
    })
  }

  for (const { name, answer, code } of loginEnds) {
    it(`AUTO: a login over TLS that is ${name} is followed by none in plain`, async () => {
      const ways = new Set<string>()
      rig.demo.handle('/login', (exchange) => {
        ways.add(exchange.session.transport)
        answer(exchange)
      })
      const router = rig.router({ mode: 'AUTO' })
      await assert.rejects(router.run(identity), fails(code, /./))
      rig.proxy.onLink = (link) => {
        if (link.isTls) link.reset()
      }
      await assert.rejects(router.run(identity), fails('TLS', /^TLS no longer works/))
      assert.deepEqual([...ways], ['tls'])
    })
  }

  it('AUTO: routers that share what they know of TLS do not go back to plain', async () => {
    const secureHosts = new SecureHosts()
    const { router } = await rig.connected({ mode: 'AUTO', secureHosts })
    assert.deepEqual(router.state, ssl)
    const logins = transports()
    rig.proxy.onLink = (link) => link.reset()
    for (const host of [rig.proxy.host, ` ${rig.proxy.host}`, `[${rig.proxy.host}]`]) {
      await assert.rejects(
        rig.router({ host, mode: 'AUTO', secureHosts }).run(identity),
        fails('TLS', /^TLS no longer works/)
      )
    }
    assert.deepEqual(logins, [])
  })

  it('AUTO: a router that is away for a while after TLS has worked is no downgrade', async () => {
    const { router } = await rig.connected({ mode: 'AUTO' })
    const lost = once(router, 'state')
    const back = rig.demo.down(100)
    await lost
    assert.deepEqual(await router.run(identity), [{ name: 'MikroTik' }])
    assert.deepEqual(router.state, ssl)
    await back
  })

  it('AUTO: neither is a port that refuses connections meanwhile', async () => {
    rig.proxy.onLink = (link) => assert.ok(link.isTls)
    const { router, link } = await rig.connected({ mode: 'AUTO' })
    rig.proxy.welcome = 'reset'
    const lost = once(router, 'state')
    link.reset()
    await lost
    const waiting = later(router.run(identity))
    await rig.proxy.knocks.take(3)
    rig.proxy.welcome = 'serve'
    assert.deepEqual(await waiting, [{ name: 'MikroTik' }])
    assert.deepEqual(router.state, ssl)
  })

  it('a cut in mid-record fails what is in flight alone; changes go on, none lost and none doubled', async () => {
    const slow = rig.slow()
    const table = rig.demo.table(LIST)
    table.clear()
    const { router, link } = await rig.connected({ mode: 'SSL_ONLY', trust: 'any' })
    const changes = rig.follow(router.changes(LIST, { snapshot: true }))
    const first = table.add({ list: 'l', address: '10.0.0.1' })
    await changes.next()
    const inFlight = later(router.run('/demo/slow'))
    await slow.next()
    const back = once(rig.demo, 'login')
    link.down.cutAfter(20)
    table.add({ list: 'l', address: '10.0.0.2' })
    table.remove(first)
    await assert.rejects(inFlight, fails('CONNECTION', /^Connection lost: closed by the router/))
    await back
    assert.deepEqual((await changes.take(2)).map(told), ['removed 10.0.0.1', 'added 10.0.0.2'])
    assert.deepEqual(await router.run(identity), [{ name: 'MikroTik' }])
    assert.equal(rig.times('/demo/slow'), 1)
    assert.deepEqual(router.state, ssl)
  })

  it('a connection that is frozen is noticed', async () => {
    const slow = rig.slow()
    const { router, link } = await rig.connected({ ...watchful, mode: 'SSL_ONLY', trust: 'any' })
    const inFlight = later(router.run('/demo/slow', { timeout: PATIENT }))
    await slow.next()
    link.freeze()
    await assert.rejects(inFlight, fails('CONNECTION', SILENT))
    assert.deepEqual(await router.run(identity), [{ name: 'MikroTik' }])
  })

  it('one byte at a time is understood', async () => {
    rig.proxy.onLink = (link) => link.drip(1)
    const router = rig.router({ mode: 'AUTO' })
    assert.deepEqual(await router.run(identity), [{ name: 'MikroTik' }])
    assert.deepEqual(router.state, ssl)
  })
})
