import type { TypedRow } from '../../src/index.js'

/** The rows of one refresh come in one go: a pause of this length, in ms, means that they are complete. */
const QUIET = 200

/** Gathers the rows that the router marks as one refresh by `.section`; a row without a mark stands alone. */
export class Section {
  readonly #emit: (rows: TypedRow[]) => void
  #rows: TypedRow[] = []
  #timer: NodeJS.Timeout | undefined

  constructor(emit: (rows: TypedRow[]) => void) {
    this.#emit = emit
  }

  push(row: TypedRow): void {
    const section = row['.section']
    if (section === undefined || section !== this.#rows[0]?.['.section']) this.flush()
    this.#rows.push(row)
    if (section === undefined) this.flush()
    else if (this.#timer === undefined) this.#timer = setTimeout(() => this.flush(), QUIET)
    else this.#timer.refresh()
  }

  /** Hands out what has come. */
  flush(): void {
    const rows = this.#rows
    this.clear()
    if (rows.length > 0) this.#emit(rows)
  }

  clear(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#rows = []
  }
}
