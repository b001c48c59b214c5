import type { NodeStatus } from 'node-red'
import type { Applied } from '../../src/index.js'
import { translate } from './catalog.js'
import { READY, RUNNING } from './dot.js'
import { Status } from './status.js'

const COUNTS = ['added', 'set', 'moved', 'removed', 'disabled'] as const

/** The status of a node that applies: the steps of all that is under way, then what the last one did. */
export class ApplyStatus extends Status {
  static readonly #PACE = 200
  /** What is under way, each with its steps so far. */
  readonly #progress = new Map<object, { done: number; total: number }>()
  #result = ''
  #timer: NodeJS.Timeout | undefined

  start(apply: object): void {
    this.forgive()
    this.#result = ''
    this.#progress.set(apply, { done: 0, total: 0 })
    this.show()
  }

  step(apply: object, done: number, total: number): void {
    this.#progress.set(apply, { done, total })
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      this.show()
    }, ApplyStatus.#PACE)
    if (done === 0) this.show()
  }

  /** @param applied what it did, unless it failed. */
  end(apply: object, applied?: Applied): void {
    this.#progress.delete(apply)
    if (applied !== undefined) this.#result = this.#textOf(applied)
    this.show()
  }

  override close(): void {
    super.close()
    clearTimeout(this.#timer)
  }

  protected override own(): NodeStatus | undefined {
    if (this.#progress.size > 0) return { ...RUNNING, text: this.#underWay() }
    if (this.#result === '' || this.hasFailed || this.state.name !== 'connected') return undefined
    return { ...READY, text: this.#result }
  }

  #underWay(): string {
    const all = [...this.#progress.values()]
    const sum = (name: 'done' | 'total'): number => all.reduce((total, one) => total + one[name], 0)
    if (sum('total') === 0) return translate(this.RED, 'status.running', { n: all.length })
    return translate(this.RED, 'status.steps', { n: sum('done'), total: sum('total') })
  }

  #textOf(applied: Applied): string {
    const counts = COUNTS.filter((name) => applied[name] > 0)
    const parts = counts.map((name) => translate(this.RED, `status.applied.${name}`, { n: applied[name] }))
    if (parts.length === 0) parts.push(translate(this.RED, 'status.applied.nothing'))
    if (applied.dryRun) parts.unshift(translate(this.RED, 'status.applied.dry-run'))
    return parts.join(' · ')
  }
}
