import { type Reason, RouterOSError } from '../../src/index.js'
import { printable } from '../text/printable.js'
import { status, statusOf } from './status.js'
import { UsageError } from './usage-error.js'

/** Options of the console that help, where the engine's text names fields of the nodes. */
const ADVICE: { readonly [reason in Reason]?: string } = {
  'tls-certificate':
    'if the router signed it itself, use --fingerprint SHA256 (from /certificate print detail) or --ca FILE; --insecure accepts any',
  'tls-fingerprint': 'compare it with /certificate print detail on the router before you use it in --fingerprint',
  'tls-no-certificate': '--insecure encrypts without a certificate',
  'tls-not-spoken': '--plain works without TLS',
  'tls-silent': '--plain works without TLS',
  timeout: '--timeout SECONDS waits longer',
  'read-only': 'it was called with --read-only'
}

/** How a failure is told, and what it ends with. Somebody who stopped something knows. */
export class Failure {
  readonly lines: readonly string[]
  readonly status: number

  constructor(error: unknown) {
    if (error instanceof RouterOSError) {
      const advice = error.reason && ADVICE[error.reason]
      const lines = [printable(error.message), ...(advice === undefined ? [] : [advice])]
      this.lines = error.code === 'CANCELLED' ? [] : lines
      this.status = statusOf(error.code)
    } else {
      this.lines = [printable(error instanceof Error ? error.message : String(error))]
      this.status = error instanceof UsageError ? status.usage : status.connection
    }
  }

  get text(): string {
    return this.lines.map((line) => `routeros: ${line}\n`).join('')
  }
}
