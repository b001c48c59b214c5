import assert from 'node:assert/strict'
import type { Exchange } from '../../../demo/exchange.js'
import type { DemoRouter } from '../../../demo/router.js'
import type { Listener } from '../../../src/router/listener.js'
import type { ListenOptions } from '../../../src/routeros.js'
import type { TypedRow } from '../../../src/wire/values.js'
import { slow, useRouters } from '../../routers.js'

describe('Listener', () => {
  const { start, open } = useRouters()
  let demo: DemoRouter

  /** A listener, and the other end of it. */
  async function listen(options: ListenOptions = {}): Promise<[Listener, Exchange]> {
    demo = await start()
    const arrivals = slow(demo)
    const listener = open(demo).listen('/demo/slow', { timeout: 1000, ...options })
    return [listener, await arrivals.next()]
  }

  function send(exchange: Exchange, ...numbers: number[]): void {
    for (const n of numbers) exchange.row({ n: String(n) })
  }

  async function collect(listener: Listener): Promise<TypedRow[]> {
    const rows: TypedRow[] = []
    for await (const row of listener) rows.push(row)
    return rows
  }

  it('hands out the rows in their order and ends when the command ends', async () => {
    const [listener, exchange] = await listen()
    const rows = collect(listener)
    send(exchange, 1, 2)
    await new Promise(setImmediate)
    send(exchange, 3)
    exchange.done({ ret: 'x' })
    assert.deepEqual(await rows, [{ n: 1 }, { n: 2 }, { n: 3 }, { ret: 'x' }])
    assert.deepEqual(await listener.next(), { done: true, value: undefined })
  })

  it('starts at once, whether anybody reads or not', async () => {
    const [listener, exchange] = await listen()
    send(exchange, 1, 2)
    exchange.done()
    await listener.run.finished
    assert.deepEqual(await collect(listener), [{ n: 1 }, { n: 2 }])
  })

  it('cancels on the router when the loop is left, and waits until it has stopped', async () => {
    const [listener, exchange] = await listen()
    send(exchange, 1, 2, 3)
    for await (const row of listener) {
      assert.deepEqual(row, { n: 1 })
      break
    }
    assert.equal(exchange.isEnded, true)
    assert.deepEqual(demo.history.at(-1)?.[0], '/cancel')
    assert.deepEqual(await listener.next(), { done: true, value: undefined })
    assert.deepEqual(await listener.return(), { done: true, value: undefined })
  })

  it('leaves the loop also when the router does not confirm', async () => {
    const [listener, exchange] = await listen({ timeout: 50 })
    exchange.ignoresCancel = true
    send(exchange, 1)
    for await (const _ of listener) break
    await assert.rejects(listener.run.finished, { code: 'CANCELLED' })
  })

  it('throws when the router refuses, after the rows that came before', async () => {
    const [listener, exchange] = await listen()
    send(exchange, 1)
    exchange.trap('no more')
    exchange.done()
    assert.deepEqual(await listener.next(), { done: false, value: { n: 1 } })
    await assert.rejects(listener.next(), { code: 'TRAP', message: 'no more' })
    await assert.rejects(collect(listener), { code: 'TRAP' })
  })

  it('throws when it is cancelled from elsewhere', async () => {
    const [listener] = await listen()
    const rows = assert.rejects(collect(listener), { code: 'CANCELLED' })
    await listener.run.cancel()
    await rows
  })

  it('throws when it is aborted, and the router hears of it', async () => {
    const controller = new AbortController()
    const [listener, exchange] = await listen({ signal: controller.signal })
    const ended = new Promise<void>((resolve) => exchange.onEnd(resolve))
    controller.abort()
    await assert.rejects(collect(listener), { code: 'CANCELLED' })
    await ended
  })

  it('throws when the connection is lost', async () => {
    const [listener] = await listen()
    const rows = assert.rejects(collect(listener), { code: 'CONNECTION' })
    demo.disconnectAll()
    await rows
  })

  it('keeps the newest rows for a slow reader and counts what is dropped', async () => {
    let heard = 0
    const [listener, exchange] = await listen({ capacity: 3, onDropped: () => (heard += 1) })
    send(exchange, 1, 2, 3, 4, 5, 6, 7)
    exchange.done()
    await listener.run.finished
    assert.deepEqual([listener.dropped, heard, listener.run.rows], [4, 4, 7])
    assert.deepEqual(await collect(listener), [{ n: 5 }, { n: 6 }, { n: 7 }])
  })

  it('keeps ten thousand rows when nothing else is asked for', async () => {
    demo = await start()
    const listener = open(demo).listen('/system/demo/rows', { args: { count: 10_001 } })
    await listener.run.finished
    assert.equal(listener.dropped, 1)
    assert.equal(listener.take().length, 10_000)
  })

  it('gives all that waits at once', async () => {
    const [listener, exchange] = await listen()
    send(exchange, 1, 2)
    exchange.done()
    await listener.run.finished
    assert.deepEqual([listener.take(), listener.take()], [[{ n: 1 }, { n: 2 }], []])
    assert.equal((await listener.next()).done, true)
  })

  it('answers several who wait, each with a row of its own', async () => {
    const [listener, exchange] = await listen()
    const waiting = [listener.next(), listener.next(), listener.next()]
    send(exchange, 1)
    assert.deepEqual((await waiting[0])?.value, { n: 1 })
    send(exchange, 2, 3)
    assert.deepEqual(
      (await Promise.all(waiting)).map(({ value }) => value),
      [{ n: 1 }, { n: 2 }, { n: 3 }]
    )
  })

  it('tells several who wait that it has ended', async () => {
    const [listener, exchange] = await listen()
    const waiting = [listener.next(), listener.next()]
    exchange.done()
    for (const result of await Promise.all(waiting)) assert.deepEqual(result, { done: true, value: undefined })
  })

  it('lets those go who wait when the loop is left', async () => {
    const [listener] = await listen()
    const waiting = [listener.next(), listener.next()]
    await listener.return()
    for (const result of await Promise.all(waiting)) assert.equal(result.done, true)
  })
})
