import type { RouterMessage } from '../report/message.js'
import type { Json } from './entity.js'
import { keyPart } from './key.js'

/** Where a device is, as a presence node says it. */
export interface Sighting {
  readonly name: string
  readonly isHome: boolean
  readonly attributes: Readonly<Record<string, Json>>
}

/** A device tracker; without a sighting nobody has said yet where the device is. */
export interface Tracker {
  readonly key: string
  readonly name: string
  readonly sighting?: Sighting
}

/** What Home Assistant shows beside the state: `state` and `name` are words of its own. */
const ATTRIBUTES = {
  mac: 'mac',
  address: 'ip',
  hostName: 'host_name',
  via: 'via',
  router: 'router',
  interface: 'interface',
  ssid: 'ssid',
  signal: 'signal'
}
const EVENTS = new Set(['initial', 'arrived', 'left', 'moved'])

/** The sightings in a message of a presence node: one change, or the list of all; undefined for any other message. */
export function sightingsOf({ event, payload }: RouterMessage & { event?: unknown }): Sighting[] | undefined {
  const isChange = typeof event === 'string' && EVENTS.has(event)
  if (!isChange && !Array.isArray(payload)) return undefined
  const sightings = [payload].flat().map(sightingOf)
  return sightings.every((sighting) => sighting !== undefined) ? sightings : undefined
}

export function sightingOf(device: unknown): Sighting | undefined {
  // It may be anything, a large buffer too: nothing is copied but what is named.
  const said = Object(device) as Record<string, unknown>
  const { name, state } = said
  if (typeof name !== 'string' || name === '' || (state !== 'home' && state !== 'away')) return undefined
  const attributes = Object.entries(ATTRIBUTES).flatMap(([property, attribute]) => {
    const value = said[property]
    return typeof value === 'string' || typeof value === 'number' ? [[attribute, value] as const] : []
  })
  return { name, isHome: state === 'home', attributes: Object.fromEntries(attributes) }
}

export function trackerKey(name: string): string {
  return `tracker_${keyPart(name)}`
}

/** JSON attributes with the zones the device is in, which newer releases of Home Assistant read. */
export function trackerAttributes({ isHome, attributes }: Sighting): Json {
  return { ...attributes, in_zones: isHome ? ['zone.home'] : [] }
}
