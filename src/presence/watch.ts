import { CancelledError, ConnectionError, type RouterOSError } from '../errors.js'
import type { PoolState } from '../router/pool.js'
import { type PresenceOptions, type PresenceSettings, readPresence } from './options.js'
import { type DeviceState, Presence, type PresenceChange } from './presence.js'
import { Survey, type SurveyedRouter, type SurveyOptions } from './survey.js'

/** Options of a {@link PresenceWatch}, and who hears what it finds. */
export interface WatchOptions extends PresenceOptions, Pick<SurveyOptions, 'owner' | 'tag'> {
  /** Hears what has changed, at least one thing. */
  onChanges: (changes: PresenceChange[]) => void
  /** Hears once why a router proves nothing, and undefined when it answers again. */
  onFailure?: (error: RouterOSError | undefined, router: SurveyedRouter) => void
}

/** How long, in ms, the routers that have answered wait for the others of the same beat. */
const GRACE = 1_000

/** Asks several routers at a steady beat, one poll of each at a time, and tells who came, left and moved. */
export class PresenceWatch {
  readonly #options: WatchOptions
  readonly #settings: PresenceSettings
  readonly #presence: Presence
  readonly #stopping = new AbortController()
  readonly #polled: Polled[]
  #beat: NodeJS.Timeout | undefined
  #grace: NodeJS.Timeout | undefined

  /** Starts at once. @throws {InputError} when an option cannot be used. */
  constructor(routers: readonly SurveyedRouter[], options: WatchOptions) {
    this.#options = options
    this.#settings = readPresence(options)
    const different = [...new Set(routers)]
    const labels = different.map(({ label }) => label)
    this.#presence = new Presence(this.#settings, labels, performance.now())
    this.#polled = different.map((router, index) => {
      const survey = new Survey(router, { ...options, wired: this.#settings.wired })
      return new Polled(router, survey, index, this.#presence)
    })
    this.#beat = setInterval(() => this.#poll(), this.#settings.interval)
    this.#poll()
  }

  /** Who is at home, and who is not; times in ms since 1970. */
  list(): DeviceState[] {
    return this.#presence.list().map(onTheClock)
  }

  /** How many are at home. */
  get atHome(): number {
    return this.#presence.atHome
  }

  /** Stops at once: nothing is told after this. Resolves when nothing is under way any more. */
  async stop(): Promise<void> {
    clearInterval(this.#beat)
    clearTimeout(this.#grace)
    this.#stopping.abort()
    await Promise.all(this.#polled.map((polled) => polled.stop()))
  }

  #poll(): void {
    clearTimeout(this.#grace)
    this.#grace = setTimeout(() => this.#settle(), Math.min(GRACE, this.#settings.interval / 2))
    for (const polled of this.#polled) {
      if (polled.isUnderWay) continue
      void polled.poll(this.#stopping.signal).then((news) => this.#answered(polled, news))
    }
  }

  #answered({ router }: Polled, news: News | undefined): void {
    if (this.#stopping.signal.aborted) return
    if (news !== undefined) this.#options.onFailure?.(news.failure, router)
    // A late one is not waited for, nor does it wait.
    if (this.#grace === undefined || this.#polled.every(({ isUnderWay }) => !isUnderWay)) this.#settle()
  }

  #settle(): void {
    clearTimeout(this.#grace)
    this.#grace = undefined
    const changes = this.#presence.settle(performance.now())
    if (changes.length === 0) return
    this.#options.onChanges(changes.map(({ event, device }) => ({ event, device: onTheClock(device) })))
  }
}

interface News {
  failure: RouterOSError | undefined
}

/** One router, and the poll that is under way. */
class Polled {
  readonly router: SurveyedRouter
  readonly #survey: Survey
  readonly #index: number
  readonly #presence: Presence
  #poll: Promise<unknown> | undefined
  #hasFailed = false
  #isConnected: boolean

  constructor(router: SurveyedRouter, survey: Survey, index: number, presence: Presence) {
    this.router = router
    this.#survey = survey
    this.#index = index
    this.#presence = presence
    this.#isConnected = router.state.name === 'connected'
    router.on('state', this.#onState)
  }

  get isUnderWay(): boolean {
    return this.#poll !== undefined
  }

  /** @returns why it came to nothing, or that it did not, if that is new. */
  async poll(signal: AbortSignal): Promise<News | undefined> {
    const taken = this.#survey.take(signal)
    this.#poll = taken
    const { evidence, failure } = await taken
    this.#poll = undefined
    if (signal.aborted) return undefined
    if (failure instanceof ConnectionError) this.#presence.lose(this.#index)
    else this.#presence.hear(this.#index, evidence, failure === undefined, performance.now())
    // Somebody cancelled everything; the next poll comes all the same.
    if (failure instanceof CancelledError || (failure !== undefined) === this.#hasFailed) return undefined
    this.#hasFailed = failure !== undefined
    return { failure }
  }

  async stop(): Promise<void> {
    this.router.off('state', this.#onState)
    await this.#poll
  }

  readonly #onState = ({ name }: PoolState): void => {
    const isConnected = name === 'connected'
    if (isConnected === this.#isConnected) return
    this.#isConnected = isConnected
    if (isConnected) this.#survey.reset()
    else this.#presence.lose(this.#index)
  }
}

/** On the wall clock, which may be set meanwhile. */
function onTheClock(device: DeviceState): DeviceState {
  const offset = Date.now() - performance.now()
  const { since, lastSeen } = device
  return {
    ...device,
    since: Math.round(since + offset),
    ...(lastSeen !== undefined && { lastSeen: Math.round(lastSeen + offset) })
  }
}

/** What several routers see at the moment. */
export interface Look {
  devices: DeviceState[]
  /** Why a router did not say everything. */
  failures: { router: SurveyedRouter; failure: RouterOSError }[]
}

/** Asks several routers once who is there. @throws {RouterOSError} where none of them answers. */
export async function lookAround(
  routers: readonly SurveyedRouter[],
  { signal, wired = true }: { signal: AbortSignal; wired?: boolean | undefined }
): Promise<Look> {
  const labels = routers.map(({ label }) => label)
  const now = performance.now()
  const presence = new Presence({ devices: [], considerHome: 0 }, labels, now)
  const findings = await Promise.all(routers.map((router) => new Survey(router, { wired }).take(signal)))
  const failures = findings.flatMap(({ failure }, at) => (failure ? [{ router: routers[at]!, failure }] : []))
  const [first] = failures
  if (first !== undefined && failures.length === routers.length) throw first.failure
  for (const [at, { evidence }] of findings.entries()) presence.hear(at, evidence, true, now)
  presence.settle(now)
  return { devices: presence.list().map(onTheClock), failures }
}
