import { TrapError, UnsupportedError } from '../errors.js'
import type { RunOptions } from '../router/run.js'
import type { CommandInput } from '../wire/command.js'
import type { TypedRow } from '../wire/values.js'

export interface SendOptions extends Pick<RunOptions, 'isBinary' | 'bytes' | 'onSent'> {
  /** Goes out even when the job was cancelled, and waits for a connection for as long as it takes. */
  isTidying?: boolean
}

/** What works on the files of one router has of it. */
export interface FileAccess {
  /** Runs a command of the job; its rows are text. @throws {RouterOSError} the command fails with. */
  send: (command: CommandInput, options?: SendOptions) => Promise<TypedRow[]>
  /** Aborted when the job is cancelled. */
  stopping: AbortSignal
  /** Only text comes and goes: over REST. */
  isText: boolean
  /** Longest silence, in ms. */
  timeout: number
}

/** @throws {UnsupportedError} where only text comes and goes. */
export function assertBytes({ isText }: FileAccess, command: string): void {
  if (isText) throw new UnsupportedError('rest-binary', { command })
}

/** `7.20.1 (stable)`, as the router says it; empty where it does not say, which is taken for the newest. */
export async function versionOf({ send }: FileAccess): Promise<string> {
  try {
    const [row] = await send({ command: '/system/resource/print', proplist: 'version' })
    return String(row?.['version'] ?? '')
  } catch (error) {
    if (error instanceof TrapError) return ''
    throw error
  }
}
