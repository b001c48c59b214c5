import { InputError } from '../errors.js'
import { Command } from './command.js'
import { proplistWords, Query, type Where } from './query.js'
import type { Row } from './sentence.js'
import type { Match } from './term.js'
import { parseRow, readValueMode, type TypedRow, type ValueMode } from './values.js'

const PROPLIST = '.proplist'

/** Which rows and which properties of a menu are printed. */
export interface PrintOptions {
  where?: Where | undefined
  /** How a list of conditions combines; default `all`. */
  match?: Match | undefined
  proplist?: string | readonly string[] | undefined
  /** The only row is `{ count }`. */
  count?: boolean | undefined
  /** Added to the arguments of the command; these win. */
  args?: unknown
}

/** What the run of a print is started with. */
interface Reading {
  values?: ValueMode | undefined
  onRow?: ((row: TypedRow, weight: number) => void) | undefined
  onEnd?: ((error: Error | undefined) => void) | undefined
}

/**
 * A print of rows that fit conditions. Where the router cannot evaluate all of these, it prints more rows, and more
 * properties where the test needs them; {@link reading} takes both away again.
 */
export class Print {
  /** What is sent; started without {@link reading}, it may give other rows. */
  readonly command: Command
  readonly #query: Query
  readonly #isCount: boolean
  /** Asked for because of the test alone. */
  readonly #extra: readonly string[]

  /** @throws {InputError} when it cannot be sent. */
  constructor(command: Command, query: Query, isCount = false) {
    const { routerWords, test } = query
    this.#query = query
    this.#isCount = isCount
    const asked = new Command([...command.words, ...routerWords])
    if (test === undefined) {
      this.#extra = []
      this.command = isCount ? new Command(asked.words, { 'count-only': '' }) : asked
      return
    }
    if (command.has('count-only')) throw new InputError('not-for-router')
    const wanted = isCount ? [] : proplistOf(command)
    const needed = test.properties.filter((name) => !wanted.includes(name))
    this.#extra = wanted.length === 0 ? [] : needed
    const isAll = wanted.length === 0 && !isCount
    this.command = isAll ? asked : new Command(asked.words, { [PROPLIST]: [...wanted, ...needed] })
  }

  /**
   * How a run of the command is started, so that it gives the very rows that were asked for.
   *
   * @throws {InputError} when there is no such mode of values.
   */
  reading<T extends Reading>(options: T): T {
    const { test } = this.#query
    if (test === undefined && !this.#isCount) return options
    const { onRow, onEnd } = options
    const values = readValueMode(options.values)
    let count = 0
    return {
      ...options,
      values: 'text',
      onRow: (row: Row, weight: number): void => {
        if (test === undefined) count = Number(row['ret'])
        else if (test.holds(row)) count += 1
        else return
        if (!this.#isCount) onRow?.(parseRow(this.#stripped(row), values, this.command.menu), weight)
      },
      onEnd: (error: Error | undefined): void => {
        if (error !== undefined || !this.#isCount) return onEnd?.(error)
        try {
          onRow?.({ count }, 0)
        } catch (thrown) {
          return onEnd?.(thrown as Error)
        }
        onEnd?.(undefined)
      }
    }
  }

  #stripped(row: Row): Row {
    for (const name of this.#extra) delete row[name]
    return row
  }
}

/** The print of a menu; the path may be spelled as on the console. @throws {InputError} when it cannot be sent. */
export function printOf(path: unknown, { where, match, proplist, count = false, args }: PrintOptions): Print {
  if (typeof path !== 'string' || path.trim() === '') throw new InputError('no-path')
  const menu = path.replace(/[/\s]+(?:print|getall)[/\s]*$/, '')
  const words = [`${menu}/print`, ...(count ? [] : proplistWords(proplist))]
  const command = new Command(words, args)
  return new Print(command, new Query(where, match, command.menu), count)
}

/** The names in the proplist of a command. */
function proplistOf(command: Command): string[] {
  const start = `=${PROPLIST}=`
  const word = command.words.find((each) => each.startsWith(start))
  return word?.slice(start.length).split(',').filter(Boolean) ?? []
}
