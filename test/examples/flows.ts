import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { root } from '../files.js'

export type Item = Record<string, unknown> & { id: string; type: string }

interface Property {
  name: string
  value: string
  type: string
}

const folder = join(root, 'examples')

/** The files of the examples, by their names; the import menu shows the folders too. */
const files = new Map(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file) => [basename(file, '.json'), file])
)

export const names = [...files.keys()]

/** Each stands in a group of its own kind. */
export const groups = [...files.values()].map((file) => dirname(file))

export function read(name: string): Item[] {
  return JSON.parse(readFileSync(join(folder, files.get(name)!), 'utf8')) as Item[]
}

export interface Address {
  host: string
  port: number
}

/** An example with the addresses of its connection and its broker, and properties of its flow; all else is as it is. */
export function configured(
  name: string,
  to: {
    router?: Address
    broker?: Address | undefined
    properties?: Record<string, string>
  }
): Item[] {
  const known = new Set((read(name)[0]!['env'] as Property[]).map((property) => property.name))
  for (const wanted of Object.keys(to.properties ?? {}))
    assert.ok(known.has(wanted), `No property ${wanted} in ${name}`)
  const propertyOf = (given: Property): Property => {
    const value = to.properties?.[given.name]
    return value === undefined ? given : { ...given, value, type: given.type === 'json' ? 'json' : 'str' }
  }
  return read(name).map((item) => {
    if (item.type === 'routeros-connection') return { ...item, ...to.router }
    if (item.type === 'mqtt-broker') return { ...item, broker: to.broker?.host, port: String(to.broker?.port) }
    return item.type === 'tab' ? { ...item, env: (item['env'] as Property[]).map(propertyOf) } : item
  })
}
