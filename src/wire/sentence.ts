/** The value of a property on the wire; a property that occurs twice in one sentence has a list. */
export type WireValue = string | string[]

/** Attributes by name, in the order they came. */
export type Row = Record<string, WireValue>

/** The reply words RouterOS is known to send. Others may come and must be survived. */
export type ReplyWord = '!re' | '!done' | '!trap' | '!fatal' | '!empty'

/** One sentence, taken apart. */
export interface Sentence<R = Row> {
  /** The first word: a reply word such as `!re`, or a command word such as `/ip/address/print`. */
  head: string
  /** The value of the API attribute word `.tag=`, wherever it stood. */
  tag: string | undefined
  /** The attribute words `=name=value`. */
  attributes: R
  /** Every other word, whole and in order: query words, the reason after `!fatal`. */
  words: string[]
}
