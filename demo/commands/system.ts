import { text } from '../tables/fields.js'
import type { Command } from './command.js'
import { Trap, missing } from '../tables/trap.js'
import { rowsNamed } from './edit.js'
import { progress } from './progress.js'

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
  args: {},
  policy: 'policy',
  run(exchange, device, menu) {
    const rows = rowsNamed(exchange, menu)
    exchange.done()
    for (const row of rows) device.expel(row)
  }
}

export const checkForUpdates: Command = {
  args: {},
  policy: 'write',
  run(exchange, { version }, menu) {
    const known = { channel: 'stable', 'installed-version': version.text }
    menu.set(menu.items[0]!, { 'latest-version': version.text, status: 'System is already up to date' })
    progress(exchange, [
      { ...known, status: 'finding out latest version...' },
      { ...known, 'latest-version': version.text, status: 'System is already up to date' }
    ])
  }
}

export const downloadUpdate: Command = {
  args: {},
  policy: 'write',
  run(exchange, { version }) {
    const known = { channel: 'stable', 'installed-version': version.text, 'latest-version': version.text }
    progress(exchange, [{ ...known, status: 'System is already up to date' }])
  }
}

/** Does as it is told, and there is nothing to see of it. */
export const acknowledge: Command = { args: {}, policy: 'write', run: (exchange) => exchange.done() }

/** It restarts with what the file holds. */
export const loadBackup: Command = {
  args: { name: text },
  policy: 'reboot',
  run(exchange, device) {
    const { name } = exchange.values
    if (name === undefined) throw missing('name')
    if (device.menus.at('/file').find(name) === undefined) throw new Trap('failure: no such file')
    device.reboot()
  }
}
