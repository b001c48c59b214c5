import { config, type Entity, INSTALL, type Json } from '../entity.js'
import type { Context, TextRow } from '../survey.js'

/** How often, in ms, the router is to ask MikroTik for a new version. */
const CHECK = 6 * 3_600_000
const CHANGELOGS = 'https://mikrotik.com/download/changelogs'

export async function routerboardOf({ ask }: Pick<Context, 'ask'>): Promise<TextRow> {
  const [board = {}] = await ask('/system/routerboard')
  return board
}

/** RouterOS and the firmware of the board. */
export async function updates(context: Context): Promise<Entity[]> {
  const { ask, text, controls, memory, now } = context
  const update = (key: string, state: Json, command: string): Entity => ({
    key,
    platform: 'update',
    group: 'updates',
    name: text(`entities.${key}`),
    options: { dev_cla: 'firmware', ...config },
    state,
    ...(controls && { orders: { [INSTALL]: [[command, {}]] } })
  })
  const entities: Entity[] = []

  if (now - (memory.checkedAt ?? -Infinity) >= CHECK) {
    memory.checkedAt = now
    await ask('/system/package/update/check-for-updates', { args: { duration: '5s' }, isOptional: true })
  }
  const [packages] = await ask('/system/package/update')
  const installed = packages?.['installed-version'] ?? packages?.['current-version']
  if (installed !== undefined) {
    const latest = packages?.['latest-version'] || installed
    const state = { installed_version: installed, latest_version: latest, title: 'RouterOS', release_url: CHANGELOGS }
    entities.push(update('routeros', state, '/system/package/update/install'))
  }

  const board = await routerboardOf(context)
  const current = board['current-firmware']
  if (current !== undefined && current !== '') {
    const latest = board['upgrade-firmware'] || current
    const state = { installed_version: current, latest_version: latest, title: 'RouterBOARD' }
    entities.push(update('routerboard', state, '/system/routerboard/upgrade'))
  }
  return entities
}
