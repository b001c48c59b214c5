import assert from 'node:assert/strict'
import { once } from 'node:events'
import { DemoRouter } from '../../demo/router.js'
import { helper } from '../nodes/flow.js'
import { ask, assertUnsaid, deploy, startServer, stopServer } from './editor.js'

type Fields = Record<string, unknown>

const PASSWORD = 'correct horse'

describe('POST /routeros/complete-typed', () => {
  let deployed: DemoRouter
  let other: DemoRouter

  const start = (): Promise<DemoRouter> =>
    DemoRouter.start({ users: [{ name: 'admin', password: PASSWORD, group: 'full' }] })
  const fieldsFor = ({ host, port }: DemoRouter): Fields => ({ host, port: String(port), mode: 'PLAIN_ONLY' })
  const login = { username: 'admin', password: PASSWORD }
  const stored = { username: 'admin', password: '__PWRD__' }
  const complete = (router: Fields, more: Fields = {}): Promise<Fields> =>
    ask('complete-typed', { connection: 'router', router, kind: 'menu', path: '/ip', ...more })

  before(startServer)
  after(stopServer)
  beforeEach(async () => {
    ;[deployed, other] = await Promise.all([start(), start()])
    await deploy(deployed, { credentials: { password: PASSWORD } })
  })
  afterEach(async () => {
    assertUnsaid(PASSWORD)
    await helper.unload()
    await Promise.all([deployed.stop(), other.stop()])
  })

  it('asks the router of the dialog, over one connection however much is typed', async () => {
    for (const path of ['/ip', '/interface', '/ip/firewall']) {
      const { source, items } = await complete({ ...fieldsFor(other), ...login }, { path })
      assert.equal(source, 'router')
      assert.ok((items as unknown[]).length > 3)
    }
    assert.deepEqual([other.counts.logins, deployed.counts.accepted], [1, 0])
  })

  it('takes the stored password for the router it was stored for alone', async () => {
    assert.equal((await complete({ ...fieldsFor(deployed), ...stored }))['source'], 'router')
    assert.equal((await complete({ ...fieldsFor(other), ...stored }))['source'], 'builtin')
    assert.equal((await complete({ ...fieldsFor(deployed), ...stored, username: 'root' }))['source'], 'builtin')
    assert.equal(other.counts.accepted, 0)
  })

  it('has a list of its own where the fields cannot be used', async () => {
    for (const wrong of [{ port: '99999' }, { host: '${NOWHERE}' }, { tls: 'missing' }, { unknown: 1 }]) {
      assert.equal((await complete({ ...fieldsFor(other), ...login, ...wrong }))['source'], 'builtin')
    }
    assert.equal(other.counts.accepted, 0)
  })

  it('forgets the connections of the dialog at a deploy', async () => {
    await complete({ ...fieldsFor(other), ...login })
    assert.equal(other.counts.connections, 1)
    const closed = once(other, 'disconnect')
    await helper.unload()
    await closed
    assert.equal(other.counts.connections, 0)
  })
})
