import { isDeepStrictEqual } from 'node:util'
import { TrapError } from '../errors.js'
import { isMoving, menuOf } from '../menus/index.js'
import type { TypedRow, Value } from '../wire/values.js'
import type { Inbox } from './inbox.js'
import type { Run } from './run.js'
import type { Round, Stream } from './stream.js'

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

export interface ChangesOptions {
  /** Tell what is there at the start, and after a lost connection what differs. */
  snapshot?: boolean | undefined
}

/** Rows to remember; of more, the oldest are forgotten. */
const MOST_KNOWN = 100_000

/**
 * The changes of a menu, for ever.
 *
 * With `snapshot` nothing is lost while the router was away: listening starts first, then the menu is printed and
 * compared with what was known, and what was heard in the meantime counts only if it is news. The same is done when
 * more came than could wait for the reader. Without it, a row seen for the first time is `changed`, since nobody can
 * tell whether it is new.
 *
 * The rounds throw a {@link TrapError} when the menu can neither be listened to nor followed.
 */
export function changesOf(menu: string, { snapshot = false }: ChangesOptions = {}): Round<Change> {
  const known = new KnownRows(menu, snapshot)
  let isFirst = true

  async function* print(stream: Stream<Change>, run: Run, inbox: Inbox<TypedRow>): AsyncGenerator<Change[]> {
    const rows = await stream.collect([`${menu}/print`], { sameConnectionAs: run })
    const changes = known.compare(rows, isFirst)
    isFirst = false
    for (const row of latest(inbox.takeNow())) changes.push(...known.news(row))
    if (changes.length > 0) yield changes
  }

  async function* round(stream: Stream<Change>, words = [`${menu}/listen`]): AsyncGenerator<Change[]> {
    const { run, inbox } = stream.open(words)
    try {
      yield []
      if (snapshot) yield* print(stream, run, inbox)
      let dropped = 0
      for (let rows = await inbox.take(); rows !== undefined; rows = await inbox.take()) {
        const changes = rows.flatMap((row) => known.heard(row))
        if (changes.length > 0) yield changes
        if (!snapshot || inbox.dropped === dropped) continue
        dropped = inbox.dropped
        yield* print(stream, run, inbox)
      }
      return
    } catch (error) {
      // Some menus can be followed but not listened to.
      const isUnheard = error instanceof TrapError && words.length === 1 && run.rows === 0
      if (!isUnheard) throw error
    } finally {
      await run.cancel().catch(() => {})
    }
    yield* round(stream, [`${menu}/print`, '=follow-only='])
  }

  return round
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
  /** Properties a print can give; `listen` has some of its own, which are never printed. */
  readonly #printed: Set<string>

  /** @param isComplete whether every row there is will be made known, so that an unknown one is new. */
  constructor(menu: string, isComplete: boolean) {
    this.#isComplete = isComplete
    this.#printed = new Set(menuOf(menu)?.properties)
  }

  /** What the router said of a row. A reply that comes late may repeat what a snapshot told already. */
  heard(row: TypedRow): Change[] {
    const key = rowKey(row)
    const last = this.#rows.get(key)
    const isKnown = last === undefined ? isDead(row) : isDeepStrictEqual(last, row)
    if (this.#isComplete && isKnown) return []
    this.#rows.delete(key)
    if (isDead(row)) return [{ event: 'removed', row: { ...(last ?? row), '.dead': true } }]
    this.#keep(key, row)
    return [{ event: last === undefined && this.#isComplete ? 'added' : 'changed', row }]
  }

  /** The same for what may be known already. */
  news(row: TypedRow): Change[] {
    const last = this.#rows.get(rowKey(row))
    return (last === undefined ? !isDead(row) : isDead(row) || this.#differ(last, row)) ? this.heard(row) : []
  }

  /** The whole menu as it is now: what is gone first, then what is new or different, in the router's order. */
  compare(rows: TypedRow[], isFirst: boolean): Change[] {
    const present = new Set(rows.map(rowKey))
    for (const row of rows) for (const name in row) this.#printed.add(name)
    const gone = [...this.#rows].filter(([key]) => !present.has(key))
    const changes = gone.flatMap(([, row]) => this.heard({ ...row, '.dead': true }))
    for (const row of rows) {
      if (!isFirst) changes.push(...this.news(row))
      else {
        this.#keep(rowKey(row), row)
        changes.push({ event: 'initial', row })
      }
    }
    return changes
  }

  #differ(last: TypedRow, row: TypedRow): boolean {
    const differs = (name: string): boolean => !isDeepStrictEqual(last[name], row[name]) && !isMoving(name)
    if (Object.keys(row).some(differs)) return true
    return Object.keys(last).some((name) => !(name in row) && this.#printed.has(name) && differs(name))
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
