import { encodeSentence } from '../src/index.js'

/** One row as the router has it: 15 properties, each with its text. */
export type SampleRow = Record<string, string>

/** DHCP leases as `/ip/dhcp-server/lease/print` answers them: ASCII, five values of 13 characters and more. */
export function leases(count: number): SampleRow[] {
  return Array.from({ length: count }, (_, at) => lease(at))
}

/** The same rows with three values of fifteen in Polish, and every fourth comment longer than 127 bytes. */
export function polishLeases(count: number): SampleRow[] {
  return Array.from({ length: count }, (_, at) => ({
    ...lease(at),
    server: 'piętro-2',
    'host-name': `księgowość-${at}`,
    comment: at % 4 === 0 ? LONG_COMMENT : `Łukasz Żółkiewski, pokój ${at}`
  }))
}

/** The bytes in which a router would send the rows, each with its tag, and the `!done` behind them. */
export function wire(rows: readonly SampleRow[], tag: string): Buffer {
  const sentences = rows.map((row) => {
    const attributes = Object.entries(row).map(([name, value]) => `=${name}=${value}`)
    return encodeSentence(['!re', `.tag=${tag}`, ...attributes])
  })
  return Buffer.concat([...sentences, encodeSentence(['!done', `.tag=${tag}`])])
}

/** The bytes as a socket would hand them over, each chunk in memory of its own. */
export function cut(bytes: Buffer, size: number): Buffer[] {
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    Buffer.from(bytes.subarray(at * size, (at + 1) * size))
  )
}

const LONG_COMMENT =
  'Drukarka na parterze; przy zmianie adresu powiadomić dział księgowości i zaktualizować reguły zapory sieciowej'

function lease(at: number): SampleRow {
  const [high, low] = [Math.floor(at / 250) % 250, 1 + (at % 250)]
  const address = `10.7.${high}.${low}`
  const hardware = `48:A9:8A:7E:${hex(high)}:${hex(low)}`
  return {
    '.id': `*${at.toString(16).toUpperCase()}`,
    address,
    'mac-address': hardware,
    'client-id': `1:${hardware.toLowerCase()}`,
    server: 'defconf',
    status: 'bound',
    'expires-after': `${1 + (at % 9)}m${at % 60}s`,
    'last-seen': `${at % 24}h${at % 60}m${at % 59}s`,
    'active-address': address,
    'active-mac-address': hardware,
    'host-name': `client-${at}`,
    comment: at % 3 === 0 ? '' : 'ground floor, printer room',
    dynamic: 'true',
    blocked: 'false',
    disabled: 'false'
  }
}

function hex(byte: number): string {
  return byte.toString(16).toUpperCase().padStart(2, '0')
}
