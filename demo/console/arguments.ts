import type { Exchange } from '../exchange.js'
import type { Fields, Names } from '../tables/fields.js'
import type { Values } from '../tables/table.js'
import { Trap } from '../tables/trap.js'

export interface CheckedValues {
  values: Values
  /** The names in `=!name=`. */
  cleared: readonly string[]
}

/** @throws {Trap} on an argument the command does not have, or a value the argument does not take. */
export function checkedValues(exchange: Exchange, args: Fields, names: Names): CheckedValues {
  const values: Values = {}
  const cleared: string[] = []
  for (const written of Object.keys(exchange.attributes)) {
    if (written === '.proplist') continue
    const name = written.startsWith('!') ? written.slice(1) : written
    const field = Object.hasOwn(args, name) ? args[name] : undefined
    if (field === undefined) throw new Trap(`unknown parameter ${name}`)
    if (written !== name) {
      cleared.push(name)
      continue
    }
    const value = field.parse(exchange.text(name)!, names)
    if (value === undefined) {
      const complaint = field.values === undefined ? 'invalid value for argument' : 'input does not match any value of'
      throw new Trap(`${complaint} ${name}`, 1)
    }
    values[name] = value
  }
  return { values, cleared }
}
