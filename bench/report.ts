/** What one benchmark found. */
export interface Table {
  title: string
  /** What exactly was measured. */
  measured: string
  columns: string[]
  rows: string[][]
}

/** As people read it, on a terminal and in a document. */
export function markdown({ title, measured, columns, rows }: Table): string {
  const widths = columns.map((column, at) => Math.max(...[column, ...rows.map((row) => row[at]!)].map(widthOf)))
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join(' | ')} |`
  const rule = widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`))
  return [`## ${title}`, '', measured, '', line(columns), line(rule), ...rows.map(line), ''].join('\n')
}

/** `1.23×`. */
export function times(ratio: number): string {
  return `${ratio.toFixed(2)}×`
}

export function perSecond(count: number, ms: number): string {
  return Math.round((count / ms) * 1000).toLocaleString('en-US')
}

function widthOf(text: string): number {
  return text.length
}
