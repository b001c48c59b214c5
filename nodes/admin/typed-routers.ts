import type { NodeAPI } from 'node-red'
import { Router } from '../../src/index.js'
import { readBody } from './body.js'
import { connectionShape, typedOptions } from './typed-connection.js'

interface Entry {
  router: Router
  timer: NodeJS.Timeout
}

/** For each request, in ms. */
const READ_TIMEOUT = 5_000
/** How long after the last question, in ms, a connection is kept. */
const LIFE = 60_000
const MOST = 4

/**
 * The routers of connections as they stand in a dialog, for as long as somebody types: a login for each letter would
 * be too slow. A deploy closes them, for by then the dialog is.
 */
export class TypedRouters {
  readonly #RED: NodeAPI
  /** By their options, in the order of their use, the latest last. */
  readonly #entries = new Map<string, Entry>()

  readonly #closeAll = (): void => {
    for (const key of this.#entries.keys()) this.#close(key)
  }

  constructor(RED: NodeAPI) {
    this.#RED = RED
  }

  /** @throws {InputError} where the fields cannot be used, or the stored password is for another router. */
  routerFor(id: string, fields: Record<string, unknown>): Router {
    const typed = { ...readBody(this.#RED, fields, connectionShape), id }
    const options = { ...typedOptions(this.#RED, typed, READ_TIMEOUT), readOnly: true }
    const key = JSON.stringify({ ...options, secureHosts: undefined })
    if (this.#entries.size === 0) this.#RED.events.on('flows:stopped', this.#closeAll)
    const router = this.#entries.get(key)?.router ?? new Router(options)
    clearTimeout(this.#entries.get(key)?.timer)
    this.#entries.delete(key)
    this.#entries.set(key, { router, timer: setTimeout(() => this.#close(key), LIFE).unref() })
    const [oldest] = this.#entries.keys()
    if (this.#entries.size > MOST && oldest !== undefined) this.#close(oldest)
    return router
  }

  #close(key: string): void {
    const entry = this.#entries.get(key)
    this.#entries.delete(key)
    if (this.#entries.size === 0) this.#RED.events.off('flows:stopped', this.#closeAll)
    clearTimeout(entry?.timer)
    void entry?.router.close()
  }
}
