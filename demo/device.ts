import type { Session } from './session.js'
import { Board, type BoardOptions, type Ports } from './tables/board.js'
import type { Menu, MenuSpec } from './tables/menu.js'
import { Menus } from './tables/menus.js'
import type { Values } from './tables/table.js'

/** What a command may ask of the sockets around the router. */
export interface Surroundings {
  ports(): Ports
  /** Every connection drops; some time later the router listens again. */
  reboot(): void
}

const LONGEST_LOG = 1000

/** The router itself, without its sockets: what it is, what it knows, what happens to it. */
export class Device extends Board {
  readonly menus: Menus
  readonly #surroundings: Surroundings
  readonly #activeRows = new Map<Session, Values>()
  #lastJob = 0x17

  constructor(options: BoardOptions, specs: readonly MenuSpec[], surroundings: Surroundings) {
    super(options, () => surroundings.ports())
    this.#surroundings = surroundings
    this.menus = new Menus(specs, this)
  }

  /** The id of a script that runs on its own. */
  nextJob(): string {
    this.#lastJob += 1
    return `*${this.#lastJob.toString(16).toUpperCase()}`
  }

  get identity(): string {
    return this.menus.at('/system/identity').items[0]?.name ?? this.initialIdentity
  }

  get #logMenu(): Menu {
    return this.menus.at('/log')
  }

  log(topics: string, message: string): void {
    const menu = this.#logMenu
    menu.add({ time: this.version.time(new Date()), topics, message })
    const oldest = menu.items[0]
    if (menu.items.length > LONGEST_LOG && oldest !== undefined) menu.remove(oldest)
  }

  welcome(session: Session): void {
    const { login, address } = session
    if (login === undefined || this.#activeRows.has(session)) return
    const row = { when: this.version.time(new Date()), name: login.name, address, via: 'api', group: login.group }
    this.#activeRows.set(session, this.menus.at('/user/active').add(row))
    this.log('system,info,account', `user ${login.name} logged in from ${address} via api`)
  }

  refused({ address }: Session, name: string): void {
    this.log('system,error,critical', `login failure for user ${name} from ${address} via api`)
  }

  goodbye(session: Session): void {
    const row = this.#activeRows.get(session)
    if (row === undefined) return
    this.#activeRows.delete(session)
    const active = this.menus.at('/user/active')
    if (active.find(row['.id']!) !== undefined) active.remove(row)
    this.log('system,info,account', `user ${row.name} logged out from ${row.address} via api`)
  }

  /** Ends the connection behind a row of `/user/active`. */
  expel(row: Values): void {
    for (const [session, own] of this.#activeRows) {
      if (own === row) session.destroy()
    }
  }

  reboot(): void {
    this.#surroundings.reboot()
  }

  /** What is forgotten and what starts anew when the power comes back. */
  boot(): void {
    this.bootedAt = Date.now()
    this.#logMenu.clear()
    this.log('system,info', 'router rebooted by admin')
  }
}
