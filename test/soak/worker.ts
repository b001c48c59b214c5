// A real Node-RED whose nodes get 200 messages a second; node worker.js <kind> <port> <port> …
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Node, NodeDef, NodeRedApp } from 'node-red'
import type { Kind, Order, Report } from './report.js'

const PER_SECOND = 200
const TICK = 50
/** How long what is under way at the end may take, in ms. */
const LAST_PATIENCE = 20_000

interface NodeModule {
  createNode(node: Node, def: NodeDef): void
  getNode(id: string): Node | null
  registerType(set: string, type: string, constructor: (this: Node, def: NodeDef) => void): void
}

interface Hooks {
  add(name: string, handler: (event: HookEvent) => void): void
}

interface HookEvent {
  msg: { _msgid: string; error?: unknown }
  /** Of `onComplete`. */
  node?: { id: string }
  /** Of `onReceive`. */
  destination?: { id: string }
}

interface Flows {
  setFlows(options: { flows: object; deploymentType: string }): Promise<unknown>
}

const [kind, ...ports] = process.argv.slice(2) as [Kind, ...string[]]
const RED = require(process.env['NODE_RED_PACKAGE'] ?? 'node-red') as NodeRedApp
const nodes = RED.nodes as unknown as NodeModule
const userDir = mkdtempSync(join(tmpdir(), 'soak-'))
const under = new Set<string>()
const counts = { taken: 0, done: 0, doubled: 0, rows: 0, errors: 0, deploys: 0, log: 0 }
const targets = new Set(ports.flatMap((_, n) => [`query-${n}`, `command-${n}`]))
let revision = 0
let isOpen = true

void main()

async function main(): Promise<void> {
  writeFileSync(join(userDir, 'flows.json'), JSON.stringify(flow()))
  writeFileSync(join(userDir, 'flows_cred.json'), JSON.stringify(credentials()))
  RED.init(createServer(), {
    userDir,
    flowFile: 'flows.json',
    credentialSecret: false,
    nodesDir: join(__dirname, '../../nodes'),
    uiHost: '127.0.0.1',
    uiPort: 0,
    httpAdminRoot: false,
    httpNodeRoot: false,
    logging: { counted: { level: 'info', metrics: false, audit: false, handler: () => count } }
  } as never)
  const started = once(RED.events, 'flows:started')
  await RED.start()
  register()
  await started
  watchMessages()
  const source = setInterval(sendSome, TICK)
  process.on('message', (order: Order) => void obey(order, source))
  process.on('disconnect', () => process.exit(1))
}

function count(line: unknown): void {
  counts.log += JSON.stringify(line).length
}

/** Each message is taken once and done once, whatever happens in between. */
function watchMessages(): void {
  const { hooks } = RED as unknown as { hooks: Hooks }
  hooks.add('onReceive.soak', ({ msg, destination }) => {
    if (!targets.has(destination!.id)) return
    counts.taken += 1
    under.add(`${destination!.id} ${msg._msgid}`)
  })
  hooks.add('onComplete.soak', ({ msg, node }) => {
    if (!targets.has(node!.id)) return
    if (under.delete(`${node!.id} ${msg._msgid}`)) counts.done += 1
    else counts.doubled += 1
  })
}

function sendSome(): void {
  if (!isOpen) return
  for (let at = 0; at < (PER_SECOND * TICK) / 1000; at += 1) {
    const id = [...targets][Math.floor(Math.random() * targets.size)]!
    nodes.getNode(id)?.receive({ payload: 'of the flow' })
  }
}

async function obey(order: Order, source: NodeJS.Timeout): Promise<void> {
  if (order === 'end') {
    clearInterval(source)
    const last = Date.now() + LAST_PATIENCE
    while (under.size > 0 && Date.now() < last) await delay(TICK)
    report()
    await RED.stop()
    rmSync(userDir, { recursive: true })
    process.exit()
  }
  if (order === 'report') return report()
  isOpen = false
  revision += 1
  await flows().setFlows({ flows: { flows: flow(), credentials: credentials() }, deploymentType: order.deploy })
  counts.deploys += 1
  isOpen = true
}

function flows(): Flows {
  return (RED as unknown as { runtime: { flows: Flows } }).runtime.flows
}

function report(): void {
  ;(globalThis as { gc?: () => void }).gc?.()
  const { rss, heapUsed } = process.memoryUsage()
  const handles = process.getActiveResourcesInfo().length
  process.send!({ ...counts, rss, heap: heapUsed, handles } satisfies Report)
}

/** Every router has a query, a command and a listen node. */
function flow(): object[] {
  const at = { x: 100, y: 100, z: 'tab' }
  const name = `revision ${revision}`
  const own = kind === 'routeros'
  const of = (type: string): string => (own ? `routeros-${type}` : 'soak-nothing')
  return [
    { id: 'tab', type: 'tab', label: name },
    { ...at, id: 'rows', type: 'soak-sink', wires: [] },
    { ...at, id: 'errors', type: 'soak-sink', wires: [] },
    ...ports.flatMap((port, n) => {
      const connection = `router-${n}`
      const wires = [['rows'], ['errors']]
      // A deploy of what changed meets some routers, and not others.
      const label = Math.random() < 0.5 ? name : ''
      const config = {
        host: '127.0.0.1',
        port: Number(port),
        mode: 'PLAIN_ONLY',
        connectTimeout: 1000,
        readTimeout: 1000
      }
      return [
        { id: connection, type: own ? 'routeros-connection' : 'soak-config', name: `${n} ${label}`, ...config },
        { ...at, id: `query-${n}`, type: of('query'), name: label, connection, path: '/interface', wires },
        { ...at, id: `command-${n}`, type: of('command'), connection, command: '/system/identity/print', wires },
        {
          ...at,
          id: `listen-${n}`,
          type: of('listen'),
          connection,
          path: '/interface',
          snapshot: true,
          wires: [[], []]
        }
      ]
    })
  ]
}

function credentials(): Record<string, object> {
  return Object.fromEntries(ports.map((_, n) => [`router-${n}`, { username: 'admin', password: '' }]))
}

function register(): void {
  nodes.registerType('soak/soak', 'soak-config', function (def) {
    nodes.createNode(this, def)
  })
  // As long as a router of this machine takes.
  nodes.registerType('soak/soak', 'soak-nothing', function (def) {
    nodes.createNode(this, def)
    this.on('input', (msg, send, done) => {
      setTimeout(() => {
        send([msg, null])
        done()
      }, 2)
    })
  })
  nodes.registerType('soak/soak', 'soak-sink', function (def) {
    nodes.createNode(this, def)
    this.on('input', (_msg, _send, done) => {
      counts[this.id as 'rows' | 'errors'] += 1
      done()
    })
  })
}
