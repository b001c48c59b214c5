// What a field offers while one types: menus, commands, arguments, properties and values, as the router of the dialog
// knows them. Loading this file again changes nothing.
;(function () {
  /** How long a built-in list stands in for a router that may be there in a moment, in ms. */
  const BUILTIN_LIFE = 3000

  /**
   * Completion for one dialog. What the router said is remembered for as long as the dialog is open.
   *
   * Each function takes an input, plain or typed; a typed one offers something only while its type is `str`.
   *
   * @param connection the field that names the connection.
   */
  function completion(connection) {
    const known = new Map()
    const pending = new Map()
    let isForbidden = false
    /** The connection as it stands in the editor: its fields, where they are not what is deployed. */
    const chosen = () => {
      const id = routerosEditor.configIn(connection)
      return { id, fields: isForbidden ? undefined : routerosEditor.changedConnection(id) }
    }
    const keyOf = (question) => JSON.stringify([chosen(), question])

    const router = {
      /** What was said to this before. A built-in list stands in for a router that may be there in a moment. */
      recall(question) {
        const { answer, at } = known.get(keyOf(question)) ?? {}
        return answer?.source === 'builtin' && performance.now() - at > BUILTIN_LIFE ? undefined : answer
      },
      ask(question) {
        const key = keyOf(question)
        if (!pending.has(key)) {
          const promise = send(question).then((answer) => {
            pending.delete(key)
            if (answer.ok) known.set(key, { answer, at: performance.now() })
            return answer
          })
          pending.set(key, promise)
        }
        return pending.get(key)
      },
      /** Where an answer comes from, and why it is not the router of the dialog: a key under `complete`. */
      origin({ source }) {
        const { id, fields } = chosen()
        if (id === '') return 'unconnected'
        if (fields !== undefined) return source
        const deployed = routerosEditor.deployed(id)
        if (source === 'router') return deployed === 'older' ? 'older' : 'router'
        return deployed === 'nothing' ? 'undeployed' : 'builtin'
      }
    }

    async function send(question) {
      const { id, fields } = chosen()
      if (fields !== undefined) {
        const answer = await routerosEditor.request('complete-typed', { connection: id, router: fields, ...question })
        if (!answer.isForbidden) return answer
        // Who may only read is shown what the deployed connection knows.
        isForbidden = true
      }
      return routerosEditor.request('complete', { connection: id, ...question })
    }

    return {
      menu: (input) => routerosEditor.suggest(input, router, (typed) => byPath(typed, 'menu')),
      command: (input) => routerosEditor.suggest(input, router, (typed) => byPath(typed, 'command')),
      /** @param command gives the command as it stands in the dialog. @param used gives the names there already. */
      argument: (input, command, used) =>
        routerosEditor.suggest(input, router, (typed) => inMenu('argument', command(), { part: typed, used: used() })),
      /** @param menu gives the menu as it stands in the dialog. */
      property: (input, menu) =>
        routerosEditor.suggest(input, router, (typed) => inMenu('property', menu(), { part: typed })),
      properties: (input, menu) =>
        routerosEditor.suggest(input, router, (typed) => inMenu('property', menu(), lastOf(typed))),
      /** @param path gives the menu or command, @param name the property or argument whose value it is. */
      value: (input, path, name) =>
        routerosEditor.suggest(
          input,
          router,
          (typed) => name() && inMenu('value', path(), { ...lastOf(typed), argument: name() }),
          true
        )
    }
  }

  /** `/ip/addr`, or the console's `/ip addr`: what stands before the last name says where to look for it. */
  function byPath(typed, kind) {
    const at = Math.max(typed.lastIndexOf('/'), typed.lastIndexOf(' ')) + 1
    const before = typed.slice(0, at) || '/'
    return {
      question: { kind, path: pathOf(before) },
      part: typed.slice(at),
      // Behind a menu a command is still to come.
      fill: (item) =>
        before + routerosEditor.itemName(item) + (kind === 'command' && item.type === 'menu' ? before.at(-1) : '')
    }
  }

  function inMenu(kind, path, { part, used = [], argument, fill = ({ value }) => value }) {
    if (!path) return undefined
    return { question: { kind, path: pathOf(path), ...(argument && { argument }) }, part, used, fill }
  }

  /** Of a comma list the last one is being typed. */
  function lastOf(typed) {
    const at = typed.lastIndexOf(',') + 1
    const before = typed.slice(0, at)
    return { part: typed.slice(at), used: before.split(','), fill: ({ value }) => before + value }
  }

  /** The path in the API's spelling, without a slash at its end; the root menu is empty. */
  function pathOf(typed) {
    const names = typed
      .split('\n')[0]
      .split(/[\s/]+/)
      .filter((name) => name !== '')
    return names.map((name) => `/${name}`).join('')
  }

  globalThis.routerosEditor = Object.assign(globalThis.routerosEditor ?? {}, { completion })
})()
