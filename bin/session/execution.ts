import { Command, type Router, RouterOSError, type TypedRow, type ValueMode } from '../../src/index.js'
import type { Statement } from '../line/statement.js'
import type { Printers } from '../output/printers.js'
import { Progress } from '../output/progress.js'
import type { Interrupts } from '../terminal/interrupts.js'

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
    const printer = this.#printers.open(command?.isEndless ?? false)
    const progress = new Progress(process.stderr)
    const isShown = this.#printers.shows(command?.isEndless ?? false)
    let rows = 0
    let failure: RouterOSError | undefined
    try {
      if (command === undefined) return
      printer.sent(command.words)
      const onRow = (row: TypedRow, weight: number): void => {
        rows += 1
        printer.row(row, weight === 0)
        if (!isShown) progress.show(() => `${rows.toLocaleString('en')} rows`)
      }
      const values = this.#printers.valuesFor(printer, this.#values)
      const run = this.#router.start(command, statement.reading({ values, onRow }))
      await this.#interrupts.stopping(run.finished, () => void run.cancel().catch(() => {}))
    } catch (error) {
      if (error instanceof RouterOSError) failure = error
      throw error
    } finally {
      progress.clear()
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
