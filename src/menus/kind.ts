import { argumentOf } from './menu.js'
import { isText } from './text.js'

/**
 * - `duration`: `1d2h`, `00:10:00`, `250ms`, a number of seconds
 * - `rate`: bits per second, `10M` `9.8Mbps` `10M/2M`; K M G count in thousands
 * - `size`: bytes, `25.3KiB` `4M`; K M G count in 1,024
 * - `date`: `2026-11-26 10:00:00` since 7.10, `nov/26/2026 10:00:00` before, a day without a time
 */
export type Kind = 'address' | 'boolean' | 'date' | 'duration' | 'mac' | 'number' | 'rate' | 'size'

/** The console's hint for the argument that sets a property. */
const HINTS: Readonly<Record<string, Kind>> = {
  ip: 'address',
  'ip-prefix': 'address',
  'ipv6-prefix': 'address',
  mac: 'mac',
  'no|yes': 'boolean',
  '0..4294967295': 'number',
  time: 'duration'
}
/** Times of the day, though the console has the same hint for them. */
const TIMES_OF_DAY = new Set(
  'time mon tue wed thu fri sat sun tur-mon tur-tue tur-wed tur-thu tur-fri tur-sat tur-sun'.split(' ')
)

/** By name, for read-only properties and where the menu is not known. Source: the manual's pages of the menus. */
const BY_NAME: ReadonlyMap<string, Kind> = new Map([
  ['wds-address', 'mac'],
  ...names(
    'duration',
    `active-time age avg-rtt bootp-lease-time bss-on-time burst-time cake-rtt codel-ce-threshold codel-interval
    codel-target connected-time expires-after expires-in hold-time holdtime host-dead-time http-resp-time idle-time interval
    keepalive keepalive-timer last-activity last-handshake last-seen lease-time life-time lifetime limit-uptime
    max-fresh-time max-rtt min-rtt min-runtime offline-after pause-left pcq-burst-time persistent-keepalive
    power-on-time rtt-avg rtt-jitter rtt-max rtt-min rtt-stdev runtime-left session-time-left session-uptime
    tcp-connect-time time-remaining timeout total-burst-time uptime uptime-limit`
  ),
  ...names(
    'rate',
    `ap-tx-limit burst-limit burst-threshold cake-bandwidth client-tx-limit default-ap-tx-limit
    default-client-tx-limit limit-at local-tx-speed lost-rate max-limit orig-rate pcq-burst-rate pcq-rate peak-rate
    rate rate-down rate-limit rate-limit-burst-rx rate-limit-burst-threshold-rx rate-limit-burst-threshold-tx
    rate-limit-burst-tx rate-limit-min-rx rate-limit-min-tx rate-limit-rx rate-limit-tx rate-up read-rate
    remote-tx-speed repl-rate rx-10-second-average rx-current rx-rate rx-total-average rx-unk-rate
    streaming-max-rate total-burst-limit total-burst-threshold total-limit-at total-max-limit total-rate
    tx-10-second-average tx-current tx-rate tx-total-average write-rate`
  ),
  ...names(
    'size',
    `cache-size cache-used cake-memlimit download-limit file-limit file-size fq-codel-memlimit free free-hdd-space
    free-memory limit-bytes-in limit-bytes-out limit-bytes-total max-cache-object-size max-cache-size memory-current
    memory-high memory-limit memory-max partition-size ram-high ramdisk-size shm-size size tmpfs-max-size total-hdd-space
    total-memory total-ram-used transfer-limit upload-limit`
  ),
  ...names(
    'date',
    `addtime build-time created creation-time date deadline-at invalid-after invalid-before last-accessed-time
    last-link-down-time last-link-up-time last-logged-in last-logged-out last-modified last-modified-time last-started
    last-stopped last-update next-run next-update package-build-time since start-date state-change-time valid-from
    valid-till when`
  )
])
/** By the ending of a name. */
const BY_ENDING: readonly (readonly [RegExp, Kind])[] = [
  [/-bits-per-second$/, 'rate'],
  [/(?:^|-)mac(?:-address)?$/, 'mac'],
  [/(?:^|-)address(?:es)?$/, 'address'],
  [/-(?:timeout|interval|lifetime|delay|period)$/, 'duration']
]
/** They end alike and are something else: words, samples, milliseconds, yes and no. */
const NO_DURATION =
  /(?:blank|guard|max|min|reset-counters|sampling)-interval$|probe-delay$|^lacp-|(?:^|\.)dtim-period$|^(?:root|stp-forward)-delay$/

/** Names with another meaning in each menu. */
const THERE: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
  '/': { time: 'duration' },
  '/interface/wireguard/peers': { rx: 'size', tx: 'size' },
  '/log': { time: 'date' },
  '/tool': { rx: 'rate', time: 'duration', tx: 'rate' }
}

/**
 * The kind of values a property or argument has, where it is known. A value may still be a word such as `none` or
 * `unlimited`.
 *
 * @param menu makes the answer exact: `ttl` is a duration in `/ip/dns/static`, a number elsewhere.
 */
export function kindOf(name: string, menu = ''): Kind | undefined {
  return THERE[menu]?.[name] ?? hinted(name, menu) ?? named(name)
}

function hinted(name: string, menu: string): Kind | undefined {
  if (menu === '' || TIMES_OF_DAY.has(name)) return undefined
  const { hint = '' } = argumentOf(menu, name) ?? {}
  return HINTS[hint.startsWith('time ') ? 'time' : hint]
}

function named(name: string): Kind | undefined {
  const kind = BY_NAME.get(name) ?? BY_ENDING.find(([ending]) => ending.test(name))?.[1]
  // `use-local-address` says whether, not which.
  const isFlag = (kind === 'address' || kind === 'mac') && !isText(name)
  return isFlag || (kind === 'duration' && NO_DURATION.test(name)) ? undefined : kind
}

function names(kind: Kind, list: string): [string, Kind][] {
  return list.split(/\s+/).map((name) => [name, kind])
}
