import type { Node, NodeAPI } from 'node-red'
import { fail, type FailureContext } from '../report/failure.js'
import type { RouterMessage } from '../report/message.js'

export type Send = (messages: RouterMessage | (RouterMessage | null)[]) => void

/** Answers one message; it fills in the context as it learns, for the report should it throw. */
export type Answer = (msg: RouterMessage, send: Send, context: FailureContext) => Promise<void>

/**
 * Makes a node answer messages, each finished exactly once: done, or failed.
 *
 * @returns resolves when no message is being answered any more.
 */
export function onMessage(
  RED: NodeAPI,
  node: Node,
  answer: Answer,
  onFailed?: (error: unknown) => void
): () => Promise<void> {
  const answers = new Set<Promise<void>>()

  node.on('input', (input, send, done) => {
    const msg = input as RouterMessage
    const context: FailureContext = { router: '', command: '', tag: '' }
    const finish = async (): Promise<void> => {
      try {
        await answer(msg, send, context)
      } catch (error) {
        onFailed?.(error)
        fail(RED, node, msg, error, context, { send, done })
        return
      }
      done()
    }
    const finished = finish()
      // Node-RED cannot copy every message for its Complete and Catch nodes. Without the message this goes to the log;
      // an unhandled rejection would stop Node-RED.
      .catch((error: unknown) => node.error(error))
      .finally(() => answers.delete(finished))
    answers.add(finished)
  })

  return async () => void (await Promise.all(answers))
}
