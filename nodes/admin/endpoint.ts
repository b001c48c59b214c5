import type { NodeAPI } from 'node-red'
import { BusyError, InputError, RouterOSError } from '../../src/index.js'
import { translate } from '../report/catalog.js'
import { messageOf } from '../report/failure.js'
import { type Body, readBody, type Shape } from './body.js'

/** One thing the editor may ask the runtime for. */
export interface Endpoint<S extends Shape> {
  path: string
  permission: 'routeros.read' | 'routeros.write'
  /** The fields a body may have. */
  shape: S
  /** What it throws becomes an answer too. The signal says that nobody waits any more. */
  answer(body: Body<S>, signal: AbortSignal): Promise<object>
}

interface Failure {
  ok: false
  code: string
  message: string
}

/** Answers under way at once; more would say that somebody is not a person in front of an editor. */
const MOST_AT_ONCE = 4

/**
 * Registers an endpoint. Every answer is JSON with `ok`. The only HTTP error is for bodies that are no JSON: pages of
 * other sites can send forms to a Node-RED without a login, but no JSON.
 */
export function addEndpoint<S extends Shape>(RED: NodeAPI, endpoint: Endpoint<S>): void {
  let underWay = 0

  const respond = async (body: unknown, signal: AbortSignal): Promise<object> => {
    if (underWay >= MOST_AT_ONCE) return failureOf(RED, new BusyError({ text: translate(RED, 'admin.busy') }))
    underWay += 1
    try {
      return await endpoint.answer(readBody(RED, body, endpoint.shape), signal)
    } catch (error) {
      return failureOf(RED, error)
    } finally {
      underWay -= 1
    }
  }

  RED.httpAdmin.post(endpoint.path, RED.auth.needsPermission(endpoint.permission), (request, response) => {
    if (typeof request.is('application/json') !== 'string') {
      response.status(415).json(failureOf(RED, new InputError({ text: translate(RED, 'admin.not-json') })))
      return
    }
    const leaving = new AbortController()
    response.on('close', () => leaving.abort())
    void respond(request.body as unknown, leaving.signal)
      .then((answer) => response.json(answer))
      .catch((error: unknown) => RED.log.warn(`${endpoint.path}: ${messageOf(RED, error)}`))
  })
}

function failureOf(RED: NodeAPI, error: unknown): Failure {
  const code = error instanceof RouterOSError ? error.code : 'UNEXPECTED'
  return { ok: false, code, message: messageOf(RED, error) }
}
