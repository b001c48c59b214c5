import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import type { NodeInitializer } from 'node-red'
import type { DemoRouter } from '../../demo/router.js'
import type { RouterMessage } from '../../nodes/report/message.js'
import { Arrivals } from '../arrivals.js'
import { root } from '../files.js'
import { helper, node, nodes } from '../nodes/flow.js'

export type Item = Record<string, unknown> & { id: string; type: string }

/** A property of a flow. */
interface Property {
  name: string
  value: string
  type: string
}

/** How the test helper tells of a node's status. */
interface StatusCall {
  args: [status: { text?: string }]
}

/** What may be in an example beside our own nodes: the file each type comes from. */
export const coreTypes: ReadonlyMap<string, string> = new Map([
  ['catch', 'common/25-catch'],
  ['change', 'function/15-change'],
  ['comment', 'common/90-comment'],
  ['debug', 'common/21-debug'],
  ['delay', 'function/89-delay'],
  ['exec', 'function/90-exec'],
  ['file', 'storage/10-file'],
  ['file in', 'storage/10-file'],
  ['inject', 'common/20-inject'],
  ['join', 'sequence/17-split'],
  ['link in', 'common/60-link'],
  ['link out', 'common/60-link'],
  ['mqtt in', 'network/10-mqtt'],
  ['mqtt out', 'network/10-mqtt'],
  ['mqtt-broker', 'network/10-mqtt'],
  ['rbe', 'function/rbe'],
  ['split', 'sequence/17-split'],
  ['switch', 'function/10-switch'],
  ['trigger', 'function/89-trigger']
])

const folder = join(root, 'examples')
const requireCore = createRequire(require.resolve(process.env['NODE_RED_PACKAGE'] ?? 'node-red'))
const coreNodes = [...new Set(coreTypes.values())].map(
  (file) => requireCore(`@node-red/nodes/core/${file}.js`) as NodeInitializer
)

/** The files of the examples, by their names; the import menu shows the folders too. */
const files = new Map(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file) => [basename(file, '.json'), file])
)

export const names = [...files.keys()]

/** Each stands in a group of its own kind. */
export const groups = [...files.values()].map((file) => dirname(file))

export function read(name: string): Item[] {
  return JSON.parse(readFileSync(join(folder, files.get(name)!), 'utf8')) as Item[]
}

/** An example that runs: its buttons are pressed, and its debug nodes are watched. */
export class Example {
  readonly #items: Item[]
  readonly #shown = new Map<string, Arrivals<RouterMessage>>()
  readonly #told = new Map<string, Arrivals<string>>()

  /**
   * Only the port, host and credentials of its connection are changed, the broker, and the properties of the flow.
   *
   * @param connectTimeout for a test that waits until a router is given up
   */
  static async load(
    name: string,
    { host, tlsPort }: DemoRouter,
    properties: Record<string, string> = {},
    broker?: { host: string; port: number },
    connectTimeout?: number
  ): Promise<Example> {
    const address = { host, port: tlsPort, ...(connectTimeout !== undefined && { connectTimeout }) }
    const items = read(name).map((item) => {
      if (item.type === 'routeros-connection') return { ...item, ...address }
      if (item.type === 'mqtt-broker') return { ...item, broker: broker?.host, port: String(broker?.port) }
      return item.type === 'tab' ? { ...item, env: withValues(item['env'] as Property[], properties) } : item
    })
    const connection = items.find(({ type }) => type === 'routeros-connection')
    assert.ok(connection)
    const example = new Example(items)
    await helper.load([...nodes, ...coreNodes], items, { [connection.id]: { username: 'admin', password: '' } })
    example.#watch()
    return example
  }

  private constructor(items: Item[]) {
    this.#items = items
  }

  /** Presses the button of an inject node. */
  press(name: string, msg: Record<string, unknown> = {}): void {
    node(this.#find('inject', name).id).receive(msg)
  }

  /** What came to a debug node. */
  shown(name: string): Arrivals<RouterMessage> {
    return this.#shown.get(this.#find('debug', name).id)!
  }

  /** The texts below a node. */
  told(name: string, type = 'debug'): Arrivals<string> {
    return this.#told.get(this.#find(type, name).id)!
  }

  #watch(): void {
    for (const { id, type, z } of this.#items) {
      if (z === undefined) continue
      const told = new Arrivals<string>()
      const teller: NodeJS.EventEmitter = node(id)
      teller.on('call:status', ({ args: [{ text }] }: StatusCall) => {
        if (text) told.push(text)
      })
      this.#told.set(id, told)
      if (type !== 'debug') continue
      const shown = new Arrivals<RouterMessage>()
      node(id).on('input', (msg) => shown.push(msg as RouterMessage))
      this.#shown.set(id, shown)
    }
  }

  #find(type: string, name: string): Item {
    const found = this.#items.find((item) => item.type === type && labelOf(item) === name)
    assert.ok(found, `No ${type} node called ${name}`)
    return found
  }
}

/** The properties of a flow, some of them with another value of the same type. */
function withValues(env: readonly Property[], values: Record<string, string>): Property[] {
  const known = new Set(env.map(({ name }) => name))
  assert.deepEqual(
    Object.keys(values).filter((name) => !known.has(name)),
    []
  )
  return env.map((property) => ({ ...property, value: values[property.name] ?? property.value }))
}

/** What the editor writes on a node. */
function labelOf(item: Item): unknown {
  return item['name'] || item['payload'] || item['path'] || item['command']
}
