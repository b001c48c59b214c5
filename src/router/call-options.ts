import type { PrintOptions } from '../wire/print.js'
import type { InboxOptions } from './inbox.js'
import type { Run, RunOptions, Tag } from './run.js'
import type { RestartOptions } from './stream.js'

/** Options of every call that runs a command. */
export interface CallOptions extends Omit<RunOptions, 'onRow' | 'onEnd'> {
  /**
   * Longest silence, in ms, from when it was sent; empty, 0 or negative is the router's `readTimeout`. Waiting for a
   * connection takes at most about `connectTimeout` on top.
   */
  timeout?: number | string | undefined
  /** Longest time for the whole command, in ms, waiting included; empty, 0 or negative is no limit. */
  deadline?: number | string | undefined
  /** Added to the arguments of the command; these win. */
  args?: unknown
}

/** Options of `query`: those of a call, and which rows and properties are printed. */
export interface QueryOptions extends CallOptions, Omit<PrintOptions, 'args'> {}

/** Options of `start`: those of a call, its handlers, and the connection it goes out on. */
export interface StartOptions extends CallOptions, Pick<RunOptions, 'onRow' | 'onEnd'> {
  /** Waits for a connection for as long as it takes. */
  waitsForConnection?: boolean
  /** May be silent for as long as it likes; default for commands that never end. */
  isStream?: boolean
  /** Goes out on the connection of this run, also when that has ended. */
  sameConnectionAs?: Run | undefined
  /** Fails where that connection is gone, instead of going out on another. */
  isBound?: boolean
}

/** Options of `listen`: those of a call, how many rows may wait for the reader, and whether it starts again. */
export interface ListenOptions extends CallOptions, InboxOptions, RestartOptions {}

/** Which commands are cancelled: those of a tag, of several tags, of an owner, or all there are. */
export type CancelTarget = { tag: Tag | readonly Tag[] } | { owner: object } | 'all'

/** A command that was cancelled. */
export interface Cancelled {
  tag: Tag
  /** The command word, such as `/interface/listen`. */
  command: string
}
