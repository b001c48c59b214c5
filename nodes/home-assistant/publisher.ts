import type { Device } from './device.js'
import { discoveryOf, type Platforms } from './discovery.js'
import type { Entity, Json } from './entity.js'
import { byKey } from './key.js'
import type { DeviceTopics, Topics } from './topics.js'
import { type Sighting, type Tracker, trackerAttributes, trackerKey } from './trackers.js'

/** A message for an mqtt out node. A type and not an interface: only a type fits where Node-RED's types want an index. */
export type Publication = { topic: string; payload: string; qos: 0 | 1; retain: boolean }

/** What Home Assistant was told, kept over a deploy: what is not there any more has to be removed. */
export interface Published {
  /** Of the device. */
  id: string
  topic: string
  platforms: Platforms
  /** Names of trackers by key: the presence node may take a while to speak again. */
  trackers: Readonly<Record<string, string>>
  /** The node itself has found them. */
  areOwn: boolean
  /** The other topics whose last message the broker keeps. */
  kept: readonly string[]
}

export interface Shelf {
  load(): Published | undefined
  save(published: Published | undefined): void
}

/** What a poll came to. */
export interface Reading {
  device: Device
  entities: readonly Entity[]
}

/** How often, in ms, all is announced anew: an mqtt out node drops what comes before it is connected. */
const PACE = 60_000
/** That are still told to be gone. */
const MOST_REMOVED = 1_000

/** Turns what the router says into messages, and knows what was said before. */
export class Publisher {
  readonly #topics: Topics
  readonly #legacyTracker: boolean
  readonly #shelf: Shelf
  readonly #trackers = new Map<string, Tracker>()
  readonly #removed = new Map<string, string>()
  readonly #hasPresence: boolean
  /** Trackers are those that the node itself has found, until a presence node speaks. */
  #areOwn: boolean
  #isOnline = false
  #reading: Reading | undefined
  #entities = new Map<string, Entity>()
  #announced: { payload: string; at: number } | undefined
  #published: Published | undefined

  /** @param hasPresence the node itself looks who is at home. */
  constructor(topics: Topics, legacyTracker: boolean, shelf: Shelf, hasPresence: boolean) {
    this.#topics = topics
    this.#legacyTracker = legacyTracker
    this.#shelf = shelf
    this.#hasPresence = hasPresence
    this.#areOwn = hasPresence
    this.#published = shelf.load()
  }

  /** The id of the device; undefined until the router was read. */
  get id(): string | undefined {
    return this.#reading?.device.id
  }

  /** The device that was announced last, maybe before the deploy. */
  get announced(): string | undefined {
    return this.id ?? this.#published?.id
  }

  entity(key: string): Entity | undefined {
    return this.#entities.get(key)
  }

  /** What the router says now. The first time, and when it is another router, the old one goes. */
  update(reading: Reading, now: number): Publication[] {
    const { config } = this.#topics.of(reading.device.id)
    const old = this.#published !== undefined && this.#published.topic !== config ? this.#published : undefined
    if (old !== undefined) this.#forget()
    if (this.#reading === undefined) this.#remember()
    this.#reading = reading
    this.#isOnline = true
    this.#entities = byKey(reading.entities)
    return [...(old === undefined ? [] : clear([old.topic, ...old.kept])), ...this.#everything(now, PACE)]
  }

  /** All of it again, as for a Home Assistant that has just started. */
  again(now: number): Publication[] {
    return this.#everything(now, 0)
  }

  /** Where devices are. */
  see(sightings: readonly Sighting[], now: number): Publication[] {
    for (const sighting of sightings) {
      const key = trackerKey(sighting.name)
      this.#trackers.set(key, { key, name: sighting.name, sighting })
    }
    const topics = this.#own
    if (topics === undefined) return []
    const keys = new Set(sightings.map(({ name }) => trackerKey(name)))
    const told = [...this.#trackers.values()].filter(({ key }) => keys.has(key))
    return [...this.#announce(now, PACE), ...told.flatMap((tracker) => this.#trackerState(topics, tracker))]
  }

  /** Those of the next sightings take their place. */
  forgetTrackers(): void {
    this.#areOwn = false
    this.#trackers.clear()
  }

  /**
   * Whether the router can be reached. Says nothing as long as nobody knows which router it is, but that the one from
   * before the deploy is away: the broker may still say that it is there.
   */
  availability(isOnline = this.#isOnline): Publication[] {
    this.#isOnline = isOnline
    const id = isOnline ? this.id : this.announced
    return id === undefined ? [] : [retained(this.#topics.of(id).status, isOnline ? 'online' : 'offline')]
  }

  /** Takes the device away, and what the broker keeps of it. */
  remove(id: string): Publication[] {
    const topics = this.#topics.of(id)
    const kept = this.#published?.kept ?? [topics.status]
    this.#forget()
    this.#shelf.save(undefined)
    return clear([topics.config, ...kept])
  }

  get #own(): DeviceTopics | undefined {
    return this.#reading && this.#topics.of(this.#reading.device.id)
  }

  #everything(now: number, pace: number): Publication[] {
    const topics = this.#own
    if (topics === undefined) return []
    const states = new Map<string, Record<string, Json>>()
    for (const { group, key, state } of this.#entities.values()) {
      if (state === undefined) continue
      states.set(group, { ...states.get(group), [key]: state })
    }
    return [
      ...this.#announce(now, pace),
      ...this.availability(),
      ...[...states].map(([group, state]) => retained(topics.state(group), JSON.stringify(state))),
      ...[...this.#trackers.values()].flatMap((tracker) => this.#trackerState(topics, tracker))
    ]
  }

  /** The discovery payload, if it is new or the last one was long ago; then the topics that nothing writes to any more. */
  #announce(now: number, pace: number): Publication[] {
    if (this.#reading === undefined) return []
    const { device } = this.#reading
    const entities = [...this.#entities.values()]
    const trackers = [...this.#trackers.values()]
    const topics = this.#topics.of(device.id)
    const left = this.#settle(device.id, topics, entities, trackers)
    const payload = JSON.stringify(
      discoveryOf({
        device,
        topics,
        broker: this.#topics.broker,
        entities,
        trackers,
        removed: Object.fromEntries(this.#removed),
        legacyTracker: this.#legacyTracker
      })
    )
    if (payload === this.#announced?.payload && now - this.#announced.at < pace) return clear(left)
    this.#announced = { payload, at: now }
    return [retained(topics.config, payload), ...clear(left)]
  }

  /**
   * Compares with what was announced before: what is missing is removed, and what is back is not.
   *
   * @returns the topics that are left behind.
   */
  #settle(id: string, topics: DeviceTopics, entities: readonly Entity[], trackers: readonly Tracker[]): string[] {
    const platforms: Record<string, string> = {}
    for (const { key, platform } of entities) platforms[key] = platform
    for (const { key } of trackers) platforms[key] = 'device_tracker'
    for (const [key, platform] of Object.entries(this.#published?.platforms ?? {})) {
      if (platforms[key] === undefined) this.#removed.set(key, platform)
    }
    for (const key of this.#removed.keys()) {
      if (platforms[key] !== undefined || this.#removed.size > MOST_REMOVED) this.#removed.delete(key)
    }
    const names = Object.fromEntries(trackers.map(({ key, name }) => [key, name]))
    const kept = keptBy(topics, entities, trackers)
    const stays = new Set(kept)
    const left = (this.#published?.kept ?? []).filter((each) => !stays.has(each))
    const published = { id, topic: topics.config, platforms, trackers: names, areOwn: this.#areOwn, kept }
    if (JSON.stringify(published) === JSON.stringify(this.#published)) return []
    this.#published = published
    this.#shelf.save(published)
    return left
  }

  /** Trackers from before the deploy, which nobody has spoken of yet. Nobody will where the node looks no longer. */
  #remember(): void {
    const { trackers = {}, areOwn = false } = this.#published ?? {}
    if (areOwn && !this.#hasPresence) return
    for (const [key, name] of Object.entries(trackers)) {
      if (!this.#trackers.has(key)) this.#trackers.set(key, { key, name })
    }
  }

  #forget(): void {
    this.#published = undefined
    this.#announced = undefined
    this.#reading = undefined
    this.#entities.clear()
    this.#removed.clear()
  }

  #trackerState(topics: DeviceTopics, { key, sighting }: Tracker): Publication[] {
    if (sighting === undefined) return []
    const attributes = retained(topics.tracker(key, 'attributes'), JSON.stringify(trackerAttributes(sighting)))
    if (!this.#legacyTracker) return [attributes]
    return [retained(topics.tracker(key, 'state'), sighting.isHome ? 'home' : 'not_home'), attributes]
  }
}

function keptBy(topics: DeviceTopics, entities: readonly Entity[], trackers: readonly Tracker[]): string[] {
  const groups = new Set(entities.filter(({ state }) => state !== undefined).map(({ group }) => group))
  return [
    topics.status,
    ...[...groups].map((group) => topics.state(group)),
    ...trackers.flatMap(({ key }) => [topics.tracker(key, 'state'), topics.tracker(key, 'attributes')])
  ]
}

function retained(topic: string, payload: string): Publication {
  return { topic, payload, qos: 1, retain: true }
}

/** The broker forgets what it keeps of these. */
function clear(topics: readonly string[]): Publication[] {
  return topics.map((topic) => retained(topic, ''))
}
