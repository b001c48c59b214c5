import { setTimeout as delay } from 'node:timers/promises'
import { Backoff } from './backoff.js'
import { RouterOSError } from '../errors.js'

export interface RestartOptions {
  signal?: AbortSignal | undefined
  /** Hears what interrupted it, before it starts again. */
  onInterrupted?: ((error: RouterOSError) => void) | undefined
  /** False for what may do something: it starts again only once it has told something. Default true. */
  mayRepeat?: boolean | undefined
}

/** What goes by without anybody doing something about it. */
const PASSING: ReadonlySet<string> = new Set(['CONNECTION', 'FATAL', 'PROTOCOL', 'TIMEOUT', 'BUSY'])

/**
 * What rounds yield, one after the other: a round that is interrupted starts again, one that ends is the last.
 *
 * A trap ends it at first, but not after an interruption: a router that has just booted may lack for a while what was
 * there before.
 */
export async function* restarting<T>(
  round: () => AsyncIterable<T>,
  options: RestartOptions
): AsyncGenerator<T, void, undefined> {
  const { signal, onInterrupted } = options
  const backoff = new Backoff()
  let mayRepeat = options.mayRepeat ?? true
  let wasInterrupted = false
  const isPassing = (code: string): boolean => mayRepeat && (PASSING.has(code) || (wasInterrupted && code === 'TRAP'))
  for (;;) {
    try {
      for await (const item of round()) {
        backoff.reset()
        mayRepeat = true
        yield item
      }
      return
    } catch (error) {
      if (!(error instanceof RouterOSError) || !isPassing(error.code)) throw error
      wasInterrupted = true
      backoff.failed(false)
      onInterrupted?.(error)
    }
    // Aborting ends the wait; the next round then finds the signal aborted.
    await delay(backoff.remaining, undefined, signal && { signal }).catch(() => {})
  }
}
