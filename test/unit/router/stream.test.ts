import assert from 'node:assert/strict'
import { mock } from 'node:test'
import type { Exchange } from '../../../demo/exchange.js'
import type { DemoRouter } from '../../../demo/router.js'
import {
  BusyError,
  CancelledError,
  ConnectionError,
  FatalError,
  InputError,
  LoginError,
  ProtocolError,
  type RouterOSError,
  TimeoutError,
  TrapError
} from '../../../src/errors.js'
import { Backoff } from '../../../src/router/backoff.js'
import { Stream, type StreamOptions } from '../../../src/router/stream.js'
import type { ListenOptions } from '../../../src/router/call-options.js'
import type { Router } from '../../../src/routeros.js'
import type { TypedRow } from '../../../src/wire/values.js'
import { slow, useRouters } from '../../routers.js'

describe('Stream', () => {
  const { start, open } = useRouters()
  let demo: DemoRouter
  let router: Router

  /** A stream, and the other end of it. */
  async function listen(options: ListenOptions = {}): Promise<[Stream<TypedRow>, Exchange]> {
    demo = await start()
    router = open(demo)
    const arrivals = slow(demo)
    const stream = router.listen('/demo/slow', { timeout: 60_000, ...options })
    return [stream, await arrivals.next()]
  }

  function send(exchange: Exchange, ...numbers: number[]): void {
    for (const n of numbers) exchange.row({ n: String(n) })
  }

  async function collect(stream: Stream<TypedRow>): Promise<TypedRow[]> {
    const rows: TypedRow[] = []
    for await (const row of stream) rows.push(row)
    return rows
  }

  /** Resolves when nothing runs on the router any more; what came waits for the reader. */
  async function over(): Promise<void> {
    while (!router.isIdle) await new Promise(setImmediate)
  }

  describe('of the rows of a command', () => {
    it('hands out the rows in their order and ends when the command ends', async () => {
      const [stream, exchange] = await listen()
      const rows = collect(stream)
      send(exchange, 1, 2)
      await new Promise(setImmediate)
      send(exchange, 3)
      exchange.done({ ret: 'x' })
      assert.deepEqual(await rows, [{ n: 1 }, { n: 2 }, { n: 3 }, { ret: 'x' }])
      assert.deepEqual(await stream.next(), { done: true, value: undefined })
      assert.equal(await stream.take(), undefined)
    })

    it('starts at once, whether anybody reads or not', async () => {
      const [stream, exchange] = await listen()
      send(exchange, 1, 2)
      exchange.done()
      await new Promise((resolve) => setTimeout(resolve, 20))
      assert.deepEqual(await collect(stream), [{ n: 1 }, { n: 2 }])
    })

    it('cancels on the router when the loop is left, and waits until it has stopped', async () => {
      const [stream, exchange] = await listen()
      send(exchange, 1, 2, 3)
      for await (const row of stream) {
        assert.deepEqual(row, { n: 1 })
        break
      }
      assert.equal(exchange.isEnded, true)
      assert.deepEqual(demo.history.at(-1)?.[0], '/cancel')
      assert.deepEqual(await stream.next(), { done: true, value: undefined })
      assert.deepEqual(await stream.return(), { done: true, value: undefined })
      assert.equal(router.isIdle, true)
    })

    it('leaves the loop also when the router does not confirm', async () => {
      const [stream, exchange] = await listen({ timeout: 50 })
      exchange.ignoresCancel = true
      send(exchange, 1)
      for await (const _ of stream) break
      assert.equal(router.isIdle, true)
    })

    it('leaves other runs of its tag and owner alone', async () => {
      const owner = {}
      const [stream, exchange] = await listen({ tag: 'wan', owner })
      const arrivals = slow(demo, '/demo/other')
      const other = router.run('/demo/other', { tag: 'wan', owner })
      const untouched = await arrivals.next()
      send(exchange, 1)
      for await (const _ of stream) break
      assert.deepEqual([exchange.isEnded, untouched.isEnded], [true, false])
      untouched.row({ a: '1' })
      untouched.done()
      assert.deepEqual(await other, [{ a: 1 }])
    })

    it('throws when the router refuses, after the rows that came before', async () => {
      const [stream, exchange] = await listen()
      send(exchange, 1)
      exchange.trap('no more')
      exchange.done()
      assert.deepEqual(await stream.next(), { done: false, value: { n: 1 } })
      await assert.rejects(stream.next(), { code: 'TRAP', message: 'no more' })
      await assert.rejects(collect(stream), { code: 'TRAP' })
      await assert.rejects(stream.take(), { code: 'TRAP' })
    })

    it('throws when it is cancelled from elsewhere', async () => {
      const [stream, exchange] = await listen()
      const rows = assert.rejects(collect(stream), { code: 'CANCELLED' })
      await stream.cancel()
      assert.equal(exchange.isEnded, true)
      await rows
    })

    it('says when the router does not confirm a cancel; it has stopped all the same', async () => {
      const [stream, exchange] = await listen()
      exchange.ignoresCancel = true
      const rows = assert.rejects(collect(stream), { code: 'CANCELLED' })
      await assert.rejects(stream.cancel(50), { code: 'TIMEOUT', reason: 'cancel-unanswered' })
      await rows
      assert.equal(router.isIdle, true)
    })

    it('throws when it is aborted, and the router hears of it', async () => {
      const controller = new AbortController()
      const [stream, exchange] = await listen({ signal: controller.signal })
      const ended = new Promise<void>((resolve) => exchange.onEnd(resolve))
      controller.abort()
      await assert.rejects(collect(stream), { code: 'CANCELLED' })
      await ended
    })

    it('is over when it is aborted, also if nobody reads', async () => {
      const [stream, exchange] = await listen()
      send(exchange, 1, 2)
      await new Promise((resolve) => setTimeout(resolve, 10))
      stream.abort()
      assert.equal(router.isIdle, true)
    })

    it('throws when the connection is lost', async () => {
      const [stream] = await listen()
      const rows = assert.rejects(collect(stream), { code: 'CONNECTION' })
      demo.disconnectAll()
      await rows
    })

    it('keeps the newest rows for a slow reader and counts what is dropped', async () => {
      let heard = 0
      const [stream, exchange] = await listen({ capacity: 3, onDropped: () => (heard += 1) })
      send(exchange, 1, 2, 3, 4, 5, 6, 7)
      exchange.done()
      await new Promise((resolve) => setTimeout(resolve, 20))
      assert.deepEqual(await collect(stream), [{ n: 5 }, { n: 6 }, { n: 7 }])
      assert.deepEqual([stream.dropped, heard], [4, 4])
    })

    it('keeps a burst of fifty thousand rows when nothing else is asked for', async () => {
      demo = await start()
      router = open(demo)
      const stream = router.listen('/system/demo/rows', { args: { count: 50_000 } })
      const rows: TypedRow[] = []
      for (let some = await stream.take(); some !== undefined; some = await stream.take()) rows.push(...some)
      assert.deepEqual([stream.dropped, rows.length], [0, 50_000])
    })

    it('gives all that waits at once', async () => {
      const [stream, exchange] = await listen()
      send(exchange, 1, 2)
      exchange.done()
      assert.deepEqual(await stream.next(), { done: false, value: { n: 1 } })
      assert.deepEqual([await stream.take(), await stream.take()], [[{ n: 2 }], undefined])
      assert.equal((await stream.next()).done, true)
    })

    it('answers several who wait, each with a row of its own', async () => {
      const [stream, exchange] = await listen()
      const waiting = [stream.next(), stream.next(), stream.next()]
      send(exchange, 1)
      assert.deepEqual((await waiting[0])?.value, { n: 1 })
      send(exchange, 2, 3)
      assert.deepEqual(
        (await Promise.all(waiting)).map(({ value }) => value),
        [{ n: 1 }, { n: 2 }, { n: 3 }]
      )
    })

    it('tells several who wait that it has ended', async () => {
      const [stream, exchange] = await listen()
      const waiting = [stream.next(), stream.next()]
      exchange.done()
      for (const result of await Promise.all(waiting)) assert.deepEqual(result, { done: true, value: undefined })
      await over()
    })

    it('lets those go who wait when the loop is left', async () => {
      const [stream] = await listen()
      const waiting = [stream.next(), stream.next()]
      await stream.return()
      for (const result of await Promise.all(waiting)) assert.equal(result.done, true)
    })
  })

  describe('that restarts', () => {
    type Step = number | Error | (() => void)

    /** Runs through the rounds: each yields its numbers and throws its error. */
    async function collectRounds(rounds: Step[][], options: Partial<StreamOptions> = {}): Promise<number[]> {
      const settings = { tag: 't', owner: undefined, signal: undefined, command: '/demo/rounds', restart: true }
      const random = (): number => 0
      const stream = new Stream<number>(
        { ...settings, start: () => assert.fail('no run is needed'), known: new Set(), random, ...options },
        async function* round() {
          for (const step of rounds.shift() ?? []) {
            if (typeof step === 'function') step()
            else if (typeof step === 'number') yield [step]
            else throw step
          }
        }
      )
      const items: number[] = []
      for await (const item of stream) items.push(item)
      return items
    }

    const lost = new ConnectionError('lost')

    it('ends when a round ends', async () => {
      const rounds = [[1, 2], [3]]
      assert.deepEqual(await collectRounds(rounds), [1, 2])
      assert.deepEqual(rounds, [[3]])
    })

    it('starts again when a round is interrupted, and tells by what', async () => {
      const heard: RouterOSError[] = []
      const items = await collectRounds([[1, lost], [lost], [2, 3]], { onInterrupted: (error) => heard.push(error) })
      assert.deepEqual(
        [items, heard],
        [
          [1, 2, 3],
          [lost, lost]
        ]
      )
    })

    it('does not start again where it was not asked to', async () => {
      const rounds = [[1, lost], [2]]
      await assert.rejects(collectRounds(rounds, { restart: false }), (thrown) => thrown === lost)
      assert.deepEqual(rounds, [[2]])
    })

    for (const error of [lost, new FatalError(''), new ProtocolError('challenge'), new TimeoutError('timeout')]) {
      it(`takes ${error.code} for an interruption`, async () =>
        assert.deepEqual(await collectRounds([[error], [1]]), [1]))
    }

    it('takes BUSY for an interruption', async () => {
      assert.deepEqual(await collectRounds([[new BusyError('busy')], [1]]), [1])
    })

    const final = [
      new TrapError([{ message: 'no such command' }]),
      new InputError('no-command'),
      new CancelledError('cancelled'),
      new LoginError('login-refused'),
      new TypeError('mine')
    ]
    for (const error of final) {
      it(`throws ${error.name}`, async () => {
        const rounds = [[1, error], [2]]
        await assert.rejects(collectRounds(rounds), (thrown) => thrown === error)
        assert.deepEqual(rounds, [[2]])
      })
    }

    it('takes a trap for an interruption after another one', async () => {
      const trap = new TrapError([{ message: 'no such item' }])
      assert.deepEqual(await collectRounds([[1, lost], [trap], [2]]), [1, 2])
    })

    it('repeats what may do something only once it has told something', async () => {
      const rounds = [[lost], [1]]
      await assert.rejects(collectRounds(rounds, { mayRepeat: false }), (thrown) => thrown === lost)
      assert.deepEqual(rounds, [[1]])
      assert.deepEqual(await collectRounds([[1, lost], [lost], [2]], { mayRepeat: false }), [1, 2])
    })

    it('waits longer with each failure, and from the beginning after a round that lasted, not after an item', async () => {
      let clock = 0
      const limits: number[] = []
      const trap = new TrapError([{ message: 'no such item' }])
      const lasts = (): number => (clock += 10_001)
      mock.method(performance, 'now', () => clock)
      mock.getter(Backoff.prototype, 'remaining', () => 0)
      try {
        const ended = mock.method(Backoff.prototype, 'ended')
        await collectRounds([[lost], [1, trap], [2, trap], [lasts, 3, trap], [4, trap], [lasts, lost], []])
        for (const {
          arguments: [lifetime]
        } of ended.mock.calls)
          limits.push(lifetime)
      } finally {
        mock.restoreAll()
      }
      assert.deepEqual(limits, [0, 0, 0, 10_001, 0, 10_001])
    })

    it('ends at once when it is aborted while it waits', async () => {
      const controller = new AbortController()
      const rounds = [[1, lost], [2]]
      const items = collectRounds(rounds, {
        random: () => 60, // a minute
        signal: controller.signal,
        onInterrupted: () => setImmediate(() => controller.abort())
      })
      await assert.rejects(items, { code: 'CANCELLED' })
      assert.deepEqual(rounds, [[2]])
    })
  })
})
