import { commandOf, menuOf } from './menu.js'

/** In which releases a menu, a command or an argument is there. */
export interface Availability {
  /** The first one: `7.13`. Without it RouterOS 6 has it already, as far as anybody knows. */
  since?: string
  /** The last one: `6` for all of RouterOS 6. Without it the newest has it. */
  until?: string
  /** Its counterpart in the other releases. */
  instead?: string
  /** False where no page of the manual was found that says so. */
  isSure: boolean
}

interface ByHand {
  release: string
  instead?: string
  isSure: boolean
}

/**
 * Menus and commands that RouterOS 6 does not have: path, the first release, what RouterOS 6 has in its place. A `?` marks
 * what is not sure. Newer releases are in the table. Source: MikroTik's manual, pages "Moving from ROSv6 to v7 with
 * examples", User Manager, NTP, VRF, WireGuard, Container, Files.
 */
const NEW = byHand(`
  /console 7
  /container 7.4
  /file/add 7.9
  /interface/macsec 7 ?
  /interface/veth 7.4
  /interface/vxlan 7
  /interface/wireguard 7.1
  /iot 7 ?
  /ip/vrf 7 /ip/route/vrf
  /ipv6/firewall/nat 7.1 ?
  /routing/bfd/configuration 7 /routing/bfd/interface ?
  /routing/bgp/connection 7 /routing/bgp/peer
  /routing/bgp/session 7 /routing/bgp/peer
  /routing/bgp/template 7
  /routing/fantasy 7
  /routing/filter/rule 7 /routing/filter
  /routing/filter/select-rule 7
  /routing/gmp 7 ?
  /routing/id 7
  /routing/nexthop 7
  /routing/ospf/interface-template 7 /routing/ospf/network
  /routing/ospf/static-neighbor 7 /routing/ospf/nbma-neighbor
  /routing/pimsm 7 /routing/pim
  /routing/rip/interface-template 7 /routing/rip/interface ?
  /routing/route 7
  /routing/rpki 7
  /routing/rule 7 /ip/route/rule
  /routing/stats 7
  /routing/table 7
  /system/device-mode 7 ?
  /system/ntp/client/servers 7
  /system/ntp/key 7
  /user-manager 7 /tool/user-manager
`)

/** Menus of RouterOS 6 that RouterOS 7 does not have: path, the last release, what is in its place. Source: the same. */
const OLD = byHand(`
  /ip/accounting 6
  /ip/route/rule 6 /routing/rule
  /ip/route/vrf 6 /ip/vrf
  /routing/bgp/aggregate 6 ?
  /routing/bgp/network 6
  /routing/bgp/peer 6 /routing/bgp/connection
  /routing/mme 6 ?
  /routing/ospf-v3 6 /routing/ospf
  /routing/ospf/nbma-neighbor 6 /routing/ospf/static-neighbor
  /routing/ospf/network 6 /routing/ospf/interface-template
  /routing/pim 6 /routing/pimsm
  /tool/user-manager 6 /user-manager
`)

/** The dumps of older releases lack their package. */
const UNSEEN = ['/caps-man', '/interface/wireless']

/**
 * Arguments by the name of the command. Source: the same, and the dumps of tikoci/restraml. RouterOS 6 exports with
 * secrets unless told not to, RouterOS 7 without.
 */
const ARGUMENTS: Readonly<Record<string, string>> = {
  'export path': '7.23',
  'export show-sensitive': '7',
  'export where': '7.13',
  'print comments': '7.22',
  'print group-by': '7.17',
  'print on-event': '7.22',
  'print order-by': '7.24',
  'print timestamp': '7.22'
}

/**
 * In which releases something is there, as far as that is known. Source: as of {@link Menu}, and the manual's changelogs.
 *
 * @param path of a menu or a command: `/safe-mode`, `/file/read`.
 * @param argument of the command.
 */
export function availabilityOf(path: string, argument?: string): Availability {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const own = argument === undefined ? undefined : ARGUMENTS[`${name} ${argument}`]
  const added = entryFor(NEW, path)
  const old = entryFor(OLD, path)
  const seen = seenIn(path)
  const since = latest([own, added?.release, isUnseen(path) ? undefined : seen.since])
  const until = old?.release ?? seen.gone
  const instead = old?.instead ?? added?.instead
  return {
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
    ...(instead !== undefined && { instead }),
    isSure: (since === added?.release ? added?.isSure : undefined) ?? old?.isSure ?? true
  }
}

/**
 * Whether a release has a menu, a command or an argument; true for what nobody knows.
 *
 * @param version as the router says it: `7.20.8 (long-term)`, `6.49.18`.
 */
export function isAvailable(path: string, version: string, argument?: string): boolean {
  const { since, until } = availabilityOf(path, argument)
  return (since === undefined || compare(version, since) >= 0) && (until === undefined || compare(version, until) <= 0)
}

function seenIn(path: string): { since?: string | undefined; gone?: string | undefined } {
  const command = commandOf(path)
  if (command !== undefined) return command
  const commands = [...(menuOf(path)?.commands.values() ?? [])]
  const current = commands.filter(({ gone }) => gone === undefined)
  if (current.length === 0) return { gone: latest(commands.map(({ gone }) => gone)) }
  const first = current.map(({ since }) => since ?? '0').reduce((a, b) => (compare(a, b) <= 0 ? a : b))
  return { since: first === '0' ? undefined : first }
}

function isUnseen(path: string): boolean {
  return UNSEEN.some((menu) => path === menu || path.startsWith(`${menu}/`)) && seenIn(path).since === '7.13'
}

/** Of the path itself or the menu nearest above it. */
function entryFor(entries: ReadonlyMap<string, ByHand>, path: string): ByHand | undefined {
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
    const entry = entries.get(path.slice(0, end))
    if (entry !== undefined) return entry
  }
  return undefined
}

function latest(versions: readonly (string | undefined)[]): string | undefined {
  const known = versions.filter((version) => version !== undefined)
  return known.length === 0 ? undefined : known.reduce((a, b) => (compare(a, b) >= 0 ? a : b))
}

/** By as many numbers as both have: `6.49` is not after `6`. */
function compare(a: string, b: string): number {
  const [x, y] = [numbers(a), numbers(b)]
  for (let index = 0; index < Math.min(x.length, y.length); index += 1) {
    if (x[index] !== y[index]) return x[index]! - y[index]!
  }
  return 0
}

function numbers(version: string): number[] {
  return (/^\d+(?:\.\d+)*/.exec(version)?.[0] ?? '').split('.').filter(Boolean).map(Number)
}

function byHand(lines: string): ReadonlyMap<string, ByHand> {
  return new Map(
    lines
      .trim()
      .split('\n')
      .map((line) => {
        const [path = '', release = '', ...further] = line.trim().split(' ')
        const instead = further.find((word) => word !== '?')
        return [path, { release, isSure: !further.includes('?'), ...(instead !== undefined && { instead }) }]
      })
  )
}
