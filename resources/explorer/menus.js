// The menus of the router: as a tree, or as a search finds them. Loading this file again changes nothing.
;(function () {
  /** From a key to the search, in ms. */
  const PAUSE = 200
  const MOST_FOUND = 40
  const text = (key, details) => routerosExplorer.text(key, details)

  /**
   * @param router as of `routerOf`.
   * @param onOpen is called with the path of the menu whose rows are wanted.
   * @param say is told what a glance shows.
   */
  function menusView(router, onOpen, say) {
    const element = $('<div>', { class: 'routeros-menus' })
    const search = routerosExplorer.searchField(text('menus.search'), { delay: PAUSE, change: catchUp })
    const tree = routerosExplorer.tree(below, onOpen)
    const note = $('<div>', { class: 'routeros-explorer-note' })
    element.append(search.element, tree.element, note)
    search.input.on('keydown', async (event) => {
      if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
      event.preventDefault()
      await catchUp()
      if (event.key === 'Enter' && search.value() !== '') tree.openFirst()
      else tree.focus()
    })

    let known
    let shownFor
    /** Whether what is shown is not, or not all, of the router that is chosen now. */
    let isDue = false
    let stopping = new AbortController()

    /** All paths there are facts of: the first time they are asked for. */
    async function paths() {
      if (known !== undefined) return known
      const { ok, menus = [] } = await router.menus()
      if (ok) known = menus
      return menus
    }

    async function below(path, signal = stopping.signal) {
      const [{ items = [], ...answer }, all] = [await router.below(path, signal), await paths()]
      const menus = items.filter(({ type }) => type === 'menu')
      const isKnown = (each) => all.includes(each)
      const hasKnown = (each) => all.some((other) => other.startsWith(`${each}/`))
      return {
        ...answer,
        items: menus.map(({ value, label, about }) => ({
          path: value,
          name: label,
          about: titleFor(value, label),
          hint: about,
          // What no facts tell, a look will.
          hasMore: hasKnown(value) || !isKnown(value),
          isClosed: hasKnown(value) && !isKnown(value)
        }))
      }
    }

    /** What people call it, where that is not its name. */
    function titleFor(path, name) {
      const title = routerosExplorer.titleOf(path)
      return title?.toLowerCase() === name ? undefined : title
    }

    async function catchUp() {
      if (search.value() !== shownFor) await refresh()
    }

    /** Shows what the router has now, for what stands in the search. */
    async function refresh() {
      shownFor = search.value()
      isDue = true
      stopping.abort()
      stopping = new AbortController()
      const { signal } = stopping
      await (shownFor === '' ? showTree(signal) : showFound(shownFor, signal))
      if (!signal.aborted) isDue = false
    }

    async function showTree(signal) {
      element.attr('aria-busy', true)
      const { ok, items, source, message, hint } = await below('', signal)
      if (signal.aborted) return
      element.attr('aria-busy', false)
      tree.show(items)
      showNote(
        ok ? source === 'builtin' && routerosEditor.text('complete.builtin') : [message, hint].filter(Boolean).join(' ')
      )
    }

    async function showFound(words, signal) {
      const found = routerosExplorer.findMenus(words, await paths(), MOST_FOUND)
      if (signal.aborted) return
      tree.show(found.map(({ path, about }) => ({ path, name: path, about })))
      showCount(found.length)
      await dropAbsent(found, signal)
    }

    /** The facts are of every release: what this router does not have is taken away. */
    async function dropAbsent(found, signal) {
      let left = found.length
      for (const { path } of found) {
        const isThere = await exists(path, signal)
        if (signal.aborted) return
        if (isThere) continue
        left -= 1
        tree.keep((item) => item.path !== path)
      }
      showCount(left)
    }

    /** Whether it is found from the top down; a router that does not say is believed to have it. */
    async function exists(path, signal) {
      for (let end = path.indexOf('/', 1); ; end = path.indexOf('/', end + 1)) {
        const menu = end < 0 ? path : path.slice(0, end)
        const { ok, items } = await below(menu.slice(0, menu.lastIndexOf('/')), signal)
        if (ok && !items.some((item) => item.path === menu)) return false
        if (end < 0) return true
      }
    }

    function showCount(count) {
      const message = count === 0 ? text('menus.none') : text('menus.found', { count })
      showNote(count === 0 && message)
      say(message)
    }

    function showNote(message) {
      note.text(message || '').toggle(Boolean(message))
    }

    return {
      element,
      focus: tree.focus,
      /** Another router is chosen: it is asked when somebody looks. */
      forget() {
        stopping.abort()
        tree.show([])
        isDue = true
      },
      /** Asks for nothing while nobody sees it. */
      setVisible(isVisible) {
        if (!isVisible) stopping.abort()
        else if (isDue) void refresh()
      }
    }
  }

  globalThis.routerosExplorer = Object.assign(globalThis.routerosExplorer ?? {}, { menusView })
})()
