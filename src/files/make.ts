import { setTimeout as delay } from 'node:timers/promises'
import { FileLeftError, RouterOSError, TimeoutError, UnsupportedError } from '../errors.js'
import { availabilityOf, isAvailable } from '../menus/index.js'
import { pause, within } from '../router/job.js'
import type { Args } from '../wire/command.js'
import { findFile } from './file.js'
import { ownName, stampedName } from './names.js'
import {
  type BackupOptions,
  checkSize,
  type ExportOptions,
  type MadeFile,
  type MakeOptions,
  readMaxSize,
  readVerbosity
} from './options.js'
import { readFile } from './read.js'
import { assertBytes, type FileAccess, versionOf } from './send.js'

/** How long a size must stand still, in ms: the file is complete then. */
const STILL = 300
/** How often a file that may still appear is looked for, after a command that has not answered. */
const LOOKS = 5

/** A command that makes a file, and the ending that the router gives it. */
interface Recipe {
  command: string
  args: Args
  /** The argument that names the file. */
  names: string
  ending: '.backup' | '.rsc'
}

/** @throws {UnsupportedError} when the router could make a backup, and not give it. */
export async function makeBackup(access: FileAccess, { password, ...options }: BackupOptions): Promise<MadeFile> {
  assertBytes(access, '/system/backup/save')
  const version = await versionOf(access)
  if (!isAvailable('/file/read', version)) {
    throw new UnsupportedError('backup-version', { since: availabilityOf('/file/read').since ?? '', version })
  }
  // Before RouterOS 6.43, a backup without a password is encrypted with that of the user.
  const args: Args = password ? { password } : { 'dont-encrypt': true }
  return makeFile(access, { command: '/system/backup/save', args, names: 'name', ending: '.backup' }, options)
}

export async function makeExport(access: FileAccess, options: ExportOptions): Promise<MadeFile> {
  const verbosity = readVerbosity(options.verbosity)
  readMaxSize(options.maxSize)
  assertBytes(access, exportCommand(options))
  // RouterOS 6 shows secrets unless told not to, RouterOS 7 the other way round, and takes that word too.
  const version = await versionOf(access)
  const isHidden = version !== '' && isAvailable('/export', version, 'show-sensitive')
  const word =
    options.secrets === true ? (isHidden ? 'show-sensitive' : undefined) : isHidden ? undefined : 'hide-sensitive'
  const args: Args = { [verbosity]: '', ...(word !== undefined && { [word]: '' }) }
  return makeFile(access, { command: exportCommand(options), args, names: 'file', ending: '.rsc' }, options)
}

/** `/export`, or that of a menu. */
export function exportCommand({ menu = '' }: Pick<ExportOptions, 'menu'>): string {
  return `${menu.trim().replace(/\/+$/, '')}/export`
}

/** Lets the router make a file, reads it, and removes it whatever happens, unless it is kept. */
async function makeFile(access: FileAccess, recipe: Recipe, options: MakeOptions): Promise<MadeFile> {
  const maxSize = readMaxSize(options.maxSize)
  const isKept = options.keep ?? false
  const [identity] = await access.send({ command: '/system/identity/print', proplist: 'name' })
  const title = stampedName(String(identity?.['name'] ?? ''))
  const name = isKept ? title : ownName()
  const file = name + recipe.ending
  const making = { wasSent: false, hasAnswered: false }

  const make = async (): Promise<Buffer> => {
    const command = { command: recipe.command, args: { ...recipe.args, [recipe.names]: name } }
    await access.send(command, { onSent: () => (making.wasSent = true) })
    making.hasAnswered = true
    await completed(access, file, maxSize)
    return readFile(access, file, { ...options, maxSize })
  }

  const [made] = await Promise.allSettled([make()])
  if (making.wasSent && !isKept) {
    const cause = made.status === 'rejected' ? (made.reason as unknown) : undefined
    await removeInTime(access, file, making.hasAnswered ? 1 : LOOKS, cause)
  }
  if (made.status === 'rejected') throw made.reason
  return { filename: title + recipe.ending, content: made.value }
}

/** Waits until the size of a new file stands still. @throws {TimeoutError} when it is not there, or empty, for too long. */
async function completed(access: FileAccess, file: string, maxSize: number): Promise<void> {
  const { stopping, timeout } = access
  let size = 0
  let grewAt = performance.now()
  for (;;) {
    const found = await findFile(access, file)
    const next = found?.size || 0
    checkSize(file, next, maxSize)
    if (next > 0 && next === size) return
    const now = performance.now()
    if (next !== size) grewAt = now
    else if (now - grewAt > timeout) throw new TimeoutError('file-not-made', { file, ms: timeout })
    size = next
    await pause(STILL, stopping)
  }
}

/**
 * Removes a file of ours: over a new connection where the old one is lost, and later than this where that takes long.
 *
 * @param looks how often it is looked for.
 * @param cause what failed before.
 * @throws {FileLeftError} when it is still there after the timeout, or the router does not remove it.
 */
async function removeInTime(access: FileAccess, file: string, looks: number, cause: unknown): Promise<void> {
  const { timeout } = access
  const removal = remove(access, file, looks).then(
    () => 'removed' as const,
    (error: unknown) => error
  )
  const outcome = await within(timeout, removal)
  if (outcome === 'removed') return
  const failure = cause ?? outcome ?? new TimeoutError('timeout', { command: '/file/remove', ms: timeout })
  throw failure instanceof RouterOSError ? new FileLeftError(file, failure) : failure
}

async function remove(access: FileAccess, file: string, looks: number): Promise<void> {
  for (let left = looks; left > 0;) {
    try {
      const found = await findFile(access, file, { isTidying: true })
      if (found !== undefined) {
        await access.send({ command: '/file/remove', args: { '.id': found.id } }, { isTidying: true })
        return
      }
      left -= 1
      if (left > 0) await delay(STILL)
    } catch (error) {
      if (!isLost(error)) throw error
    }
  }
}

/** The connection was lost, and comes back. */
function isLost(error: unknown): boolean {
  if (!(error instanceof RouterOSError)) return false
  return error.code === 'FATAL' || (error.code === 'CONNECTION' && error.reason !== 'closed')
}
