import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { type ChangesOptions, changesOf } from '../../src/router/changes.js'
import { Comparison } from '../../src/router/comparison.js'
import { Debounce } from '../../src/router/debounce.js'
import { type Change, KnownRows, rowKey } from '../../src/router/known.js'
import type { Stream } from '../../src/router/stream.js'
import type { TypedRow } from '../../src/wire/values.js'

type Table = TypedRow[]

const row = fc.record(
  { '.id': fc.constantFrom('*1', '*2', '*3', '*4'), a: fc.nat(2), b: fc.nat(2), bytes: fc.nat(2) },
  { requiredKeys: ['.id'], noNullPrototype: true }
)
const table: fc.Arbitrary<Table> = fc.uniqueArray(row, { selector: (each) => each['.id'], maxLength: 4 })
const tables = fc.array(table, { minLength: 1, maxLength: 8 })

/** By id; of a property only where it is to be looked at. */
function stateOf(rows: Iterable<TypedRow>, names?: readonly string[]): Map<string, TypedRow> {
  const shown = (each: TypedRow): TypedRow =>
    names === undefined
      ? each
      : Object.fromEntries(names.flatMap((name) => (name in each ? [[name, each[name]!]] : [])))
  return new Map([...rows].map((each) => [rowKey(each), shown(each)] as const).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** Makes what is told come true; what cannot be true is an error. */
function apply(told: Map<string, TypedRow>, changes: readonly Change[]): void {
  for (const { event, row: each } of changes) {
    assert.equal(told.has(rowKey(each)), event === 'changed' || event === 'removed', event)
    if (event === 'removed') told.delete(rowKey(each))
    else told.set(rowKey(each), each)
  }
}

/** Polls a menu that is as each table says in turn. @returns what is told of each. */
async function pollThrough(menus: readonly Table[], options: ChangesOptions): Promise<Change[][]> {
  const left = menus.map((each) => structuredClone(each))
  const stopping = new AbortController()
  const collect = (): Promise<TypedRow[]> => Promise.resolve(left.shift()!)
  const { round } = changesOf('/demo', { poll: 0.001, ...options })
  const told: Change[][] = []
  for await (const changes of round({ stopping: stopping.signal, collect } as unknown as Stream<Change>)) {
    told.push(changes)
    if (left.length === 0) break
  }
  return told
}

describe('properties of changes', () => {
  it('what a poll tells, applied to the base, gives the table', () =>
    fc.assert(
      fc.asyncProperty(tables, fc.boolean(), async (menus, snapshot) => {
        const state = snapshot ? new Map<string, TypedRow>() : stateOf(menus[0]!)
        for (const [n, changes] of (await pollThrough(menus, { snapshot })).entries()) {
          apply(state, changes)
          assert.deepEqual(stateOf(state.values()), stateOf(menus[n]!))
        }
      })
    ))

  it('with onlyIf, it gives the table as far as these go, and every change told is one of these', () =>
    fc.assert(
      fc.asyncProperty(tables, fc.subarray(['a', 'b', 'bytes'], { minLength: 1 }), async (menus, onlyIf) => {
        const state = stateOf(menus[0]!)
        for (const [n, changes] of (await pollThrough(menus, { onlyIf })).entries()) {
          const before = stateOf(state.values(), onlyIf)
          apply(state, changes)
          const after = stateOf(state.values(), onlyIf)
          assert.deepEqual(after, stateOf(menus[n]!, onlyIf))
          for (const { event, row: each } of changes) {
            if (event === 'changed') assert.notDeepEqual(after.get(rowKey(each)), before.get(rowKey(each)))
          }
        }
      })
    ))

  it('with for, it gives the table once that stands, and tells only what has stood', () =>
    fc.assert(
      fc.property(tables, fc.integer({ min: 1, max: 4 }), fc.subarray(['a', 'b']), (menus, seconds, onlyIf) => {
        const names = onlyIf.length > 0 ? onlyIf : ['a', 'b']
        const comparison = new Comparison('/demo', { onlyIf })
        const known = new KnownRows('/demo', true, comparison)
        const debounce = new Debounce(seconds, {
          differ: (last, next) => comparison.differ(last, next),
          get: (key) => known.get(key)
        })
        const state = new Map<string, TypedRow>()
        const last = menus.at(-1)!
        const all = [...menus, ...Array.from({ length: seconds }, () => last)]
        for (const [now, menu] of all.entries()) {
          const changes = debounce.push(known.compare(menu), now)
          apply(state, changes)
          for (const { event, row: each } of changes) {
            if (event === 'initial') continue
            const since = all.slice(now - seconds, now + 1).map((then) => stateOf(then, names).get(rowKey(each)))
            for (const then of since) assert.deepEqual(then, since[0], 'it has stood')
          }
        }
        assert.deepEqual(stateOf(state.values(), names), stateOf(last, names))
        assert.equal(debounce.remaining, undefined)
      })
    ))
})
