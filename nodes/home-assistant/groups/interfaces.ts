import { bytes, config, diagnostic, type Entity, measured, numberOf, OFF, ON, onOff } from '../entity.js'
import { keyPart } from '../key.js'
import type { Context, TextRow } from '../survey.js'

const PROPLIST = '.id,name,default-name,type,running,disabled,dynamic,rx-byte,tx-byte'

export interface Interface {
  /** Of the port, not of the name that somebody gave it. */
  readonly key: string
  readonly name: string
  readonly row: TextRow
}

/**
 * The interfaces, but the loopback. A port goes by the name the factory gave it, others by their id, which outlives a new
 * name too; dynamic ones come with another id each time, and go by their name.
 */
export async function interfacesOf({ ask }: Pick<Context, 'ask'>): Promise<Interface[]> {
  const rows = await ask('/interface', { proplist: PROPLIST })
  return rows
    .filter(({ type }) => type !== 'loopback')
    .map((row) => ({ key: identityOf(row), name: row['name'] ?? '', row }))
}

function identityOf({ '.id': id = '', name = '', type = '', dynamic, ...row }: TextRow): string {
  const factory = row['default-name'] ?? ''
  if (factory !== '') return keyPart(factory)
  return dynamic === 'true' ? keyPart(name) : keyPart(`${type}-${id.replace('*', '')}`)
}

/** Whether each interface is up; with controls, a switch that enables and disables it. */
export async function interfaces(context: Context): Promise<Entity[]> {
  const { text, controls } = context
  return (await interfacesOf(context)).flatMap(({ key, name, row }) => {
    const { '.id': id = '', running, disabled, dynamic } = row
    const link: Entity = {
      key: `${key}_link`,
      platform: 'binary_sensor',
      group: 'interfaces',
      name: text('entities.link', { name }),
      options: { dev_cla: 'connectivity', ...diagnostic },
      state: onOff(running === 'true' && disabled !== 'true')
    }
    if (!controls || dynamic === 'true') return [link]
    const enabled: Entity = {
      key: `${key}_enabled`,
      platform: 'switch',
      group: 'interfaces',
      name: text('entities.enabled', { name }),
      options: config,
      state: onOff(disabled !== 'true'),
      orders: {
        [ON]: [['/interface/enable', { '.id': id }]],
        [OFF]: [['/interface/disable', { '.id': id }]]
      }
    }
    return [link, enabled]
  })
}

/** How much has gone through each interface, and how fast since the poll before. */
export async function traffic(context: Context): Promise<Entity[]> {
  const { text, memory, now } = context
  const found = await interfacesOf(context)
  const entities = found.flatMap(({ key, name, row }): Entity[] => {
    const [rx, tx] = [numberOf(row['rx-byte']), numberOf(row['tx-byte'])]
    if (rx === null || tx === null) return []
    const before = memory.counters.get(key)
    memory.counters.set(key, { rx, tx, at: now })
    const sensor = (what: string, options: Entity['options'], state: number | null): Entity => ({
      key: `${key}_${what}`,
      platform: 'sensor',
      group: 'traffic',
      name: text(`entities.${what}`, { name }),
      options: options ?? {},
      state
    })
    const rate = measured('bit/s', 'data_rate')
    return [
      sensor('rx_rate', rate, before === undefined ? null : rateOf(rx - before.rx, now - before.at)),
      sensor('tx_rate', rate, before === undefined ? null : rateOf(tx - before.tx, now - before.at)),
      sensor('rx', bytes, rx),
      sensor('tx', bytes, tx)
    ]
  })
  const keys = new Set(found.map(({ key }) => key))
  for (const key of memory.counters.keys()) if (!keys.has(key)) memory.counters.delete(key)
  return entities
}

/** Bits per second; unknown where the counter was set back. */
function rateOf(more: number, ms: number): number | null {
  return more < 0 || ms <= 0 ? null : Math.round((more * 8000) / ms)
}
