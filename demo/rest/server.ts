import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http'
import type { Socket } from 'node:net'
import { loginOf, userOf } from '../device/accounts.js'
import type { Device } from '../device/device.js'
import type { Login, Session } from '../session.js'
import { Trap } from '../tables/trap.js'
import { errorBody, PAGES, REASONS, type Reply } from './answer.js'
import { type Asked, HttpError, readRequest } from './request.js'
import { RestSession, type RestSessionEvents } from './session.js'

export interface RestEvents extends RestSessionEvents {
  onLogin(session: Session): void
  onRefused(client: Pick<Session, 'address' | 'via'>, name: string): void
  isSilent(): boolean
}

/** The longest body it reads, in bytes. */
const LONGEST_BODY = 4 * 1024 * 1024

/** The REST API, on whatever sockets it is given. */
export class RestServer {
  readonly #device: Device
  readonly #limit: number
  readonly #events: RestEvents
  readonly #sessions = new Map<string, RestSession>()
  readonly #servers: Record<'plain' | 'tls', Server>

  /** @param limit longest command, in ms. */
  constructor(device: Device, limit: number, events: RestEvents) {
    this.#device = device
    this.#limit = limit
    this.#events = events
    this.#servers = { plain: this.#serverOf('plain'), tls: this.#serverOf('tls') }
  }

  accept(socket: Socket, transport: 'plain' | 'tls'): void {
    socket.setNoDelay(true)
    this.#servers[transport].emit('connection', socket)
  }

  /** Only a reboot ends a session: routers keep them, whatever the client does. */
  reset(): void {
    for (const session of this.#sessions.values()) {
      session.end()
      this.#device.goodbye(session)
    }
    this.#sessions.clear()
  }

  #serverOf(transport: 'plain' | 'tls'): Server {
    return createServer((request, response) => {
      request.on('error', () => response.destroy())
      void this.#serve(request, response, transport)
    })
  }

  async #serve(request: IncomingMessage, response: ServerResponse, transport: 'plain' | 'tls'): Promise<void> {
    const body = await bodyOf(request)
    if (this.#events.isSilent()) return
    const { version } = this.#device
    const path = (request.url ?? '/').split('?', 1)[0]!
    const isRest = /^\/rest(?:\/|$)/.test(path) && version.hasRest(transport === 'tls')
    if (!isRest) {
      if (path === '/') return page(response, 200, PAGES.index(version.text))
      return page(response, 404, PAGES.missing)
    }
    try {
      const session = this.#sessionOf(request, transport)
      checkType(request, body)
      await this.#answer(session, request, response, body)
    } catch (error) {
      if (error instanceof HttpError) return tell(response, error.status, errorBody(error.status, error.message))
      if (!(error instanceof Trap)) throw error
      const status = error.message.startsWith('no such command or directory') ? 406 : 400
      tell(response, status, errorBody(status, error.message))
    }
  }

  async #answer(session: RestSession, request: IncomingMessage, response: ServerResponse, body: string): Promise<void> {
    const asked = readRequest(request.method ?? 'GET', request.url ?? '/', body, this.#device.version.text)
    const run = (
      command: string,
      attributes: Asked['attributes'],
      words: readonly string[] = []
    ): Promise<Reply | undefined> =>
      session.run({ head: command, tag: undefined, attributes, words: [...words] }, () => request.socket.destroy())
    let reply = await run(asked.command, asked.attributes, asked.words)
    const refusal = reply?.refusal(asked.shape)
    if (refusal !== undefined) return tell(response, refusal.status, refusal.body)
    // What was added or changed is shown.
    if (reply !== undefined && /\/(?:add|set)$/.test(asked.command) && asked.shape === 'row') {
      const which = reply.id ?? asked.attributes['.id']?.toString()
      const menu = asked.command.replace(/\/[^/]*$/, '')
      const condition = which === undefined ? [] : [`?${which.startsWith('*') ? '.id' : 'name'}=${which}`]
      reply = await run(`${menu}/print`, {}, condition)
    }
    if (reply === undefined) return tell(response, 400, errorBody(400, 'Session closed'))
    const answer = reply.body(asked.shape)
    if (answer === undefined) return tell(response, 404, errorBody(404))
    tell(response, asked.shape === 'nothing' ? 204 : 200, answer)
  }

  /** @throws {HttpError} when name or password are wrong, or the group may not. */
  #sessionOf(request: IncomingMessage, transport: 'plain' | 'tls'): RestSession {
    const address = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '')
    const [name, password] = credentialsOf(request)
    const user = userOf(this.#device, name)
    const login = user !== undefined && user.password === password ? loginOf(this.#device, user, 'rest-api') : undefined
    if (login === undefined) {
      this.#events.onRefused({ address, via: 'rest-api' }, name)
      throw new HttpError(401)
    }
    return this.#sessions.get(`${name} ${address}`) ?? this.#welcome(login, address, transport)
  }

  #welcome(login: Login, address: string, transport: 'plain' | 'tls'): RestSession {
    const events = this.#events
    const session = new RestSession({
      device: this.#device,
      limit: this.#limit,
      address,
      transport,
      login,
      events
    })
    this.#sessions.set(`${login.name} ${address}`, session)
    events.onLogin(session)
    return session
  }
}

function credentialsOf({ headers }: IncomingMessage): [name: string, password: string | undefined] {
  const [, encoded = ''] = /^Basic (.+)$/i.exec(headers.authorization ?? '') ?? []
  const text = Buffer.from(encoded, 'base64').toString()
  const at = text.indexOf(':')
  return at === -1 ? ['', undefined] : [text.slice(0, at), text.slice(at + 1)]
}

/** Some releases take nothing but the bare type. */
function checkType({ headers, method }: IncomingMessage, body: string): void {
  if (method === 'GET' || body === '' || headers['content-type'] === 'application/json') return
  throw new HttpError(415)
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size > LONGEST_BODY) request.destroy()
    parts.push(part)
  }
  return Buffer.concat(parts).toString()
}

function page(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, { 'Content-Type': 'text/html' }).end(html)
}

function tell(response: ServerResponse, status: number, body: Buffer): void {
  const headers = {
    'Cache-Control': 'no-cache',
    'Content-Type': 'application/json',
    Expires: '0',
    'X-Frame-Options': 'sameorigin',
    ...(status === 401 && { 'WWW-Authenticate': 'Basic realm="RouterOS REST"' }),
    'Content-Length': body.length
  }
  response.writeHead(status, REASONS[status], headers).end(body)
}
