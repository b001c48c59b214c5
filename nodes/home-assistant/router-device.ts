import {
  InputError,
  type PoolState,
  PresenceWatch,
  ReadOnlyError,
  type Router,
  type TrapError
} from '../../src/index.js'
import { codeOf } from '../report/failure.js'
import { deviceOf } from './device.js'
import type { Entity, Group, Text } from './entity.js'
import { readers } from './groups/all.js'
import { Poller } from './poller.js'
import { type Publication, Publisher, type Shelf } from './publisher.js'
import { Survey } from './survey.js'
import type { Topics } from './topics.js'
import { type Sighting, sightingOf } from './trackers.js'

export interface RouterDeviceOptions {
  topics: Topics
  groups: readonly Group[]
  controls: boolean
  ruleTag: string
  /** In ms. */
  interval: number
  legacyTracker: boolean
  /** Who is at home, as this router knows it; undefined where nobody asks. */
  presence: { considerHome: number | string | undefined } | undefined
  text: Text
  shelf: Shelf
  /** Whose runs these are. */
  owner: object
  send: (publications: Publication[]) => void
  onSuccess: () => void
  onFailure: (error: unknown, command: string) => void
}

/** One router and its device in Home Assistant: polls it, tells what changed, and does what it is told. */
export class RouterDevice {
  readonly #router: Router
  readonly #options: RouterDeviceOptions
  readonly #survey: Survey
  readonly #publisher: Publisher
  readonly #poller: Poller
  readonly #stopping = new AbortController()
  /** Undefined where a presence node is wired to this one. */
  #presence: PresenceWatch | undefined
  /** Undefined until it is known. */
  #isConnected: boolean | undefined
  /** Why the last poll failed; undefined after a success. */
  #failure: Error | undefined

  constructor(router: Router, options: RouterDeviceOptions) {
    this.#router = router
    this.#options = options
    this.#survey = new Survey(router, options.owner, (error: TrapError, path) => options.onFailure(error, path))
    const { topics, legacyTracker, shelf, presence } = options
    this.#publisher = new Publisher(topics, legacyTracker, shelf, presence !== undefined)
    this.#poller = new Poller(options.interval, () => this.#poll())
  }

  /** Undefined as long as the router has not been read. */
  get id(): string | undefined {
    return this.#publisher.id
  }

  /** The id that topics of this device have; from before the deploy as long as the router has not been read. */
  get announced(): string | undefined {
    return this.#publisher.announced
  }

  get isOver(): boolean {
    return this.#stopping.signal.aborted
  }

  /** @throws {InputError} when an option cannot be used. */
  start(): void {
    const { presence, interval, owner, send } = this.#options
    // Known before the flow could hear of it.
    if (this.#isConnected === false) send(this.#publisher.availability(false))
    if (presence !== undefined) {
      this.#presence = new PresenceWatch([this.#router], {
        considerHome: presence.considerHome,
        interval: interval / 1000,
        owner,
        // What keeps it from looking keeps the poll too, which tells.
        onFailure: () => {},
        onChanges: (changes) => this.#track(changes.map(({ device }) => sightingOf(device)!))
      })
    }
    void this.poll()
  }

  /** Polls now. Resolves when that is over, whatever came of it. */
  poll(): Promise<void> {
    return this.#poller.now()
  }

  /** Hears each state of the connection. */
  connection({ name }: PoolState): void {
    if (this.isOver || name === 'connecting' || name === 'idle') return
    const isConnected = name === 'connected'
    if (isConnected === this.#isConnected) return
    this.#isConnected = isConnected
    this.#options.send(this.#publisher.availability(isConnected))
    if (!isConnected) return
    // It may have booted, and be another version now. A poll under way has asked before.
    this.#survey.reset()
    if (this.id !== undefined) void this.poll()
  }

  /** Says everything again. */
  again(): void {
    if (!this.isOver) this.#options.send(this.#publisher.again(Date.now()))
  }

  /** What a presence node says, which knows more than this router alone: its trackers are the only ones. */
  async see(sightings: readonly Sighting[]): Promise<void> {
    const own = this.#presence
    if (own !== undefined) {
      this.#presence = undefined
      this.#publisher.forgetTrackers()
    }
    this.#track(sightings)
    await own?.stop()
  }

  /** Does on the router what an entity was told, then says the state as the router has it. @returns the last command. */
  async tell(key: string, payload: string, onCommand: (command: string) => void): Promise<void> {
    const { controls, text, owner } = this.#options
    if (!controls) throw new ReadOnlyError({ text: text('node-errors.no-controls') })
    const entity = this.#publisher.entity(key)
    const orders = entity?.orders?.[payload]
    if (this.id === undefined && this.#failure !== undefined) throw this.#failure
    if (entity === undefined || orders === undefined) {
      throw new InputError({
        text: text('node-errors.no-entity', { key: key.slice(0, 80), payload: payload.slice(0, 20) })
      })
    }
    try {
      for (const [command, args] of orders) {
        onCommand(command)
        await this.#router.run(command, { args, owner })
      }
    } finally {
      // A button may have restarted the router.
      if (entity.platform === 'switch') await this.poll()
    }
  }

  /** Takes the device away for good. The router is asked which it is only where nobody knows: it may be gone as well. */
  async remove(): Promise<void> {
    const { text, send } = this.#options
    const id = this.#publisher.announced ?? (await deviceOf(this.#survey.poll(this.#stopping.signal), text)).id
    await this.close()
    send(this.#publisher.remove(id))
  }

  /** @param isRemoved the node is gone, and with it whoever could say that the router is there. */
  async close(isRemoved = false): Promise<void> {
    if (isRemoved) {
      this.#options.send(this.#publisher.availability(false))
      this.#options.shelf.save(undefined)
    }
    this.#stopping.abort()
    await Promise.all([this.#poller.stop(), this.#presence?.stop()])
  }

  #track(sightings: readonly Sighting[]): void {
    if (!this.isOver) this.#options.send(this.#publisher.see(sightings, Date.now()))
  }

  async #poll(): Promise<void> {
    const { controls, ruleTag, text, groups, send, onSuccess } = this.#options
    const ask = this.#survey.poll(this.#stopping.signal)
    const context = { ask, text, controls, ruleTag, memory: this.#survey.memory, now: Date.now() }
    try {
      const device = await deviceOf(ask, text)
      const entities: Entity[] = []
      for (const group of groups) entities.push(...(await readers[group](context)))
      if (this.isOver) return
      this.#failure = undefined
      send(this.#publisher.update({ device, entities }, Date.now()))
      onSuccess()
    } catch (error) {
      this.#fail(error)
    }
  }

  /** One outage is told once. */
  #fail(error: unknown): void {
    if (this.isOver) return
    const isNews = this.#failure === undefined || codeOf(this.#failure) !== codeOf(error)
    this.#failure = error as Error
    if (isNews) this.#options.onFailure(error, this.#survey.asked)
  }
}
