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
    this.#write(`${this.#isEmpty ? '[\n' : ',\n'}${JSON.stringify(row)}`)
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
    this.#write(`${JSON.stringify(row)}\n`)
  }

  end(): void {}
}
