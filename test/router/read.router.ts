import assert from 'node:assert/strict'
import { lookAround, type Router, type RouterOSError } from '../../src/index.js'
import { report } from './report.js'
import { Target } from './target.js'
import { headsOf, Wire } from './wire.js'

const MENUS =
  '/interface /ip/address /ip/route /ip/service /ip/dhcp-server/lease /system/resource /system/package /log /user'
const FEW = 'name,type,running,disabled'
/** Endless by their names; nobody has written down whether each is. */
const ENDLESS = [
  ['/tool/profile'],
  ['/tool/traceroute', '=address=127.0.0.1'],
  ['/ping', '=address=127.0.0.1'],
  ['/interface/listen'],
  ['/system/resource/monitor']
]
/** How long one of them is watched, in ms. */
const WATCH = 3000

describe('a real router, read', function () {
  this.timeout(60_000)
  const target = Target.fromEnvironment(process.env)
  report.of(target)
  let router: Router
  before(() => (router = target.router()))
  after(() => router.close())

  it('says which it is', async () => {
    const [resource] = await router.query('/system/resource')
    assert.ok(resource)
    const { version, 'board-name': model, 'architecture-name': architecture } = resource
    assert.match(String(version), /^[67]\./)
    report.board({ RouterOS: version, model, architecture })
  })

  for (const path of MENUS.split(' ')) {
    it(`prints ${path} alike, typed and as text`, async () => {
      const [text, typed] = [await router.query(path, { values: 'text' }), await router.query(path)]
      assert.ok(Math.abs(text.length - typed.length) <= 2, `${text.length} and ${typed.length} rows`)
      for (const row of text) for (const value of Object.values(row)) assert.equal(typeof value, 'string')
    })
  }

  it('evaluates conditions as this package does', async () => {
    const all = await router.query('/interface', { proplist: FEW })
    for (const where of [{ running: true }, { disabled: false }, { type: 'ether' }] as const) {
      const [[name, value]] = Object.entries(where) as [[string, unknown]]
      const expected = all.filter((row) => row[name] === value)
      const found = await router.query('/interface', { where, proplist: FEW })
      assert.deepEqual(new Set(found.map(nameOf)), new Set(expected.map(nameOf)))
    }
  })

  it('counts what it prints', async () => {
    const rows = await router.query('/interface')
    assert.deepEqual(await router.query('/interface', { count: true }), [{ count: rows.length }])
  })

  it('answers fifty commands at once, each with its own', async () => {
    const [first, second] = ['/system/identity/print', '/system/resource/print']
    const rows = await Promise.all(Array.from({ length: 50 }, (_, n) => router.run(n % 2 === 0 ? first : second)))
    for (const [n, [row]] of rows.entries()) assert.equal('uptime' in row!, n % 2 === 1)
  })

  it('refuses a menu that is not there, and goes on', async () => {
    await assert.rejects(router.run('/no/such/menu/print'), (error: RouterOSError) => error.code === 'TRAP')
    assert.equal((await router.run('/system/identity/print')).length, 1)
  })

  it('plans nothing for what is already so', async () => {
    const rows = await router.query('/ip/service', { proplist: 'name,disabled' })
    const names = new Set(rows.map(({ name }) => name))
    const declared = [...names].map((name) => rows.find((row) => row.name === name)!)
    const { steps } = await router.plan(
      '/ip/service',
      declared.map(({ name, disabled }) => ({ name, disabled }))
    )
    assert.deepEqual(steps, [])
  })

  it('shows who is there', async () => {
    const { devices, failures } = await lookAround([router], { signal: AbortSignal.timeout(20_000) })
    assert.deepEqual(failures, [])
    report.answer('Devices seen now', String(devices.length))
  })

  describe('over the API', () => {
    before(function () {
      if (!target.isRest) return
      console.log('      skipped: REST has no streams')
      this.skip()
    })

    it('listens, and stops when it is told to', async () => {
      const changes = router.changes('/interface', { snapshot: true })
      const first = await changes.next()
      assert.equal(first.done, false)
      await changes.cancel()
    })

    it('pings twice', async () => {
      assert.equal((await router.run({ command: '/ping', args: { address: '127.0.0.1', count: 2 } })).length, 2)
    })

    const ask = async (question: string, words: string[], patience?: number): Promise<void> => {
      const wire = await Wire.open(target.options)
      report.answer(question, headsOf(await wire.ask(words, patience)))
      wire.close()
    }

    it('answers what is not known: sentences', async () => {
      await ask('A print that finds nothing', ['/interface/print', '?name=no such interface'])
      await ask('A cancel of an unknown tag', ['/cancel', '=tag=4711'])
      await ask('An unknown menu', ['/no/such/menu/print'])
    })

    it('answers what is not known: which commands end by themselves', async () => {
      await Promise.all(ENDLESS.map((words) => ask(`${words.join(' ')}, for ${WATCH} ms`, words, WATCH)))
    })
  })

  it('answers what is not known: spellings', async () => {
    const properties = {
      '/system/resource': 'uptime total-memory free-hdd-space build-time',
      '/system/clock': 'date time'
    }
    for (const [path, names] of Object.entries(properties)) {
      const [row] = await router.query(path, { values: 'text' })
      for (const name of names.split(' ')) {
        // The shape is enough: 1w2d03:04:05 becomes 0w0d00:00:00.
        report.answer(`${path} ${name}`, String(row?.[name] ?? 'not there').replace(/\d/g, '0'))
      }
    }
  })
})

function nameOf(row: Record<string, unknown>): unknown {
  return row['name']
}
