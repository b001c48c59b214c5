import { isSecret, type TypedRow } from '../../src/index.js'

/** A row of a menu with this in the place of what nobody must see. */
export function coverSecrets(row: TypedRow, cover: string, menu: string): TypedRow {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, isSecret(name, menu) && value !== '' ? cover : value])
  )
}
