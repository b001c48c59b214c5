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

/** `~ set *3 list=blocked: comment "old" → "new"`, or `+ add list=blocked address=10.0.0.1` */
export function stepLine({ action, before, after, '.id': id, ...key }: Step, style: Style): string {
  const [sign, colour] = SIGNS[action]
  const subject = action === 'add' ? pairs(after) : [id, ...pairs(key)].filter((part) => part !== undefined)
  const difference = action === 'add' ? '' : changes(before, after)
  const line = [sign, action, ...subject].join(' ')
  return style(colour, printable(difference === '' ? line : `${line}: ${difference}`))
}

/** `Done: 2 added, 1 set, 5 unchanged` */
export function summary({ dryRun, ...counts }: Applied): string {
  const names = ['added', 'set', 'moved', 'removed', 'disabled', 'unchanged'] as const
  const told = names.filter((name) => counts[name] > 0).map((name) => `${counts[name]} ${name}`)
  return `${dryRun ? 'Planned' : 'Done'}: ${told.length === 0 ? 'nothing to do' : told.join(', ')}`
}

function pairs(values: object): string[] {
  return Object.entries(values).map(([name, value]) => `${name}=${shown(value)}`)
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
