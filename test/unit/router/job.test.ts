import assert from 'node:assert/strict'
import { getEventListeners } from 'node:events'
import { CancelledError } from '../../../src/errors.js'
import { aborted, Job, type JobOptions, pause, type Stoppable, within } from '../../../src/router/job.js'
import { timers } from '../../timers.js'

/** What never happens. */
const never = new Promise<never>(() => {})

describe('job', () => {
  function start<T>(work: (stopping: AbortSignal) => Promise<T>, options: Partial<JobOptions> = {}) {
    const known = new Set<Stoppable>()
    const all = { tag: 'nightly', owner: undefined, signal: undefined, command: '/export', timeout: 1000, known }
    return { job: new Job({ ...all, ...options }, work), known }
  }

  /** Works until it is told to stop. */
  const untilStopped = async (stopping: AbortSignal): Promise<never> => {
    await aborted(stopping)
    throw stopping.reason
  }

  it('is known, by what it was given, until its work has settled', async () => {
    const owner = {}
    let finish!: (text: string) => void
    let stopping!: AbortSignal
    const work = (signal: AbortSignal): Promise<string> => {
      stopping = signal
      return new Promise((resolve) => (finish = resolve))
    }
    const { job, known } = start(work, { owner })
    assert.equal(stopping.aborted, false)
    const { tag, command, isCommand } = job
    assert.deepEqual({ tag, command, isCommand }, { tag: 'nightly', command: '/export', isCommand: true })
    assert.equal(job.owner, owner)
    assert.deepEqual([...known], [job])
    finish('done')
    assert.equal(await job.finished, 'done')
    assert.equal(known.size, 0)
  })

  it('is forgotten when its work fails too, and nobody has to listen', async () => {
    const { job, known } = start(() => Promise.reject(new Error('full')))
    await assert.rejects(job.finished, /^Error: full$/)
    assert.equal(known.size, 0)
    start(() => Promise.reject(new Error('nobody listens')))
    await new Promise(setImmediate) // an unhandled rejection would fail the test
  })

  it('tells its work to stop, with an error that names the command, and waits for it', async () => {
    let isTidy = false
    const { job } = start(async (stopping) => {
      await aborted(stopping)
      await pause(5, new AbortController().signal)
      isTidy = true
      throw stopping.reason
    })
    await job.cancel()
    assert.equal(isTidy, true)
    await assert.rejects(job.finished, { code: 'CANCELLED', details: { command: '/export' } })
  })

  it('is cancelled too when it succeeds all the same', async () => {
    const { job } = start((stopping) => aborted(stopping))
    await job.cancel()
    assert.equal(await job.finished, undefined)
  })

  it('says when it does not stop in time, its own or that of the cancel', async () => {
    const { job } = start(() => never, { timeout: 3 })
    await assert.rejects(job.cancel(), { reason: 'cancel-unanswered', details: { command: '/export', ms: 3 } })
    await assert.rejects(job.cancel(2), { code: 'TIMEOUT', details: { command: '/export', ms: 2 } })
  })

  it('is aborted by a signal, and leaves no listener on it', async () => {
    const later = new AbortController()
    const { job } = start(untilStopped, { signal: later.signal })
    later.abort()
    await assert.rejects(job.finished, CancelledError)

    const { signal } = later
    await assert.rejects(start(untilStopped, { signal }).job.finished, CancelledError)

    const unused = new AbortController()
    await start(() => Promise.resolve(), { signal: unused.signal }).job.finished
    for (const each of [signal, unused.signal]) assert.equal(getEventListeners(each, 'abort').length, 0)
  })
})

describe('within', () => {
  it('gives what comes in time, and keeps no timer', async () => {
    const before = await timers()
    const { signal } = new AbortController()
    assert.equal(await within(60_000, Promise.resolve('here'), signal), 'here')
    await assert.rejects(within(60_000, Promise.reject(new Error('full')), signal), /full/)
    assert.equal(await timers(), before)
    assert.equal(getEventListeners(signal, 'abort').length, 0)
  })

  it('gives undefined when the time is over', async () => {
    assert.equal(await within(1, never), undefined)
  })

  it('gives undefined when it is aborted, at once when it is already', async () => {
    const waiting = new AbortController()
    const result = within(60_000, never, waiting.signal)
    waiting.abort()
    assert.equal(await result, undefined)
    assert.equal(await within(60_000, never, waiting.signal), undefined)
  })
})

describe('pause', () => {
  it('ends after its time', async () => {
    const began = performance.now()
    await pause(20, new AbortController().signal)
    assert.ok(performance.now() - began >= 19)
  })

  it('fails with what it is aborted with', async () => {
    const waiting = new AbortController()
    const paused = pause(60_000, waiting.signal)
    waiting.abort(new Error('enough'))
    await assert.rejects(paused, /^Error: enough$/)
  })
})

describe('aborted', () => {
  it('resolves when the signal is aborted, or was before, and leaves no listener', async () => {
    const waiting = new AbortController()
    const told = aborted(waiting.signal)
    const first = await Promise.race([
      told.then(() => 'aborted'),
      new Promise((resolve) => setImmediate(resolve, 'not yet'))
    ])
    assert.equal(first, 'not yet')
    waiting.abort()
    await told
    await aborted(waiting.signal)
    assert.equal(getEventListeners(waiting.signal, 'abort').length, 0)
  })
})
