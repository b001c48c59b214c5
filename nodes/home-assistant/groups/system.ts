import { parseDuration, parseSize } from '../../../src/index.js'
import { config, diagnostic, type Entity, measured, PRESS } from '../entity.js'
import type { Context, TextRow } from '../survey.js'

/** The clocks of a router and of this machine do not agree to the second. */
const DRIFT = 60_000

export async function resourceOf({ ask }: Pick<Context, 'ask'>): Promise<TextRow> {
  const [resource = {}] = await ask('/system/resource')
  return resource
}

/** How busy the router is, since when it runs, and buttons that restart it or shut it down. */
export async function system(context: Context): Promise<Entity[]> {
  const { text, controls } = context
  const resource = await resourceOf(context)
  const entities: Entity[] = []
  const add = (key: string, state: Entity['state'] | undefined, options: Entity['options']): void => {
    if (state === undefined) return
    entities.push({
      key,
      platform: 'sensor',
      group: 'system',
      name: text(`entities.${key}`),
      options: options ?? {},
      state
    })
  }
  const load = resource['cpu-load']
  add('cpu', load === undefined ? undefined : Number.parseFloat(load), { ...measured('%'), ...diagnostic })
  add('memory', used(resource['free-memory'], resource['total-memory']), { ...measured('%'), ...diagnostic })
  add('storage', used(resource['free-hdd-space'], resource['total-hdd-space']), { ...measured('%'), ...diagnostic })
  add('started', startOf(resource, context), { dev_cla: 'timestamp', ...diagnostic })
  if (!controls) return entities
  const button = (key: string, command: string, options: Entity['options']): Entity => ({
    key,
    platform: 'button',
    group: 'system',
    name: text(`entities.${key}`),
    options: { ...options, ...config },
    orders: { [PRESS]: [[command, {}]] }
  })
  return [
    ...entities,
    button('reboot', '/system/reboot', { dev_cla: 'restart' }),
    button('shutdown', '/system/shutdown', { ic: 'mdi:power' })
  ]
}

/** Per cent, with one decimal. */
function used(free: string | undefined, total: string | undefined): number | undefined {
  const [left, all] = [parseSize(free ?? ''), parseSize(total ?? '')]
  if (left === undefined || all === undefined || all === 0) return undefined
  return Math.round((1 - left / all) * 1000) / 10
}

/** When it started: unlike how long it has been running, this does not change with every poll. */
function startOf({ uptime = '' }: TextRow, { memory, now }: Context): string | undefined {
  const seconds = parseDuration(uptime)
  if (seconds === undefined) return undefined
  const startedAt = now - seconds * 1000
  if (memory.startedAt === undefined || Math.abs(startedAt - memory.startedAt) > DRIFT) memory.startedAt = startedAt
  return new Date(Math.round(memory.startedAt / 1000) * 1000).toISOString()
}
