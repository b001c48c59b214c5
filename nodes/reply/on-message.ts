import type { Node, NodeAPI } from 'node-red'
import { CancelledError } from '../../src/index.js'
import { attempt, fail, type FailureContext } from '../report/failure.js'
import type { RouterMessage } from '../report/message.js'

export type Send = (messages: RouterMessage | (RouterMessage | null)[]) => void

/** Answers one message; it fills in the context as it learns, for the report of a failure. */
export type Answer = (msg: RouterMessage, send: Send, context: FailureContext) => Promise<void>

/**
 * Makes a node answer messages. Each is finished exactly once: done, failed, or cancelled because the node closes.
 */
export function onMessage(RED: NodeAPI, node: Node, answer: Answer, onFailed?: (error: unknown) => void): void {
  /** Cancels one unfinished message each. */
  const unfinished = new Set<() => void>()

  node.on('input', (input, send, done) => {
    const msg = input as RouterMessage
    const context: FailureContext = { router: '', command: '', tag: '' }
    const failed = (error: unknown): void => {
      if (!unfinished.delete(cancel)) return
      onFailed?.(error)
      fail(RED, node, msg, error, context, { send, done })
    }
    const succeeded = (): void => {
      if (unfinished.delete(cancel)) attempt(node, done)
    }
    const cancel = (): void => failed(new CancelledError('cancelled', { command: context.command || node.type }))
    unfinished.add(cancel)
    answer(msg, send, context).then(succeeded, failed)
  })

  node.on('close', () => {
    for (const cancel of unfinished) cancel()
  })
}
