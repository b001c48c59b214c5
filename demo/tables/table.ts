/** The properties of one row, as they stand on the wire. */
export type Values = Record<string, string>

export interface Change {
  row: Values
  /** The row is gone. */
  isDead: boolean
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
    this.#byId.set(row['.id']!, row)
    this.#order.splice(this.#indexOf(before), 0, row)
    this.#tell({ row, isDead: false })
    return row
  }

  /** `undefined` takes a property away. Counters that move change quietly: a router does not tell of them either. */
  set(row: Values, changes: Record<string, string | undefined>, isQuiet = false): void {
    for (const [name, value] of Object.entries(changes)) {
      if (value === undefined) delete row[name]
      else row[name] = value
    }
    if (!isQuiet) this.#tell({ row, isDead: false })
  }

  remove(row: Values): void {
    if (!this.#byId.delete(row['.id']!)) return
    this.#order.splice(this.#order.indexOf(row), 1)
    this.#tell({ row, isDead: true })
  }

  move(row: Values, before?: string): void {
    if (row['.id'] === before) return
    this.#order.splice(this.#order.indexOf(row), 1)
    this.#order.splice(this.#indexOf(before), 0, row)
    this.#tell({ row, isDead: false })
  }

  /** @returns what ends it. */
  watch(watcher: (change: Change) => void): () => void {
    this.#watchers.add(watcher)
    return () => void this.#watchers.delete(watcher)
  }

  #indexOf(id: string | undefined): number {
    const row = id === undefined ? undefined : this.#byId.get(id)
    return row === undefined ? this.#order.length : this.#order.indexOf(row)
  }

  #tell(change: Change): void {
    for (const watcher of this.#watchers) watcher(change)
  }
}
