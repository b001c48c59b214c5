import type { Session } from '../session.js'
import { Board, type BoardOptions, type Ports } from '../tables/board.js'
import type { Menu, MenuSpec } from '../tables/menu.js'
import { Menus } from '../tables/menus.js'
import type { Values } from '../tables/table.js'
import { SafeMode } from './safe-mode.js'

/** What a command may ask of the sockets around the router. */
export interface Surroundings {
  ports(): Ports
  /** Every connection drops; some time later the router listens again. */
  reboot(): void
}

const LONGEST_LOG = 1000
const LONGEST_HISTORY = 100

/** The router itself, without its sockets: what it is, what it knows, what happens to it. */
export class Device extends Board {
  readonly menus: Menus
  readonly safeMode = new SafeMode((holder) => {
    const [row] = this.menus.at('/safe-mode').items
    const user = holder?.login?.name
    this.menus.at('/safe-mode').set(row!, { enabled: String(holder !== undefined), user })
  })
  readonly #surroundings: Surroundings
  /** Of each session: who it is, and which service it uses. */
  readonly #sessionRows = new Map<Session, { user: Values; service: Values | undefined }>()
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
    const { login, address, via } = session
    if (login === undefined || this.#sessionRows.has(session)) return
    const row = { when: this.version.time(new Date()), name: login.name, address, via, group: login.group }
    const user = this.menus.at('/user/active').add(row)
    this.#sessionRows.set(session, { user, service: this.#serve(session) })
    this.log('system,info,account', `user ${login.name} logged in from ${address} via ${via}`)
  }

  refused({ address, via }: Pick<Session, 'address' | 'via'>, name: string): void {
    this.log('system,error,critical', `login failure for user ${name} from ${address} via ${via}`)
  }

  goodbye(session: Session): void {
    if (this.safeMode.holder === session) this.safeMode.unroll()
    const rows = this.#sessionRows.get(session)
    if (rows === undefined) return
    const { user, service } = rows
    this.#sessionRows.delete(session)
    this.menus.at('/user/active').table.remove(user)
    if (service !== undefined) this.menus.at('/ip/service').table.remove(service)
    this.log('system,info,account', `user ${user.name} logged out from ${user.address} via ${user.via}`)
  }

  /** Since 7.19 each connection is a row among the services. */
  #serve({ address, transport, via }: Session): Values | undefined {
    if (!this.version.isAtLeast(7, 19) || via !== 'api') return undefined
    const services = this.menus.at('/ip/service')
    const name = transport === 'tls' ? 'api-ssl' : 'api'
    const { port = '' } = services.find(name) ?? {}
    return services.add({ name, port, proto: 'tcp', dynamic: 'true', connection: 'true', remote: address })
  }

  /** Ends the connection behind a row of `/user/active`. */
  expel(row: Values): void {
    for (const [session, { user }] of this.#sessionRows) {
      if (user === row) session.destroy()
    }
  }

  /** Runs what changes the rows of a menu: the history shows it, and safe mode can take it back. */
  change(menu: Menu, session: Session, done: string, act: () => void): void {
    const undo = menu.table.reversible(act)
    if (undo === undefined) return
    this.safeMode.remember(undo)
    const history = this.menus.at('/system/history')
    const action = `${menu.spec.path.split('/').at(-1)} ${done}`
    const when = this.version.time(new Date())
    const row = { action, by: session.login?.name ?? '', policy: 'write', time: when, undoable: 'true' }
    history.add(row, history.items[0]?.['.id'])
    const oldest = history.items.at(-1)
    if (history.items.length > LONGEST_HISTORY && oldest !== undefined) history.remove(oldest)
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
