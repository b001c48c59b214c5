import type { Node, NodeAPI } from 'node-red'
import { CancelledError, type Step, type Tag, type TypedRow } from '../../src/index.js'
import { attempt, fail, type FailureContext } from '../report/failure.js'
import type { RouterMessage } from '../report/message.js'

type Send = (messages: RouterMessage | (RouterMessage | null)[]) => void
type Done = (error?: Error) => void

/** What the messages of one node have in common. */
interface Inbox {
  RED: NodeAPI
  node: Node
  onFailed: ((error: unknown) => void) | undefined
  /** The messages under way. */
  open: Set<Turn>
}

/**
 * One message and its end, which comes exactly once: it succeeds, fails, or is cancelled because the node closes.
 * Thousands may be under way at once, so it is one object and not a promise with handlers.
 */
export class Turn implements FailureContext {
  readonly msg: RouterMessage
  /** These are for the report of a failure, and filled in as they become known. */
  router = ''
  command = ''
  tag: Tag = ''
  output: { readonly unsent: TypedRow[] } | undefined
  steps: Step[] | undefined
  readonly #inbox: Inbox
  readonly #send: Send
  readonly #done: Done

  constructor(inbox: Inbox, msg: RouterMessage, send: Send, done: Done) {
    this.#inbox = inbox
    this.msg = msg
    this.#send = send
    this.#done = done
    inbox.open.add(this)
  }

  get isOver(): boolean {
    return !this.#inbox.open.has(this)
  }

  /** Sends to the outputs of the node, unless the message has ended already. */
  send(messages: Parameters<Send>[0]): void {
    if (!this.isOver) this.#send(messages)
  }

  succeed(): void {
    if (this.#inbox.open.delete(this)) attempt(this.#inbox.node, this.#done)
  }

  fail(error: unknown): void {
    const { RED, node, onFailed, open } = this.#inbox
    if (!open.delete(this)) return
    onFailed?.(error)
    fail(RED, node, this.msg, error, this, { send: this.#send, done: this.#done })
  }

  /** Ends as the promise does. */
  endWith(promise: Promise<void>): void {
    promise.then(
      () => this.succeed(),
      (error: unknown) => this.fail(error)
    )
  }

  cancel(): void {
    this.fail(new CancelledError('cancelled', { command: this.command || this.#inbox.node.type }))
  }
}

/** Makes a node answer messages. @param answer ends the turn, now or later; what it throws ends it too. */
export function onMessage(
  RED: NodeAPI,
  node: Node,
  answer: (turn: Turn) => void,
  onFailed?: (error: unknown) => void
): void {
  const inbox: Inbox = { RED, node, onFailed, open: new Set() }

  node.on('input', (msg, send, done) => {
    const turn = new Turn(inbox, msg as RouterMessage, send, done)
    try {
      answer(turn)
    } catch (error) {
      turn.fail(error)
    }
  })

  node.on('close', () => {
    for (const turn of inbox.open) turn.cancel()
  })
}
