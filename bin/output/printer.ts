import type { TypedRow, ValueMode } from '../../src/index.js'

/** Shows one command and its replies on stdout, in one format. */
export interface Printer {
  /** How it wants the values, unless the user says otherwise. */
  readonly values: ValueMode
  /** The words that are being sent. */
  sent(words: readonly string[]): void
  /** @param isDone whether the row holds the attributes of `!done`. */
  row(row: TypedRow, isDone: boolean): void
  /** Nothing more comes. */
  end(failure?: unknown): void
}

/** Writes to stdout. */
export type Write = (text: string) => void
