import assert from 'node:assert/strict'
import { mock } from 'node:test'
import { Backoff } from '../../../src/router/backoff.js'
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
import { restarting, type RestartOptions } from '../../../src/router/restarting.js'

type Step = number | Error

/** Runs through the rounds: each yields its numbers and throws its error. */
async function collect(rounds: Step[][], options: RestartOptions = {}): Promise<number[]> {
  async function* round(): AsyncGenerator<number> {
    for (const step of rounds.shift() ?? []) {
      if (typeof step !== 'number') throw step
      yield step
    }
  }
  const items: number[] = []
  for await (const item of restarting(round, options)) items.push(item)
  return items
}

describe('restarting', () => {
  const { random } = Math
  beforeEach(() => (Math.random = () => 0))
  afterEach(() => (Math.random = random))

  const lost = new ConnectionError('lost')

  it('ends when a round ends', async () => {
    const rounds = [[1, 2], [3]]
    assert.deepEqual(await collect(rounds), [1, 2])
    assert.deepEqual(rounds, [[3]])
  })

  it('starts again when a round is interrupted, and tells by what', async () => {
    const heard: RouterOSError[] = []
    const items = await collect([[1, lost], [lost], [2, 3]], { onInterrupted: (error) => heard.push(error) })
    assert.deepEqual(
      [items, heard],
      [
        [1, 2, 3],
        [lost, lost]
      ]
    )
  })

  for (const error of [lost, new FatalError(''), new ProtocolError('challenge'), new TimeoutError('timeout')]) {
    it(`takes ${error.code} for an interruption`, async () => assert.deepEqual(await collect([[error], [1]]), [1]))
  }

  it('takes BUSY for an interruption', async () => {
    assert.deepEqual(await collect([[new BusyError('busy')], [1]]), [1])
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
      await assert.rejects(collect(rounds), (thrown) => thrown === error)
      assert.deepEqual(rounds, [[2]])
    })
  }

  it('takes a trap for an interruption after another one', async () => {
    const trap = new TrapError([{ message: 'no such item' }])
    assert.deepEqual(await collect([[1, lost], [trap], [2]]), [1, 2])
  })

  it('repeats what may do something only once it has told something', async () => {
    const rounds = [[lost], [1]]
    await assert.rejects(collect(rounds, { mayRepeat: false }), (thrown) => thrown === lost)
    assert.deepEqual(rounds, [[1]])
    assert.deepEqual(await collect([[1, lost], [lost], [2]], { mayRepeat: false }), [1, 2])
  })

  it('waits longer with each failure, and from the beginning after an item', async () => {
    const calls: string[] = []
    mock.method(Backoff.prototype, 'failed', () => void calls.push('failed'))
    mock.method(Backoff.prototype, 'reset', () => void calls.push('reset'))
    await collect([[lost], [lost], [1, lost], []])
    mock.restoreAll()
    assert.deepEqual(calls, ['failed', 'failed', 'reset', 'failed'])
  })

  it('goes on at once when it is aborted, so that the next round finds out', async () => {
    Math.random = () => 0.99
    const controller = new AbortController()
    const cancelled = new CancelledError('cancelled')
    const began = performance.now()
    const items = collect([[1, lost], [cancelled]], {
      signal: controller.signal,
      onInterrupted: () => setImmediate(() => controller.abort())
    })
    await assert.rejects(items, (error) => error === cancelled)
    assert.ok(performance.now() - began < 500)
  })
})
