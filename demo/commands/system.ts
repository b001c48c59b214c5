import { bool, choice, flag, integer, text } from '../tables/fields.js'
import { type Command, numbers } from './command.js'
import { Trap, missing, noSuchItem } from '../tables/trap.js'
import { rowsNamed } from './edit.js'
import { progress } from './tools.js'

/** Says nothing any more, as a router that goes down: the connection is what tells. */
export const reboot: Command = {
  args: {},
  policy: 'reboot',
  run: (_, device) => device.reboot()
}

/** The reason comes as a bare word, and it is the last one. */
export const quit: Command = {
  args: {},
  policy: 'read',
  run: (exchange) => exchange.session.fatal('session terminated on request')
}

export const disconnectUser: Command = {
  args: numbers,
  policy: 'policy',
  run(exchange, device, menu) {
    const rows = rowsNamed(exchange, menu)
    exchange.done()
    for (const row of rows) device.expel(row)
  }
}

export const checkForUpdates: Command = {
  args: { duration: text, once: flag },
  policy: 'write',
  run(exchange, { version }, menu) {
    const known = { channel: 'stable', 'installed-version': version.text }
    menu.set(menu.items[0]!, { status: 'System is already up to date' })
    progress(exchange, [
      { ...known, status: 'finding out latest version...' },
      { ...known, 'latest-version': version.text, status: 'System is already up to date' }
    ])
  }
}

export const saveBackup: Command = {
  args: { name: text, password: text, encryption: choice('aes-sha256', 'rc4'), 'dont-encrypt': bool },
  policy: 'ftp',
  run(exchange, device) {
    const { name = 'demo' } = exchange.values
    const file = name.endsWith('.backup') ? name : `${name}.backup`
    const files = device.menus.at('/file')
    const known = files.find(file)
    if (known === undefined) files.add({ name: file, type: 'backup', size: '88213' })
    else files.set(known, { size: '88213' })
    exchange.done()
  }
}

/** A file in pieces; 7.13 and newer. */
export const readFile: Command = {
  args: { file: text, offset: integer(0, Number.MAX_SAFE_INTEGER), 'chunk-size': integer(1, 32_768) },
  policy: 'read',
  run(exchange, device, menu) {
    if (!device.version.isAtLeast(7, 13)) throw new Trap('no such command', 0)
    const { file, offset = '0', 'chunk-size': size = '32768' } = exchange.values
    if (file === undefined) throw missing('file')
    const row = menu.find(file)
    if (row === undefined) throw noSuchItem()
    const contents = Buffer.from(row.contents ?? '')
    exchange.row({ data: contents.subarray(Number(offset), Number(offset) + Number(size)).toString() })
    exchange.done()
  }
}
