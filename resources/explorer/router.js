// The router that the tab shows, as it answers. Loading this file again changes nothing.
;(function () {
  /**
   * Asks the router of the chosen connection, one request at a time: the next leaves when the last is answered.
   *
   * @param connection gives the id of the connection.
   */
  function routerOf(connection) {
    let last = Promise.resolve()
    /** What the console said of a menu, by its path: it holds until another router is chosen. */
    const known = new Map()
    let isForbidden = false

    /** Always resolves; what was aborted to a failure that nobody should show. */
    function ask(what, body, signal) {
      const turn = last.then(() => (signal?.aborted ? { ok: false } : routerosEditor.request(what, body, signal)))
      last = turn
      return turn
    }

    /** As the editor has it, where that is not what is deployed. */
    function chosen() {
      const id = connection()
      return { connection: id, router: isForbidden ? undefined : routerosEditor.changedConnection(id) }
    }

    return {
      forget: () => known.clear(),
      /** The menus and commands below a path: `{ ok, source, items }`. */
      async below(path, signal) {
        if (known.has(path)) return known.get(path)
        const { router, ...question } = { ...chosen(), kind: 'command', path }
        let answer = await ask(
          router ? 'complete-typed' : 'complete',
          router ? { ...question, router } : question,
          signal
        )
        if (router && answer.isForbidden) {
          // Who may only read is shown what the deployed connection knows.
          isForbidden = true
          answer = await ask('complete', question, signal)
        }
        // A built-in list stands in for a router that may be there in a moment.
        if (answer.ok && answer.source === 'router') known.set(path, answer)
        return answer
      },
      /** All menus with rows there are facts of. */
      menus: () => ask('menus', {}),
      /** @param about whether to tell of the menu as well. */
      rows: (path, filter, about, signal) => ask('rows', { ...chosen(), path, filter, about }, signal)
    }
  }

  globalThis.routerosExplorer = Object.assign(globalThis.routerosExplorer ?? {}, { routerOf })
})()
