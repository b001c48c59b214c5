import { config, diagnostic, type Entity, measured, numberOf, OFF, ON, onOff } from '../entity.js'
import { keyPart } from '../key.js'
import type { Context, TextRow } from '../survey.js'
import { interfacesOf } from './interfaces.js'

const MENU = '/interface/ethernet/poe'
const STATUS = 'poe-out-status'
const POWERED = 'powered-on'

/** What each port that can power a device does; with controls, a switch that turns that off and on. */
export async function poe(context: Context): Promise<Entity[]> {
  const { ask, text, controls } = context
  const ports = (await ask(MENU, { proplist: '.id,name,poe-out' })).filter((row) => row['poe-out'] !== undefined)
  if (ports.length === 0) return []
  const keys = new Map((await interfacesOf(context)).map(({ name, key }) => [name, key]))
  const numbers = ports.map((row) => row['name']).join(',')
  const measures = await ask(`${MENU}/monitor`, { args: { numbers, once: '' } })
  return ports.flatMap(({ '.id': id = '', name = '', 'poe-out': mode }, index): Entity[] => {
    const key = keys.get(name) ?? keyPart(name)
    const now: TextRow = measures.find((row) => row['name'] === name) ?? measures[index] ?? {}
    const sensor = (what: string, options: Entity['options'], property: string): Entity[] =>
      now[property] === undefined && now[STATUS] === undefined
        ? []
        : [
            {
              key: `${key}_poe_${what}`,
              platform: 'sensor',
              group: 'poe',
              name: text(`entities.poe_${what}`, { name }),
              options: { ...options, ...diagnostic },
              // A port that powers nothing has no measures.
              state: numberOf(now[property]) ?? (now[STATUS] === POWERED ? null : 0)
            }
          ]
    const powered: Entity = {
      key: `${key}_poe_powered`,
      platform: 'binary_sensor',
      group: 'poe',
      name: text('entities.poe_powered', { name }),
      options: { dev_cla: 'power', ...diagnostic },
      state: onOff(now[STATUS] === undefined ? undefined : now[STATUS] === POWERED)
    }
    const set = (value: string) => [[`${MENU}/set`, { '.id': id, 'poe-out': value }]] as const
    const enabled: Entity = {
      key: `${key}_poe`,
      platform: 'switch',
      group: 'poe',
      name: text('entities.poe', { name }),
      options: { dev_cla: 'outlet', ...config },
      state: onOff(mode !== 'off'),
      orders: { [ON]: set('auto-on'), [OFF]: set('off') }
    }
    return [
      powered,
      ...sensor('power', measured('W', 'power'), 'poe-out-power'),
      ...sensor('current', measured('mA', 'current'), 'poe-out-current'),
      ...sensor('voltage', measured('V', 'voltage'), 'poe-out-voltage'),
      ...(controls ? [enabled] : [])
    ]
  })
}
