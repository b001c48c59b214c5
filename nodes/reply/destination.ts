import type { NodeAPI } from 'node-red'
import { InputError } from '../../src/index.js'
import type { RouterMessage } from '../report/message.js'
import { inText } from './fields.js'

const TOP_LEVEL = /^[a-z_$][\w$]*$/i

/** Where in a message the rows go: into its payload, or into the property that the node names. */
export class Destination {
  /** The property of the message itself; undefined where the path is nested. */
  readonly name: string | undefined
  readonly #RED: NodeAPI
  readonly #property: string

  constructor(RED: NodeAPI, property: unknown) {
    this.#RED = RED
    this.#property =
      inText(property)
        .trim()
        .replace(/^msg\./, '') || 'payload'
    if (TOP_LEVEL.test(this.#property)) this.name = this.#property
  }

  /**
   * To be asked before a command is sent: the router would have done it, and nobody would see the reply.
   *
   * @throws {InputError} when the path is not valid, or a part of it is a text or a number.
   */
  assertWritable(msg: RouterMessage): void {
    if (this.name !== undefined) return
    let at: unknown = msg
    for (const part of this.#parts(msg).slice(0, -1)) {
      at = (at as Record<string | number, unknown>)[part]
      if (at === undefined) return // it will be made
      if (typeof at !== 'object' || at === null) throw this.#refusal()
    }
  }

  /** @throws {InputError} as {@link assertWritable} does. */
  write(msg: RouterMessage, rows: unknown): void {
    if (this.name !== undefined) (msg as unknown as Record<string, unknown>)[this.name] = rows
    else if (!this.#RED.util.setMessageProperty(msg, this.#property, rows, true)) throw this.#refusal()
  }

  #parts(msg: RouterMessage): (string | number)[] {
    try {
      return this.#RED.util.normalisePropertyExpression(this.#property, msg)
    } catch {
      throw this.#refusal()
    }
  }

  #refusal(): InputError {
    return new InputError('bad-destination', { property: this.#property })
  }
}
