import { once } from 'node:events'
import type { Node, NodeInitializer, NodeStatus } from 'node-red'
import helper from 'node-red-node-test-helper'
import applyNode from '../../nodes/routeros-apply.js'
import commandNode from '../../nodes/routeros-command.js'
import cancelNode from '../../nodes/routeros-cancel.js'
import connectionNode from '../../nodes/routeros-connection.js'
import fileNode from '../../nodes/routeros-file.js'
import homeAssistantNode from '../../nodes/routeros-home-assistant.js'
import listenNode from '../../nodes/routeros-listen.js'
import presenceNode from '../../nodes/routeros-presence.js'
import queryNode from '../../nodes/routeros-query.js'
import type { RouterMessage } from '../../nodes/report/message.js'
import type { DemoRouter } from '../../demo/router.js'
import { Arrivals } from '../arrivals.js'
import { credentialsFor, search, watch } from '../planted.js'

const nodeRed = require.resolve(process.env['NODE_RED_PACKAGE'] ?? 'node-red')
helper.init(nodeRed)
watch(nodeRed)

/** Catch and status nodes come with the helper; others have to be named. */
export const nodes = [
  connectionNode,
  commandNode,
  queryNode,
  listenNode,
  cancelNode,
  fileNode,
  applyNode,
  homeAssistantNode,
  presenceNode
] as NodeInitializer[]

const CONFIGS = new Set(['routeros-connection', 'mqtt-broker'])

type Fields = Record<string, unknown>
type Item = Fields & { id: string; type: string }

export interface FlowOptions {
  /** The fields of the node under test; its id is `node`. */
  node: Fields & { type: string }
  connection?: Fields
  credentials?: Fields
  /** Whether output 2 leads anywhere. Default true. */
  isErrorWired?: boolean
  /** What else is in the flow. */
  more?: Item[]
  types?: NodeInitializer[]
  moreCredentials?: Record<string, Fields>
}

/** A flow with one node under test: what it sends, and how it looks. */
export class Flow {
  readonly rows = new Arrivals<RouterMessage>()
  readonly errors = new Arrivals<RouterMessage>()
  /** What a Catch node saw. */
  readonly caught = new Arrivals<RouterMessage>()
  /** What a Complete node saw. */
  readonly completed = new Arrivals<RouterMessage>()
  readonly statuses = new Arrivals<NodeStatus>()

  static async load(demo: DemoRouter, options: FlowOptions): Promise<Flow> {
    const { isErrorWired = true, more = [], types = [] } = options
    const at = { x: 100, y: 100, z: 'tab' }
    const flow: Item[] = [
      { id: 'tab', type: 'tab', label: 'test' },
      {
        id: 'router',
        type: 'routeros-connection',
        name: 'demo',
        host: demo.host,
        port: demo.port,
        mode: 'PLAIN_ONLY',
        ...options.connection
      },
      {
        ...at,
        id: 'node',
        connection: 'router',
        name: 'under test',
        wires: [['rows'], isErrorWired ? ['errors'] : []],
        ...options.node
      },
      { ...at, id: 'rows', type: 'helper', wires: [] },
      { ...at, id: 'errors', type: 'helper', wires: [] },
      { ...at, id: 'catch', type: 'catch', scope: ['node'], wires: [['caught']] },
      { ...at, id: 'caught', type: 'helper', wires: [] },
      { ...at, id: 'complete', type: 'complete', scope: ['node'], wires: [['completed']] },
      { ...at, id: 'completed', type: 'helper', wires: [] },
      { ...at, id: 'status', type: 'status', scope: ['node'], wires: [['statuses']] },
      { ...at, id: 'statuses', type: 'helper', wires: [] },
      // Only what has no place in the flow is a config node.
      ...more.map((item) => (CONFIGS.has(item.type) ? item : { ...at, ...item }))
    ]
    const credentials = credentialsFor(demo, options)
    await helper.load([...nodes, ...types], flow, credentials)
    return new Flow()
  }

  private constructor() {
    this.#collect('rows', this.rows)
    this.#collect('errors', this.errors)
    this.#collect('caught', this.caught)
    for (const arrivals of ['errors', 'caught']) {
      // The rows that came before the error are passed on as they are.
      node(arrivals).on('input', (msg) => search('error', { ...(msg as RouterMessage).error, rows: undefined }))
    }
    this.#collect('completed', this.completed)
    node('statuses').on('input', (msg) => this.statuses.push((msg as { status?: NodeStatus }).status ?? {}))
  }

  /** Sends a message into the node under test. */
  send(msg: Fields = {}): void {
    node('node').receive(msg)
  }

  /** Sends a message and waits for what comes out of output 1. */
  async ask(msg: Fields = {}): Promise<RouterMessage> {
    this.send(msg)
    return this.rows.next()
  }

  /** Sends a message and waits for what comes out of output 2. */
  async fail(msg: Fields = {}): Promise<RouterMessage> {
    this.send(msg)
    return this.errors.next()
  }

  /** Waits for a status of this text. */
  async status(text: string): Promise<NodeStatus> {
    return this.statuses.find((status) => status.text === text)
  }

  #collect(id: string, arrivals: Arrivals<RouterMessage>): void {
    node(id).on('input', (msg) => arrivals.push(msg as RouterMessage))
  }
}

const inside = helper as unknown as {
  _events: NodeJS.EventEmitter
  _redNodes: { setFlows(flows: object[], credentials: object, kind: string): Promise<unknown> }
  _sandbox: { restore(): void }
}

/** The runtime's events, which outlive every node. */
export function runtimeEvents(): NodeJS.EventEmitter {
  return inside._events
}

/** Deploys. The helper's own way gives it 300 ms, which a busy machine may need. */
export async function deploy(
  flows: object[],
  kind: 'full' | 'flows' | 'nodes',
  credentials: object = {}
): Promise<void> {
  const isStarted = once(runtimeEvents(), 'flows:started')
  await inside._redNodes.setFlows(flows, credentials, kind)
  await isStarted
}

/** Ends most of what the helper spies on: it keeps every call of every node, which takes longer than the calls. */
export function stopSpying(): void {
  inside._sandbox.restore()
}

/** What Node.js warns of while something is done, such as too many listeners. */
export async function processWarnings(act: () => Promise<void>): Promise<string[]> {
  const warnings: string[] = []
  const hear = ({ message }: Error): unknown => warnings.push(message)
  process.on('warning', hear)
  try {
    await act()
  } finally {
    process.off('warning', hear)
  }
  return warnings
}

export function node(id: string): Node {
  return helper.getNode(id)
}

export { helper }
