import { type RouterOSError, TrapError } from '../errors.js'
import { heapShare } from '../router/memory.js'
import type { PoolState } from '../router/pool.js'
import type { TypedRow, ValueMode } from '../wire/values.js'
import { type Evidence, EvidenceCollection, evidenceTables } from './evidence.js'

/** How a table is printed. */
export interface SurveyCall {
  proplist: readonly string[]
  values: ValueMode
  signal: AbortSignal
  owner?: object | undefined
  tag?: string | number | undefined
}

/** What a survey needs of a router. */
export interface SurveyedRouter {
  readonly label: string
  readonly state: PoolState
  /** Prints a menu. @throws {RouterOSError} as a rejection. */
  query(path: string, call: SurveyCall): Promise<TypedRow[]>
  /** Hears each state of the connection. */
  on(event: 'state', watcher: (state: PoolState) => void): unknown
  /** Hears them no longer. */
  off(event: 'state', watcher: (state: PoolState) => void): unknown
}

export interface SurveyOptions extends Pick<SurveyCall, 'owner' | 'tag'> {
  /** Whether bridge hosts count. */
  wired: boolean
}

/** What one poll of one router came to. */
export interface Finding {
  evidence: Evidence
  /** Why it is not complete: what is not in it may be there all the same. */
  failure?: RouterOSError
}

/** About how many bytes of memory the evidence of one router may take. */
const MOST_WEIGHT = Math.min(4 * 1024 * 1024, heapShare(1 / 128))

/** Polls one router: one small print per table, one after the other, and none of a table that it does not have. */
export class Survey {
  readonly #router: SurveyedRouter
  readonly #options: SurveyOptions
  readonly #missing = new Set<string>()

  constructor(router: SurveyedRouter, options: SurveyOptions) {
    this.#router = router
    this.#options = options
  }

  /** After a reconnect: the router may have been upgraded, or got another package. */
  reset(): void {
    this.#missing.clear()
  }

  /** Never fails: what goes wrong is part of the finding. */
  async take(signal: AbortSignal): Promise<Finding> {
    const { wired, owner, tag } = this.#options
    const evidence = new EvidenceCollection(MOST_WEIGHT)
    let failure: RouterOSError | undefined
    for (const table of evidenceTables) {
      const { path, proplist } = table
      if (this.#missing.has(path) || (path === '/interface/bridge/host' && !wired)) continue
      try {
        const rows = await this.#router.query(path, { proplist, values: 'text', signal, owner, tag })
        if (!evidence.add(table, rows)) failure ??= evidence.overflow(path)
      } catch (error) {
        if (isMissing(error)) this.#missing.add(path)
        else failure ??= error as RouterOSError
        // A table that is refused says nothing about the next; without a connection there is none.
        if (!(error instanceof TrapError)) break
      }
    }
    return { evidence, ...(failure !== undefined && { failure }) }
  }
}

/** "no such command", "no such command prefix", over REST also "no such command or directory (wifi)". */
function isMissing(error: unknown): boolean {
  return error instanceof TrapError && /no such command|unknown command|bad command name/i.test(error.message)
}
