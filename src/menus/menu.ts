import type * as Facts from './facts.js'

/**
 * A menu of RouterOS 7.24, with the commands that older releases had there. Source: console inspection dumps, see
 * scripts/menus/README.md.
 */
export interface Menu {
  /** `/ip/address`; the root is `/`. */
  readonly path: string
  /** By name, in alphabetical order; `getall` and `listen`, which only the API has, are among them. */
  readonly commands: ReadonlyMap<string, MenuCommand>
  /** Properties of a row, read-only ones too, in alphabetical order; empty where the sources list none. */
  readonly properties: readonly string[]
  /** The order of the rows matters: there is a `move`. */
  readonly isOrdered: boolean
  /** The menu holds one set of values instead of rows, and has no ids. */
  readonly isSingle: boolean
  /** Properties can be unset, by the command of that name. */
  readonly hasUnset: boolean
}

/** A command of a menu, such as `add`. Source: as of {@link Menu}. */
export interface MenuCommand {
  readonly name: string
  /** By name, in the order of the console. The API calls `numbers` `.id`, and `proplist` `.proplist`. */
  readonly arguments: ReadonlyMap<string, MenuArgument>
  /** The first release in which it is seen, where 7.9 does not have it. */
  readonly since?: string
  /** The last release in which it is seen, where 7.24 does not have it; its arguments are not known then. */
  readonly gone?: string
}

/** An argument of a command. Source: as of {@link Menu}. */
export interface MenuArgument {
  readonly name: string
  /** The console's description of its values: `text min=8 max=63`, `time 1s..1d`, `no|yes`; often empty. */
  readonly hint: string
  /** Values the console offers; others may be valid too. */
  readonly values: readonly string[]
}

const API_ONLY = ['getall', 'listen']
const NO_ARGUMENTS: ReadonlyMap<string, MenuArgument> = new Map()

/** The table is read at the first call, each menu when it is first asked for. */
const menus = new Map<string, Menu>()
let table: Table | undefined

/**
 * The facts about a menu; undefined where it is not known.
 *
 * @param path as in a command word: `/ip/address`.
 */
export function menuOf(path: string): Menu | undefined {
  let menu = menus.get(path)
  if (menu === undefined) {
    table ??= new Table()
    menu = table.read(path)
    if (menu !== undefined) menus.set(path, menu)
  }
  return menu
}

/**
 * The facts about a command; undefined where it is not known.
 *
 * @param path of a command: `/ip/address/add`.
 */
export function commandOf(path: string): MenuCommand | undefined {
  const end = path.lastIndexOf('/')
  return menuOf(path.slice(0, end) || '/')?.commands.get(path.slice(end + 1))
}

/**
 * The argument of `set` or `add` that holds a property: its hint and values, as far as the console describes them.
 *
 * @param menu its path.
 */
export function argumentOf(menu: string, name: string): MenuArgument | undefined {
  const commands = menuOf(menu)?.commands
  return commands?.get('set')?.arguments.get(name) ?? commands?.get('add')?.arguments.get(name)
}

/** Names of the menus below one, in alphabetical order: `address`, `arp` … for `/ip`. */
export function submenus(path: string): readonly string[] {
  table ??= new Table()
  return table.below.get(path) ?? []
}

/** Every menu that has commands, in alphabetical order. */
export function allMenus(): readonly string[] {
  table ??= new Table()
  return table.paths
}

/** 340 kB that are needed only when a menu is looked up. */
function readFacts(): typeof Facts {
  return require('./facts.js') as typeof Facts
}

class Table {
  readonly paths: readonly string[]
  readonly below: ReadonlyMap<string, readonly string[]>
  readonly #commands: ReadonlyMap<string, string>
  readonly #properties: ReadonlyMap<string, string>
  readonly #since: ReadonlyMap<string, string>
  readonly #gone: ReadonlyMap<string, string>
  readonly #hints: readonly string[]
  readonly #lists: readonly string[]
  readonly #arguments = new Map<number, MenuArgument[]>()
  readonly #argument = new Map<string, MenuArgument>()

  constructor() {
    const facts = readFacts()
    this.#commands = byPath(facts.menus)
    this.#properties = byPath(facts.properties)
    this.#since = byPath(facts.since)
    this.#gone = byPath(facts.gone)
    this.#hints = facts.hints.split('\n')
    this.#lists = facts.lists.split('\n')
    this.paths = [...new Set([...this.#commands.keys(), ...this.#gone.keys()])].sort()
    this.below = namesBelow(this.paths)
  }

  read(path: string): Menu | undefined {
    const present = this.#commands.get(path)
    const gone = this.#gone.get(path)
    if (present === undefined && gone === undefined) return undefined
    const since = releases(this.#since.get(path))
    const commands = [
      ...(present?.split(' ') ?? []).map((word) => this.#readCommand(word, since)),
      ...[...releases(gone)].map(([name, release]) => ({ name, arguments: NO_ARGUMENTS, gone: release }))
    ]
    const print = commands.find(({ name }) => name === 'print')
    if (print !== undefined) commands.push(...API_ONLY.map((name) => ({ ...print, name })))
    const byName = new Map(commands.sort(alphabetical).map((command) => [command.name, command]))
    const has = (name: string): boolean =>
      byName.has(name) && (present === undefined || byName.get(name)?.gone === undefined)
    return {
      path,
      commands: byName,
      properties: this.#properties.get(path)?.split(' ') ?? settable(byName),
      isOrdered: has('move'),
      isSingle: has('print') && !has('find'),
      hasUnset: has('unset')
    }
  }

  /** `set:386+numbers` */
  #readCommand(word: string, since: ReadonlyMap<string, string>): MenuCommand {
    const [, name = '', list = '', placing = ''] = /^([^:+]+):?(\d*)\+?(.*)$/.exec(word) ?? []
    const args = [
      ...(list === '' ? [] : this.#readList(Number(list))),
      ...(placing === '' ? [] : placing.split('+').map((argument) => this.#readArgument(argument)))
    ]
    const release = since.get(name)
    return {
      name,
      arguments: new Map(args.map((argument) => [argument.name, argument])),
      ...(release !== undefined && { since: release })
    }
  }

  #readList(number: number): MenuArgument[] {
    let args = this.#arguments.get(number)
    if (args === undefined) {
      args = this.#lists[number]!.split(' ').map((word) => this.#readArgument(word))
      this.#arguments.set(number, args)
    }
    return args
  }

  /** `disabled:2` */
  #readArgument(word: string): MenuArgument {
    let argument = this.#argument.get(word)
    if (argument === undefined) {
      const [name = '', hint] = word.split(':')
      const text = hint === undefined ? '' : this.#hints[Number(hint)]!
      argument = { name, hint: text, values: valuesIn(text) }
      this.#argument.set(word, argument)
    }
    return argument
  }
}

/** `a|b|c`, or `a|b|c[,Name*]` where several may stand side by side. */
function valuesIn(hint: string): string[] {
  return hint.includes('|') ? hint.replace(/\[,\w+\*\]$/, '').split('|') : []
}

/** Lines by their first word. */
function byPath(lines: string): ReadonlyMap<string, string> {
  return new Map(
    lines
      .trim()
      .split('\n')
      .map((line) => {
        const end = line.indexOf(' ')
        return [line.slice(0, end), line.slice(end + 1)]
      })
  )
}

/** `7.13:add,set 7.21:reset` → the release of each command. */
function releases(line: string | undefined): ReadonlyMap<string, string> {
  const words = (line?.split(' ') ?? []).map((word) => word.split(':'))
  return new Map(words.flatMap(([release = '', names = '']) => names.split(',').map((name) => [name, release])))
}

function namesBelow(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const below = new Map<string, Set<string>>()
  for (const path of paths) {
    for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
      const start = path.lastIndexOf('/', end - 1)
      const name = path.slice(start + 1, end)
      const parent = path.slice(0, start) || '/'
      if (name !== '') below.set(parent, (below.get(parent) ?? new Set()).add(name))
    }
  }
  return new Map([...below].map(([path, names]) => [path, [...names].sort()]))
}

/** A guess where the sources list no properties: nearly all that can be set can be printed. */
function settable(commands: ReadonlyMap<string, MenuCommand>): string[] {
  const names = ['add', 'set'].flatMap((name) => [...(commands.get(name)?.arguments.keys() ?? [])])
  return [...new Set(names)].filter((name) => !['copy-from', 'numbers', 'place-before'].includes(name)).sort()
}

function alphabetical(a: MenuCommand, b: MenuCommand): number {
  return a.name < b.name ? -1 : 1
}
