import { setTimeout as delay } from 'node:timers/promises'
import { Backoff } from './backoff.js'
import { RouterOSError } from './errors.js'

export interface RestartOptions {
  signal?: AbortSignal | undefined
  /** Hears what interrupted it, before it starts again. */
  onInterrupted?: ((error: RouterOSError) => void) | undefined
}

/** What goes by without anybody doing something about it. */
const PASSING = new Set(['CONNECTION', 'FATAL', 'PROTOCOL', 'TIMEOUT', 'BUSY'])

/** What rounds yield, one after the other: a round that is interrupted starts again, one that ends is the last. */
export async function* restarting<T>(
  round: () => AsyncIterable<T>,
  { signal, onInterrupted }: RestartOptions
): AsyncGenerator<T, void, undefined> {
  const backoff = new Backoff()
  for (;;) {
    try {
      for await (const item of round()) {
        backoff.reset()
        yield item
      }
      return
    } catch (error) {
      if (!(error instanceof RouterOSError) || !PASSING.has(error.code)) throw error
      backoff.failed(false)
      onInterrupted?.(error)
    }
    // Aborting ends the wait; the next round then finds the signal aborted.
    await delay(backoff.remaining, undefined, signal && { signal }).catch(() => {})
  }
}
