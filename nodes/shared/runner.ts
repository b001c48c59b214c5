import { setMaxListeners } from 'node:events'
import type { Node, NodeAPI, NodeDef } from 'node-red'
import type { Command, Tag, ValueMode } from '../../src/index.js'
import { connectionOf } from './connection.js'
import { fail, type FailureContext } from './failure.js'
import type { RouterMessage } from './message.js'
import { createOutput, isCollected, type Output, type OutputForm, readBatchSize } from './outputs.js'
import { Status } from './status.js'

/** The fields of a node that answers each message with the reply to one command. */
export interface RunnerDef extends NodeDef {
  connection: string
  output?: OutputForm
  batchSize?: number | string
  values?: ValueMode
  timeout?: number | string
}

type Send = (messages: RouterMessage | (RouterMessage | null)[]) => void
type Done = (error?: Error) => void

type Build = (msg: RouterMessage) => Promise<Command>

/** Makes a node answer messages: builds a command of each, runs it, and sends the rows or the failure. */
export function answerMessages(RED: NodeAPI, node: Node, def: RunnerDef, build: Build): void {
  const runner = new Runner(RED, node, def, build)
  node.on('input', (msg, send, done) => runner.receive(msg as RouterMessage, send, done))
  node.on('close', (done: () => void) => void runner.close().finally(done))
}

class Runner {
  readonly #RED: NodeAPI
  readonly #node: Node
  readonly #def: RunnerDef
  readonly #build: Build
  readonly #status: Status
  readonly #closing = new AbortController()
  readonly #answers = new Set<Promise<void>>()
  readonly #unwatch: () => void = () => {}
  #queued = 0
  #running = 0

  constructor(RED: NodeAPI, node: Node, def: RunnerDef, build: Build) {
    this.#RED = RED
    this.#node = node
    this.#def = def
    this.#build = build
    this.#status = new Status(RED, node)
    setMaxListeners(0, this.#closing.signal)
    try {
      this.#unwatch = connectionOf(RED, def.connection).watch(node, (state) => this.#status.connection(state))
    } catch (error) {
      this.#status.failed(error)
    }
  }

  receive(msg: RouterMessage, send: Send, done: Done): void {
    const answer = this.#answer(msg, send, done)
      .catch((error: unknown) => this.#node.error(error, msg))
      .finally(() => this.#answers.delete(answer))
    this.#answers.add(answer)
  }

  async #answer(msg: RouterMessage, send: Send, done: Done): Promise<void> {
    const context: FailureContext = {
      router: '',
      command: '',
      tag: tagOf(msg) ?? this.#RED.util.generateId(),
      rows: []
    }
    let output: Output | undefined
    try {
      await this.#run(msg, context, (created) => (output = created), send)
      done()
    } catch (error) {
      this.#status.failed(error)
      fail(this.#RED, this.#node, msg, error, { ...context, rows: output?.unsent ?? [] }, { send, done })
    }
  }

  async #run(
    msg: RouterMessage,
    context: FailureContext,
    onOutput: (output: Output) => void,
    send: Send
  ): Promise<void> {
    const { output: form = 'array', batchSize, values = 'typed', timeout } = this.#def
    const router = connectionOf(this.#RED, this.#def.connection).routerFor(msg)
    context.router = router.label
    const command = await this.#build(msg)
    context.command = command.path
    if (isCollected(form)) command.assertEnds()
    const output = createOutput(form, {
      RED: this.#RED,
      msg,
      batchSize: readBatchSize(batchSize),
      send,
      provenance: () => ({ ...provenance, transport: run.transport ?? 'plain', ms: run.ms, rows: run.rows })
    })
    const provenance = { router: router.label, command: command.path, tag: context.tag }
    onOutput(output)
    let wasSent = false
    this.#count(1, 0)
    const run = router.start(command, {
      tag: context.tag,
      values,
      timeout: timeout as number,
      signal: this.#closing.signal,
      onRow: (row) => output.row(row),
      onSent: () => {
        wasSent = true
        this.#count(-1, 1)
      }
    })
    try {
      await run.finished
    } finally {
      this.#count(wasSent ? 0 : -1, wasSent ? -1 : 0)
    }
    output.end()
  }

  #count(queued: number, running: number): void {
    this.#queued += queued
    this.#running += running
    this.#status.count(this.#queued, this.#running)
  }

  /** Ends what runs: each message gets its CANCELLED before the node is gone. */
  async close(): Promise<void> {
    this.#closing.abort()
    await Promise.all(this.#answers)
    this.#unwatch()
  }
}

/** The name of a run that came with the message. */
function tagOf({ tag }: RouterMessage): Tag | undefined {
  return (typeof tag === 'string' && tag !== '') || typeof tag === 'number' ? tag : undefined
}
