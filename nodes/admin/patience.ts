/**
 * Works on an answer for as long as somebody waits for it, and no longer than so many ms.
 *
 * @param work soon ends when its signal is aborted.
 */
export async function withPatience<T>(
  asked: AbortSignal,
  ms: number,
  work: (patience: AbortSignal) => Promise<T>
): Promise<T> {
  // Not AbortSignal.any: Node.js has it from 20.3 only.
  const over = new AbortController()
  const stop = (): void => over.abort()
  const timer = setTimeout(stop, ms)
  asked.addEventListener('abort', stop)
  if (asked.aborted) stop()
  try {
    return await work(over.signal)
  } finally {
    clearTimeout(timer)
    asked.removeEventListener('abort', stop)
  }
}
