import { commandOf, menuOf } from './menu.js'

/** Whether a command has an argument of this name; a flag counts as soon as it is there, whatever its value. */
export type Has = (argument: string) => boolean

/**
 * Commands that go on until they are cancelled, by name, and the arguments that end them. The name decides in menus
 * outside the table too. Source: the console's arguments `duration`, `once` and `freeze-frame-interval`. Commands that
 * have these and end when their work is done are listed in test/unit/menus/command.test.ts.
 */
const ENDLESS = endings(`
  bandwidth-test: duration once
  cable-test: duration once
  cell-monitor: duration
  discover: duration
  flat-snoop: duration
  flood-ping: count duration once
  frequency-monitor: duration
  frequency-scan: duration rounds
  ip-scan: duration
  mac-scan: duration
  monitor: duration once
  monitor-data: duration once
  monitor-peers: duration
  monitor-slaves: duration once
  monitor-traffic: duration once
  ping: count
  ping-speed: duration once
  profile: duration
  quick: duration
  scan: duration rounds
  sniff: duration once
  sniffer: duration
  snoop: duration once
  snooper: duration once
  spectral-history: duration
  spectral-scan: duration
  torch: duration
  traceroute: count duration
`)

/** By path, where the name alone does not decide. Not sure: `/disk/blink`, `/disk/test`, `/interface/wifi/devel`. */
const ENDLESS_THERE = endings(`
  /disk/blink: duration once
  /disk/test: duration
  /interface/lte/info: duration once
  /interface/ppp-client/info: duration once
  /interface/wifi/devel: duration
  /ip/route/check: duration once
`)
/** It looks for disks once, unlike the scans of radios. */
const ENDING = new Set(['/disk/scan'])

const READS = new Set(
  `export find get getall inspect ip-scan listen mac-scan ping print profile resolve snmp-get snmp-walk torch
  traceroute`.split(/\s+/)
)
const READS_THERE = new Set(['/file/read', '/ip/route/check'])
/** Arguments that make a file, or run a script at each change or reply. */
const WRITING = ['file', 'append', 'do', 'on-event']

const RESTARTS = new Set([
  '/system/backup/load',
  '/system/package/apply-changes',
  '/system/package/downgrade',
  '/system/package/update/install',
  '/system/reboot',
  '/system/reset-configuration',
  '/system/shutdown'
])

/** In menus outside the table, every command but these is taken to need a row. */
const WITHOUT_IDS = new Set('add cancel export find getall listen login print quit'.split(' '))

/**
 * Whether a command comes to an end without a cancel.
 *
 * @param path the command word: `/tool/ping`.
 */
export function endsByItself(path: string, has: Has): boolean {
  const name = nameOf(path)
  if (name === 'listen') return false
  if (name === 'print' || name === 'getall') return !(has('follow') || has('follow-only') || has('interval'))
  if (ENDING.has(path)) return true
  const ends = ENDLESS_THERE.get(path) ?? ENDLESS.get(name) ?? (isMonitor(name) ? ENDLESS.get('monitor') : undefined)
  return ends === undefined || ends.some(has)
}

/** Whether the router only reads. Unknown commands are taken to write. */
export function isRead(path: string, has: Has): boolean {
  const name = nameOf(path)
  // The `file` of this one is read.
  const writes = (argument: string): boolean => has(argument) && !(path === '/file/read' && argument === 'file')
  return (READS.has(name) || isMonitor(name) || READS_THERE.has(path)) && !WRITING.some(writes)
}

/** Whether the router restarts, so that a lost connection means success. Source: the manual's page of each command. */
export function isRestart(path: string): boolean {
  return RESTARTS.has(path)
}

/** Whether a command takes `.id`. */
export function takesIds(path: string): boolean {
  const name = nameOf(path)
  if (WITHOUT_IDS.has(name)) return false
  const command = commandOf(path)
  if (command !== undefined && command.gone === undefined) {
    return command.arguments.has('numbers') || command.arguments.has('number')
  }
  return menuOf(path.slice(0, -name.length - 1))?.isSingle !== true
}

function isMonitor(name: string): boolean {
  return name.startsWith('monitor')
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function endings(lines: string): ReadonlyMap<string, string[]> {
  return new Map(
    lines
      .trim()
      .split('\n')
      .map((line) => {
        const [name = '', ends = ''] = line.trim().split(': ')
        return [name, ends.split(' ')]
      })
  )
}
