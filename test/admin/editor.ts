import assert from 'node:assert/strict'
import type { NodeInitializer } from 'node-red'
import { helper, nodes } from '../nodes/flow.js'
import { DemoRouter } from '../../demo/router.js'
import { credentialsFor, search } from '../planted.js'
import { network } from '../../nodes/admin/neighbours.js'

// No test ever sends a broadcast.
Object.assign(network, { address: '127.0.0.1', port: 0, targets: [], duration: 100 })

type Fields = Record<string, unknown>
type Item = Fields & { id: string; type: string }

export interface DeployOptions {
  connection?: Fields
  credentials?: Fields
  more?: Item[]
  types?: NodeInitializer[]
  moreCredentials?: Record<string, Fields>
}

/** Serves what the editor asks for. The types of the helper do not know that it returns a promise. */
export const startServer = (): Promise<void> => helper.startServer() as unknown as Promise<void>
export const stopServer = (): Promise<void> => helper.stopServer() as unknown as Promise<void>

/** Deploys a flow with one connection, named `router`, to a demo router. */
export async function deploy(demo: DemoRouter, options: DeployOptions = {}): Promise<void> {
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
    ...(options.more ?? [])
  ]
  const credentials = credentialsFor(demo, options)
  await helper.load([...nodes, ...(options.types ?? [])], flow, credentials)
}

/** Everything the runtime has answered since the last look. */
const said: string[] = []

/** What the runtime answers to the editor; it is always JSON and never an HTTP error. */
export async function ask(path: string, body: unknown): Promise<Fields> {
  const { status, text, type } = await helper
    .request()
    .post(`/routeros/${path}`)
    .send(body as object)
  assert.equal(status, 200, text)
  assert.equal(type, 'application/json')
  said.push(text)
  search(path, text)
  return JSON.parse(text) as Fields
}

/** No answer since the last look held the secret. */
export function assertUnsaid(...secrets: string[]): void {
  for (const text of said.splice(0)) for (const secret of secrets) assert.ok(!text.includes(secret), text)
}

const PASSWORD = 'correct horse'

/** A deployed connection with a stored password for the tests of a suite; no answer may hold it, nor `hunter2`. */
export function useDeployedRouter(): { readonly demo: DemoRouter } {
  let demo: DemoRouter
  before(async () => {
    await startServer()
    demo = await DemoRouter.start({ users: [{ name: 'admin', password: PASSWORD, group: 'full' }] })
  })
  after(async () => {
    await demo.stop()
    await stopServer()
  })
  beforeEach(() => deploy(demo, { credentials: { password: PASSWORD } }))
  afterEach(async () => {
    assertUnsaid(PASSWORD, 'hunter2')
    await helper.unload()
  })
  return {
    get demo() {
      return demo
    }
  }
}
