import assert from 'node:assert/strict'

/** What Home Assistant 2026 takes of a device and its entities, by short names. */
const DEVICE = 'ids cns name mf mdl mdl_id hw sw sn sa cu via_device'
const ORIGIN = 'name sw url'
const ROOT = 'dev o cmps avty avty_mode'
const COMMON = 'p uniq_id name def_ent_id ent_cat en ic json_attr_t json_attr_tpl'
const PLATFORMS: Readonly<Record<string, { required: string; optional: string; classes?: string }>> = {
  sensor: { required: 'stat_t', optional: 'val_tpl dev_cla stat_cla unit_of_meas exp_aft sug_dsp_prc' },
  binary_sensor: {
    required: 'stat_t',
    optional: 'val_tpl dev_cla exp_aft pl_on pl_off',
    classes: 'connectivity power presence problem running update'
  },
  switch: { required: 'cmd_t stat_t', optional: 'val_tpl dev_cla pl_on pl_off', classes: 'outlet switch' },
  button: { required: 'cmd_t pl_prs', optional: 'dev_cla', classes: 'identify restart update' },
  update: { required: 'stat_t', optional: 'val_tpl dev_cla cmd_t pl_inst', classes: 'firmware' },
  device_tracker: { required: 'json_attr_t src_type', optional: 'stat_t' }
}
/** Units by class of a sensor; a class without units is a point in time. */
const UNITS: Readonly<Record<string, readonly string[]>> = {
  current: ['mA', 'A'],
  data_rate: ['bit/s', 'kbit/s', 'Mbit/s', 'B/s'],
  data_size: ['B', 'kB', 'MB', 'GB', 'KiB', 'MiB', 'GiB'],
  duration: ['d', 'h', 'min', 's', 'ms'],
  power: ['mW', 'W', 'kW'],
  temperature: ['°C', '°F', 'K'],
  timestamp: [],
  voltage: ['mV', 'V']
}
const UPDATE_STATE = 'installed_version latest_version title release_summary release_url in_progress update_percentage'

export type Component = Readonly<Record<string, unknown>> & { readonly p: string }
export interface Discovery {
  dev: Readonly<Record<string, unknown>>
  avty: readonly { t: string }[]
  cmps: Readonly<Record<string, Component>>
}

/** Reads a discovery payload and checks every key, class and unit of it. */
export function discovery(payload: unknown): Discovery {
  const root = JSON.parse(payload as string) as Record<string, unknown> & Discovery
  onlyHas('root', root, ROOT)
  for (const name of ['dev', 'o', 'cmps']) assert.ok(name in root, `the payload has no ${name}`)
  onlyHas('device', root.dev, DEVICE)
  onlyHas('origin', root['o'] as object, ORIGIN)
  assert.ok('name' in (root['o'] as object))
  assert.deepEqual(root['avty_mode'], 'all')
  for (const availability of root.avty) onlyHas('availability', availability, 't')
  const ids = new Set<unknown>()
  for (const [key, component] of Object.entries(root.cmps)) {
    assert.match(key, /^[a-zA-Z0-9_-]+$/)
    assertComponent(key, component, String(root.dev['name']))
    if (Object.keys(component).length === 1) continue
    assert.ok(!ids.has(component['uniq_id']), `two entities with the id ${String(component['uniq_id'])}`)
    ids.add(component['uniq_id'])
  }
  return root
}

/** What an update entity takes as its state, and nothing else. */
export function assertUpdateState(state: unknown): void {
  onlyHas('update state', state as object, UPDATE_STATE)
  const { installed_version: installed, latest_version: latest } = state as Record<string, unknown>
  assert.equal(typeof installed, 'string')
  assert.equal(typeof latest, 'string')
}

function assertComponent(key: string, component: Component, device: string): void {
  const platform = PLATFORMS[component.p]
  assert.ok(platform !== undefined, `${key}: platform ${component.p}`)
  if (Object.keys(component).length === 1) return
  onlyHas(key, component, `${COMMON} ${platform.required} ${platform.optional}`)
  for (const name of `uniq_id name def_ent_id ${platform.required}`.split(' ')) {
    assert.ok(name in component, `${key} has no ${name}`)
  }
  assert.match(String(component['def_ent_id']), new RegExp(`^${component.p}\\.[a-z0-9_]+$`))
  assert.ok(!String(component['name']).startsWith(`${device} `), `${key}: the device's name is in that of the entity`)
  const topics = Object.entries(component).filter(([name]) => name.endsWith('_t'))
  for (const [name, topic] of topics) assert.doesNotMatch(String(topic), /[+#]|^$/, `${key}: ${name}`)
  const category = component['ent_cat'] as string | undefined
  assert.ok([undefined, 'config', 'diagnostic'].includes(category), `${key}: ${category}`)
  if (component.p.endsWith('sensor')) assert.notEqual(category, 'config', `${key}: Home Assistant refuses it`)
  if (component.p === 'sensor') assertSensor(key, component)
  else if (component['dev_cla'] !== undefined) {
    assert.ok(
      platform.classes?.split(' ').includes(component['dev_cla'] as string),
      `${key}: ${JSON.stringify(component['dev_cla'])}`
    )
  }
  if (component.p === 'device_tracker') assert.equal(component['src_type'], 'router')
  if (component.p === 'update') assert.equal('cmd_t' in component, 'pl_inst' in component, key)
}

function assertSensor(key: string, component: Component): void {
  const { dev_cla: deviceClass, unit_of_meas: unit, stat_cla: stateClass } = component as Record<string, string>
  if (deviceClass === undefined) return
  const units = UNITS[deviceClass]
  assert.ok(units !== undefined, `${key}: class ${deviceClass}`)
  if (units.length === 0) {
    assert.deepEqual([unit, stateClass], [undefined, undefined], key)
    return
  }
  assert.ok(units.includes(unit ?? ''), `${key}: ${deviceClass} in ${unit}`)
  assert.equal(stateClass, deviceClass === 'data_size' ? 'total_increasing' : 'measurement', key)
}

function onlyHas(where: string, thing: object, names: string): void {
  const known = new Set(names.split(' '))
  const unknown = Object.keys(thing).filter((name) => !known.has(name))
  assert.deepEqual(unknown, [], `${where}: unknown keys`)
}
