import type { NodeAPI } from 'node-red'
import { InputError, lookAround, type Router } from '../../src/index.js'
import { translate } from '../report/catalog.js'
import { messageOf } from '../report/failure.js'
import { deployedRouter } from './asked.js'
import type { Plain } from './body.js'
import type { Endpoint } from './endpoint.js'
import { withPatience } from './patience.js'
import { TypedRouters } from './typed-routers.js'

const shape = {
  /** Each with its id, and its fields where they are not what is deployed. */
  connections: 'list',
  wired: 'flag'
} as const

/** As many as a presence node has. */
const MOST_CONNECTIONS = 8
const MOST_DEVICES = 500
/** For all routers, in ms. */
const PATIENCE = 15_000

/** The devices that some routers see now, for a dialog in which devices are chosen. */
export function devices(RED: NodeAPI): Endpoint<typeof shape> {
  const routers = new TypedRouters(RED)

  const routerOf = ({ id, ...fields }: Record<string, Plain>): Router => {
    const name = String(id ?? '')
    if (Object.keys(fields).length > 0) return routers.routerFor(name, fields)
    return deployedRouter(RED, name)
  }

  return {
    path: '/routeros/devices',
    // It reads with the stored password, and connects to any host.
    permission: 'routeros.write',
    shape,
    async answer({ connections = [], wired }, signal) {
      const asked = connections.slice(0, MOST_CONNECTIONS).map(routerOf)
      if (asked.length === 0) throw new InputError({ text: translate(RED, 'node-errors.no-connection') })
      const { devices: found, failures } = await withPatience(signal, PATIENCE, (patience) =>
        lookAround([...new Set(asked)], { signal: patience, wired })
      )
      return {
        ok: true,
        devices: found.slice(0, MOST_DEVICES),
        failures: failures.map(({ router, failure }) => ({ router: router.label, message: messageOf(RED, failure) }))
      }
    }
  }
}
