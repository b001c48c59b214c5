import { isSecret, type TypedRow } from '../../src/index.js'

/**
 * A row with this in the place of what nobody must see.
 *
 * @param menu makes exact which properties these are, where it is known.
 */
export function coverSecrets(row: TypedRow, cover: string, menu?: string): TypedRow {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, isSecret(name, menu) && value !== '' ? cover : value])
  )
}
