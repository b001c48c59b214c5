import { allMenus, menuOf } from '../../../src/menus/index.js'

/** A name of the table and what the console says of it in `add` and `set`. */
export interface Name {
  name: string
  hints: ReadonlySet<string>
  /** Whether people set it somewhere. */
  isSettable: boolean
}

/** Every name of an argument or property in the table, and what else stands in a proplist. */
export function allNames(): readonly Name[] {
  const names = new Map<string, { name: string; hints: Set<string>; isSettable: boolean }>()
  const at = (name: string): { hints: Set<string>; isSettable: boolean } => {
    if (!names.has(name)) names.set(name, { name, hints: new Set(), isSettable: false })
    return names.get(name)!
  }
  for (const path of allMenus()) {
    const menu = menuOf(path)!
    for (const name of menu.properties) at(name)
    for (const command of menu.commands.values()) {
      for (const { name, hint, values } of command.arguments.values()) {
        at(name)
        if (name === 'proplist') values.forEach(at)
        if (command.name !== 'add' && command.name !== 'set') continue
        at(name).hints.add(hint)
        at(name).isSettable = true
      }
    }
  }
  return [...names.values()]
}
