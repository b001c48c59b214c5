import { type Agent, type ClientRequest, type IncomingMessage, request as send } from 'node:http'
import { ProtocolError, RouterOSError } from '../errors.js'
import type { Call, Carrier } from '../link/call.js'
import { lostConnection } from '../link/failures.js'
import type { Charset } from '../wire/charset.js'
import type { RowReader } from '../wire/rows.js'
import type { TypedRow } from '../wire/values.js'
import { failureOf, pageFailure, type Refusal } from './failure.js'
import { JsonObjects, tooLarge } from './objects.js'
import { requestsOf, type RestRequest } from './request.js'

/** What all exchanges with one router share. */
export interface Peer extends Carrier {
  readonly agent: Agent
  readonly host: string
  readonly port: number
  readonly transport: 'https' | 'http'
  /** Of the header: name and password. */
  readonly authorization: string
  readonly charset: Charset
  /** Reads the rows of a call. */
  readerOf(call: Call): RowReader
  readonly secrets: readonly string[]
  /** It is over, and there may be room for another. */
  over(exchange: Exchange): void
  /** No socket was to be had; nothing was sent. */
  unsent(exchange: Exchange, error: Error): void
  /** The connection went while the router was at it, or the router refused the login: the call has failed with this. */
  failed(exchange: Exchange, error: RouterOSError): void
}

/** Of one row, and of a whole reply, in bytes. */
const LONGEST_ROW = 128 * 1024 * 1024
const LONGEST_REPLY = 1024 * 1024 * 1024
/** An error of the router is much shorter. */
const LONGEST_REFUSAL = 64 * 1024

/** One call over HTTP: mostly one request and its response. REST cannot stop a command: giving it up is all there is. */
export class Exchange {
  readonly call: Call
  readonly #peer: Peer
  #requests: RestRequest[] = []
  #request: ClientRequest | undefined
  #isSent = false
  #isOver = false
  #attributes: TypedRow | undefined
  #timer: NodeJS.Timeout | undefined

  constructor(call: Call, peer: Peer) {
    this.call = call
    this.#peer = peer
  }

  get isSent(): boolean {
    return this.#isSent
  }

  start(): void {
    this.#requests = requestsOf(this.call.words)
    this.#next()
  }

  /** Gives it up without a word to its call. */
  abandon(): void {
    this.#isOver = true
    clearTimeout(this.#timer)
    this.#request?.destroy()
  }

  #next(): void {
    if (this.#isOver) return
    const next = this.#requests.shift()
    if (next === undefined) return this.#end(undefined, this.#attributes)
    const { agent, host, port, authorization, charset } = this.#peer
    let body: Buffer
    try {
      body = charset.encode(next.body)
    } catch (error) {
      return this.#end(error as RouterOSError)
    }
    const headers = {
      host: hostOf(this.#peer),
      authorization,
      accept: 'application/json',
      // Nothing may follow the type: releases before 7.2 refuse it.
      'content-type': 'application/json',
      'content-length': body.length
    }
    const request = send({ agent, host, port, method: next.method, path: next.path, headers })
    this.#request = request
    request.on('socket', () => this.#sent())
    request.on('error', (error) => this.#broken(request, error))
    request.on('close', () => this.#broken(request))
    request.on('response', (response) => this.#read(request, response, next))
    request.end(body)
  }

  #sent(): void {
    if (this.#isOver || this.#isSent) return
    this.#isSent = true
    this.call.sent(this.#peer, performance.now())
    this.#watch()
  }

  #read(request: ClientRequest, response: IncomingMessage, { method }: RestRequest): void {
    const { statusCode: status = 0 } = response
    const isPage = /^text\/html/i.test(response.headers['content-type'] ?? '')
    const isReply = status >= 200 && status < 300 && !isPage
    response.on('error', (error) => this.#broken(request, error))
    if (!isReply) return this.#readRefusal(request, response, status)
    // What a PATCH answers is the row as it is now; the command would say nothing.
    const objects = new JsonObjects((frame, isRow) => {
      if (method === 'PATCH' || this.call.hasEnded) return
      const rows = this.#peer.readerOf(this.call)
      const row = rows.read(frame, this.call.values, this.call.menu)
      if (isRow) this.call.row(row, rows.weight)
      else if (rows.attributes > 0) this.#attributes = row
    }, LONGEST_ROW)
    let size = 0
    this.#guard(request, response, {
      data: (chunk) => {
        size += chunk.length
        if (size > LONGEST_REPLY) throw tooLarge(LONGEST_REPLY)
        if (size === chunk.length && chunk[0] === 0x3c) throw pageFailure(this.#refusal(status, chunk.toString()))
        objects.write(chunk)
      },
      end: () => {
        objects.end()
        return undefined
      }
    })
  }

  /** What comes after its first bytes tells nothing: nobody waits for a page without end. */
  #readRefusal(request: ClientRequest, response: IncomingMessage, status: number): void {
    const chunks: Buffer[] = []
    let size = 0
    const failure = (): RouterOSError => {
      const bytes = Buffer.concat(chunks)
      const text = this.#peer.charset.decode(bytes, 0, Math.min(bytes.length, LONGEST_REFUSAL))
      const refusal = this.#refusal(status, text)
      return status < 300 ? pageFailure(refusal) : failureOf(refusal)
    }
    this.#guard(request, response, {
      data: (chunk) => {
        chunks.push(chunk)
        size += chunk.length
        if (size > LONGEST_REFUSAL) throw failure()
      },
      end: failure
    })
  }

  /** What the handlers throw ends the call, and what `end` returns. */
  #guard(
    request: ClientRequest,
    response: IncomingMessage,
    handlers: { data: (chunk: Buffer) => void; end: () => RouterOSError | undefined }
  ): void {
    const guarded = (act: () => void): void => {
      if (this.#isOver || this.#request !== request) return
      this.call.heard(performance.now())
      try {
        act()
      } catch (error) {
        this.#end(
          error instanceof RouterOSError ? error : new ProtocolError('unexpected', { cause: String(error) }, error)
        )
      }
    }
    guarded(() => undefined)
    response.on('data', (chunk: Buffer) => guarded(() => handlers.data(chunk)))
    const end = (): void => {
      const error = handlers.end()
      this.#request = undefined
      // By then the socket is free, and what comes next need not open another.
      setImmediate(() => (error === undefined ? this.#next() : this.#end(error)))
    }
    response.on('end', () => guarded(end))
  }

  #refusal(status: number, text: string): Refusal {
    const { host, port, secrets } = this.#peer
    return { status, text, command: this.call.words[0] ?? '', host, port, secrets }
  }

  /** An error, or an end before the end of the response. */
  #broken(request: ClientRequest, error?: Error): void {
    if (this.#isOver || this.#request !== request) return
    if (!this.#isSent) {
      this.abandon()
      return this.#peer.unsent(this, error ?? new Error('closed'))
    }
    const isSyntax = error !== undefined && 'code' in error && String(error.code).startsWith('HPE_')
    const { host, port } = this.#peer
    this.#end(
      isSyntax ? new ProtocolError('rest-json', { cause: error.message }, error) : lostConnection(error, host, port)
    )
  }

  #watch(): void {
    const { expiresAt } = this.call
    if (!Number.isFinite(expiresAt) || this.#isOver) return
    // When this process itself was busy, what it waits for may be here already: that is read first.
    const look = (): void => {
      if (this.#isOver) return
      if (this.call.expiresAt > performance.now()) this.#watch()
      else this.call.expire()
    }
    this.#timer = setTimeout(() => setImmediate(look), Math.max(1, expiresAt - performance.now()))
  }

  #end(error: RouterOSError | undefined, attributes?: TypedRow): void {
    if (this.#isOver) return
    const isLost = error?.code === 'CONNECTION' || error?.code === 'TLS' || error?.code === 'LOGIN'
    if (error === undefined) this.#isOver = true
    else this.abandon()
    clearTimeout(this.#timer)
    if (!this.call.hasEnded) this.call.end(error, attributes)
    if (isLost && error !== undefined) this.#peer.failed(this, error)
    else this.#peer.over(this)
  }
}

function hostOf({ host, port, transport }: Peer): string {
  // The zone of an IPv6 address means something on this computer alone.
  const name = host.includes(':') ? `[${host.replace(/%.*/, '')}]` : host
  return port === (transport === 'https' ? 443 : 80) ? name : `${name}:${port}`
}
