import { UsageError } from './usage-error.js'

/** Where to log in, and as whom. */
export interface Target {
  username: string
  host: string
  port?: string
}

/** `[user@]host[:port]`; an IPv6 address with a port is in brackets. @throws {UsageError} */
export function readTarget(text: string): Target {
  const at = text.lastIndexOf('@')
  const username = at === -1 ? 'admin' : text.slice(0, at)
  if (username.includes(':'))
    throw new UsageError('no password in the arguments, others can see it: it is asked for, or set ROUTEROS_PASSWORD')
  const place = text.slice(at + 1)
  const [, host = place, port] = /^(\[[^\]]*\]|[^:]*)(?::([^:]*))?$/.exec(place) ?? []
  if (host === '' || username === '' || port === '')
    throw new UsageError('the router is written as [user@]host[:port], such as admin@192.168.88.1')
  return { username, host, ...(port !== undefined && { port }) }
}
