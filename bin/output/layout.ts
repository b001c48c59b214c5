import { printable } from '../text/printable.js'
import type { Widths } from '../text/width.js'

/** Blanks between two columns. */
const GAP = 2
/** No column that needs more is made narrower than this. */
const LEAST = 8

/** The columns of a table, and how wide each is. */
export class Layout {
  /** Of the properties. */
  readonly names: readonly string[]
  readonly header: string
  readonly #widths: Widths
  readonly #sizes: readonly number[]
  readonly #isCut: boolean
  readonly #isNumeric: readonly boolean[]

  /**
   * Columns as wide as their rows need, and narrower where the terminal is.
   *
   * @param rows their cells.
   * @param most cells on a line.
   * @param before what the columns do not become narrower than.
   * @returns undefined where they cannot be shown in so few cells.
   */
  static of(
    names: readonly string[],
    rows: readonly (readonly string[])[],
    most: number,
    widths: Widths,
    before?: Layout
  ): Layout | undefined {
    const headers = names.map(printable)
    const needs = headers.map((header, at) =>
      rows.reduce(
        (need, row) => Math.max(need, widths.of(row[at]!)),
        Math.max(widths.of(header), before?.sizeOf(names[at]!) ?? 0)
      )
    )
    const sizes = fitted(needs, most)
    return sizes && new Layout(names, headers, rows, sizes, sum(sizes) < sum(needs), widths)
  }

  private constructor(
    names: readonly string[],
    headers: readonly string[],
    rows: readonly (readonly string[])[],
    sizes: readonly number[],
    isCut: boolean,
    widths: Widths
  ) {
    this.names = names
    this.#sizes = sizes
    this.#isCut = isCut
    this.#widths = widths
    this.#isNumeric = names.map((_, at) => rows.every((row) => /^-?\d*(?:\.\d+)?$/.test(row[at]!)))
    this.header = this.line(headers)
  }

  /** Whether a row can stand below the others as it is. */
  fits(names: readonly string[], cells: readonly string[]): boolean {
    if (!names.every((name) => this.names.includes(name))) return false
    return this.#isCut || cells.every((cell, at) => this.#widths.of(cell) <= this.#sizes[at]!)
  }

  line(cells: readonly string[]): string {
    const columns = cells.map((cell, at) =>
      this.#widths.pad(this.#widths.cut(cell, this.#sizes[at]!), this.#sizes[at]!, this.#isNumeric[at])
    )
    return columns.join(' '.repeat(GAP)).trimEnd()
  }

  /** Cells of a column. */
  sizeOf(name: string): number | undefined {
    return this.#sizes[this.names.indexOf(name)]
  }
}

/** The widest give way first. */
function fitted(needs: readonly number[], most: number): readonly number[] | undefined {
  const room = most - GAP * (needs.length - 1)
  if (sum(needs) <= room) return needs
  const capped = (limit: number): number[] => needs.map((need) => Math.min(need, limit))
  if (sum(capped(LEAST)) > room) return undefined
  let limit = LEAST
  while (sum(capped(limit + 1)) <= room) limit += 1
  return capped(limit)
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total + size, 0)
}
