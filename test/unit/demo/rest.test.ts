import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { bytesValue, DemoRouter, type DemoRouterOptions } from '../../../demo/index.js'
import { needs } from '../../tools.js'

interface Answer {
  status: number
  type: string
  text: string
  json: unknown
}

/** As the examples of the manual call it. */
async function curl(...args: string[]): Promise<Answer> {
  const format = '\n%{http_code} %{content_type}'
  const { stdout } = await promisify(execFile)('curl', ['-s', '-k', '-w', format, ...args])
  const at = stdout.lastIndexOf('\n')
  const [status, type = ''] = stdout.slice(at + 1).split(' ')
  const text = stdout.slice(0, at)
  return { status: Number(status), type, text, json: /^[[{]/.test(text) ? (JSON.parse(text) as unknown) : undefined }
}

describe('demo router over REST, asked with curl', () => {
  let router: DemoRouter
  const user = ['-u', 'admin:']
  const json = ['-H', 'content-type: application/json']
  const start = async (options: DemoRouterOptions = {}): Promise<string> => {
    router = await DemoRouter.start({ http: true, https: 'certificate', ...options })
    return `https://127.0.0.1:${router.httpsPort}/rest`
  }

  before(function () {
    needs(this, 'curl')
  })
  afterEach(() => router.stop())

  it('GET: a list, one row by id or name, a proplist, conditions, a menu with one set of values', async () => {
    const rest = await start()
    const list = await curl(...user, `${rest}/ip/address`)
    assert.equal(list.status, 200)
    assert.equal(list.type, 'application/json')
    assert.deepEqual(list.json, router.table('/ip/address').rows)
    const [first] = router.table('/interface').rows
    assert.deepEqual((await curl(...user, `${rest}/interface/${first!['.id']}`)).json, first)
    assert.deepEqual((await curl(...user, `${rest}/interface/ether1?.proplist=name,type`)).json, {
      name: 'ether1',
      type: 'ether'
    })
    const bridges = await curl(...user, `${rest}/interface?type=bridge&.proplist=name`)
    assert.deepEqual(bridges.json, [{ name: 'bridge' }])
    assert.deepEqual((await curl(...user, `${rest}/system/identity`)).json, { name: 'MikroTik' })
  })

  it('PUT adds and shows, PATCH changes and shows, null unsets, DELETE removes once', async () => {
    const rest = await start()
    const given = '{"address": "192.168.111.111", "list": "demo"}'
    const added = await curl('-X', 'PUT', ...user, `${rest}/ip/firewall/address-list`, '--data', given, ...json)
    assert.equal(added.status, 200)
    const { '.id': id, ...row } = added.json as Record<string, string>
    assert.equal(row['address'], '192.168.111.111')
    const path = `${rest}/ip/firewall/address-list/${id}`
    const changed = await curl('-X', 'PATCH', ...user, path, '--data', '{"comment": "test"}', ...json)
    assert.deepEqual(changed.json, { '.id': id, ...row, comment: 'test' })
    const unset = await curl('-X', 'PATCH', ...user, path, '--data', '{"comment": null}', ...json)
    assert.deepEqual(unset.json, { '.id': id, ...row })
    const removed = await curl('-X', 'DELETE', ...user, path)
    assert.deepEqual([removed.status, removed.text], [204, ''])
    const again = await curl('-X', 'DELETE', ...user, path)
    assert.deepEqual([again.status, again.json], [404, { error: 404, message: 'Not Found' }])
    const nothing = await curl(
      '-X',
      'POST',
      ...user,
      `${rest}/ip/firewall/address-list/remove`,
      ...json,
      '--data',
      `{".id":"${id}"}`
    )
    assert.deepEqual(nothing.json, { detail: 'no such item', error: 400, message: 'Bad Request' })
  })

  it('POST runs any command: .query, .proplist as text or list, ret as an object, no rows as []', async () => {
    const rest = await start()
    const post = async (path: string, body: object): Promise<unknown> =>
      (await curl('-X', 'POST', ...user, `${rest}${path}`, ...json, '--data', JSON.stringify(body))).json
    const either = { '.proplist': ['name', 'type'], '.query': ['type=bridge', 'name=ether1', '#|'] }
    assert.deepEqual(await post('/interface/print', either), [
      { name: 'ether1', type: 'ether' },
      { name: 'bridge', type: 'bridge' }
    ])
    const one = { '.proplist': 'name', '.query': ['type=bridge'] }
    assert.deepEqual(await post('/interface/print', one), [{ name: 'bridge' }])
    assert.deepEqual(await post('/interface/print', { 'count-only': '' }), {
      ret: String(router.table('/interface').items.length)
    })
    const [row] = router.table('/interface').rows
    assert.deepEqual(await post('/interface/disable', { '.id': row!['.id'] }), [])
    assert.equal(router.table('/interface').rows[0]!['disabled'], 'true')
    const pings = (await post('/ping', { address: '192.168.88.1', count: 2, interval: '20ms' })) as object[]
    assert.equal(pings.length, 2)
    assert.deepEqual(await post('/execute', { script: ':put hello', 'as-string': '' }), { ret: 'hello\r\n' })
  })

  it('refuses as the manual says', async () => {
    const rest = await start()
    const refusal = async (...args: string[]): Promise<unknown> => (await curl(...user, ...args)).json
    const post = (path: string, body = '{}'): Promise<unknown> =>
      refusal('-X', 'POST', `${rest}${path}`, ...json, '--data', body)
    assert.deepEqual(await post('/interface'), { detail: 'no such command', error: 400, message: 'Bad Request' })
    assert.deepEqual(await post('/nowhere/print'), {
      detail: 'no such command or directory (nowhere)',
      error: 406,
      message: 'Not Acceptable'
    })
    assert.deepEqual(await post('/interface/print', '{"sure": "yes"}'), {
      detail: 'unknown parameter sure',
      error: 400,
      message: 'Bad Request'
    })
    assert.deepEqual(await refusal(`${rest}/interface/*FFF`), { error: 404, message: 'Not Found' })
    assert.equal((await curl(...user, '-X', 'POST', `${rest}/log/print`, '--data', '{}')).status, 415)
    const wrong = await curl('-u', 'admin:wrong', `${rest}/interface`)
    assert.deepEqual([wrong.status, wrong.json], [401, { error: 401, message: 'Unauthorized' }])
    assert.equal((await curl(`${rest}/interface`)).status, 401)
    assert.equal(router.counts.failedLogins, 2)
  })

  it('answers over http too, with the same rows and bytes, in one session per user', async () => {
    await start()
    const rest = `http://127.0.0.1:${router.httpPort}/rest`
    router.table('/interface').set('ether1', { comment: bytesValue(Buffer.from('K\xfcche \\udc80', 'latin1')) })
    const { stdout } = await promisify(execFile)(
      'curl',
      ['-s', ...user, `${rest}/interface/ether1?.proplist=comment`],
      {
        encoding: 'latin1'
      }
    )
    assert.equal(stdout, '{"comment":"K\xfcche \\\\udc80"}')
    await curl(...user, `${rest}/interface`)
    const active = router.table('/user/active').rows
    assert.deepEqual(
      active.map(({ via }) => via),
      ['rest-api']
    )
  })

  it('ends a command that takes too long, and one that was left stands in the way until then', async () => {
    const rest = await start({ restLimit: 150 })
    const listen = curl('-X', 'POST', ...user, `${rest}/interface/listen`, ...json, '--data', '{}')
    const identity = curl(...user, `${rest}/system/identity`)
    assert.deepEqual((await listen).json, { detail: 'Session closed', error: 400, message: 'Bad Request' })
    assert.deepEqual((await identity).json, { name: 'MikroTik' })
  })

  it('has no REST before RouterOS 7, and over http before 7.9', async () => {
    const six = await start({ version: '6.49.13' })
    const answer = await curl(...user, `${six}/interface`)
    assert.deepEqual([answer.status, answer.type], [404, 'text/html'])
    assert.match((await curl(six.replace('/rest', '/'))).text, /RouterOS v6\.49\.13/)
    await router.stop()
    const early = await start({ version: '7.8' })
    assert.equal((await curl(...user, `${early}/system/identity`)).status, 200)
    assert.equal((await curl(...user, `http://127.0.0.1:${router.httpPort}/rest/system/identity`)).status, 404)
  })
})
