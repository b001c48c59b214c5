import assert from 'node:assert/strict'
import { getEventListeners, once } from 'node:events'
import type { DemoRouter } from '../../../demo/router.js'
import { CancelledError, ConnectionError, FatalError, TimeoutError, TrapError } from '../../../src/errors.js'
import type { Call, Carrier } from '../../../src/link/call.js'
import { Run, type RunOptions, type RunSettings } from '../../../src/router/run.js'
import type { Router } from '../../../src/routeros.js'
import { Command } from '../../../src/wire/command.js'
import type { TypedRow, ValueMode } from '../../../src/wire/values.js'
import { slow, useRouters } from '../../routers.js'
import { timers } from '../../timers.js'

/** A connection that only keeps what it is told. */
class CountingCarrier implements Carrier {
  readonly transport = 'ssl'
  readonly canStop = true
  readonly forgotten: Call[] = []
  stops = 0

  stop(): void {
    this.stops += 1
  }

  forget(call: Call): void {
    this.forgotten.push(call)
  }
}

const lost = new ConnectionError('lost', { host: 'a', port: 1, cause: 'x' })

describe('Run', () => {
  const { start, open } = useRouters()
  let demo: DemoRouter
  let router: Router

  beforeEach(async () => {
    demo = await start()
    router = open(demo, { concurrency: 1 })
  })

  const print = '/system/identity/print'
  const times = (command: string): number => demo.history.filter(([first]) => first === command).length

  it('tells how it went', async () => {
    const rows: TypedRow[] = []
    const sent: string[] = []
    const run = router.start('system identity print', {
      tag: 7,
      onRow: (row) => rows.push(row),
      onSent: (transport) => sent.push(transport)
    })
    assert.deepEqual([run.tag, run.command, run.transport, run.rows, sent], [7, print, undefined, 0, []])
    await run.finished
    const { ms } = run
    assert.deepEqual([run.transport, run.rows, rows, sent], ['plain', 1, [{ name: 'MikroTik' }], ['plain']])
    await new Promise((resolve) => setTimeout(resolve, 20))
    assert.ok(ms >= 0 && run.ms === ms)
  })

  it('takes time while it runs', async () => {
    const arrivals = slow(demo)
    const run = router.start('/demo/slow')
    await arrivals.next()
    const before = run.ms
    assert.ok(before < 1000)
    await new Promise((resolve) => setTimeout(resolve, 20))
    assert.ok(run.ms > before)
  })

  it('has a tag of its own where none is given', () => {
    const tags = [router.start(print).tag, router.start(print).tag, router.start(print, { tag: 'mine' }).tag]
    assert.equal(new Set(tags).size, 3)
    assert.equal(tags[2], 'mine')
  })

  it('hands out the attributes of !done as its last row', async () => {
    demo.handle('/demo/odd', (exchange) => {
      exchange.row({ a: '1' })
      exchange.done({ ret: '*5' })
    })
    assert.deepEqual(await router.run('/demo/odd'), [{ a: 1 }, { ret: '*5' }])
    assert.deepEqual(await router.run('/demo/odd', { values: 'text' }), [{ a: '1' }, { ret: '*5' }])
  })

  it('may fail while nobody looks', async () => {
    const run = router.start('/no/such/command')
    await once(demo, 'command')
    while (!router.isIdle) await new Promise(setImmediate)
    await assert.rejects(run.finished, { code: 'TRAP' })
  })

  it('fails with what its row handler throws, and stops the router', async () => {
    const arrivals = slow(demo)
    const mine = new RangeError('mine')
    const run = router.start('/demo/slow', {
      onRow: () => {
        throw mine
      }
    })
    const exchange = await arrivals.next()
    const ended = new Promise<void>((resolve) => exchange.onEnd(resolve))
    exchange.row({ a: '1' })
    await assert.rejects(run.finished, (error) => error === mine)
    await ended
  })

  it('fails with what its row handler throws at the attributes of !done', async () => {
    const run = router.start('/ip/firewall/address-list/add\n=list=a\n=address=10.9.9.9', {
      onRow: () => {
        throw new RangeError('mine')
      }
    })
    await assert.rejects(run.finished, RangeError)
  })

  describe('timeout', () => {
    it('is its own where it has one, the command is cancelled and the connection stays', async () => {
      const arrivals = slow(demo)
      const run = router.run('/demo/slow', { timeout: '30' })
      const exchange = await arrivals.next()
      const ended = new Promise<void>((resolve) => exchange.onEnd(resolve))
      await assert.rejects(run, { code: 'TIMEOUT', message: /No reply to \/demo\/slow for 30 ms/ })
      await ended
      await router.run(print)
      assert.equal(demo.counts.accepted, 1)
    })

    for (const word of ['!trap', '!empty', '!re', '!news']) {
      it(`counts from the last reply, ${word} too`, async () => {
        const arrivals = slow(demo)
        const run = router.run('/demo/slow', { timeout: 350 })
        const exchange = await arrivals.next()
        let replies = 0
        exchange.every(40, () => {
          exchange.reply(word, { message: 'x' })
          replies += 1
          if (replies === 12) exchange.done()
        })
        if (word === '!trap') await assert.rejects(run, { code: 'TRAP' })
        else await run
      })
    }
  })

  describe('deadline', () => {
    it('ends a command that goes on answering, and the router hears of it', async () => {
      const arrivals = slow(demo)
      const run = router.run('/demo/slow', { deadline: '400' })
      const exchange = await arrivals.next()
      exchange.every(20, () => void exchange.row({ a: '1' }))
      const ended = new Promise<void>((resolve) => exchange.onEnd(resolve))
      await assert.rejects(run, { code: 'TIMEOUT', reason: 'deadline', message: /took longer than 400 ms/ })
      await ended
      assert.deepEqual(demo.history.at(-1)?.[0], '/cancel')
    })

    it('counts while it waits for its turn, and nothing is sent then', async () => {
      const arrivals = slow(demo)
      const first = router.run('/demo/slow')
      const exchange = await arrivals.next()
      await assert.rejects(router.run(print, { deadline: 30 }), { reason: 'deadline' })
      exchange.done()
      await first
      assert.equal(times(print), 0)
    })

    it('is over with the command, and none where none is given', async () => {
      await router.run(print)
      const before = await timers()
      for (const deadline of [60_000, '', 0, -1]) await router.run(print, { deadline })
      assert.ok((await timers()) <= before)
      await assert.rejects(router.run(print, { deadline: 'soon' }), { code: 'INPUT', reason: 'bad-number' })
    })
  })

  describe('signal', () => {
    const options = (controller: AbortController) => ({ signal: controller.signal })

    it('aborted before: nothing is sent, nothing connects', async () => {
      await assert.rejects(router.run(print, { signal: AbortSignal.abort() }), { code: 'CANCELLED' })
      assert.deepEqual([router.state, router.isIdle], [{ name: 'idle' }, true])
    })

    it('aborted while it waits for its turn: never sent', async () => {
      const arrivals = slow(demo)
      const first = router.run('/demo/slow')
      const exchange = await arrivals.next()
      const controller = new AbortController()
      const waiting = router.run(print, options(controller))
      controller.abort()
      await assert.rejects(waiting, { code: 'CANCELLED' })
      exchange.done()
      await first
      await router.run('/interface/print')
      assert.deepEqual([times(print), times('/cancel')], [0, 0])
    })

    it('aborted while it runs: ends at once, and the router hears of it', async () => {
      const arrivals = slow(demo)
      const controller = new AbortController()
      const run = router.run('/demo/slow', options(controller))
      const exchange = await arrivals.next()
      const ended = new Promise<void>((resolve) => exchange.onEnd(resolve))
      controller.abort()
      await assert.rejects(run, { code: 'CANCELLED', message: '/demo/slow was cancelled' })
      await ended
      assert.deepEqual(demo.history.at(-1)?.slice(0, 2), ['/cancel', `=tag=${exchange.tag}`])
    })

    it('aborted after the end: nothing happens, and nothing hangs on it', async () => {
      const controller = new AbortController()
      await router.run(print, options(controller))
      assert.equal(getEventListeners(controller.signal, 'abort').length, 0)
      controller.abort()
      await router.run(print)
      assert.equal(times('/cancel'), 0)
    })
  })
})

describe('Run, by itself', () => {
  let rows: TypedRow[] = []
  let carrier = new CountingCarrier()
  let ended: Run[] = []

  beforeEach(() => {
    rows = []
    carrier = new CountingCarrier()
    ended = []
  })

  type Options = Partial<RunOptions & RunSettings>

  function create(input: unknown = '/interface/print', options: Options = {}): Run {
    const settings = {
      tag: 't',
      timeout: 5000,
      isStream: false,
      isPart: false,
      waitsForConnection: false,
      deadline: undefined
    }
    const home = { ended: (run: Run) => void ended.push(run) }
    return new Run(
      new Command(input),
      { values: 'text', onRow: (row) => rows.push(row), ...options },
      { ...settings, sameConnectionAs: undefined, home, ...options }
    )
  }

  function sent(input?: unknown, options?: Options): Run {
    const run = create(input, options)
    run.sent(carrier, performance.now())
    return run
  }

  it('waits, runs, and ends with the attributes of !done', async () => {
    let transport = ''
    const run = create('/x/add', { onSent: (kind) => void (transport = kind) })
    assert.deepEqual([transport, run.hasEnded], ['', false])
    run.sent(carrier, performance.now())
    assert.equal(transport, 'ssl')
    run.row({ a: '1' }, 0)
    run.row({}, 0)
    run.end(undefined, { ret: '*5' })
    assert.equal(run.hasEnded, true)
    await run.finished
    assert.deepEqual([rows, carrier.stops, ended], [[{ a: '1' }, {}, { ret: '*5' }], 0, [run]])
  })

  it('fails with what ended it, and the first reason wins', async () => {
    const run = sent()
    run.end(lost)
    run.end(undefined)
    run.row({ a: 'late' }, 0)
    await assert.rejects(run.finished, (error) => error === lost)
    assert.deepEqual(rows, [])
  })

  it('may fail before it was sent', async () => {
    const run = create()
    run.end(lost)
    await assert.rejects(run.finished, (error) => error === lost)
  })

  it('conceals a secret that the router repeats', async () => {
    const run = sent('/user/set\n=password=hunter2')
    run.end(new TrapError([{ category: 1, message: 'invalid value hunter2' }]))
    await assert.rejects(run.finished, { code: 'TRAP', message: 'invalid value ***', category: 1 })
  })

  describe('timeout', () => {
    it('cancels on the router and fails at once', async () => {
      const run = sent('/x/print', { timeout: 10 })
      run.expire()
      await assert.rejects(run.finished, (error) => {
        assert.ok(error instanceof TimeoutError)
        assert.deepEqual(error.details, { command: '/x/print', ms: 10 })
        return true
      })
      assert.deepEqual([carrier.stops, carrier.forgotten], [1, [run]])
      run.row({ a: 'late' }, 0)
      run.end(undefined)
      assert.deepEqual(rows, [])
    })

    it('counts from the last sign of life', () => {
      const run = create('/x/print', { timeout: 200 })
      run.sent(carrier, 1000)
      assert.equal(run.expiresAt, 1200)
      run.heard(1100)
      assert.equal(run.expiresAt, 1300)
    })

    it('does not count while it waits to be sent', () => {
      const run = create('/x/print', { timeout: 5 })
      assert.equal(run.expiresAt, Infinity)
      run.leaves(carrier)
      assert.equal(run.expiresAt, Infinity)
    })

    it('has no meaning for what was never sent', () => {
      const run = create('/x/print')
      run.expire()
      assert.equal(run.hasEnded, false)
    })

    it('does not count for a stream', () => {
      const stream = create('/x/listen', { timeout: 5, isStream: true })
      stream.sent(carrier, 1000)
      stream.heard(1100)
      assert.equal(stream.expiresAt, Infinity)
    })
  })

  it('conceals a secret in the reason of !fatal', async () => {
    const run = sent('/user/add\n=password=hunter2')
    run.end(new FatalError('hunter2 is too short'))
    await assert.rejects(run.finished, { code: 'FATAL', message: '*** is too short' })
  })

  describe('the attributes of !done', () => {
    function last(command: string, attributes?: TypedRow, values: ValueMode = 'typed'): TypedRow[] {
      const told: TypedRow[] = []
      sent(command, { values, onRow: (row) => void told.push(row) }).end(undefined, attributes)
      return told
    }

    it('have a number for a count alone', () => {
      const counting = '/x/print\n=count-only='
      assert.deepEqual(last(counting, { ret: '12', x: 'y' }), [{ ret: 12, x: 'y' }])
      assert.deepEqual(last(counting, { ret: '12' }, 'text'), [{ ret: '12' }])
      assert.deepEqual(last('/x/add', { ret: '12' }), [{ ret: '12' }])
    })

    it('are no row where there are none', () => {
      assert.deepEqual(last('/x/print\n=count-only='), [])
    })
  })

  it('wants typed text unless it is told otherwise', () => {
    const { values, isBinary, isBound } = create('/x/print', { values: undefined })
    assert.deepEqual({ values, isBinary, isBound }, { values: 'typed', isBinary: false, isBound: false })
    const other = create('/x/print', { values: 'text', isBinary: true, isBound: true })
    assert.deepEqual([other.values, other.isBinary, other.isBound], ['text', true, true])
  })

  it('tells others what it is', async () => {
    const run = sent('/ip/address/add\n=address=192.0.2.1/24\n=interface=ether1')
    const { menu, argumentNames, error } = run
    assert.deepEqual([menu, argumentNames, error], ['/ip/address', ['address', 'interface'], undefined])
    assert.equal(run.carrier, carrier)
    run.end(lost)
    assert.equal(run.error, lost)
    await assert.rejects(run.finished)
  })

  it('takes rows that nobody wants', async () => {
    const run = sent('/x/print', { onRow: undefined })
    run.row({ a: 1 }, 0)
    run.end(undefined)
    await run.finished
    assert.equal(run.rows, 1)
    assert.ok(run.ms < 1000)
  })

  describe('over a way that cannot stop it', () => {
    const rest: Carrier = { transport: 'https', canStop: false, stop: () => assert.fail(), forget: () => {} }

    function started(options: Partial<RunSettings> = {}): Run {
      const run = create('/x/print', { timeout: 5, ...options })
      run.sent(rest, 0)
      return run
    }

    it('a time limit says so', async () => {
      const silent = started()
      silent.expire()
      await assert.rejects(silent.finished, { reason: 'rest-timeout', details: { command: '/x/print', ms: 5 } })
      const late = started({ deadline: 1 })
      await assert.rejects(late.finished, { reason: 'rest-deadline', details: { command: '/x/print', ms: 1 } })
      const unsent = create('/x/print', { deadline: 1 })
      await assert.rejects(unsent.finished, { reason: 'deadline' })
    })

    it('a cancel ends it and says that the router goes on, but not of a part', async () => {
      const run = started()
      await assert.rejects(run.cancel(), { reason: 'rest-cancel', details: { command: '/x/print' } })
      await assert.rejects(run.finished, { code: 'CANCELLED' })
      const part = started({ isPart: true })
      await part.cancel()
      await assert.rejects(part.finished, { code: 'CANCELLED' })
    })
  })

  it('may fail while nobody waits for what they asked for', async () => {
    const run = sent()
    assert.equal(run.finished, run.finished)
    run.end(lost)
    await new Promise(setImmediate) // an unhandled rejection would fail the test
  })

  describe('onRow that throws', () => {
    it('ends the exchange with that error and stops the router', async () => {
      const mine = new RangeError('mine')
      const run = sent('/x/print', {
        onRow: () => {
          throw mine
        }
      })
      run.row({}, 0)
      run.row({}, 0)
      await assert.rejects(run.finished, (error) => error === mine)
      assert.equal(carrier.stops, 1)
    })

    it('so does onSent', async () => {
      const mine = new RangeError('mine')
      const run = sent('/x/print', {
        onSent: () => {
          throw mine
        }
      })
      await assert.rejects(run.finished, (error) => error === mine)
      assert.equal(carrier.stops, 1)
    })

    it('makes an error of what is none', async () => {
      const run = sent('/x/print', {
        onRow: () => {
          throw 'mine' as unknown as Error
        }
      })
      run.row({}, 0)
      await assert.rejects(run.finished, { name: 'Error', message: 'mine' })
    })
  })

  describe('cancel', () => {
    it('is done at once for what was never sent', async () => {
      const run = create()
      await run.cancel()
      await assert.rejects(run.finished, { code: 'CANCELLED', message: '/interface/print was cancelled' })
      assert.equal(carrier.stops, 0)
    })

    it('is done at once too for what is about to leave, which then does not', async () => {
      const run = create()
      run.leaves(carrier)
      await run.cancel()
      assert.deepEqual([run.hasEnded, carrier.stops, carrier.forgotten], [true, 0, [run]])
    })

    it('waits for the word of the router, and asks once', async () => {
      const run = sent()
      let confirmed = false
      const both = Promise.all([run.cancel(), run.cancel()]).then(() => (confirmed = true))
      run.row({ a: 'in flight' }, 0)
      assert.deepEqual([carrier.stops, run.hasEnded], [1, false])
      await new Promise(setImmediate)
      assert.equal(confirmed, false)
      run.end(new TrapError([{ category: 2, message: 'interrupted' }]))
      await both
      await assert.rejects(run.finished, (error) => error instanceof CancelledError)
      assert.deepEqual(rows, [])
    })

    for (const error of [undefined, lost, new FatalError('gone')]) {
      it(`is confirmed by an end with ${error?.name ?? 'no error'}`, async () => {
        const run = sent()
        const confirmed = run.cancel()
        run.end(error)
        await confirmed
        await assert.rejects(run.finished, { code: 'CANCELLED' })
      })
    }

    it('counts as cancelled when the router never confirms, but says so', async () => {
      const run = sent('/x/listen', { timeout: 10, isStream: true })
      const confirmed = run.cancel()
      assert.ok(run.expiresAt <= performance.now() + 10 && run.expiresAt > performance.now())
      run.expire()
      await assert.rejects(confirmed, { reason: 'cancel-unanswered', details: { command: '/x/listen', ms: 10 } })
      await assert.rejects(run.finished, { code: 'CANCELLED' })
    })

    for (const isStream of [false, true]) {
      it(`waits no longer for a router that goes on with the ${isStream ? 'stream' : 'command'}`, () => {
        const run = sent('/x/go', { timeout: 50, isStream })
        void run.cancel()
        const { expiresAt } = run
        run.heard(expiresAt - 1)
        assert.equal(run.expiresAt, expiresAt)
      })
    }

    it('does nothing after the end', async () => {
      const run = sent()
      run.end(undefined)
      await run.cancel()
      await run.finished
      assert.equal(carrier.stops, 0)
    })
  })

  describe('abort', () => {
    it('ends at once and tells the router', async () => {
      const run = sent()
      run.abort()
      assert.deepEqual([run.hasEnded, carrier.stops], [true, 1])
      await assert.rejects(run.finished, { code: 'CANCELLED' })
    })

    it('tells the router nothing of what was never sent', async () => {
      const run = create()
      run.abort()
      await assert.rejects(run.finished, { code: 'CANCELLED' })
      assert.equal(carrier.stops, 0)
    })

    it('cuts a cancel short, without asking twice', async () => {
      const run = sent()
      const confirmed = run.cancel()
      run.abort()
      await confirmed
      assert.equal(carrier.stops, 1)
    })
  })

  describe('a command that may take the connection down', () => {
    it('succeeds when the connection goes', async () => {
      const run = sent('/system/reboot')
      run.end(lost)
      await run.finished
    })

    it('fails when the router refuses it, or when it was never sent', async () => {
      const refused = sent('/system/shutdown')
      refused.end(new TrapError([{ message: 'not enough permissions (9)' }]))
      await assert.rejects(refused.finished, { code: 'TRAP' })
      const unsent = create('/system/reboot')
      unsent.end(lost)
      await assert.rejects(unsent.finished, { code: 'CONNECTION' })
    })
  })

  describe('the end', () => {
    it('is told once, in order: the last row, the place, the books, the user', async () => {
      const told: string[] = []
      const place = {
        transport: 'plain' as const,
        canStop: true,
        stop: () => {},
        forget: () => void told.push('place')
      }
      const run = create('/x/add', {
        onRow: () => void told.push('row'),
        onEnd: (error) => void told.push(`user ${error?.name ?? 'fine'}`),
        home: { ended: () => void told.push('books') }
      })
      run.sent(place, 0)
      run.end(undefined, { ret: '*5' })
      run.end(lost)
      run.abort()
      assert.deepEqual(told, ['row', 'books', 'user fine'])
      await run.finished
    })

    it('leaves no timer', async () => {
      const before = await timers()
      sent('/x/print', { deadline: 60_000 }).end(undefined)
      assert.ok((await timers()) <= before)
    })

    it('takes it from its place when it comes early', () => {
      const run = sent()
      run.abort()
      assert.deepEqual([carrier.forgotten, ended], [[run], [run]])
    })

    it('is that of an error the handler of the last row throws', async () => {
      const mine = new RangeError('mine')
      const run = sent('/x/add', {
        onRow: () => {
          throw mine
        }
      })
      run.end(undefined, { ret: '*5' })
      await assert.rejects(run.finished, (error) => error === mine)
      assert.equal(carrier.stops, 0)
    })
  })
})
