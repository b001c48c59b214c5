import { BusyError, ConnectionError, InputError, Router, type RouterOptions, type Sentence } from '../../src/index.js'

/** Routers at once. */
const MOST_ROUTERS = 1_000
/** How long a router nobody uses is kept open, in ms. */
const WARM = 60_000
const SWEEP = 10_000

const CHOICES = new Set(['host', 'port', 'mode', 'username', 'password'])

interface Entry {
  router: Router
  usedAt: number
}

/** The routers that messages choose: each is opened once, shared, and closed when nobody has used it for a minute. */
export class Fleet {
  readonly #base: RouterOptions
  readonly #onStray: (sentence: Sentence) => void
  #isClosed = false
  readonly #entries = new Map<string, Entry>()
  #sweeper: NodeJS.Timeout | undefined

  /**
   * @param base what a message does not say; also where TLS has worked, which outlives each router.
   * @param onStray hears what a router sends that no rule covers.
   */
  constructor(base: RouterOptions, onStray: (sentence: Sentence) => void) {
    this.#base = base
    this.#onStray = onStray
  }

  /**
   * @param choice `{ host, port?, mode?, username?, password? }`
   * @throws {InputError} when it is none of this, {@link BusyError} when there are too many.
   */
  routerFor(choice: object): Router {
    if (this.#isClosed) throw new ConnectionError('closed', { host: this.#base.host })
    const unknown = Object.keys(choice).find((name) => !CHOICES.has(name))
    // A name that is none may be a whole text with a password.
    if (unknown !== undefined)
      throw new InputError('bad-router', { name: /^[\w-]{1,40}$/.test(unknown) ? unknown : '…' })
    const given = Object.entries(choice).filter(([, value]) => value !== undefined && value !== null)
    const key = JSON.stringify(given.sort(([a], [b]) => a.localeCompare(b)))
    const entry = this.#entries.get(key) ?? this.#open(key, Object.fromEntries(given))
    entry.usedAt = performance.now()
    return entry.router
  }

  async close(): Promise<void> {
    this.#isClosed = true
    clearInterval(this.#sweeper)
    const routers = [...this.#entries.values()].map(({ router }) => router)
    this.#entries.clear()
    await Promise.all(routers.map((router) => router.close()))
  }

  #open(key: string, choice: object): Entry {
    if (this.#entries.size >= MOST_ROUTERS) this.#makeRoom()
    const options: RouterOptions = { ...this.#base, name: undefined, host: '', ...choice }
    const router = new Router(options)
    router.on('stray', this.#onStray)
    const entry = { router, usedAt: performance.now() }
    this.#entries.set(key, entry)
    this.#sweeper ??= setInterval(() => this.#sweep(), SWEEP)
    return entry
  }

  /** Gives up the one that has been idle for longest. */
  #makeRoom(): void {
    const idle = [...this.#entries]
      .filter(([, { router }]) => router.isIdle)
      .sort(([, a], [, b]) => a.usedAt - b.usedAt)
    const [oldest] = idle
    if (oldest === undefined) throw new BusyError('too-many-routers', { count: MOST_ROUTERS })
    this.#close(...oldest)
  }

  #sweep(): void {
    for (const [key, entry] of this.#entries) {
      if (!entry.router.isIdle) entry.usedAt = performance.now()
      else if (performance.now() - entry.usedAt >= WARM) this.#close(key, entry)
    }
    if (this.#entries.size > 0) return
    clearInterval(this.#sweeper)
    this.#sweeper = undefined
  }

  #close(key: string, { router }: Entry): void {
    this.#entries.delete(key)
    void router.close()
  }
}
