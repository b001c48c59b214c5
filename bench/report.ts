import type { Chart } from './chart.js'

/** Everything one benchmark found. */
export interface Findings {
  tables: Table[]
  goals?: Goal[]
  charts?: Chart[]
}

export interface Table {
  title: string
  /** What exactly was measured. */
  measured: string
  columns: string[]
  rows: string[][]
}

export interface Goal {
  what: string
  aim: string
  found: string
  isMet: boolean
}

type Format = (value: number) => string

export function atLeast(what: string, aim: number, found: number, format: Format): Goal {
  return { what, aim: `≥ ${format(aim)}`, found: format(found), isMet: found >= aim }
}

export function atMost(what: string, aim: number, found: number, format: Format): Goal {
  return { what, aim: `≤ ${format(aim)}`, found: format(found), isMet: found <= aim }
}

export function goalTable(goals: readonly Goal[]): Table {
  const missed = goals.filter(({ isMet }) => !isMet).length
  return {
    title: 'Goals',
    measured: `${goals.length - missed} met, ${missed} missed. The sections below say how each number was measured.`,
    columns: ['', 'goal', 'measured', ''],
    rows: goals.map(({ what, aim, found, isMet }) => [what, aim, found, isMet ? 'met' : 'missed'])
  }
}

/** As people read it, on a terminal and in a document. */
export function markdown({ title, measured, columns, rows }: Table): string {
  const widths = columns.map((column, at) => Math.max(3, ...[column, ...rows.map((row) => row[at]!)].map(widthOf)))
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
  return whole((count / ms) * 1000)
}

/** `12,345`. */
export function whole(value: number): string {
  return Math.round(value).toLocaleString('en-US')
}

function widthOf(text: string): number {
  return text.length
}
