import { X509Certificate } from 'node:crypto'
import type { TlsOptions } from 'node:tls'

export type TlsMode = 'certificate' | 'anonymous'

export interface Certificate {
  /** PEM. */
  readonly certificate: string
  readonly key: string
  /** SHA-256, upper-case hex with colons. */
  readonly fingerprint: string
}

let made: Promise<Certificate> | undefined

/** One self-signed certificate for all demo routers of the process; its key exists nowhere else. */
export function certificate(): Promise<Certificate> {
  made ??= make()
  return made
}

/** The package is for development: a demo router of the console, which has no certificate, does without it. */
async function make(): Promise<Certificate> {
  const { generate } = await import('selfsigned')
  const altNames = [
    { type: 2 as const, value: 'localhost' },
    { type: 7 as const, ip: '127.0.0.1' }
  ]
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'demo router' }], {
    keySize: 2048,
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', digitalSignature: true, keyEncipherment: true, keyCertSign: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames }
    ]
  })
  return { certificate: cert, key, fingerprint: new X509Certificate(cert).fingerprint256 }
}

/** As `api-ssl` does it: up to TLS 1.2, and without a certificate nothing but anonymous Diffie-Hellman. */
export async function tlsOptions(mode: TlsMode): Promise<TlsOptions> {
  if (mode === 'anonymous') return { ciphers: 'ADH:@SECLEVEL=0', maxVersion: 'TLSv1.2', dhparam: 'auto' }
  const { certificate: cert, key } = await certificate()
  return { cert, key, maxVersion: 'TLSv1.2' }
}
