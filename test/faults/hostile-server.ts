import { once } from 'node:events'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { pipeline } from 'node:stream/promises'

/** Writes what it likes to a socket that has sent a request; it may go on until the socket is gone. */
export type Misbehaviour = (socket: Socket, request: string) => Promise<void> | void

const IDENTITY = '/rest/system/identity/print'

/**
 * Speaks as much HTTP as it takes to pass for a router with REST: it says its identity, and misbehaves where it was told
 * to. It keeps no connection.
 */
export class HostileServer {
  readonly #server: Server
  readonly #sockets = new Set<Socket>()
  readonly #ways = new Map<string, Misbehaviour>()

  static async start(): Promise<HostileServer> {
    const hostile = new HostileServer()
    hostile.#server.listen(0, '127.0.0.1')
    await once(hostile.#server, 'listening')
    return hostile
  }

  private constructor() {
    this.#server = createServer((socket) => this.#serve(socket))
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port
  }

  /** @param path under `/rest`. */
  answer(path: string, way: Misbehaviour): void {
    this.#ways.set(`/rest${path}`, way)
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy()
    this.#server.close()
    await once(this.#server, 'close')
  }

  #serve(socket: Socket): void {
    let head = ''
    this.#sockets.add(socket)
    socket.on('error', () => {}) // it was hung up on
    socket.on('close', () => this.#sockets.delete(socket))
    socket.on('data', (chunk) => {
      if (head.includes('\r\n\r\n')) return
      head += chunk.toString('latin1')
      if (head.includes('\r\n\r\n')) void this.#respond(socket, head)
    })
  }

  async #respond(socket: Socket, head: string): Promise<void> {
    const [, path = ''] = head.split(' ')
    const way = this.#ways.get(path)
    if (way !== undefined) return way(socket, head)
    const body = path === IDENTITY ? '[{"name":"hostile"}]' : '{"error":404,"message":"Not Found"}'
    socket.end(`${headOf(path === IDENTITY ? '200 OK' : '404 Not Found')}${body}`)
  }
}

/** The end of the body is the end of the connection. */
export function headOf(status = '200 OK', ...headers: string[]): string {
  const type = headers.some((header) => header.startsWith('Content-Type')) ? [] : ['Content-Type: application/json']
  return [`HTTP/1.1 ${status}`, 'Connection: close', ...type, ...headers, '', ''].join('\r\n')
}

/** Writes the same again and again as fast as it is read, until the other side hangs up. */
export async function pump(socket: Socket, piece: string, most = Infinity): Promise<void> {
  function* pieces(): Generator<string> {
    for (let sent = 0; sent < most; sent += piece.length) yield piece
  }
  await pipeline(pieces, socket, { end: false }).catch(() => undefined)
}
