import net from 'node:net'
import tls from 'node:tls'
import { ConnectionError, InputError, type RouterOSError, TlsError } from '../errors.js'
import { classify, describe, HandshakeTimeout, TlsAttemptError, unreachable } from './failures.js'
import type { SecureHosts } from './secure-hosts.js'

/** How to reach the router: TLS and, failing that, plain; or only one of them. */
export type Mode = 'AUTO' | 'SSL_ONLY' | 'PLAIN_ONLY'
/**
 * Whom to believe: a certificate that verifies, one with this fingerprint, or anyone, even without a certificate.
 */
export type Trust = 'verify' | 'fingerprint' | 'any'
/** Over the API, or over REST. */
export type TransportKind = 'ssl' | 'plain' | 'https' | 'http'
/** CA, client certificate and key, server name, as `tls.connect` takes them. */
export type TlsOptions = Pick<tls.ConnectionOptions, 'ca' | 'cert' | 'key' | 'pfx' | 'passphrase' | 'servername'>

/** What the router calls a service, with its usual ports. */
export interface Service {
  /** The one with TLS, as under `/ip/service`. */
  name: string
  tlsPort: number
  plainPort: number
}

export interface TransportOptions {
  host: string
  /** Default: those of the service. */
  port?: number | undefined
  /** Default: the API. */
  service?: Service | undefined
  mode: Mode
  trust: Trust
  /** SHA-256 in hexadecimal, with or without colons. */
  fingerprint?: string | undefined
  tls?: TlsOptions | undefined
  /** Where TLS has worked: AUTO does not go on to plain there. */
  secureHosts: SecureHosts
  /** For everything until the socket is ready, in ms. Under AUTO, TLS gets half of it. */
  timeout: number
}

export interface Transport {
  socket: net.Socket
  kind: 'ssl' | 'plain'
  port: number
  /** Of TLS alone. */
  security?: Security
}

/** What TLS has come to. */
export interface Security {
  /** Such as `TLSv1.2`. */
  protocol: string
  cipher: string
  /** Whether `trust` made sure who answers; under `any` nothing does. */
  authenticated: boolean
  /** SHA-256 of the certificate, upper-case hexadecimal with colons; anonymous Diffie-Hellman has none. */
  fingerprint?: string
}

const API: Service = { name: 'api-ssl', tlsPort: 8729, plainPort: 8728 }
/** The system's own keep-alive, in ms; it works beside that of the connection, which may be off. */
const TCP_KEEP_ALIVE = 30_000

/**
 * Opens one socket, ready for the login.
 *
 * @throws {ConnectionError} nothing answers; names host, port and cause.
 * @throws {TlsError} the certificate or the handshake; says what to change.
 */
export async function openTransport(options: TransportOptions, signal: AbortSignal): Promise<Transport> {
  if (options.mode === 'PLAIN_ONLY') return openPlain(options, options.timeout, signal)
  const isAuto = options.mode === 'AUTO'
  const deadline = performance.now() + options.timeout
  try {
    return await openTls(options, isAuto ? options.timeout / 2 : options.timeout, signal)
  } catch (error) {
    if (!(error instanceof TlsAttemptError)) throw error
    if (!isAuto || error.failure !== 'unavailable') throw error.error
    assertMayBePlain(options, error.error)
    const plain = await openPlain(options, Math.max(1, deadline - performance.now()), signal, error.error)
    try {
      assertMayBePlain(options, error.error) // another attempt may have had more luck meanwhile
    } catch (downgrade) {
      plain.socket.destroy()
      throw downgrade
    }
    return plain
  }
}

/** @throws {RouterOSError} where TLS has worked before. */
function assertMayBePlain({ secureHosts, host, port }: TransportOptions, tlsError: RouterOSError): void {
  if (!secureHosts.has(host, port)) return
  throw tlsError instanceof TlsError ? new TlsError('tls-downgrade', { cause: tlsError }, tlsError) : tlsError
}

/** With a certificate first; anonymous Diffie-Hellman is tried on its own, and only where anyone is trusted. */
async function openTls(options: TransportOptions, timeout: number, signal: AbortSignal): Promise<Transport> {
  const deadline = performance.now() + timeout
  try {
    return await connectTls(options, certificateOptions(options), timeout, signal)
  } catch (error) {
    if (options.trust !== 'any' || !(error instanceof TlsAttemptError) || error.failure !== 'no-cipher') throw error
    try {
      return await connectTls(options, anonymousOptions(), Math.max(1, deadline - performance.now()), signal)
    } catch (second) {
      throw second instanceof TlsAttemptError && second.failure === 'no-cipher' ? error : second
    }
  }
}

function certificateOptions({ tls: given, trust }: TransportOptions): tls.ConnectionOptions {
  if (trust === 'verify') return { ...given, rejectUnauthorized: true }
  // Nobody vouches for the certificate here, so its age, key size and hash do not matter either.
  if (trust === 'any')
    return { ...given, rejectUnauthorized: false, ciphers: 'DEFAULT:@SECLEVEL=0', minVersion: 'TLSv1' }
  return { ...given, rejectUnauthorized: false }
}

/** OpenSSL offers these at security level 0 only, and TLS 1.3 has none. */
function anonymousOptions(): tls.ConnectionOptions {
  return { rejectUnauthorized: false, ciphers: 'ADH:@SECLEVEL=0', minVersion: 'TLSv1', maxVersion: 'TLSv1.2' }
}

async function connectTls(
  options: TransportOptions,
  tlsOptions: tls.ConnectionOptions,
  timeout: number,
  signal: AbortSignal
): Promise<Transport> {
  const { host, service = API } = options
  const port = options.port ?? service.tlsPort
  let socket: tls.TLSSocket
  try {
    socket = tls.connect({ ...tlsOptions, host, port })
  } catch (error) {
    throw new TlsAttemptError('refused', new TlsError('tls-options', { cause: describe(error) }, error))
  }
  let isReached = false
  let actual: string | undefined
  let hasCertificate = false
  socket.once('connect', () => (isReached = true))
  // A certificate that is refused is gone when the error comes; before anybody has judged it, it can be seen.
  socket.prependOnceListener('secure', () => (actual = fingerprintOf(socket)))
  socket.prependOnceListener('error', () => (hasCertificate = fingerprintOf(socket) !== undefined))
  try {
    await ready(socket, 'secureConnect', timeout, signal)
  } catch (error) {
    if (signal.aborted) throw error
    throw isReached
      ? classify(error, { host, port, service: service.name, actual, hasCertificate })
      : new TlsAttemptError('unavailable', unreachable(error, host, port, timeout))
  }
  if (options.trust === 'fingerprint') checkFingerprint(socket, options, port)
  options.secureHosts.add(host, options.port)
  return { socket, kind: 'ssl', port, security: securityOf(socket, options.trust) }
}

function securityOf(socket: tls.TLSSocket, trust: Trust): Security {
  const fingerprint = fingerprintOf(socket)
  return {
    protocol: socket.getProtocol() ?? '',
    cipher: socket.getCipher().name,
    authenticated: trust !== 'any',
    ...(fingerprint !== undefined && { fingerprint })
  }
}

/** Upper-case hexadecimal with colons; undefined where there is no certificate. */
function fingerprintOf(socket: tls.TLSSocket): string | undefined {
  const certificate = socket.getPeerCertificate() as tls.PeerCertificate | null
  return certificate?.fingerprint256
}

async function openPlain(
  { host, service = API, port = service.plainPort }: TransportOptions,
  timeout: number,
  signal: AbortSignal,
  tlsError?: RouterOSError
): Promise<Transport> {
  const socket = net.connect({ host, port })
  try {
    await ready(socket, 'connect', timeout, signal)
  } catch (error) {
    if (signal.aborted) throw error
    const plainError = unreachable(error, host, port, timeout)
    // On one port both fail for the same reason, and once says it all.
    if (tlsError === undefined || tlsError.message === plainError.message) throw plainError
    throw new ConnectionError('connect-tried', { host, tls: tlsError, plain: plainError }, error)
  }
  return { socket, kind: 'plain', port }
}

/** Resolves at the event; otherwise the socket is gone when it rejects. It keeps an error listener for good. */
function ready(socket: net.Socket, event: string, timeout: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error): void => {
      settle()
      socket.destroy()
      reject(error)
    }
    const abort = (): void => fail(signal.reason as Error)
    // Mostly there is an error before; where there is none, it is as good as a reset.
    const close = (): void => fail(Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }))
    const timer = setTimeout(() => fail(new HandshakeTimeout()), timeout)
    const settle = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', abort)
      socket.off('close', close)
    }
    socket.on('error', fail)
    socket.once('close', close)
    signal.addEventListener('abort', abort)
    socket.once(event, () => {
      settle()
      socket.off('error', fail)
      socket.on('error', () => {})
      socket.setNoDelay(true)
      socket.setKeepAlive(true, TCP_KEEP_ALIVE)
      resolve()
    })
    if (signal.aborted) abort()
  })
}

function checkFingerprint(
  socket: tls.TLSSocket,
  { host, fingerprint = '', service = API }: TransportOptions,
  port: number
): void {
  const actual = fingerprintOf(socket)
  if (actual !== undefined && normaliseFingerprint(actual) === normaliseFingerprint(fingerprint)) return
  socket.destroy()
  const error =
    actual === undefined
      ? new TlsError('tls-no-certificate', { host, port, service: service.name })
      : new TlsError('tls-fingerprint', { host, port, actual })
  throw new TlsAttemptError('refused', error)
}

/** @throws {InputError} when it is no SHA-256 in hexadecimal. */
export function normaliseFingerprint(fingerprint: string): string {
  const hex = fingerprint.replace(/[:\s]/g, '').toLowerCase()
  if (!/^[0-9a-f]{64}$/.test(hex)) throw new InputError('bad-fingerprint')
  return hex
}
