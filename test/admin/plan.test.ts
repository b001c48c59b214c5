import assert from 'node:assert/strict'
import { ask, useDeployedRouter } from './editor.js'

type Fields = Record<string, unknown>

describe('POST /routeros/plan', () => {
  const at = useDeployedRouter()
  afterEach(() => {
    assert.ok(at.demo.history.every(([command]) => /\/(?:print|login)$/.test(command!)))
  })

  const plan = (rows: unknown, fields: Fields = {}, more: Fields = {}): Promise<Fields> =>
    ask('plan', {
      connection: 'router',
      fields: { path: '/ip/pool', pathType: 'str', rows: JSON.stringify(rows), rowsType: 'json', ...fields },
      ...more
    })

  it('gives the steps, and sends a print alone', async () => {
    const answer = await plan([{ name: 'iot', comment: 'x' }], {
      others: 'remove',
      where: [{ property: 'name', op: 'in', value: 'iot,guest', type: 'str' }],
      key: '',
      order: false,
      dryRun: false,
      safe: true,
      limit: '0'
    })
    assert.deepEqual(answer, {
      ok: true,
      dryRun: true,
      added: 0,
      set: 1,
      moved: 0,
      removed: 1,
      disabled: 0,
      unchanged: 0,
      steps: [
        { action: 'set', '.id': '*2', name: 'iot', before: {}, after: { comment: 'x' } },
        { action: 'remove', '.id': '*3', name: 'guest', before: {}, after: {} }
      ],
      router: 'demo',
      source: 'deployed'
    })
  })

  it('covers secrets, and shows a hundred steps at most', async () => {
    const secret = await plan({ name: 'new', password: 'hunter2' }, { path: '/ppp/secret' })
    assert.deepEqual((secret['steps'] as Fields[])[0]?.['after'], { name: 'new', password: '***' })
    const rows = Array.from({ length: 2000 }, (_, n) => ({ list: 'many', address: `10.0.${n >> 8}.${n & 255}` }))
    const many = await plan(rows, { path: '/ip/firewall/address-list' })
    assert.deepEqual([many['added'], (many['steps'] as unknown[]).length], [2000, 100])
  })

  it('reads an environment variable, and says where it needs a message', async () => {
    process.env['PLAN_ROWS'] = '[{"name":"iot","comment":"y"}]'
    const { set } = await plan([], { rows: 'PLAN_ROWS', rowsType: 'env' })
    delete process.env['PLAN_ROWS']
    assert.equal(set, 1)
    const before = at.demo.counts.commands
    for (const fields of [{ rows: 'payload', rowsType: 'msg' }, { path: '' }, { path: 'x', pathType: 'flow' }]) {
      const { ok, message } = await plan([], fields)
      assert.equal(ok, false)
      assert.match(String(message), /depend on a message/)
    }
    assert.equal(at.demo.counts.commands, before)
  })

  it('asks a router as it was typed, with the stored password only where it was stored for', async () => {
    const typed = {
      host: at.demo.host,
      port: at.demo.port,
      mode: 'PLAIN_ONLY',
      username: 'admin',
      password: '__PWRD__'
    }
    const answer = await plan([{ name: 'iot' }], {}, { router: typed })
    assert.deepEqual([answer['ok'], answer['source'], answer['unchanged']], [true, 'dialog', 1])
    const other = await plan([{ name: 'iot' }], {}, { router: { ...typed, host: 'localhost.localdomain' } })
    assert.deepEqual([other['ok'], other['code']], [false, 'INPUT'])
  })

  it('says what is wrong', async () => {
    for (const [rows, fields, code] of [
      [[{ name: 'a' }, { name: 'a' }], {}, 'INPUT'],
      [[], { others: 'remove' }, 'INPUT'],
      [[{ name: 'a' }], { order: true }, 'UNSUPPORTED'],
      [[], { colour: 'red' }, 'INPUT'],
      [[], { rows: `["${'x'.repeat(2 ** 20)}"]` }, 'INPUT']
    ] as [unknown, Fields, string][]) {
      const answer = await plan(rows, fields)
      assert.deepEqual([answer['ok'], answer['code']], [false, code], JSON.stringify(answer).slice(0, 200))
    }
  })
})
