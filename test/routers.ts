import type { Exchange } from '../demo/exchange.js'
import { DemoRouter, type DemoRouterOptions } from '../demo/router.js'
import { Router, type RouterOptions } from '../src/index.js'
import { Arrivals } from './arrivals.js'

export interface Routers {
  start: (options?: DemoRouterOptions) => Promise<DemoRouter>
  /** A router of the engine for a demo router; nothing connects yet. */
  open: (demo: DemoRouter, options?: Partial<RouterOptions>) => Router
}

/** Routers for the tests of a suite; each is gone when its test is over. */
export function useRouters(): Routers {
  const demos: DemoRouter[] = []
  const routers: Router[] = []
  afterEach(async () => {
    await Promise.all(routers.splice(0).map((router) => router.close()))
    await Promise.all(demos.splice(0).map((demo) => demo.stop()))
  })

  return {
    async start(options) {
      const demo = await DemoRouter.start(options)
      demos.push(demo)
      return demo
    },
    open(demo, options = {}) {
      const isTls = options.mode === 'SSL_ONLY' || options.mode === 'AUTO'
      const port = options.port ?? (isTls ? demo.tlsPort : demo.port)
      const router = new Router({ host: demo.host, port, mode: 'PLAIN_ONLY', username: 'admin', ...options })
      routers.push(router)
      return router
    }
  }
}

/** A command that is answered when the test says so. */
export function slow(demo: DemoRouter, command = '/demo/slow'): Arrivals<Exchange> {
  const arrivals = new Arrivals<Exchange>()
  demo.handle(command, (exchange) => arrivals.push(exchange))
  return arrivals
}

/** A command that the router refuses. @returns what takes the refusal away again. */
export function refuse(demo: DemoRouter, command: string, reason: string): () => void {
  return demo.handle(command, (exchange) => {
    exchange.trap(reason)
    exchange.done()
  })
}
