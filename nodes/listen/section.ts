import { type TypedRow, weightOf } from '../../src/index.js'

/** The rows of one refresh come in one go: a pause of this length, in ms, means that they are complete. */
const QUIET = 200
/** Rows that are kept, and about how many bytes of memory they may take; with more, a section goes out in parts. */
const MOST_ROWS = 10_000
const MOST_WEIGHT = 16 * 1024 * 1024

/** Gathers the rows that the router marks as one refresh by `.section`; a row without a mark stands alone. */
export class Section {
  readonly #emit: (rows: TypedRow[]) => void
  #rows: TypedRow[] = []
  #weight = 0
  #timer: NodeJS.Timeout | undefined

  constructor(emit: (rows: TypedRow[]) => void) {
    this.#emit = emit
  }

  push(row: TypedRow): void {
    const section = row['.section']
    if (section === undefined || section !== this.#rows[0]?.['.section']) this.flush()
    this.#rows.push(row)
    this.#weight += weightOf(row)
    if (section === undefined || this.#rows.length >= MOST_ROWS || this.#weight >= MOST_WEIGHT) this.flush()
    else if (this.#timer === undefined) this.#timer = setTimeout(() => this.flush(), QUIET)
    else this.#timer.refresh()
  }

  /** Emits the rows so far. */
  flush(): void {
    const rows = this.#rows
    this.clear()
    if (rows.length > 0) this.#emit(rows)
  }

  clear(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#rows = []
    this.#weight = 0
  }
}
