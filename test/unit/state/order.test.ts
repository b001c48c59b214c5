import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { movesFor } from '../../../src/state/order.js'

const split = (text: string): string[] => text.split('')

/** What a router makes of them. */
function moved(standing: string, wanted: string): string {
  const rows = split(standing)
  for (const { row, before } of movesFor(split(wanted), rows.slice())) {
    rows.splice(rows.indexOf(row), 1)
    rows.splice(before === undefined ? rows.length : rows.indexOf(before), 0, row)
  }
  return rows.join('')
}

describe('order', () => {
  const cases: [standing: string, wanted: string, moves: number, after: string][] = [
    ['abc', 'abc', 0, 'abc'],
    ['', '', 0, ''],
    ['abc', 'cab', 1, 'cab'],
    ['abc', 'bca', 1, 'bca'],
    ['abc', 'cba', 2, 'cba'],
    ['axbyc', 'abc', 0, 'axbyc'],
    ['xbya', 'ab', 1, 'xaby'],
    ['bxN', 'Nb', 1, 'Nbx']
  ]
  for (const [standing, wanted, moves, after] of cases) {
    it(`${standing} as ${wanted} takes ${moves}`, () => {
      assert.equal(movesFor(split(wanted), split(standing)).length, moves)
      assert.equal(moved(standing, wanted), after)
    })
  }

  it('puts what comes last right behind the one before it, not behind all others', () => {
    assert.equal(moved('cabx', 'abc'), 'abcx')
  })

  it('moves up alone where a row would pass its twin', () => {
    const moves = (standing: string, wanted: string): unknown[] =>
      movesFor(split(wanted), split(standing), new Map([['b', 'B']])).map(({ row, before }) => [row, before])
    assert.deepEqual(moves('bBa', 'ab'), [['a', 'b']])
    assert.deepEqual(moves('bxacB', 'acb'), [['b', 'B']])
  })

  it('tells the places before and after all moves', () => {
    assert.deepEqual(
      movesFor(split('cab'), split('abc')).map(({ row, from, to }) => [row, from, to]),
      [['c', 3, 1]]
    )
  })

  it('ends in the order, with as few moves as there can be', () => {
    const letters = fc.uniqueArray(fc.constantFrom(...split('abcdefgh')), { maxLength: 8 })
    fc.assert(
      fc.property(letters, fc.infiniteStream(fc.nat(7)), (standing, picks) => {
        const wanted = standing.filter((_, at) => at % 3 !== 2)
        wanted.sort(() => picks.next().value - 3.5)
        const after = split(moved(standing.join(''), wanted.join('')))
        assert.deepEqual(
          after.filter((row) => wanted.includes(row)),
          wanted
        )
        const others = standing.filter((row) => !wanted.includes(row))
        assert.deepEqual(
          after.filter((row) => others.includes(row)),
          others
        )
        const places = wanted.map((row) => standing.indexOf(row))
        assert.equal(movesFor(wanted, standing).length, wanted.length - longest(places))
      })
    )
  })
})

/** Tries all. */
function longest(numbers: readonly number[], above = -1): number {
  const [first, ...rest] = numbers
  if (first === undefined) return 0
  return Math.max(longest(rest, above), first > above ? 1 + longest(rest, first) : 0)
}
