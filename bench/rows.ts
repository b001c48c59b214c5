import { encodeSentence } from '../src/index.js'

/** One row as the router has it: each property with its text. */
export type SampleRow = Record<string, string>

/** Rows of one menu. */
export interface Sample {
  properties: number
  text: 'ASCII' | 'UTF-8'
  row: (at: number) => SampleRow
}

/**
 * Three menus as their `print` answers: `/ip/firewall/address-list`, `/ip/dhcp-server/lease` and `/interface`, in ASCII
 * and with two to three values in Polish, of which every fourth comment is longer than 127 bytes.
 */
export const samples: readonly Sample[] = [
  { properties: 7, text: 'ASCII', row: address },
  { properties: 7, text: 'UTF-8', row: (at) => ({ ...address(at), list: 'zabłąkane', comment: polishComment(at) }) },
  { properties: 15, text: 'ASCII', row: lease },
  { properties: 15, text: 'UTF-8', row: polishLease },
  { properties: 27, text: 'ASCII', row: networkInterface },
  { properties: 27, text: 'UTF-8', row: polishInterface }
]

export function rowsOf({ row }: Sample, count: number): SampleRow[] {
  return Array.from({ length: count }, (_, at) => row(at))
}

export function sampleOf(properties: number): Sample {
  return samples.find((sample) => sample.properties === properties)!
}

/** The bytes in which a router would send the rows, each with its tag, and the `!done` behind them. */
export function wire(rows: readonly SampleRow[], tag: string): Buffer {
  const sentences = rows.map((row) => encodeSentence(['!re', `.tag=${tag}`, ...attributeWords(row)]))
  return Buffer.concat([...sentences, encodeSentence(['!done', `.tag=${tag}`])])
}

export function attributeWords(row: SampleRow): string[] {
  return Object.entries(row).map(([name, value]) => `=${name}=${value}`)
}

/** The bytes as a socket would hand them over, each chunk in memory of its own. */
export function cut(bytes: Buffer, size: number): Buffer[] {
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    Buffer.from(bytes.subarray(at * size, (at + 1) * size))
  )
}

const LONG_COMMENT =
  'Drukarka na parterze; przy zmianie adresu powiadomić dział księgowości i zaktualizować reguły zapory sieciowej'

function polishComment(at: number): string {
  return at % 4 === 0 ? LONG_COMMENT : `Łukasz Żółkiewski, pokój ${at}`
}

function address(at: number): SampleRow {
  return {
    '.id': id(at),
    list: 'blocked',
    address: `10.${(at >> 16) & 255}.${(at >> 8) & 255}.${at & 255}`,
    'creation-time': '2026-11-20 10:11:12',
    dynamic: 'false',
    disabled: 'false',
    comment: at % 3 === 0 ? 'spam' : ''
  }
}

function lease(at: number): SampleRow {
  const [high, low] = [Math.floor(at / 250) % 250, 1 + (at % 250)]
  const ip = `10.7.${high}.${low}`
  const hardware = mac(high, low)
  return {
    '.id': id(at),
    address: ip,
    'mac-address': hardware,
    'client-id': `1:${hardware.toLowerCase()}`,
    server: 'defconf',
    status: 'bound',
    'expires-after': `${1 + (at % 9)}m${at % 60}s`,
    'last-seen': `${at % 24}h${at % 60}m${at % 59}s`,
    'active-address': ip,
    'active-mac-address': hardware,
    'host-name': `client-${at}`,
    comment: at % 3 === 0 ? '' : 'ground floor, printer room',
    dynamic: 'true',
    blocked: 'false',
    disabled: 'false'
  }
}

function polishLease(at: number): SampleRow {
  return { ...lease(at), server: 'piętro-2', 'host-name': `księgowość-${at}`, comment: polishComment(at) }
}

/** Most of its values are numbers that differ from row to row. */
function networkInterface(at: number): SampleRow {
  return {
    '.id': id(at),
    name: `vlan-${at}`,
    'default-name': `ether${at % 48}`,
    type: 'vlan',
    mtu: '1500',
    'actual-mtu': '1500',
    l2mtu: '1598',
    'max-l2mtu': '9578',
    'mac-address': mac(at >> 8, at),
    'last-link-up-time': '2026-11-20 10:11:12',
    'link-downs': String(at % 7),
    'rx-byte': String(123_456_789 + at * 977),
    'tx-byte': String(987_654_321 + at * 31),
    'rx-packet': String(1_234_567 + at),
    'tx-packet': String(7_654_321 + at),
    'rx-drop': '0',
    'tx-drop': '0',
    'tx-queue-drop': String(at % 100),
    'rx-error': '0',
    'tx-error': '0',
    'fp-rx-byte': String(1_234_567 + at * 7),
    'fp-tx-byte': '0',
    'fp-rx-packet': String(12_345 + at),
    'fp-tx-packet': '0',
    running: 'true',
    disabled: 'false',
    comment: at % 3 === 0 ? 'uplink' : ''
  }
}

function polishInterface(at: number): SampleRow {
  return { ...networkInterface(at), name: `łącze-${at}`, comment: polishComment(at) }
}

function id(at: number): string {
  return `*${at.toString(16).toUpperCase()}`
}

function mac(high: number, low: number): string {
  return `48:A9:8A:7E:${hex(high)}:${hex(low)}`
}

function hex(byte: number): string {
  return (byte & 255).toString(16).toUpperCase().padStart(2, '0')
}
