/** The kinds of entities that a router has in Home Assistant. */
export type Platform = 'binary_sensor' | 'button' | 'device_tracker' | 'sensor' | 'switch' | 'update'

/** What can be chosen in the dialog, but for trackers; each has a state topic of its own. */
export const groups = [
  'system',
  'interfaces',
  'traffic',
  'updates',
  'poe',
  'health',
  'leases',
  'netwatch',
  'wireguard',
  'rules',
  'scripts'
] as const
export type Group = (typeof groups)[number]

export type Json = string | number | boolean | null | { readonly [name: string]: Json } | readonly Json[]

/** A text of the catalog. */
export type Text = (key: string, params?: Readonly<Record<string, string>>) => string

/** Options of an entity or a device, by the short names that Home Assistant has for them. */
export type Options = Readonly<Record<string, Json>>

/** A command for the router, and its arguments. */
export type Order = readonly [command: string, args: Readonly<Record<string, unknown>>]

/** One entity: how Home Assistant shows it, its state now, and what it can be told. */
export interface Entity {
  /** Stays the same as long as the thing on the router does: part of topics and of the unique id. */
  readonly key: string
  readonly platform: Platform
  readonly group: Group
  /** Without that of the device, which Home Assistant puts before it. */
  readonly name: string
  readonly options?: Options
  /** In the JSON of its group; null is unknown. A button has none. */
  readonly state?: Json
  /** What each payload does on the router; an entity without them cannot be told anything. */
  readonly orders?: Readonly<Record<string, readonly Order[]>>
}

export const ON = 'ON'
export const OFF = 'OFF'
export const PRESS = 'PRESS'
export const INSTALL = 'INSTALL'

export function onOff(isOn: boolean | undefined): Json {
  return isOn === undefined ? null : isOn ? ON : OFF
}

/** A sensor with a number. */
export function measured(unit: string, deviceClass?: string): Options {
  return {
    ...(deviceClass !== undefined && { dev_cla: deviceClass }),
    unit_of_meas: unit,
    stat_cla: 'measurement'
  }
}

/** A counter of bytes, which starts anew when the router does. */
export const bytes: Options = { dev_cla: 'data_size', unit_of_meas: 'B', stat_cla: 'total_increasing' }

export const diagnostic: Options = { ent_cat: 'diagnostic' }
export const config: Options = { ent_cat: 'config' }

/** A number that the router wrote; null where there is none. */
export function numberOf(text: string | undefined): number | null {
  const number = Number.parseFloat(text ?? '')
  return Number.isFinite(number) ? number : null
}

/** Whether the router wrote yes; undefined where it wrote nothing. */
export function truthOf(text: string | undefined): boolean | undefined {
  return text === undefined || text === '' ? undefined : text === 'true' || text === 'yes'
}
