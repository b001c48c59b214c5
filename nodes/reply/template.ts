import type { NodeAPI, NodeMessage } from 'node-red'
import { readable, type RouterMessage } from '../report/message.js'

/** Each message gets its own of these; an error is one of an earlier failure. */
const OWN = new Set(['payload', 'routeros', 'error'])
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
  readonly #plain: NodeMessage
  /** The properties that are cloned for each copy. */
  readonly #deep: NodeMessage | undefined

  constructor(RED: NodeAPI, msg: RouterMessage) {
    this.#RED = RED
    const entries = readable(msg).filter(([name]) => !OWN.has(name))
    const isDeep = ([name, value]: [string, unknown]): boolean =>
      typeof value === 'object' && value !== null && !SHARED.has(name)
    this.#plain = Object.fromEntries(entries.filter((entry) => !isDeep(entry)))
    this.#deep = entries.some(isDeep) ? Object.fromEntries(entries.filter(isDeep)) : undefined
  }

  copy(): RouterMessage {
    return { ...this.#plain, ...(this.#deep && this.#clone(this.#deep)) } as RouterMessage
  }

  #clone(deep: NodeMessage): NodeMessage {
    const clone: Record<string, unknown> = this.#RED.util.cloneMessage(deep)
    for (const [name, value] of Object.entries(clone)) {
      // Node-RED's copy of a Buffer is a view of the same bytes.
      if (Buffer.isBuffer(value)) clone[name] = Buffer.from(value)
    }
    return clone
  }
}
