import assert from 'node:assert/strict'
import { once } from 'node:events'
import { DemoRouter } from '../../demo/router.js'
import { helper } from '../nodes/flow.js'
import { ask, deploy, useDeployedRouter } from './editor.js'

type Fields = Record<string, unknown>

const str = (name: string, value: string): Fields => ({ name, value, type: 'str' })

describe('POST /routeros/preview', () => {
  const at = useDeployedRouter()

  const command = (fields: Fields): Promise<Fields> => ask('preview', { type: 'routeros-command', fields })
  const query = (fields: Fields, more: Fields = {}): Promise<Fields> =>
    ask('preview', { type: 'routeros-query', connection: 'router', fields, ...more })
  const assertFails = (answer: Fields, code: string, message: RegExp): void => {
    assert.deepEqual([answer['ok'], answer['code']], [false, code], JSON.stringify(answer))
    assert.match(String(answer['message']), message)
  }

  describe('of a command', () => {
    it('are the words as they would be sent', async () => {
      const args = [
        str('address', '10.0.0.1/24'),
        { name: 'disabled', value: 'true', type: 'bool' },
        { name: 'mtu', value: '1500', type: 'num' },
        { name: 'list', value: '["a","b"]', type: 'json' },
        { name: 'comment', value: 'null', type: 'json' }
      ]
      const fields = { name: 'n', output: 'array', batchSize: 500, values: 'typed', timeout: '', connection: 'router' }
      assert.deepEqual(await command({ ...fields, command: 'ip address add', commandType: 'str', args }), {
        ok: true,
        words: ['/ip/address/add', '=address=10.0.0.1/24', '=disabled=yes', '=mtu=1500', '=list=a,b', '=!comment=']
      })
      assert.equal(at.demo.counts.commands, 0)
    })

    it('have marks where a message is needed', async () => {
      const args = [
        { name: 'a', value: 'payload.ip', type: 'msg' },
        { name: 'b', value: '$uppercase(name)', type: 'jsonata' },
        { name: 'c', value: 'x', type: 'flow' },
        { name: 'd', value: 'y', type: 'global' },
        { name: 'e', value: 'HOME', type: 'env' },
        { name: 'f', value: '', type: 'date' }
      ]
      const { words } = await command({ command: '/ip/address/add', args })
      assert.deepEqual(words, [
        '/ip/address/add',
        '=a=‹msg.payload.ip›',
        '=b=‹$uppercase(name)›',
        '=c=‹flow.x›',
        '=d=‹global.y›',
        '=e=‹env.HOME›',
        '=f=‹date›'
      ])
      assert.deepEqual((await command({ command: '', args: [str('a', '1')] }))['words'], ['‹msg.payload›', '=a=1'])
      assert.deepEqual((await command({ command: 'topic', commandType: 'msg' }))['words'], ['‹msg.topic›'])
    })

    it('cover secrets, wherever they stand', async () => {
      const args = [str('password', 'hunter2'), str('wpa2-pre-shared-key', 'hunter2'), str('comment', 'seen')]
      const lines =
        '/ppp/secret/add\n=name=joe\n=security.passphrase=hunter2\n?secret=hunter2\n?=password=hunter2\n?<pin=hunter2'
      const { words } = await command({ command: lines, args })
      assert.deepEqual(words, [
        '/ppp/secret/add',
        '=name=joe',
        '=security.passphrase=•••',
        '?secret=•••',
        '?=password=•••',
        '?<pin=•••',
        '=password=•••',
        '=wpa2-pre-shared-key=•••',
        '=comment=seen'
      ])
    })

    it('say what cannot be sent', async () => {
      assertFails(await command({ command: '/login' }), 'INPUT', /belongs to the connection/)
      assertFails(await command({ command: '/x\nbad line' }), 'INPUT', /Line 2/)
      assertFails(await command({ command: '/x', args: [str('a=b', '')] }), 'INPUT', /name without "="/)
      const args = [{ name: 'password', value: '{"hunter2', type: 'json' }]
      assertFails(await command({ command: '/x', args }), 'INPUT', /not valid JSON/)
      assertFails(await command({ command: '/x', args: [{ name: 'a', value: '{"b":1}', type: 'json' }] }), 'INPUT', /a/)
    })
  })

  describe('of a query', () => {
    it('are the words as they would be sent', async () => {
      const where = [
        { property: 'type', op: '=', value: 'ether', type: 'str' },
        { property: 'running', op: '=', value: 'true', type: 'bool' },
        { property: 'comment', op: 'exists' },
        { property: 'mtu', op: '>', value: 'payload', type: 'msg' }
      ]
      const { words } = await query({ path: '/interface', where, match: 'any', proplist: 'name, type', count: false })
      assert.deepEqual(words, [
        '/interface/print',
        '=.proplist=name,type',
        '?type=ether',
        '?running=true',
        '?running=yes',
        '?#|',
        '?#|',
        '?comment',
        '?#|',
        '?>mtu=‹msg.payload›',
        '?#|'
      ])
      assert.deepEqual((await query({ path: '/log', count: true, proplist: 'time' }))['words'], [
        '/log/print',
        '=count-only='
      ])
      assert.deepEqual((await query({ path: 'menu', pathType: 'flow' }))['words'], ['/‹flow.menu›/print'])
      assert.deepEqual((await query({ path: '' }))['words'], ['/‹msg.path›/print'])
      assert.equal(at.demo.counts.commands, 0)
    })

    it('say what cannot be asked', async () => {
      assertFails(await query({ path: '/x', where: [{ property: 'a', op: '~', value: '' }] }), 'INPUT', /operator ~/)
      assertFails(await query({ path: '/x', where: [{ op: '=', value: '' }] }), 'INPUT', /needs a property name/)
      assertFails(await query({ path: '/x=y' }), 'INPUT', /./)
    })
  })

  describe('rows of a query', () => {
    it('are the first ten, and the rest is cancelled', async () => {
      const cancelled = new Promise<void>((resolve) => {
        at.demo.handle('/log/print', (exchange) => {
          exchange.onEnd(resolve)
          for (let n = 0; n < 30; n += 1) exchange.row({ '.id': `*${n}`, message: `line ${n}` })
        })
      })
      const { ok, rows } = await query({ path: '/log' }, { rows: true })
      await cancelled
      assert.equal(ok, true)
      assert.deepEqual(
        (rows as Fields[]).map((row) => row['message']),
        Array.from({ length: 10 }, (_, n) => `line ${n}`)
      )
      assert.ok(at.demo.history.some(([name]) => name === '/cancel'))
    })

    it('are fewer where there are fewer', async () => {
      const where = [{ property: 'name', op: '=', value: 'ether1', type: 'str' }]
      assert.deepEqual(await query({ path: '/interface', where, proplist: 'name,type' }, { rows: true }), {
        ok: true,
        words: ['/interface/print', '=.proplist=name,type', '?name=ether1'],
        rows: [{ name: 'ether1', type: 'ether' }],
        router: 'demo',
        source: 'deployed'
      })
      assert.deepEqual((await query({ path: '/interface', count: true, where }, { rows: true }))['rows'], [
        { count: 1 }
      ])
    })

    it('come only when asked for, and only for a query', async () => {
      const { commands } = at.demo.counts
      assert.equal('rows' in (await query({ path: '/interface' })), false)
      const answer = await ask('preview', {
        type: 'routeros-command',
        fields: { command: '/system/reboot' },
        connection: 'router',
        rows: true
      })
      assert.deepEqual(answer, { ok: true, words: ['/system/reboot'] })
      assert.equal(at.demo.counts.commands, commands)
    })

    it('have their secrets covered and long values cut', async () => {
      at.demo.handle('/ppp/secret/print', (exchange) => {
        exchange.row({ name: 'joe', password: 'hunter2', 'ipsec-secret': '', comment: 'x'.repeat(5000) })
        exchange.done()
      })
      const { rows } = await query({ path: '/ppp/secret' }, { rows: true })
      const [row] = rows as [Fields]
      assert.deepEqual([row['name'], row['password'], row['ipsec-secret']], ['joe', '•••', ''])
      assert.equal(String(row['comment']).length, 1001)
    })

    it('cover what is a secret in this menu alone', async () => {
      at.demo.handle('/snmp/community/print', (exchange) => {
        exchange.row({ name: 'hunter2', 'read-access': 'yes' })
        exchange.done()
      })
      const where = [{ property: 'name', op: '=', value: 'hunter2', type: 'str' }]
      const { words, rows } = await query({ path: '/snmp/community', where }, { rows: true })
      assert.deepEqual([words, rows], [['/snmp/community/print', '?name=•••'], [{ name: '•••', 'read-access': true }]])
      const added = await command({ command: '/snmp/community/add', args: [str('name', 'hunter2')] })
      assert.deepEqual(added['words'], ['/snmp/community/add', '=name=•••'])
    })

    it('with an environment variable are found, and it is not shown', async () => {
      process.env['PREVIEW_NAME'] = 'hunter2'
      at.demo.handle('/x/print', (exchange) => {
        exchange.row({ asked: exchange.words.join(' ') === '?name=hunter2' ? 'true' : 'false' })
        exchange.done()
      })
      const where = [{ property: 'name', op: '=', value: 'PREVIEW_NAME', type: 'env' }]
      const answer = await query({ path: '/x', where }, { rows: true })
      delete process.env['PREVIEW_NAME']
      assert.deepEqual([answer['words'], answer['rows']], [['/x/print', '?name=‹env.PREVIEW_NAME›'], [{ asked: true }]])
    })

    it('come from the router whose fields stand in the dialog, deployed or not', async () => {
      const edited = await DemoRouter.start({
        identity: 'edited',
        users: [{ name: 'api', password: 'hunter2', group: 'read' }]
      })
      process.env['PREVIEW_NAME'] = 'edited'
      const where = [{ property: 'name', op: '=', value: 'PREVIEW_NAME', type: 'env' }]
      const fields = { path: '/system/identity', where, deadline: '', property: 'payload', blockOverrides: false }
      const { host, port } = edited
      const router = { host, port: String(port), mode: 'PLAIN_ONLY', username: 'api', password: 'hunter2' }
      const gone = once(edited, 'disconnect')
      for (const connection of ['router', 'not deployed yet', '']) {
        const answer = await query(fields, { rows: true, connection, router })
        assert.deepEqual([answer['ok'], answer['rows']], [true, [{ name: 'edited' }]], JSON.stringify(answer))
        assert.deepEqual([answer['router'], answer['source']], [`api@${host}`, 'dialog'])
      }
      delete process.env['PREVIEW_NAME']
      await gone
      const stored = {
        host: at.demo.host,
        port: at.demo.port,
        mode: 'PLAIN_ONLY',
        username: 'admin',
        password: '__PWRD__'
      }
      const own = await query({ path: '/system/identity' }, { rows: true, router: stored })
      assert.deepEqual([own['rows'], own['source']], [[{ name: 'MikroTik' }], 'dialog'])
      const elsewhere = await query({ path: '/system/identity' }, { rows: true, router: { ...stored, port } })
      assertFails(elsewhere, 'INPUT', /type the password/)
      assertFails(await query({ path: '/x' }, { rows: true, router: { surprise: 1 } }), 'INPUT', /surprise/)
      await edited.stop()
    })

    it('say that a connection is not deployed yet', async () => {
      const answer = await query({ path: '/interface' }, { rows: true, connection: 'new' })
      assertFails(answer, 'INPUT', /not deployed yet: deploy first/)
    })

    it('are not found for want of a message, a connection, a menu or a router', async () => {
      const where = [{ property: 'name', op: '=', value: 'payload', type: 'msg' }]
      assertFails(await query({ path: '/interface', where }, { rows: true }), 'INPUT', /depend on a message/)
      assertFails(await query({ path: '/interface' }, { rows: true, connection: '' }), 'INPUT', /No connection/)
      assertFails(await query({ path: '/no/menu' }, { rows: true }), 'TRAP', /no such command/)
      await helper.unload()
      await deploy(at.demo, { credentials: { password: 'wrong' } })
      assertFails(await query({ path: '/interface' }, { rows: true }), 'LOGIN', /refused/)
    })
  })

  it('is of two types only', async () => {
    assertFails(await ask('preview', { type: 'routeros-listen', fields: {} }), 'INPUT', /type/)
    assertFails(await ask('preview', { fields: {} }), 'INPUT', /type/)
  })
})
