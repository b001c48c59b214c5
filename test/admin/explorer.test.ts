import assert from 'node:assert/strict'
import type { Server } from 'node:net'
import { DemoRouter } from '../../demo/router.js'
import { helper } from '../nodes/flow.js'
import { ask, useDeployedRouter } from './editor.js'

type Fields = Record<string, unknown>

const LIST = '/ip/firewall/address-list'

describe('the explorer', () => {
  const at = useDeployedRouter()

  const rows = (path: string, more: Fields = {}): Promise<Fields> =>
    ask('rows', { connection: 'router', path, ...more })
  const namesIn = (answer: Fields, name: string): unknown[] => (answer['rows'] as Fields[]).map((row) => row[name])
  /** Rows of a menu that the demo router says on the spot. */
  const say = (path: string, said: readonly Fields[]): void =>
    void at.demo.handle(`${path}/print`, (exchange) => {
      if (exchange.has('count-only')) return exchange.done({ ret: String(said.length) })
      for (const row of said) exchange.row(row as Record<string, string>)
      return exchange.done()
    })

  describe('POST /routeros/menus', () => {
    it('is every menu with rows', async () => {
      const { ok, menus } = (await ask('menus', {})) as { ok: boolean; menus: string[] }
      assert.equal(ok, true)
      for (const menu of ['/ip/address', '/log', '/interface/wifi', '/interface/wireless'])
        assert.ok(menus.includes(menu))
      assert.ok(!menus.includes('/ip') && !menus.includes('/'))
    })
  })

  describe('POST /routeros/rows', () => {
    it('is the rows as they are, and what is known of the menu', async () => {
      const { rows: found, facts, ...rest } = await rows('/ip/pool', { about: true })
      assert.deepEqual(rest, { ok: true, isCut: false, router: 'demo', source: 'deployed' })
      const [pool] = found as [Fields]
      assert.deepEqual([pool['name'], pool['.id']], ['default-dhcp', '*1'])
      const { commands, properties, isSingle, isOrdered } = facts as Record<string, string[] | boolean>
      assert.deepEqual([isSingle, isOrdered], [false, false])
      for (const command of ['add', 'print', 'remove', 'set']) assert.ok((commands as string[]).includes(command))
      assert.ok((properties as string[]).includes('next-pool'))
      assert.equal('facts' in (await rows('/ip/pool')), false)
      const { facts: ppp } = await rows('/ppp/secret', { about: true })
      const { key, arguments: settable, secrets } = ppp as Record<string, string[]>
      assert.deepEqual([key, secrets], [['name'], ['password']])
      assert.ok(
        settable!.includes('comment') && !settable!.includes('last-logged-out') && !settable!.includes('numbers')
      )
      assert.equal(((await rows('/system/resource', { about: true }))['facts'] as Fields)['isSingle'], true)
    })

    it('are the first 200 of many, and the number of all', async () => {
      say(
        LIST,
        Array.from({ length: 1234 }, (_, n) => ({ '.id': `*${n}`, address: `10.0.0.${n}` }))
      )
      const { isCut, count, ...answer } = await rows(LIST, { about: true })
      assert.deepEqual([isCut, count, namesIn(answer, 'address').length], [true, 1234, 200])
      assert.ok(at.demo.history.some(([name]) => name === '/cancel'))
    })

    it('are found by what they contain, behind the first 200 too', async () => {
      say(
        LIST,
        Array.from({ length: 300 }, (_, n) => ({ '.id': `*${n}`, comment: `Host ${n}.`, address: '::1' }))
      )
      const answer = await rows(LIST, { filter: ' hoST 299. ', about: true })
      assert.deepEqual([namesIn(answer, '.id'), answer['isCut'], answer['count']], [['*299'], false, undefined])
    })

    it('have their secrets covered, and give nothing of them away to a filter', async () => {
      say('/ppp/secret', [{ name: 'joe', password: 'hunter2', comment: 'x'.repeat(5000) }])
      say('/snmp/community', [{ name: 'hunter2', 'read-access': 'yes' }])
      const [joe] = (await rows('/ppp/secret'))['rows'] as [Fields]
      assert.deepEqual([joe['name'], joe['password'], String(joe['comment']).length], ['joe', '•••', 1001])
      assert.deepEqual(namesIn(await rows('/snmp/community'), 'name'), ['•••'])
      for (const path of ['/ppp/secret', '/snmp/community']) {
        assert.deepEqual((await rows(path, { filter: 'hunter2' }))['rows'], [])
      }
    })

    it('of the log are the newest, the newest first', async () => {
      say(
        '/log',
        Array.from({ length: 450 }, (_, n) => ({ '.id': `*${n}`, message: `line ${n}` }))
      )
      const answer = await rows('/log')
      const lines = namesIn(answer, 'message')
      assert.deepEqual([lines.length, lines[0], lines.at(-1), answer['isCut']], [200, 'line 449', 'line 250', true])
    })

    it('send nothing but prints', async () => {
      const sent = at.demo.history.length
      for (const path of ['/ip/address/remove', '/system/reboot', '/interface set']) await rows(path, { about: true })
      const commands = at.demo.history.slice(sent).map(([name]) => name!)
      assert.ok(commands.length > 0)
      for (const command of commands) assert.match(command, /^\/login$|\/print$|^\/console\/inspect$/)
      for (const path of ['/ip/address\n=x=y', '/ip/address =interval=1']) {
        assert.deepEqual([(await rows(path))['ok'], (await rows(path))['code']], [false, 'INPUT'])
      }
    })

    it('come from the router as the editor has it, over one connection', async () => {
      const edited = await DemoRouter.start({ users: [{ name: 'api', password: 'hunter2', group: 'read' }] })
      const { host, port } = edited
      const router = { host, port: String(port), mode: 'PLAIN_ONLY', username: 'api', password: 'hunter2' }
      for (const connection of ['router', 'not deployed yet', 'not deployed yet']) {
        const answer = await rows('/system/identity', { connection, router })
        assert.deepEqual([answer['source'], answer['router']], ['dialog', `api@${host}`])
      }
      assert.ok(edited.counts.logins <= 2, `${edited.counts.logins} logins`)
      const elsewhere = await rows('/system/identity', { router: { ...router, password: '__PWRD__' } })
      assert.deepEqual([elsewhere['ok'], elsewhere['code']], [false, 'INPUT'])
      await edited.stop()
    })

    it('are not read any more when nobody waits', async () => {
      let request: ReturnType<ReturnType<typeof helper.request>['post']> | undefined
      const ended = new Promise<void>((resolve) => {
        at.demo.handle('/ip/route/print', (exchange) => {
          exchange.onEnd(resolve)
          void request!.abort()
        })
      })
      request = helper.request().post('/routeros/rows').send({ connection: 'router', path: '/ip/route' })
      request.end(() => {})
      await ended
      // Of an aborted request supertest leaves its server open.
      ;(Reflect.get(request, '_server') as Server | undefined)?.close()
    })

    it('are not to be had without a menu or a connection that is deployed', async () => {
      assert.equal((await rows('/no/menu'))['code'], 'TRAP')
      assert.equal((await rows('/ip/pool', { connection: 'new' }))['code'], 'INPUT')
    })
  })
})
