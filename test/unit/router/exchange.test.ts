import assert from 'node:assert/strict'
import { Charset } from '../../../src/wire/charset.js'
import { Command } from '../../../src/wire/command.js'
import {
  CancelledError,
  ConnectionError,
  FatalError,
  InputError,
  TimeoutError,
  TrapError
} from '../../../src/errors.js'
import { Exchange, type ExchangeHandlers, type ExchangeOptions, type Link } from '../../../src/router/exchange.js'
import type { Row } from '../../../src/wire/sentence.js'
import { Watchdog } from '../../../src/link/watchdog.js'
import { words } from '../../bytes.js'

/** A connection that only counts how often it was asked to cancel. */
class CountingLink implements Link {
  readonly transport = 'ssl'
  cancels = 0

  cancel(): void {
    this.cancels += 1
  }
}

const charset = new Charset()
const lost = new ConnectionError('lost', { host: 'a', port: 1, cause: 'x' })

describe('Exchange', () => {
  let rows: Row[] = []
  let link = new CountingLink()
  const watchdog = new Watchdog()
  after(() => watchdog.stop())

  beforeEach(() => {
    rows = []
    link = new CountingLink()
  })

  function create(
    input: unknown = '/interface/print',
    options: Partial<ExchangeOptions & ExchangeHandlers> = {}
  ): Exchange {
    const all = { charset, timeout: 5000, onRow: (row: Row) => rows.push(row), ...options }
    return new Exchange(new Command(input), all, all)
  }

  function running(input?: unknown, options?: Partial<ExchangeOptions & ExchangeHandlers>): Exchange {
    const exchange = create(input, options)
    exchange.sent(link)
    watchdog.watch(exchange)
    return exchange
  }

  it('has its words ready for the wire', () => {
    assert.deepEqual(create('/x/set\n=a=b').encoded, words('/x/set', '=a=b'))
    assert.throws(() => create('/x/set\n=a=日', { charset: new Charset({ encodeAs: 'ascii' }) }), InputError)
  })

  it('waits, runs, and ends with the attributes of !done', async () => {
    let transport = ''
    const exchange = create('/x/add', { onSent: (kind) => (transport = kind) })
    assert.deepEqual([transport, exchange.hasEnded], ['', false])
    exchange.sent(link)
    assert.equal(transport, 'ssl')
    exchange.row({ a: '1' })
    exchange.row({})
    exchange.end(undefined, { ret: '*5' })
    assert.equal(exchange.hasEnded, true)
    assert.deepEqual([await exchange.finished, rows, link.cancels], [{ ret: '*5' }, [{ a: '1' }, {}], 0])
  })

  it('fails with what ended it, and the first reason wins', async () => {
    const exchange = running()
    exchange.end(lost)
    exchange.end(undefined, {})
    exchange.row({ a: 'late' })
    await assert.rejects(exchange.finished, (error) => error === lost)
    assert.deepEqual(rows, [])
  })

  it('may fail before it was sent', async () => {
    const exchange = create()
    exchange.end(lost)
    await assert.rejects(exchange.finished, (error) => error === lost)
  })

  it('conceals a secret that the router repeats', async () => {
    const exchange = running('/user/set\n=password=hunter2')
    exchange.end(new TrapError([{ category: 1, message: 'invalid value hunter2' }]))
    await assert.rejects(exchange.finished, { code: 'TRAP', message: 'invalid value ***', category: 1 })
  })

  describe('timeout', () => {
    it('cancels on the router and fails at once', async () => {
      const exchange = running('/x/print', { timeout: 10 })
      await assert.rejects(exchange.finished, (error) => {
        assert.ok(error instanceof TimeoutError)
        assert.deepEqual(error.details, { command: '/x/print', ms: 10 })
        return true
      })
      assert.equal(link.cancels, 1)
      exchange.row({ a: 'late' })
      exchange.end(undefined, {})
      assert.deepEqual(rows, [])
    })

    it('counts from the last sign of life', async () => {
      const exchange = running('/x/print', { timeout: 200 })
      const began = performance.now()
      let signs = 0
      const ticking = setInterval(() => {
        exchange.alive()
        signs += 1
        if (signs === 6) clearInterval(ticking)
      }, 40)
      try {
        await assert.rejects(exchange.finished, { code: 'TIMEOUT' })
      } finally {
        clearInterval(ticking)
      }
      assert.equal(signs, 6)
      assert.ok(performance.now() - began > 6 * 40 + 150)
    })

    it('does not count while it waits to be sent', async () => {
      const exchange = create('/x/print', { timeout: 5 })
      const other = running('/x/print', { timeout: 20 })
      await assert.rejects(other.finished)
      assert.equal(exchange.hasEnded, false)
    })

    it('does not count for a stream', async () => {
      const stream = running('/x/listen', { timeout: 5, isStream: true })
      const other = running('/x/print', { timeout: 20 })
      await assert.rejects(other.finished)
      assert.deepEqual([stream.hasEnded, link.cancels], [false, 1])
    })
  })

  it('conceals a secret in the reason of !fatal', async () => {
    const exchange = running('/user/add\n=password=hunter2')
    exchange.end(new FatalError('hunter2 is too short'))
    await assert.rejects(exchange.finished, { code: 'FATAL', message: '*** is too short' })
  })

  describe('onRow that throws', () => {
    it('ends the exchange with that error and stops the router', async () => {
      const mine = new RangeError('mine')
      const exchange = running('/x/print', {
        onRow: () => {
          throw mine
        }
      })
      exchange.row({})
      exchange.row({})
      await assert.rejects(exchange.finished, (error) => error === mine)
      assert.equal(link.cancels, 1)
    })

    it('so does onSent', async () => {
      const mine = new RangeError('mine')
      const exchange = running('/x/print', {
        onSent: () => {
          throw mine
        }
      })
      await assert.rejects(exchange.finished, (error) => error === mine)
      assert.equal(link.cancels, 1)
    })

    it('makes an error of what is none', async () => {
      const exchange = running('/x/print', {
        onRow: () => {
          throw 'mine' as unknown as Error
        }
      })
      exchange.row({})
      await assert.rejects(exchange.finished, { name: 'Error', message: 'mine' })
    })
  })

  describe('cancel', () => {
    it('is done at once for what was never sent', async () => {
      const exchange = create()
      await exchange.cancel()
      await assert.rejects(exchange.finished, { code: 'CANCELLED', message: '/interface/print was cancelled' })
      assert.equal(link.cancels, 0)
    })

    it('waits for the word of the router, and asks once', async () => {
      const exchange = running()
      let confirmed = false
      const both = Promise.all([exchange.cancel(), exchange.cancel()]).then(() => (confirmed = true))
      exchange.row({ a: 'in flight' })
      assert.deepEqual([link.cancels, exchange.hasEnded], [1, false])
      await new Promise(setImmediate)
      assert.equal(confirmed, false)
      exchange.end(new TrapError([{ category: 2, message: 'interrupted' }]))
      await both
      await assert.rejects(exchange.finished, (error) => error instanceof CancelledError)
      assert.deepEqual(rows, [])
    })

    for (const error of [undefined, lost, new FatalError('gone')]) {
      it(`is confirmed by an end with ${error?.name ?? 'no error'}`, async () => {
        const exchange = running()
        const confirmed = exchange.cancel()
        exchange.end(error)
        await confirmed
        await assert.rejects(exchange.finished, { code: 'CANCELLED' })
      })
    }

    it('counts as cancelled when the router never confirms, but says so', async () => {
      const exchange = running('/x/listen', { timeout: 10, isStream: true })
      await assert.rejects(exchange.cancel(), { code: 'TIMEOUT', reason: 'cancel-unanswered' })
      await assert.rejects(exchange.finished, { code: 'CANCELLED' })
    })

    it('waits no longer for a router that goes on with the command', async () => {
      const exchange = running('/x/listen', { timeout: 50, isStream: true })
      const ticking = setInterval(() => exchange.alive(), 5)
      const late = setTimeout(() => exchange.end(undefined), 500)
      try {
        await assert.rejects(exchange.cancel(), { reason: 'cancel-unanswered' })
      } finally {
        clearInterval(ticking)
        clearTimeout(late)
      }
    })

    it('does nothing after the end', async () => {
      const exchange = running()
      exchange.end(undefined, {})
      await exchange.cancel()
      assert.deepEqual([await exchange.finished, link.cancels], [{}, 0])
    })
  })

  describe('abort', () => {
    it('ends at once and tells the router', async () => {
      const exchange = running()
      exchange.abort()
      assert.deepEqual([exchange.hasEnded, link.cancels], [true, 1])
      await assert.rejects(exchange.finished, { code: 'CANCELLED' })
    })

    it('tells the router nothing of what was never sent', async () => {
      const exchange = create()
      exchange.abort()
      await assert.rejects(exchange.finished, { code: 'CANCELLED' })
      assert.equal(link.cancels, 0)
    })

    it('cuts a cancel short, without asking twice', async () => {
      const exchange = running()
      const confirmed = exchange.cancel()
      exchange.abort()
      await confirmed
      assert.equal(link.cancels, 1)
    })
  })

  describe('a command that may take the connection down', () => {
    it('succeeds when the connection goes', async () => {
      const exchange = running('/system/reboot')
      exchange.end(lost)
      assert.deepEqual(await exchange.finished, {})
    })

    it('fails when the router refuses it, or when it was never sent', async () => {
      const refused = running('/system/shutdown')
      refused.end(new TrapError([{ message: 'not enough permissions (9)' }]))
      await assert.rejects(refused.finished, { code: 'TRAP' })
      const unsent = create('/system/reboot')
      unsent.end(lost)
      await assert.rejects(unsent.finished, { code: 'CONNECTION' })
    })
  })
})
