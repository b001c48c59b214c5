import { bytesValue, wire } from '../bytes.js'
import type { Device } from '../device/device.js'
import type { Board } from '../tables/board.js'
import { bool, type Field, integer, text } from '../tables/fields.js'
import type { Values } from '../tables/table.js'
import { missing, noSuchItem, Trap } from '../tables/trap.js'
import type { Random } from '../values/random.js'
import type { Command } from './command.js'

/** What a backup begins with, as it is and encrypted. */
const MAGIC = { plain: '88aca1b1', encrypted: 'efa89172' }
const BACKUP_SIZE = 88_213
/** How long a backup grows after its command has ended, in ms, and in how many steps. */
const GROWTH = { ms: 60, steps: 4 }
/** Most bytes of the property `contents`, on RouterOS 7 and 6. */
const MOST_CONTENTS = { now: 60_000, before: 4_095 }

/** What can be written in one go. */
export const contents: Field = {
  ...text,
  parse: (value) => (wire.encode(value).length > MOST_CONTENTS.now ? undefined : value)
}

/** A longer text does not show as a property. */
export function contentsOf(row: Values, { version }: Board): Values {
  const most = version.isAtLeast(7, 0) ? MOST_CONTENTS.now : MOST_CONTENTS.before
  return row.contents !== undefined && Number(row.size) > most ? { contents: '' } : {}
}

/** Bytes that look like a backup, and hold nothing. */
export function backupBytes(random: Random, isEncrypted = false): Buffer {
  const bytes = Buffer.from(Array.from({ length: BACKUP_SIZE }, () => random.between(0, 255)))
  bytes.write(isEncrypted ? MAGIC.encrypted : MAGIC.plain, 'hex')
  return bytes
}

/** Makes a file, or makes it anew. */
export function saveFile(
  device: Device,
  name: string,
  more: { type: string; contents?: string; data?: string }
): Values {
  const files = device.menus.at('/file')
  const known = files.find(name)
  return known === undefined ? files.add({ name, ...more }) : files.set(known, { contents: undefined, ...more })
}

/** Makes a file that is not complete at once: it grows after the command has ended, whatever becomes of the client. */
function growFile(device: Device, name: string, type: string, bytes: Buffer): void {
  const files = device.menus.at('/file')
  const row = saveFile(device, name, { type, data: '' })
  const grow = (step: number): void => {
    if (files.find(row['.id']!) !== row) return // removed meanwhile
    files.set(row, { data: bytesValue(bytes.subarray(0, (bytes.length * step) / GROWTH.steps)) })
    if (step < GROWTH.steps) setTimeout(() => grow(step + 1), GROWTH.ms / GROWTH.steps).unref()
  }
  grow(0)
}

export const saveBackup: Command = {
  args: { name: text, password: text, 'dont-encrypt': bool },
  policy: 'ftp',
  run(exchange, device) {
    const [day = '', clock = ''] = new Date().toISOString().replaceAll(/[-:]/g, '').split('T')
    const { name = `${device.identity}-${day}-${clock.slice(0, 4)}`, password = '' } = exchange.values
    const file = name.endsWith('.backup') ? name : `${name}.backup`
    growFile(device, file, 'backup', backupBytes(device.randomFor(file), password !== ''))
    exchange.done()
  }
}

/** A file in pieces, byte for byte. */
export const readFile: Command = {
  args: { file: text, offset: integer(0, Number.MAX_SAFE_INTEGER), 'chunk-size': integer(1, 32_768) },
  policy: 'read',
  run(exchange, _, menu) {
    const { file, offset = '0', 'chunk-size': size = '32768' } = exchange.values
    if (file === undefined) throw missing('file')
    const row = menu.find(file)
    if (row === undefined) throw noSuchItem()
    if (row.size === undefined) throw new Trap('failure: cannot read a directory')
    const bytes = wire.encode(row.contents ?? row.data ?? '')
    exchange.row({ data: bytesValue(bytes.subarray(Number(offset), Number(offset) + Number(size))) })
    exchange.done()
  }
}
