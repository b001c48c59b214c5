import assert from 'node:assert/strict'
import { DemoRouter } from '../../demo/router.js'
import type { RouterMessage } from '../../nodes/report/message.js'
import { Arrivals } from '../arrivals.js'
import { Flow, helper } from './flow.js'

type Fields = Record<string, unknown>

describe('many routers from one flow', () => {
  let demo: DemoRouter
  let other: DemoRouter
  before(async () => {
    demo = await DemoRouter.start({ identity: 'first' })
    other = await DemoRouter.start({
      identity: 'second',
      users: [
        { name: 'admin', password: '', group: 'full' },
        { name: 'guest', password: 'pw', group: 'read' }
      ]
    })
  })
  after(() => Promise.all([demo.stop(), other.stop()]))
  afterEach(() => helper.unload())

  const load = (
    connection: Fields = { dynamic: true },
    more: (Fields & { id: string; type: string })[] = []
  ): Promise<Flow> =>
    Flow.load(demo, {
      // With an empty command field the message brings it.
      node: { type: 'routeros-command', command: connection['readOnly'] ? '' : '/system/identity/print' },
      connection,
      more: [
        {
          id: 'second',
          type: 'routeros-connection',
          name: 'the other one',
          host: other.host,
          port: other.port,
          mode: 'PLAIN_ONLY'
        },
        { id: 'cancel', type: 'routeros-cancel', connection: 'router', wires: [[], ['failures']] },
        { id: 'failures', type: 'helper', wires: [] },
        {
          id: 'watch',
          type: 'routeros-listen',
          connection: 'router',
          source: 'connection',
          autostart: false,
          wires: [['states'], []]
        },
        { id: 'states', type: 'helper', wires: [] },
        ...more
      ],
      credentials: { password: '' },
      moreCredentials: { second: { username: 'admin', password: '' } }
    })

  /** Chooses so many routers that those not in use are given up. */
  async function crowdOut(): Promise<void> {
    const failures = new Arrivals<unknown>()
    helper.getNode('failures').on('input', (msg) => failures.push(msg))
    for (let n = 0; n < 1000; n += 1) {
      helper.getNode('cancel').receive({ tag: 'nobody', router: { host: demo.host, username: `user ${n}` } })
    }
    await failures.take(1000)
  }

  it('by name or id of another connection', async () => {
    const flow = await load()
    for (const router of ['the other one', 'second']) {
      const { payload, routeros } = await flow.ask({ router })
      assert.deepEqual(payload, [{ name: 'second' }])
      assert.equal(routeros?.router, 'the other one')
    }
    assert.deepEqual((await flow.ask()).payload, [{ name: 'first' }])
  })

  it('by what differs from the own connection; pooled the same way', async () => {
    const flow = await load()
    const { logins } = other.counts
    const { host, port } = other
    for (let index = 0; index < 20; index += 1) flow.send({ router: { host, port } })
    const messages = await flow.rows.take(20)
    assert.ok(messages.every(({ payload }) => (payload as [{ name: string }])[0].name === 'second'))
    assert.equal(other.counts.logins, logins + 1)
    const { routeros } = await flow.ask({ router: { host, port, username: 'guest', password: 'pw' } })
    assert.equal(routeros?.router, `guest@${host}`)
    assert.equal(other.counts.logins, logins + 2)
  })

  it('takes everything but the host from the own connection, the port too', async () => {
    const flow = await load()
    const { host } = demo
    for (const router of [{ host }, { host, port: undefined, mode: null, username: undefined, password: null }]) {
      assert.deepEqual((await flow.ask({ router })).payload, [{ name: 'first' }])
    }
  })

  it('an empty text is no choice', async () => {
    const flow = await load({ dynamic: true, name: '' })
    for (const router of ['', ' ', null, undefined]) {
      assert.deepEqual((await flow.ask({ router })).payload, [{ name: 'first' }])
    }
  })

  it('a name of two connections is an INPUT error; an id is one', async () => {
    const twin = { id: 'third', type: 'routeros-connection', name: 'the other one', host: other.host, port: 1 }
    const flow = await load({ dynamic: true }, [twin])
    const { error } = await flow.fail({ router: 'the other one' })
    assert.equal(error?.code, 'INPUT')
    assert.match(error.message, /several connections are called “the other one”/)
    assert.deepEqual((await flow.ask({ router: 'second' })).payload, [{ name: 'second' }])
  })

  it('a text that is no name says what to write and is not repeated', async () => {
    const flow = await load()
    const parsed = { host: other.host, password: 'hunter2' }
    const texts = [
      JSON.stringify(parsed),
      JSON.stringify(JSON.stringify(parsed)),
      "{'host': 'x', 'password': 'hunter2'}",
      'admin:hunter2@router',
      'password=hunter2',
      { [JSON.stringify(parsed)]: '' }
    ]
    for (const router of texts) {
      const { error } = await flow.fail({ router })
      assert.equal(error?.code, 'INPUT')
      assert.match(error.message, typeof router === 'string' ? /an object with host: convert JSON/ : /msg\.router/)
      assert.ok(!JSON.stringify(error).includes('hunter2'), error.message)
    }
  })

  it('a read-only connection reads alone, whichever router a message chooses', async () => {
    const flow = await load({ dynamic: true, readOnly: true })
    const write = { payload: '/system/identity/set\n=name=written' }
    const { host, port } = other
    for (const router of [undefined, 'second', 'the other one', { host, port }]) {
      const { error } = await flow.fail({ ...write, router })
      assert.equal(error?.code, 'READ_ONLY', JSON.stringify(router))
    }
    const { logins } = other.counts
    assert.deepEqual((await flow.ask({ payload: '/system/identity/print', router: 'second' })).payload, [
      { name: 'second' }
    ])
    assert.ok(other.counts.logins <= logins + 1)
    assert.deepEqual(
      other.history.filter(([command]) => command === '/system/identity/set'),
      []
    )
  })

  it('is ignored when it is off', async () => {
    const flow = await load({ dynamic: false })
    assert.deepEqual((await flow.ask({ router: 'the other one' })).payload, [{ name: 'first' }])
  })

  it('bad choices are INPUT errors', async () => {
    const flow = await load()
    const cases: [unknown, RegExp][] = [
      ['nobody', /nobody/],
      [7, /7/],
      [{ host: other.host, user: 'admin' }, /unknown property user/],
      [{ host: '' }, /No host/],
      [{}, /No host/],
      [{ host: null, port: other.port }, /No host/],
      [new Date(), /No host/],
      [{ host: other.host, port: 'x' }, /port/],
      [{ host: other.host, mode: 'TLS' }, /mode/]
    ]
    for (const [router, message] of cases) {
      const { error } = await flow.fail({ router })
      assert.equal(error?.code, 'INPUT', JSON.stringify(router))
      assert.match(error.message, message)
    }
  })

  it('does not go back to plain where TLS has worked, even when the router was given up in between', async () => {
    const secure = await DemoRouter.start({ plain: false, tls: 'certificate' })
    const { host, tlsPort: port } = secure
    const flow = await load({ dynamic: true, mode: 'AUTO', connectTimeout: 1500 })
    const { routeros } = await flow.ask({ router: { host, port } })
    assert.equal(routeros?.transport, 'ssl')
    await secure.stop()
    const plain = await DemoRouter.start({ plain: port })
    await crowdOut()
    const { error } = await flow.fail({ router: { host, port } })
    assert.equal(error?.code, 'TLS')
    assert.equal(plain.counts.logins, 0)
    // The first time it may be plain.
    assert.equal((await flow.ask({ router: { host: other.host, port: other.port } })).routeros?.transport, 'plain')
    await plain.stop()
  })

  it('does not go back to plain where the own connection has TLS, however the host is spelled', async () => {
    const secure = await DemoRouter.start({ plain: false, tls: 'certificate' })
    const { host, tlsPort: port } = secure
    const flow = await load({ dynamic: true, mode: 'AUTO', port, connectTimeout: 1500 })
    assert.equal((await flow.ask()).routeros?.transport, 'ssl')
    await secure.stop()
    const plain = await DemoRouter.start({ plain: port })
    for (const spelling of [host, ` ${host}`, `[${host}]`]) {
      const { error } = await flow.fail({ router: { host: spelling } })
      assert.equal(error?.code, 'TLS', spelling)
    }
    assert.equal(plain.counts.logins, 0)
    await plain.stop()
  })

  it('keeps a router that a listen node watches', async () => {
    const flow = await load()
    const router = { host: other.host, port: other.port }
    const states = new Arrivals<RouterMessage>()
    helper.getNode('states').on('input', (msg) => states.push(msg as RouterMessage))
    helper.getNode('watch').receive({ payload: 'start', router })
    await states.next()
    await crowdOut()
    await flow.ask({ router })
    assert.deepEqual(
      (await states.take(2)).map(({ payload }) => payload),
      [{ state: 'connecting' }, { state: 'connected', transport: 'plain' }]
    )
  })

  it('two hundred at once', async () => {
    const routers = await Promise.all(
      Array.from({ length: 200 }, (_, index) => DemoRouter.start({ identity: `r${index}` }))
    )
    const flow = await load()
    for (const { host, port } of routers) flow.send({ router: { host, port } })
    const messages = await flow.rows.take(200)
    const seen = new Set(messages.map(({ payload }) => (payload as [{ name: string }])[0].name))
    assert.equal(seen.size, 200)
    await helper.unload()
    await Promise.all(routers.map((router) => router.stop()))
  }).timeout(20_000)
})
