import { isSecret, keysOf, menuOf } from '../../src/index.js'

/** What the explorer has to know of a menu before it makes nodes that change its rows. */
export interface MenuFacts {
  /** The properties that tell its rows apart; absent where no usual ones are known. */
  key?: readonly string[]
  /** The properties that can be set. */
  arguments: string[]
  secrets: string[]
}

const NO_PROPERTIES = new Set(['copy-from', 'numbers', 'place-before'])

/** @param names of properties that were seen there, beside those of the facts. */
export function menuFacts(path: string, names: Iterable<string>): MenuFacts {
  const menu = menuOf(path)
  const given = ['set', 'add'].flatMap((name) => [...(menu?.commands.get(name)?.arguments.keys() ?? [])])
  const settable = [...new Set(given)].filter((name) => !NO_PROPERTIES.has(name))
  const all = new Set([...settable, ...(menu?.properties ?? []), ...names])
  const key = keysOf(path)
  return {
    ...(key !== undefined && { key }),
    arguments: settable,
    secrets: [...all].filter((name) => isSecret(name, path))
  }
}
