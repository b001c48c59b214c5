import type { Node, NodeAPI, NodeStatus } from 'node-red'
import type { Applied, PoolState, TransportKind } from '../../src/index.js'
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

/** Nothing of it is encrypted. */
function isPlain(transport: TransportKind): boolean {
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
      text = translate(this.RED, `status.${key}`, { n: MARK })
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

/** The status of a node that works on files: how much of the present one has been read. */
export class FileStatus extends RunStatus {
  #percent: number | undefined

  progress(bytes: number, size: number): void {
    this.#percent = size > 0 ? Math.min(100, Math.floor((100 * bytes) / size)) : undefined
    this.show()
  }

  override leave(wasSent: boolean): void {
    this.#percent = undefined
    super.leave(wasSent)
  }

  protected override own(): NodeStatus | undefined {
    return this.#percent === undefined ? super.own() : this.dot(RUNNING, 'percent', this.#percent)
  }
}

const COUNTS = ['added', 'set', 'moved', 'removed', 'disabled'] as const

/** The status of a node that applies: the steps of all that is under way, then what the last one did. */
export class ApplyStatus extends Status {
  static readonly #PACE = 200
  /** What is under way, each with its steps so far. */
  readonly #progress = new Map<object, { done: number; total: number }>()
  #result = ''
  #timer: NodeJS.Timeout | undefined

  start(apply: object): void {
    this.forgive()
    this.#result = ''
    this.#progress.set(apply, { done: 0, total: 0 })
    this.show()
  }

  step(apply: object, done: number, total: number): void {
    this.#progress.set(apply, { done, total })
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      this.show()
    }, ApplyStatus.#PACE)
    if (done === 0) this.show()
  }

  /** @param applied what it did, unless it failed. */
  end(apply: object, applied?: Applied): void {
    this.#progress.delete(apply)
    if (applied !== undefined) this.#result = this.#textOf(applied)
    this.show()
  }

  override close(): void {
    super.close()
    clearTimeout(this.#timer)
  }

  protected override own(): NodeStatus | undefined {
    if (this.#progress.size > 0) return { ...RUNNING, text: this.#underWay() }
    if (this.#result === '' || this.hasFailed || this.state.name !== 'connected') return undefined
    return { ...READY, text: this.#result }
  }

  #underWay(): string {
    const all = [...this.#progress.values()]
    const sum = (name: 'done' | 'total'): number => all.reduce((total, one) => total + one[name], 0)
    if (sum('total') === 0) return translate(this.RED, 'status.running', { n: all.length })
    return translate(this.RED, 'status.steps', { n: sum('done'), total: sum('total') })
  }

  #textOf(applied: Applied): string {
    const counts = COUNTS.filter((name) => applied[name] > 0)
    const parts = counts.map((name) => translate(this.RED, `status.applied.${name}`, { n: applied[name] }))
    if (parts.length === 0) parts.push(translate(this.RED, 'status.applied.nothing'))
    if (applied.dryRun) parts.unshift(translate(this.RED, 'status.applied.dry-run'))
    return parts.join(' · ')
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
    return this.dot(READY, isPlain(state.transport) ? 'listening-plain' : 'listening', this.#rows)
  }

  #stopTimer(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }
}

/** The status of a node that watches who is at home, over several connections. */
export class PresenceStatus extends Status {
  readonly #states = new Map<string, PoolState>()
  #isWatching = false
  #atHome = 0

  start(): void {
    this.#isWatching = true
    this.#atHome = 0
    this.#states.clear()
    this.forgive()
    this.show()
  }

  /** @param error the cause, unless a user stopped it. */
  stop(error?: unknown): void {
    this.#isWatching = false
    if (error === undefined) this.show()
    else this.failed(error)
  }

  /** The state of one of the connections. */
  connectionOf(id: string, state: PoolState): void {
    this.#states.set(id, state)
    // Where none is connected, the first one stands for all.
    this.connection([...this.#states.values()][0]!)
  }

  /** @param count of the devices at home. */
  atHome(count: number): void {
    this.#atHome = count
    this.show()
  }

  /** Every router answers again. */
  recovered(): void {
    this.forgive()
    this.show()
  }

  protected override own(): NodeStatus | undefined {
    if (!this.#isWatching) return this.hasFailed ? undefined : this.dot(STOPPED, 'stopped')
    const states = [...this.#states.values()]
    const connected = states.filter((state) => state.name === 'connected')
    const isWhole = connected.length === states.length
    if (connected.length === 0 || (this.hasFailed && isWhole)) return undefined
    if (!isWhole) return this.dot(WAITING, 'at-home-partly', this.#atHome)
    const key = connected.some(({ transport }) => isPlain(transport)) ? 'at-home-plain' : 'at-home'
    return this.dot(READY, key, this.#atHome)
  }
}
