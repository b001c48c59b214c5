/** Lets one thing happen after the other. */
export class Turns {
  /** Settles when all that came before is over. */
  #last: Promise<unknown> = Promise.resolve()

  /** Acts when it is its turn. @throws at once what `stopping` is aborted with, if that comes first. */
  take<T>(stopping: AbortSignal, act: () => Promise<T>): Promise<T> {
    const before = this.#last
    const turn = unlessAborted(before, stopping).then(act)
    // What a turn comes to is not kept: it may be a large file.
    this.#last = Promise.allSettled([before, turn]).then(() => undefined)
    return turn
  }
}

async function unlessAborted(promise: Promise<unknown>, signal: AbortSignal): Promise<void> {
  let stop = (): void => {}
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason as Error)
    signal.addEventListener('abort', stop)
  })
  try {
    signal.throwIfAborted()
    await Promise.race([promise, aborted])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
