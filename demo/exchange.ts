import type { Row, Sentence } from '../src/index.js'
import type { Session } from './session.js'
import { Trap } from './tables/trap.js'

/** What runs a command; a test may put one of its own in the place of the router's. */
export type Handler = (exchange: Exchange) => void | Promise<void>

/** Attributes on their way to the client; what is undefined stays away. */
export type Attributes = Readonly<Record<string, string | undefined>>

/** Properties that a proplist does not take away. */
const ALWAYS = new Set(['.section', '.dead'])

/** One command of a client and everything the router answers to it. Ends with `done`, or when it is interrupted. */
export class Exchange {
  readonly session: Session
  readonly command: string
  readonly tag: string | undefined
  /** The attribute words, as they came. */
  readonly attributes: Row
  /** All other words: query words. */
  readonly words: readonly string[]
  /** The attribute words after the menu has looked at them: as the router keeps them. */
  values: Readonly<Record<string, string>> = {}
  /** The names in `=!name=`. */
  cleared: readonly string[] = []
  /** A test's wish: `/cancel` finds nothing here. */
  ignoresCancel = false

  readonly proplist: readonly string[] | undefined
  readonly #cleanups: (() => void)[] = []
  #isEnded = false

  constructor(session: Session, sentence: Sentence) {
    this.session = session
    this.command = sentence.head
    this.tag = sentence.tag === '' ? undefined : sentence.tag
    this.attributes = sentence.attributes
    this.words = sentence.words
    const names = this.text('.proplist') ?? this.text('proplist') ?? ''
    this.proplist = names === '' ? undefined : names.split(',')
  }

  get isEnded(): boolean {
    return this.#isEnded
  }

  /** An attribute as it came; the last one counts where it came twice. */
  text(name: string): string | undefined {
    const value = Object.hasOwn(this.attributes, name) ? this.attributes[name] : undefined
    return typeof value === 'object' ? value.at(-1) : value
  }

  has(name: string): boolean {
    return Object.hasOwn(this.attributes, name)
  }

  /** Sends `!re`. @returns false when the client reads slower than rows come: wait for `room`. */
  row(attributes: Attributes): boolean {
    if (this.#isEnded) return true
    const { proplist } = this
    if (proplist === undefined) return this.reply('!re', attributes)
    const wanted = Object.entries(attributes).filter(([name]) => ALWAYS.has(name) || proplist.includes(name))
    return this.reply('!re', Object.fromEntries(wanted))
  }

  /** Resolves when the client has taken most of what waits, or is gone. */
  room(): Promise<void> {
    return this.session.room()
  }

  /** RouterOS 7.18 and newer say so when a print yields nothing; `done` still follows. */
  empty(): void {
    if (!this.#isEnded) this.reply('!empty')
  }

  /** `done` still follows. */
  trap(message: string, category?: number): void {
    if (!this.#isEnded) this.reply('!trap', { category: category?.toString(), message })
  }

  done(attributes: Attributes = {}): void {
    if (this.#isEnded) return
    this.end()
    this.reply('!done', attributes)
  }

  /** Any reply word at all, with the tag where captures have it: directly behind the word. */
  reply(word: string, attributes: Attributes = {}): boolean {
    const words = this.tag === undefined ? [word] : [word, `.tag=${this.tag}`]
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== undefined) words.push(`=${name}=${value}`)
    }
    return this.session.send(words)
  }

  /** Called once when the exchange is over, for whatever reason. */
  onEnd(cleanup: () => void): void {
    if (this.#isEnded) cleanup()
    else this.#cleanups.push(cleanup)
  }

  after(milliseconds: number, act: () => void): void {
    const timer = setTimeout(() => void this.guard(act), milliseconds)
    timer.unref()
    this.onEnd(() => clearTimeout(timer))
  }

  every(milliseconds: number, act: () => void | Promise<void>): void {
    const timer = setInterval(() => void this.guard(act), milliseconds)
    timer.unref()
    this.onEnd(() => clearInterval(timer))
  }

  /** Runs a part of the command; what it throws becomes its trap. */
  async guard(act: () => void | Promise<void>): Promise<void> {
    try {
      await act()
    } catch (error) {
      const trap = error instanceof Trap ? error : new Trap(`failure: ${String(error)}`, 4)
      this.trap(trap.message, trap.category)
      for (const message of trap.further) this.trap(message)
      this.done()
    }
  }

  /** Stops the work and says nothing. */
  end(): void {
    if (this.#isEnded) return
    this.#isEnded = true
    for (const cleanup of this.#cleanups.splice(0)) cleanup()
  }
}
