import { once } from 'node:events'
import { type AddressInfo, type Server, type Socket, createServer } from 'node:net'
import { type TlsOptions, createServer as createTlsServer } from 'node:tls'

const ATTEMPTS = 50
const PAUSE = 100

/** One port the router listens on. It can be shut and opened again, and stays the same port. */
export class Gate {
  readonly #host: string
  readonly #tls: TlsOptions | undefined
  readonly #onSocket: (socket: Socket) => void
  readonly #onAccept: () => void
  readonly #sockets = new Set<Socket>()
  #server: Server | undefined
  #port: number

  constructor(
    host: string,
    port: number,
    tls: TlsOptions | undefined,
    { onAccept, onSocket }: { onAccept: () => void; onSocket: (socket: Socket) => void }
  ) {
    this.#host = host
    this.#port = port
    this.#tls = tls
    this.#onAccept = onAccept
    this.#onSocket = onSocket
  }

  get port(): number {
    return this.#port
  }

  /** @throws where the port is taken and stays taken. */
  async open(): Promise<void> {
    if (this.#server !== undefined) return
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.#listen()
        return
      } catch (error) {
        // While the router was away its own port may have gone to somebody's outgoing connection.
        if (attempt === ATTEMPTS || this.#port === 0) throw error
        await new Promise((resolve) => void setTimeout(resolve, PAUSE))
      }
    }
  }

  async close(): Promise<void> {
    const server = this.#server
    if (server === undefined) return
    this.#server = undefined
    const closed = once(server, 'close')
    server.close()
    this.disconnect()
    await closed
  }

  disconnect(): void {
    for (const socket of this.#sockets) socket.destroy()
  }

  async #listen(): Promise<void> {
    const server = this.#tls === undefined ? createServer({ noDelay: true }) : createTlsServer(this.#tls)
    server.on('connection', (socket: Socket) => this.#accept(socket))
    server.on(this.#tls === undefined ? 'connection' : 'secureConnection', this.#onSocket)
    server.on('tlsClientError', (_error: Error, socket: Socket) => socket.destroy())
    server.listen(this.#port, this.#host)
    await once(server, 'listening')
    // Errors after this are those of single connections.
    server.on('error', () => undefined)
    this.#server = server
    this.#port = (server.address() as AddressInfo).port
  }

  #accept(socket: Socket): void {
    this.#sockets.add(socket)
    this.#onAccept()
    socket.on('error', () => socket.destroy())
    socket.on('close', () => this.#sockets.delete(socket))
  }
}
