import assert from 'node:assert/strict'
import { Charset } from '../../src/charset.js'
import { Command } from '../../src/command.js'
import { BusyError, CancelledError } from '../../src/errors.js'
import { Exchange, type ExchangeOptions } from '../../src/exchange.js'
import { Queue } from '../../src/queue.js'

const charset = new Charset()
const command = new Command('/interface/print')
const reason = new CancelledError('closed', { host: 'router' })

function exchange(options: Partial<ExchangeOptions> = {}): Exchange {
  return new Exchange(command, { charset, timeout: 1000, ...options }, { onRow: () => {} })
}

describe('Queue', () => {
  let queue = new Queue()

  beforeEach(() => {
    queue = new Queue()
  })

  function push<T extends Exchange[]>(...exchanges: T): T {
    for (const each of exchanges) queue.push(each, 'router')
    return exchanges
  }

  it('keeps commands in their order', () => {
    const all = push(exchange(), exchange(), exchange())
    assert.deepEqual(
      [queue.nextCommand(), queue.nextCommand(), queue.nextCommand(), queue.nextCommand()],
      [...all, undefined]
    )
    assert.equal(queue.size, 0)
  })

  it('keeps streams apart from commands', () => {
    const [first, stream, second] = push(exchange(), exchange({ isStream: true }), exchange())
    assert.equal(queue.size, 3)
    assert.deepEqual([queue.nextStream(), queue.nextStream()], [stream, undefined])
    assert.deepEqual([queue.nextCommand(), queue.nextCommand()], [first, second])
  })

  it('lets one be withdrawn, wherever it stands', () => {
    const [first, stream, second, third] = push(exchange(), exchange({ isStream: true }), exchange(), exchange())
    queue.withdraw(second)
    queue.withdraw(stream)
    queue.withdraw(exchange())
    assert.equal(queue.size, 2)
    assert.deepEqual([queue.nextCommand(), queue.nextCommand(), queue.nextStream()], [first, third, undefined])
  })

  it('takes ten thousand and no more, and has room again when one leaves', () => {
    push(...Array.from({ length: 10_000 }, () => exchange()))
    assert.throws(
      () => queue.push(exchange(), 'router'),
      (error) =>
        error instanceof BusyError &&
        error.message === '10000 commands are already waiting for router; send fewer at a time'
    )
    queue.nextCommand()
    push(exchange())
    assert.equal(queue.size, 10_000)
  })

  it('lets ten thousand be withdrawn in no time, in whatever order', () => {
    const all = push(...Array.from({ length: 10_000 }, () => exchange()))
    const began = performance.now()
    for (const each of all.toReversed()) queue.withdraw(each)
    for (const each of all) queue.withdraw(each)
    assert.equal(queue.size, 0)
    assert.ok(performance.now() - began < 100)
  })

  it('ends all of them when it is cleared', async () => {
    const all = push(exchange(), exchange({ isStream: true }), exchange({ isPatient: true }))
    queue.clear(reason)
    assert.equal(queue.size, 0)
    for (const { finished } of all) await assert.rejects(finished, (error) => error === reason)
  })

  it('gives up on all but the patient ones', async () => {
    const [command1, stream, patient] = push(exchange(), exchange({ isStream: true }), exchange({ isPatient: true }))
    queue.giveUp(reason)
    for (const { finished } of [command1, stream]) await assert.rejects(finished, (error) => error === reason)
    assert.deepEqual([queue.size, patient.hasEnded, queue.nextCommand()], [1, false, patient])
  })

  it('gives up only on those that have waited since a time', () => {
    const now = performance.now.bind(performance)
    try {
      performance.now = () => 1000
      const [early] = push(exchange())
      performance.now = () => 2000
      const [late] = push(exchange())
      queue.giveUp(reason, 999)
      assert.deepEqual([early.hasEnded, late.hasEnded], [false, false])
      queue.giveUp(reason, 1000)
      assert.deepEqual([early.hasEnded, late.hasEnded, queue.size], [true, false, 1])
    } finally {
      performance.now = now
    }
  })
})
