import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { RouterOSAPI } from 'node-routeros'
import { DemoRouter, type DemoRouterOptions } from '../../demo/index.js'
import { needs, PYTHON } from '../tools.js'

const run = promisify(execFile)
const SCRIPT = resolve(__dirname, '../../../test/peers/librouteros_session.py')

const users = [{ name: 'admin', password: 'test', group: 'full' }]

/**
 * Clients that other people wrote, against our router: if they understand it, it speaks the wire.
 *
 * Both have defects that are kept out of their way: `!empty` ends the process of node-routeros, and librouteros 3.1 of
 * Debian stumbles over it and over everything that is not ASCII.
 */
describe('peers', () => {
  let router: DemoRouter

  const start = async (options: DemoRouterOptions = {}): Promise<void> => {
    router = await DemoRouter.start({ version: '7.16', users, ...options })
  }

  afterEach(() => router.stop())

  const interfaces = (): string[] => router.table('/interface').names

  describe('node-routeros', () => {
    const open = async (options: object = {}): Promise<RouterOSAPI> => {
      const api = new RouterOSAPI({ host: router.host, port: router.port, user: 'admin', password: 'test', ...options })
      return api.connect()
    }

    it('prints, queries, adds, sets, removes', async () => {
      await start()
      const api = await open()
      const names = async (...words: string[]): Promise<unknown[]> => (await api.write(words)).map(({ name }) => name)
      assert.deepEqual(await names('/interface/print'), interfaces())
      assert.deepEqual(await names('/interface/print', '?type=bridge', '?type=wg', '?#|'), ['bridge', 'wg-home'])
      const [added] = await api.write('/ip/pool/add', ['=name=from-node', '=ranges=10.1.1.1-10.1.1.9'])
      assert.deepEqual(added, { ret: '*4' })
      await api.write('/ip/pool/set', ['=.id=*4', `=comment=${'x'.repeat(300)}`])
      assert.equal(router.table('/ip/pool').find('*4')?.comment?.length, 300)
      await api.write('/ip/pool/remove', ['=.id=*4'])
      assert.deepEqual(await names('/ip/pool/print'), ['default-dhcp', 'iot', 'guest'])
      await assert.rejects(api.write('/ip/pool/remove', ['=.id=*99']), /no such item/)
      await api.close()
    })

    it('runs many commands at once on their tags', async () => {
      await start()
      const api = await open()
      const replies = await Promise.all(interfaces().map((name) => api.write('/interface/print', [`?name=${name}`])))
      assert.deepEqual(
        replies.map(([row]) => (row as { name?: string }).name),
        interfaces()
      )
      await api.close()
    })

    it('listens, and cancels', async () => {
      await start()
      const api = await open()
      const stream = api.stream(['/ip/pool/listen'])
      const row = once(stream, 'data')
      await once(router, 'command')
      router.table('/ip/pool').add({ name: 'new', ranges: '10.0.0.1' })
      const [{ name }] = (await row) as [{ name: string }]
      assert.equal(name, 'new')
      await stream.stop()
      assert.deepEqual(router.history.at(-1)?.[0], '/cancel')
      await api.close()
    })

    it('answers the challenge of an old router', async () => {
      await start({ version: '6.42.12' })
      const api = await open()
      assert.equal((await api.write('/interface/print')).length, interfaces().length)
      await api.close()
    })

    it('is refused with a wrong password', async () => {
      await start()
      await assert.rejects(open({ password: 'wrong' }))
      assert.equal(router.counts.failedLogins, 1)
    })

    it('speaks TLS, with a certificate and without', async () => {
      await start({ tls: 'certificate' })
      const api = await open({ port: router.tlsPort, tls: { ca: router.certificate } })
      assert.equal((await api.write('/interface/print')).length, interfaces().length)
      await api.close()
      await router.stop()
      await start({ tls: 'anonymous' })
      const tls = { ciphers: 'ADH:@SECLEVEL=0', maxVersion: 'TLSv1.2', rejectUnauthorized: false }
      const anonymous = await open({ port: router.tlsPort, tls })
      assert.equal((await anonymous.write('/interface/print')).length, interfaces().length)
      await anonymous.close()
    })
  })

  describe('librouteros', () => {
    const session = async (port: number, mode: string): Promise<Record<string, unknown>> => {
      const { stdout } = await run(PYTHON, ['-W', 'ignore', SCRIPT, String(port), mode], { timeout: 20_000 })
      return JSON.parse(stdout) as Record<string, unknown>
    }

    before(function () {
      needs(this, 'librouteros')
    })

    const expected = (refused: string): Record<string, unknown> => ({
      refused,
      names: interfaces(),
      either: ['bridge', 'wg-home'],
      both: ['wg-home'],
      in: ['ether1', 'lo'],
      added: [{ '.id': '*4', name: 'from-python', ranges: '10.1.1.1-10.1.1.9', comment: 'x'.repeat(300) }],
      left: ['default-dhcp', 'iot', 'guest'],
      trap: 'no such item',
      traps: 'no such command or directory (adress), no such command prefix',
      pings: [0, 1]
    })

    it('does its day’s work over a plain login', async () => {
      await start()
      assert.deepEqual(await session(router.port, 'plain'), expected('invalid user name or password (6)'))
    })

    it('answers the challenge of an old router', async () => {
      await start({ version: '6.42.12' })
      assert.deepEqual(await session(router.port, 'token'), expected('cannot log in'))
    })

    it('speaks TLS without a certificate', async () => {
      await start({ plain: false, tls: 'anonymous' })
      assert.deepEqual(await session(router.tlsPort, 'anonymous'), expected('invalid user name or password (6)'))
    })
  }).timeout(30_000)
})
