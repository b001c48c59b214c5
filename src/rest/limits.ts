import { type RouterOSError, UnsupportedError } from '../errors.js'
import type { Call } from '../link/call.js'
import { parseDuration } from '../wire/measures.js'

/** The router ends every command after this, in seconds. Source: the manual's page on REST. */
export const LONGEST_COMMAND = 60

/** What REST cannot do, known before anything is sent; undefined where it can. */
export function refusalOf({ words, isStream, bytes }: Call): RouterOSError | undefined {
  const [command = '', ...rest] = words
  if (isStream) return new UnsupportedError('rest-stream', { command })
  if (command === '/file/read' || bytes !== undefined) return new UnsupportedError('rest-binary', { command })
  if (command.startsWith('/safe-mode/')) return new UnsupportedError('rest-safe', { command })
  if (secondsOf(command, rest) < LONGEST_COMMAND) return undefined
  return new UnsupportedError('rest-too-long', { command, seconds: LONGEST_COMMAND })
}

/** How long it takes by its own words; 0 where they do not say. */
function secondsOf(command: string, words: readonly string[]): number {
  const valueOf = (name: string): string | undefined => {
    const start = `=${name}=`
    return words.find((word) => word.startsWith(start))?.slice(start.length)
  }
  const duration = parseDuration(valueOf('duration') ?? '') ?? 0
  const isPing = command.endsWith('/ping')
  const pings = isPing ? Number(valueOf('count') ?? 0) * (parseDuration(valueOf('interval') ?? '1') ?? 1) : 0
  return Math.max(duration, Number.isFinite(pings) ? pings : 0)
}
