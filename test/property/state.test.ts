import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { Apply } from '../../src/state/apply.js'
import type { Channel } from '../../src/state/channel.js'
import type { ApplyOptions } from '../../src/state/options.js'
import { Turns } from '../../src/router/turns.js'
import type { Command } from '../../src/wire/command.js'
import type { Print } from '../../src/wire/print.js'
import type { Row } from '../../src/wire/sentence.js'
import type { TypedRow } from '../../src/wire/values.js'

type Item = Record<string, string>

const MENU = '/ip/firewall/filter'

/** How people write a value, and how the router tells it. */
const spellings: Record<string, readonly [told: string, written: readonly string[]][]> = {
  chain: [
    ['input', ['input']],
    ['forward', ['forward']]
  ],
  disabled: [
    ['true', ['yes', 'true']],
    ['false', ['no', 'false']]
  ],
  'src-address': [
    ['10.0.0.1', ['10.0.0.1', '10.0.0.1/32']],
    ['10.0.0.0/24', ['10.0.0.0/24']],
    ['!10.0.0.9', ['!10.0.0.9', '!10.0.0.9/32']]
  ],
  'address-list-timeout': [
    ['10m', ['10m', '600', '00:10:00', '600s']],
    ['1d', ['1d', '24h', '1d 00:00:00']],
    ['none-dynamic', ['none-dynamic']]
  ],
  'src-mac-address': [['AA:BB:CC:00:11:22', ['aa:bb:cc:00:11:22', 'AA:BB:CC:00:11:22']]],
  'connection-state': [['established,related', ['established,related', 'related,established']]]
}
const properties = Object.keys(spellings)

function toldOf(name: string, written: string): string {
  const known = spellings[name]?.find(([, all]) => all.includes(written))
  return known?.[0] ?? written
}

/** A menu of a router in memory: it tells every value in its own spelling. */
class Model implements Channel {
  readonly hasSession = true
  readonly commands: string[] = []
  items: Item[]
  readonly #scope: string
  #lastId = 0

  constructor(items: readonly Item[], scope: string) {
    this.items = items.map((item) => ({ '.id': this.#nextId(), ...item }))
    this.#scope = scope
  }

  check(): void {}

  abort(): void {}

  isInScope(item: Item): boolean {
    return this.#scope === '' || item['chain'] === this.#scope
  }

  print(print: Print): Promise<Row[]> {
    const proplist = print.command.words
      .find((word) => word.startsWith('=.proplist='))
      ?.slice(11)
      .split(',')
    const rows = this.items
      .filter((item) => this.isInScope(item))
      .map((item) => Object.fromEntries(Object.entries(item).filter(([name]) => proplist?.includes(name) ?? true)))
    return Promise.resolve(rows)
  }

  run({ name, words }: Command): Promise<TypedRow[]> {
    this.commands.push(name)
    const given = new Map(words.slice(1).map((word) => /^=([^=]*)=(.*)$/.exec(word)!.slice(1) as [string, string]))
    const id = given.get('.id') ?? given.get('numbers')
    const at = this.items.findIndex((item) => item['.id'] === id)
    if (name === 'add') this.items.push({ '.id': this.#nextId() })
    else assert.ok(at !== -1, `${name} of ${id}`)
    const item = name === 'add' ? this.items.at(-1)! : this.items[at]!
    for (const [property, value] of given) {
      if (property === '.id' || property === 'numbers' || property === 'destination') continue
      if (property.startsWith('!') || value === '') delete item[property.replace('!', '')]
      else item[property] = toldOf(property, value)
    }
    if (name === 'remove') this.items.splice(at, 1)
    if (name === 'disable') item['disabled'] = 'true'
    if (name === 'move') {
      this.items.splice(at, 1)
      const before = given.get('destination')
      const place = this.items.findIndex((each) => each['.id'] === before)
      assert.ok(before === undefined || place !== -1)
      this.items.splice(before === undefined ? this.items.length : place, 0, item)
    }
    return Promise.resolve(name === 'add' ? [{ ret: item['.id']! }] : [])
  }

  #nextId(): string {
    this.#lastId += 1
    return `*${this.#lastId.toString(16).toUpperCase()}`
  }
}

const told = fc.record(
  Object.fromEntries(properties.map((name) => [name, fc.constantFrom(...spellings[name]!.map(([value]) => value))])),
  { requiredKeys: ['chain', 'disabled'] }
)
const comment = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
const own = fc.tuple(told, comment, fc.constantFrom('', '', 'dynamic', 'builtin')).map(([item, name, flag]): Item => ({
  ...item,
  comment: name,
  dynamic: String(flag === 'dynamic'),
  builtin: String(flag === 'builtin')
}))
const written = fc.record(
  Object.fromEntries(
    properties
      .filter((name) => name !== 'chain')
      .map((name) => [name, fc.option(fc.constantFrom(...spellings[name]!.flatMap(([, all]) => all)))])
  ),
  { requiredKeys: [] }
)
const scenario = fc.record({
  items: fc.array(own, { maxLength: 12 }),
  declared: fc.uniqueArray(fc.tuple(comment, written), { maxLength: 6, selector: ([name]) => name }),
  scope: fc.constantFrom('', 'input'),
  others: fc.constantFrom('keep', 'remove', 'disable'),
  order: fc.boolean()
})

/** Where it is moved behind its twin, the other one is meant from then on. */
function isFirst(item: Item, at: number, all: readonly Item[]): boolean {
  return all.findIndex((other) => other['comment'] === item['comment']) === at
}

function isFixed(item: Item): boolean {
  return item['dynamic'] === 'true' || item['builtin'] === 'true'
}

describe('state', () => {
  it('is as declared after an apply: outside untouched, a second one empty', async () => {
    await fc.assert(
      fc.asyncProperty(scenario, async ({ items, declared, scope, others, order }) => {
        const model = new Model(order ? items.filter(isFirst) : items, scope)
        const rows = declared.map(([name, values]) => {
          const { disabled, ...rest } = values
          return { chain: 'input', comment: name, ...rest, ...(disabled ? { disabled } : {}) }
        })
        const options = {
          key: 'comment',
          where: scope === '' ? undefined : { chain: scope },
          others,
          order,
          allowEmpty: true
        } as ApplyOptions
        const apply = (more: ApplyOptions = {}) =>
          new Apply(model, MENU, rows, { ...options, ...more }).run(new Turns())
        const before = structuredClone(model.items)
        const plan = await apply({ dryRun: true })
        assert.deepEqual([model.items, model.commands], [before, []])
        const { steps } = await apply()
        assert.deepEqual(
          steps.map(({ action }) => action),
          plan.steps.map(({ action }) => action)
        )
        assert.deepEqual(
          model.commands,
          steps.map(({ action }) => action)
        )
        const after = structuredClone(model.items)
        assert.deepEqual((await apply()).steps, [])
        assert.deepEqual(model.items, after)

        const untouched = (all: readonly Item[]): Item[] =>
          all.filter((item) => isFixed(item) || !model.isInScope(item))
        assert.deepEqual(
          untouched(after).filter((item) => before.some((one) => one['.id'] === item['.id'])),
          untouched(before)
        )
        const meant = rows.map((row) => {
          const found = after.find((item) => item['comment'] === row.comment && model.isInScope(item) && !isFixed(item))
          for (const [name, value] of Object.entries(row)) {
            assert.equal(found?.[name], value === null ? undefined : toldOf(name, value), name)
          }
          return found!
        })
        if (order)
          assert.deepEqual(
            after.filter((item) => meant.includes(item)),
            meant
          )
        const rest = after.filter((item) => !isFixed(item) && model.isInScope(item) && !meant.includes(item))
        if (others === 'remove') assert.deepEqual(rest, [])
        if (others === 'disable') assert.ok(rest.every((item) => item['disabled'] === 'true'))
      }),
      { numRuns: 300 }
    )
  })
})
