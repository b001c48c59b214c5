import { setMaxListeners } from 'node:events'
import type { Node, NodeAPI, NodeDef } from 'node-red'
import type { Command, Tag, TypedRow, ValueMode } from '../../src/index.js'
import { connectionOf } from '../connection/connection.js'
import type { FailureContext } from '../report/failure.js'
import type { Provenance, RouterMessage } from '../report/message.js'
import { RunStatus } from '../report/status.js'
import { onMessage, type Send } from './on-message.js'
import { createOutput, isCollected, type OutputForm, readBatchSize } from './outputs.js'

/** The fields of a node that answers each message with the reply to one command. */
export interface RunnerDef extends NodeDef {
  connection: string
  output?: OutputForm
  batchSize?: number | string
  values?: ValueMode
  timeout?: number | string
}

/** What a node makes of a message. */
export type Build = (msg: RouterMessage) => Promise<Command>
/** What a row looks like in the message. */
export type Shape = (row: TypedRow) => TypedRow

/** Makes a node answer messages: builds a command of each, runs it, and sends the rows or the failure. */
export function runCommands(RED: NodeAPI, node: Node, def: RunnerDef, build: Build, shape: Shape = (row) => row): void {
  const { output: form = 'array', values = 'typed', timeout } = def
  const batchSize = readBatchSize(def.batchSize)
  const status = new RunStatus(RED, node)
  const closing = new AbortController()
  setMaxListeners(0, closing.signal)

  const answer = async (msg: RouterMessage, send: Send, context: FailureContext): Promise<void> => {
    const tag = tagOf(msg) ?? RED.util.generateId()
    context.tag = tag
    const router = connectionOf(RED, def.connection).routerFor(msg)
    context.router = router.label
    const command = await build(msg)
    context.command = command.path
    if (isCollected(form)) command.assertEnds()

    const ticket = status.enter()
    try {
      const run = router.start(command, {
        tag,
        values,
        timeout,
        signal: closing.signal,
        onRow: (row) => output.row(shape(row)),
        onSent: () => ticket.sent()
      })
      const provenance = (): Provenance => ({
        router: router.label,
        command: command.path,
        tag,
        transport: run.transport ?? 'plain',
        ms: run.ms,
        rows: run.rows
      })
      const output = createOutput(form, { RED, msg, batchSize, send, provenance })
      context.unsent = () => output.unsent
      await run.finished
      output.end()
    } finally {
      ticket.leave()
    }
  }

  let unwatch = (): void => {}
  try {
    unwatch = connectionOf(RED, def.connection).watch(node, (state) => status.connection(state))
  } catch (error) {
    status.failed(error)
  }
  const settled = onMessage(RED, node, answer, (error) => status.failed(error))

  // Each message gets its CANCELLED before the node is gone.
  node.on('close', (done: () => void) => {
    closing.abort()
    void settled()
      .then(unwatch)
      .finally(() => status.clear())
      .finally(done)
  })
}

/** The name of a run that came with the message. */
function tagOf({ tag }: RouterMessage): Tag | undefined {
  return (typeof tag === 'string' && tag !== '') || typeof tag === 'number' ? tag : undefined
}
