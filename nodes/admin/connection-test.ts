import type { NodeAPI } from 'node-red'
import { InputError, Router, type RouterOptions, RouterOSError, TrapError, type TypedRow } from '../../src/index.js'
import { tlsOptionsOf } from '../connection/tls.js'
import { translate } from '../report/catalog.js'
import { messageOf } from '../report/failure.js'
import { adviceOn } from './advice.js'
import type { Body } from './body.js'
import type { Endpoint } from './endpoint.js'
import { firstRows } from './rows.js'

const shape = {
  id: 'text',
  host: 'text',
  port: 'number',
  mode: 'text',
  trust: 'text',
  fingerprint: 'text',
  tls: 'text',
  connectTimeout: 'number',
  username: 'text',
  password: 'text',
  charset: 'text',
  encodeAs: 'text'
} as const

type Typed = Body<typeof shape>

/** What the editor holds in the place of a password it does not know. */
const STORED = '__PWRD__'
/** Whatever was typed: nobody waits longer in front of a dialog, in ms. */
const LONGEST_CONNECT = 30_000
/** For each request, in ms. */
const LONGEST_SILENCE = 3_000

const REQUESTS = [
  ['/system/identity/print', '=.proplist=name'],
  ['/system/resource/print', '=.proplist=version,board-name'],
  ['/system/routerboard/print', '=.proplist=model,board-name']
]

/** Tries a connection with the values as they stand in the dialog. */
export function testConnection(RED: NodeAPI): Endpoint<typeof shape> {
  return {
    path: '/routeros/test',
    permission: 'routeros.write',
    shape,
    async answer(typed, signal) {
      const began = performance.now()
      const options = optionsOf(RED, typed)
      const router = new Router(options)
      try {
        const [identity, resource, routerboard] = await identify(router, signal)
        const { security } = router
        return {
          ok: true,
          identity: identity['name'] ?? '',
          board: resource['board-name'] ?? routerboard['board-name'] ?? '',
          model: routerboard['model'] ?? '',
          version: resource['version'] ?? '',
          transport: security === undefined ? 'plain' : 'ssl',
          protocol: security?.protocol ?? '',
          cipher: security?.cipher ?? '',
          authenticated: security?.authenticated ?? false,
          fingerprint: security?.fingerprint ?? '',
          ms: Math.round(performance.now() - began)
        }
      } catch (error) {
        if (error instanceof RouterOSError) return describe(RED, error, String(options.password ?? ''))
        throw error
      } finally {
        void router.close()
      }
    }
  }
}

/** One row per request; an empty one where the router refuses the answer to this user. */
async function identify(router: Router, signal: AbortSignal): Promise<[TypedRow, TypedRow, TypedRow]> {
  const answers = await Promise.allSettled(
    REQUESTS.map((words) => firstRows(router, words, 1, { signal, timeout: LONGEST_SILENCE }))
  )
  const isTrap = (answer: (typeof answers)[number]): boolean =>
    answer.status === 'rejected' && answer.reason instanceof TrapError
  const failed = answers.find((answer) => answer.status === 'rejected' && !isTrap(answer))
  const isAnswered = answers.some((answer) => answer.status === 'fulfilled' || isTrap(answer))
  if (failed?.status === 'rejected' && !isAnswered) throw failed.reason
  const rows = answers.map((answer) => (answer.status === 'fulfilled' ? answer.value[0] : undefined) ?? {})
  return [rows[0]!, rows[1]!, rows[2]!]
}

function describe(RED: NodeAPI, error: RouterOSError, password: string): object {
  const advice = adviceOn(error)
  const fingerprint = error.code === 'TLS' ? error.details['actual'] : undefined
  return {
    ok: false,
    code: error.code,
    // Some of the words are the other side's, and the other side has just been told the password.
    message: password === '' ? messageOf(RED, error) : messageOf(RED, error).replaceAll(password, '•••'),
    hint: advice === undefined ? '' : translate(RED, `admin.hint.${advice}`),
    ...(fingerprint !== undefined && { fingerprint })
  }
}

function optionsOf(RED: NodeAPI, typed: Typed): RouterOptions {
  const { id = '' } = typed
  const resolve = <T>(value: T): T | string => resolveEnvironment(RED, id, value)
  const connectTimeout = resolve(typed.connectTimeout)
  return {
    host: resolve(typed.host ?? ''),
    port: resolve(typed.port),
    mode: resolve(typed.mode) as RouterOptions['mode'],
    trust: resolve(typed.trust) as RouterOptions['trust'],
    fingerprint: resolve(typed.fingerprint),
    tls: tlsOptions(RED, typed.tls),
    username: resolve(typed.username),
    password: resolve(typed.password === STORED ? storedPassword(RED, id) : typed.password),
    charset: resolve(typed.charset),
    encodeAs: resolve(typed.encodeAs),
    connectTimeout: Number(connectTimeout) > LONGEST_CONNECT ? LONGEST_CONNECT : connectTimeout,
    readTimeout: LONGEST_SILENCE,
    poolSize: 1,
    keepAlive: 0
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

/** Only of a connection: the passwords of other nodes are none of our business. @throws {InputError} */
function storedPassword(RED: NodeAPI, id: string): string {
  let isConnection = false
  RED.nodes.eachNode((node) => {
    if (node.id === id && node.type === 'routeros-connection') isConnection = true
  })
  const stored = isConnection ? (RED.nodes.getCredentials(id) as { password?: unknown } | null) : null
  if (typeof stored?.password !== 'string') {
    throw new InputError({ text: translate(RED, 'admin.no-password') })
  }
  return stored.password
}

/** @throws {InputError} for a configuration that is not deployed: without it the test would prove nothing. */
function tlsOptions(RED: NodeAPI, id: string | undefined): RouterOptions['tls'] {
  if (id === undefined || id === '' || id === '_ADD_') return undefined
  const options = tlsOptionsOf(RED, id)
  if (options === undefined) throw new InputError({ text: translate(RED, 'admin.no-tls-config') })
  return options
}
