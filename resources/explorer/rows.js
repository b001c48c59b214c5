// The rows of a menu, once or live. Loading this file again changes nothing.
;(function () {
  /** From an answer to the next question, in ms, */
  const INTERVAL = 2000
  /** and as many times as long as the router took to answer, so that it has more to do than this. */
  const REST = 4
  /** From a key to the question, in ms. */
  const PAUSE = 300
  const text = (key, details) => routerosExplorer.text(key, details)
  const formatted = (number) => number.toLocaleString(RED.i18n.lang())

  /**
   * @param router as of `routerOf`.
   * @param connection gives its id.
   * @param onClose is called when the menus are wanted back.
   * @param say is told what a glance shows.
   */
  function rowsView({ router, connection, onClose, say }) {
    const element = $('<div>', { class: 'routeros-rows' })
    const table = routerosExplorer.table(showActions)
    const button = (icon, key, onClick) => routerosExplorer.iconButton(icon, text(key)).on('click', onClick)
    const bar = $('<div>', { class: 'routeros-rows-bar' }).appendTo(element)
    button('fa-chevron-left', 'rows.back', onClose).addClass('routeros-rows-back').appendTo(bar)
    const title = $('<h3>', { class: 'routeros-rows-path' }).appendTo(bar)
    const live = button('fa-play', 'rows.live', () => setLive(!isLive)).appendTo(bar)
    button('fa-refresh', 'rows.refresh', () => load(true)).appendTo(bar)
    const chooser = routerosExplorer.columnChooser(() => fill(false))
    chooser.button.appendTo(bar)
    const filter = routerosExplorer.searchField(text('rows.filter'), {
      style: 'compact',
      delay: PAUSE,
      change: () => load(false)
    })
    element.append(filter.element, chooser.element)
    $('<div>', { class: 'routeros-rows-frame' }).append(table.element).appendTo(element)
    const status = $('<div>', { class: 'routeros-explorer-note' }).appendTo(element)
    const actions = routerosExplorer.actionButtons(selection)
    actions.element.appendTo(element)

    let path
    let rows = []
    let facts
    let count
    /** The filter of the rows that are shown. */
    let shownFilter
    let isLive = false
    let isVisible = false
    let stopping = new AbortController()
    let timer

    function setLive(wanted) {
      isLive = wanted
      live.attr('aria-pressed', isLive)
      live.find('i').attr('class', `fa ${isLive ? 'fa-pause' : 'fa-play'}`)
      if (isLive) void load(false)
      else clearTimeout(timer)
    }

    /** Ends what is under way, and the wait for the next. */
    function stop() {
      clearTimeout(timer)
      stopping.abort()
      element.removeAttr('aria-busy')
    }

    /** @param isNew whether it is about a menu, and not about its rows a moment later. */
    async function load(isNew) {
      if (path === undefined || !isVisible) return
      stop()
      stopping = new AbortController()
      const { signal } = stopping
      const started = performance.now()
      element.attr('aria-busy', true)
      const wanted = filter.value()
      const answer = await router.rows(path, wanted, isNew || facts === undefined, signal)
      if (signal.aborted) return
      element.removeAttr('aria-busy')
      if (answer.ok) show(answer, wanted)
      else if (!isLive || answer.code !== 'BUSY') showFailure(answer)
      if (isLive && answer.isForbidden) setLive(false)
      if (isLive) timer = setTimeout(() => load(false), Math.max(INTERVAL, REST * (performance.now() - started)))
    }

    function show(answer, wanted) {
      const isNews = facts !== undefined && shownFilter === wanted
      shownFilter = wanted
      rows = answer.rows
      if (answer.facts) {
        // A menu without ids may have several rows all the same.
        facts = { ...answer.facts, isSingle: answer.facts.isSingle && rows.length < 2 }
        count = answer.count
      }
      const message = messageFor(answer)
      if (message !== status.text()) say(message)
      status.text(message).removeClass('routeros-is-error')
      fill(isNews)
    }

    function messageFor({ router: name, source, isCut }) {
      const isOlder = source === 'deployed' && routerosEditor.deployed(connection()) === 'older'
      const parts = [!facts.isSingle && numberOfRows(isCut), name, isOlder && routerosEditor.text('preview.older')]
      return parts.filter(Boolean).join(' · ')
    }

    function numberOfRows(isCut) {
      const number = formatted(rows.length)
      if (!isCut) return text(rows.length === 0 ? 'rows.none' : 'rows.all', { number })
      const isCounted = count > rows.length && filter.value() === ''
      return isCounted ? text('rows.first-of', { number, all: formatted(count) }) : text('rows.first', { number })
    }

    function fill(isNews) {
      const columns = routerosExplorer.columnsOf(path, rows)
      filter.element.toggle(!facts.isSingle)
      chooser.show(path, routerosExplorer.propertiesOf(rows), columns, facts.isSingle)
      table.show({ rows, columns, isSingle: facts.isSingle }, isNews)
      showActions()
    }

    function showFailure({ message, hint }) {
      const said = [message, hint].filter(Boolean).join('. ')
      status.text(said).addClass('routeros-is-error')
      say(said)
    }

    function selection() {
      const { rows: selected, property } = table.selection()
      const { isSingle } = facts
      const columns = isSingle ? Object.keys(rows[0] ?? {}) : routerosExplorer.columnsOf(path, rows)
      const properties = [...new Set([...routerosExplorer.propertiesOf(rows), ...facts.properties])]
      return {
        connection: connection(),
        path,
        columns,
        row: selected[0] ?? null,
        rows: selected,
        property,
        facts: { ...facts, properties }
      }
    }

    function showActions() {
      actions.show(facts !== undefined)
    }

    return {
      element,
      open(opened) {
        stop()
        path = opened
        facts = undefined
        rows = []
        filter.clear()
        table.clear()
        chooser.close()
        status.text('')
        title.text(path).attr('title', path)
        showActions()
        void load(true)
      },
      close() {
        stop()
        path = undefined
      },
      /** Asks for nothing while nobody sees it. */
      setVisible(visible) {
        isVisible = visible
        if (!visible) stop()
        else if (isLive || facts === undefined) void load(facts === undefined)
      }
    }
  }

  globalThis.routerosExplorer = Object.assign(globalThis.routerosExplorer ?? {}, { rowsView })
})()
