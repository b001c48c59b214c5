import type { Identity, Sighting, Via } from './evidence.js'
import type { RouterRecord } from './router-record.js'

/** How much a kind of evidence says about where a device is. */
const RANK: Record<Via, number> = { wifi: 0, bridge: 1, arp: 2 }
/** That are kept of one device. */
const MOST_PLACES = 16

/** Where a device was seen. */
export interface Place {
  readonly key: string
  readonly sighting: Sighting
  readonly router: RouterRecord
  /** When it came there. */
  readonly began: number
  readonly seen: number
}

/** One device, and where it has been seen lately. */
export class Device {
  /** Undefined for a device that goes by its host name, or else its MAC address. */
  readonly #given: string | undefined
  readonly #places = new Map<string, Place>()
  #place: Place | undefined
  #identity: Identity = {}
  #lastSeen: number | undefined
  /** Undefined until it is told for the first time. */
  state: 'home' | 'away' | undefined
  since = 0

  constructor(name?: string) {
    this.#given = name
  }

  get name(): string {
    return this.#given ?? this.#identity.hostName ?? this.#place?.sighting.mac ?? ''
  }

  get isNamed(): boolean {
    return this.#given !== undefined
  }

  /** Where it is, or was last. */
  get place(): Place | undefined {
    return this.#place
  }

  get identity(): Identity {
    return this.#identity
  }

  get lastSeen(): number | undefined {
    return this.#lastSeen
  }

  /** Whether it was seen somewhere, and nothing has refuted that. */
  get isThere(): boolean {
    return this.#places.size > 0
  }

  /** It is in what a router said last. */
  see(sighting: Sighting, router: RouterRecord): void {
    const seen = router.heardAt
    const key = `${router.index} ${sighting.via} ${sighting.interface} ${sighting.mac}`
    const known = this.#places.get(key)
    if (known?.seen === seen) return
    // What was missing in the answer before has come anew.
    const began = known !== undefined && known.seen >= router.heardBefore ? known.began : seen
    this.#places.delete(key)
    this.#places.set(key, { key, sighting, router, began, seen })
    if (this.#places.size > MOST_PLACES) this.#places.delete(this.#places.keys().next().value!)
    if (this.#lastSeen === undefined || seen > this.#lastSeen) this.#lastSeen = seen
  }

  /** Forgets the places that no longer count, and chooses the best of the others. @returns whether it is another. */
  settle(considerHome: number, identify: (mac: string) => Identity): boolean {
    for (const place of this.#places.values()) {
      const isOver = place.router.refutes(place.seen, considerHome) || this.#isSuperseded(place, considerHome)
      if (isOver) this.#places.delete(place.key)
    }
    const before = this.#place
    let best = before && this.#places.get(before.key)
    for (const place of this.#places.values()) {
      if (best === undefined || isBetter(place, best)) best = place
    }
    if (best !== undefined) {
      this.#place = best
      this.#identity = { ...this.#identity, ...identify(best.sighting.mac) }
    }
    return before !== undefined && best !== undefined && !isSamePlace(before, best)
  }

  /** While a router is away, nothing it saw is refuted; but a device that was seen elsewhere since is not there for good. */
  #isSuperseded({ router, seen }: Place, considerHome: number): boolean {
    if (router.hasStayedSince(seen)) return false
    const wasMissing = router.hasAnsweredAfter(seen)
    return [...this.#places.values()].some(
      (other) => other.router !== router && other.seen > seen && (wasMissing || other.seen - seen >= considerHome)
    )
  }
}

/** Of two of one rank, that of the last answers is better, and then, on wifi, the one that came later: it has roamed. */
function isBetter(a: Place, b: Place): boolean {
  const ranks = RANK[b.sighting.via] - RANK[a.sighting.via]
  if (ranks !== 0) return ranks > 0
  const [isFresh, wasFresh] = [a.router.isFresh(a.seen), b.router.isFresh(b.seen)]
  if (isFresh !== wasFresh) return isFresh
  return a.sighting.via === 'wifi' && a.began > b.began
}

function isSamePlace(a: Place, b: Place): boolean {
  return a.router === b.router && a.sighting.interface === b.sighting.interface
}
