import { EventEmitter } from 'node:events'
import type { Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { History } from './api/history.js'
import { ApiSession, type ApiSessionEvents } from './api/session.js'
import { Device, type Surroundings } from './device/device.js'
import { setWan } from './device/wan.js'
import type { Handler } from './exchange.js'
import { Life } from './life.js'
import { menus } from './menus/all.js'
import { type RestEvents, RestServer } from './rest/server.js'
import type { Session } from './session.js'
import type { DemoUser } from './tables/board.js'
import type { Menu } from './tables/menu.js'
import { Gates, type GatesOptions, type Service } from './wire/gates.js'

export interface DemoRouterOptions extends GatesOptions {
  /** Default `7.20.1`; see `values/version.ts` for what it changes. */
  version?: string
  /** Default `MikroTik`. */
  identity?: string
  /** Default `127.0.0.1`. */
  host?: string
  /** How long a command may take over REST, in ms. Default 60,000, as a router has it. */
  restLimit?: number
  /** Default: `admin` without a password, group `full`. */
  users?: readonly DemoUser[]
  /** Traffic, leases, log lines and clients move. Default false. */
  alive?: boolean
  /** The same seed, the same router. Default 1. */
  seed?: number
  /** How long a reboot takes. Default 1000. */
  awayMs?: number
}

interface DemoRouterEvents {
  /** A client logged in. */
  login: [Session]
  /** A command came and is about to run; its words, secrets covered. */
  command: [readonly string[]]
  /** A connection is over. */
  disconnect: [Session]
  down: []
  up: []
}

/** How often things happened, and `connections`: how many are open now. */
export interface Counts {
  connections: number
  accepted: number
  logins: number
  failedLogins: number
  commands: number
}

/** A router that speaks the real wire on real sockets. */
export class DemoRouter extends EventEmitter<DemoRouterEvents> {
  readonly host: string
  readonly counts: Counts = { connections: 0, accepted: 0, logins: 0, failedLogins: 0, commands: 0 }
  /** While true, connections stay open and nothing goes through them, as with a plug that was pulled. */
  isSilent = false
  readonly #awayMs: number
  readonly #sessions = new Set<Session>()
  readonly #history = new History()
  readonly #stopping = new AbortController()
  readonly #handlers = new Map<string, Handler>()
  readonly #device: Device
  readonly #life: Life | undefined
  readonly #rest: RestServer
  #gates: Gates | undefined

  /** @throws where a port is taken. */
  static async start(options: DemoRouterOptions = {}): Promise<DemoRouter> {
    const router = new DemoRouter(options)
    await router.#open(options)
    return router
  }

  private constructor(options: DemoRouterOptions) {
    super()
    this.host = options.host ?? '127.0.0.1'
    this.#awayMs = options.awayMs ?? 1000
    this.#device = new Device(
      {
        version: options.version ?? '7.20.1',
        identity: options.identity ?? 'MikroTik',
        users: options.users ?? [{ name: 'admin', password: '', group: 'full' }],
        seed: options.seed ?? 1
      },
      menus,
      this.#surroundings()
    )
    this.#rest = new RestServer(this.#device, options.restLimit ?? 60_000, this.#sessionEvents)
    this.#life = options.alive === true ? new Life(this.#device) : undefined
  }

  /** The plain port. @throws {Error} where it was not asked for. */
  get port(): number {
    return this.#portOf('plain')
  }

  /** @throws {Error} where it was not asked for. */
  get tlsPort(): number {
    return this.#portOf('tls')
  }

  /** Of REST over http. @throws {Error} where it was not asked for. */
  get httpPort(): number {
    return this.#portOf('http')
  }

  /** Of REST over https. @throws {Error} where it was not asked for. */
  get httpsPort(): number {
    return this.#portOf('https')
  }

  /** SHA-256 of the certificate, upper-case hex with colons; undefined where it has none. */
  get fingerprint(): string | undefined {
    return this.#gates?.certificate?.fingerprint
  }

  /** PEM; undefined where it has none. */
  get certificate(): string | undefined {
    return this.#gates?.certificate?.certificate
  }

  get sessions(): ReadonlySet<Session> {
    return this.#sessions
  }

  /** The last commands, oldest first, as words, secrets covered. */
  get history(): readonly (readonly string[])[] {
    return this.#history.commands
  }

  /** The rows of a menu; what is changed here is heard by those who listen. @throws {Error} on an unknown menu. */
  table(path: string): Menu {
    return this.#device.menus.at(path)
  }

  log(topics: string, message: string): void {
    this.#device.log(topics, message)
  }

  /** The first line to the internet is lost, or comes back: link, DHCP client, routes and netwatch. */
  setWan(isUp: boolean): void {
    setWan(this.#device, isUp)
  }

  /**
   * Puts a handler in the place of a command, `/login` included, or where there is none. It answers, or does not, as it
   * likes. @returns what takes it away again.
   */
  handle(command: string, handler: Handler): () => void {
    this.#handlers.set(command, handler)
    return () => void this.#handlers.delete(command)
  }

  /** Cuts every connection; the router goes on listening. */
  disconnectAll(): void {
    this.#gates?.disconnect()
  }

  /** Drops every connection, refuses new ones for a while, then has booted and listens on the same ports again. */
  async down(milliseconds: number): Promise<void> {
    await this.#shut()
    await delay(milliseconds, undefined, { signal: this.#stopping.signal }).catch(() => undefined)
    await this.#reopen()
  }

  /** As after `/system/reboot`. */
  restart(): Promise<void> {
    return this.down(this.#awayMs)
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    this.#life?.stop()
    this.#rest.reset()
    await this.#gates?.close()
  }

  async #open(options: DemoRouterOptions): Promise<void> {
    this.#gates = await Gates.of(this.host, options, {
      onAccept: () => void (this.counts.accepted += 1),
      onSocket: (socket, service) => this.#welcome(socket, service)
    })
    try {
      await this.#gates.open()
    } catch (error) {
      await this.stop()
      throw error
    }
    this.#life?.start()
  }

  #portOf(service: Service): number {
    const port = this.#gates?.portOf(service)
    if (port === undefined) throw new Error(`This demo router has no ${service === 'tls' ? 'TLS' : service} port`)
    return port
  }

  #welcome(socket: Socket, service: Service): void {
    const transport = service === 'plain' || service === 'http' ? 'plain' : 'tls'
    if (service === 'http' || service === 'https') return this.#rest.accept(socket, transport)
    const session = new ApiSession(socket, transport, this.#device, this.#sessionEvents)
    this.#sessions.add(session)
    this.counts.connections += 1
  }

  readonly #sessionEvents: ApiSessionEvents & RestEvents = {
    isSilent: () => this.isSilent,
    handlerOf: (command) => this.#handlers.get(command),
    onCommand: (sentence) => {
      this.counts.commands += 1
      this.emit('command', this.#history.keep(sentence))
    },
    onLogin: (session) => {
      this.counts.logins += 1
      this.#device.welcome(session)
      this.emit('login', session)
    },
    onRefused: (session, name) => {
      this.counts.failedLogins += 1
      this.#device.refused(session, name)
    },
    onEnd: (session) => {
      this.#sessions.delete(session)
      this.counts.connections -= 1
      this.#device.goodbye(session)
      this.emit('disconnect', session)
    }
  }

  #surroundings(): Surroundings {
    return {
      ports: () => ({
        plain: this.#gates?.portOf('plain'),
        tls: this.#gates?.portOf('tls'),
        http: this.#gates?.portOf('http'),
        https: this.#gates?.portOf('https'),
        hasCertificate: this.#gates?.certificate !== undefined
      }),
      // A port that stays taken ends the demo router, not the process.
      reboot: () => void this.restart().catch(() => this.stop())
    }
  }

  async #shut(): Promise<void> {
    this.#life?.stop()
    this.#rest.reset()
    await this.#gates?.close()
    this.emit('down')
  }

  async #reopen(): Promise<void> {
    if (this.#stopping.signal.aborted) return
    this.#device.boot()
    await this.#gates?.open()
    // Stopped while it was opening.
    if (this.#stopping.signal.aborted) {
      await this.stop()
      return
    }
    this.#life?.start()
    this.emit('up')
  }
}
