import assert from 'node:assert/strict'
import type { Attributes, Exchange } from '../../../demo/exchange.js'
import type { DemoRouter } from '../../../demo/router.js'
import type { Change } from '../../../src/router/known.js'
import type { Router } from '../../../src/routeros.js'
import { Arrivals } from '../../arrivals.js'
import { refuse, slow, useRouters } from '../../routers.js'

const LIST = '/ip/firewall/address-list'

describe('changes', () => {
  const { start, open } = useRouters()
  let demo: DemoRouter
  let router: Router

  beforeEach(async () => {
    demo = await start()
    router = open(demo, { random: () => 0 })
  })

  /** What is told, until the router closes; a failure comes last. */
  function follow(stream: AsyncIterable<Change>): Arrivals<Change> & { failed: Promise<unknown> } {
    const changes = new Arrivals<Change>()
    const read = async (): Promise<unknown> => {
      try {
        for await (const change of stream) changes.push(change)
        return undefined
      } catch (error) {
        return error
      }
    }
    return Object.assign(changes, { failed: read() })
  }

  const told = ({ event, row }: Change): string => `${event} ${String(row['address'])}`

  describe('of a menu', () => {
    it('with a snapshot: what is there, then what is added, changed and removed', async () => {
      const table = demo.table(LIST)
      table.clear()
      for (const address of ['10.0.0.1', '10.0.0.2']) table.add({ list: 'a', address })
      const changes = follow(router.changes(LIST, { snapshot: true }))
      assert.deepEqual((await changes.take(2)).map(told), ['initial 10.0.0.1', 'initial 10.0.0.2'])
      const row = table.add({ list: 'a', address: '10.0.0.3' })
      table.set(row, { comment: 'new' })
      table.remove(row)
      const [added, changed, removed] = await changes.take(3)
      assert.deepEqual(
        [added, changed, removed].map((change) => change?.event),
        ['added', 'changed', 'removed']
      )
      assert.equal(changed?.row['comment'], 'new')
      assert.deepEqual(removed?.row, { ...changed?.row, '.dead': true })
    })

    it('without a snapshot: what is not known may be new or not', async () => {
      const table = demo.table(LIST)
      const old = table.add({ list: 'a', address: '10.0.0.1' })
      const commands = new Arrivals<readonly string[]>()
      demo.on('command', (words) => commands.push(words))
      const changes = follow(router.changes(LIST))
      await commands.find(([command]) => command === `${LIST}/listen`)
      const row = table.add({ list: 'a', address: '10.0.0.2' })
      table.remove(row)
      table.remove(old)
      const [first, second, third] = await changes.take(3)
      assert.deepEqual(
        [first, second].map((change) => told(change!)),
        ['changed 10.0.0.2', 'removed 10.0.0.2']
      )
      assert.deepEqual(third, { event: 'removed', row: { '.id': old['.id'], '.dead': true } })
    })

    it('over a lost connection, without a gap and without saying anything twice', async () => {
      const table = demo.table(LIST)
      table.clear()
      const [gone, other] = ['10.0.0.1', '10.0.0.2', '10.0.0.3'].map((address) => table.add({ list: 'a', address }))
      const changes = follow(router.changes(LIST, { snapshot: true }))
      await changes.take(3)
      demo.once('down', () => {
        table.remove(gone!)
        table.set(other!, { comment: 'meanwhile' })
        table.add({ list: 'a', address: '10.0.0.4' })
      })
      await demo.down(50)
      const three = await changes.take(3)
      assert.deepEqual(three.map(told), ['removed 10.0.0.1', 'changed 10.0.0.2', 'added 10.0.0.4'])
      table.set(other!, { comment: 'again' })
      assert.equal((await changes.next()).row['comment'], 'again')
    })

    for (const name of ['print', 'getall', 'listen']) {
      it(`takes a path that ends in ${name} for its menu`, async () => {
        const stream = router.changes(`${LIST} ${name}`)
        assert.equal(stream.command, `${LIST}/listen`)
        await stream.return()
      })
    }

    it('refuses what is no menu', () => {
      assert.throws(() => router.changes(''), { code: 'INPUT' })
      assert.throws(() => router.changes('/login'), { code: 'INPUT' })
    })
  })

  describe('told by a router that does as the test says', () => {
    let listening: Arrivals<Exchange>
    let printing: Arrivals<Exchange>

    beforeEach(() => {
      listening = slow(demo, '/demo/menu/listen')
      printing = slow(demo, '/demo/menu/print')
    })

    function print(exchange: Exchange, ...rows: Attributes[]): void {
      for (const row of rows) exchange.row(row)
      exchange.done()
    }

    /** Both have begun, the listening first. */
    async function begin(): Promise<[listen: Exchange, print: Exchange]> {
      return [await listening.next(), await printing.next()]
    }

    /** What the router has sent so far is read: replies come in their order. */
    const allRead = (): Promise<unknown> => router.run('/system/identity/print')

    const short = ({ event, row }: Change): string => `${event} ${String(row['.id'])} ${String(row['a'] ?? '')}`

    const races: [name: string, heard: Attributes[], printed: Attributes[], told: string[]][] = [
      ['and the print shows it', [{ '.id': '*1', a: '2' }], [{ '.id': '*1', a: '2' }], ['initial *1 2']],
      [
        'after the print has passed it',
        [{ '.id': '*1', a: '2' }],
        [{ '.id': '*1', a: '1' }],
        ['initial *1 1', 'changed *1 2']
      ],
      [
        'twice: the last word counts',
        [
          { '.id': '*1', a: '2' },
          { '.id': '*2', a: '8' },
          { '.id': '*1', a: '3' }
        ],
        [{ '.id': '*1', a: '2' }],
        ['initial *1 2', 'added *2 8', 'changed *1 3']
      ],
      [
        'there and back again',
        [
          { '.id': '*1', a: '3' },
          { '.id': '*1', a: '2' }
        ],
        [{ '.id': '*1', a: '2' }],
        ['initial *1 2']
      ],
      ['a row that is removed in time', [{ '.id': '*1', '.dead': 'true' }], [], []],
      [
        'a row that is removed too late',
        [{ '.id': '*1', '.dead': 'yes' }],
        [{ '.id': '*1', a: '1' }],
        ['initial *1 1', 'removed *1 1']
      ],
      ['a row that is added too late', [{ '.id': '*9', a: '1' }], [], ['added *9 1']]
    ]
    for (const [name, heard, printed, expected] of races) {
      it(`what changes between listen and print, ${name}`, async () => {
        const changes = follow(router.changes('/demo/menu', { snapshot: true }))
        const [listen, printed1] = await begin()
        for (const row of heard) listen.row(row)
        print(printed1, ...printed)
        await printed1.session.room()
        listen.row({ '.id': '*end' })
        assert.deepEqual((await changes.take(expected.length + 1)).map(short), [...expected, 'added *end '])
      })
    }

    it('asks for both on one connection, the listening first', async () => {
      const changes = follow(router.changes('/demo/menu', { snapshot: true }))
      const [listen, printed] = await begin()
      assert.equal(listen.session, printed.session)
      assert.ok(Number(listen.tag) < Number(printed.tag))
      print(printed, { '.id': '*1' })
      await changes.next()
    })

    it('after a lost connection, what moves by itself is no change', async () => {
      const changes = follow(router.changes('/demo/menu', { snapshot: true }))
      const [, printed] = await begin()
      print(printed, { '.id': '*1', bytes: '1', uptime: '1s' }, { '.id': '*2', bytes: '1', mtu: '1' })
      await changes.take(2)
      demo.disconnectAll()
      const [, again] = await begin()
      print(again, { '.id': '*1', bytes: '2', uptime: '2s', 'rx-byte': '5' }, { '.id': '*2', bytes: '2', mtu: '2' })
      const change = await changes.next()
      assert.deepEqual(change, { event: 'changed', row: { '.id': '*2', bytes: 2, mtu: 2 } })
    })

    it('after a lost connection, a property that listen alone has is no change, but one that is gone is', async () => {
      const changes = follow(router.changes('/demo/menu', { snapshot: true }))
      const [listen, printed] = await begin()
      print(printed, { '.id': '*1', a: '1' }, { '.id': '*2', a: '1', comment: 'x' })
      await changes.take(2)
      for (const id of ['*1', '*2']) listen.row({ '.id': id, a: '2', comment: 'x', odd: '1' })
      await changes.take(2)
      demo.disconnectAll()
      const [, again] = await begin()
      print(again, { '.id': '*1', a: '2', comment: 'x' }, { '.id': '*2', a: '2' })
      assert.deepEqual(await changes.next(), { event: 'changed', row: { '.id': '*2', a: 2 } })
      assert.equal(changes.all.length, 5)
    })

    it('while the router tells it, even that is a change', async () => {
      const changes = follow(router.changes('/demo/menu', { snapshot: true }))
      const [listen, printed] = await begin()
      print(printed, { '.id': '*1', bytes: '1' })
      await changes.next()
      listen.row({ '.id': '*1', bytes: '2' })
      assert.deepEqual(await changes.next(), { event: 'changed', row: { '.id': '*1', bytes: 2 } })
    })

    describe('with onlyIf', () => {
      it('prints the menu to know what changed, and tells nothing of what was there', async () => {
        const changes = follow(router.changes('/demo/menu', { onlyIf: ['a', 'c'] }))
        const [listen, printed] = await begin()
        print(printed, { '.id': '*1', a: '1', b: '1' })
        await allRead()
        listen.row({ '.id': '*1', a: '1', b: '2' })
        listen.row({ '.id': '*1', a: '2', b: '2' })
        listen.row({ '.id': '*2', b: '1' })
        listen.row({ '.id': '*2', b: '2' })
        listen.row({ '.id': '*2', b: '2', c: 'x' })
        listen.row({ '.id': '*2', b: '3', c: 'x' })
        listen.row({ '.id': '*2', '.dead': 'yes' })
        const four = await changes.take(4)
        assert.deepEqual(four.map(short), ['changed *1 2', 'added *2 ', 'changed *2 ', 'removed *2 '])
        assert.equal(four[3]?.row['b'], 3)
      })

      it('tells a counter that it names, also after a lost connection', async () => {
        const changes = follow(router.changes('/demo/menu', { onlyIf: 'bytes' }))
        print((await begin())[1], { '.id': '*1', a: '1', bytes: '1' })
        await allRead()
        demo.disconnectAll()
        print((await begin())[1], { '.id': '*1', a: '2', bytes: '2' })
        assert.deepEqual(await changes.next(), { event: 'changed', row: { '.id': '*1', a: 2, bytes: 2 } })
      })
    })

    describe('with for', () => {
      const end = { '.id': '*end' }

      it('tells what stands and not what turns back', async () => {
        const changes = follow(router.changes('/demo/menu', { for: 0.02, snapshot: true }))
        const [listen, printed] = await begin()
        print(printed, { '.id': '*1', a: '1' }, { '.id': '*2', a: '1' }, { '.id': '*3', a: '1' })
        assert.equal(
          (await changes.take(3)).every(({ event }) => event === 'initial'),
          true
        )
        listen.row({ '.id': '*1', a: '2' })
        listen.row({ '.id': '*2', a: '2' })
        listen.row({ '.id': '*3', '.dead': 'yes' })
        listen.row({ '.id': '*4', a: '1' })
        listen.row({ '.id': '*1', a: '1' })
        listen.row({ '.id': '*4', '.dead': 'yes' })
        listen.row(end)
        assert.deepEqual((await changes.take(3)).map(short), ['changed *2 2', 'removed *3 1', 'added *end '])
        listen.row({ '.id': '*1', a: '3' })
        assert.deepEqual((await changes.take(1)).map(short), ['changed *1 3'])
      })

      it('a counter that moves does not begin it again', async () => {
        const changes = follow(router.changes('/demo/menu', { for: 0.02 }))
        const [listen, printed] = await begin()
        print(printed, { '.id': '*1', a: '1', bytes: '1' })
        await allRead()
        for (let bytes = 2; changes.all.length === 0; bytes += 1) {
          listen.row({ '.id': '*1', a: '2', bytes: String(bytes) })
          await allRead()
        }
        assert.deepEqual(changes.all.map(short), ['changed *1 2'])
      })

      it('of what waits when the connection is lost, tells what still stands when it is back', async () => {
        const changes = follow(router.changes('/demo/menu', { for: 0.05 }))
        const [listen, printed] = await begin()
        print(printed, { '.id': '*1', a: '1' }, { '.id': '*2', a: '1' })
        await allRead()
        listen.row({ '.id': '*1', a: '2' })
        listen.row({ '.id': '*2', a: '2' })
        await allRead()
        demo.disconnectAll()
        const [again, reprinted] = await begin()
        for (const due = performance.now() + 60; performance.now() < due;) await allRead()
        assert.equal(changes.all.length, 0)
        print(reprinted, { '.id': '*1', a: '2' }, { '.id': '*2', a: '1' })
        assert.deepEqual((await changes.take(1)).map(short), ['changed *1 2'])
        again.row(end)
        assert.deepEqual((await changes.take(1)).map(short), ['added *end '])
      })

      it('may be longer than a timer can wait, and holds nothing up when it is stopped', async () => {
        const stream = router.changes('/demo/menu', { for: 2 ** 31 - 1 })
        const changes = follow(stream)
        const [listen, printed] = await begin()
        print(printed)
        listen.row(end)
        await allRead()
        await stream.cancel()
        assert.equal(((await changes.failed) as { code?: string }).code, 'CANCELLED')
        assert.equal(changes.all.length, 0)
      })
    })

    for (const values of ['typed', 'text'] as const) {
      for (const dead of ['yes', 'true']) {
        it(`a row is gone by .dead=${dead}, values ${values}`, async () => {
          const changes = follow(router.changes('/demo/menu', { values }))
          const listen = await listening.next()
          listen.row({ '.id': '*1', name: 'a', mtu: '1' })
          listen.row({ '.id': '*1', '.dead': dead })
          const [known, removed] = await changes.take(2)
          assert.deepEqual(removed, { event: 'removed', row: { ...known?.row, '.dead': true } })
        })
      }
    }

    it('a row that is not dead is not gone', async () => {
      const changes = follow(router.changes('/demo/menu'))
      const listen = await listening.next()
      for (const dead of ['no', 'false']) {
        listen.row({ '.id': '*1', '.dead': dead })
        assert.equal((await changes.next()).event, 'changed')
      }
    })

    it('a menu with a single row has no ids', async () => {
      const changes = follow(router.changes('/demo/menu', { snapshot: true }))
      const [listen, printed] = await begin()
      print(printed, { enabled: 'yes' })
      await changes.next()
      listen.row({ enabled: 'no' })
      assert.deepEqual(await changes.next(), { event: 'changed', row: { enabled: false } })
    })

    describe('a menu that cannot be listened to', () => {
      beforeEach(() => {
        refuse(demo, '/demo/menu/listen', 'no such command')
      })

      it('is followed', async () => {
        const changes = follow(router.changes('/demo/menu'))
        const exchange = await printing.next()
        assert.equal(exchange.has('follow-only'), true)
        exchange.row({ '.id': '*1', a: '1' })
        assert.deepEqual((await changes.take(1)).map(short), ['changed *1 1'])
      })

      it('is followed with a snapshot, which is told once', async () => {
        const changes = follow(router.changes('/demo/menu', { snapshot: true }))
        print(await printing.next(), { '.id': '*1', a: '1' })
        const [following, again] = (await printing.take(2)) as [Exchange, Exchange]
        assert.equal(following.has('follow-only'), true)
        print(again, { '.id': '*1', a: '1' }, { '.id': '*2', a: '2' })
        following.row({ '.id': '*1', a: '3' })
        assert.deepEqual((await changes.take(3)).map(short), ['initial *1 1', 'added *2 2', 'changed *1 3'])
      })

      it('nor followed is an error', async () => {
        const changes = follow(router.changes('/demo/menu'))
        const exchange = await printing.next()
        exchange.trap('expected end of command')
        exchange.done()
        assert.match(String(await changes.failed), /expected end of command/)
        assert.deepEqual(changes.all, [])
      })

      it('is followed again after a lost connection', async () => {
        const changes = follow(router.changes('/demo/menu'))
        await printing.next()
        demo.disconnectAll()
        const again = await printing.next()
        assert.equal(again.has('follow-only'), true)
        again.row({ '.id': '*1', a: '1' })
        await changes.next()
        assert.equal(demo.history.filter(([command]) => command === '/demo/menu/listen').length, 2)
      })
    })

    it('leaves nothing behind on the router when it goes another way', async () => {
      follow(router.changes('/demo/menu', { snapshot: true }))
      const [listen, printed] = await begin()
      printed.trap('busy')
      printed.done()
      await printing.find((exchange) => exchange.has('follow-only'))
      assert.equal(listen.isEnded, true)
    })

    it('ends when the router ends it', async () => {
      const changes = follow(router.changes('/demo/menu'))
      const listen = await listening.next()
      listen.row({ '.id': '*1' })
      listen.done()
      assert.equal(await changes.failed, undefined)
      assert.deepEqual([changes.all.length, listening.all.length, printing.all.length], [1, 1, 0])
    })

    it('stops on the router when the loop is left', async () => {
      const leave = (async () => {
        for await (const _ of router.changes('/demo/menu')) break
      })()
      const listen = await listening.next()
      listen.row({ '.id': '*1' })
      await leave
      assert.equal(listen.isEnded, true)
    })

    it('ends when it is aborted', async () => {
      const controller = new AbortController()
      const changes = follow(router.changes('/demo/menu', { signal: controller.signal }))
      await listening.next()
      controller.abort()
      assert.equal(((await changes.failed) as { code?: string }).code, 'CANCELLED')
    })

    it('tells what interrupted it', async () => {
      const interruptions: string[] = []
      follow(router.changes('/demo/menu', { onInterrupted: ({ code }) => interruptions.push(code) }))
      const listen = await listening.next()
      listen.session.fatal('going down')
      await listening.next()
      assert.deepEqual(interruptions, ['FATAL'])
    })
  })
})
