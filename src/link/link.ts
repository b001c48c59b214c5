import type { EventEmitter } from 'node:events'
import type { RouterOSError } from '../errors.js'
import type { Sentence } from '../wire/sentence.js'
import type { Call } from './call.js'
import type { Security, TransportKind } from './transport.js'

/** For calls that only wait. */
export interface WaitOptions {
  signal?: AbortSignal | undefined
  /** Longest wait, in ms. */
  timeout?: number | undefined
}

export interface LinkEvents {
  /** Once, whatever the reason, with the calls that never left. */
  close: [reason: RouterOSError, unsent: readonly Call[]]
  /** A call has ended on the router; there may be room for another. */
  free: []
  stray: [sentence: Sentence]
}

/** A way to the router as a pool uses it, over the API or over REST. It opens once and closes once. */
export interface Link extends EventEmitter<LinkEvents> {
  readonly isReady: boolean
  readonly transport: TransportKind
  /** Undefined when it is plain. */
  readonly security: Security | undefined
  /** How many calls the router is busy with, and is about to be. */
  readonly load: number
  /** For how long, in ms, commands have been in flight without one of them ending; streams do not count. */
  readonly busyFor: number
  /** @throws {RouterOSError} when it does not come about within `connectTimeout`; it is closed then. */
  open(): Promise<void>
  send(call: Call): void
  /** What was given to `send` leaves now. */
  flush(): void
  /** Safe to call twice; resolves when the sockets are gone. */
  close(reason: RouterOSError, goodbye?: WaitOptions): Promise<void>
}
