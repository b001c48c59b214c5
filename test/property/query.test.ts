import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { Query, type Where } from '../../src/wire/query.js'
import type { Match } from '../../src/wire/term.js'
import { isPrinted, type Item } from '../stack.js'

/** Conditions, and beside them what they mean. */
interface Case {
  where: unknown
  fits: (item: Item) => boolean
}

const property = fc.constantFrom('a', 'b', 'c')
const number = fc.integer({ min: 0, max: 4 })
const item: fc.Arbitrary<Item> = fc.record({ a: number, b: number, c: number }, { requiredKeys: [] }).map((numbers) => {
  const texts = Object.entries(numbers).map(([name, value]) => [name, String(value)] as const)
  return Object.fromEntries([['.id', '*1'], ...texts])
})

const has = (row: Item, name: string): boolean => Object.hasOwn(row, name)

const meanings: Record<string, (row: Item, name: string, value: number) => boolean> = {
  '=': (row, name, value) => row[name] === String(value),
  '!=': (row, name, value) => row[name] !== String(value),
  '<': (row, name, value) => has(row, name) && Number(row[name]) < value,
  '>': (row, name, value) => has(row, name) && Number(row[name]) > value,
  '<=': (row, name, value) => has(row, name) && Number(row[name]) <= value,
  '>=': (row, name, value) => has(row, name) && Number(row[name]) >= value,
  exists: (row, name) => has(row, name),
  missing: (row, name) => !has(row, name)
}

const searches: Record<string, (text: string, value: string) => boolean> = {
  contains: (text, value) => text.includes(value),
  starts: (text, value) => text.startsWith(value),
  ends: (text, value) => text.endsWith(value),
  matches: (text, value) => text.includes(value)
}

const comparison = fc
  .tuple(property, fc.constantFrom(...Object.keys(meanings)), number)
  .map(([name, op, value]): Case => ({
    where: { property: name, op, value },
    fits: (row) => meanings[op]!(row, name, value)
  }))

const membership = fc
  .tuple(property, fc.array(fc.option(number), { maxLength: 4 }), fc.constantFrom('in', '='))
  .map(([name, values, op]): Case => ({
    where: { property: name, op, value: values },
    fits: (row) => values.some((value) => (value === null ? !has(row, name) : row[name] === String(value)))
  }))

const commaText = fc.tuple(property, fc.array(number, { minLength: 1, maxLength: 4 })).map(([name, values]): Case => ({
  where: { property: name, op: 'in', value: values.join(', ') },
  fits: (row) => values.some((value) => row[name] === String(value))
}))

const search = fc
  .tuple(property, fc.constantFrom(...Object.keys(searches)), fc.constantFrom('', '1', '2', '12', '3'))
  .map(([name, op, value]): Case => ({
    where: { property: name, op, value },
    fits: (row) => has(row, name) && searches[op]!(row[name]!, value)
  }))

const plain = fc.dictionary(property, fc.option(number), { noNullPrototype: true, maxKeys: 3 }).map((wanted): Case => ({
  where: wanted,
  fits: (row) =>
    Object.entries(wanted).every(([name, value]) => (value === null ? !has(row, name) : row[name] === String(value)))
}))

const either = fc.dictionary(property, number, { noNullPrototype: true, maxKeys: 3 }).map((wanted): Case => ({
  where: { any: wanted },
  fits: (row) => Object.entries(wanted).some(([name, value]) => row[name] === String(value))
}))

const raw = fc
  .tuple(property, property, number, fc.constantFrom('', '|', '&', '!', '|!', '!&'))
  .map(([one, two, value, operations]): Case => ({
    where: [`?${one}`, `?<${two}=${value}`, ...(operations === '' ? [] : [`?#${operations}`])],
    fits: (row) => {
      const [first, second] = [has(row, one), meanings['<']!(row, two, value)]
      if (operations === '|') return first || second
      if (operations === '|!') return !(first || second)
      return operations.startsWith('!') ? first && !second : first && second
    }
  }))

function every(cases: readonly Case[]): Case['fits'] {
  return (row) => cases.every(({ fits }) => fits(row))
}

function some(cases: readonly Case[]): Case['fits'] {
  return (row) => cases.some(({ fits }) => fits(row))
}

const wheres = (cases: readonly Case[]): unknown[] => cases.map(({ where }) => where)

/** @param leaves are nested in every way. */
const treeOf = (...leaves: fc.Arbitrary<Case>[]): fc.Arbitrary<Case> =>
  fc.letrec<{ tree: Case }>((tie) => {
    const several = fc.array(tie('tree'), { maxLength: 4 })
    return {
      tree: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        ...leaves,
        several.map((cases): Case => ({ where: wheres(cases), fits: every(cases) })),
        several.map((cases): Case => ({ where: { all: wheres(cases) }, fits: every(cases) })),
        several.map((cases): Case => ({ where: { any: wheres(cases) }, fits: some(cases) })),
        tie('tree').map(({ where, fits }): Case => ({ where: { not: where }, fits: (row) => !fits(row) }))
      )
    }
  }).tree

const forRouter = [comparison, membership, commaText, plain, either, raw]
const tree = treeOf(...forRouter)
const mixedTree = treeOf(...forRouter, search, search, search)

const rows = fc.array(item, { minLength: 1, maxLength: 8 })

describe('Query, whatever is asked', () => {
  it('prints the very rows a filter in JavaScript would', () => {
    fc.assert(
      fc.property(tree, rows, ({ where, fits }, items) => {
        const { words } = new Query(where as Where)
        assert.deepEqual(
          items.filter((row) => isPrinted(words, row)),
          items.filter(fits)
        )
      }),
      { numRuns: 5000 }
    )
  })

  it('asks the router for enough where it cannot do it all, and tests the rest here', () => {
    let tested = 0
    let helped = 0
    fc.assert(
      fc.property(mixedTree, rows, ({ where, fits }, items) => {
        const { routerWords, test } = new Query(where as Where)
        const printed = items.filter((row) => isPrinted(routerWords, row))
        if (test !== undefined) {
          tested += 1
          if (printed.length < items.length) helped += 1
        }
        assert.deepEqual(
          printed.filter((row) => test?.holds(row) ?? true),
          items.filter(fits)
        )
      }),
      { numRuns: 10_000 }
    )
    assert.ok(tested > 3000 && helped > tested / 4, `${helped} of ${tested}`)
  })

  it('tests by the properties it names and no other', () => {
    fc.assert(
      fc.property(mixedTree, rows, ({ where }, items) => {
        const { test } = new Query(where as Where)
        if (test === undefined) return
        for (const row of items) {
          const needed: Item = Object.fromEntries(
            Object.entries(row).filter(([name]) => test.properties.includes(name))
          )
          assert.equal(test.holds({ ...needed }), test.holds({ ...row }))
        }
      })
    )
  })

  it('never hands out words that would let other rows pass', () => {
    fc.assert(
      fc.property(mixedTree, ({ where }) => {
        const query = new Query(where as Where)
        if (query.test === undefined) assert.equal(query.words, query.routerWords)
        else assert.throws(() => query.words, { code: 'INPUT', reason: 'not-for-router' })
      })
    )
  })

  it('combines a list as it is told', () => {
    fc.assert(
      fc.property(
        fc.array(tree, { maxLength: 4 }),
        rows,
        fc.constantFrom<Match>('all', 'any'),
        (cases, items, match) => {
          const { words } = new Query(wheres(cases) as unknown as Where, match)
          const fits = match === 'all' || cases.length === 0 ? every(cases) : some(cases)
          assert.deepEqual(
            items.filter((row) => isPrinted(words, row)),
            items.filter(fits)
          )
        }
      ),
      { numRuns: 2000 }
    )
  })

  it('writes query words and nothing else', () => {
    fc.assert(
      fc.property(tree, ({ where }) => new Query(where as Where).words.every((word) => /^\?[^\n]+$/.test(word)))
    )
  })
})
