import { once } from 'node:events'
import net, { type AddressInfo, type Socket } from 'node:net'
import { Arrivals } from '../arrivals.js'
import { Link } from './link.js'

const TLS_HANDSHAKE = 0x16

/** Where it leads: TLS, where there is any, goes to a port of its own. */
export interface Target {
  host: string
  port: number
  tlsPort?: number | undefined
}

/** What becomes of new connections: served, left without an answer, or reset. */
export type Welcome = 'serve' | 'ignore' | 'reset'

/** A TCP proxy in front of a router that does to connections what networks do to them. */
export class Proxy {
  readonly host = '127.0.0.1'
  /** Every client that connects. */
  readonly knocks = new Arrivals<Socket>()
  /** Those that were served and have spoken. */
  readonly links = new Arrivals<Link>()
  welcome: Welcome = 'serve'
  /** Hears of each link before its first byte goes through. */
  onLink: (link: Link) => void = () => {}
  readonly #target: Target
  readonly #sockets = new Set<Socket>()
  readonly #server = net.createServer({ allowHalfOpen: true, noDelay: true }, (socket) => this.#accept(socket))

  static async start(target: Target): Promise<Proxy> {
    const proxy = new Proxy(target)
    proxy.#server.listen(0, proxy.host)
    await once(proxy.#server, 'listening')
    return proxy
  }

  private constructor(target: Target) {
    this.#target = target
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port
  }

  /** How many connections clients have made. */
  get accepted(): number {
    return this.knocks.all.length
  }

  async close(): Promise<void> {
    this.#server.close()
    for (const link of this.links.all) link.destroy()
    for (const socket of this.#sockets) socket.destroy()
    await once(this.#server, 'close')
  }

  #accept(client: Socket): void {
    this.#keep(client)
    this.knocks.push(client)
    if (this.welcome === 'reset') client.resetAndDestroy()
    // A client of the API speaks first, and its first byte tells whether it speaks TLS.
    if (this.welcome === 'serve') client.once('data', (hello: Buffer) => this.#join(client, hello))
  }

  #join(client: Socket, hello: Buffer): void {
    const { host, port, tlsPort } = this.#target
    const isTls = hello[0] === TLS_HANDSHAKE
    const router = net.connect({
      host,
      port: isTls && tlsPort !== undefined ? tlsPort : port,
      allowHalfOpen: true,
      noDelay: true
    })
    this.#keep(router)
    const link = new Link(client, router, isTls)
    this.onLink(link)
    this.links.push(link)
    link.up.push(hello)
  }

  #keep(socket: Socket): void {
    this.#sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => this.#sockets.delete(socket))
  }
}
