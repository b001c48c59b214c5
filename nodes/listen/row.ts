import { rowKey, type TypedRow, weightOf as weightOfRow } from '../../src/index.js'

/** Properties that tell rows apart where these have neither an id nor a name, as the flows of a torch. */
const TELLING = /(?:^|-)(?:address6?|port|protocol|interface|host|ssid|vlan-id|dscp)$/

/**
 * The same text for rows about one thing: its id or name, or else its addresses, ports and the like. The rows of one
 * section are one thing.
 */
export function keyOf(rows: TypedRow | TypedRow[]): string {
  const [row = {}] = [rows].flat()
  if (Array.isArray(rows) && row['.section'] !== undefined) return ''
  const key = rowKey(row)
  if (key !== '') return key
  const telling = Object.entries(row).filter(([name]) => TELLING.test(name))
  return telling.length > 0 ? JSON.stringify(telling) : ''
}

/** About how many bytes of memory they take. */
export function weightOf(rows: TypedRow | TypedRow[]): number {
  return [rows].flat().reduce((sum, row) => sum + weightOfRow(row), 0)
}
