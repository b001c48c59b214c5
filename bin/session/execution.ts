import { Command, type Router, type TypedRow, type ValueMode } from '../../src/index.js'
import type { Statement } from '../line/statement.js'
import type { Printers } from '../output/printers.js'
import { Progress } from '../output/progress.js'
import type { Interrupts } from '../terminal/interrupts.js'
import { Failure } from '../usage/failure.js'

/** Their rows come together, and make one table. */
const AT_ONCE = new Set(['print', 'getall', 'find'])

/** Runs statements, one after the other; Ctrl+C cancels the one that runs on the router. */
export class Execution {
  readonly #router: Router
  readonly #printers: Printers
  readonly #interrupts: Interrupts
  readonly #values: ValueMode | undefined

  constructor(router: Router, printers: Printers, interrupts: Interrupts, values: ValueMode | undefined) {
    this.#router = router
    this.#printers = printers
    this.#interrupts = interrupts
    this.#values = values
  }

  /** @throws {RouterOSError} when it fails, or is cancelled; what came before is shown. */
  async run(statement: Statement): Promise<void> {
    const command = await this.#commandOf(statement)
    const isLive = statement.command.isEndless || !AT_ONCE.has(statement.command.name)
    const printer = this.#printers.open(isLive)
    const progress = this.#printers.shows(isLive) ? undefined : new Progress(process.stderr)
    let rows = 0
    const onRow = (row: TypedRow, weight: number): void => {
      rows += 1
      printer.row(row, weight === 0)
      progress?.show(() => `${rows.toLocaleString('en')} rows`)
    }
    let failure: unknown
    try {
      if (command === undefined) return
      printer.sent(command.words)
      const values = this.#values ?? printer.values
      const run = this.#router.start(command, statement.reading({ values, onRow }))
      await this.#interrupts.stopping(run.finished, () => void run.cancel().catch(warn))
    } catch (error) {
      failure = error
      throw error
    } finally {
      progress?.clear()
      printer.end(failure)
    }
  }

  /** With the ids of the rows it works on; undefined where there are none. */
  async #commandOf({ command, find }: Statement): Promise<Command | undefined> {
    if (find === undefined) return command
    this.#router.check(command)
    const aborting = new AbortController()
    const rows = await this.#interrupts.stopping(
      this.#router.query(command.menu, { where: find, proplist: '.id', values: 'text', signal: aborting.signal }),
      () => aborting.abort()
    )
    return rows.length === 0 ? undefined : new Command(command.words, { '.id': rows.map((row) => String(row['.id'])) })
  }
}

/** The router goes on with it: over REST nothing can be cancelled. */
function warn(error: unknown): void {
  process.stderr.write(new Failure(error).text)
}
