import assert from 'node:assert/strict'
import { Command } from '../../../src/wire/command.js'
import { Print, printOf, type PrintOptions } from '../../../src/wire/print.js'
import { Query, type Where } from '../../../src/wire/query.js'
import type { Row } from '../../../src/wire/sentence.js'
import type { TypedRow } from '../../../src/wire/values.js'

const attic: Where = [{ property: 'comment', op: 'contains', value: 'attic' }]

describe('Print', () => {
  const vectors: [name: string, options: PrintOptions, words: string[]][] = [
    ['everything', {}, []],
    ['what the router evaluates', { where: { a: 1 }, proplist: 'b' }, ['=.proplist=b', '?a=1']],
    ['a count of it', { where: { a: 1 }, proplist: 'b', count: true }, ['?a=1', '=count-only=']],
    ['every property', { where: attic }, ['?comment']],
    ['what the test needs besides', { where: attic, proplist: 'name' }, ['?comment', '=.proplist=name,comment']],
    ['what was wanted anyway', { where: attic, proplist: 'comment,name' }, ['?comment', '=.proplist=comment,name']],
    ['only what the test needs for a count', { where: attic, count: true }, ['?comment', '=.proplist=comment']]
  ]
  for (const [name, options, words] of vectors) {
    it(`asks for ${name}`, () => {
      assert.deepEqual(printOf('interface', options).command.words, ['/interface/print', ...words])
    })
  }

  function read(options: PrintOptions, rows: Row[], error?: Error): [rows: TypedRow[], end: Error | undefined] {
    const seen: TypedRow[] = []
    let end: Error | undefined | null = null
    const { onRow, onEnd } = printOf('/interface', options).reading({
      onRow: (row: TypedRow, _weight: number) => void seen.push(row),
      onEnd: (reason: Error | undefined) => void (end = reason)
    })
    for (const row of rows) onRow(row, 1)
    onEnd(error)
    assert.notEqual(end, null)
    return [seen, end ?? undefined]
  }

  it('lets rows by that fit, as they were asked for', () => {
    const rows = [{ mtu: '1500', comment: 'attic' }, { mtu: '9000', comment: 'cellar' }, { mtu: '1400' }]
    assert.deepEqual(read({ where: attic, proplist: 'mtu' }, structuredClone(rows)), [[{ mtu: 1500 }], undefined])
    assert.deepEqual(read({ where: attic }, structuredClone(rows)), [[{ mtu: 1500, comment: 'attic' }], undefined])
  })

  it('counts when all have come, and not after an error', () => {
    assert.deepEqual(read({ where: attic, count: true }, [{ comment: 'attic' }, {}]), [[{ count: 1 }], undefined])
    assert.deepEqual(read({ count: true }, [{ ret: '12' }]), [[{ count: 12 }], undefined])
    const error = new Error('lost')
    assert.deepEqual(read({ where: attic, count: true }, [{ comment: 'attic' }], error), [[], error])
  })

  it('ends with what the handler of the count throws', () => {
    const full = new Error('full')
    const ends: unknown[] = []
    const { onEnd } = printOf('/interface', { count: true }).reading({
      onRow: () => {
        throw full
      },
      onEnd: (reason: Error | undefined) => void ends.push(reason)
    })
    onEnd(undefined)
    assert.deepEqual(ends, [full])
  })

  it('changes nothing where the router does it all', () => {
    const options = { values: 'typed' as const, onRow: () => {} }
    assert.equal(printOf('/interface', { where: { a: 1 } }).reading(options), options)
  })

  it('takes any print, with its arguments', () => {
    const command = new Command('/ip/route/print', { detail: '', '.proplist': 'gateway' })
    const { words } = new Print(command, new Query(attic)).command
    assert.deepEqual(words, ['/ip/route/print', '=detail=', '?comment', '=.proplist=gateway,comment'])
  })

  it('reads a path in every spelling of print', () => {
    for (const path of [
      '/interface/getall',
      'interface getall',
      '/interface/print',
      '/interface',
      '/interface/print/',
      'interface getall /'
    ]) {
      assert.deepEqual(printOf(path, {}).command.words, ['/interface/print'])
    }
    for (const path of [' ', 5, undefined]) assert.throws(() => printOf(path, {}), { reason: 'no-path' })
  })
})
