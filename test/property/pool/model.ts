import type { ErrorCode } from '../../../src/index.js'

/** What one command was given, and what has been done to it. */
export interface Asked {
  readonly id: number
  /** Whether it may run out of time. */
  readonly isLimited: boolean
  wasCancelled: boolean
}

export interface Ending {
  /** Undefined where it went well. */
  code: ErrorCode | undefined
  /** Whether it was on its way to the router at all. */
  wasSent: boolean
  /** What the router has made of it: undefined where it was never asked, or was not left to end it. */
  answer: 'done' | 'trap' | undefined
}

/** What may become of commands: every ending needs something that has happened. */
export class Model {
  readonly asked: Asked[] = []
  /** What the faults so far tell the commands in flight. */
  readonly struck = new Set<ErrorCode>()
  /** Whether a connection was kept from coming about. Those who wait are told, when there never was one. */
  wasKeptOut = false
  wasClosed = false

  allows({ isLimited, wasCancelled }: Asked, { code, wasSent, answer }: Ending): boolean {
    switch (code) {
      case undefined:
        return answer === 'done'
      case 'TRAP':
        return answer === 'trap'
      case 'CANCELLED':
        return wasCancelled || this.wasClosed
      case 'TIMEOUT':
        return isLimited
      default: // what was never sent waits for the next connection
        return (wasSent ? this.struck.has(code) : this.wasKeptOut) || (this.wasClosed && code === 'CONNECTION')
    }
  }
}
