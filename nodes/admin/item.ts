/** One thing that could be written: `value` takes the place of all that stands in the field, `label` is its last part. */
export interface Item {
  value: string
  label?: string
  about?: string
  /** What a path leads to. */
  type?: 'menu' | 'command'
}

/** One entry of the console's tree, below a menu or a command. */
export interface Child {
  name: string
  type: 'menu' | 'command' | 'argument'
  about: string
}

type Answer<T> = T | undefined | Promise<T | undefined>

/** Knows menus in the console's words; answers undefined where it cannot tell. */
export interface Source {
  /** Menus and commands of a menu, arguments of a command. */
  children(path: readonly string[]): Answer<Child[]>
  /** Values of an argument of a command. */
  values(command: readonly string[], argument: string): Answer<Item[]>
  /** Names of the properties of a menu. */
  properties(menu: readonly string[]): Answer<string[]>
}

/** A name of a menu, a command, an argument or a property: `ip`, `.id`, `rates-a/g`. */
export function isName(text: string): boolean {
  return /^\.?[a-z\d][\w./-]{0,63}$/i.test(text)
}
