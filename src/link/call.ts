import type { RouterOSError } from '../errors.js'
import type { TypedRow, ValueMode } from '../wire/values.js'
import type { TransportKind } from './transport.js'

/** Where a call is: it has one place at a time. */
export interface Place {
  /** It has ended early; nothing that still comes for it is of interest. */
  forget(call: Call): void
}

/** The connection a call was sent on. */
export interface Carrier extends Place {
  readonly transport: TransportKind
  /** False where the router cannot be asked to stop: what was given up goes on there. */
  readonly canStop: boolean
  /** Asks the router to stop the command; its `!done` is the answer. */
  stop(call: Call): void
}

/** One command as a connection carries it: what is sent, and who hears the replies. None of its methods throws. */
export interface Call {
  readonly words: readonly string[]
  /** How its rows are typed. */
  readonly values: ValueMode
  /** What its rows are of; makes units exact. */
  readonly menu?: string
  /** The values of its rows are bytes, a character for each; no charset reads them. */
  readonly isBinary?: boolean
  /** One more word as it goes out; no charset writes it. */
  readonly bytes?: Buffer | undefined
  /** It may be silent for as long as it likes, and does not count as work of the router. */
  readonly isStream: boolean
  readonly hasEnded: boolean
  /** Its tag on the wire; 0 until it was sent. */
  wireTag: number
  /** When it has been silent for too long, on the monotonic clock in ms; Infinity is never. */
  readonly expiresAt: number
  /** It waits for the write at the end of this turn; taken back, it was never sent. */
  leaves(place: Place): void
  /** It is in the write. @param now on the monotonic clock, in ms. */
  sent(carrier: Carrier, now: number): void
  /** A reply of any kind has come. */
  heard(now: number): void
  /** @param weight about how many bytes of memory the row takes. */
  row(row: TypedRow, weight: number): void
  /** Once, and last: with the attributes of `!done`, or with what went wrong. */
  end(error: RouterOSError | undefined, attributes: TypedRow | undefined): void
  /** It was silent for too long. */
  expire(): void
}
