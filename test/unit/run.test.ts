import assert from 'node:assert/strict'
import { getEventListeners, once } from 'node:events'
import type { DemoRouter } from '../../demo/router.js'
import type { Router } from '../../src/router.js'
import type { TypedRow } from '../../src/values.js'
import { slow, useRouters } from '../routers.js'

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
        const run = router.run('/demo/slow', { timeout: 200 })
        const exchange = await arrivals.next()
        const began = performance.now()
        exchange.every(50, () => {
          exchange.reply(word, { message: 'x' })
          if (performance.now() - began > 400) exchange.done()
        })
        if (word === '!trap') await assert.rejects(run, { code: 'TRAP' })
        else await run
      })
    }
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
