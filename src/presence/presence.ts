import { Device } from './device.js'
import type { Evidence, Identity, Via } from './evidence.js'
import { matchKey, type PresenceSettings } from './options.js'
import { RouterRecord } from './router-record.js'

/** What is known of a device; what is not known is left out. */
export interface DeviceState {
  name: string
  state: 'home' | 'away'
  mac?: string
  address?: string
  hostName?: string
  /** Where it is, or was last. */
  via?: Via
  /** The label of a connection. */
  router?: string
  interface?: string
  ssid?: string
  /** In dBm. */
  signal?: number
  /** When it came or left, on the clock of whoever asks. */
  since: number
  lastSeen?: number
}

/** What has become of a device: it was there or away at the start, came, left, or is seen at another place. */
export interface PresenceChange {
  event: 'initial' | 'arrived' | 'left' | 'moved'
  device: DeviceState
}

/** Without names: with more of them, those that left first are forgotten. */
const MOST_DEVICES = 5_000

/**
 * Who is at home, from what several routers say. It has no clock and asks nobody: it is told what each router said and
 * when, in ms of any clock that only goes forward.
 *
 * A device is away when no router has seen it for `considerHome`. A router that is away proves nothing: what it saw
 * counts until it has been back for that long.
 */
export class Presence {
  readonly #considerHome: number
  readonly #routers: readonly RouterRecord[]
  readonly #startedAt: number
  readonly #named: Device[] = []
  /** The named ones by what they match. */
  readonly #byMatch = new Map<string, Device[]>()
  /** Of every device, where none has a name; by MAC address. */
  readonly #found = new Map<string, Device>()

  /** @param routers their labels. */
  constructor(settings: Pick<PresenceSettings, 'devices' | 'considerHome'>, routers: readonly string[], now: number) {
    this.#considerHome = settings.considerHome
    this.#routers = routers.map((label, index) => new RouterRecord(index, label))
    this.#startedAt = now
    for (const { name, matches } of settings.devices) {
      const device = new Device(name)
      this.#named.push(device)
      for (const match of matches) this.#byMatch.set(match, [...(this.#byMatch.get(match) ?? []), device])
    }
  }

  /**
   * A router has answered.
   *
   * @param isWhole false where it did not answer everything: then only what it did see counts.
   */
  hear(router: number, evidence: Evidence, isWhole: boolean, now: number): void {
    this.#routers[router]!.hear(evidence, isWhole, now)
  }

  /** A router did not answer, or its connection was lost. */
  lose(router: number): void {
    this.#routers[router]!.lose()
  }

  /** What has changed by what the routers said up to now. */
  settle(now: number): PresenceChange[] {
    for (const router of this.#routers) {
      // Who has an address may be known only now, by what another router said.
      for (const sighting of router.takeSightings()) {
        for (const device of this.#devicesOf(sighting.mac)) device.see(sighting, router)
      }
    }
    const isBaseKnown = this.#routers.every(
      (router) => router.hasAnswered || now - this.#startedAt >= this.#considerHome
    )
    return [...this.#devices()].flatMap((device) => this.#settleDevice(device, isBaseKnown, now))
  }

  /** Every device there is news of. */
  list(): DeviceState[] {
    return [...this.#devices()].filter(({ state }) => state !== undefined).map(stateOf)
  }

  /** How many are at home. */
  get atHome(): number {
    let count = 0
    for (const { state } of this.#devices()) if (state === 'home') count += 1
    return count
  }

  #settleDevice(device: Device, isBaseKnown: boolean, now: number): PresenceChange[] {
    const hasMoved = device.settle(this.#considerHome, (mac) => this.#identify(mac))
    const event = eventOf(device, hasMoved, isBaseKnown)
    if (event === undefined) return []
    if (event !== 'moved') {
      device.state = device.isThere ? 'home' : 'away'
      device.since = device.isThere ? device.place!.began : now
    }
    return [{ event, device: stateOf(device) }]
  }

  #devices(): Iterable<Device> {
    return this.#named.length > 0 ? this.#named : this.#found.values()
  }

  /** Whose MAC address this is; a randomised one is known by its host name. */
  #devicesOf(mac: string): Device[] {
    if (this.#named.length === 0) return this.#deviceAt(mac)
    const identities = this.#routers.map((router) => router.identityOf(mac))
    const keys = identities.flatMap((identity) => [identity?.address ?? '', identity?.hostName ?? ''])
    return [mac, ...keys.map(matchKey)].flatMap((key) => this.#byMatch.get(key) ?? [])
  }

  #deviceAt(mac: string): Device[] {
    let device = this.#found.get(mac)
    if (device === undefined) {
      if (this.#found.size >= MOST_DEVICES && !this.#forgetOne()) return []
      device = new Device()
      this.#found.set(mac, device)
    }
    return [device]
  }

  /** The one that has been away for longest. */
  #forgetOne(): boolean {
    let oldest: string | undefined
    let since = Infinity
    for (const [mac, device] of this.#found) {
      if (device.state !== 'away' || device.since >= since) continue
      oldest = mac
      since = device.since
    }
    return oldest !== undefined && this.#found.delete(oldest)
  }

  /** What the routers know, the first one first. */
  #identify(mac: string): Identity {
    const known: Identity = {}
    for (const router of this.#routers) {
      const { address, hostName } = router.identityOf(mac) ?? {}
      if (address !== undefined) known.address ??= address
      if (hostName !== undefined) known.hostName ??= hostName
    }
    return known
  }
}

function eventOf(device: Device, hasMoved: boolean, isBaseKnown: boolean): PresenceChange['event'] | undefined {
  const { state, isThere, isNamed, place } = device
  if (state === undefined) {
    if (!isThere) return isNamed && isBaseKnown ? 'initial' : undefined
    return isNamed || place!.router.isFirst(place!.began) ? 'initial' : 'arrived'
  }
  if ((state === 'home') !== isThere) return isThere ? 'arrived' : 'left'
  return hasMoved ? 'moved' : undefined
}

function stateOf(device: Device): DeviceState {
  const { name, state, place, identity, since, lastSeen } = device
  return {
    name,
    state: state!,
    ...(place !== undefined && { mac: place.sighting.mac }),
    ...identity,
    ...(place !== undefined && {
      via: place.sighting.via,
      router: place.router.label,
      interface: place.sighting.interface,
      ...(place.sighting.ssid !== undefined && { ssid: place.sighting.ssid }),
      ...(place.sighting.signal !== undefined && { signal: place.sighting.signal })
    }),
    since,
    ...(lastSeen !== undefined && { lastSeen })
  }
}
