import assert from 'node:assert/strict'
import { bytesValue } from '../../demo/bytes.js'
import { faults, PATIENT } from './faults.js'
import { useStation } from './station.js'

const BYTES = Buffer.alloc(70_000, 0xe9)

describe('faults: the file node', () => {
  const station = useStation()
  const names = (): string[] => station.demo.table('/file').names

  for (const { name, strike, needs, code, text } of faults) {
    it(`after ${name} in the middle of a read: it fails, and the next read is whole`, async () => {
      const reads = station.slow('/file/read')
      station.demo.table('/file').add({ name: 'a', type: 'file', data: bytesValue(BYTES) })
      const flow = await station.load({ type: 'routeros-file', timeout: PATIENT }, { connection: needs })
      flow.send({ filename: 'a' })
      const read = await reads.next()
      strike(station.link)
      read.row({ data: 'half' })
      read.done()
      const { error } = await flow.errors.next()
      assert.equal(error?.code, code)
      assert.match(error.message, text)
      const whole = flow.ask({ filename: 'a' })
      for (const offset of [0, 32_768, 65_536]) {
        const next = await reads.next()
        next.row({ data: bytesValue(BYTES.subarray(offset, offset + 32_768)) })
        next.done()
      }
      assert.ok((await whole).payload instanceof Buffer)
    })
  }

  for (const command of ['/system/backup/save', '/file/read']) {
    it(`cut in the middle of a backup, at ${command}: the file is removed once the router is back`, async () => {
      const slow = station.slow(command)
      const before = names()
      const flow = await station.load({ type: 'routeros-file', action: 'backup', timeout: PATIENT })
      flow.send()
      const at = await slow.next()
      station.link.cut()
      if (command !== '/file/read') station.demo.table('/file').add({ name: `${at.text('name')}.backup`, data: 'x' })
      const { error } = await flow.errors.next()
      assert.equal(error?.code, 'CONNECTION')
      assert.ok(!error.message.includes('node-red-'), 'nothing is left to name')
      assert.deepEqual(names(), before)
    })
  }

  it('names the file where the router does not come back', async () => {
    const reads = station.slow('/file/read')
    const flow = await station.load({ type: 'routeros-file', action: 'backup', timeout: 600 })
    flow.send()
    await reads.next()
    const file = names().at(-1)!
    await station.demo.stop()
    const { error } = await flow.errors.next()
    assert.equal(error?.code, 'CONNECTION')
    assert.ok(error.message.includes(file), error.message)
  })

  it('a trap in the middle: it fails as the router says, and the file is gone', async () => {
    const before = names()
    station.demo.handle('/file/read', (exchange) => {
      exchange.trap('disk failure', 4)
      exchange.done()
    })
    const flow = await station.load({ type: 'routeros-file', action: 'export' })
    const { error } = await flow.fail()
    assert.deepEqual([error?.code, error?.message], ['TRAP', 'disk failure'])
    assert.deepEqual(names(), before)
  })

  it('a file that changes each time it is read: PROTOCOL', async () => {
    station.demo.table('/file').add({ name: 'a', type: 'file', data: 'x' })
    let length = 1
    station.demo.on('command', ([command]) => {
      if (command === '/file/read') station.demo.table('/file').set('a', { data: 'x'.repeat((length += 1)) })
    })
    const flow = await station.load({ type: 'routeros-file' })
    assert.equal((await flow.fail({ filename: 'a' })).error?.code, 'PROTOCOL')
    assert.equal(station.times('/file/read'), 3)
  })
})
