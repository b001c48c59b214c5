import assert from 'node:assert/strict'
import { request } from 'node:http'
import { DemoRouter } from '../../demo/router.js'
import { SmallNodeRed } from './small-node-red.js'

const PASSWORD = 'planted-password'
/** Node-RED's own limit, in bytes. */
const LARGEST_BODY = 5 * 2 ** 20
/** But for the search for neighbours, which speaks to the whole network. */
const PATHS = ['test', 'complete', 'complete-typed', 'preview', 'plan', 'devices', 'menus', 'rows']
const FIELDS = ['host', 'connection', 'router', 'fields', 'path', 'connections', 'rows']

const deep = `${'['.repeat(2e4)}${']'.repeat(2e4)}`
/** The text of JSON. */
const values = [
  '-1e308',
  'true',
  '{"__proto__":{"ok":true},"constructor":1}',
  deep,
  `${'{"a":'.repeat(1e4)}1${'}'.repeat(1e4)}`,
  `[${'{},'.repeat(1e3)}{}]`,
  `"${'x'.repeat(2e4)}"`,
  `"${'\\ud800'.repeat(1e3)}"`
]

/** Somebody who may reach the editor of a Node-RED with a small heap, and means it no good. */
describe('faults: hostile requests of an editor against a small heap', function () {
  this.timeout(60_000)
  let demo: DemoRouter
  let small: SmallNodeRed

  before(async () => {
    demo = await DemoRouter.start({ users: [{ name: 'admin', password: PASSWORD, group: 'full' }] })
    small = await SmallNodeRed.start()
    await small.deploy({ host: demo.host, port: demo.port, password: PASSWORD }, [])
    await small.survives()
  })
  after(async () => {
    await small?.stop()
    await demo?.stop()
  })
  afterEach(async () => {
    await small.survives()
    const honest = await post('preview', JSON.stringify(PREVIEW))
    assert.match(honest.text, /^\{"ok":true/)
    assert.ok(!small.red.log.includes(PASSWORD))
  })

  const PREVIEW = { type: 'routeros-query', connection: 'router', fields: { path: '/interface' }, rows: true }

  async function post(path: string, body: string): Promise<{ status: number; text: string }> {
    const url = new URL(`routeros/${path}`, small.red.url)
    const response = await fetch(url, { method: 'POST', body, headers: { 'Content-Type': 'application/json' } })
    const text = await response.text()
    assert.ok(!text.includes(PASSWORD))
    return { status: response.status, text }
  }

  it('fields of every wrong kind, deep and long, are refused in words', async () => {
    for (const path of PATHS) {
      const asked = values.flatMap((value) => [
        post(path, `[${value}]`),
        ...FIELDS.map((field) => post(path, `{"${field}":${value}}`))
      ])
      for (const { status, text } of await Promise.all(asked)) {
        assert.equal(status, 200)
        assert.match(text, /^\{"ok":(true|false)/)
      }
    }
  })

  it('bodies larger than Node-RED takes, and no JSON, are refused', async () => {
    const [path] = PATHS
    assert.equal((await post(path!, `["${'x'.repeat(LARGEST_BODY)}"]`)).status, 413)
    assert.equal((await post(path!, '{"host":')).status, 400)
  })

  it('a hundred requests at once are answered, most of them with busy', async () => {
    const asked = Array.from({ length: 100 }, () => post('preview', JSON.stringify(PREVIEW)))
    const answers = await Promise.all(asked)
    const codes = answers.map(({ text }) => (JSON.parse(text) as { code?: string }).code ?? 'OK')
    assert.deepEqual([...new Set(codes)].sort(), ['BUSY', 'OK'])
  })

  it('clients that go away in the middle of a body or of an answer leave nothing', async () => {
    const gone = Array.from({ length: 200 }, async (_, n) => {
      const path = PATHS[n % PATHS.length]!
      const body = JSON.stringify(path === 'preview' ? PREVIEW : { connection: 'router', path: '/interface' })
      const headers = { 'Content-Type': 'application/json', 'Content-Length': body.length }
      const asking = request(new URL(`routeros/${path}`, small.red.url), { method: 'POST', headers })
      asking.on('error', () => {}) // it was hung up
      const closed = new Promise((resolve) => asking.on('close', resolve))
      asking.write(n % 2 === 0 ? body : body.slice(0, 10), () => setImmediate(() => asking.destroy()))
      await closed
    })
    await Promise.all(gone)
  })
})
