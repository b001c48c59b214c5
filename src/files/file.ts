import { UnsupportedError } from '../errors.js'
import { availabilityOf, isAvailable } from '../menus/index.js'
import { checkSize } from './options.js'
import { assertBytes, type FileAccess, type SendOptions, versionOf } from './send.js'

/** Most bytes of the property `contents`, which is written whole. Source: the manual, page Files. */
export const MOST_CONTENTS = 60_000
/** An id no file has: the router refuses it in its own words. */
export const NO_FILE = '*FFFFFFFF'

/** A file as the router lists it. */
export interface FileEntry {
  id: string
  /** In bytes; NaN where the router says none, as for a directory. */
  size: number
  /** Changes with the content. */
  stamp: string
}

/** @param name as the router lists it: `flash/notes.txt`. */
export async function findFile(
  { send }: FileAccess,
  name: string,
  options?: SendOptions
): Promise<FileEntry | undefined> {
  const proplist = ['.id', 'size', 'last-modified', 'creation-time']
  const [row] = await send({ command: '/file/print', proplist, where: { name } }, options)
  if (row === undefined) return undefined
  const size = typeof row['size'] === 'string' && row['size'] !== '' ? Number(row['size']) : NaN
  const stamp = [row['size'], row['last-modified'], row['creation-time']].join()
  return { id: String(row['.id']), size, stamp }
}

/** @throws {TrapError} as the router says, when there is no such file; {@link UnsupportedError} over REST. */
export async function removeFile(access: FileAccess, name: string): Promise<void> {
  assertBytes(access, '/file/remove')
  const found = await findFile(access, name)
  await access.send({ command: '/file/remove', args: { '.id': found?.id ?? NO_FILE } })
}

/** Makes a file, or writes it anew. @throws {UnsupportedError} when the router takes no files, or none so large. */
export async function writeFile(access: FileAccess, name: string, content: Buffer, maxSize: number): Promise<void> {
  checkSize(name, content.length, maxSize)
  assertBytes(access, '/file/set')
  if (content.length > MOST_CONTENTS) {
    throw new UnsupportedError('file-write-too-large', { name, size: content.length, limit: MOST_CONTENTS })
  }
  const version = await versionOf(access)
  if (!isAvailable('/file/add', version)) {
    throw new UnsupportedError('file-write-version', { since: availabilityOf('/file/add').since ?? '', version })
  }
  const known = await findFile(access, name)
  const bytes = Buffer.concat([Buffer.from('=contents='), content])
  if (known === undefined) await access.send({ command: '/file/add', args: { name } }, { bytes })
  else await access.send({ command: '/file/set', args: { '.id': known.id } }, { bytes })
}
