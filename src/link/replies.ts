import { conceal, FatalError, type RouterOSError, type Trap, TrapError } from '../errors.js'
import { Charset } from '../wire/charset.js'
import { secretOf } from '../wire/command.js'
import { readSentence } from '../wire/decoder.js'
import { type Frame, TAG } from '../wire/framer.js'
import { RowReader } from '../wire/rows.js'
import type { ReplyWord, Sentence } from '../wire/sentence.js'
import type { TypedRow } from '../wire/values.js'
import type { Call } from './call.js'

const ZERO = 0x30
/** A tag of ours has fewer digits. */
const MOST_DIGITS = 15
/** More traps than this for one command say nothing new, */
const MOST_TRAPS = 100
/** nor does a longer one, in characters. */
const LONGEST_TRAP = 8 * 1024
/** Strays of one connection; more say nothing new either. */
const MOST_STRAYS = 1000
/** Text of traps that one connection keeps at once, in characters. */
const MOST_TRAP_TEXT = 4 * 1024 * 1024

export interface RepliesOptions {
  charset: Charset
  /** What no rule covers: unknown reply words, unknown tags, words that are no attributes, traps without end. */
  onStray: (sentence: Sentence) => void
  /** Covered where the router repeats them. */
  secrets: readonly string[]
  /** `!fatal` has no tag and ends the connection. */
  onFatal: (error: FatalError) => void
  /** A call has ended on the router. */
  onFree: () => void
}

const NO_WORDS: readonly ReplyWord[] = []
/** What a reply word is, by its length; every other word is unknown. */
const WORDS: readonly (readonly ReplyWord[])[] = [[], [], [], ['!re'], [], ['!done', '!trap'], ['!fatal', '!empty']]

/**
 * Which reply belongs to which call, and what a reply means. Only `!done`, `!fatal` or the end of the connection ends a
 * call: `!trap` and, since RouterOS 7.18, `!empty` are followed by `!done`.
 */
export class Replies {
  readonly #options: RepliesOptions
  readonly #rows: RowReader
  /** Of calls whose values are bytes. */
  readonly #binary = new RowReader(new Charset({ fallback: 'binary', mode: 'always' }))
  readonly #calls = new Map<number, Call>()
  /** The tags of calls that ended here before they ended on the router. */
  readonly #abandoned = new Set<number>()
  readonly #traps = new Map<number, Trap[]>()
  #trapText = 0
  #strays = 0
  #lastTag = 0
  #commands = 0
  #busySince = 0

  constructor(options: RepliesOptions) {
    this.#options = options
    this.#rows = new RowReader(options.charset)
  }

  /** How many calls the router still owes a `!done`. */
  get size(): number {
    return this.#calls.size
  }

  /** How many of these nobody waits for any more. */
  get abandoned(): number {
    return this.#abandoned.size
  }

  get calls(): Iterable<Call> {
    return this.#calls.values()
  }

  /** For how long, in ms, commands have been in flight without one of them ending; streams do not count. */
  get busyFor(): number {
    return this.#commands > 0 ? performance.now() - this.#busySince : 0
  }

  /** The tag of the call that is opened next. None is ever used twice, so a late reply cannot reach a stranger. */
  get nextTag(): number {
    return this.#lastTag + 1
  }

  /** Gives the call its tag: replies to it are its own from now on. */
  open(call: Call, now: number): void {
    this.#lastTag += 1
    call.wireTag = this.#lastTag
    this.#calls.set(call.wireTag, call)
    if (!call.isStream) {
      if (this.#commands === 0) this.#busySince = now
      this.#commands += 1
    }
  }

  /** Nobody waits for the call any more. Its tag stays known until the router has ended it. */
  abandon({ wireTag }: Call): void {
    if (this.#calls.has(wireTag)) this.#abandoned.add(wireTag)
  }

  /** @param now when its bytes came, on the monotonic clock in ms. */
  receive(frame: Frame, now: number): void {
    const word = replyWordOf(frame)
    if (word === '!fatal') return this.#options.onFatal(this.#fatal(frame))
    const tag = tagOf(frame)
    const call = this.#calls.get(tag)
    if (call === undefined || word === undefined) this.#stray(frame)
    if (call === undefined) return
    if (!call.hasEnded) call.heard(now)
    switch (word) {
      case '!re':
        if (!call.hasEnded) call.row(this.#read(frame, call), this.#readerOf(call).weight)
        break
      case '!trap':
        if (!call.hasEnded) this.#trap(frame, tag)
        break
      case '!done':
        this.#done(frame, tag, call, now)
        break
      default: // `!empty`, or a word of the future: `!done` follows.
    }
  }

  /** Ends every call with the same error. */
  fail(error: RouterOSError): void {
    const calls = [...this.#calls.values()]
    this.#calls.clear()
    this.#abandoned.clear()
    this.#traps.clear()
    this.#trapText = 0
    this.#commands = 0
    for (const call of calls) call.end(error, undefined)
  }

  /** The tag is forgotten first, so that what the end sets off finds everything in order. */
  #done(frame: Frame, tag: number, call: Call, now: number): void {
    this.#calls.delete(tag)
    this.#abandoned.delete(tag)
    if (!call.isStream) {
      this.#commands -= 1
      this.#busySince = now
    }
    const traps = this.#traps.get(tag)
    if (traps !== undefined) this.#forgetTraps(tag, traps)
    if (!call.hasEnded) {
      const attributes = this.#read(frame, call)
      const error = traps && new TrapError(traps).conceal(this.#options.secrets)
      call.end(error, this.#readerOf(call).attributes === 0 ? undefined : attributes)
    }
    this.#options.onFree()
  }

  #readerOf({ isBinary }: Call): RowReader {
    return isBinary === true ? this.#binary : this.#rows
  }

  #read(frame: Frame, call: Call): TypedRow {
    const reader = this.#readerOf(call)
    const row = reader.read(frame, call.values, call.menu)
    const known = 1 + reader.attributes + (frame.tagWord > 0 ? 1 : 0)
    if (known < frame.count) this.#stray(frame)
    return row
  }

  #trap(frame: Frame, tag: number): void {
    const trap = TrapError.read(this.#rows.read(frame, 'text'))
    trap.message = shorten(trap.message)
    const traps = this.#traps.get(tag) ?? []
    if (traps.length === MOST_TRAPS || this.#trapText + trap.message.length > MOST_TRAP_TEXT) return this.#stray(frame)
    this.#trapText += trap.message.length
    traps.push(trap)
    this.#traps.set(tag, traps)
  }

  #forgetTraps(tag: number, traps: readonly Trap[]): void {
    this.#traps.delete(tag)
    for (const { message } of traps) this.#trapText -= message.length
  }

  #fatal(frame: Frame): FatalError {
    const { words, attributes } = readSentence(frame, this.#rows)
    const reason = words.join(' ') || String(attributes['message'] ?? '')
    return new FatalError(shorten(reason)).conceal(this.#options.secrets)
  }

  #stray(frame: Frame): void {
    if (this.#strays === MOST_STRAYS) return
    this.#strays += 1
    const stray = readSentence(frame, this.#rows)
    // Without a rule for it, what it repeats may be of any command.
    const secrets = [...this.#options.secrets, ...[...this.#calls.values()].flatMap(({ words }) => secretsOf(words))]
    stray.head = conceal(stray.head, secrets)
    stray.words = stray.words.map((word) => conceal(word, secrets))
    this.#options.onStray(stray)
  }
}

function secretsOf([command = '', ...words]: readonly string[]): string[] {
  const menu = command.replace(/\/[^/]*$/, '')
  return words.map((word) => secretOf(word, menu))
}

/** Undefined for a word nobody knows. */
function replyWordOf({ bytes, places }: Frame): ReplyWord | undefined {
  const start = places[0]!
  for (const word of WORDS[places[1]! - start] ?? NO_WORDS) if (isWordAt(word, bytes, start)) return word
  return undefined
}

function isWordAt(word: ReplyWord, bytes: Buffer, start: number): boolean {
  for (let at = 1; at < word.length; at += 1) if (word.charCodeAt(at) !== bytes[start + at]) return false
  return true
}

/** The number behind `.tag=`; 0 when there is none, or what stands there is no tag of ours. */
function tagOf(frame: Frame): number {
  const word = frame.tagWord
  if (word === 0) return 0
  const { bytes } = frame
  const end = frame.end(word)
  let at = frame.start(word) + TAG.length
  if (end - at > MOST_DIGITS || bytes[at] === ZERO) return 0
  let tag = 0
  for (; at < end; at += 1) {
    const digit = bytes[at]! - ZERO
    if (digit < 0 || digit > 9) return 0
    tag = tag * 10 + digit
  }
  return tag
}

/** By way of a Buffer, because a slice alone would keep the whole text in memory. */
function shorten(text: string): string {
  return text.length <= LONGEST_TRAP ? text : `${Buffer.from(text.slice(0, LONGEST_TRAP)).toString()}…`
}
