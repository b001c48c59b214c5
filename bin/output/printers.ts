import { printable } from '../text/printable.js'
import type { Style } from '../text/style.js'
import type { Widths } from '../text/width.js'
import type { Format } from '../usage/options.js'
import { JsonPrinter, NdjsonPrinter } from './json.js'
import type { Printer } from './printer.js'
import { RawPrinter } from './raw.js'
import { TablePrinter } from './table.js'

/** Makes the printer of each command. */
export class Printers {
  readonly #format: Format
  readonly #widths: Widths
  readonly #style: Style
  readonly #stdout: NodeJS.WriteStream

  constructor(format: Format, widths: Widths, style: Style, stdout: NodeJS.WriteStream) {
    this.#format = format
    this.#widths = widths
    this.#style = style
    this.#stdout = stdout
  }

  /** @param isLive whether a table shows its rows as they come. */
  open(isLive: boolean): Printer {
    const stdout = this.#stdout
    const write = (text: string): void => void stdout.write(text)
    switch (this.#format) {
      case 'json':
        return new JsonPrinter(write)
      case 'ndjson':
        return new NdjsonPrinter(write)
      case 'raw':
        return new RawPrinter(write, stdout.isTTY ? printable : (text) => text)
      default: {
        const columns = (): number => (stdout.isTTY ? stdout.columns : Infinity)
        return new TablePrinter({ write, style: this.#style, widths: this.#widths, columns, isLive })
      }
    }
  }

  /** Whether rows appear on the terminal as they come, so that nobody wonders. */
  shows(isLive: boolean): boolean {
    return this.#stdout.isTTY && (isLive || this.#format !== 'table')
  }
}
