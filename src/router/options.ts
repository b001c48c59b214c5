import net from 'node:net'
import { readChoice } from '../wire/choice.js'
import { Charset, type CharsetMode } from '../wire/charset.js'
import { InputError } from '../errors.js'
import type { PoolOptions } from './pool.js'
import type { WaitOptions } from '../link/link.js'
import { SecureHosts } from '../link/secure-hosts.js'
import { type Mode, normaliseFingerprint, type TlsOptions, type Trust } from '../link/transport.js'

/** The binary API on ports 8728 and 8729, or the REST API of RouterOS 7 on 80 and 443. */
export type Protocol = 'api' | 'rest'

/** How to reach one router. Numbers may come as text, as environment variables do. */
export interface RouterOptions {
  /** How the router is called in messages; default `username@host`. */
  name?: string | undefined
  /** Host name, IPv4 or IPv6 address. */
  host: string
  /** The binary API, or the REST API of RouterOS 7. Default `api`. */
  protocol?: Protocol | '' | undefined
  /** Default 8729 for TLS, 8728 for plain; over REST 443 and 80. */
  port?: number | string | undefined
  /** Default `AUTO`: TLS, and plain where there is none. */
  mode?: Mode | '' | undefined
  /** Default `verify` under `SSL_ONLY`, else `any`. */
  trust?: Trust | '' | undefined
  /** SHA-256 of the certificate in hexadecimal, for `trust: 'fingerprint'`. */
  fingerprint?: string | undefined
  tls?: TlsOptions | undefined
  username?: string | number | undefined
  password?: string | number | undefined
  /** TCP, TLS and login together, in ms. Default 8000. */
  connectTimeout?: number | string | undefined
  /** Longest silence of one command, in ms. Default 8000. */
  readTimeout?: number | string | undefined
  /** Most connections at once, 1 to 16. Default 2. */
  poolSize?: number | string | undefined
  /** Most commands in flight, 1 to 1000. Default 32. */
  concurrency?: number | string | undefined
  /** Seconds of silence after which the router is asked something cheap; 0 is never. Default 30. */
  keepAlive?: number | string | undefined
  /** For bytes that are not valid UTF-8: `utf8` or any iconv-lite name. Default `windows-1252`. */
  charset?: string | undefined
  /** `always` reads every value in `charset`, also one that happens to be valid UTF-8. Default `fallback`. */
  charsetMode?: CharsetMode | '' | undefined
  /** How text is sent: `utf8` or any iconv-lite name. Default `utf8`. */
  encodeAs?: string | undefined
  /** Where TLS has worked, for routers that share it: none of them goes back to plain there. */
  secureHosts?: SecureHosts | undefined
  /** Refuse every command that is not a read. */
  readOnly?: boolean | undefined
  /** From 0 up to 1: spreads reconnects over time. Default `Math.random`. */
  random?: (() => number) | undefined
}

const DEFAULT_TIMEOUT = 8_000
/** The longest a Node.js timer can wait, in ms: a longer one ends at once. */
export const LONGEST_TIMEOUT = 2 ** 31 - 1
const modes: readonly Mode[] = ['AUTO', 'SSL_ONLY', 'PLAIN_ONLY']
const protocols: readonly Protocol[] = ['api', 'rest']
const charsetModes: readonly CharsetMode[] = ['fallback', 'always']
const trusts: readonly Trust[] = ['verify', 'fingerprint', 'any']

/** @throws {InputError} naming the option and what it can be. */
export function readOptions(options: RouterOptions): PoolOptions {
  const mode = readChoice('mode', options.mode, modes, 'AUTO')
  const trust = readChoice('trust', options.trust, trusts, mode === 'SSL_ONLY' ? 'verify' : 'any')
  const host = readHost(options.host)
  const username = readText(options.username)
  return {
    label: options.name || `${username}@${host}`,
    transport: {
      host,
      port: readPort(options.port),
      mode,
      trust,
      fingerprint: trust === 'fingerprint' ? normaliseFingerprint(options.fingerprint ?? '') : undefined,
      tls: options.tls,
      secureHosts: options.secureHosts ?? new SecureHosts()
    },
    credentials: { username, password: readText(options.password) },
    charset: new Charset({
      fallback: options.charset || 'windows-1252',
      encodeAs: options.encodeAs || 'utf8',
      mode: readChoice('charsetMode', options.charsetMode, charsetModes, 'fallback')
    }),
    connectTimeout: readTimeout('connectTimeout', options.connectTimeout, DEFAULT_TIMEOUT),
    readTimeout: readTimeout('readTimeout', options.readTimeout, DEFAULT_TIMEOUT),
    poolSize: readCount('poolSize', options.poolSize, 2, 16),
    concurrency: readCount('concurrency', options.concurrency, 32, 1000),
    keepAlive: readSeconds('keepAlive', options.keepAlive, 30),
    random: options.random
  }
}

/** @throws {InputError} when it is neither. */
export function readProtocol({ protocol }: RouterOptions): Protocol {
  return readChoice('protocol', protocol, protocols, 'api')
}

/**
 * Blank, 0 and negative mean the default.
 *
 * @throws {InputError} when it is no number.
 */
export function readTimeout(name: string, value: unknown, fallback: number): number {
  const ms = isEmpty(value) ? fallback : Number(value)
  if (Number.isNaN(ms)) throw new InputError('bad-number', { name, value: String(value) })
  return ms > 0 ? Math.min(ms, LONGEST_TIMEOUT) : fallback
}

/** A wait as long as a timer can be: a longer one would end at once. */
export function readWait({ signal, timeout }: WaitOptions): WaitOptions {
  return { signal, timeout: timeout === undefined ? undefined : Math.min(timeout, LONGEST_TIMEOUT) }
}

/** A password of digits may come as a number. */
function readText(value: string | number | undefined): string {
  return `${value ?? ''}`
}

function readHost(value: unknown): string {
  const host = typeof value === 'string' ? value.trim().replace(/^\[(.*)\]$/, '$1') : ''
  if (host === '') throw new InputError('no-host')
  if (/[\s\p{Cc}/@]/u.test(host) || (host.includes(':') && !net.isIPv6(host))) {
    throw new InputError('bad-host')
  }
  return host
}

function readPort(value: unknown): number | undefined {
  if (isEmpty(value)) return undefined
  const port = Number(value)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new InputError('bad-port')
  return port
}

function readCount(name: string, value: unknown, fallback: number, most: number): number {
  const count = isEmpty(value) ? fallback : Number(value)
  if (Number.isInteger(count) && count >= 1 && count <= most) return count
  throw new InputError('bad-count', { name, value: String(value), least: 1, most })
}

/**
 * Seconds, as ms.
 *
 * @throws {InputError} when it is no number of seconds.
 */
export function readSeconds(name: string, value: unknown, fallback: number): number {
  const seconds = isEmpty(value) ? fallback : Number(value)
  if (seconds >= 0 && seconds <= LONGEST_TIMEOUT) return Math.min(Math.ceil(seconds * 1000), LONGEST_TIMEOUT)
  throw new InputError('bad-count', { name, value: String(value), least: 0, most: LONGEST_TIMEOUT })
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
}
