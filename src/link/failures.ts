import { ConnectionError, type RouterOSError, TlsError } from '../errors.js'

/**
 * Why TLS did not come about.
 * - `unavailable`: there is none to be had, so AUTO may go on to plain
 * - `no-cipher`: the router speaks TLS but has no certificate, or nothing in common with us
 * - `refused`: the certificate is not trusted, or the handshake failed for another reason
 */
type TlsFailure = 'unavailable' | 'no-cipher' | 'refused'

export class TlsAttemptError extends Error {
  readonly failure: TlsFailure
  readonly error: RouterOSError

  constructor(failure: TlsFailure, error: RouterOSError) {
    super(error.message)
    this.failure = failure
    this.error = error
  }
}

export class HandshakeTimeout extends Error {}

export function unreachable(cause: unknown, host: string, port: number, timeout: number): ConnectionError {
  return cause instanceof HandshakeTimeout
    ? new ConnectionError('connect-timeout', { host, port, ms: Math.round(timeout) }, cause)
    : new ConnectionError('connect-failed', { host, port, cause: describe(cause) }, cause)
}

// OpenSSL's words for bytes that are no TLS records.
const NOT_TLS = /wrong.version.number|packet.length.too.long|http.request|unknown.protocol|bad.record.type/i
const NO_CIPHER = /alert.handshake.failure|no.shared.cipher/i
const BAD_CERTIFICATE = /CERT|SIGNATURE|ISSUER|ALTNAME|CRL|CHAIN|HOSTNAME|PURPOSE/
const GONE = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED', 'ETIMEDOUT'])

/** Alerts about our certificate, or the lack of it. */
const OUR_CERTIFICATE = /ALERT_(?:\w*CERTIFICATE\w*|UNKNOWN_CA)$/

/** Where a handshake failed, and what had been seen of the router by then. */
interface Attempt {
  host: string
  port: number
  /** Such as `api-ssl`. */
  service: string
  /** The fingerprint of its certificate, if somebody was to judge it. */
  actual: string | undefined
  /** Whether it had shown one. */
  hasCertificate: boolean
}

/** What a failure after the TCP connection means. */
export function classify(cause: unknown, { host, port, service, actual, hasCertificate }: Attempt): TlsAttemptError {
  const { code = '', message } = cause as NodeJS.ErrnoException
  const details = { host, port, service, cause: describe(cause), ...(actual !== undefined && { actual }) }
  if (cause instanceof HandshakeTimeout) {
    return new TlsAttemptError('unavailable', new TlsError('tls-silent', { host, port, service }, cause))
  }
  if (GONE.has(code) || code === '' || NOT_TLS.test(message) || NOT_TLS.test(code)) {
    return new TlsAttemptError('unavailable', new TlsError('tls-not-spoken', details, cause))
  }
  const hasNoCipher = NO_CIPHER.test(message) || NO_CIPHER.test(code)
  // TLS 1.2 has the same alert for a missing certificate of ours; that comes when the router has shown its own.
  if (isAboutOurCertificate(cause) || (hasNoCipher && hasCertificate)) {
    return new TlsAttemptError('refused', new TlsError('tls-client-certificate', details, cause))
  }
  if (hasNoCipher) return new TlsAttemptError('no-cipher', new TlsError('tls-no-certificate', details, cause))
  const isCertificate = BAD_CERTIFICATE.test(code) && !code.startsWith('ERR_SSL')
  return new TlsAttemptError(
    'refused',
    new TlsError(isCertificate ? 'tls-certificate' : 'tls-handshake', details, cause)
  )
}

/** What the end of a connection means. TLS 1.3 tells of our certificate only after the handshake. */
export function lostConnection(cause: Error | undefined, host: string, port: number): RouterOSError {
  if (cause === undefined) return new ConnectionError('lost-closed', { host, port })
  if (isAboutOurCertificate(cause)) {
    return new TlsError('tls-client-certificate', { host, port, cause: describe(cause) }, cause)
  }
  return new ConnectionError('lost', { host, port, cause: cause.message }, cause)
}

function isAboutOurCertificate(cause: unknown): boolean {
  return OUR_CERTIFICATE.test((cause as NodeJS.ErrnoException).code ?? '')
}

/**
 * An error of the system or of OpenSSL in short: the text names the address anyway, and OpenSSL adds where in its sources
 * it happened. An `AggregateError` of several addresses has no message of its own.
 */
export function describe(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return describe(error.errors[0])
  const { syscall, code, reason } = error as NodeJS.ErrnoException & { reason?: string }
  if (syscall !== undefined && code !== undefined) return `${syscall} ${code}`
  if (code?.startsWith('ERR_SSL') === true && reason !== undefined) return reason
  return error instanceof Error && error.message !== '' ? error.message : String(error)
}
