import { TrapError } from '../errors.js'
import type { TypedRow } from '../wire/values.js'
import type { Inbox } from './inbox.js'
import { type Change, KnownRows, rowKey } from './known.js'
import type { Run } from './run.js'
import type { Round, Stream } from './stream.js'

export interface ChangesOptions {
  /** Tell what is there at the start, and after a lost connection what differs. */
  snapshot?: boolean | undefined
}

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
      if (snapshot && !run.hasEnded) yield* print(stream, run, inbox)
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
