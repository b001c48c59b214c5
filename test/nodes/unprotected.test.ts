import assert from 'node:assert/strict'
import { DemoRouter } from '../../demo/router.js'
import { Flow, helper } from './flow.js'

/** What the threat model says is not protected: a user who relies on it, or fears it, reads it there. */
describe('not protected', () => {
  const password = 'known-to-the-flow'
  let demo: DemoRouter
  const users = [
    { name: 'admin', password: '', group: 'full' },
    { name: 'guest', password, group: 'read' }
  ]
  beforeEach(async () => (demo = await DemoRouter.start({ users })))
  afterEach(async () => {
    await helper.unload()
    await demo.stop()
  })

  const guest = (): object => ({ host: demo.host, port: demo.port, username: 'guest', password })

  it('a password in msg.router stays in the message, on both outputs', async () => {
    const flow = await Flow.load(demo, {
      node: { type: 'routeros-command', command: '/system/identity/print' },
      connection: { dynamic: true }
    })
    const { router } = (await flow.ask({ router: guest() })) as { router?: object }
    assert.deepEqual(router, guest())
    const failed = (await flow.fail({ router: { ...guest(), port: 1 } })) as { router?: object; error?: object }
    assert.deepEqual(failed.router, { ...guest(), port: 1 })
    assert.ok(!JSON.stringify(failed.error).includes(password))
  })

  it('rows hold their secrets, as the router gives them', async () => {
    demo.handle('/ppp/secret/print', (exchange) => {
      exchange.row({ '.id': '*1', name: 'visitor', password: 'of-the-visitor' })
      exchange.done()
    })
    const flow = await Flow.load(demo, { node: { type: 'routeros-query', path: '/ppp/secret' } })
    const { payload } = await flow.ask()
    assert.equal((payload as { password?: string }[])[0]?.password, 'of-the-visitor')
  })
})
