import type { TypedRow } from '../../src/index.js'
import { printable } from '../text/printable.js'
import type { Style } from '../text/style.js'
import type { Widths } from '../text/width.js'
import { Layout } from './layout.js'
import type { Printer, Write } from './printer.js'

/** Rows that wait for the rest, so that the columns suit all of them. */
const PAGE = 1000

export interface TableOptions {
  write: Write
  style: Style
  widths: Widths
  /** Cells on a line of the terminal. */
  columns: () => number
  /** Each row is shown as it comes. */
  isLive: boolean
}

/**
 * Rows below each other, or, where the terminal is too narrow for their columns, one property a line. Of a long reply
 * every page has columns of its own.
 */
export class TablePrinter implements Printer {
  readonly values = 'text'
  readonly #options: TableOptions
  #rows: TypedRow[] = []
  #layout: Layout | undefined
  #isFirst = true

  constructor(options: TableOptions) {
    this.#options = options
  }

  sent(): void {}

  row(row: TypedRow): void {
    this.#rows.push(row)
    if (this.#options.isLive || this.#rows.length === PAGE) this.#flush()
  }

  end(): void {
    this.#flush()
  }

  #flush(): void {
    const rows = this.#rows
    this.#rows = []
    if (rows.length === 0) return
    const { columns, widths, write, style, isLive } = this.#options
    const names = [...new Set(rows.flatMap((row) => Object.keys(row)))]
    const before = isLive ? this.#layout : undefined
    const isKnown = before?.fits(names, cellsOf(rows[0]!, before.names)) === true
    const layout = isKnown ? before : layoutOf(names, rows, columns(), widths, before)
    if (layout === undefined) for (const row of rows) write(this.#separator + this.#list(row))
    else {
      if (!isKnown) write(`${this.#separator}${style('bold', layout.header)}\n`)
      write(rows.map((row) => `${layout.line(cellsOf(row, layout.names))}\n`).join(''))
    }
    this.#layout = layout
  }

  /** An empty line before everything but the first. */
  get #separator(): string {
    const separator = this.#isFirst ? '' : '\n'
    this.#isFirst = false
    return separator
  }

  #list(row: TypedRow): string {
    const { columns, widths, style } = this.#options
    const names = Object.keys(row).map(printable)
    const margin = Math.min(Math.max(...names.map((name) => widths.of(name))) + 2, columns() >> 1)
    return cellsOf(row, Object.keys(row))
      .map((cell, at) => {
        const name = widths.pad(`${widths.cut(names[at]!, margin - 2)}:`, margin)
        const [first = '', ...others] = widths.wrap(cell, columns() - margin)
        return [style('cyan', name) + first, ...others.map((piece) => ' '.repeat(margin) + piece)]
          .map((line) => line.trimEnd())
          .join('\n')
      })
      .map((line) => `${line}\n`)
      .join('')
  }
}

function layoutOf(
  names: readonly string[],
  rows: readonly TypedRow[],
  columns: number,
  widths: Widths,
  before: Layout | undefined
): Layout | undefined {
  const cells = rows.map((row) => cellsOf(row, names))
  return Layout.of(names, cells, columns, widths, before)
}

function cellsOf(row: TypedRow, names: readonly string[]): string[] {
  return names.map((name) => printable([row[name] ?? ''].flat().join(',')))
}
