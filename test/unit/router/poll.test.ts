import assert from 'node:assert/strict'
import type { Attributes, Exchange } from '../../../demo/exchange.js'
import type { DemoRouter } from '../../../demo/router.js'
import type { ChangesOptions } from '../../../src/router/changes.js'
import type { Change } from '../../../src/router/known.js'
import type { ListenOptions } from '../../../src/router/call-options.js'
import type { Router } from '../../../src/routeros.js'
import { Arrivals } from '../../arrivals.js'
import { slow, useRouters } from '../../routers.js'

const MENU = '/demo/menu'

describe('poll', () => {
  const { start, open } = useRouters()
  let demo: DemoRouter
  let router: Router
  let prints: Arrivals<Exchange>

  beforeEach(async () => {
    demo = await start()
    router = open(demo, { random: () => 0 })
    prints = slow(demo, `${MENU}/print`)
    demo.handle(`${MENU}/listen`, () => assert.fail('a poll needs prints alone'))
  })

  /** What is told; a failure is the last. */
  function poll(options: ListenOptions & ChangesOptions = {}): Arrivals<Change | { error: unknown }> {
    const told = new Arrivals<Change | { error: unknown }>()
    const read = async (): Promise<void> => {
      for await (const change of router.changes(MENU, { poll: 0.005, ...options })) told.push(change)
    }
    read().catch((error: unknown) => told.push({ error }))
    return told
  }

  async function answer(...rows: Attributes[]): Promise<Exchange> {
    const exchange = await prints.next()
    for (const row of rows) exchange.row(row)
    exchange.done()
    return exchange
  }

  it('tells what differs from the print before; the first is the base and is not told', async () => {
    const told = poll()
    await answer({ '.id': '*1', a: '1' }, { '.id': '*2', a: '1' })
    await answer({ '.id': '*1', a: '1' }, { '.id': '*2', a: '1' })
    await answer({ '.id': '*2', a: '2' }, { '.id': '*3', a: '1' })
    assert.deepEqual(await told.take(3), [
      { event: 'removed', row: { '.id': '*1', a: 1, '.dead': true } },
      { event: 'changed', row: { '.id': '*2', a: 2 } },
      { event: 'added', row: { '.id': '*3', a: 1 } }
    ])
    assert.equal(told.all.length, 3)
    assert.deepEqual(demo.history.at(-1)?.slice(0, -1), [`${MENU}/print`])
  })

  it('tells the base with a snapshot', async () => {
    const told = poll({ snapshot: true })
    await answer({ '.id': '*1', a: '1' })
    assert.deepEqual(await told.next(), { event: 'initial', row: { '.id': '*1', a: 1 } })
    await answer({ '.id': '*1', a: '2' })
    assert.deepEqual(await told.next(), { event: 'changed', row: { '.id': '*1', a: 2 } })
  })

  it('tells counters and clocks too, which cause no events', async () => {
    const told = poll()
    await answer({ '.id': '*1', bytes: '1' })
    await answer({ '.id': '*1', bytes: '2' })
    assert.deepEqual(await told.next(), { event: 'changed', row: { '.id': '*1', bytes: 2 } })
  })

  it('tells a property that comes or goes', async () => {
    const told = poll()
    await answer({ '.id': '*1' })
    await answer({ '.id': '*1', comment: 'x' })
    await answer({ '.id': '*1' })
    assert.deepEqual(await told.take(2), [
      { event: 'changed', row: { '.id': '*1', comment: 'x' } },
      { event: 'changed', row: { '.id': '*1' } }
    ])
  })

  it('with onlyIf tells no change of others, but what is added and removed', async () => {
    const told = poll({ onlyIf: 'a, comment' })
    await answer({ '.id': '*1', a: '1', b: '1', bytes: '1' })
    await answer({ '.id': '*1', a: '1', b: '2', bytes: '2' })
    await answer({ '.id': '*1', a: '2', b: '3', bytes: '2' })
    await answer({ '.id': '*1', a: '2', b: '4', bytes: '2' }, { '.id': '*2', b: '1' })
    await answer({ '.id': '*1', a: '2', b: '5', bytes: '2', comment: 'x' })
    assert.deepEqual(await told.take(4), [
      { event: 'changed', row: { '.id': '*1', a: 2, b: 3, bytes: 2 } },
      { event: 'added', row: { '.id': '*2', b: 1 } },
      { event: 'removed', row: { '.id': '*2', b: 1, '.dead': true } },
      { event: 'changed', row: { '.id': '*1', a: 2, b: 5, bytes: 2, comment: 'x' } }
    ])
  })

  it('with for tells what stands, and not what turns back or a counter', async () => {
    const told = poll({ for: 0.01 })
    await answer({ '.id': '*1', up: 'yes', bytes: '1' })
    await answer({ '.id': '*1', up: 'no', bytes: '2' })
    await answer({ '.id': '*1', up: 'yes', bytes: '3' })
    for (let n = 4; told.all.length === 0; n += 1) await answer({ '.id': '*1', up: 'no', bytes: String(n) })
    assert.equal(told.all.length, 1)
    const [change] = told.all as Change[]
    assert.deepEqual([change?.event, change?.row['up']], ['changed', false])
    assert.ok((change!.row['bytes'] as number) >= 5)
  })

  it('prints one after the other: a slow print is not overtaken', async () => {
    poll({ poll: 0.001 })
    const first = await prints.next()
    for (const due = performance.now() + 20; performance.now() < due;) await router.run('/system/identity/print')
    assert.equal(prints.all.length, 1)
    first.done()
    await prints.next()
  })

  it('keeps the beat whatever a print takes', async () => {
    const times: number[] = []
    demo.handle(`${MENU}/print`, (exchange) => {
      times.push(performance.now())
      setTimeout(() => exchange.done(), 25)
      prints.push(exchange)
    })
    const began = performance.now()
    poll({ poll: 0.02 })
    await prints.take(5)
    const beats = times.slice(1).map((time) => (time - began) / 20)
    // Every print takes more than a beat: one comes with every other, counted from the start, however late a print is.
    for (const [n, beat] of beats.entries()) assert.ok(beat > 2 * n + 1.7, beats.join())
  })

  it('loses no change over lost connections, and tells nothing twice', async () => {
    const interruptions: string[] = []
    const told = poll({ snapshot: true, onInterrupted: ({ code }) => interruptions.push(code) })
    await answer({ '.id': '*1', a: '1' }, { '.id': '*2', a: '1' })
    await told.take(2)
    await prints.next()
    demo.disconnectAll()
    await answer({ '.id': '*2', a: '2' })
    assert.deepEqual(await told.take(2), [
      { event: 'removed', row: { '.id': '*1', a: 1, '.dead': true } },
      { event: 'changed', row: { '.id': '*2', a: 2 } }
    ])
    await answer({ '.id': '*2', a: '2' })
    await prints.next()
    assert.equal(told.all.length, 4)
    assert.deepEqual(interruptions, ['CONNECTION'])
  })

  it('has no base before a print is complete', async () => {
    const told = poll({ snapshot: true })
    const cut = await prints.next()
    cut.row({ '.id': '*1', a: '1' })
    demo.disconnectAll()
    await answer({ '.id': '*1', a: '1' })
    assert.equal(((await told.next()) as Change).event, 'initial')
  })

  it('goes on after a print that was not answered in time', async () => {
    const told = poll({ timeout: 300 })
    await answer({ '.id': '*1', a: '1' })
    await prints.next()
    await answer({ '.id': '*1', a: '2' })
    assert.equal(((await told.next()) as Change).event, 'changed')
  })

  it('ends when the router refuses', async () => {
    const told = poll()
    const exchange = await prints.next()
    exchange.trap('no such command')
    exchange.done()
    assert.match(String(((await told.next()) as { error: unknown }).error), /no such command/)
  })

  it('stops at once when the loop is left between two prints', async () => {
    const stream = router.changes(MENU, { poll: 2_147_483, snapshot: true })
    assert.equal(stream.command, `${MENU}/print`)
    const leave = (async () => {
      for await (const _ of stream) break
    })()
    await answer({ '.id': '*1' })
    await leave
    assert.equal(router.isIdle, true)
  })

  it('ends with CANCELLED when it is cancelled between two prints', async () => {
    const told = poll({ poll: 3600, tag: 'mine', snapshot: true })
    await answer({ '.id': '*1' })
    await told.next()
    assert.deepEqual(await router.cancel({ tag: 'mine' }), [{ tag: 'mine', command: `${MENU}/print` }])
    assert.equal(((await told.next()) as { error: { code?: string } }).error.code, 'CANCELLED')
  })

  it('gives values in units', async () => {
    const changes = router.changes('/system/resource', { poll: 3600, snapshot: true, values: 'units' })
    const { value } = await changes.next()
    assert.equal(typeof value?.row['uptime'], 'number')
    await changes.return()
  })

  for (const seconds of [-1, NaN, Infinity, 'often', 2 ** 31, '1 s'] as const) {
    it(`refuses ${String(seconds)} seconds`, () => {
      assert.throws(() => router.changes(MENU, { poll: seconds }), {
        code: 'INPUT',
        reason: 'bad-count',
        message: /^poll /
      })
      assert.throws(() => router.changes(MENU, { for: seconds }), {
        code: 'INPUT',
        reason: 'bad-count',
        message: /^for /
      })
    })
  }

  it('refuses names that are none', () => {
    const reasonOf = (onlyIf: unknown): unknown => {
      try {
        router.changes(MENU, { onlyIf: onlyIf as string })
        return undefined
      } catch (error) {
        return (error as { reason?: string }).reason
      }
    }
    assert.deepEqual([5, {}, [1], 'a=b', ['a', '~']].map(reasonOf), [
      'bad-option',
      'bad-option',
      'bad-option',
      'bad-property-name',
      'bad-property-name'
    ])
  })

  for (const empty of [undefined, '', ' ', 0, '0'] as const) {
    it(`listens to the events of the router with ${JSON.stringify(empty)}`, async () => {
      const listening = slow(demo, '/demo/other/listen')
      const stream = router.changes('/demo/other', { poll: empty, for: empty, onlyIf: '' })
      await listening.next()
      await stream.return()
    })
  }
})
