interface Turn {
  readonly menu: string
  readonly isAlone: boolean
  readonly over: Promise<void>
}

/**
 * Who may change what of one router: those that change the same menu wait for each other, and one in safe mode is
 * alone, for the router would take back what the others did meanwhile.
 */
export class Turns {
  readonly #turns = new Set<Turn>()

  /**
   * Runs `act` when its turn has come, or it waits no longer.
   *
   * @param isAlone it waits for all others, and they for it.
   * @param stopped ends the wait.
   */
  async take<T>(menu: string, isAlone: boolean, stopped: Promise<void>, act: () => Promise<T>): Promise<T> {
    const before = [...this.#turns].filter((turn) => isAlone || turn.isAlone || turn.menu === menu)
    let end = (): void => {}
    const turn: Turn = { menu, isAlone, over: new Promise((resolve) => (end = resolve)) }
    this.#turns.add(turn)
    try {
      await Promise.race([Promise.all(before.map(({ over }) => over)), stopped])
      return await act()
    } finally {
      this.#turns.delete(turn)
      end()
    }
  }
}
