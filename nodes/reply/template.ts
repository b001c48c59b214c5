import type { NodeAPI, NodeMessage } from 'node-red'
import type { Destination } from './destination.js'
import { type Parts, type Provenance, readable, type RouterMessage } from '../report/message.js'

/** Each message gets its own of these, and of the property with its rows; an error is one of an earlier failure. */
const OWN = new Set(['routeros', 'error'])
/** Of an HTTP request; Node-RED's copies share them too. */
const SHARED = new Set(['req', 'res'])

/**
 * Copies of the message that came in, for the rows of its reply.
 *
 * Within one send, Node-RED copies a message for every wire but the first (`Node.send`). Between two sends it copies
 * nothing: an object in both messages, changed in one branch of the flow, would change in the other. So each copy gets
 * objects and Buffers of its own. Primitives are safe as they are, and most messages hold nothing else.
 */
export class Template {
  readonly #RED: NodeAPI
  readonly #destination: Destination
  /** What a copy may share with the others; it has all properties already, so that copies are of one shape. */
  readonly #plain: RouterMessage
  /** The properties that are cloned for each copy. */
  readonly #deep: NodeMessage | undefined

  constructor(RED: NodeAPI, msg: RouterMessage, destination: Destination) {
    this.#RED = RED
    this.#destination = destination
    const entries = readable(msg).filter(([name]) => !OWN.has(name) && name !== destination.name)
    const isDeep = ([name, value]: [string, unknown]): boolean =>
      typeof value === 'object' && value !== null && !SHARED.has(name)
    const plain = Object.fromEntries(entries.filter((entry) => !isDeep(entry)))
    const own = { ...(destination.name && { [destination.name]: undefined }), parts: undefined, routeros: undefined }
    this.#plain = { ...plain, ...own } as unknown as RouterMessage
    this.#deep = entries.some(isDeep) ? Object.fromEntries(entries.filter(isDeep)) : undefined
  }

  /** A copy with rows in it. The parts of an outer sequence go into these, as the core Split node does it. */
  copy(rows: unknown, parts: Parts, routeros: Provenance): RouterMessage {
    const copy = { ...this.#plain, parts, routeros }
    if (this.#deep !== undefined) {
      const { parts: outer, ...deep } = this.#clone(this.#deep)
      if (outer !== undefined) parts.parts = outer
      Object.assign(copy, deep)
    }
    this.#destination.write(copy, rows)
    return copy
  }

  #clone(deep: NodeMessage): Record<string, unknown> {
    const clone: Record<string, unknown> = this.#RED.util.cloneMessage(deep)
    for (const [name, value] of Object.entries(clone)) {
      // Node-RED's copy of a Buffer is a view of the same bytes.
      if (Buffer.isBuffer(value)) clone[name] = Buffer.from(value)
    }
    return clone
  }
}
