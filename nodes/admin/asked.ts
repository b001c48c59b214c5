import type { NodeAPI } from 'node-red'
import { InputError, Router } from '../../src/index.js'
import { connectionOf, findConnection } from '../connection/connection.js'
import { translate } from '../report/catalog.js'
import { readBody } from './body.js'
import { connectionShape, typedOptions } from './typed-connection.js'

/** For each request, in ms. */
export const PATIENCE = 8_000

/** The router that is asked for rows, and where its settings come from. */
export interface Asked {
  router: Router
  source: 'dialog' | 'deployed'
}

/**
 * @param fields of the connection, where they are not what is deployed.
 * @throws {InputError} where it cannot be asked.
 */
export function askedRouter(RED: NodeAPI, id: string, fields: Record<string, unknown> | undefined): Asked {
  if (fields !== undefined) return asTyped(RED, id, fields)
  return { router: deployedRouter(RED, id), source: 'deployed' }
}

/** @throws {InputError} where there is none. */
export function deployedRouter(RED: NodeAPI, id: string): Router {
  if (id !== '' && findConnection(RED, id) === undefined) {
    throw new InputError({ text: translate(RED, 'admin.not-deployed') })
  }
  return connectionOf(RED, id).routerFor({ _msgid: '' })
}

/** A router for this request alone. @throws {InputError} where the fields cannot be used. */
function asTyped(RED: NodeAPI, id: string, fields: Record<string, unknown>): Asked {
  const typed = { ...readBody(RED, fields, connectionShape), id }
  return { router: new Router({ ...typedOptions(RED, typed, PATIENCE), readOnly: true }), source: 'dialog' }
}
