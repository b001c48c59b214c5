import { randomBytes } from 'node:crypto'
import { DemoRouter, type DemoRouterOptions } from '../../demo/index.js'
import type { Options } from '../usage/options.js'

const PORT = 8728
const MOST = 65_535

/** A demo router until it is interrupted; its password is that of the environment, or made up. @throws {UsageError} */
export async function runDemo(options: Options): Promise<void> {
  const port = options.number('port', 0, MOST)
  const password = process.env['ROUTEROS_PASSWORD'] ?? randomBytes(12).toString('base64url')
  const router = await start(port ?? PORT, {
    users: [{ name: 'admin', password, group: 'full' }],
    tls: 'anonymous',
    http: true,
    alive: true
  })
  const told =
    process.env['ROUTEROS_PASSWORD'] === undefined ? `password ${password}` : 'password as in ROUTEROS_PASSWORD'
  process.stdout.write(
    [
      `Demo router: ${router.host}, ports ${router.port}, ${router.tlsPort} (TLS) and ${router.httpPort} (REST), user admin, ${told}`,
      `In another terminal: routeros --plain admin@${router.host}:${router.port}`,
      `                     routeros --plain --rest admin@${router.host}:${router.httpPort}`,
      'Ctrl+C stops it.\n'
    ].join('\n')
  )
  await new Promise(() => {})
}

/** On the ports of a router, or any others where these are taken. */
async function start(port: number, options: DemoRouterOptions): Promise<DemoRouter> {
  if (port === 0) return DemoRouter.start(options)
  try {
    return await DemoRouter.start({ ...options, plain: port, tlsPort: port + 1 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    process.stderr.write(`Port ${port} or ${port + 1} is taken: others are used\n`)
    return DemoRouter.start(options)
  }
}
