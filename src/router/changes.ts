import { InputError, TrapError } from '../errors.js'
import { splitNames } from '../wire/query.js'
import type { TypedRow } from '../wire/values.js'
import { Comparison } from './comparison.js'
import { Debounce } from './debounce.js'
import type { Inbox } from './inbox.js'
import { type Change, type Difference, KnownRows, rowKey } from './known.js'
import { readSeconds } from './options.js'
import { pollOf } from './poll.js'
import type { Run } from './run.js'
import type { Round, Stream } from './stream.js'

/** Numbers may come as text. */
export interface ChangesOptions {
  /** Tell what is there at the start, and after a lost connection what differs. */
  snapshot?: boolean | undefined
  /**
   * Seconds from one print to the next: prints are compared, for menus and properties that cause no events. Empty or 0
   * listens to the events of the router.
   */
  poll?: number | string | undefined
  /** The properties that count, a comma list or an array: a change of others is not told. Empty is all. */
  onlyIf?: string | readonly string[] | undefined
  /**
   * Seconds a row must have stood as it is before this is told; what turns back earlier is not. Counters and clocks do
   * not count, unless `onlyIf` names them. Empty or 0 tells everything at once.
   */
  for?: number | string | undefined
}

/** The command word, and what is told over and over. */
export interface Changes {
  command: string
  round: Round<Change>
}

/**
 * The changes of a menu, for ever.
 *
 * With `snapshot` nothing is lost while the router was away: listening starts first, then the menu is printed and
 * compared with what was known, and what was heard in the meantime counts only if it is news. The same is done when
 * more came than could wait for the reader. The other options need to know what was before, and do so too, but tell
 * nothing of what was there at the start. Without any of them, a row seen for the first time is `changed`, since
 * nobody can tell whether it is new.
 *
 * The rounds throw a {@link TrapError} when the menu can neither be listened to nor followed.
 *
 * @throws {InputError} when an option cannot be used.
 */
export function changesOf(menu: string, options: ChangesOptions = {}): Changes {
  const { snapshot = false } = options
  const interval = readSeconds('poll', options.poll, 0)
  const time = readSeconds('for', options.for, 0)
  const onlyIf = readNames('onlyIf', options.onlyIf)
  const isComplete = snapshot || interval > 0 || time > 0 || onlyIf.length > 0
  const comparison = new Comparison(menu, { onlyIf, countsMoving: interval > 0 && time === 0 })
  const known = new KnownRows(menu, isComplete, comparison)
  const debounce = new Debounce(time, {
    differ: (last, row) => comparison.differ(last, row),
    get: (key) => known.get(key)
  })

  /** What is to be told of these. */
  function told(differences: Difference[], now?: number): Change[] {
    return debounce.push(snapshot ? differences : differences.filter(({ event }) => event !== 'initial'), now)
  }

  async function* print(stream: Stream<Change>, run: Run, inbox: Inbox<TypedRow>): AsyncGenerator<Change[]> {
    const rows = await stream.collect([`${menu}/print`], { sameConnectionAs: run })
    const differences = known.compare(rows)
    for (const row of latest(inbox.takeNow())) differences.push(...known.news(row))
    yield told(differences)
  }

  async function* listen(stream: Stream<Change>, words = [`${menu}/listen`]): AsyncGenerator<Change[]> {
    const { run, inbox } = stream.open(words)
    const take = (): Promise<TypedRow[] | undefined> => inbox.take(debounce.remaining)
    try {
      yield []
      if (isComplete && !run.hasEnded) yield* print(stream, run, inbox)
      let dropped = 0
      for (let rows = await take(); rows !== undefined; rows = await take()) {
        yield told(rows.flatMap((row) => known.heard(row)))
        if (!isComplete || inbox.dropped === dropped) continue
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
    yield* listen(stream, [`${menu}/print`, '=follow-only='])
  }

  if (interval === 0) return { command: `${menu}/listen`, round: listen }
  const compare = (rows: TypedRow[], beat: number): Change[] => told(known.compare(rows), beat)
  return { command: `${menu}/print`, round: pollOf(menu, interval, compare) }
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

function readNames(name: string, value: unknown): string[] {
  const lists: unknown[] = [value ?? []].flat()
  if (lists.every((list) => typeof list === 'string')) return splitNames(lists)
  throw new InputError('bad-option', { name, value: typeof value, expected: 'name,comment' })
}
