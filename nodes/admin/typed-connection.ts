import type { NodeAPI, NodeDef } from 'node-red'
import { InputError, normaliseHost, type RouterOptions } from '../../src/index.js'
import { type ConnectionCredentials, findConnection } from '../connection/connection.js'
import { tlsOptionsOf } from '../connection/tls.js'
import { translate } from '../report/catalog.js'
import type { Body } from './body.js'

/** The fields of a connection, as they stand in its dialog. */
export const connectionShape = {
  id: 'text',
  host: 'text',
  port: 'number',
  protocol: 'text',
  mode: 'text',
  trust: 'text',
  fingerprint: 'text',
  tls: 'text',
  connectTimeout: 'number',
  username: 'text',
  password: 'text',
  charset: 'text',
  charsetMode: 'text',
  encodeAs: 'text'
} as const

export type TypedConnection = Body<typeof connectionShape>

type Field = string | number | undefined

/** What the editor holds in the place of a password it does not know. */
const STORED = '__PWRD__'
/** Whatever was typed: nobody waits longer in front of a dialog, in ms. */
const LONGEST_CONNECT = 30_000

/**
 * The options of a router that is asked from a dialog. It keeps to TLS where the deployed connection does.
 *
 * @param readTimeout for each request, in ms.
 * @throws {InputError} when a field needs something the runtime does not have.
 */
export function typedOptions(RED: NodeAPI, typed: TypedConnection, readTimeout: number): RouterOptions {
  const { id = '' } = typed
  const resolve = <T>(value: T): T | string => resolveEnvironment(RED, id, value)
  const connectTimeout = resolve(typed.connectTimeout)
  return {
    host: resolve(typed.host ?? ''),
    port: resolve(typed.port),
    protocol: resolve(typed.protocol) as RouterOptions['protocol'],
    mode: resolve(typed.mode) as RouterOptions['mode'],
    trust: resolve(typed.trust) as RouterOptions['trust'],
    fingerprint: resolve(typed.fingerprint),
    tls: tlsOptions(RED, typed.tls),
    username: resolve(typed.username),
    password: resolve(typed.password === STORED ? storedPassword(RED, typed) : typed.password),
    charset: resolve(typed.charset),
    charsetMode: resolve(typed.charsetMode) as RouterOptions['charsetMode'],
    encodeAs: resolve(typed.encodeAs),
    connectTimeout: Number(connectTimeout) > LONGEST_CONNECT ? LONGEST_CONNECT : connectTimeout,
    readTimeout,
    poolSize: 1,
    keepAlive: 0,
    secureHosts: findConnection(RED, id)?.secureHosts
  }
}

/** `${NAME}`, where it is the whole text, as Node-RED replaces it when it deploys. @throws {InputError} */
function resolveEnvironment<T>(RED: NodeAPI, id: string, value: T): T | string {
  const name = typeof value === 'string' ? /^\$(?:\{(\S+)\}|\((\S+)\))$/.exec(value)?.slice(1).find(Boolean) : undefined
  if (name === undefined) return value
  // The types do not know it.
  const util = RED.util as unknown as { getSetting(node: unknown, name: string): unknown }
  const found = util.getSetting(RED.nodes.getNode(id) ?? undefined, name)
  if (found === undefined) throw new InputError({ text: translate(RED, 'admin.no-environment', { name }) })
  return typeof found === 'string' ? found : JSON.stringify(found)
}

/**
 * Only of a connection, and only for the router and the user it was stored for: sent anywhere else, it would be told to
 * others.
 *
 * @throws {InputError} when it has to be typed.
 */
function storedPassword(RED: NodeAPI, typed: TypedConnection): string {
  const { id = '' } = typed
  let stored: (NodeDef & Pick<TypedConnection, 'host' | 'port'>) | undefined
  RED.nodes.eachNode((node) => {
    if (node.id === id && node.type === 'routeros-connection') stored = node
  })
  const credentials = stored && (RED.nodes.getCredentials(id) as ConnectionCredentials | null)
  if (typeof credentials?.password !== 'string') {
    throw new InputError({ text: translate(RED, 'admin.no-password') })
  }
  const ownerOf = (host: Field, port: Field, username: Field): string => {
    const [name = '', ...rest] = [host, port, username].map((field) => `${resolveEnvironment(RED, id, field) ?? ''}`)
    return JSON.stringify([normaliseHost(name), ...rest])
  }
  if (ownerOf(typed.host, typed.port, typed.username) !== ownerOf(stored?.host, stored?.port, credentials.username)) {
    throw new InputError({ text: translate(RED, 'admin.other-password') })
  }
  return credentials.password
}

/** @throws {InputError} for a configuration that is not deployed: without it the answer would prove nothing. */
function tlsOptions(RED: NodeAPI, id: string | undefined): RouterOptions['tls'] {
  if (id === undefined || id === '' || id === '_ADD_') return undefined
  const options = tlsOptionsOf(RED, id)
  if (options === undefined) throw new InputError({ text: translate(RED, 'admin.no-tls-config') })
  return options
}
