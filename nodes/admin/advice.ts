import { type Protocol, RouterOSError } from '../../src/index.js'
import { systemCodeOf } from '../report/cause.js'

const UNREACHABLE = new Set(['ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'EHOSTDOWN'])
const UNKNOWN_NAME = new Set(['ENOTFOUND', 'EAI_AGAIN'])
const GONE = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED'])

/** What is said over REST in the place of what is said of the API; nothing of what is not here. */
const REST: ReadonlyMap<string, string> = new Map([
  ['service', 'service-rest'],
  ['unreachable', 'unreachable'],
  ['name', 'name'],
  ['closed', 'closed'],
  ['tls-closed', 'closed'],
  ['tls-not-spoken', 'service-rest'],
  ['login', 'login'],
  ['slow', 'slow'],
  ['tls-certificate', 'tls-certificate'],
  ['tls-fingerprint', 'tls-fingerprint'],
  ['tls-no-certificate', 'tls-no-certificate'],
  ['tls-client-certificate', 'tls-client-certificate'],
  ['tls-handshake', 'tls-handshake'],
  ['tls-options', 'tls-options']
])

/** What to look at when a connection did not come about: a key under `admin.hint` of the catalog. */
export function adviceOn(error: unknown, protocol: Protocol | '' = 'api'): string | undefined {
  if (!(error instanceof RouterOSError)) return undefined
  const advice = adviceOnApi(error)
  return advice !== undefined && protocol === 'rest' ? REST.get(advice) : advice
}

function adviceOnApi(error: RouterOSError): string | undefined {
  switch (error.code) {
    case 'CONNECTION':
      return onConnection(error)
    case 'TLS':
      return onTls(error)
    case 'LOGIN':
    case 'FATAL':
      return 'login'
    case 'PROTOCOL':
      return 'port'
    case 'TIMEOUT':
      return 'slow'
    default:
      return undefined
  }
}

function onConnection(error: RouterOSError): string {
  const code = systemCodeOf(error)
  if (code === 'ECONNREFUSED') return 'service'
  if (UNKNOWN_NAME.has(code)) return 'name'
  if (UNREACHABLE.has(code)) return 'unreachable'
  if (error.reason === 'lost' || error.reason === 'lost-closed' || GONE.has(code)) return 'closed'
  // Without a cause it is the login that got no answer: something listens there.
  if (error.reason === 'connect-timeout' && error.cause === undefined) return 'silent'
  return 'unreachable'
}

function onTls(error: RouterOSError): string | undefined {
  if (error.reason === 'tls-silent') return 'silent'
  return error.reason === 'tls-not-spoken' && GONE.has(systemCodeOf(error)) ? 'tls-closed' : error.reason
}
