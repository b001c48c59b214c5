import { type Applied, CancelledError, type Router, type Step, type Unfinished } from '../../src/index.js'
import type { Interrupts } from '../terminal/interrupts.js'
import { ask } from '../terminal/question.js'
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

/** The steps to one menu as it is declared; of those that were taken, all that are known. */
type Result = { path: string; steps: Step[] } & Partial<Applied>

/** Menus as a file declares them: their steps are shown, or taken. Secrets are `***` in them. */
export class DeclaredState {
  readonly #declarations: readonly Declaration[]
  readonly #settings: ApplySettings

  constructor(declarations: readonly Declaration[], settings: ApplySettings) {
    this.#declarations = declarations
    this.#settings = settings
  }

  /** Shows the steps, and changes nothing. @throws {RouterOSError} */
  plan(): Promise<void> {
    return this.#show(true)
  }

  /** Takes the steps, one menu after the other. @throws {RouterOSError} */
  async apply(): Promise<void> {
    if (!this.#settings.asks || (await this.#isAgreed())) await this.#show(false)
  }

  /** Whether there is something to do, and somebody wants it done. @throws {CancelledError} when they do not. */
  async #isAgreed(): Promise<boolean> {
    const { router, interrupts } = this.#settings
    let steps = 0
    for (const declaration of this.#declarations) {
      steps += (await this.#run(declaration, true, (line) => void process.stderr.write(`${line}\n`))).steps.length
    }
    if (steps === 0) return false
    const question = `Change ${printable(router.label)}? [y/N] `
    const answer = await ask(question, { input: process.stdin, isHidden: false, interrupts })
    if (!/^y(?:es)?$/i.test(answer?.trim() ?? '')) throw new CancelledError('cancelled', { command: 'apply' })
    return true
  }

  /** On stdout, in the format that is wanted, also what was done before a failure. */
  async #show(dryRun: boolean): Promise<void> {
    const { format } = this.#settings
    const results: Result[] = []
    const say = (line: string): void => void process.stdout.write(`${line}\n`)
    try {
      for (const declaration of this.#declarations) {
        const { path } = declaration
        const result: Result = { path, steps: [] }
        results.push(result)
        const onStep = (step: Step): void => {
          result.steps.push(step)
          if (format === 'ndjson') say(JSON.stringify({ path, ...step }))
        }
        const isText = format === 'table' || format === 'raw'
        Object.assign(result, await this.#run(declaration, dryRun, isText ? say : () => {}, onStep))
      }
    } finally {
      if (format === 'json') say(JSON.stringify(results, undefined, 2))
    }
  }

  async #run(
    { path, rows, options }: Declaration,
    dryRun: boolean,
    say: (line: string) => void,
    hear: (step: Step) => void = () => {}
  ): Promise<Applied> {
    const { router, interrupts, style } = this.#settings
    const tell = (step: Step): void => {
      say(stepLine(step, style))
      hear(step)
    }
    const onStep = (_done: number, _total: number, step?: Step): void => step && tell(step)
    const aborting = new AbortController()
    const tag = 'apply'
    say(style('bold', printable(path)))
    const working = router.apply(path, rows, { ...options, tag, dryRun, onStep, signal: aborting.signal })
    // The step under way comes to its end: nobody would know what has become of it.
    const stop = (): void => void router.cancel({ tag }).catch(() => aborting.abort())
    try {
      const applied = await interrupts.stopping(working, stop)
      if (dryRun) applied.steps.forEach(tell)
      say(summary(applied))
      return applied
    } catch (error) {
      tellUnfinished(error as Partial<Unfinished>)
      throw error
    }
  }
}

function tellUnfinished({ steps = [], step, undone = false }: Partial<Unfinished>): void {
  const say = (line: string): void => void process.stderr.write(`routeros: ${line}\n`)
  if (step !== undefined) say(`this step failed: ${stepLine(step, (_, text) => text)}`)
  if (steps.length === 0) return
  say(`steps before it: ${steps.length}, ${undone ? 'taken back by the router' : 'done, and not taken back'}`)
}
