import type { Node, NodeAPI, NodeStatus } from 'node-red'
import type { PoolState, TransportKind } from '../../src/index.js'
import { translate } from './catalog.js'
import { causeOf } from './cause.js'
import { type Dot, FAILED, READY, STOPPED, WAITING } from './dot.js'

/** Stands for the number in a text. */
const MARK = '__n__'

/** Nothing of it is encrypted. */
export function isPlain(transport: TransportKind): boolean {
  return transport === 'plain' || transport === 'http'
}

/**
 * Shows what a node is doing as the dot under it. A change is shown at once, the rest of those in one turn of the event
 * loop as one, and the same dot twice not at all.
 */
export abstract class Status {
  protected state: PoolState = { name: 'idle' }
  protected readonly RED: NodeAPI
  readonly #node: Node
  /** By key, with a mark in the place of the number: under load, numbers move many times a second. */
  readonly #texts = new Map<string, string>()
  /** The last thing that went wrong; its text is made only when it is shown. */
  #failed: { error: unknown } | undefined
  #shown = ''
  /** From a change that was shown to the end of the turn. */
  #turn: NodeJS.Immediate | undefined
  #hasMore = false
  #isClosed = false

  constructor(RED: NodeAPI, node: Node) {
    this.RED = RED
    this.#node = node
  }

  connection(state: PoolState): void {
    this.state = state
    this.show()
  }

  /** Shows an error until the next message or start. */
  failed(error: unknown): void {
    this.#failed = { error }
    this.show()
  }

  /** Shows nothing from now on: after a deploy, a new node has the same id. */
  close(): void {
    this.#isClosed = true
    clearImmediate(this.#turn)
  }

  protected get hasFailed(): boolean {
    return this.#failed !== undefined
  }

  protected forgive(): void {
    this.#failed = undefined
  }

  /** The activity of the node itself; undefined leaves the dot to the last error and the connection. */
  protected abstract own(): NodeStatus | undefined

  protected show(): void {
    if (this.#isClosed) return
    if (this.#turn !== undefined) return this.showLater()
    this.#waitForTurn()
    const status = this.own() ?? this.#failure() ?? this.#connection()
    const shown = JSON.stringify(status)
    if (shown === this.#shown) return
    this.#shown = shown
    this.#node.status(status)
  }

  /** Shows at the end of this turn what has become of it by then. */
  protected showLater(): void {
    this.#hasMore = true
    this.#waitForTurn()
  }

  protected dot(dot: Dot, key: string, n = 0): NodeStatus {
    let text = this.#texts.get(key)
    if (text === undefined) {
      text = translate(this.RED, `status.${key}`, { n: MARK })
      this.#texts.set(key, text)
    }
    return { ...dot, text: text.replace(MARK, String(n)) }
  }

  protected stoppedDot(): NodeStatus {
    return this.dot(STOPPED, 'stopped')
  }

  #waitForTurn(): void {
    this.#turn ??= setImmediate(() => {
      this.#turn = undefined
      if (!this.#hasMore) return
      this.#hasMore = false
      this.show()
    })
  }

  #failure(): NodeStatus | undefined {
    const isAway = this.state.name === 'connecting' || this.state.name === 'disconnected'
    if (this.#failed === undefined || isAway) return undefined
    return { ...FAILED, text: causeOf(this.RED, this.#failed.error) }
  }

  #connection(): NodeStatus {
    const { state } = this
    switch (state.name) {
      case 'connecting':
        return this.dot(WAITING, 'connecting')
      case 'connected':
        return this.dot(READY, isPlain(state.transport) ? 'ready-plain' : 'ready')
      case 'disconnected':
        if (state.retryIn !== undefined) return this.dot(WAITING, 'reconnecting', Math.ceil(state.retryIn / 1000))
        return { ...FAILED, text: causeOf(this.RED, state.reason) }
      case 'error':
        return { ...FAILED, text: causeOf(this.RED, state.reason) }
      default:
        return {}
    }
  }
}
