import { InputError, UnsupportedError } from '../errors.js'
import { menuOf } from '../menus/index.js'
import type { Row } from '../wire/sentence.js'
import type { DeclaredRow } from './declared.js'
import type { Settings } from './options.js'
import { movesFor } from './order.js'
import { type Canonical, canonicalOf } from './sameness.js'
import { type Action, type Change, changeOf, type Subject, type Values } from './step.js'

/** What has to be done, in this order, and how many declared rows need nothing. */
export interface Plan {
  readonly changes: readonly Change[]
  readonly unchanged: number
}

/** A row of the router. */
class Present implements Subject {
  readonly id: string | undefined
  readonly row: Row
  readonly #key: readonly string[]

  /** @param key but for `.id`. */
  constructor(row: Row, key: readonly string[]) {
    this.id = text(row, '.id')
    this.row = row
    this.#key = key
  }

  get key(): Values {
    return new Map(this.#key.map((name) => [name, text(this.row, name) ?? null]))
  }
}

/** What a property has when it is unset; the router tells of some that way. Of a pair, both. */
const UNSET = new Set(['', 'none', '0/0', '0s/0s'])
/** The router tells nobody, so that only new rows get it: elsewhere every run would set it again. */
const NEVER_TOLD: Readonly<Record<string, readonly string[]>> = { '/user': ['password'] }

/**
 * Finds out the steps after which a menu is as declared; knows nothing of a connection. The cost grows with the number
 * of rows, on both sides.
 *
 * @param printed the rows of the router within the scope, as text.
 * @throws {InputError | UnsupportedError} when there are no such steps.
 */
export function planFor(
  menu: string,
  key: readonly string[],
  declared: readonly DeclaredRow[],
  printed: readonly Row[],
  settings: Settings
): Plan {
  return new Planning(menu, key, declared).plan(printed, settings)
}

class Planning {
  readonly #menu: string
  readonly #key: readonly string[]
  readonly #declared: readonly DeclaredRow[]
  /** By property. */
  readonly #canonical = new Map<string, Canonical>()
  /** Of a row that is meant, the next with its key. */
  readonly #twins = new Map<Subject, Subject>()

  constructor(menu: string, key: readonly string[], declared: readonly DeclaredRow[]) {
    this.#menu = menu
    this.#key = key
    this.#declared = declared
  }

  plan(printed: readonly Row[], { others, order }: Settings): Plan {
    if (order) this.#assertHas('move')
    const shownKey = this.#key.filter((name) => name !== '.id')
    const present = printed.filter(isOwn).map((row) => new Present(row, shownKey))
    const found = this.#find(present)
    const changes: Record<Action, Change[]> = { set: [], add: [], move: [], remove: [], disable: [] }
    const subjects = this.#declared.map((row, at): Subject => {
      const own = found[at]
      const change = own === undefined ? this.#add(row, at) : this.#set(own, row)
      if (change !== undefined) changes[change.action].push(change)
      return own ?? change!.subject
    })
    if (order) changes.move = this.#moves(subjects, present, others === 'remove')
    if (others !== 'keep') changes[others] = this.#others(others, present, new Set(subjects))
    const touched = new Set([...changes.set, ...changes.add, ...changes.move].map(({ subject }) => subject))
    const all = Object.values(changes).flat()
    for (const action of new Set(all.map((change) => change.action))) this.#assertHas(action)
    return { changes: all, unchanged: subjects.length - touched.size }
  }

  /** The row of each declared one; undefined where there is none. */
  #find(present: readonly Present[]): (Present | undefined)[] {
    const isOne = this.#key.length === 0
    const byKey = new Map<string, Present>()
    for (const one of present) {
      const key = isOne ? '' : this.#keyOf((name) => text(one.row, name) ?? '')
      const first = byKey.get(key)
      if (first === undefined) byKey.set(key, one)
      else if (!this.#twins.has(first)) this.#twins.set(first, one)
    }
    const seen = new Map<string, number>()
    return this.#declared.map(({ id, values }, at) => {
      const key = isOne ? '' : this.#keyOf((name) => (name === '.id' ? id : values.get(name)) ?? '')
      const first = seen.get(key)
      if (first !== undefined) throw new InputError('declared-twice', { first: first + 1, second: at + 1 })
      seen.set(key, at)
      return byKey.get(key)
    })
  }

  #keyOf(valueOf: (name: string) => string): string {
    return this.#key.map((name) => (name === '.id' ? valueOf(name) : this.#spell(name, valueOf(name)))).join('\0')
  }

  #add({ values }: DeclaredRow, at: number): Change {
    // A row that goes by its id is there or not, and a menu with one set of values has it always.
    if (this.#key.length === 0 || this.#key.includes('.id')) {
      throw new InputError('row-without-match', { row: at + 1, menu: this.#menu })
    }
    const key: Values = new Map(this.#key.map((name) => [name, values.get(name) ?? null]))
    const after: Values = new Map([...values].filter(([, value]) => value !== null))
    return changeOf('add', { id: undefined, key }, { after })
  }

  #set(subject: Present, { values }: DeclaredRow): Change | undefined {
    // Most rows need nothing, and get no maps.
    let change: { before: Map<string, string>; after: Map<string, string | null> } | undefined
    for (const [name, wanted] of values) {
      const present = text(subject.row, name)
      if (this.#isSame(name, present, wanted)) continue
      change ??= { before: new Map(), after: new Map() }
      change.after.set(name, wanted)
      if (present !== undefined) change.before.set(name, present)
    }
    return change && changeOf('set', subject, change)
  }

  #isSame(name: string, present: string | undefined, wanted: string | null): boolean {
    if (wanted === null) return present === undefined || UNSET.has(present)
    if (present === wanted) return true
    if (NEVER_TOLD[this.#menu]?.includes(name) === true) return true
    if (present === undefined) return wanted === ''
    return this.#spell(name, present) === this.#spell(name, wanted)
  }

  #spell(name: string, value: string): string {
    let canonical = this.#canonical.get(name)
    if (canonical === undefined) {
      canonical = canonicalOf(name, this.#menu)
      this.#canonical.set(name, canonical)
    }
    return canonical(value)
  }

  /** @param isAlone twins are removed. */
  #moves(subjects: readonly Subject[], present: readonly Present[], isAlone: boolean): Change[] {
    const added = subjects.filter((subject) => subject.id === undefined)
    const twins = isAlone ? undefined : this.#twins
    return movesFor(subjects, [...present, ...added], twins).map(({ row, before, from, to }) =>
      changeOf('move', row, { next: before, before: placed(from), after: placed(to) })
    )
  }

  #others(action: 'remove' | 'disable', present: readonly Present[], declared: ReadonlySet<Subject>): Change[] {
    const others = present.filter((one) => !declared.has(one))
    if (action === 'remove') return others.map((one) => changeOf(action, one, { before: this.#shownOf(one) }))
    return others
      .filter(({ row }) => this.#spell('disabled', text(row, 'disabled') ?? '') !== 'true')
      .map((one) => changeOf(action, one, { before: new Map([['disabled', 'false']]), after: DISABLED }))
  }

  #shownOf({ row, key }: Present): Values {
    const names = Object.keys(row).filter((name) => !name.startsWith('.') && !key.has(name) && !FLAGS.includes(name))
    return new Map(names.map((name) => [name, text(row, name)!]))
  }

  /** @throws {UnsupportedError} where the menu is known not to have the command. */
  #assertHas(command: string): void {
    const menu = menuOf(this.#menu)
    if (menu === undefined || menu.commands.has(command)) return
    throw new UnsupportedError('no-such-change', { menu: this.#menu, command })
  }
}

/** What marks rows of the router's own making, which nobody can declare. */
export const FLAGS = ['dynamic', 'builtin']
const DISABLED: Values = new Map([['disabled', 'true']])

function isOwn(row: Row): boolean {
  return !FLAGS.some((flag) => row[flag] === 'true' || row[flag] === 'yes')
}

function placed(place: number): Values {
  return new Map([['place', String(place)]])
}

/** A property that came twice has a comma list of its values. */
function text(row: Row, name: string): string | undefined {
  return Object.hasOwn(row, name) ? String(row[name]) : undefined
}
