import type { Node, NodeAPI, NodeDef } from 'node-red'
import type { Command, Run, Tag, TypedRow, ValueMode } from '../../src/index.js'
import { connectionOf } from '../connection/connection.js'
import type { Provenance, RouterMessage } from '../report/message.js'
import { RunStatus } from '../report/status.js'
import { type Answer, onMessage } from './on-message.js'
import { createOutput, isCollected, type OutputForm, readBatchSize } from './outputs.js'

/** The fields of a node that answers each message with the reply to one command. */
export interface RunnerDef extends NodeDef {
  connection: string
  output?: OutputForm
  batchSize?: number | string
  values?: ValueMode
  timeout?: number | string
}

/** The command for a message; a promise where fields have to be evaluated. */
export type Build = (msg: RouterMessage) => Command | Promise<Command>
/** A row as it stands in the message. */
export type Shape = (row: TypedRow) => TypedRow

/** Makes a node answer messages: builds a command of each, runs it, and sends the rows or the failure. */
export function runCommands(RED: NodeAPI, node: Node, def: RunnerDef, build: Build, shape: Shape = (row) => row): void {
  const { output: form = 'array', values = 'typed', timeout } = def
  const batchSize = readBatchSize(def.batchSize)
  const status = new RunStatus(RED, node)
  const runs = new Set<{ abort(): void }>()
  let isClosed = false
  let lastTag = 0

  const answer: Answer = (msg, send, context) =>
    new Promise((resolve, reject) => {
      const tag = tagOf(msg) ?? `${node.id}-${(lastTag += 1)}`
      context.tag = tag
      const router = connectionOf(RED, def.connection).routerFor(msg)
      context.router = router.label

      const run = (command: Command): void => {
        if (isClosed) return
        context.command = command.path
        if (isCollected(form)) command.assertEnds()
        const provenance = (): Provenance => ({
          router: router.label,
          command: command.path,
          tag,
          transport: running.transport ?? 'plain',
          ms: running.ms,
          rows: running.rows
        })
        const output = createOutput(form, { RED, msg, batchSize, send, provenance })
        context.unsent = () => output.unsent
        const ticket = status.enter()
        const stopping = new AbortController()
        let failure: unknown
        // Node-RED throws where it cannot copy the message; the connection is not to blame for that.
        const attempt = (act: () => void): void => {
          if (failure !== undefined) return
          try {
            act()
          } catch (error) {
            failure = error
            stopping.abort()
          }
        }
        const onEnd = (error?: unknown): void => {
          runs.delete(stopping)
          ticket.leave()
          failure ??= error
          attempt(() => output.end())
          if (failure === undefined) resolve()
          else reject(failure)
        }
        let running: Run
        try {
          running = router.start(command, {
            tag,
            values,
            timeout,
            signal: stopping.signal,
            onRow: (row) => attempt(() => output.row(shape(row))),
            onSent: () => ticket.sent()
          })
          running.finished.then(() => onEnd(), onEnd)
          runs.add(stopping)
        } catch (error) {
          onEnd(error)
        }
      }

      const command = build(msg)
      if (command instanceof Promise) command.then(run).catch(reject)
      else run(command)
    })

  let unwatch = (): void => {}
  try {
    unwatch = connectionOf(RED, def.connection).watch(node, (state) => status.connection(state))
  } catch (error) {
    status.failed(error)
  }
  onMessage(RED, node, answer, (error) => status.failed(error))

  node.on('close', () => {
    isClosed = true
    for (const run of runs) run.abort()
    unwatch()
    status.close()
  })
}

/** The name of a run that came with the message. */
function tagOf({ tag }: RouterMessage): Tag | undefined {
  return (typeof tag === 'string' && tag !== '') || typeof tag === 'number' ? tag : undefined
}
