import type { Node, NodeAPI } from 'node-red'
import {
  type Cancelled,
  type PoolState,
  type Router,
  type RouterOSError,
  rowKey,
  type Tag,
  type TypedRow
} from '../../src/index.js'
import { connectionOf } from '../connection/connection.js'
import { translate } from '../report/catalog.js'
import { failWithoutMessage } from '../report/failure.js'
import type { RouterMessage } from '../report/message.js'
import type { ListenStatus } from '../report/status.js'
import { type ListenDef, type ListenEvent, listenEventsOf, statesOf, subjectOf } from './listen-events.js'
import { Section } from './section.js'
import { Throttle } from './throttle.js'

/** Messages in one go, after which the rest of Node-RED gets its turn. */
const BURST = 100
/** How often, in ms, it is said that changes were dropped. */
const DROPPED_PACE = 10_000

/** One message on its way out. */
interface Outgoing {
  event: string
  payload: unknown
}

/** What a listen node does from one start to the next stop. */
export class Listening {
  readonly #RED: NodeAPI
  readonly #node: Node
  readonly #def: ListenDef
  readonly #router: Router
  readonly #tag: Tag
  readonly #status: ListenStatus
  readonly #stopping = new AbortController()
  readonly #began = performance.now()
  readonly #partsId: string
  readonly #throttle: Throttle<Outgoing>
  readonly #section: Section
  #topic = ''
  #rows = 0
  #sent = 0
  #dropped = 0
  #droppedTimer: NodeJS.Timeout | undefined
  #hasToldOutage = false
  #isOver = false

  /** Settles when nothing comes any more. */
  readonly over: Promise<void>

  /** @throws {RouterOSError} when the connection cannot be used. */
  constructor(RED: NodeAPI, node: Node, def: ListenDef, status: ListenStatus, msg: RouterMessage) {
    this.#RED = RED
    this.#node = node
    this.#def = def
    this.#status = status
    this.#router = connectionOf(RED, def.connection).routerFor(msg)
    this.#tag = typeof msg.tag === 'string' || typeof msg.tag === 'number' ? msg.tag : node.id
    this.#partsId = RED.util.generateId()
    this.#throttle = new Throttle(Number(def.throttle) || 0, (outgoing) => this.#send(outgoing))
    this.#section = new Section((rows) => this.#throttle.push(keyOfSection(rows), { event: 'row', payload: rows }))
    this.over = this.#listen(msg)
  }

  get isOver(): boolean {
    return this.#isOver
  }

  /**
   * Stops and tells what was stopped, once the router has confirmed.
   *
   * @throws {TimeoutError} when the router does not confirm; it has stopped all the same.
   */
  async stop(): Promise<Cancelled[]> {
    try {
      const stopped = await this.#router.cancel({ owner: this.#node })
      return stopped.length > 0 ? stopped : [{ tag: this.#tag, command: this.#topic }]
    } finally {
      await this.end()
    }
  }

  /** Stops at once: no message comes after this. */
  async end(): Promise<void> {
    this.#stopping.abort()
    await this.over
  }

  async #listen(msg: RouterMessage): Promise<void> {
    const onState = (state: PoolState): void => this.#watch(state)
    this.#router.on('state', onState)
    this.#status.start()
    this.#status.connection(this.#router.state)
    let failure: unknown
    try {
      for await (const event of this.#events(msg)) {
        this.#tell(event)
        if (this.#sent % BURST === 0) await new Promise(setImmediate)
      }
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
    if (failure !== undefined) this.#fail(failure)
  }

  async *#events(msg: RouterMessage): AsyncGenerator<ListenEvent> {
    const call = { owner: this.#node, tag: this.#tag, signal: this.#stopping.signal }
    if (this.#def.source === 'connection') {
      this.#topic = this.#router.label
      yield* statesOf(this.#RED, this.#router, call)
      return
    }
    const subject = await subjectOf(this.#RED, this.#node, msg, this.#def)
    this.#topic = subject.path
    yield* listenEventsOf(this.#router, subject, this.#def, {
      ...call,
      values: this.#def.values,
      onDropped: () => this.#drop(),
      onInterrupted: (error) => {
        // Of lost connections the state tells.
        if (error.code !== 'CONNECTION') this.#fail(error)
      }
    })
  }

  #tell({ event, row }: ListenEvent): void {
    this.#rows += 1
    this.#status.count(this.#rows)
    const isArray = this.#def.output === 'array' && this.#def.source !== 'connection'
    if (isArray && event === 'row') this.#section.push(row)
    else this.#throttle.push(rowKey(row), { event, payload: isArray ? [row] : row })
  }

  /** A command ended by itself. */
  #finish(): void {
    this.#section.flush()
    this.#throttle.flush()
    if (this.#def.source !== 'connection') this.#send({ event: 'done', payload: [] })
  }

  #send({ event, payload }: Outgoing): void {
    const { state, label } = this.#router
    const msg = {
      payload,
      topic: this.#topic,
      event,
      routeros: {
        router: label,
        command: this.#topic,
        tag: this.#tag,
        transport: state.name === 'connected' ? state.transport : undefined,
        ms: Math.round(performance.now() - this.#began),
        rows: this.#rows
      },
      parts: { id: this.#partsId, index: this.#sent, type: 'array', len: 1 }
    }
    this.#sent += 1
    this.#node.send(msg)
  }

  #drop(): void {
    this.#dropped += 1
    this.#droppedTimer ??= setTimeout(() => {
      this.#droppedTimer = undefined
      this.#node.warn(translate(this.#RED, 'node-errors.dropped', { n: this.#dropped }))
    }, DROPPED_PACE)
  }

  /** Once per outage it is said that there is no connection; a loss that mends itself at once is not worth it. */
  #watch(state: PoolState): void {
    this.#status.connection(state)
    if (this.#def.source === 'connection') return
    if (state.name === 'connected') this.#hasToldOutage = false
    const isOutage = state.name === 'error' || (state.name === 'disconnected' && !state.wasLost)
    if (!isOutage || this.#hasToldOutage) return
    this.#hasToldOutage = true
    this.#fail(state.reason)
  }

  #fail(error: unknown): void {
    failWithoutMessage(this.#RED, this.#node, error, {
      router: this.#router.label,
      command: this.#topic,
      tag: this.#tag
    })
  }
}

/** A refresh is one thing; a row without a mark stands alone. */
function keyOfSection([row = {}]: TypedRow[]): string {
  return row['.section'] === undefined ? rowKey(row) : ''
}
