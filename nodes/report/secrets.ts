import { isSecret, type TypedRow } from '../../src/index.js'

/** A row with this in the place of what nobody must see. */
export function coverSecrets(row: TypedRow, cover: string): TypedRow {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, isSecret(name) && value !== '' ? cover : value])
  )
}
