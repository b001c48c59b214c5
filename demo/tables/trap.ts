/** What makes a command end with `!trap` and `!done`; thrown by commands, told to the client by the session. */
export class Trap extends Error {
  readonly category: number | undefined
  /** Traps that follow the first; a wrong menu brings two. */
  readonly further: readonly string[]

  constructor(message: string, category?: number, further: readonly string[] = []) {
    super(message)
    this.name = 'Trap'
    this.category = category
    this.further = further
  }
}

export const noSuchItem = (): Trap => new Trap('no such item', 0)
export const missing = (...names: string[]): Trap => new Trap(`missing value(s) of argument(s) ${names.join(' ')}`)
