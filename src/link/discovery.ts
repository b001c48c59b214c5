import { createSocket } from 'node:dgram'
import { networkInterfaces } from 'node:os'
import { Charset } from '../wire/charset.js'

/** A router as it presents itself to its neighbours. Whoever is in the network may send this: believe nothing of it. */
export interface Neighbour {
  identity: string
  board: string
  version: string
  platform: string
  /** Of the interface it was heard from, upper-case with colons. */
  mac: string
  /** Where to connect to: IPv4, else IPv6. */
  address: string
  /** The router's own, on which it spoke. */
  interface: string
  /** In seconds. */
  uptime: number
}

/** Where to ask for routers: an address and a UDP port. */
export interface Target {
  address: string
  port: number
}

/** How {@link discover} looks for routers. */
export interface DiscoveryOptions {
  /** On which to listen, and to which a router sends. Default 5678. */
  port?: number
  /** On which to listen. Default: all. */
  address?: string
  /** Whom to ask. Default: the broadcast addresses of all networks this computer is in, but for itself. */
  targets?: readonly Target[]
  /** For how long to listen, in ms. Default 2000. */
  duration?: number
  signal?: AbortSignal
}

/** The routers that have answered, each once. */
export interface Discovery {
  routers: Neighbour[]
  /** Why nobody could be asked, such as `EADDRINUSE`. */
  failure?: string
}

const PORT = 5678
const DURATION = 2_000
const MOST_ROUTERS = 500
const MOST_TARGETS = 64
/** In characters. */
const LONGEST_TEXT = 256
/** Asks every router to present itself now; it does so once a minute anyway. */
const REFRESH = Buffer.alloc(4)
const HEADER = 4

const charset = new Charset({ fallback: 'windows-1252', encodeAs: 'utf8' })

/**
 * Looks for routers by MNDP, MikroTik's neighbour discovery: a broadcast asks, and they answer with a broadcast. It does
 * not cross routers, nor most container networks. Never rejects.
 */
export function discover(options: DiscoveryOptions = {}): Promise<Discovery> {
  const { port = PORT, address, targets = broadcasts(port), duration = DURATION, signal } = options
  const found = new Map<string, Neighbour>()
  const socket = createSocket({ type: 'udp4', reuseAddr: true })
  let failure: string | undefined
  let isOver = false
  let isAsked = false

  return new Promise((resolve) => {
    const end = (): void => {
      if (isOver) return
      isOver = true
      clearTimeout(timer)
      signal?.removeEventListener('abort', end)
      socket.close()
      const routers = [...found.values()].sort(byIdentity)
      resolve(failure === undefined || isAsked ? { routers } : { routers, failure })
    }
    const timer = setTimeout(end, duration)
    signal?.addEventListener('abort', end)

    const fail = (error: Error): void => void (failure ??= (error as NodeJS.ErrnoException).code ?? error.message)
    const attempt = (act: () => void): void => {
      try {
        act()
      } catch (error) {
        fail(error as Error)
      }
    }
    const ask = (): void => {
      attempt(() => socket.setBroadcast(true))
      for (const target of targets) {
        const told = (error: Error | null): void => void (error === null ? (isAsked = true) : fail(error))
        attempt(() => socket.send(REFRESH, target.port, target.address, told))
      }
    }

    socket.on('error', (error) => {
      fail(error)
      end()
    })
    socket.on('message', (packet, sender) => {
      const neighbour = parseNeighbour(packet, sender.address)
      if (neighbour === undefined || (found.size >= MOST_ROUTERS && !found.has(neighbour.mac))) return
      // One interface speaks once for each of its addresses; IPv4 is the one to keep.
      if (!found.get(neighbour.mac)?.address.includes('.')) found.set(neighbour.mac, neighbour)
    })
    socket.bind({ port, ...(address !== undefined && { address }) }, ask)
    if (signal?.aborted === true) end()
  })
}

/**
 * A header of four bytes, then type, length (16 bits each, big-endian) and value, over and over.
 *
 * @returns nothing for what is no such packet, and for what does not say who sends it: a question, for one.
 */
export function parseNeighbour(packet: Buffer, sender: string): Neighbour | undefined {
  const values = new Map<number, Buffer>()
  for (let at = HEADER; at < packet.length;) {
    if (at + 4 > packet.length) return undefined
    const start = at + 4
    const end = start + packet.readUInt16BE(at + 2)
    if (end > packet.length) return undefined
    values.set(packet.readUInt16BE(at), packet.subarray(start, end))
    at = end
  }
  const mac = values.get(1)
  if (mac?.length !== 6) return undefined
  const uptime = values.get(10)
  return {
    identity: readText(values.get(5)),
    board: readText(values.get(12)),
    version: readText(values.get(7)),
    platform: readText(values.get(8)),
    mac: mac
      .toString('hex')
      .toUpperCase()
      .replace(/..(?=.)/g, '$&:'),
    address: addressOf(readIPv4(values.get(17)), readIPv6(values.get(15)), sender),
    interface: readText(values.get(16)),
    // The one number that is little-endian.
    uptime: uptime?.length === 4 ? uptime.readUInt32LE() : 0
  }
}

/** A link-local address leads nowhere without the interface it belongs to, which only this computer knows. */
function addressOf(ipv4: string, ipv6: string, sender: string): string {
  const isLocal = /^fe[89ab]/.test(ipv6)
  const candidates = [ipv4, isLocal ? '' : ipv6, sender, ipv6]
  return candidates.find((address) => address !== '' && address !== '0.0.0.0' && address !== '::') ?? ''
}

function readText(value: Buffer | undefined): string {
  if (value === undefined) return ''
  const text = charset.decode(value, 0, value.length).replace(/\p{Cc}/gu, '')
  return text.slice(0, LONGEST_TEXT).toWellFormed()
}

function readIPv4(value: Buffer | undefined): string {
  return value?.length === 4 ? value.join('.') : ''
}

function readIPv6(value: Buffer | undefined): string {
  if (value?.length !== 16) return ''
  const groups = value.toString('hex').replace(/.{4}(?=.)/g, '$&:')
  return new URL(`http://[${groups}]`).hostname.slice(1, -1)
}

function byIdentity(one: Neighbour, other: Neighbour): number {
  return one.identity.localeCompare(other.identity) || (one.mac < other.mac ? -1 : 1)
}

/** Everyone, and everyone in each network; the first alone leaves through one interface only. */
function broadcasts(port: number): Target[] {
  const addresses = new Set(['255.255.255.255'])
  for (const own of Object.values(networkInterfaces()).flatMap((list) => list ?? [])) {
    if (own.family === 'IPv4' && !own.internal) addresses.add(broadcastOf(own.address, own.netmask))
  }
  return [...addresses].slice(0, MOST_TARGETS).map((address) => ({ address, port }))
}

function broadcastOf(address: string, netmask: string): string {
  const mask = netmask.split('.').map(Number)
  return address
    .split('.')
    .map((part, index) => Number(part) | (~(mask[index] ?? 0) & 0xff))
    .join('.')
}
