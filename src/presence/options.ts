import { InputError } from '../errors.js'
import { macOf } from './evidence.js'

/** A device with a name, known by any of its MAC addresses, host names and addresses. */
export interface NamedDevice {
  name: string
  /** A comma list, or an array. */
  match: string | readonly string[]
}

/** Who counts as at home, and how often the routers are asked. Numbers may come as text. */
export interface PresenceOptions {
  /** Empty: every device that is seen. */
  devices?: readonly NamedDevice[] | undefined
  /** Seconds; default 180. */
  considerHome?: number | string | undefined
  /** Seconds; default 10. */
  interval?: number | string | undefined
  /** Whether bridge hosts count; default true. */
  wired?: boolean | undefined
}

/** The same with every option checked, times in ms. */
export interface PresenceSettings {
  devices: readonly KnownDevice[]
  considerHome: number
  interval: number
  wired: boolean
}

export interface KnownDevice {
  name: string
  /** What is compared: MAC addresses as the router writes them, the rest in lower case. */
  matches: ReadonlySet<string>
}

const CONSIDER_HOME = 180
const INTERVAL = 10
/** Of both, in seconds: a day. */
const LONGEST = 86_400
/** In ms: more often would be load alone. */
const SHORTEST_INTERVAL = 100
const MOST_NAMED = 1_000

/** @throws {InputError} naming the option and what it can be. */
export function readPresence(options: PresenceOptions): PresenceSettings {
  const interval = readSeconds('interval', options.interval, INTERVAL) || INTERVAL * 1000
  return {
    devices: readDevices(options.devices ?? []),
    considerHome: readSeconds('considerHome', options.considerHome, CONSIDER_HOME),
    interval: Math.max(interval, SHORTEST_INTERVAL),
    wired: options.wired ?? true
  }
}

/** @returns ms. */
function readSeconds(name: string, value: number | string | undefined, initial: number): number {
  if (value === undefined || value === null || String(value).trim() === '') return initial * 1000
  const seconds = Number(value)
  if (!(seconds >= 0)) throw new InputError('bad-number', { name, value: String(value).slice(0, 40) })
  return Math.min(seconds, LONGEST) * 1000
}

function readDevices(devices: readonly Partial<NamedDevice>[]): KnownDevice[] {
  const known = new Map<string, Set<string>>()
  for (const { name, match } of devices) {
    const key = name?.trim() ?? ''
    const words = [match ?? ''].flat().flatMap((each) => each.split(','))
    const matches = words.map((word) => matchKey(word.trim())).filter((word) => word !== '')
    if (key === '' && matches.length === 0) continue
    if (key === '' || matches.length === 0) throw new InputError('bad-device', { name: key || matches.join(',') })
    // Two lines with one name are one device.
    known.set(key, new Set([...(known.get(key) ?? []), ...matches]))
  }
  if (known.size > MOST_NAMED) {
    throw new InputError('bad-count', { name: 'devices', value: known.size, least: 0, most: MOST_NAMED })
  }
  return [...known].map(([name, matches]) => ({ name, matches }))
}

/** How a MAC address, a host name or an address is compared. */
export function matchKey(word: string): string {
  return macOf(word) ?? word.toLowerCase()
}
