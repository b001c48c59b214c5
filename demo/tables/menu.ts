import type { Board } from './board.js'
import type { Fields } from './fields.js'
import { type Change, Table, type Values } from './table.js'
import { noSuchItem } from './trap.js'

export type Policy = 'read' | 'write' | 'policy' | 'test' | 'reboot' | 'ftp'

/**
 * `list` takes new rows, `fixed` only changes them, `single` is one row without an id, `view` is only looked at,
 * `dir` has no rows at all.
 */
export type MenuKind = 'list' | 'fixed' | 'single' | 'view' | 'dir'

/** Properties that may not occur twice together. */
export interface Unique {
  readonly names: readonly string[]
  /** What the router says. */
  readonly refusal: string
  /** Rows that are dynamic do not count. */
  readonly isAmongStatic?: true
}

/** The commands that every menu has, and the arguments nobody mentions here, come from the facts: see `facts.ts`. */
export interface MenuSpec {
  readonly path: string
  readonly kind: MenuKind
  readonly fields: Fields
  /** What a demo router starts with. */
  readonly rows?: (board: Board) => readonly Values[]
  readonly unique?: Unique
  /** The rows of this type in another menu's table: `/interface/vlan` within `/interface`. */
  readonly within?: { readonly path: string; readonly type: string }
  /** What the router works out by itself when a row comes or changes. `before` is the row that changes. */
  readonly derive?: (row: Values, board: Board, before?: Values) => Values
  /** What is only known at the moment of looking. */
  readonly live?: (row: Values, board: Board) => Values
  /** Which right changes it; `write` by default. */
  readonly policy?: Policy
}

export interface Wanted {
  detail?: boolean
  stats?: boolean
  /** The user may see secrets. */
  sensitive?: boolean
  proplist?: readonly string[] | undefined
}

/** One menu of one router: its rows, seen through its fields. */
export class Menu {
  readonly spec: MenuSpec
  readonly #board: Board
  readonly #table: Table

  constructor(spec: MenuSpec, board: Board, table?: Table) {
    this.spec = spec
    this.#board = board
    this.#table = table ?? new Table()
    for (const row of spec.rows?.(board) ?? []) this.add(row)
  }

  get table(): Table {
    return this.#table
  }

  /** The rows as a client sees them, with every property. */
  get rows(): Values[] {
    return this.items.map((row) => this.show(row, { detail: true, stats: true, sensitive: true }))
  }

  /** The rows as they are kept. */
  get items(): readonly Values[] {
    return this.spec.within === undefined ? this.#table.rows : this.#table.rows.filter((row) => this.has(row))
  }

  get names(): string[] {
    return this.items.flatMap((row) => row.name ?? [])
  }

  has(row: Values): boolean {
    return this.spec.within === undefined || row.type === this.spec.within.type
  }

  /** By id or, as a router allows it, by name. */
  find(which: string): Values | undefined {
    const byId = this.#table.get(which)
    if (byId !== undefined) return this.has(byId) ? byId : undefined
    return this.items.find((row) => row.name === which)
  }

  add(values: Values, before?: string): Values {
    const { '.id': _, ...row } = values
    if (this.spec.within !== undefined) row.type = this.spec.within.type
    return this.#table.add({ ...this.#initial(row), ...row, ...this.spec.derive?.(row, this.#board) }, before)
  }

  /** @throws {Trap} where there is no such row. */
  set(which: string | Values, changes: Record<string, string | undefined>, isQuiet = false): Values {
    const row = this.#row(which)
    const future: Values = {}
    for (const [name, value] of Object.entries({ ...row, ...changes })) {
      if (value !== undefined) future[name] = value
    }
    this.#table.set(row, { ...changes, ...this.spec.derive?.(future, this.#board, row) }, isQuiet)
    return row
  }

  /** @throws {Trap} where there is no such row. */
  remove(which: string | Values): void {
    this.#table.remove(this.#row(which))
  }

  clear(): void {
    for (const row of this.items.slice()) this.#table.remove(row)
  }

  watch(watcher: (change: Change) => void): () => void {
    return this.#table.watch((change) => {
      if (this.has(change.row)) watcher(change)
    })
  }

  /** One row as it leaves: in the order of the fields, without what was not asked for. */
  show(row: Values, wanted: Wanted): Values {
    const all = this.spec.live === undefined ? row : { ...row, ...this.spec.live(row, this.#board) }
    const shown: Values = this.spec.kind === 'single' ? {} : { '.id': row['.id']! }
    for (const [name, field] of Object.entries(this.spec.fields)) {
      const value = all[name]
      if (value === undefined || field.isHidden === true) continue
      const isNamed = wanted.proplist?.includes(name) === true
      if (field.isDetail === true && wanted.detail !== true && !isNamed) continue
      if (field.isStat === true && wanted.stats !== true && !isNamed) continue
      shown[name] = field.isSecret === true && wanted.sensitive !== true && value !== '' ? '*****' : value
    }
    if (wanted.proplist?.includes('.nextid') === true) shown['.nextid'] = this.#nextId(row)
    return shown
  }

  #row(which: string | Values): Values {
    const row = typeof which === 'string' ? this.find(which) : this.#table.get(which['.id'] ?? '')
    if (row === undefined) throw noSuchItem()
    return row
  }

  #initial(row: Values): Values {
    const initial: Values = {}
    for (const [name, field] of Object.entries(this.spec.fields)) {
      if (field.initial !== undefined && row[name] === undefined) initial[name] = field.initial
    }
    return initial
  }

  #nextId(row: Values): string {
    return this.items[this.items.indexOf(row) + 1]?.['.id'] ?? '*FFFFFFFF'
  }
}
