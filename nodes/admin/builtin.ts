import { commandOf, menuOf, submenus } from '../../src/index.js'
import type { Child, Item, Source } from './item.js'

/** Arguments that name properties of the menu. */
const NAMING = new Set(['proplist', 'value-name'])

/** The engine's table of menus, for a router that cannot be asked. It describes the newest release it knows. */
export const builtin: Source = {
  children(at): Child[] {
    const path = pathOf(at)
    const menus = submenus(path).filter((name) => isPresent(pathOf([...at, name])))
    const command = commandOf(path)
    const args = command?.gone === undefined ? [...(command?.arguments.keys() ?? [])] : []
    return [...children('menu', menus), ...children('command', commandsOf(path)), ...children('argument', args)]
  },

  values(command, argument): Item[] {
    if (NAMING.has(argument)) return propertiesOf(command.slice(0, -1)).map((value) => ({ value }))
    const values = commandOf(pathOf(command))?.arguments.get(argument)?.values ?? []
    return values.map((value) => ({ value }))
  },

  properties: propertiesOf
}

function propertiesOf(at: readonly string[]): string[] {
  const path = pathOf(at)
  if (!commandsOf(path).includes('print')) return []
  const { isSingle, properties } = menuOf(path)!
  return isSingle ? [...properties] : ['.id', ...properties]
}

/** Whether the newest release has a command there or below. */
function isPresent(path: string): boolean {
  return commandsOf(path).length > 0 || submenus(path).some((name) => isPresent(`${path}/${name}`))
}

/** Those that the newest release has. */
function commandsOf(path: string): string[] {
  const commands = [...(menuOf(path)?.commands.values() ?? [])]
  return commands.filter(({ gone }) => gone === undefined).map(({ name }) => name)
}

function children(type: Child['type'], names: readonly string[]): Child[] {
  return names.map((name) => ({ name, type, about: '' }))
}

function pathOf(at: readonly string[]): string {
  return `/${at.join('/')}`
}
