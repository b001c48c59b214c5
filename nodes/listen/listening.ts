import { setImmediate } from 'node:timers/promises'
import type { Node, NodeAPI } from 'node-red'
import {
  type Cancelled,
  type PoolState,
  readChoice,
  type Router,
  type RouterOSError,
  type Stream,
  type Tag,
  type TypedRow
} from '../../src/index.js'
import { connectionOf } from '../connection/connection.js'
import { translate } from '../report/catalog.js'
import { type FailureContext, failWithoutMessage } from '../report/failure.js'
import { type RouterMessage, tagOf } from '../report/message.js'
import type { ListenStatus } from '../report/listen-status.js'
import {
  type ListenDef,
  type ListenEvent,
  type ListenEvents,
  listenEventsOf,
  type Source,
  sourceOf,
  statesOf,
  subjectOf
} from './listen-events.js'
import { keyOf, weightOf } from './row.js'
import { Section } from './section.js'
import { Throttle } from './throttle.js'

/** Work, in ms, after which the rest of Node-RED gets its turn. */
const LONGEST_TURN = 10
/** How often, in ms, a warning says that rows were dropped. */
const DROPPED_PACE = 10_000

/** One message on its way out. */
interface Outgoing {
  event: string
  payload: TypedRow | TypedRow[]
}

/** One life of a listen node, from a start to the next stop. */
export class Listening {
  readonly #RED: NodeAPI
  readonly #node: Node
  readonly #def: ListenDef
  readonly #source: Source
  readonly #isArray: boolean
  readonly #router: Router
  readonly #tag: Tag
  readonly #status: ListenStatus
  readonly #stopping = new AbortController()
  readonly #began = performance.now()
  readonly #partsId: string
  readonly #throttle: Throttle<Outgoing>
  readonly #section: Section
  #stream: Stream<unknown> | undefined
  /** The menu, the command word, or the label of the connection. */
  #topic = ''
  #rows = 0
  #sent = 0
  #dropped = 0
  #droppedTimer: NodeJS.Timeout | undefined
  #hasReportedOutage = false
  #isOver = false

  readonly #opening: Promise<ListenEvents>
  /** Settles when nothing comes any more. */
  readonly over: Promise<void>

  /** @throws {RouterOSError} when the connection or a field cannot be used. */
  constructor(RED: NodeAPI, node: Node, def: ListenDef, status: ListenStatus, msg: RouterMessage) {
    this.#RED = RED
    this.#node = node
    this.#def = def
    this.#source = sourceOf(def)
    const output = readChoice('output', def.output, ['rows', 'array'], 'rows')
    this.#isArray = output === 'array' && this.#source !== 'connection'
    this.#status = status
    this.#router = connectionOf(RED, def.connection).routerFor(msg)
    this.#tag = tagOf(msg) ?? node.id
    this.#partsId = RED.util.generateId()
    this.#throttle = new Throttle(Number(def.throttle) || 0, {
      keyOf: ({ payload }) => keyOf(payload),
      weightOf: ({ payload }) => weightOf(payload),
      emit: (outgoing) => this.#send(outgoing)
    })
    this.#section = new Section((rows) => this.#throttle.push({ event: 'row', payload: rows }))
    this.#opening = this.#open(msg)
    this.over = this.#listen()
  }

  get isOver(): boolean {
    return this.#isOver
  }

  /** Rejects when there is nothing to listen to, and nothing was sent: for whoever started it to report. */
  get opened(): Promise<unknown> {
    return this.#opening
  }

  /** For the report of a failure, as far as it is known. */
  get context(): FailureContext {
    return { router: this.#router.label, command: this.#stream?.command ?? this.#topic, tag: this.#tag }
  }

  /**
   * Stops and resolves to what was stopped, once the router has confirmed.
   *
   * @throws {TimeoutError} when the router does not confirm; it has stopped all the same.
   */
  async stop(): Promise<Cancelled[]> {
    try {
      await this.#stream?.cancel()
      return [{ tag: this.#tag, command: this.#stream?.command ?? '' }]
    } finally {
      await this.end()
    }
  }

  /** Stops at once: no message comes after this. */
  async end(): Promise<void> {
    this.#stopping.abort()
    await this.over
  }

  async #listen(): Promise<void> {
    const onState = (state: PoolState): void => this.#watch(state)
    this.#router.on('state', onState)
    this.#status.start()
    this.#status.connection(this.#router.state)
    let failure: unknown
    try {
      const events = await this.#opening
      this.#stream = events.stream
      for (let batch = await events.take(); batch !== undefined; batch = await events.take()) await this.#passOn(batch)
      this.#finish()
    } catch (error) {
      const wasWanted = this.#stopping.signal.aborted || (error as RouterOSError).code === 'CANCELLED'
      if (!wasWanted) failure = error
    }
    this.#isOver = true
    this.#router.off('state', onState)
    this.#throttle.clear()
    this.#section.clear()
    clearTimeout(this.#droppedTimer)
    this.#status.stop(failure)
    if (failure !== undefined && this.#stream !== undefined) this.#fail(failure)
  }

  async #open(msg: RouterMessage): Promise<ListenEvents> {
    const call = {
      owner: this.#node,
      tag: this.#tag,
      signal: this.#stopping.signal,
      onInterrupted: (error: RouterOSError): void => {
        // The state of the connection says that it was lost.
        if (error.code !== 'CONNECTION') this.#fail(error)
      }
    }
    if (this.#source === 'connection') {
      this.#topic = this.#router.label
      return statesOf(this.#RED, this.#router, call)
    }
    const subject = await subjectOf(this.#RED, this.#node, msg, this.#def)
    this.#topic = subject.path
    return listenEventsOf(this.#router, subject, this.#def, call)
  }

  /** Passes on a batch; a long one leaves turns to the rest of Node-RED, and what it sends goes on its way there. */
  async #passOn(batch: ListenEvent[]): Promise<void> {
    let turnEnds = performance.now() + LONGEST_TURN
    for (const event of batch) {
      this.#push(event)
      if (performance.now() < turnEnds) continue
      await setImmediate()
      this.#stopping.signal.throwIfAborted()
      turnEnds = performance.now() + LONGEST_TURN
    }
    this.#status.count(this.#rows)
    this.#warnOfDropped()
  }

  #push({ event, row }: ListenEvent): void {
    this.#rows += 1
    const isArray = this.#isArray
    if (isArray && event === 'row') this.#section.push(row)
    else this.#throttle.push({ event, payload: isArray ? [row] : row })
  }

  /** A command ended by itself. */
  #finish(): void {
    this.#section.flush()
    this.#throttle.flush()
    if (this.#source !== 'connection') this.#send({ event: 'done', payload: [] })
  }

  #send({ event, payload }: Outgoing): void {
    const { state } = this.#router
    const msg = {
      payload,
      topic: this.#topic,
      event,
      routeros: {
        ...this.context,
        transport: state.name === 'connected' ? state.transport : undefined,
        ms: Math.round(performance.now() - this.#began),
        rows: this.#rows
      },
      parts: { id: this.#partsId, index: this.#sent, type: 'array', len: 1 }
    }
    this.#sent += 1
    this.#node.send(msg)
  }

  #warnOfDropped(): void {
    const { dropped } = this.#stream!
    if (dropped === this.#dropped) return
    this.#dropped = dropped
    this.#droppedTimer ??= setTimeout(() => {
      this.#droppedTimer = undefined
      this.#node.warn(translate(this.#RED, 'node-errors.dropped', { n: this.#dropped }))
    }, DROPPED_PACE)
  }

  /** An outage is reported once; a loss that mends itself at once is not worth it. */
  #watch(state: PoolState): void {
    this.#status.connection(state)
    if (this.#source === 'connection') return
    if (state.name === 'connected') this.#hasReportedOutage = false
    const isOutage = state.name === 'error' || (state.name === 'disconnected' && !state.wasLost)
    if (!isOutage || this.#hasReportedOutage) return
    this.#hasReportedOutage = true
    this.#fail(state.reason)
  }

  #fail(error: unknown): void {
    failWithoutMessage(this.#RED, this.#node, error, this.context, this.#topic)
  }
}
