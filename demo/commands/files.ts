import { bytesValue, wire } from '../bytes.js'
import type { Device } from '../device/device.js'
import { integer, text } from '../tables/fields.js'
import { missing, noSuchItem } from '../tables/trap.js'
import type { Random } from '../values/random.js'
import type { Command } from './command.js'

/** What a backup begins with, as it is and encrypted. */
const MAGIC = { plain: '88aca1b1', encrypted: 'efa89172' }
const BACKUP_SIZE = 88_213

/** Bytes that look like a backup, and hold nothing. */
export function backupBytes(random: Random, isEncrypted = false): string {
  const bytes = Buffer.from(Array.from({ length: BACKUP_SIZE }, () => random.between(0, 255)))
  bytes.write(isEncrypted ? MAGIC.encrypted : MAGIC.plain, 'hex')
  return bytesValue(bytes)
}

/** Makes a file, or makes it anew. */
export function saveFile(device: Device, name: string, more: { type: string; contents?: string; data?: string }): void {
  const files = device.menus.at('/file')
  const known = files.find(name)
  if (known === undefined) files.add({ name, ...more })
  else files.set(known, more)
}

export const saveBackup: Command = {
  args: { name: text, password: text },
  policy: 'ftp',
  run(exchange, device) {
    const [day = '', clock = ''] = new Date().toISOString().replaceAll(/[-:]/g, '').split('T')
    const { name = `${device.identity}-${day}-${clock.slice(0, 4)}`, password = '' } = exchange.values
    const file = name.endsWith('.backup') ? name : `${name}.backup`
    saveFile(device, file, { type: 'backup', data: backupBytes(device.randomFor(file), password !== '') })
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
    const bytes = wire.encode(row.data ?? row.contents ?? '')
    exchange.row({ data: bytesValue(bytes.subarray(Number(offset), Number(offset) + Number(size))) })
    exchange.done()
  }
}
