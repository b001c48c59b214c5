import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { network } from '../../nodes/admin/neighbours.js'
import { DemoRouter } from '../../demo/router.js'
import { ask, assertUnsaid, deploy, startServer, stopServer } from '../admin/editor.js'
import { helper } from '../nodes/flow.js'

const ENDPOINTS = new Set(['test', 'complete', 'complete-typed', 'preview', 'plan', 'discover', 'devices'])
/** An error that none of our rules made. */
const UNEXPECTED = 'UNEXPECTED'

let demo: DemoRouter | undefined
/** Nobody listens there. */
let closedPort = 0

export async function start(): Promise<void> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  closedPort = (server.address() as AddressInfo).port
  server.close()
  network.duration = 1
  await startServer()
  demo = await DemoRouter.start()
  await deploy(demo)
}

export async function stop(): Promise<void> {
  await helper.unload()
  await demo?.stop()
  await stopServer()
}

/** The name of an endpoint in a line of its own, and a body: the answer is JSON that says what it is, or what is wrong. */
export async function fuzz(bytes: Buffer): Promise<void> {
  const [name = '', ...lines] = bytes.toString().split('\n')
  const body = bodyOf(lines.join('\n'))
  if (body === undefined || !ENDPOINTS.has(name)) return
  if (demo === undefined) await start()
  const answer = await ask(name, body)
  // What it keeps of the answers would grow for as long as this runs.
  assertUnsaid()
  const text = JSON.stringify(answer)
  if (answer['ok'] === true) return
  assert.equal(answer['ok'], false, text)
  assert.notEqual(answer['code'], UNEXPECTED, text)
  for (const field of ['code', 'message']) assert.ok(typeof answer[field] === 'string' && answer[field] !== '', text)
}

/** JSON as the dialogs send it, an object; undefined for what Node-RED itself turns away. */
function bodyOf(text: string): object | undefined {
  try {
    const body = JSON.parse(text, (_, value: unknown) => atHome(value)) as unknown
    return typeof body === 'object' && body !== null ? body : undefined
  } catch {
    return undefined
  }
}

/** No host but this one is asked, and nobody answers there: no use in waiting for long. */
function atHome(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'host')) return value
  return { connectTimeout: 100, ...value, host: '127.0.0.1', port: closedPort }
}
