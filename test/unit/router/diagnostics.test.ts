import assert from 'node:assert/strict'
import { subscribe, tracingChannel, unsubscribe } from 'node:diagnostics_channel'
import { inspect } from 'node:util'
import type { DemoRouter } from '../../../demo/router.js'
import type { CommandTrace, ConnectionClose, ConnectTrace, Router } from '../../../src/index.js'
import { Arrivals } from '../../arrivals.js'
import { refuse, useRouters } from '../../routers.js'

const print = '/system/identity/print'
const EVENTS = ['start', 'end', 'asyncStart', 'asyncEnd', 'error'] as const

describe('diagnostics', () => {
  const { start, open } = useRouters()
  let demo: DemoRouter
  let router: Router
  let undo: (() => void)[] = []

  beforeEach(async () => {
    demo = await start({ users: [{ name: 'admin', password: 'hunter2', group: 'full' }] })
    router = open(demo, { name: 'attic', password: 'hunter2' })
  })

  afterEach(() => {
    for (const each of undo.splice(0)) each()
  })

  /** Subscribes to some of the events of a tracing channel; the types of Node.js want all of them. */
  function hear(name: string, handlers: Partial<Record<(typeof EVENTS)[number], (context: never) => void>>): void {
    const channel = tracingChannel(name)
    channel.subscribe(handlers as never)
    undo.push(() => channel.unsubscribe(handlers as never))
  }

  /** What comes on a tracing channel, as it was then. */
  function trace<T extends object>(name: string): Arrivals<[event: string, context: T]> {
    const arrivals = new Arrivals<[string, T]>()
    hear(
      name,
      Object.fromEntries(EVENTS.map((event) => [event, (context: T) => arrivals.push([event, { ...context }])]))
    )
    return arrivals
  }

  function closes(): Arrivals<ConnectionClose> {
    const arrivals = new Arrivals<ConnectionClose>()
    const listener = (message: unknown): void => arrivals.push(message as ConnectionClose)
    subscribe('routeros:connection:close', listener)
    undo.push(() => unsubscribe('routeros:connection:close', listener))
    return arrivals
  }

  it('tell of a command: its path, the names of its arguments, its rows and its time', async () => {
    const told = trace<CommandTrace>('routeros:command')
    await router.run({ command: print, args: { '.proplist': 'name' } }, { tag: 'mine' })
    const [begun, left, back, done] = (await told.take(4)).map(([event, context]) => ({ event, ...context }))
    const known = {
      router: 'attic',
      host: demo.host,
      command: print,
      args: ['.proplist'],
      tag: 'mine',
      isStream: false
    }
    assert.deepEqual(begun, { event: 'start', ...known })
    assert.deepEqual(left, { event: 'end', ...known })
    const ms = done!.ms!
    assert.ok(ms > 0 && ms < 10_000, `${ms} ms`)
    assert.deepEqual(back, { event: 'asyncStart', ...known, transport: 'plain', rows: 1, ms })
    assert.deepEqual(done, { ...back, event: 'asyncEnd' })
  })

  it('tell what went wrong in names alone', async () => {
    const told = trace<CommandTrace>('routeros:command')
    await assert.rejects(router.run('/no/such/print', { args: { password: 'hunter2' } }))
    const thrown = router.start(print, {
      onRow: () => {
        throw new Error('hunter2')
      }
    })
    await assert.rejects(thrown.finished)
    await assert.rejects(router.run('/demo/x', { signal: AbortSignal.abort() }))
    await router.close()
    await assert.rejects(router.run(print))
    const failures = told.all.filter(([event]) => event === 'error').map(([, { error }]) => error)
    assert.deepEqual(failures, [
      { code: 'TRAP', reason: undefined, category: 0 },
      { code: 'UNEXPECTED' },
      { code: 'CONNECTION', reason: 'closed' }
    ])
    // Each that began has ended; one that was aborted before it began is not told of.
    const count = (name: string): number => told.all.filter(([event]) => event === name).length
    assert.deepEqual([count('start'), count('asyncEnd')], [3, 3])
  })

  it('tell of streams until they are cancelled', async () => {
    const told = trace<CommandTrace>('routeros:command')
    for await (const _ of router.changes('/interface', { snapshot: true })) break
    const ended = told.all.filter(([event]) => event === 'asyncEnd').map(([, context]) => context)
    assert.deepEqual(
      ended.map(({ command, isStream, error }) => [command, isStream, error?.code]),
      [
        ['/interface/print', false, undefined],
        ['/interface/listen', true, 'CANCELLED']
      ]
    )
  })

  it('tell of connections: when they open, when they do not, and when they close', async () => {
    const told = trace<ConnectTrace>('routeros:connect')
    const closed = closes()
    await router.run(print)
    assert.deepEqual(
      told.all.map(([event, { router: name, host, transport, error }]) => [event, name, host, transport, error]),
      [
        ['start', 'attic', demo.host, undefined, undefined],
        ['end', 'attic', demo.host, undefined, undefined],
        ['asyncStart', 'attic', demo.host, 'plain', undefined],
        ['asyncEnd', 'attic', demo.host, 'plain', undefined]
      ]
    )
    assert.deepEqual(closed.all, [])
    await router.close()
    const { ms, ...close } = await closed.next()
    assert.ok(ms > 0 && ms < 500, `${ms}`)
    assert.deepEqual(close, {
      router: 'attic',
      host: demo.host,
      transport: 'plain',
      error: { code: 'CANCELLED', reason: 'closed' }
    })
    const stranger = open(demo, { name: 'stranger', password: 'wrong' })
    await assert.rejects(stranger.run(print), { code: 'LOGIN' })
    const [, failed] = await told.find(([event]) => event === 'error')
    assert.deepEqual([failed.router, failed.error?.code], ['stranger', 'LOGIN'])
  })

  it('hold no value, whatever is sent and whatever the router says', async () => {
    const told = trace<CommandTrace>('routeros:command')
    const connects = trace<ConnectTrace>('routeros:connect')
    const closed = closes()
    refuse(demo, '/user/set', 'bad value hunter2 of secret-comment')
    const args = { '.id': '*1', password: 'hunter2', comment: 'secret-comment' }
    await assert.rejects(router.run('/user/set', { args }), { code: 'TRAP' })
    await router.query('/interface', { where: { comment: 'secret-comment' }, proplist: 'name' })
    await router.apply('/ip/firewall/address-list', { list: 'secret-comment', address: '203.0.113.7' })
    await router.close()
    assert.ok(told.all.length > 10)
    const all = inspect([told.all, connects.all, closed.all], { depth: Infinity, showHidden: true, getters: true })
    assert.doesNotMatch(all, /hunter2|secret-comment|203\.0\.113/)
  })

  it('go on when a subscriber throws; the error is that of the process', async () => {
    const mine = new Error('mine')
    const fail = (): void => {
      throw mine
    }
    hear('routeros:command', { start: fail, asyncEnd: fail })
    const told = trace<CommandTrace>('routeros:command')
    const others = process.rawListeners('uncaughtException')
    process.removeAllListeners('uncaughtException')
    try {
      const uncaught = new Arrivals<unknown>()
      process.on('uncaughtException', (error) => uncaught.push(error))
      assert.deepEqual(await router.query('/system/identity'), [{ name: 'MikroTik' }])
      assert.deepEqual(await uncaught.take(2), [mine, mine])
      assert.deepEqual(
        told.all.map(([event]) => event),
        ['start', 'end', 'asyncStart', 'asyncEnd']
      )
      assert.equal(router.isIdle, true)
    } finally {
      process.removeAllListeners('uncaughtException')
      for (const other of others) process.on('uncaughtException', other as () => void)
    }
  })

  it('go on when a subscriber freezes what it gets', async () => {
    hear('routeros:command', { start: (context) => void Object.freeze(context) })
    assert.deepEqual(await router.query('/system/identity'), [{ name: 'MikroTik' }])
    await assert.rejects(router.run('/no/such/print'), { code: 'TRAP' })
    assert.equal(router.isIdle, true)
  })

  it('may be subscribed to one by one', async () => {
    const told: string[] = []
    hear('routeros:command', { error: ({ command }: CommandTrace) => told.push(command) })
    await router.run(print)
    await assert.rejects(router.run('/no/such/print'))
    assert.deepEqual(told, ['/no/such/print'])
  })
})
