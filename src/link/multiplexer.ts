import { FatalError, type RouterOSError, type Trap, TrapError } from '../errors.js'
import type { ReplyWord, Row, Sentence } from '../wire/sentence.js'

/** Who hears the replies of one exchange, as far as they are of interest. */
export interface Replies {
  /** A reply of any kind has come. */
  alive?(): void
  row?(row: Row): void
  /** Once, and last: with the attributes of `!done`, or with what went wrong. */
  end(error: RouterOSError | undefined, attributes: Row): void
}

interface Entry {
  replies: Replies
  traps: Trap[]
}

const COVERED: ReadonlySet<string> = new Set<ReplyWord>(['!re', '!empty', '!trap', '!done'])
/** More traps than this for one command say nothing new. */
const MOST_TRAPS = 100

/**
 * Which reply belongs to which exchange, and what a reply means. Only `!done`, `!fatal` or the end of the connection
 * ends an exchange: `!trap` and, since RouterOS 7.18, `!empty` are followed by `!done`.
 */
export class Multiplexer {
  readonly #entries = new Map<string, Entry>()
  readonly #onStray: (sentence: Sentence) => void
  #lastTag = 0

  /** @param onStray hears what no rule covers: unknown reply words, unknown tags, words that are no attributes. */
  constructor(onStray: (sentence: Sentence) => void) {
    this.#onStray = onStray
  }

  /** How many exchanges the router still owes a `!done`. */
  get size(): number {
    return this.#entries.size
  }

  /** Whether the router still owes the `!done` of this one. */
  has(tag: string): boolean {
    return this.#entries.has(tag)
  }

  /** A tag is never used twice, so a late reply cannot reach a stranger. */
  open(replies: Replies): string {
    this.#lastTag += 1
    const tag = String(this.#lastTag)
    this.#entries.set(tag, { replies, traps: [] })
    return tag
  }

  /** The error a `!fatal` stands for; it has no tag and ends the connection. Every other sentence gives none. */
  dispatch(sentence: Sentence): FatalError | undefined {
    if (sentence.head === '!fatal') {
      return new FatalError(sentence.words.join(' ') || String(sentence.attributes['message'] ?? ''))
    }
    const entry = this.#entries.get(sentence.tag ?? '')
    if (entry === undefined || sentence.words.length > 0 || !COVERED.has(sentence.head)) this.#onStray(sentence)
    if (entry === undefined) return undefined
    entry.replies.alive?.()
    switch (sentence.head) {
      case '!re':
        entry.replies.row?.(sentence.attributes)
        break
      case '!trap':
        if (entry.traps.length < MOST_TRAPS) entry.traps.push(TrapError.read(sentence.attributes))
        else this.#onStray(sentence)
        break
      case '!done':
        this.#entries.delete(sentence.tag!)
        entry.replies.end(entry.traps.length > 0 ? new TrapError(entry.traps) : undefined, sentence.attributes)
        break
      default: // `!empty`, or a word of the future: `!done` follows.
    }
    return undefined
  }

  /** Ends every exchange with the same error. */
  fail(error: RouterOSError): void {
    const entries = [...this.#entries.values()]
    this.#entries.clear()
    for (const { replies } of entries) replies.end(error, {})
  }
}
