import { Command, printOf, type StartOptions, takesIds, type Where } from '../../src/index.js'
import { UsageError } from '../usage/usage-error.js'
import { type ConsoleLine, readConsoleLine } from './console-line.js'

type Handlers = Pick<StartOptions, 'onRow' | 'values'>

/** One command as somebody wrote it. */
export class Statement {
  readonly command: Command
  /** Which rows it works on; their ids are looked up first. */
  readonly find: Where | undefined
  readonly #reading: ((options: Handlers) => Handlers) | undefined

  /** @throws {RouterOSError} when it cannot be sent. */
  static ofWords(words: readonly string[]): Statement {
    return new Statement(new Command(words))
  }

  /** @throws {UsageError | RouterOSError} when it cannot be read, or sent. */
  static ofLine(text: string): Statement {
    const line = readConsoleLine(text)
    if (/\/(?:print|getall)$/.test(line.path)) return Statement.#ofPrint(line)
    if (line.where !== undefined)
      throw new UsageError('"where" follows print alone: other commands take [find where …]')
    const command = new Command(line.path, line.args)
    if (line.find !== undefined) assertFinds(command, line.find)
    return new Statement(command, line.find)
  }

  static #ofPrint({ path, where, find, args: { 'count-only': counts, ...args } }: ConsoleLine): Statement {
    if (find !== undefined) throw new UsageError('print takes "where" instead of [find …]')
    const print = printOf(path, { where, args, count: counts !== undefined })
    return new Statement(print.command, undefined, (options) => print.reading(options))
  }

  private constructor(command: Command, find?: Where, reading?: (options: Handlers) => Handlers) {
    this.command = command
    this.find = find
    this.#reading = reading
  }

  /** How its run is started: a condition that the router cannot evaluate is tested here. */
  reading<T extends Handlers>(options: T): T {
    return this.#reading === undefined ? options : { ...options, ...this.#reading(options) }
  }
}

/** Before anything is sent. @throws {UsageError | RouterOSError} when the command takes no rows, or has its own. */
function assertFinds(command: Command, find: Where): void {
  if (!takesIds(command.path)) throw new UsageError(`${command.path} takes no rows, and so no [find …]`)
  if (command.has('.id') || command.has('numbers')) throw new UsageError('either [find …] or ids, not both')
  printOf(command.menu, { where: find })
}
