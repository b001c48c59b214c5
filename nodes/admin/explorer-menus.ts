import { allMenus, menuOf } from '../../src/index.js'
import type { Endpoint } from './endpoint.js'

const shape = {} as const

/** The menus with rows of every release there are facts of, for a search: which of them a router has, its console says. */
export const explorerMenus: Endpoint<typeof shape> = {
  path: '/routeros/menus',
  permission: 'routeros.read',
  shape,
  answer: () => {
    const menus = allMenus().filter((path) => menuOf(path)?.commands.has('print'))
    return Promise.resolve({ ok: true, menus })
  }
}
