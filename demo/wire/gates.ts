import type { Socket } from 'node:net'
import { certificate, type Certificate, type TlsMode, tlsOptions } from './certificate.js'
import { Gate } from './gate.js'

/** The API, and REST. */
export type Service = 'plain' | 'tls' | 'http' | 'https'

export interface GatesOptions {
  /** The plain port; `true`, the default, takes any free one. */
  plain?: boolean | number
  /** The TLS port: with a self-signed certificate, or none at all. Default false. */
  tls?: false | TlsMode
  /** Default: any free one. */
  tlsPort?: number
  /** The port of REST over http; `true` takes any free one. Default false. */
  http?: boolean | number
  /** REST over https, likewise with a certificate or without. Default false. */
  https?: false | TlsMode
  /** Default: any free one. */
  httpsPort?: number
}

interface GatesEvents {
  onAccept: () => void
  onSocket: (socket: Socket, service: Service) => void
}

/** The ports one router listens on. */
export class Gates {
  readonly #host: string
  readonly #events: GatesEvents
  readonly #gates = new Map<Service, Gate>()
  #certificate: Certificate | undefined

  /** Nothing listens yet. */
  static async of(host: string, options: GatesOptions, events: GatesEvents): Promise<Gates> {
    const gates = new Gates(host, events)
    const { plain = true, tls = false, tlsPort = 0, http = false, https = false, httpsPort = 0 } = options
    if (plain !== false) gates.#add('plain', plain)
    if (tls !== false) await gates.#addTls('tls', tls, tlsPort)
    if (http !== false) gates.#add('http', http)
    if (https !== false) await gates.#addTls('https', https, httpsPort)
    return gates
  }

  private constructor(host: string, events: GatesEvents) {
    this.#host = host
    this.#events = events
  }

  /** Undefined where no service of this router has one. */
  get certificate(): Certificate | undefined {
    return this.#certificate
  }

  /** Undefined where the service was not asked for. */
  portOf(service: Service): number | undefined {
    return this.#gates.get(service)?.port
  }

  /** @throws where a port is taken and stays taken. */
  async open(): Promise<void> {
    for (const gate of this.#gates.values()) await gate.open()
  }

  async close(): Promise<void> {
    await Promise.all([...this.#gates.values()].map((gate) => gate.close()))
  }

  /** Cuts every connection. */
  disconnect(): void {
    for (const gate of this.#gates.values()) gate.disconnect()
  }

  #add(service: Service, port: true | number, tls?: Awaited<ReturnType<typeof tlsOptions>>): void {
    const { onAccept, onSocket } = this.#events
    const events = { onAccept, onSocket: (socket: Socket): void => onSocket(socket, service) }
    this.#gates.set(service, new Gate(this.#host, port === true ? 0 : port, tls, events))
  }

  async #addTls(service: Service, mode: TlsMode, port: number): Promise<void> {
    if (mode === 'certificate') this.#certificate = await certificate()
    this.#add(service, port, await tlsOptions(mode))
  }
}
