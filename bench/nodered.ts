import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Node, NodeDef, NodeMessage, NodeRedApp } from 'node-red'

type Item = { id: string; type: string } & Record<string, unknown>
/** A node under test: its fields, and whether status, catch and complete nodes listen to it. */
type Subject = { type: string; watched?: boolean } & Record<string, unknown>

/** A message as a node of ours sends it. */
interface Message extends NodeMessage {
  payload: { length: number }
  parts?: { count?: number }
}

interface NodeModule {
  createNode(node: Node, def: NodeDef): void
  getNode(id: string): Node
  registerType(set: string, type: string, constructor: (this: Node, def: NodeDef) => void): void
}

const ROUTER = 'router'
const CREDENTIALS = { [ROUTER]: { username: 'admin', password: '' } }

/**
 * A real Node-RED in this process, as `node-red` starts it but for the editor: no test helper, which spies on every call
 * of every node. Its one flow has a line of nodes for each node under test: `source-x` → the node → `sink-x`.
 */
export class EmbeddedNodeRed {
  readonly #RED: NodeRedApp
  readonly #userDir: string
  readonly #sinks = new Map<string, (msg: Message) => void>()

  /** @param port of the router; @param nodes the nodes under test, by name. */
  static async start(port: number, nodes: Record<string, Subject>): Promise<EmbeddedNodeRed> {
    const embedded = new EmbeddedNodeRed()
    await embedded.#start(port, nodes)
    return embedded
  }

  private constructor() {
    this.#RED = require('node-red') as NodeRedApp
    this.#userDir = mkdtempSync(join(tmpdir(), 'bench-'))
  }

  get version(): string {
    // The types take it for a text; it ends in `-git` wherever a repository is near.
    return (this.#RED.version as unknown as () => string)().replace(/-git$/, '')
  }

  /** Sends so many messages to a node at once; resolves when so many have come out of its first output. */
  pass(name: string, count: number): Promise<void> {
    return new Promise((resolve) => {
      let left = count
      this.#sinks.set(`sink-${name}`, () => {
        left -= 1
        if (left === 0) resolve()
      })
      const source = this.#nodes.getNode(`source-${name}`)
      for (let at = 0; at < count; at += 1) source.send({ payload: '' })
    })
  }

  /** Sends one message, and hands over all that comes out, until the handler says that it was the last. */
  follow(name: string, msg: NodeMessage, isLast: (msg: Message) => boolean): Promise<void> {
    return new Promise((resolve) => {
      this.#sinks.set(`sink-${name}`, (each) => {
        if (isLast(each)) resolve()
      })
      this.#nodes.getNode(`source-${name}`).send(msg)
    })
  }

  async stop(): Promise<void> {
    await this.#RED.stop()
    rmSync(this.#userDir, { recursive: true })
  }

  /** The types say less of it than there is. */
  get #nodes(): NodeModule {
    return this.#RED.nodes as unknown as NodeModule
  }

  async #start(port: number, nodes: Record<string, Subject>): Promise<void> {
    const flow = [
      { id: 'tab', type: 'tab', label: 'bench' },
      { id: ROUTER, type: 'routeros-connection', host: '127.0.0.1', port, mode: 'PLAIN_ONLY' },
      ...Object.entries(nodes).flatMap(([name, node]) => lineOf(name, node))
    ]
    writeFileSync(join(this.#userDir, 'flows.json'), JSON.stringify(flow))
    writeFileSync(join(this.#userDir, 'flows_cred.json'), JSON.stringify(CREDENTIALS))
    this.#RED.init(createServer(), {
      userDir: this.#userDir,
      flowFile: 'flows.json',
      credentialSecret: false,
      nodesDir: join(__dirname, '../nodes'),
      uiHost: '127.0.0.1',
      uiPort: 0,
      httpAdminRoot: false,
      httpNodeRoot: false,
      logging: { console: { level: 'error', metrics: false, audit: false } }
    })
    const started = once(this.#RED.events, 'flows:started')
    await this.#RED.start()
    // The flow has waited for these.
    this.#register()
    await started
  }

  /** A node that sends, one that counts what comes, and one that does nothing but pass a message on. */
  #register(): void {
    const nodes = this.#nodes
    const sinks = this.#sinks
    nodes.registerType('bench/bench', 'bench-source', function (def) {
      nodes.createNode(this, def)
    })
    nodes.registerType('bench/bench', 'bench-nothing', function (def) {
      nodes.createNode(this, def)
      this.on('input', (msg, send, done) => {
        send(msg)
        done()
      })
    })
    nodes.registerType('bench/bench', 'bench-sink', function (def) {
      nodes.createNode(this, def)
      this.on('input', (msg, _send, done) => {
        sinks.get(this.id)?.(msg as Message)
        done()
      })
    })
  }
}

function lineOf(name: string, { watched, ...node }: Subject): Item[] {
  const at = { x: 100, y: 100, z: 'tab' }
  const line: Item[] = [
    { ...at, id: `source-${name}`, type: 'bench-source', wires: [[name]] },
    { ...at, id: name, connection: ROUTER, wires: [[`sink-${name}`], []], ...node },
    { ...at, id: `sink-${name}`, type: 'bench-sink', wires: [] }
  ]
  if (watched !== true) return line
  const watchers = ['status', 'catch', 'complete'].map((type) => ({
    ...at,
    id: `${type}-${name}`,
    type,
    scope: [name],
    wires: [[`sink-${type}-${name}`]]
  }))
  const sinks = watchers.map(({ id }) => ({ ...at, id: `sink-${id}`, type: 'bench-sink', wires: [] }))
  return [...line, ...watchers, ...sinks]
}
