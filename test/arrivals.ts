/** Things that arrive one after the other, for tests that wait for them. */
export class Arrivals<T> {
  readonly all: T[] = []
  #taken = 0
  #wake: (() => void) | undefined

  push(thing: T): void {
    this.all.push(thing)
    this.#wake?.()
  }

  /** The next one that has not been taken. */
  async next(): Promise<T> {
    while (this.all.length <= this.#taken) await this.#arrival()
    this.#taken += 1
    return this.all[this.#taken - 1]!
  }

  /** The next so many. */
  async take(count: number): Promise<T[]> {
    const taken: T[] = []
    while (taken.length < count) taken.push(await this.next())
    return taken
  }

  /** The first, past or to come, that fits. */
  async find(fits: (thing: T) => boolean): Promise<T> {
    for (;;) {
      const found = this.all.find(fits)
      if (found !== undefined) return found
      await this.#arrival()
    }
  }

  #arrival(): Promise<void> {
    return new Promise((resolve) => (this.#wake = resolve))
  }
}
