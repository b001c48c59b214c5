import assert from 'node:assert/strict'
import { DemoRouter } from '../../demo/router.js'
import { fieldsOf, types } from '../definitions.js'
import { Flow, helper, node } from './flow.js'

/** What no dialog saves, but a flow may hold that a program or a person has written. */
const odd = [null, 5, {}, [null]]
/** An error of JavaScript's own tells nobody what to change. */
const OWN = /is not a function|is not iterable|Cannot (?:read|destructure)|undefined/
const usual = { command: '/system/identity/print', path: '/interface' }

describe('odd fields', () => {
  let demo: DemoRouter
  before(async () => (demo = await DemoRouter.start()))
  after(() => demo.stop())
  afterEach(() => helper.unload())

  for (const type of types.filter((each) => each !== 'routeros-connection')) {
    it(`of ${type} stop no flow`, async () => {
      for (const field of fieldsOf(type).filter((each) => each !== 'connection')) {
        for (const value of odd) {
          const what = `${field}: ${JSON.stringify(value)}`
          const flow = await Flow.load(demo, { node: { type, ...usual, [field]: value } })
          assert.ok(node('node'), what)
          flow.send({ payload: [] })
          await Promise.race([flow.rows.next(), flow.errors.next()])
          for (const { error } of flow.errors.all) assert.doesNotMatch(error?.message ?? '', OWN, what)
          await helper.unload()
        }
      }
    })
  }

  it('that are null have their default', async () => {
    const fields = Object.fromEntries(fieldsOf('routeros-query').map((field) => [field, null]))
    const fieldless = { ...fields, type: 'routeros-query', path: '/system/identity', connection: 'router' }
    const { payload } = await (await Flow.load(demo, { node: fieldless })).ask()
    assert.deepEqual(payload, [{ name: 'MikroTik' }])
  })

  for (const [type, field, choices] of [
    ['command', 'output', 'array, rows, batch, text'],
    ['query', 'values', 'typed, text, units'],
    ['query', 'match', 'all, any'],
    ['listen', 'source', 'changes, command, connection'],
    ['listen', 'output', 'rows, array'],
    ['cancel', 'target', 'msg, node, all'],
    ['file', 'action', 'read, write, remove, backup, export'],
    ['file', 'form', 'buffer, text'],
    ['apply', 'others', 'keep, remove, disable']
  ] as const) {
    it(`of a choice name what ${field} of routeros-${type} can be`, async () => {
      const flow = await Flow.load(demo, {
        node: { type: `routeros-${type}`, ...usual, autostart: false, [field]: 'Some' }
      })
      const { error } = await flow.fail({ payload: type === 'apply' ? [] : 'start', filename: 'a.txt' })
      assert.deepEqual([error?.code, error?.message], ['INPUT', `${field} cannot be Some; use ${choices}`])
    })
  }

  it('such as an empty source mean changes', async () => {
    const listen = await Flow.load(demo, {
      node: { type: 'routeros-listen', path: '/system/identity', source: '', snapshot: true }
    })
    assert.equal((await listen.rows.next()).event, 'initial')
  })

  it('of a list name the field', async () => {
    const flow = await Flow.load(demo, { node: { type: 'routeros-command', ...usual, args: { name: 'ether1' } } })
    const { error } = await flow.fail()
    assert.equal(error?.code, 'INPUT')
    assert.match(error.message, /^The field “args” of this node is not a list of lines: /)
  })
})
