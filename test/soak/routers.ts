import { DemoRouter } from '../../demo/router.js'
import { Proxy } from '../faults/proxy.js'

const PRINT = '/interface/print'
/** How long a fault lasts, in ms; longer than the reply timeout of the flow. */
const WHILE = 3000

/** A router, and a network in front of it, that go wrong now and then. */
export class FaultyRouter {
  readonly port: number
  readonly #demo: DemoRouter
  readonly #proxy: Proxy

  static async start(n: number): Promise<FaultyRouter> {
    const demo = await DemoRouter.start({ identity: `router-${n}` })
    const { host, port } = demo
    return new FaultyRouter(demo, await Proxy.start({ host, port }))
  }

  private constructor(demo: DemoRouter, proxy: Proxy) {
    this.#demo = demo
    this.#proxy = proxy
    this.port = proxy.port
  }

  /** One fault, which passes by itself. @returns its name. */
  fail(): string {
    const names = Object.keys(this.#faults)
    const name = names[Math.floor(Math.random() * names.length)]!
    this.#faults[name]!()
    return name
  }

  async stop(): Promise<void> {
    await this.#proxy.close()
    await this.#demo.stop()
  }

  readonly #faults: Record<string, () => void> = {
    cut: () => this.#proxy.links.all.at(-1)?.cut(),
    reset: () => this.#proxy.links.all.at(-1)?.reset(),
    'half open': () => this.#proxy.links.all.at(-1)?.halfOpen(),
    frozen: () => {
      const link = this.#proxy.links.all.at(-1)
      link?.freeze()
      setTimeout(() => link?.thaw(), WHILE)
    },
    'deaf port': () => this.#welcome('ignore'),
    'closed port': () => this.#welcome('reset'),
    reboot: () => void this.#demo.down(WHILE).catch(() => undefined),
    'wrong password': () => this.#handle('/login', (exchange) => exchange.trap('invalid user name or password (6)')),
    trap: () => this.#handle(PRINT, (exchange) => exchange.trap('interrupted', 2)),
    silence: () => this.#handle(PRINT, () => undefined),
    'no reply ends': () => this.#handle(PRINT, (exchange) => void exchange.row({ '.id': '*1', name: 'ether1' }))
  }

  #welcome(welcome: Proxy['welcome']): void {
    this.#proxy.welcome = welcome
    this.#demo.disconnectAll()
    setTimeout(() => (this.#proxy.welcome = 'serve'), WHILE)
  }

  #handle(command: string, handler: Parameters<DemoRouter['handle']>[1]): void {
    setTimeout(this.#demo.handle(command, handler), WHILE)
  }
}
