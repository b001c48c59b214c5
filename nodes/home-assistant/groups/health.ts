import { diagnostic, type Entity, measured, numberOf, type Options } from '../entity.js'
import { keyPart } from '../key.js'
import type { Context, TextRow } from '../survey.js'

/** By the unit that RouterOS 7 writes beside a value. */
const BY_UNIT: Readonly<Record<string, Options>> = {
  C: measured('°C', 'temperature'),
  V: measured('V', 'voltage'),
  A: measured('A', 'current'),
  W: measured('W', 'power'),
  RPM: measured('rpm')
}
/** By name, for RouterOS 6, which writes all in one row and no units. */
const BY_NAME: readonly (readonly [RegExp, string])[] = [
  [/temperature/, 'C'],
  [/voltage/, 'V'],
  [/current/, 'A'],
  [/power-consumption/, 'W'],
  [/fan\d*-speed/, 'RPM']
]
/** Settings that RouterOS 6 has among the values; RouterOS 7 has them in a menu of their own. */
const SETTINGS =
  /^use-|^fan-(?:mode|switch|on|full|min|target|control)\b|^cpu-overtemp-|^state(?:-after-reboot)?$|^\.id$/

/** Temperatures, voltages, fans and power supplies. */
export async function health({ ask }: Context): Promise<Entity[]> {
  const rows = await ask('/system/health')
  return measuresOf(rows).map(([name, value, unit]) => {
    const options = BY_UNIT[unit]
    return {
      key: `health_${keyPart(name)}`,
      platform: 'sensor',
      group: 'health',
      name: label(name),
      options: { ...options, ...diagnostic },
      state: options === undefined ? value : numberOf(value)
    }
  })
}

/** Name, value and unit of each. */
function measuresOf(rows: readonly TextRow[]): [string, string, string][] {
  const [first = {}] = rows
  if (first['name'] !== undefined) {
    return rows.map(({ name = '', value = '', type = '' }) => [name, value, type])
  }
  return Object.entries(first)
    .filter(([name]) => !SETTINGS.test(name))
    .map(([name, value]) => [name, value, BY_NAME.find(([pattern]) => pattern.test(name))?.[1] ?? ''])
}

/** The router's own word: `cpu-temperature` is `CPU temperature`. */
function label(name: string): string {
  const words = name.replaceAll('-', ' ').replace(/\b(?:cpu|psu|poe|sfp)/g, (word) => word.toUpperCase())
  return words.charAt(0).toUpperCase() + words.slice(1)
}
