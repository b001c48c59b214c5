import assert from 'node:assert/strict'
import diagnostics from 'node:diagnostics_channel'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { format } from 'node:util'
import type { DemoRouter } from '../../demo/index.js'
import * as engine from '../../src/index.js'
import { Arrivals } from '../arrivals.js'

const PACKAGE = '@routerflow/node-red-routeros'

/** What a snippet finds around it, and what it leaves behind. */
export class Surroundings {
  readonly router: engine.Router
  /** Texts on the console. */
  readonly said = new Arrivals<string>()
  /** What went out by `fetch`. */
  readonly posted = new Arrivals<[url: string, options: { method: string; body: string }]>()
  readonly files = new Map<string, unknown>()
  readonly context = new Map<string, unknown>()
  readonly parameters: Record<string, unknown>
  readonly #demo: DemoRouter
  readonly #routers: engine.Router[] = []
  readonly #servers: Server[] = []
  readonly #sockets: Socket[] = []
  readonly #subscriptions: (() => void)[] = []

  constructor(demo: DemoRouter) {
    this.#demo = demo
    const { Router } = this.#engine
    this.router = new Router({ host: '' })
    const say = (...words: unknown[]): void => this.said.push(format(...words))
    this.parameters = {
      Router,
      router: this.router,
      attic: new Router({ host: '' }),
      password: '',
      console: { log: say, error: say },
      fetch: async (...request: [string, { method: string; body: string }]) => this.posted.push(request),
      assertSame: assert.deepEqual,
      // Of a function node.
      routeros: this.#engine,
      context: this.context,
      env: { get: () => '' },
      msg: {}
    }
  }

  /** Of the server that a snippet has started. */
  get url(): Promise<string> {
    const [server] = this.#servers
    if (server === undefined) assert.fail('It has started no server')
    const urlOf = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    return server.listening
      ? Promise.resolve(urlOf())
      : new Promise((resolve) => server.once('listening', () => resolve(urlOf())))
  }

  readonly load = (name: string): unknown => {
    switch (name) {
      case PACKAGE:
        return this.#engine
      case 'node:fs':
        return { writeFileSync: (file: string, content: unknown) => this.files.set(file, content) }
      case 'node:http':
        return { createServer: this.#createServer }
      case 'node:net':
        return { connect: this.#connect }
      case 'node:diagnostics_channel':
        return { subscribe: this.#subscribe, tracingChannel: this.#tracingChannel }
      default:
        return assert.fail(`A snippet imports ${name}`)
    }
  }

  async close(): Promise<void> {
    for (const undo of this.#subscriptions.splice(0)) undo()
    for (const socket of this.#sockets.splice(0)) socket.destroy()
    for (const server of this.#servers.splice(0)) server.close().closeAllConnections()
    await Promise.all(this.#routers.splice(0).map((router) => router.close()))
  }

  /** Its routers are the demo router, whatever the snippet says. */
  readonly #engine = this.#engineFor()

  #engineFor(): typeof engine {
    const demo = (): DemoRouter => this.#demo
    const routers = this.#routers
    class Router extends engine.Router {
      constructor(options: engine.RouterOptions, sharing?: engine.Router) {
        const { host, port, httpPort } = demo()
        const there = { host, port: options.protocol === 'rest' ? httpPort : port, mode: 'PLAIN_ONLY' as const }
        super({ ...options, ...there, username: 'admin', password: '' }, sharing)
        routers.push(this)
      }
    }
    return { ...engine, Router }
  }

  readonly #createServer = (...handlers: Parameters<typeof createServer>): { listen: () => void } => {
    const server = createServer(...handlers)
    this.#servers.push(server)
    return { listen: () => server.listen(0, '127.0.0.1') }
  }

  readonly #connect = (): Socket => {
    const socket = connect(this.#demo.port, this.#demo.host)
    this.#sockets.push(socket)
    return socket
  }

  readonly #subscribe: typeof diagnostics.subscribe = (name, hear) => {
    diagnostics.subscribe(name, hear)
    this.#subscriptions.push(() => diagnostics.unsubscribe(name, hear))
  }

  readonly #tracingChannel = (name: string): { subscribe: (handlers: never) => void } => {
    const channel = diagnostics.tracingChannel(name)
    return {
      subscribe: (handlers) => {
        channel.subscribe(handlers)
        this.#subscriptions.push(() => channel.unsubscribe(handlers))
      }
    }
  }
}
