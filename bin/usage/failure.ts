import { type Reason, RouterOSError } from '../../src/index.js'
import { printable } from '../text/printable.js'
import { status, statusOf } from './status.js'
import { UsageError } from './usage-error.js'

/** What the engine's text says for the dialogs of the nodes, in the words of the console. */
const ADVICE: { readonly [reason in Reason]?: string } = {
  'tls-certificate':
    'for a certificate the router signed itself, --fingerprint SHA256 (see /certificate print detail) or --ca FILE; --insecure trusts anyone',
  'tls-fingerprint': 'compare it with /certificate print detail on the router before you use it in --fingerprint',
  'tls-no-certificate': '--insecure encrypts without a certificate, and trusts anyone',
  'tls-not-spoken': '--plain does without TLS',
  'tls-silent': '--plain does without TLS',
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
