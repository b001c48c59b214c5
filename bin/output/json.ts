import type { TypedRow } from '../../src/index.js'
import type { Printer, Write } from './printer.js'

/** One array; its rows are written as they come. */
export class JsonPrinter implements Printer {
  readonly values = 'typed'
  readonly #write: Write
  #isEmpty = true

  constructor(write: Write) {
    this.#write = write
  }

  sent(): void {}

  row(row: TypedRow): void {
    this.#write(`${this.#isEmpty ? '[\n' : ',\n'}${jsonOf(row)}`)
    this.#isEmpty = false
  }

  end(): void {
    this.#write(this.#isEmpty ? '[]\n' : '\n]\n')
  }
}

/** An object a line. */
export class NdjsonPrinter implements Printer {
  readonly values = 'typed'
  readonly #write: Write

  constructor(write: Write) {
    this.#write = write
  }

  sent(): void {}

  row(row: TypedRow): void {
    this.#write(`${jsonOf(row)}\n`)
  }

  end(): void {}
}

/** JSON leaves signs alone that a terminal would obey; escaped, they mean the same. */
function jsonOf(row: TypedRow): string {
  return JSON.stringify(row).replace(/[\x7f-\x9f\u200e-\u200f\u2028-\u202e\u2066-\u2069]/g, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}
