import { EventEmitter } from 'node:events'
import type { Exchange } from '../../../demo/exchange.js'
import type { DemoRouter } from '../../../demo/router.js'
import type { Ending } from './model.js'

/** How the router treats a command: the last three leave it open until `finish`, or a cancel they heed. */
export const manners = ['prompt', 'trap', 'slow', 'stubborn', 'endless'] as const
export type Manner = (typeof manners)[number]

/** The router's side of all commands: how often it was asked, and what it has said. */
export class Peer extends EventEmitter<{ heard: [] }> {
  static readonly command = '/demo/ask'
  readonly #times = new Map<number, number>()
  readonly #answers = new Map<number, Ending['answer']>()
  readonly #open = new Map<number, Exchange>()

  constructor(demo: DemoRouter) {
    super()
    demo.handle(Peer.command, (exchange) => this.#hear(exchange))
  }

  /** How often it was asked the same. */
  times(id: number): number {
    return this.#times.get(id) ?? 0
  }

  answerTo(id: number): Ending['answer'] {
    return this.#answers.get(id)
  }

  finish(id: number): void {
    const exchange = this.#open.get(id)
    this.#open.delete(id)
    if (exchange !== undefined) this.#end(exchange, id)
  }

  #hear(exchange: Exchange): void {
    const id = Number(exchange.text('n'))
    const manner = exchange.text('manner') as Manner
    this.#times.set(id, this.times(id) + 1)
    exchange.ignoresCancel = manner === 'stubborn'
    for (let part = 0; part < Number(exchange.text('rows')); part += 1) exchange.row({ n: `${id}`, part: `${part}` })
    if (manner === 'prompt' || manner === 'trap') this.#end(exchange, id, manner === 'trap')
    else this.#open.set(id, exchange)
    this.emit('heard')
  }

  #end(exchange: Exchange, id: number, isTrap = false): void {
    // Cancelled, or its connection is over.
    if (exchange.isEnded) return
    this.#answers.set(id, isTrap ? 'trap' : 'done')
    if (isTrap) exchange.trap(`no such item (${id})`)
    else exchange.row({ n: `${id}`, part: 'last' })
    exchange.done({ ret: `${id}` })
  }
}
