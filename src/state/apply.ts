import { CancelledError, InputError, RouterOSError, TimeoutError, TrapError, UnsupportedError } from '../errors.js'
import { menuOf } from '../menus/index.js'
import { type Stoppable, within } from '../router/job.js'
import type { Tag } from '../router/run.js'
import { Command } from '../wire/command.js'
import { type Print, printOf } from '../wire/print.js'
import type { Row } from '../wire/sentence.js'
import type { Channel } from './channel.js'
import { type DeclaredRow, propertiesOf, readKey, readRows } from './declared.js'
import { type Applied, type ApplyOptions, readSettings, type Settings } from './options.js'
import { FLAGS, type Plan, planFor } from './plan.js'
import { type Change, commandOf, type Step, stepOf } from './step.js'
import type { Turns } from '../router/turns.js'

/** What an error tells of an apply that ended early. */
export interface Unfinished {
  /** The steps that are done; they stay, unless `undone` is true. */
  steps: Step[]
  /** The step that was refused, or under way: it may have been done. */
  step?: Step
  /** All of it was taken back. */
  undone?: boolean
}

/** The router remembers 100 changes in safe mode and leaves it without a word when there are more. */
const MOST_SAFE_STEPS = 90
const SAFE_MODE = '/safe-mode'

/**
 * One apply from its print to its last step. It is known by its tag: a cancel stops it between two steps.
 *
 * Every step goes out once, on the connection of the print. What was refused, or may have been sent when the connection
 * was lost, ends it.
 */
export class Apply implements Stoppable {
  readonly tag: Tag
  readonly owner: object | undefined
  readonly isCommand = true
  /** The command that comes first, such as `/ip/address/print`. */
  readonly command: string
  readonly #menu: string
  readonly #channel: Channel
  readonly #options: ApplyOptions
  readonly #settings: Settings
  readonly #rows: readonly DeclaredRow[]
  readonly #key: readonly string[] | undefined
  readonly #print: Print
  readonly #steps: Step[] = []
  #step: Step | undefined
  #isReading = false
  #undone = false
  #isStopped = false
  #stop = (): void => {}
  readonly #stopped = new Promise<void>((resolve) => (this.#stop = resolve))
  #finished: Promise<unknown> | undefined

  /** @throws {InputError | UnsupportedError} when it cannot be done; nothing was sent. */
  constructor(channel: Channel, path: string, rows: unknown, options: ApplyOptions) {
    this.#channel = channel
    this.tag = options.tag ?? ''
    this.owner = options.owner
    this.#options = options
    this.#settings = readSettings(options)
    this.#rows = readRows(rows)
    const { others, allowEmpty, safe, dryRun } = this.#settings
    if (this.#rows.length === 0 && others !== 'keep' && !allowEmpty) throw new InputError('none-declared')
    if (safe && !dryRun && !channel.hasSession) throw new UnsupportedError('safe-mode-rest')
    const { menu } = printOf(path, {}).command
    this.#menu = menu
    this.#key = menuOf(menu) && readKey(options.key, menu, this.#rows)
    this.#print = this.#printFor(path)
    this.command = this.#print.command.path
  }

  /** @throws {RouterOSError} as a rejection; what was done by then is in it, see {@link Unfinished}. */
  run(turns: Turns): Promise<Applied> {
    const { safe, dryRun } = this.#settings
    const running = dryRun ? this.#run() : turns.take(this.#menu, safe, this.#stopped, () => this.#run())
    this.#finished = running.catch(() => {})
    return running.catch((error: unknown) => {
      throw this.#unfinished(error)
    })
  }

  /** Ends it at once; the step under way may have been done. */
  abort(): void {
    this.#isStopped = true
    this.#stop()
    this.#channel.abort()
  }

  /** Ends it after the step under way. @throws {TimeoutError} when that takes longer than this many ms. */
  async cancel(timeout?: number): Promise<void> {
    this.#isStopped = true
    this.#stop()
    if (this.#isReading) this.#channel.abort()
    const ended = Promise.resolve(this.#finished).then(() => true)
    if (timeout === undefined) await ended
    else if (!(await within(timeout, ended))) {
      throw new TimeoutError('cancel-unanswered', { command: this.command, ms: timeout })
    }
  }

  async #run(): Promise<Applied> {
    this.#assertGoesOn()
    this.#isReading = true
    const printed = await this.#channel.print(this.#print)
    this.#isReading = false
    const plan = planFor(this.#menu, this.#keyFor(printed), this.#rows, printed, this.#settings)
    if (this.#settings.dryRun) for (const change of plan.changes) this.#steps.push(stepOf(change, this.#menu))
    else await this.#take(plan.changes)
    return this.#applied(plan)
  }

  /** All that is declared, what rows are found by, and whether they are the router's own. */
  #printFor(path: string): Print {
    const { where, match, key } = this.#options
    if (typeof where === 'string' && where.trim() === '') throw new InputError('bad-where')
    const wanted = new Set([
      '.id',
      ...(this.#key ?? readKey(key, this.#menu, [])),
      ...propertiesOf(this.#rows),
      ...FLAGS,
      ...(this.#settings.others === 'disable' ? ['disabled'] : [])
    ])
    // Where nothing is declared, a plan should tell more of the others than their ids.
    return printOf(path, { where, match, proplist: this.#rows.length === 0 ? undefined : [...wanted] })
  }

  /** In a menu that nobody knows, a row without an id is all there is. */
  #keyFor(printed: readonly Row[]): readonly string[] {
    if (this.#key !== undefined) return this.#key
    const isSingle = printed.length === 1 && printed[0]!['.id'] === undefined
    return isSingle ? [] : readKey(this.#options.key, this.#menu, this.#rows)
  }

  async #take(changes: readonly Change[]): Promise<void> {
    if (changes.length === 0) return
    this.#assertAllowed(changes)
    for (const change of changes) this.#channel.check(commandOf(change, this.#menu))
    if (!this.#settings.safe) return this.#takeEach(changes)
    await this.#enterSafeMode()
    try {
      await this.#takeEach(changes)
      await this.#channel.run(new Command(`${SAFE_MODE}/release`))
    } catch (error) {
      this.#undone = await this.#unroll()
      throw error
    }
  }

  /** @throws {InputError} */
  #assertAllowed(changes: readonly Change[]): void {
    const { limit, safe } = this.#settings
    const count = changes.filter(({ action }) => action === 'remove' || action === 'disable').length
    if (count > limit) throw new InputError('over-limit', { count, limit })
    if (safe && changes.length > MOST_SAFE_STEPS) {
      throw new InputError('too-many-steps', { count: changes.length, limit: MOST_SAFE_STEPS })
    }
  }

  async #takeEach(changes: readonly Change[]): Promise<void> {
    const { onStep } = this.#options
    onStep?.(0, changes.length)
    for (const change of changes) {
      this.#assertGoesOn()
      this.#step = stepOf(change, this.#menu)
      const rows = await this.#channel.run(commandOf(change, this.#menu))
      if (change.action === 'add') change.subject.id = idIn(rows)
      const step = stepOf(change, this.#menu)
      this.#steps.push(step)
      this.#step = undefined
      onStep?.(this.#steps.length, changes.length, step)
    }
  }

  async #enterSafeMode(): Promise<void> {
    try {
      await this.#channel.run(new Command(`${SAFE_MODE}/take`))
    } catch (error) {
      const isRefused = error instanceof TrapError
      // Refused, it may be held by others, whose changes nobody may take back; without a reply, it may be ours.
      if (!isRefused) this.#undone = await this.#unroll()
      const isUnknown = isRefused && /no such command/.test(error.message)
      throw isUnknown ? new UnsupportedError('no-safe-mode', {}, error) : error
    }
  }

  /** @returns whether the router has confirmed it; without a connection it does so by itself, after a while. */
  async #unroll(): Promise<boolean> {
    try {
      await this.#channel.run(new Command(`${SAFE_MODE}/unroll`))
      return true
    } catch {
      return false
    }
  }

  #assertGoesOn(): void {
    if (this.#isStopped) throw new CancelledError('cancelled', { command: this.command })
  }

  #applied({ changes, unchanged }: Plan): Applied {
    const count = (action: string): number => changes.filter((change) => change.action === action).length
    return {
      steps: this.#steps,
      dryRun: this.#settings.dryRun,
      added: count('add'),
      set: count('set'),
      moved: count('move'),
      removed: count('remove'),
      disabled: count('disable'),
      unchanged
    }
  }

  /** The error may be that of other commands too, so what is said of this apply goes into a copy. */
  #unfinished(error: unknown): unknown {
    if (!(error instanceof RouterOSError)) return error
    const copy = Object.create(
      Object.getPrototypeOf(error) as object,
      Object.getOwnPropertyDescriptors(error)
    ) as RouterOSError
    const unfinished: Unfinished = { steps: this.#steps }
    if (this.#step !== undefined) unfinished.step = this.#step
    if (this.#undone) unfinished.undone = true
    return Object.assign(copy, unfinished)
  }
}

function idIn(rows: Awaited<ReturnType<Channel['run']>>): string | undefined {
  const id = rows.at(-1)?.['ret']
  return id === undefined ? undefined : String(id)
}
