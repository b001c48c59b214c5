import type { Board } from './board.js'
import type { Names } from './fields.js'
import { Menu, type MenuSpec } from './menu.js'

/** The menus of one router, made when they are first looked at. */
export class Menus implements Names {
  readonly #specs: ReadonlyMap<string, MenuSpec>
  readonly #board: Board
  readonly #made = new Map<string, Menu>()

  constructor(specs: readonly MenuSpec[], board: Board) {
    this.#specs = new Map(specs.map((spec) => [spec.path, spec]))
    this.#board = board
  }

  /** @throws {Error} where the demo has no such menu. */
  at(path: string): Menu {
    const known = this.#made.get(path)
    if (known !== undefined) return known
    const spec = this.#specs.get(path)
    if (spec === undefined) throw new Error(`The demo router has no menu ${path}`)
    const menu = new Menu(spec, this.#board, spec.within && this.at(spec.within.path).table)
    this.#made.set(path, menu)
    return menu
  }

  /** The menus at and below a path, in the order of the alphabet. */
  under(path: string): Menu[] {
    const start = path === '/' ? path : `${path}/`
    const paths = [...this.#specs.keys()].filter((own) => own === path || own.startsWith(start))
    return paths.sort().map((own) => this.at(own))
  }

  namesIn(path: string): readonly string[] {
    return this.at(path).names
  }
}
