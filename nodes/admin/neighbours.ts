import type { NodeAPI } from 'node-red'
import { discover, type DiscoveryOptions } from '../../src/index.js'
import { translate } from '../report/catalog.js'
import type { Endpoint } from './endpoint.js'

const shape = {} as const

/** Where to look. Tests look at home. */
export const network: DiscoveryOptions = {}

/** Looks for routers in the networks of the computer Node-RED runs on. */
export function neighbours(RED: NodeAPI): Endpoint<typeof shape> {
  return {
    path: '/routeros/discover',
    permission: 'routeros.read',
    shape,
    async answer(_, signal) {
      const { routers, failure } = await discover({ ...network, signal })
      const note = failure === undefined ? undefined : translate(RED, 'admin.no-discovery', { cause: failure })
      return { ok: true, routers, ...(note !== undefined && { note }) }
    }
  }
}
