import assert from 'node:assert/strict'
import { Command } from '../../../src/wire/command.js'
import { BusyError, CancelledError } from '../../../src/errors.js'
import { Queue } from '../../../src/router/queue.js'
import { Run, type RunSettings } from '../../../src/router/run.js'

const command = new Command('/interface/print')
const reason = new CancelledError('closed', { host: 'router' })

function runOf(options: Partial<RunSettings> = {}): Run {
  const settings = {
    tag: 't',
    timeout: 1000,
    isStream: false,
    isPart: false,
    waitsForConnection: false,
    deadline: undefined
  }
  return new Run(command, {}, { ...settings, sameConnectionAs: undefined, home: { ended: () => {} }, ...options })
}

describe('Queue', () => {
  let queue = new Queue()

  beforeEach(() => {
    queue = new Queue()
  })

  function push<T extends Run[]>(...runs: T): T {
    for (const each of runs) queue.push(each, 'router')
    return runs
  }

  it('keeps commands in their order', () => {
    const all = push(runOf(), runOf(), runOf())
    assert.deepEqual(
      [queue.nextCommand(), queue.nextCommand(), queue.nextCommand(), queue.nextCommand()],
      [...all, undefined]
    )
    assert.equal(queue.size, 0)
  })

  it('goes on after it was empty, however often it was asked', () => {
    assert.equal(queue.nextCommand(), undefined)
    const [first] = push(runOf())
    assert.deepEqual([queue.nextCommand(), queue.nextCommand()], [first, undefined])
    const [second, third] = push(runOf(), runOf())
    second.abort()
    assert.deepEqual([queue.nextCommand(), queue.nextCommand()], [third, undefined])
  })

  it('keeps streams apart from commands', () => {
    const [first, stream, second] = push(runOf(), runOf({ isStream: true }), runOf())
    assert.equal(queue.size, 3)
    assert.deepEqual([queue.nextStream(), queue.nextStream()], [stream, undefined])
    assert.deepEqual([queue.nextCommand(), queue.nextCommand()], [first, second])
  })

  it('forgets one that ends, wherever it stands', () => {
    const [first, stream, second, third] = push(runOf(), runOf({ isStream: true }), runOf(), runOf())
    second.abort()
    stream.abort()
    runOf().abort()
    assert.equal(queue.size, 2)
    assert.deepEqual([queue.nextCommand(), queue.nextCommand(), queue.nextStream()], [first, third, undefined])
  })

  it('puts those back before all others that could not be sent', () => {
    const [first, second, stream] = push(runOf(), runOf(), runOf({ isStream: true }), runOf())
    for (const run of [queue.nextCommand(), queue.nextStream()]) assert.ok(run === first || run === stream)
    queue.putBack([first, stream])
    assert.equal(queue.size, 4)
    assert.deepEqual([queue.nextCommand(), queue.nextCommand(), queue.nextStream()], [first, second, stream])
  })

  it('takes ten thousand and no more, and has room again when one leaves', () => {
    push(...Array.from({ length: 10_000 }, () => runOf()))
    assert.throws(
      () => queue.push(runOf(), 'router'),
      (error) =>
        error instanceof BusyError &&
        error.message === '10000 commands are already waiting for router; send fewer at a time'
    )
    queue.nextCommand()
    push(runOf())
    assert.equal(queue.size, 10_000)
  })

  it('keeps the order of those that stay, in whatever order others leave', () => {
    const all = push(...Array.from({ length: 100 }, () => runOf()))
    for (const each of all.slice(0, 50).toReversed()) each.abort()
    assert.equal(queue.nextCommand(), all[50])
    for (const each of all.filter((_, n) => n % 2 === 0)) each.abort()
    const left = Array.from({ length: queue.size }, () => queue.nextCommand())
    assert.deepEqual(
      left,
      all.filter((_, n) => n > 50 && n % 2 === 1)
    )
    assert.equal(queue.size, 0)
  })

  it('ends all of them when it is cleared', async () => {
    const all = push(runOf(), runOf({ isStream: true }), runOf({ waitsForConnection: true }))
    queue.clear(reason)
    assert.equal(queue.size, 0)
    for (const { finished } of all) await assert.rejects(finished, (error) => error === reason)
  })

  it('gives up on all but those that wait for a connection', async () => {
    const [command1, stream, patient] = push(runOf(), runOf({ isStream: true }), runOf({ waitsForConnection: true }))
    queue.giveUp(reason)
    for (const { finished } of [command1, stream]) await assert.rejects(finished, (error) => error === reason)
    assert.deepEqual([queue.size, patient.hasEnded, queue.nextCommand()], [1, false, patient])
  })

  it('gives up only on those that have waited since a time', () => {
    const now = performance.now.bind(performance)
    try {
      performance.now = () => 1000
      const [early] = push(runOf())
      performance.now = () => 2000
      const [late] = push(runOf())
      queue.giveUp(reason, 999)
      assert.deepEqual([early.hasEnded, late.hasEnded], [false, false])
      queue.giveUp(reason, 1000)
      assert.deepEqual([early.hasEnded, late.hasEnded, queue.size], [true, false, 1])
    } finally {
      performance.now = now
    }
  })
})
