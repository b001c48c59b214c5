import { type Fields, integer, nameOf } from '../tables/fields.js'
import type { Values } from '../tables/table.js'
import { missing, noSuchItem } from '../tables/trap.js'
import type { Command } from './command.js'
import { monitorPace, repeat, repeating } from './repeat.js'

/**
 * Looks around until `duration`, `rounds` or a cancel. Each section has everything found so far, one more each time.
 *
 * @param where the argument that says where, `number` for a row of the menu itself.
 */
export function scan(where: 'number' | 'interface', found: readonly Values[]): Command {
  const own: Fields =
    where === 'interface' ? { interface: nameOf('/interface') } : { rounds: integer(1, 4_294_967_295) }
  return {
    args: { ...repeating, ...own },
    policy: 'test',
    run(exchange, _, menu) {
      const { rounds } = exchange.values
      if (where === 'number') {
        const which = exchange.text('number') ?? exchange.text('.id')
        if (which === undefined) throw missing('number')
        if (menu.find(which) === undefined) throw noSuchItem()
      }
      repeat(
        exchange,
        monitorPace,
        (section) => found.slice(0, section + 1),
        rounds === undefined ? undefined : Number(rounds)
      )
    }
  }
}
