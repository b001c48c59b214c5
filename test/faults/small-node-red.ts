import assert from 'node:assert/strict'
import { setTimeout as delay } from 'node:timers/promises'
import { type Item, NodeRed } from '../editor/nodered.js'

/** In MB. */
const HEAP = 256
/** How long one answer may take, in ms. */
const PATIENCE = 20_000

export interface Answer {
  rows?: number
  code?: string
  message?: string
}

/** Where a router is, as a connection node has it; by default the API without TLS. */
export interface Place {
  host: string
  port: number
  [field: string]: unknown
}

const at = { z: 'tab', x: 100, y: 100 }

/** A Node-RED with a heap as on a small board. It answers over HTTP: `identity` with what the router says. */
export class SmallNodeRed {
  readonly red: NodeRed

  static async start(): Promise<SmallNodeRed> {
    return new SmallNodeRed(await NodeRed.start(HEAP))
  }

  private constructor(red: NodeRed) {
    this.red = red
  }

  stop(): Promise<void> {
    return this.red.stop()
  }

  /** @param items are wired to nodes of {@link flowOf}, and those to them. */
  async deploy(place: Place, items: readonly Item[]): Promise<void> {
    await this.red.deploy(flowOf(place, items))
  }

  /** @param body is sent with POST; without it, it is a GET. */
  async ask(path: string, body?: string): Promise<Answer> {
    for (;;) {
      const response = await fetch(new URL(path, this.red.url), {
        signal: AbortSignal.timeout(PATIENCE),
        ...(body !== undefined && { method: 'POST', body, headers: { 'Content-Type': 'text/plain' } })
      })
      if (response.headers.get('content-type')?.includes('json')) return (await response.json()) as Answer
      await delay(50) // the flows have not started yet
    }
  }

  /** It runs, has the heap it was given, and the router is there again for the next message. */
  async survives(patience = PATIENCE): Promise<void> {
    assert.ok(this.red.isRunning, 'Node-RED has ended')
    const deadline = performance.now() + patience
    let answer: Answer = {}
    while (answer.rows !== 1 && performance.now() < deadline) answer = await this.ask('identity')
    assert.deepEqual(answer, { rows: 1 })
  }
}

/** Nodes that others are wired to: `rows` and `error` sum up a message and answer its request; `drop` does not. */
function flowOf({ username = 'admin', password = '', ...place }: Place, items: readonly Item[]): Item[] {
  const summary = (id: string, func: string, wires: string[][]): Item => ({
    ...at,
    id,
    type: 'function',
    func,
    outputs: 1,
    wires
  })
  const rows = 'msg.payload = { rows: msg.payload?.length }; return msg'
  const error = 'msg.payload = { code: msg.error.code, message: msg.error.message.slice(0, 100) }; return msg'
  return [
    { id: 'tab', type: 'tab', label: 'flood' },
    {
      id: 'router',
      type: 'routeros-connection',
      name: 'demo',
      mode: 'PLAIN_ONLY',
      connectTimeout: 3000,
      readTimeout: 5000,
      ...place,
      credentials: { username: String(username), password: String(password) }
    },
    { ...at, id: 'identity', type: 'http in', url: '/identity', method: 'get', wires: [['print']] },
    {
      ...at,
      id: 'print',
      type: 'routeros-command',
      connection: 'router',
      command: '/system/identity/print',
      commandType: 'str',
      wires: [['rows'], ['error']]
    },
    summary('rows', rows, [['answer']]),
    summary('error', error, [['answer']]),
    { ...at, id: 'answer', type: 'http response', wires: [] },
    summary('drop', 'return null', [[]]),
    ...items.map((item) => ({ ...at, connection: 'router', wires: [['rows'], ['error']], ...item }))
  ]
}
