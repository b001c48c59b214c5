import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Device } from './device.js'
import { type Entity, INSTALL, type Options, PRESS } from './entity.js'
import { slug } from './key.js'
import type { DeviceTopics } from './topics.js'
import type { Tracker } from './trackers.js'

const MANUFACTURER = 'MikroTik'

interface Package {
  version: string
  homepage: string
}
let own: Package | undefined

/** Platforms by the keys of their components. */
export type Platforms = Readonly<Record<string, string>>

export interface Announcement {
  device: Device
  topics: DeviceTopics
  /** Where the user's broker node says whether Node-RED is connected. */
  broker: string
  entities: readonly Entity[]
  trackers: readonly Tracker[]
  /** What is no longer there. */
  removed: Platforms
  /** Whether trackers have a state topic too. */
  legacyTracker: boolean
}

/**
 * The payload that makes the router a device of Home Assistant, with all its entities, by the short names that Home
 * Assistant has for options. What was removed stands there with its platform alone.
 */
export function discoveryOf(announcement: Announcement): Options {
  const { device, topics, broker, entities, trackers, removed } = announcement
  const { version, homepage } = ownPackage()
  const gone = Object.entries(removed).map(([key, p]) => [key, { p }])
  const living = entities.map((entity) => [entity.key, component(announcement, entity)])
  const tracking = trackers.map((tracker) => [tracker.key, trackerComponent(announcement, tracker)])
  return {
    dev: {
      ids: [device.id],
      name: device.name,
      mf: MANUFACTURER,
      mdl: device.model,
      sn: device.serial,
      ...(device.version !== '' && { sw: device.version })
    },
    o: { name: 'node-red-routeros', sw: version, url: homepage.replace(/#.*/, '') },
    avty: [{ t: broker }, { t: topics.status }],
    avty_mode: 'all',
    cmps: Object.fromEntries([...gone, ...living, ...tracking])
  }
}

function component({ device, topics }: Announcement, { key, platform, group, name, ...entity }: Entity): Options {
  const { options, state, orders } = entity
  return {
    ...common(device, platform, key, name),
    ...(state !== undefined && { stat_t: topics.state(group), val_tpl: template(platform, key) }),
    ...(orders !== undefined && { cmd_t: topics.set(key) }),
    ...(platform === 'button' && { pl_prs: PRESS }),
    ...(platform === 'update' && orders !== undefined && { pl_inst: INSTALL }),
    ...options
  }
}

function trackerComponent({ device, topics, legacyTracker }: Announcement, { key, name }: Tracker): Options {
  return {
    ...common(device, 'device_tracker', key, name),
    src_type: 'router',
    json_attr_t: topics.tracker(key, 'attributes'),
    ...(legacyTracker && { stat_t: topics.tracker(key, 'state') })
  }
}

function common(device: Device, platform: string, key: string, name: string): Options {
  const entityId = [slug(device.name), slug(name) || slug(key)].filter((part) => part !== '').join('_')
  return { p: platform, uniq_id: `${device.id}_${key}`, name, def_ent_id: `${platform}.${entityId}` }
}

/** In brackets, because a key may be what Jinja has a method for. An update reads JSON. */
function template(platform: string, key: string): string {
  const value = `value_json['${key}']`
  return platform === 'update' ? `{{ ${value} | tojson }}` : `{{ ${value} }}`
}

function ownPackage(): Package {
  own ??= JSON.parse(readFileSync(join(__dirname, '../../../package.json'), 'utf8')) as Package
  return own
}
