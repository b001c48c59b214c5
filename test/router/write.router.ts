import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { Router, RouterOSError } from '../../src/index.js'
import { report } from './report.js'
import { mayWrite, Target } from './target.js'
import { headsOf, Wire } from './wire.js'

const LIST = '/ip/firewall/address-list'

/** All it makes has this name, and is gone at the end. */
const name = `node-red-test-${randomUUID().slice(0, 8)}`

describe('a real router, written', function () {
  this.timeout(120_000)
  const target = Target.fromEnvironment(process.env)
  report.of(target)
  let router: Router

  before(function () {
    router = target.router()
    if (mayWrite) return
    console.log('      skipped: ROUTEROS_WRITE is not 1')
    this.skip()
  })

  after(async () => {
    if (mayWrite) {
      const left = await router.query(LIST, { where: { list: name }, proplist: '.id' })
      for (const row of left) await router.run({ command: `${LIST}/remove`, args: { '.id': row['.id'] as string } })
    }
    await router.close()
  })

  const rows = [
    { list: name, address: '203.0.113.1', comment: name },
    { list: name, address: '203.0.113.2', comment: name }
  ]

  it('makes an address list as declared, once', async () => {
    const options = { where: { list: name }, others: 'remove' } as const
    assert.equal((await router.apply(LIST, rows, options)).added, 2)
    assert.deepEqual((await router.apply(LIST, rows, options)).steps, [])
    const { set, removed } = await router.apply(LIST, [{ ...rows[0], disabled: true }], options)
    assert.deepEqual([set, removed], [1, 1])
    assert.equal((await router.apply(LIST, [], { ...options, allowEmpty: true })).removed, 1)
  })

  it('keeps a comment of any letters', async () => {
    const comment = 'ąčęėįšųūž – ü ñ ☕'
    const [added] = await router.run({ command: `${LIST}/add`, args: { list: name, address: '203.0.113.9', comment } })
    const [row] = await router.query(LIST, { where: { list: name } })
    assert.equal(row?.['comment'], comment)
    await router.run({ command: `${LIST}/remove`, args: { '.id': added!['ret'] as string } })
  })

  it('unsets a comment', async () => {
    const args = { list: name, address: '203.0.113.10', comment: name }
    const [added] = await router.run({ command: `${LIST}/add`, args })
    await router.apply(LIST, [{ list: name, address: '203.0.113.10', comment: null }], { where: { list: name } })
    const [row] = await router.query(LIST, { where: { list: name } })
    assert.equal(row?.['comment'] ?? '', '')
    await router.run({ command: `${LIST}/remove`, args: { '.id': added!['ret'] as string } })
  })

  describe('over the API', () => {
    before(function () {
      if (!target.isRest) return
      console.log('      skipped: REST has neither sentences nor bytes')
      this.skip()
    })

    it('answers what is not known: what ends a set', async () => {
      const wire = await Wire.open(target.options)
      await wire.ask([`${LIST}/add`, `=list=${name}`, '=address=203.0.113.20'])
      const [found] = await wire.ask([`${LIST}/print`, `?list=${name}`, '=.proplist=.id'])
      const id = found?.attributes['.id'] as string
      report.answer('A set', headsOf(await wire.ask([`${LIST}/set`, `=.id=${id}`, `=comment=${name}`])))
      report.answer('A remove', headsOf(await wire.ask([`${LIST}/remove`, `=.id=${id}`])))
      report.answer('A remove of what is gone', headsOf(await wire.ask([`${LIST}/remove`, `=.id=${id}`])))
      wire.close()
    })

    it('answers what is not known: safe mode', async () => {
      const answer = await outcome(
        router.apply(LIST, [{ list: name, address: '203.0.113.30' }], { where: { list: name }, safe: true })
      )
      report.answer('An apply in safe mode', answer)
      await router.apply(LIST, [], { where: { list: name }, others: 'remove', allowEmpty: true })
    })

    it('answers what is not known: bytes of a file', async () => {
      const bytes = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))
      const file = `${name}.txt`
      const answer = await outcome(
        (async () => {
          await router.writeFile(file, bytes)
          const read = await router.readFile(file)
          return read.equals(bytes) ? 'every byte comes back' : `${read.length} bytes, which differ`
        })()
      )
      report.answer('A file with every byte', answer)
      await router.removeFile(file).catch(() => undefined)
    })

    it('makes an export and a backup, and leaves none behind', async () => {
      const before = await router.query('/file', { count: true })
      const exported = await outcome(router.export({ menu: '/ip/service' }).then(({ content }) => sizeOf(content)))
      const saved = await outcome(router.backup({ password: randomUUID() }).then(({ content }) => sizeOf(content)))
      report.answer('An export of /ip/service', exported)
      report.answer('A backup', saved)
      assert.deepEqual(await router.query('/file', { count: true }), before)
    })
  })
})

function sizeOf(content: { length: number }): string {
  return content.length > 0 ? 'not empty' : 'empty'
}

/** What came of it, or the code and text of the error. */
async function outcome(result: Promise<unknown>): Promise<string> {
  try {
    const value = await result
    return typeof value === 'string' ? value : 'done'
  } catch (error) {
    const { code, message } = error as RouterOSError
    return `${code}: ${message}`
  }
}
