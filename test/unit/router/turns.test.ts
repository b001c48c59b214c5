import assert from 'node:assert/strict'
import { Turns } from '../../../src/router/turns.js'

describe('turns', () => {
  const never = new Promise<void>(() => {})

  /** Takes turns; `log` says who began, and `end` lets one end. */
  function takers(): {
    log: string[]
    take: (name: string, menu: string, isAlone?: boolean, stopped?: Promise<void>) => Promise<void>
    end: (name: string) => void
  } {
    const turns = new Turns()
    const log: string[] = []
    const ends = new Map<string, () => void>()
    return {
      log,
      take: (name, menu, isAlone = false, stopped = never) =>
        turns.take(menu, isAlone, stopped, () => {
          log.push(name)
          return new Promise((resolve) => ends.set(name, resolve))
        }),
      end: (name) => ends.get(name)!()
    }
  }
  const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

  it('lets those of one menu wait for each other, and others not', async () => {
    const { log, take, end } = takers()
    const first = take('a', '/x')
    const second = take('b', '/x')
    void take('c', '/y')
    await settle()
    assert.deepEqual(log, ['a', 'c'])
    end('a')
    await first
    await settle()
    assert.deepEqual(log, ['a', 'c', 'b'])
    end('b')
    await second
  })

  it('lets one be alone', async () => {
    const { log, take, end } = takers()
    const first = take('a', '/x')
    void take('safe', '/y', true)
    void take('b', '/z')
    await settle()
    assert.deepEqual(log, ['a'])
    end('a')
    await first
    await settle()
    assert.deepEqual(log, ['a', 'safe'])
    end('safe')
    await settle()
    assert.deepEqual(log, ['a', 'safe', 'b'])
  })

  it('goes on after one that failed, and does not wait for what was stopped', async () => {
    const turns = new Turns()
    const failed = turns.take('/x', false, never, () => Promise.reject(new Error('no')))
    const after = turns.take('/x', false, never, () => Promise.resolve('done'))
    await assert.rejects(failed, /no/)
    assert.equal(await after, 'done')
    void turns.take('/x', false, never, () => never)
    assert.equal(await turns.take('/x', false, Promise.resolve(), () => Promise.resolve('stopped')), 'stopped')
  })
})
