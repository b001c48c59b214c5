import type { Node, NodeAPI, NodeStatus } from 'node-red'
import type { PoolState } from '../../src/index.js'
import { translate } from './catalog.js'
import { causeOf } from './cause.js'

/** Stands for the number in a text. */
const MARK = '__n__'

type Dot = Pick<NodeStatus, 'fill' | 'shape'>

const WAITING: Dot = { fill: 'yellow', shape: 'ring' }
const READY: Dot = { fill: 'green', shape: 'dot' }
const RUNNING: Dot = { fill: 'blue', shape: 'dot' }
const QUEUED: Dot = { fill: 'blue', shape: 'ring' }
const STOPPED: Dot = { fill: 'grey', shape: 'ring' }
const FAILED: Dot = { fill: 'red', shape: 'ring' }

/**
 * Shows what a node is doing as the dot under it. A change is shown at once, the rest of those in one turn of the event
 * loop as one, and the same dot twice not at all.
 */
export abstract class Status {
  protected state: PoolState = { name: 'idle' }
  readonly #RED: NodeAPI
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
    this.#RED = RED
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
    this.#hasMore = this.#turn !== undefined
    if (this.#hasMore) return
    this.#turn = setImmediate(() => {
      this.#turn = undefined
      if (this.#hasMore) this.show()
    })
    const status = this.own() ?? this.#failure() ?? this.#connection()
    const shown = JSON.stringify(status)
    if (shown === this.#shown) return
    this.#shown = shown
    this.#node.status(status)
  }

  protected dot(dot: Dot, key: string, n = 0): NodeStatus {
    let text = this.#texts.get(key)
    if (text === undefined) {
      text = translate(this.#RED, `status.${key}`, { n: MARK })
      this.#texts.set(key, text)
    }
    return { ...dot, text: text.replace(MARK, String(n)) }
  }

  protected stoppedDot(): NodeStatus {
    return this.dot(STOPPED, 'stopped')
  }

  #failure(): NodeStatus | undefined {
    const isAway = this.state.name === 'connecting' || this.state.name === 'disconnected'
    if (this.#failed === undefined || isAway) return undefined
    return { ...FAILED, text: causeOf(this.#RED, this.#failed.error) }
  }

  #connection(): NodeStatus {
    const { state } = this
    switch (state.name) {
      case 'connecting':
        return this.dot(WAITING, 'connecting')
      case 'connected':
        return this.dot(READY, state.transport === 'plain' ? 'ready-plain' : 'ready')
      case 'disconnected':
        if (state.retryIn !== undefined) return this.dot(WAITING, 'reconnecting', Math.ceil(state.retryIn / 1000))
        return { ...FAILED, text: causeOf(this.#RED, state.reason) }
      case 'error':
        return { ...FAILED, text: causeOf(this.#RED, state.reason) }
      default:
        return {}
    }
  }
}

/** The status of a node that answers messages: how many wait and run. */
export class RunStatus extends Status {
  #queued = 0
  #running = 0

  /** A message comes in and waits; it wipes out the error of the last. */
  enter(): void {
    this.forgive()
    this.#count(1, 0)
  }

  /** Its command is sent. */
  sent(): void {
    this.#count(-1, 1)
  }

  leave(wasSent: boolean): void {
    if (wasSent) this.#count(0, -1)
    else this.#count(-1, 0)
  }

  protected override own(): NodeStatus | undefined {
    if (this.#queued > 0 && this.state.name === 'connected') return this.dot(QUEUED, 'queued', this.#queued)
    return this.#running > 0 ? this.dot(RUNNING, 'running', this.#running) : undefined
  }

  #count(queued: number, running: number): void {
    this.#queued += queued
    this.#running += running
    this.show()
  }
}

/** The status of a node that listens. Its count moves fast, so it is shown once in a while. */
export class ListenStatus extends Status {
  static readonly #PACE = 500
  #isListening = false
  #rows = 0
  #timer: NodeJS.Timeout | undefined

  start(): void {
    this.#isListening = true
    this.#rows = 0
    this.forgive()
    this.show()
  }

  /** @param error the cause, unless a user stopped it. */
  stop(error?: unknown): void {
    this.#isListening = false
    this.#stopTimer()
    if (error === undefined) this.show()
    else this.failed(error)
  }

  count(rows: number): void {
    this.#rows = rows
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      this.show()
    }, ListenStatus.#PACE)
  }

  override close(): void {
    super.close()
    this.#stopTimer()
  }

  protected override own(): NodeStatus | undefined {
    const { state } = this
    if (!this.#isListening) return this.hasFailed ? undefined : this.stoppedDot()
    if (state.name !== 'connected') return undefined
    return this.dot(READY, state.transport === 'plain' ? 'listening-plain' : 'listening', this.#rows)
  }

  #stopTimer(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }
}
