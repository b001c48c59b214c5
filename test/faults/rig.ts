import assert from 'node:assert/strict'
import type { Exchange } from '../../demo/exchange.js'
import { DemoRouter, type DemoRouterOptions } from '../../demo/router.js'
import { type Change, Router, type RouterOptions, RouterOSError } from '../../src/index.js'
import { Arrivals } from '../arrivals.js'
import { calm } from './faults.js'
import type { Link } from './link.js'
import { Proxy } from './proxy.js'
import { watch } from './watch.js'

export const LIST = '/ip/firewall/address-list'
export const identity = ['/system/identity/print']

/** So that nobody waits for long. */
const random = (): number => Math.random() / 20

interface Connected {
  router: Router
  link: Link
}

/** A demo router, a proxy in front of it, and routers of the engine that go through the proxy. */
export class Rig {
  demo!: DemoRouter
  proxy!: Proxy
  readonly #routers: Router[] = []
  readonly #streams: Promise<void>[] = []

  async start(options: DemoRouterOptions): Promise<void> {
    this.demo = await DemoRouter.start(options)
    const { host, port } = this.demo
    const tlsPort = (options.tls ?? false) === false ? undefined : this.demo.tlsPort
    this.proxy = await Proxy.start({ host, port, tlsPort })
  }

  async stop(): Promise<void> {
    await Promise.all(this.#routers.splice(0).map((router) => router.close()))
    await Promise.all(this.#streams.splice(0))
    await this.proxy.close()
    await this.demo.stop()
  }

  router(options: Partial<RouterOptions> = {}): Router {
    const { host, port } = this.proxy
    const router = new Router({ host, port, mode: 'PLAIN_ONLY', username: 'admin', ...calm, random, ...options })
    this.#routers.push(router)
    return router
  }

  /** A router that is connected already, and its link. */
  async connected(options: Partial<RouterOptions> = {}): Promise<Connected> {
    const router = this.router(options)
    await router.run(identity)
    return { router, link: this.proxy.links.all.at(-1)! }
  }

  /** So many of them, each with a link of its own. */
  async fleet(size: number, options: Partial<RouterOptions> = {}): Promise<Connected[]> {
    const fleet: Connected[] = []
    while (fleet.length < size) fleet.push(await this.connected(options))
    return fleet
  }

  /** A command that is answered when the test says so. */
  slow(command = '/demo/slow'): Arrivals<Exchange> {
    const arrivals = new Arrivals<Exchange>()
    this.demo.handle(command, (exchange) => arrivals.push(exchange))
    return arrivals
  }

  /** How often the router has been given a command. */
  times(command: string): number {
    return this.demo.history.filter(([first]) => first === command).length
  }

  /** What a stream tells, until the rig stops; a stream that fails fails the test. */
  follow<T>(stream: AsyncIterable<T>): Arrivals<T> {
    const arrivals = new Arrivals<T>()
    const read = async (): Promise<void> => {
      try {
        for await (const item of stream) arrivals.push(item)
      } catch (error) {
        if (!(error instanceof RouterOSError) || error.code !== 'CANCELLED') throw error
      }
    }
    this.#streams.push(read())
    return arrivals
  }
}

/** A rig for each test of a suite, watched over. */
export function useRig(options: DemoRouterOptions = {}): Rig {
  const rig = new Rig()
  watch(
    () => rig.start(options),
    () => rig.stop()
  )
  return rig
}

/** Something that is looked at later, whatever becomes of it meanwhile. */
export function later<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {})
  return promise
}

/** For `assert.rejects`. */
export function fails(code: string, text: RegExp) {
  return (error: unknown): boolean => {
    assert.ok(error instanceof RouterOSError)
    assert.equal(error.code, code)
    assert.match(error.message, text)
    return true
  }
}

/** What happened to which address. */
export function told({ event, row }: Change): string {
  return `${event} ${String(row['address'])}`
}
