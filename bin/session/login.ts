import { readFileSync } from 'node:fs'
import { type Mode, Router, type Trust } from '../../src/index.js'
import type { Interrupts } from '../terminal/interrupts.js'
import { askPassword, readPassword } from '../terminal/password.js'
import { printable } from '../text/printable.js'
import type { Options } from '../usage/options.js'
import { readTarget, type Target } from '../usage/target.js'
import { UsageError } from '../usage/usage-error.js'

const PASSWORD = 'ROUTEROS_PASSWORD'
const NO_PASSWORD = `no terminal to ask for the password: set ${PASSWORD}, or use --password-fd N`
const LONGEST_TIMEOUT = 86_400
const MOST_FDS = 65_535

/** The router of the arguments; nothing is sent yet. @throws {UsageError | RouterOSError} naming what is wrong. */
export async function openRouter(place: string, options: Options, interrupts: Interrupts): Promise<Router> {
  const target = readTarget(place)
  const seconds = options.number('timeout', 0.1, LONGEST_TIMEOUT)
  const timeout = seconds && seconds * 1000
  const settings = {
    ...target,
    protocol: options.has('rest') ? ('rest' as const) : ('api' as const),
    readOnly: options.has('read-only'),
    connectTimeout: timeout,
    readTimeout: timeout,
    charset: options.text('charset'),
    ...trustOf(options)
  }
  // What is wrong in it is said before somebody types a password.
  void new Router(settings).close()
  return new Router({ ...settings, password: await passwordFor(target, options, interrupts) })
}

/** A certificate that is named is not to be gone without: then there is no way to plain. */
function trustOf(options: Options): {
  mode: Mode
  trust: Trust | ''
  fingerprint?: string | undefined
  tls?: { ca: Buffer }
} {
  const fingerprint = options.text('fingerprint')
  if (options.has('plain')) return { mode: 'PLAIN_ONLY', trust: '' }
  if (fingerprint !== undefined) return { mode: 'SSL_ONLY', trust: 'fingerprint', fingerprint }
  if (options.has('insecure')) return { mode: 'SSL_ONLY', trust: 'any' }
  const ca = options.text('ca')
  if (ca !== undefined) return { mode: 'SSL_ONLY', trust: 'verify', tls: { ca: readCa(ca) } }
  return options.has('ssl') ? { mode: 'SSL_ONLY', trust: 'verify' } : { mode: 'AUTO', trust: 'any' }
}

function readCa(file: string): Buffer {
  try {
    const ca = readFileSync(file)
    if (ca.includes('-----BEGIN CERTIFICATE-----')) return ca
  } catch (error) {
    throw new UsageError(`--ca ${file} cannot be read: ${(error as NodeJS.ErrnoException).code}`)
  }
  throw new UsageError(`--ca ${file} holds no certificate: it must be a PEM file`)
}

async function passwordFor(target: Target, options: Options, interrupts: Interrupts): Promise<string> {
  const fd = options.number('password-fd', 0, MOST_FDS)
  if (fd !== undefined) return readPassword(fd)
  const given = process.env[PASSWORD]
  if (given !== undefined) return given
  const { username, host } = target
  return askPassword(`Password for ${printable(`${username}@${host}`)}: `, NO_PASSWORD, interrupts)
}
