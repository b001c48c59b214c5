import type { NodeAPI } from 'node-red'
import { RowCollection, type TypedRow } from '../../src/index.js'
import { type Parts, type Provenance, type RouterMessage, withAnswer } from '../report/message.js'
import type { Destination } from './destination.js'
import { Template } from './template.js'

export type OutputForm = 'array' | 'rows' | 'batch' | 'text'

export interface OutputOptions {
  RED: NodeAPI
  form: OutputForm
  batchSize: number
  destination: Destination
}

/** The message that came in, and where the answers go. */
export interface Recipient {
  readonly msg: RouterMessage
  send(msg: RouterMessage): void
}

/** Knows how the rows came about. */
export interface Origin {
  readonly provenance: Provenance
}

/** Where the rows of one reply go. */
export interface Output {
  /**
   * @param weight about how many bytes of memory the row takes.
   * @throws {InputError} when the rows would fill the memory.
   */
  row(row: TypedRow, weight: number): void
  /** The reply is complete. */
  end(): void
  /** What arrived and was not yet sent. */
  readonly unsent: TypedRow[]
}

const DEFAULT_BATCH_SIZE = 500
export const outputForms: readonly OutputForm[] = ['array', 'rows', 'batch', 'text']

export function createOutput(options: OutputOptions, recipient: Recipient, origin: Origin): Output {
  switch (options.form) {
    case 'rows':
    case 'batch':
      return new Stream(options, recipient, origin)
    case 'text':
      return new Collection(options, recipient, origin, toText)
    default:
      return new Collection(options, recipient, origin, asTheyAre)
  }
}

/** Whether all rows come in one message, so that the reply must have an end. */
export function isCollected(form: OutputForm): boolean {
  return form !== 'rows' && form !== 'batch'
}

/** @returns a whole number of at least 1; anything else is the default. */
export function readBatchSize(value: unknown): number {
  const size = Math.floor(Number(value))
  return size >= 1 ? size : DEFAULT_BATCH_SIZE
}

/** One message with everything. */
class Collection implements Output {
  readonly #collected = new RowCollection()
  readonly #destination: Destination
  readonly #recipient: Recipient
  readonly #origin: Origin
  readonly #form: (rows: TypedRow[]) => unknown

  constructor(
    { destination }: OutputOptions,
    recipient: Recipient,
    origin: Origin,
    form: (rows: TypedRow[]) => unknown
  ) {
    this.#destination = destination
    this.#recipient = recipient
    this.#origin = origin
    this.#form = form
  }

  get unsent(): TypedRow[] {
    return this.#collected.rows
  }

  row(row: TypedRow, weight: number): void {
    this.#collected.add(row, weight)
  }

  end(): void {
    const rows = this.#form(this.unsent)
    const write = (msg: RouterMessage): void => this.#destination.write(msg, rows)
    this.#recipient.send(withAnswer(this.#recipient.msg, write, this.#origin.provenance))
  }
}

/**
 * Messages of one row or a few each, sent while the reply still arrives. A full one waits for the next row, because
 * the last one carries the count that lets a Join node finish.
 */
class Stream implements Output {
  readonly #recipient: Recipient
  readonly #origin: Origin
  readonly #isBatch: boolean
  readonly #size: number
  readonly #id: string
  readonly #template: Template
  #held: TypedRow[] = []
  #index = 0

  constructor({ RED, form, batchSize, destination }: OutputOptions, recipient: Recipient, origin: Origin) {
    this.#recipient = recipient
    this.#origin = origin
    this.#isBatch = form === 'batch'
    this.#size = this.#isBatch ? batchSize : 1
    this.#id = RED.util.generateId()
    this.#template = new Template(RED, recipient.msg, destination)
  }

  get unsent(): TypedRow[] {
    return this.#held
  }

  row(row: TypedRow): void {
    if (this.#held.length === this.#size) this.#send(false)
    this.#held.push(row)
  }

  end(): void {
    if (this.#held.length > 0 || (this.#isBatch && this.#index === 0)) this.#send(true)
  }

  #send(isLast: boolean): void {
    const rows = this.#isBatch ? this.#held : this.#held[0]
    this.#held = []
    const parts: Parts = { id: this.#id, index: this.#index, type: 'array', len: this.#size }
    this.#index += 1
    if (isLast) parts.count = this.#index
    this.#recipient.send(this.#template.copy(rows, parts, this.#origin.provenance))
  }
}

function asTheyAre(rows: TypedRow[]): TypedRow[] {
  return rows
}

/** For people: `[1]`, then `name: value` lines; a blank line between rows. */
function toText(rows: TypedRow[]): string {
  return rows
    .map((row, index) => {
      const lines = Object.entries(row).map(([name, value]) => `${name}: ${String(value)}`)
      return [`[${index + 1}]`, ...lines].join('\n')
    })
    .join('\n\n')
}
