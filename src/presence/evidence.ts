import { InputError } from '../errors.js'
import { weightOf } from '../router/memory.js'
import type { TypedRow } from '../wire/values.js'

/** How a device is known to be there, the best first. */
export type Via = 'wifi' | 'bridge' | 'arp'

/** One device at one place, as a row of a router says. */
export interface Sighting {
  /** Upper case with colons. */
  mac: string
  via: Via
  interface: string
  ssid?: string
  /** In dBm. */
  signal?: number
}

/** What leases and ARP entries say of a MAC address. */
export interface Identity {
  address?: string
  hostName?: string
}

/** What one poll of one router found. */
export interface Evidence {
  sightings: Sighting[]
  /** By MAC address. */
  identities: Map<string, Identity>
}

export interface EvidenceTable {
  readonly path: string
  readonly proplist: readonly string[]
  /** What a row proves; undefined where nothing. */
  readonly sighting?: (row: TypedRow) => Omit<Sighting, 'mac'> | undefined
  readonly identity?: (row: TypedRow) => Identity
}

/** Of a text; longer ones are cut. */
const LONGEST = 100

/** The tables that say who is there, as MikroTik's manual describes them, under "WiFi", "Wireless", "CAPsMAN", "Bridge" and "ARP". */
export const evidenceTables: readonly EvidenceTable[] = [
  ...['/interface/wifi', '/interface/wifiwave2'].map((menu) => ({
    path: `${menu}/registration-table`,
    proplist: ['mac-address', 'interface', 'ssid', 'signal'],
    sighting: (row: TypedRow) => wifi(row, row['signal'])
  })),
  {
    path: '/interface/wireless/registration-table',
    proplist: ['mac-address', 'interface', 'signal-strength'],
    sighting: (row) => wifi(row, row['signal-strength'])
  },
  {
    path: '/caps-man/registration-table',
    proplist: ['mac-address', 'interface', 'ssid', 'rx-signal'],
    sighting: (row) => wifi(row, row['rx-signal'])
  },
  {
    path: '/interface/bridge/host',
    proplist: ['mac-address', 'interface', 'on-interface', 'local'],
    sighting: (row) =>
      isYes(row['local'])
        ? undefined
        : { via: 'bridge', interface: text(row['on-interface']) || text(row['interface']) }
  },
  {
    path: '/ip/arp',
    proplist: ['mac-address', 'interface', 'address', 'status'],
    sighting: (row) => (row['status'] === 'reachable' ? { via: 'arp', interface: text(row['interface']) } : undefined),
    identity: (row) => ({ address: text(row['address']) })
  },
  {
    path: '/ip/dhcp-server/lease',
    proplist: ['mac-address', 'active-mac-address', 'address', 'active-address', 'host-name'],
    identity: (row) => ({
      address: text(row['active-address']) || text(row['address']),
      hostName: text(row['host-name'])
    })
  }
]

/** Takes the rows of one table, and keeps about as many bytes of memory as it may. */
export class EvidenceCollection implements Evidence {
  readonly sightings: Sighting[] = []
  readonly identities = new Map<string, Identity>()
  readonly #mostWeight: number
  #weight = 0

  constructor(mostWeight: number) {
    this.#mostWeight = mostWeight
  }

  overflow(path: string): InputError {
    return new InputError('evidence-too-large', { menu: path, limit: Math.ceil(this.#mostWeight / 2 ** 20) })
  }

  /** @returns whether there was room for all of them. */
  add(table: EvidenceTable, rows: readonly TypedRow[]): boolean {
    for (const row of rows) {
      const mac = macOf(row['active-mac-address']) ?? macOf(row['mac-address'])
      if (mac === undefined) continue
      this.#weight += weightOf(row)
      if (this.#weight > this.#mostWeight) return false
      const sighting = table.sighting?.(row)
      if (sighting !== undefined) this.sightings.push({ mac, ...sighting })
      if (table.identity !== undefined) this.#identify(mac, table.identity(row))
    }
    return true
  }

  #identify(mac: string, { address, hostName }: Identity): void {
    const known = this.identities.get(mac) ?? {}
    if (address) known.address = address
    if (hostName) known.hostName = hostName
    this.identities.set(mac, known)
  }
}

/** A MAC address as the router writes it, from any usual spelling; undefined for what is none. */
export function macOf(value: unknown): string | undefined {
  const digits = typeof value === 'string' && value.length <= LONGEST ? value.trim().replace(/[:.-]/g, '') : ''
  return /^[\da-f]{12}$/i.test(digits) ? digits.toUpperCase().replace(/..(?!$)/g, '$&:') : undefined
}

function wifi(row: TypedRow, signal: TypedRow[string] | undefined): Omit<Sighting, 'mac'> {
  const ssid = text(row['ssid'])
  // `-54dBm@6Mbps` in older packages, `-54` in newer ones.
  const dBm = Number.parseInt(text(signal), 10)
  return {
    via: 'wifi',
    interface: text(row['interface']),
    ...(ssid !== '' && { ssid }),
    ...(!Number.isNaN(dBm) && { signal: dBm })
  }
}

function isYes(value: TypedRow[string] | undefined): boolean {
  return value === 'true' || value === 'yes'
}

/** A text of its own: a part of a longer one would keep all of it in memory. */
function text(value: TypedRow[string] | undefined): string {
  const whole = String(value ?? '')
  return whole.length <= LONGEST ? whole : Buffer.from(whole.slice(0, LONGEST)).toString()
}
