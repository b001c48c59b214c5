import type { ErrorCode } from '../../src/index.js'

/** Exit statuses; docs/console.md lists them. */
export const status = { done: 0, trap: 1, usage: 2, connection: 3, interrupted: 130 } as const

const byCode: Readonly<Record<ErrorCode, number>> = {
  TRAP: status.trap,
  INPUT: status.usage,
  UNSUPPORTED: status.usage,
  READ_ONLY: status.usage,
  BUSY: status.connection,
  CONNECTION: status.connection,
  FATAL: status.connection,
  LOGIN: status.connection,
  PROTOCOL: status.connection,
  TIMEOUT: status.connection,
  TLS: status.connection,
  CANCELLED: status.interrupted
}

export function statusOf(code: ErrorCode): number {
  return byCode[code]
}
