import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { NodeRedApp } from 'node-red'
import { Router, RouterOSError } from '../src/index.js'
import { DemoRouter, type DemoRouterOptions } from './index.js'

type Middleware = (request: IncomingMessage, response: ServerResponse, next?: () => void) => void

interface RuntimeEvent {
  id: string
  payload?: { error?: unknown }
}

const HOST = '127.0.0.1'
const API_PORT = 8728
const TLS_PORT = 8729
const EDITOR_PORT = 1880
const MOST_PORTS = 100
/** How long flows may take to start, in ms: a slow computer takes many seconds. */
const MOST_PATIENCE = 30_000

const root = join(__dirname, '../..')
const userDir = process.env['USER_DIR'] || join(root, '.node-red')
const settings = {
  userDir,
  flowFile: 'flows.json',
  flowFilePretty: true,
  // The credentials are the names of variables: nothing to encrypt.
  credentialSecret: false as const,
  nodesDir: root,
  uiHost: HOST,
  uiPort: EDITOR_PORT,
  httpAdminRoot: '/',
  httpNodeRoot: '/',
  logging: { console: { level: 'error' as const, metrics: false, audit: false } },
  paletteCategories: ['MikroTik', 'common', 'function', 'network', 'sequence', 'parser', 'storage'],
  telemetry: { enabled: false, updateNotification: false },
  editorTheme: { tours: false, projects: { enabled: false } }
}

/** Something a person has to set in another way: the text alone is shown. */
class SettingError extends Error {}

start().catch((error: unknown) => {
  console.error(error instanceof SettingError ? error.message : error)
  process.exit(1)
})

/** A router and a Node-RED with the nodes and a welcoming flow, until they are interrupted. */
async function start(): Promise<void> {
  const wantedPort = readPort()
  const router = process.env['ROUTER'] ? useRouter(process.env['ROUTER']) : await startRouter()
  seedFlows()

  const RED = loadNodeRed()
  const server = createServer((request, response) => {
    const [admin, node] = [RED.httpAdmin, RED.httpNode] as unknown as [Middleware, Middleware]
    admin(request, response, () => node(request, response))
  })
  RED.init(server, settings)
  const started = whenStarted(RED)
  await RED.start()
  await started
  await once(server.listen(await freePort(wantedPort), HOST), 'listening')

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void stop(RED, router).finally(() => process.exit())
    })
  }
  const { port } = server.address() as AddressInfo
  console.log(`Open http://${HOST}:${port}/ (Ctrl+C stops)`)
}

/** Resolves when the flows run, or cannot: flows that miss a type never start, but can be seen and mended. */
function whenStarted(RED: NodeRedApp): Promise<void> {
  return new Promise((resolve) => {
    RED.events.once('flows:started', resolve)
    RED.events.on('runtime-event', ({ id, payload }: RuntimeEvent) => {
      if (id === 'runtime-state' && payload?.error !== undefined) resolve()
    })
    setTimeout(resolve, MOST_PATIENCE).unref()
  })
}

/** The port of the editor; 0 is any. @throws {SettingError} */
function readPort(): number {
  const given = process.env['PORT'] || String(EDITOR_PORT)
  const port = Number(given)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new SettingError(`PORT=${given} is no port: use a whole number up to 65535, such as PORT=${EDITOR_PORT + 1}`)
}

/** @returns undefined: a real router is not ours to stop. @throws {SettingError} */
function useRouter(host: string): undefined {
  const { ROUTER_PORT: port = '', ROUTER_USER: user = 'admin', ROUTER_PASSWORD: password = '' } = process.env
  try {
    void new Router({ host, port }).close() // it looks at both and connects to nothing
  } catch (error) {
    if (error instanceof RouterOSError) throw new SettingError(`ROUTER or ROUTER_PORT: ${error.message}`)
    throw error
  }
  tellFlows(host, port, user, password)
  console.log(`Using the router at ${host} as user ${user}`)
}

async function startRouter(): Promise<DemoRouter> {
  const user = { name: 'node-red', password: randomBytes(12).toString('base64url'), group: 'full' }
  const options: DemoRouterOptions = { users: [user], tls: 'certificate', alive: true }
  if ((await isFree(API_PORT)) && (await isFree(TLS_PORT))) {
    tellFlows(HOST, '', user.name, user.password)
    return tellLogin(await DemoRouter.start({ ...options, plain: API_PORT, tlsPort: TLS_PORT }), user)
  }
  const router = await DemoRouter.start(options)
  tellFlows(HOST, String(router.tlsPort), user.name, user.password)
  console.log(`Port ${API_PORT} or ${TLS_PORT} is taken: the demo router uses ${router.port} and ${router.tlsPort}`)
  return tellLogin(router, user)
}

/** For other clients; the password is made up anew each time. */
function tellLogin(router: DemoRouter, { name, password }: { name: string; password: string }): DemoRouter {
  console.log(
    `Demo router: ${HOST}, ports ${router.port} and ${router.tlsPort} (TLS), user ${name}, password ${password}`
  )
  return router
}

/** The flow names these variables, so that neither an address nor a password is ever written to a file. */
function tellFlows(host: string, port: string, user: string, password: string): void {
  Object.assign(process.env, { ROUTER_HOST: host, ROUTER_PORT: port, ROUTER_USER: user, ROUTER_PASSWORD: password })
}

/** Flows that are there already stay as they are. */
function seedFlows(): void {
  const file = join(userDir, 'flows.json')
  if (existsSync(file)) return
  const nodes = JSON.parse(readFileSync(join(root, 'demo/flow.json'), 'utf8')) as { id: string; credentials?: object }[]
  // Node-RED reads credentials from a file of their own only.
  const credentials = Object.fromEntries(nodes.map((node) => [node.id, node.credentials]))
  const flows = nodes.map((node) => ({ ...node, credentials: undefined }))
  mkdirSync(userDir, { recursive: true })
  writeFileSync(join(userDir, 'flows_cred.json'), JSON.stringify(credentials, undefined, 2))
  writeFileSync(file, JSON.stringify(flows, undefined, 2))
}

function loadNodeRed(): NodeRedApp {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const isForFive = major > 22 || (major === 22 && minor >= 9)
  return require(isForFive ? 'node-red-5' : 'node-red') as NodeRedApp
}

/** @returns the wanted port, or the next one that is free. */
async function freePort(wanted: number): Promise<number> {
  for (let port = wanted; port < Math.min(wanted + MOST_PORTS, 65_536); port += 1) {
    if (await isFree(port)) return port
    console.log(`Port ${port} is taken: trying ${port + 1}`)
  }
  throw new SettingError(`No free port from ${wanted} on: choose another with PORT=`)
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port, HOST)
  try {
    await once(server, 'listening')
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return false
    throw error
  } finally {
    server.close()
  }
}

async function stop(RED: NodeRedApp, router: DemoRouter | undefined): Promise<void> {
  await RED.stop()
  await router?.stop()
}
