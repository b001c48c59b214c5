import type { NodeAPI } from 'node-red'
import type { TypedRow } from '../../src/index.js'
import { type Parts, type Provenance, type RouterMessage, withAnswer } from '../report/message.js'
import { Template } from './template.js'

export type OutputForm = 'array' | 'rows' | 'batch' | 'text'

/** What an output needs of the run it belongs to. */
export interface OutputContext {
  RED: NodeAPI
  msg: RouterMessage
  batchSize: number
  send: (msg: RouterMessage) => void
  provenance: () => Provenance
}

/** Where the rows of one reply go. */
export interface Output {
  row(row: TypedRow): void
  /** The reply is complete. */
  end(): void
  /** What arrived and was not yet sent. */
  readonly unsent: TypedRow[]
}

const DEFAULT_BATCH_SIZE = 500

export function createOutput(form: OutputForm, context: OutputContext): Output {
  switch (form) {
    case 'rows':
    case 'batch':
      return new Stream(context, form === 'batch')
    case 'text':
      return new Collection(context, toText)
    default:
      return new Collection(context, (rows) => rows)
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
  readonly unsent: TypedRow[] = []
  readonly #context: OutputContext
  readonly #form: (rows: TypedRow[]) => unknown

  constructor(context: OutputContext, form: (rows: TypedRow[]) => unknown) {
    this.#context = context
    this.#form = form
  }

  row(row: TypedRow): void {
    this.unsent.push(row)
  }

  end(): void {
    const { msg, send, provenance } = this.#context
    send(withAnswer(msg, { payload: this.#form(this.unsent), routeros: provenance() }))
  }
}

/**
 * Messages of one row or a few each, sent while the reply still arrives. A full one waits for the next row, because
 * the last one carries the count that lets a Join node finish.
 */
class Stream implements Output {
  readonly #context: OutputContext
  readonly #isBatch: boolean
  readonly #size: number
  readonly #id: string
  readonly #template: Template
  #held: TypedRow[] = []
  #index = 0

  constructor(context: OutputContext, isBatch: boolean) {
    this.#context = context
    this.#isBatch = isBatch
    this.#size = isBatch ? context.batchSize : 1
    this.#id = context.RED.util.generateId()
    this.#template = new Template(context.RED, context.msg)
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
    const { send, provenance } = this.#context
    const payload = this.#isBatch ? this.#held : this.#held[0]
    this.#held = []
    const parts: Parts = { id: this.#id, index: this.#index, type: 'array', len: this.#size }
    this.#index += 1
    if (isLast) parts.count = this.#index
    const msg = this.#template.copy()
    // Parts of an outer sequence.
    if (msg.parts !== undefined) parts.parts = msg.parts
    send({ ...msg, payload, parts, routeros: provenance() })
  }
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
