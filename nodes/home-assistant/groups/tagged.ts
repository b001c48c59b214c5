import { config, diagnostic, type Entity, OFF, ON, onOff, PRESS } from '../entity.js'
import { keyPart } from '../key.js'
import type { Context, TextRow } from '../survey.js'

const RULES = [
  '/ip/firewall/filter',
  '/ip/firewall/nat',
  '/ip/firewall/mangle',
  '/ip/firewall/raw',
  '/ipv6/firewall/filter',
  '/ipv6/firewall/nat',
  '/ipv6/firewall/mangle',
  '/ipv6/firewall/raw',
  '/queue/simple',
  '/routing/rule'
]

/**
 * The rules whose comment begins with the tag: with controls a switch, else whether they are on. A rule goes by its comment,
 * so that it stays the same when it is moved or made anew; rules of one menu with one comment are switched together.
 */
export async function rules({ ask, controls, ruleTag }: Context): Promise<Entity[]> {
  const entities: Entity[] = []
  for (const menu of RULES) {
    const rows = await ask(menu, { proplist: '.id,comment,disabled,dynamic', commentStarts: ruleTag })
    const lasting = rows.filter(({ dynamic }) => dynamic !== 'true')
    const labelled = lasting.map((row) => ({ row, label: labelOf(row['comment'] ?? '', ruleTag) }))
    for (const label of new Set(labelled.map((each) => each.label))) {
      const same = labelled.filter((each) => each.label === label).map(({ row }) => row)
      entities.push(ruleEntity(menu, label, same, controls))
    }
  }
  return entities
}

function ruleEntity(menu: string, label: string, rows: readonly TextRow[], controls: boolean): Entity {
  const ids = rows.map((row) => row['.id'])
  const [, family = '', ...rest] = menu.split('/')
  const kind = family === 'ip' ? rest.slice(1) : [family, ...rest.filter((part) => part !== 'firewall')]
  return {
    // Home Assistant takes a key for one platform only.
    key: `${kind.join('_')}_${keyPart(label)}${controls ? '' : '_running'}`,
    platform: controls ? 'switch' : 'binary_sensor',
    group: 'rules',
    name: label,
    options: controls ? config : { dev_cla: 'running', ...diagnostic },
    state: onOff(rows.every(({ disabled }) => disabled !== 'true')),
    ...(controls && {
      orders: {
        [ON]: [[`${menu}/enable`, { '.id': ids }]],
        [OFF]: [[`${menu}/disable`, { '.id': ids }]]
      }
    })
  }
}

/** With controls, a button for each script whose comment begins with the tag. It goes by the name, which is unique. */
export async function scripts({ ask, controls, ruleTag }: Context): Promise<Entity[]> {
  if (!controls) return []
  const rows = await ask('/system/script', { proplist: '.id,name,comment', commentStarts: ruleTag })
  return rows.map(({ '.id': id = '', name = '', comment = '' }) => ({
    key: `script_${keyPart(name)}`,
    platform: 'button',
    group: 'scripts',
    name: comment.slice(ruleTag.length).trim() || name,
    options: { ic: 'mdi:script-text-play' },
    orders: { [PRESS]: [['/system/script/run', { '.id': id }]] }
  }))
}

/** The comment without the tag; the whole of it where there is no more. */
function labelOf(comment: string, tag: string): string {
  return comment.slice(tag.length).trim() || comment
}
