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
    const bar = $('<div>', { class: 'routeros-rows-bar' }).appendTo(element)
    const back = button('fa-chevron-left', 'rows.back', onClose).addClass('routeros-rows-back').appendTo(bar)
    const title = $('<h3>', { class: 'routeros-rows-path' }).appendTo(bar)
    const live = button('fa-play', 'rows.live', () => setLive(!isLive)).appendTo(bar)
    button('fa-refresh', 'rows.refresh', () => load(true)).appendTo(bar)
    const chooser = routerosExplorer.columnChooser(refill)
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
    let isLive = false
    let isVisible = false
    let stopping = new AbortController()
    let timer

    function button(icon, key, onClick) {
      const label = text(key)
      const made = $('<button>', { type: 'button', class: 'red-ui-button red-ui-button-small', title: label })
      return made
        .attr('aria-label', label)
        .append($('<i>', { class: `fa ${icon}`, 'aria-hidden': true }))
        .on('click', onClick)
    }

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

    let shownFilter
    function show(answer, wanted) {
      const isNews = facts !== undefined && shownFilter === wanted
      shownFilter = wanted
      rows = answer.rows
      if (answer.facts) {
        facts = answer.facts
        count = answer.count
      }
      const message = messageFor(answer)
      if (message !== status.text()) say(message)
      status.text(message).removeClass('routeros-is-error')
      fill(isNews)
      const isOlder = answer.source === 'deployed' && routerosEditor.deployed(connection()) === 'older'
      if (isOlder) status.append(' · ', document.createTextNode(routerosEditor.text('preview.older')))
    }

    function messageFor({ router: name, isCut }) {
      if (facts.isSingle) return name
      const number = formatted(rows.length)
      const all = isCut && count > rows.length && filter.value() === '' ? formatted(count) : undefined
      const key = rows.length === 0 ? 'rows.none' : !isCut ? 'rows.all' : all ? 'rows.first-of' : 'rows.first'
      return `${text(key, { number, all })} · ${name}`
    }

    function refill() {
      fill(false)
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
      focus: () => back.trigger('focus'),
      refresh: () => load(true),
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
