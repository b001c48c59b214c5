import { Agent } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'

type Created = (error: Error | null, socket?: Duplex) => void

/**
 * Node's own agent on sockets that are opened like those of the API: TLS or plain, and trusted in the same way. Sockets
 * are kept for the next request.
 */
export class RestAgent extends Agent {
  readonly #open: () => Promise<Socket>

  /**
   * @param most sockets at once.
   * @param idle how long a socket is kept without a request, in ms.
   */
  constructor(open: () => Promise<Socket>, most: number, idle: number) {
    super({ keepAlive: true, maxSockets: most, timeout: idle })
    this.#open = open
  }

  /** As Node calls it; the type does not know it before Node 22. */
  override createConnection(_options: unknown, created: Created): undefined {
    this.#open().then((socket) => created(null, socket), created)
  }
}
