import type { Node, NodeAPI, NodeStatus } from 'node-red'
import type { PoolState } from '../../src/index.js'
import { translate } from './catalog.js'
import { messageOf } from './failure.js'

/** Longer texts would cover the flow. */
const LONGEST = 40

type Dot = Pick<NodeStatus, 'fill' | 'shape'>

const WAITING: Dot = { fill: 'yellow', shape: 'ring' }
const READY: Dot = { fill: 'green', shape: 'dot' }
const RUNNING: Dot = { fill: 'blue', shape: 'dot' }
const QUEUED: Dot = { fill: 'blue', shape: 'ring' }
const FAILED: Dot = { fill: 'red', shape: 'ring' }

/** The dot under a node: what its messages are doing, else how its last one failed, else how the connection is. */
export class Status {
  readonly #RED: NodeAPI
  readonly #node: Node
  #state: PoolState = { name: 'idle' }
  #queued = 0
  #running = 0
  #error: string | undefined
  #shown = ''

  constructor(RED: NodeAPI, node: Node) {
    this.#RED = RED
    this.#node = node
  }

  connection(state: PoolState): void {
    this.#state = state
    this.#show()
  }

  /** How many messages wait and run; a new one wipes out the error of the last. */
  count(queued: number, running: number): void {
    if (queued + running > this.#queued + this.#running) this.#error = undefined
    this.#queued = queued
    this.#running = running
    this.#show()
  }

  failed(error: unknown): void {
    this.#error = messageOf(this.#RED, error)
    this.#show()
  }

  #show(): void {
    const status = this.#status()
    const shown = JSON.stringify(status)
    if (shown === this.#shown) return
    this.#shown = shown
    this.#node.status(status)
  }

  #status(): NodeStatus {
    const state = this.#state
    const isConnected = state.name === 'connected'
    if (isConnected && this.#queued > 0) return this.#dot(QUEUED, 'queued', this.#queued)
    if (isConnected && this.#running > 0) return this.#dot(RUNNING, 'running', this.#running)
    if (isConnected && this.#error !== undefined) return { ...FAILED, text: shorten(this.#error) }
    switch (state.name) {
      case 'connecting':
        return this.#dot(WAITING, 'connecting')
      case 'connected':
        return this.#dot(READY, state.transport === 'plain' ? 'ready-plain' : 'ready')
      case 'disconnected':
        if (state.retryIn === undefined) break
        return this.#dot(WAITING, 'reconnecting', Math.ceil(state.retryIn / 1000))
      case 'error':
        break
      default:
        return this.#error === undefined ? {} : { ...FAILED, text: shorten(this.#error) }
    }
    return { ...FAILED, text: shorten(messageOf(this.#RED, state.reason)) }
  }

  #dot(dot: Dot, key: string, n = 0): NodeStatus {
    return { ...dot, text: translate(this.#RED, `status.${key}`, { n }) }
  }
}

function shorten(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text
}
