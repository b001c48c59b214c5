import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { DemoRouter, type DemoRouterOptions } from '../../demo/router.js'
import { helper } from '../nodes/flow.js'
import { ask, assertUnsaid, deploy, startServer, stopServer } from './editor.js'

interface Item {
  value: string
  label?: string
  about?: string
  type?: string
}

interface Completion {
  ok: boolean
  source: string
  items: Item[]
}

describe('POST /routeros/complete', () => {
  let demo: DemoRouter

  const start = async (options: DemoRouterOptions = {}): Promise<void> => {
    demo = await DemoRouter.start(options)
    await deploy(demo)
  }
  const complete = async (kind: string, path: string, more: object = {}): Promise<Completion> =>
    (await ask('complete', { connection: 'router', kind, path, ...more })) as unknown as Completion
  const values = ({ items }: Completion): string[] => items.map(({ value }) => value)

  before(startServer)
  after(stopServer)
  afterEach(async () => {
    await helper.unload()
    await demo.stop()
  })

  describe('from the router', () => {
    it('menus, below the root and below others', async () => {
      await start()
      const root = await complete('menu', '')
      assert.deepEqual([root.ok, root.source], [true, 'router'])
      assert.ok(values(root).includes('/ip') && values(root).includes('/interface'))
      const firewall = await complete('menu', '/ip/firewall')
      assert.ok(
        firewall.items.some(({ value, label, type }) => `${value} ${label} ${type}` === '/ip/firewall/nat nat menu')
      )
      assert.ok(!values(firewall).includes('/ip/firewall/print'))
    })

    it('commands, those that only the API has too, and the menus on the way', async () => {
      await start()
      const { items } = await complete('command', 'ip address')
      assert.deepEqual(
        items.map(({ label }) => label),
        ['add', 'comment', 'disable', 'enable', 'export', 'find', 'get', 'getall', 'listen', 'print', 'remove', 'set']
      )
      assert.deepEqual(items[0], {
        value: '/ip/address/add',
        label: 'add',
        type: 'command',
        about: 'Create a new item'
      })
      const ip = await complete('command', '/ip')
      assert.ok(ip.items.some(({ value, type }) => value === '/ip/address' && type === 'menu'))
    })

    it('no login, quit or cancel, and no words of the script language', async () => {
      await start()
      demo.handle('/console/inspect', (exchange) => {
        for (const name of ['quit', 'cancel', 'login', 'put', 'foreach', 'export', 'ping']) {
          exchange.row({ type: 'child', name, 'node-type': 'cmd' })
        }
        exchange.row({ type: 'child', name: 'ip', 'node-type': 'path' })
        exchange.done()
      })
      assert.deepEqual(values(await complete('command', '')), ['/export', '/ip', '/ping'])
    })

    it('arguments, with the ids and proplists of the API', async () => {
      await start()
      const add = await complete('argument', '/ip/address/add')
      assert.ok(values(add).includes('interface') && !values(add).includes('.id'))
      assert.ok(add.items.some(({ about }) => about !== undefined))
      assert.equal(values(await complete('argument', '/ip/address/remove'))[0], '.id')
      for (const command of ['print', 'getall', 'listen']) {
        const items = values(await complete('argument', `/ip/address/${command}`))
        assert.ok(items[0] === '.proplist' && items.includes('count-only') && !items.includes('where'), command)
      }
    })

    it('values of an argument, and of a property of a menu', async () => {
      await start()
      const more = { argument: 'interface' }
      const all = await complete('value', '/ip/address/add', more)
      assert.ok(values(all).includes('ether1') && values(all).includes('bridge'))
      assert.deepEqual(values(await complete('value', '/ip/address', more)), values(all))
    })

    it('never asks for what stands in where, do and the like, or is a secret', async () => {
      await start()
      await complete('menu', '')
      const { commands } = demo.counts
      for (const argument of ['where', 'do', 'else', 'rule', 'command', 'on-error', 'password', 'ipsec-secret']) {
        assert.deepEqual(values(await complete('value', '/ip/address/print', { argument })), [])
      }
      assert.equal(demo.counts.commands, commands)
      assert.ok(!demo.history.some((words) => words.some((word) => word.includes('syntax'))))
    })

    it('properties, from the first rows and from what can be set', async () => {
      await start()
      const names = values(await complete('property', '/ip/dhcp-server/lease'))
      for (const name of ['.id', 'address', 'mac-address', 'host-name', 'comment'])
        assert.ok(names.includes(name), name)
      assert.ok(!names.includes('numbers'))
      assert.deepEqual(names, names.toSorted())
      assert.deepEqual(values(await complete('property', '/ip/dhcp-server/lease/print')), names)
      assert.deepEqual(values(await complete('property', '/system/identity')), ['name'])
    })

    it('prints no more of a long menu than it needs, and cancels the rest', async () => {
      await start()
      let sent = 0
      demo.handle('/log/print', async (exchange) => {
        for (; sent < 1_000_000 && !exchange.isEnded; sent += 1) {
          const hasRoom = exchange.row({ '.id': `*${sent}`, [sent < 50 ? `early-${sent}` : 'late']: 'x' })
          if (!hasRoom || sent % 100 === 0) await new Promise((resolve) => void setImmediate(resolve))
        }
      })
      const names = values(await complete('property', '/log'))
      assert.ok(names.includes('early-49') && !names.includes('late'))
      assert.ok(demo.history.some(([command]) => command === '/cancel'))
    })

    it('asks once: after that it knows', async () => {
      await start()
      const questions: [string, string, object?][] = [
        ['menu', '/ip'],
        ['command', '/ip/address'],
        ['argument', '/ip/address/add'],
        ['value', '/ip/address/add', { argument: 'interface' }],
        ['property', '/ip/address']
      ]
      const first = []
      for (const question of questions) first.push(await complete(...question))
      const { commands } = demo.counts
      const second = []
      for (const question of questions) second.push(await complete(...question))
      assert.deepEqual(second, first)
      assert.equal(demo.counts.commands, commands)
      assert.equal(demo.counts.logins, 1)
    })

    it('asks once for what several want at the same time', async () => {
      await start()
      await Promise.all(Array.from({ length: 4 }, () => complete('menu', '/ip')))
      const inspections = demo.history.filter((words) => words.includes('=request=child'))
      assert.equal(inspections.length, 1)
    })

    it('keeps what it knows over a reconnect, but not to another version', async () => {
      await start()
      await complete('menu', '/ip')
      const asked = (): number => demo.history.filter((words) => words.includes('=request=child')).length
      assert.equal(asked(), 1)
      const reconnect = async (): Promise<void> => {
        const back = once(demo, 'login')
        demo.disconnectAll()
        await back
      }
      await reconnect()
      assert.equal((await complete('menu', '/ip')).source, 'router')
      assert.equal(asked(), 1)
      demo.handle('/system/resource/print', (exchange) => {
        exchange.row({ version: '7.99 (stable)' })
        exchange.done()
      })
      await reconnect()
      assert.equal((await complete('menu', '/ip')).source, 'router')
      assert.equal(asked(), 2)
    }).timeout(15_000)
  })

  describe('from the list', () => {
    const assertBuiltIn = async (connection = 'router'): Promise<void> => {
      const root = await complete('menu', '', { connection })
      assert.deepEqual([root.ok, root.source], [true, 'builtin'])
      assert.ok(values(root).includes('/ip') && values(root).includes('/interface'))
    }

    it('for a router before 7; its properties are its own all the same', async () => {
      await start({ version: '6.49.17' })
      await assertBuiltIn()
      const { source, items } = await complete('property', '/ip/address')
      assert.equal(source, 'router')
      assert.ok(items.some(({ value }) => value === 'network'))
      assert.ok(!demo.history.some(([command]) => command === '/console/inspect'))
    })

    it('for a connection that is not there or cannot be used', async () => {
      await start()
      await assertBuiltIn('')
      await assertBuiltIn('unknown')
      await helper.unload()
      await deploy(demo, { connection: { host: '' } })
      await assertBuiltIn()
    })

    it('for a router that is away, without asking again and again', async () => {
      await start()
      await demo.stop()
      let connections = 0
      const other = createServer((socket) => {
        connections += 1
        socket.destroy()
      }).listen(demo.port, demo.host)
      await once(other, 'listening')
      for (let round = 0; round < 10; round += 1) await assertBuiltIn()
      other.close()
      assert.equal(connections, 1)
    })

    it('for a router that refuses the login', async () => {
      await start()
      await helper.unload()
      await deploy(demo, { credentials: { password: 'not the password' } })
      await assertBuiltIn()
      assert.equal(demo.counts.failedLogins, 1)
      assertUnsaid('not the password')
    })

    it('for a router that is slow, without waiting for it; what comes late is there the next time', async () => {
      await start()
      let answer = (): void => {}
      const remove = demo.handle('/console/inspect', (exchange) => {
        const before = answer
        answer = () => {
          before()
          exchange.row({ type: 'child', name: 'late', 'node-type': 'dir' })
          exchange.done()
        }
      })
      await assertBuiltIn()
      remove()
      // It would be too late had anybody waited until the question was given up.
      answer()
      assert.deepEqual(values(await complete('menu', '')), ['/late'])
    })

    it('for a user who may not look', async () => {
      await start()
      demo.handle('/console/inspect', (exchange) => {
        exchange.trap('not enough permissions (9)')
        exchange.done()
      })
      await assertBuiltIn()
      const { commands } = demo.counts
      await assertBuiltIn()
      assert.equal(demo.counts.commands, commands)
    })
  })

  it('refuses what is no question', async () => {
    await start()
    const refused = async (body: object): Promise<void> => {
      const answer = await ask('complete', { connection: 'router', ...body })
      assert.deepEqual([answer['ok'], answer['code']], [false, 'INPUT'], JSON.stringify(answer))
    }
    await refused({ kind: 'everything', path: '' })
    await refused({ path: '' })
    await refused({ kind: 'menu', path: '/ip/[find]' })
    await refused({ kind: 'menu', path: '/x'.repeat(17) })
    await refused({ kind: 'value', path: '/ip/address/add', argument: 'a=b [:put 1]' })
    assert.equal(demo.counts.commands, 0)
  })
})
