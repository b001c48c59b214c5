import assert from 'node:assert/strict'
import { once } from 'node:events'
import { faults, PATIENT } from './faults.js'
import { fails, identity, later, LIST, told, useRig } from './rig.js'

describe('faults: the engine', () => {
  const rig = useRig()

  for (const { name, strike, needs, code, text } of faults) {
    describe(`after ${name}`, () => {
      it('the commands in flight fail, those that wait are answered, none is sent twice', async () => {
        const slow = rig.slow()
        const { router, link } = await rig.connected({ ...needs, concurrency: 2 })
        const inFlight = [1, 2].map((n) =>
          later(router.run({ command: '/demo/slow', args: { n } }, { timeout: PATIENT }))
        )
        const waiting = later(router.run({ command: `${LIST}/add`, args: { list: 'l', address: '10.0.0.1' } }))
        const [exchange] = await slow.take(2)
        strike(link)
        exchange!.row({ name: 'half' })
        exchange!.done()
        for (const command of inFlight) await assert.rejects(command, fails(code, text))
        const [{ ret }] = (await waiting) as [{ ret: string }]
        assert.match(ret, /^\*[0-9A-F]+$/)
        assert.deepEqual(await router.run(identity), [{ name: 'MikroTik' }])
        assert.equal(rig.times('/demo/slow'), 2)
        assert.equal(rig.times(`${LIST}/add`), 1)
        assert.equal(rig.demo.table(LIST).rows.filter(({ address }) => address === '10.0.0.1').length, 1)
        assert.equal(rig.demo.counts.logins, 2)
        assert.equal(rig.proxy.accepted, 2)
      })

      it('changes go on: none is lost, none is doubled', async () => {
        const table = rig.demo.table(LIST)
        table.clear()
        const [gone, changed, kept] = ['1', '2', '3'].map((n) => table.add({ list: 'l', address: `10.0.0.${n}` }))
        const { router, link } = await rig.connected(needs)
        const changes = rig.follow(router.changes(LIST, { snapshot: true }))
        assert.deepEqual((await changes.take(3)).map(told), [
          'initial 10.0.0.1',
          'initial 10.0.0.2',
          'initial 10.0.0.3'
        ])
        const back = once(rig.demo, 'login')
        strike(link)
        table.remove(gone!)
        table.set(changed!, { comment: 'while away' })
        table.add({ list: 'l', address: '10.0.0.4' })
        await back
        assert.deepEqual((await changes.take(3)).map(told), ['removed 10.0.0.1', 'changed 10.0.0.2', 'added 10.0.0.4'])
        table.set(kept!, { comment: 'live again' })
        assert.deepEqual((await changes.take(1)).map(told), ['changed 10.0.0.3'])
        assert.equal(changes.all.length, 7)
        assert.equal(rig.times(`${LIST}/listen`), 2)
      })

      it('a command that keeps answering starts again', async () => {
        const starts = rig.slow('/demo/stream')
        const { router, link } = await rig.connected(needs)
        const interruptions: unknown[] = []
        const options = { restart: true, onInterrupted: (error: unknown) => interruptions.push(error) }
        const rows = rig.follow(router.listen('/demo/stream', options))
        const first = await starts.next()
        first.row({ n: '1' })
        assert.deepEqual(await rows.next(), { n: 1 })
        strike(link)
        first.row({ n: '2' })
        const second = await starts.next()
        second.row({ n: '3' })
        assert.deepEqual(await rows.next(), { n: 3 })
        assert.equal(interruptions.length, 1)
        assert.ok(fails(code, text)(interruptions[0]))
      })
    })
  }
})
