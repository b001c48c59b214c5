import type { Node, NodeAPI, NodeDef } from 'node-red'
import { readChoice, type ValueMode } from '../../src/index.js'
import { connectionOf, showConnection } from '../connection/connection.js'
import type { RouterMessage } from '../report/message.js'
import { RunStatus } from '../report/run-status.js'
import { Destination } from './destination.js'
import { onMessage, type Turn } from './on-message.js'
import { once } from './once.js'
import { isCollected, type OutputForm, outputForms, readBatchSize } from './outputs.js'
import { Reply, type ReplyOptions } from './reply.js'
import { tagsOf } from './tags.js'
import type { Task } from './task.js'

/** The fields of a node that answers each message with the reply to one command. */
export interface RunnerDef extends NodeDef {
  connection: string
  output?: OutputForm
  batchSize?: number | string
  property?: string
  values?: ValueMode
  timeout?: number | string
  deadline?: number | string
  /** Whether messages may not say anything in the place of fields. */
  blockOverrides?: boolean | string
}

/** What to do for a message; a promise where fields have to be evaluated. */
export type Build = (msg: RouterMessage) => Task | Promise<Task>

/** Makes a node answer messages: builds a command for each, runs it, and sends the rows or the failure. */
export function runCommands(RED: NodeAPI, node: Node, def: RunnerDef, build: Build): void {
  const status = new RunStatus(RED, node)
  const open = new Set<Reply>()
  const optionsOf = once((): ReplyOptions => ({
    RED,
    form: readChoice('output', def.output, outputForms, 'array'),
    batchSize: readBatchSize(def.batchSize),
    destination: new Destination(RED, def.property),
    values: def.values,
    timeout: def.timeout,
    deadline: def.deadline,
    status,
    open
  }))
  const tagFor = tagsOf(node)

  const answer = (turn: Turn): void => {
    turn.tag = tagFor(turn.msg)
    const router = connectionOf(RED, def.connection).routerFor(turn.msg)
    turn.router = router.label
    const options = optionsOf()
    options.destination.assertWritable(turn.msg)
    const start = (task: Task): void => {
      if (turn.isOver) return // the node has closed meanwhile
      const { command } = task
      turn.command = command.path
      if (isCollected(options.form)) command.assertEnds()
      new Reply(options, turn).start(router, task)
    }
    const task = build(turn.msg)
    if (task instanceof Promise) task.then(start).catch((error: unknown) => turn.fail(error))
    else start(task)
  }

  const unwatch = showConnection(RED, node, def.connection, status)
  onMessage(RED, node, answer, (error) => status.failed(error))

  node.on('close', () => {
    for (const reply of open) reply.abort()
    unwatch()
    status.close()
  })
}
