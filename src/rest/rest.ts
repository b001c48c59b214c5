import { isIP } from 'node:net'
import type { PoolOptions } from '../router/pool.js'
import { MOST_REQUESTS, REST, RestConnection } from './connection.js'
import { refusalOf } from './limits.js'

/** What makes a pool speak REST in the place of the API. */
export function overRest(options: PoolOptions): PoolOptions {
  const { transport, concurrency } = options
  // A proxy in front of several routers tells them apart by this.
  const servername = isIP(transport.host) === 0 ? { servername: transport.host } : {}
  return {
    ...options,
    transport: { ...transport, service: REST, tls: { ...servername, ...transport.tls } },
    poolSize: 1,
    concurrency: Math.min(concurrency, MOST_REQUESTS),
    connect: (connection) => new RestConnection(connection),
    refusalOf
  }
}
