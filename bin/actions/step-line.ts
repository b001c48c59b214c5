import type { Action, Applied, Shown, Step } from '../../src/index.js'
import { printable } from '../text/printable.js'
import type { Style } from '../text/style.js'

const SIGNS = {
  add: ['+', 'green'],
  set: ['~', 'yellow'],
  move: ['>', 'cyan'],
  remove: ['-', 'red'],
  disable: ['-', 'red']
} as const satisfies Record<Action, readonly [string, Parameters<Style>[0]]>

/** `~ set *3 list=blocked: comment "old" → "new"` */
export function stepLine(step: Step, style: Style): string {
  const { action, before, after, '.id': id, ...key } = step
  const [sign, colour] = SIGNS[action]
  const subject = [id, ...Object.entries(key).map(([name, value]) => `${name}=${shown(value)}`)]
    .filter(Boolean)
    .join(' ')
  const difference = action === 'add' ? pairs(after) : changes(before, after)
  return style(colour, printable(`${sign} ${action} ${subject}${difference === '' ? '' : `: ${difference}`}`))
}

/** `2 to add, 1 to set, 5 unchanged` */
export function summary({ dryRun, ...counts }: Applied): string {
  const names = ['added', 'set', 'moved', 'removed', 'disabled', 'unchanged'] as const
  const told = names.filter((name) => counts[name] > 0).map((name) => `${counts[name]} ${name}`)
  return `${dryRun ? 'Planned' : 'Done'}: ${told.length === 0 ? 'nothing to do' : told.join(', ')}`
}

function pairs(values: Shown): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${shown(value)}`)
    .join(' ')
}

function changes(before: Shown, after: Shown): string {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((name) => `${name} ${shown(before[name])} → ${shown(after[name])}`)
    .join(', ')
}

/** What is unset has no value. */
function shown(value: unknown): string {
  if (value === null || value === undefined) return '(none)'
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return /^[\w.:/,*@+-]+$/.test(text) ? text : JSON.stringify(text)
}
