import { isDeepStrictEqual } from 'node:util'
import { TrapError } from '../errors.js'
import type { Listener } from './listener.js'
import { restarting, type RestartOptions } from './restarting.js'
import type { Run } from './run.js'
import type { TypedRow, Value } from '../wire/values.js'

/**
 * - `initial`: it was there when the snapshot was taken
 * - `added`: it was not known before; only with a snapshot
 * - `changed`: it was known and differs; without a snapshot any row, also one seen for the first time
 * - `removed`: the row is the last one known, with `.dead`
 */
export interface Change {
  event: 'initial' | 'added' | 'changed' | 'removed'
  row: TypedRow
}

/** What `changes` needs of a router; all of it goes out on one connection, in the order of the calls. */
export interface ChangeSource {
  /** Starts a command that tells changes; it waits for a connection for as long as it takes. */
  listen(words: readonly string[]): Listener
  /** Prints on the connection of a run. */
  print(words: readonly string[], beside: Run): Promise<TypedRow[]>
}

export interface ChangesOptions extends RestartOptions {
  /** Tell what is there at the start, and after a lost connection what differs. */
  snapshot?: boolean | undefined
}

/** Rows to remember; of more, the oldest are forgotten. */
const MOST_KNOWN = 100_000

/**
 * Properties that move by themselves. After a lost connection a row in which only these differ has not changed.
 */
export const movingProperties: ReadonlySet<string> = new Set(
  `
  bytes packets rate packet-rate rx-byte tx-byte rx-packet tx-packet rx-bytes tx-bytes rx-packets tx-packets
  rx-drop tx-drop tx-queue-drop rx-error tx-error fp-rx-byte fp-tx-byte fp-rx-packet fp-tx-packet rx-rate tx-rate
  bytes-in bytes-out packets-in packets-out uptime idle-time session-time-left limit-bytes-left expires-after
  last-seen last-activity timeout signal-strength signal tx-signal-strength signal-to-noise cpu-load free-memory
  orig-bytes repl-bytes orig-packets repl-packets orig-rate repl-rate
  `
    .trim()
    .split(/\s+/)
)

/**
 * The changes of a menu, for ever. It starts again by itself after a lost connection.
 *
 * With `snapshot` nothing is lost while the router was away: listening starts first, then the menu is printed and
 * compared with what was known, and what was heard in the meantime counts only if it is news. Without it, a row seen
 * for the first time is `changed`, since nobody can tell whether it is new.
 *
 * @throws {TrapError} when the menu can neither be listened to nor followed.
 */
export function changes(
  menu: string,
  source: ChangeSource,
  { snapshot = false, ...options }: ChangesOptions = {}
): AsyncGenerator<Change, void, undefined> {
  const known = new KnownRows(snapshot)
  let isFirst = true

  async function* round(words = [`${menu}/listen`]): AsyncGenerator<Change, void, undefined> {
    const listener = source.listen(words)
    try {
      if (snapshot) {
        const rows = await source.print([`${menu}/print`], listener.run)
        yield* known.compare(rows, isFirst)
        isFirst = false
        for (const row of latest(listener.take())) yield* known.news(row)
      }
      for await (const row of listener) yield* known.heard(row)
      return
    } catch (error) {
      // Some menus can be followed but not listened to.
      const isUnheard = error instanceof TrapError && words.length === 1 && listener.run.rows === 0
      if (!isUnheard) throw error
    } finally {
      await listener.return()
    }
    yield* round([`${menu}/print`, '=follow-only='])
  }

  return restarting(() => round(), options)
}

/** Only the last word on each row, in the order of these. */
function latest(rows: TypedRow[]): TypedRow[] {
  const last = new Map<string, TypedRow>()
  for (const row of rows) {
    last.delete(rowKey(row))
    last.set(rowKey(row), row)
  }
  return [...last.values()]
}

/** The rows of a menu as far as they are known. */
class KnownRows {
  readonly #rows = new Map<string, TypedRow>()
  readonly #isComplete: boolean

  /** @param isComplete whether every row there is will be made known, so that an unknown one is new. */
  constructor(isComplete: boolean) {
    this.#isComplete = isComplete
  }

  /** What the router said of a row. A reply that comes late may repeat what a snapshot told already. */
  *heard(row: TypedRow): Generator<Change> {
    const key = rowKey(row)
    const last = this.#rows.get(key)
    const isKnown = last === undefined ? isDead(row) : isDeepStrictEqual(last, row)
    if (this.#isComplete && isKnown) return
    this.#rows.delete(key)
    if (isDead(row)) {
      yield { event: 'removed', row: { ...(last ?? row), '.dead': true } }
      return
    }
    this.#keep(key, row)
    yield { event: last === undefined && this.#isComplete ? 'added' : 'changed', row }
  }

  /** The same for what may be known already. */
  *news(row: TypedRow): Generator<Change> {
    const last = this.#rows.get(rowKey(row))
    if (last === undefined ? !isDead(row) : isDead(row) || differ(last, row)) yield* this.heard(row)
  }

  /** The whole menu as it is now: what is gone first, then what is new or different, in the router's order. */
  *compare(rows: TypedRow[], isFirst: boolean): Generator<Change> {
    const present = new Set(rows.map(rowKey))
    for (const [key, row] of this.#rows) {
      if (!present.has(key)) yield* this.heard({ ...row, '.dead': true })
    }
    for (const row of rows) {
      if (!isFirst) yield* this.news(row)
      else {
        this.#keep(rowKey(row), row)
        yield { event: 'initial', row }
      }
    }
  }

  #keep(key: string, row: TypedRow): void {
    this.#rows.set(key, row)
    if (this.#rows.size > MOST_KNOWN) this.#rows.delete(this.#rows.keys().next().value!)
  }
}

/** By what a row is told from the others of its menu; a menu with a single row has no ids. */
export function rowKey(row: TypedRow): string {
  return String(row['.id'] ?? row['name'] ?? '')
}

/** The manual says `yes`, routers say `true`. */
function isDead(row: TypedRow): boolean {
  const dead: Value | Value[] | undefined = row['.dead']
  return dead === true || dead === 'true' || dead === 'yes'
}

function differ(last: TypedRow, row: TypedRow): boolean {
  const names = new Set([...Object.keys(last), ...Object.keys(row)])
  return [...names].some((name) => !movingProperties.has(name) && !isDeepStrictEqual(last[name], row[name]))
}
