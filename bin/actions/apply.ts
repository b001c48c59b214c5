import { createInterface } from 'node:readline/promises'
import { type Applied, CancelledError, type Router, type Step, type Unfinished } from '../../src/index.js'
import type { Interrupts } from '../terminal/interrupts.js'
import { printable } from '../text/printable.js'
import type { Style } from '../text/style.js'
import type { Format } from '../usage/options.js'
import type { Declaration } from './declaration.js'
import { stepLine, summary } from './step-line.js'

export interface ApplySettings {
  router: Router
  format: Format
  style: Style
  interrupts: Interrupts
  /** Whether somebody has to say yes before anything is changed. */
  asks: boolean
}

/** Menus as a file declares them: their steps are shown, or taken. Secrets are `***` in them. */
export class DeclaredState {
  readonly #declarations: readonly Declaration[]
  readonly #settings: ApplySettings
  readonly #results: (Applied & { path: string })[] = []

  constructor(declarations: readonly Declaration[], settings: ApplySettings) {
    this.#declarations = declarations
    this.#settings = settings
  }

  /** Shows the steps, and changes nothing. @throws {RouterOSError} */
  async plan(): Promise<void> {
    for (const declaration of this.#declarations) await this.#run(declaration, true)
    this.#printJson()
  }

  /** Takes the steps, one menu after the other. @throws {RouterOSError} */
  async apply(): Promise<void> {
    if (this.#settings.asks) {
      await this.plan()
      if (this.#results.every(({ steps }) => steps.length === 0)) return
      await this.#ask()
      this.#results.length = 0
    }
    for (const declaration of this.#declarations) await this.#run(declaration, false)
    this.#printJson()
  }

  async #run({ path, rows, options }: Declaration, dryRun: boolean): Promise<void> {
    const { router, interrupts } = this.#settings
    const aborting = new AbortController()
    const tag = 'apply'
    this.#say(this.#settings.style('bold', printable(path)))
    const onStep = (_done: number, _total: number, step?: Step): void => {
      if (step !== undefined) this.#tell(path, step)
    }
    const working = router.apply(path, rows, { ...options, tag, dryRun, onStep, signal: aborting.signal })
    // The step under way is finished: what a half-taken step leaves behind nobody knows.
    const stop = (): void => void router.cancel({ tag }).catch(() => aborting.abort())
    const applied = await interrupts.stopping(working, stop).catch((error: unknown) => {
      this.#tellUnfinished(error as Error & Partial<Unfinished>)
      throw error
    })
    if (dryRun) for (const step of applied.steps) this.#tell(path, step)
    this.#say(summary(applied))
    this.#results.push({ path, ...applied })
  }

  #tell(path: string, step: Step): void {
    if (this.#settings.format === 'ndjson') process.stdout.write(`${JSON.stringify({ path, ...step })}\n`)
    else this.#say(stepLine(step, this.#settings.style))
  }

  #tellUnfinished({ steps = [], step, undone = false }: Partial<Unfinished>): void {
    if (step !== undefined) process.stderr.write(`routeros: this step failed: ${stepLine(step, (_, text) => text)}\n`)
    if (steps.length === 0) return
    const count = steps.length === 1 ? 'the step before it' : `the ${steps.length} steps before it`
    process.stderr.write(
      `routeros: ${undone ? `${count}: taken back by the router` : `${count}: done, not taken back`}\n`
    )
  }

  async #ask(): Promise<void> {
    const { router, interrupts } = this.#settings
    const reader = createInterface({ input: process.stdin, output: process.stderr })
    interrupts.watch(reader)
    const answer = await reader.question(`Change ${printable(router.label)}? [y/N] `)
    reader.close()
    if (!/^y(?:es)?$/i.test(answer.trim())) throw new CancelledError('cancelled', { command: 'apply' })
  }

  #say(line: string): void {
    if (this.#settings.format === 'table' || this.#settings.format === 'raw') process.stdout.write(`${line}\n`)
  }

  #printJson(): void {
    if (this.#settings.format !== 'json' || this.#settings.asks) return
    process.stdout.write(`${JSON.stringify(this.#results, undefined, 2)}\n`)
  }
}
