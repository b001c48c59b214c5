import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import type { NodeInitializer } from 'node-red'
import type { DemoRouter } from '../../demo/router.js'
import type { RouterMessage } from '../../nodes/report/message.js'
import { Arrivals } from '../arrivals.js'
import { helper, node, nodes } from '../nodes/flow.js'
import { type Address, configured, type Item } from './flows.js'

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
  ['function', 'function/10-function'],
  ['inject', 'common/20-inject'],
  ['join', 'sequence/17-split'],
  ['json', 'parsers/70-JSON'],
  ['link in', 'common/60-link'],
  ['link out', 'common/60-link'],
  ['mqtt in', 'network/10-mqtt'],
  ['mqtt out', 'network/10-mqtt'],
  ['mqtt-broker', 'network/10-mqtt'],
  ['rbe', 'function/rbe'],
  ['split', 'sequence/17-split'],
  ['status', 'common/25-status'],
  ['switch', 'function/10-switch'],
  ['trigger', 'function/89-trigger']
])

const requireCore = createRequire(require.resolve(process.env['NODE_RED_PACKAGE'] ?? 'node-red'))
const coreNodes = [...new Set(coreTypes.values())].map(
  (file) => requireCore(`@node-red/nodes/core/${file}.js`) as NodeInitializer
)

/** An example that runs: its buttons are pressed, and its debug nodes are watched. */
export class Example {
  readonly #items: Item[]
  readonly #shown = new Map<string, Arrivals<RouterMessage>>()
  readonly #told = new Map<string, Arrivals<string>>()

  /**
   * Against a demo router: see {@link configured}.
   *
   * @param fields of all nodes of a type, for a test that would wait too long with those of the example
   */
  static async load(
    name: string,
    demo: DemoRouter,
    properties: Record<string, string> = {},
    broker?: Address,
    fields: Record<string, Record<string, unknown>> = {}
  ): Promise<Example> {
    const router = { host: demo.host, port: demo.tlsPort }
    const items = configured(name, { router, broker, properties }).map((item) => ({ ...item, ...fields[item.type] }))
    const connections = items.filter(({ type }) => type === 'routeros-connection')
    const example = new Example(items)
    const credentials = Object.fromEntries(connections.map(({ id }) => [id, { username: 'admin', password: '' }]))
    await helper.load([...nodes, ...coreNodes], items, credentials)
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

/** What the editor writes on a node. */
function labelOf(item: Item): unknown {
  return item['name'] || item['payload'] || item['path'] || item['command']
}
