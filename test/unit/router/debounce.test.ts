import assert from 'node:assert/strict'
import { Comparison } from '../../../src/router/comparison.js'
import { Debounce } from '../../../src/router/debounce.js'
import { KnownRows } from '../../../src/router/known.js'
import { heapShare, weightOf } from '../../../src/router/memory.js'
import type { TypedRow } from '../../../src/wire/values.js'

describe('Debounce', () => {
  /** A menu that is printed again and again, each print a second after the last: what is told of it, by event and `a`. */
  function tellOf(prints: (number | undefined)[], ms = 2000, onlyIf: string[] = []): string[][] {
    const comparison = new Comparison('/demo', { onlyIf })
    const known = new KnownRows('/demo', true, comparison)
    const debounce = new Debounce(ms, {
      differ: (last, row) => comparison.differ(last, row),
      get: (key) => known.get(key)
    })
    return prints.map((a, second) => {
      const rows = a === undefined ? [] : [{ '.id': '*1', a, b: second, bytes: second }]
      const [base, ...menu] = [{ '.id': '*0' }, ...rows]
      const differences = known.compare([base, ...menu])
      return debounce
        .push(second === 0 ? [] : differences, second * 1000)
        .map(({ event, row }) => `${event} ${String(row['a'])}${onlyIf.length > 0 ? ` ${String(row['b'])}` : ''}`)
    })
  }

  const none = undefined
  const cases: [name: string, prints: (number | undefined)[], told: string[][]][] = [
    ['tells a change when the row has stood for so long', [1, 2, 2, 2, 2], [[], [], [], ['changed 2'], []]],
    ['begins again when the row changes again', [1, 2, 3, 3, 3], [[], [], [], [], ['changed 3']]],
    ['forgets what turns back in time', [1, 2, 1, 1, 1], [[], [], [], [], []]],
    ['forgets what turns back over another state', [1, 2, 3, 1, 1, 1], [[], [], [], [], [], []]],
    [
      'tells both when it turns back too late',
      [1, 2, 2, 2, 1, 1, 1],
      [[], [], [], ['changed 2'], [], [], ['changed 1']]
    ],
    ['tells a row that came and stays', [none, 1, 1, 1], [[], [], [], ['added 1']]],
    ['forgets a row that came and went', [none, 1, none, none, none], [[], [], [], [], []]],
    ['tells a row that came and changed as added', [none, 1, 2, 2, 2], [[], [], [], [], ['added 2']]],
    ['tells a row that went and stays away', [1, none, none, none], [[], [], [], ['removed 1']]],
    ['tells a row that changed and went as removed', [1, 2, none, none, none], [[], [], [], [], ['removed 2']]],
    ['forgets a row that went and came back', [1, none, 1, 1, 1], [[], [], [], [], []]],
    ['tells a row that came back another as changed', [1, none, 2, 2, 2], [[], [], [], [], ['changed 2']]]
  ]
  for (const [name, prints, told] of cases) {
    it(name, () => assert.deepEqual(tellOf(prints, 2000, ['a']).map(firstWords), told))
  }

  function firstWords(lines: string[]): string[] {
    return lines.map((line) => line.split(' ').slice(0, 2).join(' '))
  }

  it('tells a row as it is now, though what changed since does not count', () => {
    assert.deepEqual(tellOf([1, 2, 2, 2], 2000, ['a']), [[], [], [], ['changed 2 3']])
  })

  it('of 0 tells everything at once', () => {
    assert.deepEqual(tellOf([1, 2, none, 2], 0, ['a']), [[], ['changed 2 1'], ['removed 2 1'], ['added 2 3']])
  })

  it('does not hold what was there at the start', () => {
    const debounce = new Debounce(1000, { differ: () => true, get: () => undefined })
    const row = { '.id': '*1' }
    assert.deepEqual(debounce.push([{ event: 'initial', row, key: '*1', last: undefined }]), [
      { event: 'initial', row }
    ])
    assert.equal(debounce.remaining, undefined)
  })

  it('says when the next is due', () => {
    const debounce = new Debounce(1000, { differ: () => true, get: () => undefined })
    const add = (id: string, now: number): unknown =>
      debounce.push([{ event: 'added', row: { '.id': id }, key: id, last: undefined }], now)
    const now = Math.floor(performance.now())
    add('*1', now)
    add('*2', now + 500)
    const { remaining = NaN } = debounce
    assert.ok(remaining > 0 && remaining <= 1000)
    assert.deepEqual(
      debounce.push([], now + 1000).map(({ row }) => row['.id']),
      ['*1']
    )
    assert.ok(debounce.remaining! > 1000)
    assert.equal(debounce.push([], now + 1500).length, 1)
    assert.equal(debounce.remaining, undefined)
  })

  /** Adds rows that all wait. @returns how many were told early. */
  function overfill(count: number, row: TypedRow): number {
    const debounce = new Debounce(60_000, { differ: () => true, get: () => undefined })
    const differences = Array.from({ length: count }, (_, n) => ({
      event: 'added' as const,
      row: { ...row, '.id': `*${n}` },
      key: `*${n}`,
      last: undefined
    }))
    const told = debounce.push(differences)
    assert.ok(told.every(({ row: { '.id': id } }, n) => id === `*${n}`))
    return told.length
  }

  it('keeps no more than 100,000 changes: the oldest are told early', () => {
    assert.equal(overfill(100_005, {}), 5)
  })

  it('keeps no more than a sixteenth of the heap', () => {
    const fat = 'x'.repeat(8 * 1024 * 1024)
    const most = Math.floor(heapShare(1 / 16) / weightOf({ '.id': '*1', fat }))
    assert.equal(overfill(most + 3, { fat }), 3)
  })
})
