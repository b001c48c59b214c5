import assert from 'node:assert/strict'
import { Poller } from '../../../nodes/home-assistant/poller.js'
import { Arrivals } from '../../arrivals.js'

/** Polls that end when the test says so. */
function polls(interval: number): { poller: Poller; begun: Arrivals<() => void> } {
  const begun = new Arrivals<() => void>()
  return { poller: new Poller(interval, () => new Promise((resolve) => begun.push(resolve))), begun }
}

describe('nodes/home-assistant/poller', () => {
  it('polls again after the interval, one at a time', async () => {
    const { poller, begun } = polls(5)
    void poller.now()
    for (let round = 0; round < 3; round += 1) {
      const end = await begun.next()
      assert.equal(begun.all.length, round + 1, 'none begins while one is under way')
      end()
    }
    const last = await begun.next()
    const stopped = poller.stop()
    last()
    await stopped
  })

  it('asked during a poll, waits for one that begins after it; asked twice, for the same', async () => {
    const { poller, begun } = polls(60_000)
    const first = poller.now()
    const end = await begun.next()
    const [second, third] = [poller.now(), poller.now()]
    end()
    await first
    ;(await begun.next())()
    await Promise.all([second, third])
    assert.equal(begun.all.length, 2)
    await poller.stop()
  })

  it('once stopped, begins no more', async () => {
    const { poller, begun } = polls(0)
    const first = poller.now()
    const end = await begun.next()
    const second = poller.now()
    const stopped = poller.stop()
    end()
    await Promise.all([first, second, stopped, poller.now()])
    assert.equal(begun.all.length, 1)
  })
})
