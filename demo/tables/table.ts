/** The properties of one row, as they stand on the wire. */
export type Values = Record<string, string>

export interface Change {
  row: Values
  /** The row is gone. */
  isDead: boolean
  /** Takes this change back, as far as the row is still there. */
  undo: () => void
}

/** Rows in their order, each with an id that is never given twice, and those who want to know what changes. */
export class Table {
  readonly #order: Values[] = []
  readonly #byId = new Map<string, Values>()
  readonly #watchers = new Set<(change: Change) => void>()
  #lastId = 0

  get rows(): readonly Values[] {
    return this.#order
  }

  get(id: string): Values | undefined {
    return this.#byId.get(id)
  }

  /** @param before id of the row that comes after it; the end of the table otherwise. */
  add(values: Values, before?: string): Values {
    this.#lastId += 1
    const row: Values = { '.id': `*${this.#lastId.toString(16).toUpperCase()}`, ...values }
    this.#insert(row, before)
    return row
  }

  /** `undefined` takes a property away. Counters that move change quietly: a router does not tell of them either. */
  set(row: Values, changes: Record<string, string | undefined>, isQuiet = false): void {
    if (this.#byId.get(row['.id']!) !== row) return
    const before = Object.fromEntries(Object.keys(changes).map((name) => [name, row[name]]))
    for (const [name, value] of Object.entries(changes)) {
      if (value === undefined) delete row[name]
      else row[name] = value
    }
    if (!isQuiet) this.#tell({ row, isDead: false, undo: () => this.set(row, before) })
  }

  remove(row: Values): void {
    if (!this.#byId.delete(row['.id']!)) return
    const next = this.#take(row)
    this.#tell({ row, isDead: true, undo: () => this.#insert(row, next) })
  }

  move(row: Values, before?: string): void {
    if (row['.id'] === before || !this.#byId.has(row['.id']!)) return
    const next = this.#take(row)
    this.#order.splice(this.#indexOf(before), 0, row)
    this.#tell({ row, isDead: false, undo: () => this.move(row, next) })
  }

  /** @returns what ends it. */
  watch(watcher: (change: Change) => void): () => void {
    this.#watchers.add(watcher)
    return () => void this.#watchers.delete(watcher)
  }

  /** @returns what takes back all that `act` changes; undefined where it changes nothing. */
  reversible(act: () => void): (() => void) | undefined {
    const undos: (() => void)[] = []
    const stop = this.watch(({ undo }) => void undos.unshift(undo))
    try {
      act()
    } finally {
      stop()
    }
    return undos.length === 0 ? undefined : () => undos.forEach((undo) => undo())
  }

  #insert(row: Values, before: string | undefined): void {
    this.#byId.set(row['.id']!, row)
    this.#order.splice(this.#indexOf(before), 0, row)
    this.#tell({ row, isDead: false, undo: () => this.remove(row) })
  }

  /** @returns the id of the row that came after it. */
  #take(row: Values): string | undefined {
    const at = this.#order.indexOf(row)
    this.#order.splice(at, 1)
    return this.#order[at]?.['.id']
  }

  #indexOf(id: string | undefined): number {
    const row = id === undefined ? undefined : this.#byId.get(id)
    return row === undefined ? this.#order.length : this.#order.indexOf(row)
  }

  #tell(change: Change): void {
    for (const watcher of this.#watchers) watcher(change)
  }
}
