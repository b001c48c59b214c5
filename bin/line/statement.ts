import { Command, printOf, type StartOptions, type Where } from '../../src/index.js'
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
    const isPrint = /\/(?:print|getall)$/.test(line.path)
    if (line.where !== undefined && !isPrint)
      throw new UsageError('"where" follows print alone: other commands take [find where …]')
    if (line.find !== undefined && isPrint) throw new UsageError('print takes "where" instead of [find …]')
    if (isPrint) return Statement.#ofPrint(line)
    const command = new Command(line.path, line.args)
    if (line.find !== undefined) printOf(command.menu, { where: line.find }) // said now, before anything is sent
    return new Statement(command, line.find)
  }

  static #ofPrint({ path, where, args: { 'count-only': counts, ...args } }: ConsoleLine): Statement {
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
