import { ProtocolError, UnsupportedError } from '../errors.js'
import { availabilityOf, isAvailable } from '../menus/index.js'
import { type FileEntry, findFile, MOST_CONTENTS, NO_FILE } from './file.js'
import { checkSize, type FileOptions } from './options.js'
import { assertBytes, type FileAccess, versionOf } from './send.js'

/** Most bytes of one reply. Source: the argument `chunk-size` of the console. */
const CHUNK = 32_768
/** A file that changes under the reader is read so often in all. */
const ATTEMPTS = 3

interface ReadOptions extends Pick<FileOptions, 'onProgress'> {
  /** In bytes. */
  maxSize: number
}

/**
 * The content of a file, byte for byte: as many as the router says it has, and of one moment.
 *
 * @throws {TrapError} as the router says, when there is no such file; {@link ProtocolError} when it changes each time it
 * is read.
 */
export async function readFile(access: FileAccess, name: string, options: ReadOptions): Promise<Buffer> {
  const version = await versionOf(access)
  const read = !access.isText && isAvailable('/file/read', version) ? readChunks : getContents(version)
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const file = await findFile(access, name)
    if (file === undefined) {
      await access.send({ command: '/file/get', args: { '.id': NO_FILE, 'value-name': 'name' } })
      continue
    }
    checkSize(name, file.size, options.maxSize)
    const content = await read(access, name, file, options)
    const isSame = (await findFile(access, name))?.stamp === file.stamp
    if (isSame && (content.length === file.size || Number.isNaN(file.size))) return content
  }
  throw new ProtocolError('file-changed', { name, count: ATTEMPTS })
}

type Read = (access: FileAccess, name: string, file: FileEntry, options: ReadOptions) => Promise<Buffer>

const readChunks: Read = async ({ send }, name, { size }, { maxSize, onProgress }) => {
  const chunks: Buffer[] = []
  let offset = 0
  while (Number.isNaN(size) || offset < size) {
    const args = { file: name, offset, 'chunk-size': CHUNK }
    const [row] = await send({ command: '/file/read', args }, { isBinary: true })
    const chunk = bytesOf(row?.['data'])
    if (chunk.length === 0) break
    chunks.push(chunk)
    offset += chunk.length
    checkSize(name, offset, maxSize)
    onProgress?.(offset, size)
  }
  return Buffer.concat(chunks)
}

/** Before `/file/read`, and over REST, there are only the contents of files that are short and hold text. */
function getContents(version: string): Read {
  return async (access, name, { id, size }) => {
    const refuse = (): never => {
      assertBytes(access, '/file/read')
      const { since = '' } = availabilityOf('/file/read')
      throw new UnsupportedError('file-read-version', { name, size, since, version })
    }
    if (size > MOST_CONTENTS) refuse()
    const [row] = await access.send(
      { command: '/file/get', args: { '.id': id, 'value-name': 'contents' } },
      { isBinary: true }
    )
    const content = bytesOf(row?.['ret'])
    if (content.length < size) refuse()
    return content
  }
}

/** What came as binary text. */
function bytesOf(value: unknown): Buffer {
  return Buffer.from(typeof value === 'string' ? value : '', 'latin1')
}
