import assert from 'node:assert/strict'
import type { Exchange } from '../../demo/exchange.js'
import { DemoRouter } from '../../demo/router.js'
import connectionNode from '../../nodes/routeros-connection.js'
import { Arrivals } from '../arrivals.js'
import { helper } from '../nodes/flow.js'
import { slow } from '../routers.js'
import { ask, deploy, startServer, stopServer } from './editor.js'

const FIELDS = {
  test: { host: 'x', username: 'x' },
  complete: { kind: 'menu', path: '' },
  'complete-typed': { kind: 'menu', path: '', router: {} },
  devices: { connections: [{ id: 'router' }] },
  preview: { type: 'routeros-command', fields: { command: '/system/identity/print' } },
  plan: { connection: 'router', fields: { path: '/ip/pool', rows: '[]', rowsType: 'json' } },
  rows: { path: '/ip/pool', connection: 'router' }
}

describe('admin endpoints', () => {
  let demo: DemoRouter

  before(async () => {
    await startServer()
    demo = await DemoRouter.start()
  })
  after(async () => {
    await demo.stop()
    await stopServer()
  })
  afterEach(() => helper.unload())

  it('are registered with a permission each', () => {
    const routes: unknown[] = []
    const RED = {
      auth: { needsPermission: (permission: string) => permission },
      httpAdmin: { post: (path: string, permission: string) => routes.push([path, permission]) },
      nodes: { registerType: () => {} }
    }
    ;(connectionNode as unknown as (RED: object) => void)(RED)
    assert.deepEqual(routes, [
      ['/routeros/test', 'routeros.write'],
      ['/routeros/complete', 'routeros.read'],
      ['/routeros/complete-typed', 'routeros.write'],
      ['/routeros/preview', 'routeros.write'],
      ['/routeros/plan', 'routeros.write'],
      ['/routeros/discover', 'routeros.read'],
      ['/routeros/devices', 'routeros.write'],
      ['/routeros/menus', 'routeros.read'],
      ['/routeros/rows', 'routeros.write']
    ])
  })

  it('refuse bodies that are no objects', async () => {
    await deploy(demo)
    for (const path of [
      'test',
      'complete',
      'complete-typed',
      'preview',
      'plan',
      'discover',
      'devices',
      'menus',
      'rows'
    ]) {
      const answer = await ask(path, [1, 2])
      assert.deepEqual([answer['ok'], answer['code']], [false, 'INPUT'], path)
    }
  })

  it('take JSON alone: forms and texts are what pages of other sites can send', async () => {
    await deploy(demo)
    const json = JSON.stringify({ host: demo.host, port: demo.port, username: 'admin' })
    const bodies: [type: string | undefined, body: string][] = [
      ['application/x-www-form-urlencoded', `host=${demo.host}&port=${demo.port}`],
      ['multipart/form-data; boundary=x', '--x--'],
      ['text/plain', json],
      ['application/json-seq', json],
      [undefined, '']
    ]
    for (const path of [
      'test',
      'complete',
      'complete-typed',
      'preview',
      'plan',
      'discover',
      'devices',
      'menus',
      'rows'
    ]) {
      for (const [type, text] of bodies) {
        const request = helper.request().post(`/routeros/${path}`)
        if (type !== undefined) request.set('Content-Type', type)
        const { status, body } = await request.send(text === '' ? undefined : text)
        assert.equal(status, 415, `${path} ${type}`)
        const { ok, code, message } = body as Record<string, unknown>
        assert.deepEqual([ok, code], [false, 'INPUT'])
        assert.match(String(message), /application\/json/)
      }
    }
    assert.equal(demo.counts.accepted, 0)
    const { status } = await helper
      .request()
      .post('/routeros/test')
      .set('Content-Type', 'application/json; charset=utf-8')
      .send(json)
    assert.equal(status, 200)
  })

  for (const [path, fields] of Object.entries(FIELDS)) {
    it(`${path} refuses unknown, long and odd fields`, async () => {
      await deploy(demo)
      const refuse = async (more: object, message: RegExp): Promise<void> => {
        const answer = await ask(path, { ...fields, ...more })
        assert.deepEqual([answer['ok'], answer['code']], [false, 'INPUT'], JSON.stringify(answer))
        assert.match(String(answer['message']), message)
      }
      await refuse({ surprise: 1 }, /Unknown field in the request: surprise/)
      await refuse({ ['x'.repeat(5000)]: 1 }, /Unknown field in the request: x{40}$/)
      const [name] = Object.keys(fields) as [string]
      await refuse({ [name]: 'y'.repeat(4097) }, /too long or of the wrong type/)
      await refuse({ [name]: 'ÿ'.repeat(2049) }, /too long or of the wrong type/)
      await refuse({ [name]: { an: 'object' } }, /too long or of the wrong type/)
    })
  }

  it('preview refuses long lists and deep ones', async () => {
    await deploy(demo)
    const preview = (fields: object): Promise<Record<string, unknown>> =>
      ask('preview', { type: 'routeros-command', fields })
    const args = Array.from({ length: 101 }, (_, n) => ({ name: `n${n}`, value: '', type: 'str' }))
    assert.match(String((await preview({ command: '/x/add', args }))['message']), /args/)
    const deep = { command: '/x/add', args: [{ name: 'a', value: { deep: 1 }, type: 'str' }] }
    assert.match(String((await preview(deep))['message']), /args/)
    assert.match(String((await preview({ command: '/x/add', surprise: 1 }))['message']), /surprise/)
  })

  it('are busy when more than four are under way, and free again after', async () => {
    const silent = await DemoRouter.start()
    const logins = slow(silent, '/login')
    await deploy(demo)
    const refuse = (login: Exchange): void => {
      login.trap('no')
      login.done()
    }
    const answers = new Arrivals<Record<string, unknown>>()
    const test = async (): Promise<void> =>
      answers.push(await ask('test', { host: silent.host, port: silent.port, mode: 'PLAIN_ONLY' }))
    for (let n = 0; n < 7; n += 1) void test()
    for (const { code, message } of await answers.take(3)) {
      assert.equal(code, 'BUSY')
      assert.match(String(message), /wait a moment/)
    }
    for (const login of await logins.take(4)) refuse(login)
    for (const { code } of await answers.take(4)) assert.equal(code, 'LOGIN')
    void test()
    refuse(await logins.next())
    assert.equal((await answers.next())['code'], 'LOGIN')
    await silent.stop()
  })
})
