import { text } from '../tables/fields.js'
import type { Command } from './command.js'
import { Trap, missing, noSuchItem } from '../tables/trap.js'

/** All ids; it takes no query words. */
export const find: Command = {
  args: {},
  policy: 'read',
  run(exchange, device, menu) {
    const separator = device.version.isAtLeast(7, 0) ? ';' : ','
    exchange.done({ ret: menu.items.map((row) => row['.id']).join(separator) })
  }
}

/** One value of one row, or the whole row as `name=value;name=value`. */
export const get: Command = {
  args: { number: text, 'value-name': text },
  policy: 'read',
  run(exchange, _, menu) {
    const which = exchange.text('number') ?? exchange.text('.id')
    if (which === undefined && menu.spec.kind !== 'single') throw missing('number')
    const row = which === undefined ? menu.items[0] : menu.find(which)
    if (row === undefined) throw noSuchItem()
    const shown = menu.show(row, { detail: true, stats: true, sensitive: exchange.session.may('sensitive') })
    const name = exchange.text('value-name')
    if (name === undefined) {
      const pairs = Object.entries(shown).map(([property, value]) => `${property}=${value}`)
      exchange.done({ ret: pairs.join(';') })
      return
    }
    if (name !== '.id' && !Object.hasOwn(menu.spec.fields, name)) {
      throw new Trap('input does not match any value of value-name', 1)
    }
    exchange.done({ ret: shown[name] ?? '' })
  }
}
