// A table of rows that keeps its place while they change, with the keys of a grid. Loading this file again changes nothing.
;(function () {
  const text = (key, details) => routerosExplorer.text(key, details)
  const shown = (value) => (Array.isArray(value) ? value.join(', ') : String(value ?? ''))

  /**
   * Rows as lines, or one row as a list of its properties. Rows are selected by a click, with Ctrl or Shift several, or
   * with Enter; so is the property of the cell.
   *
   * @param onSelect is called when another row or property is selected.
   */
  function table(onSelect) {
    const element = $('<table>', { role: 'grid', class: 'routeros-grid', 'aria-multiselectable': true })
    const head = $('<thead>').appendTo(element)
    const body = $('<tbody>').appendTo(element)
    let state = { rows: [], columns: [], isSingle: false }
    /** The keys of the selected rows, the latest last. */
    let selected = []
    let property = null
    /** Where a range begins that Shift selects. */
    let anchor

    const keyOf = (row, index) => String(row['.id'] ?? `#${index}`)
    const lines = () => body.children()
    const lineOf = (key) => lines().filter((_, line) => $(line).data('key') === key)

    /** What the lines show: their key, and their cells as name of the property and value. */
    function content() {
      const { rows, columns, isSingle } = state
      if (isSingle) {
        return Object.entries(rows[0] ?? {}).map(([name, value]) => ({
          key: name,
          cells: [
            { property: name, value: name },
            { property: name, value }
          ]
        }))
      }
      return rows.map((row, index) => ({
        key: keyOf(row, index),
        cells: columns.map((name) => ({ property: name, value: row[name] }))
      }))
    }

    /** @param isNews what differs from before is marked: it is the same menu, a moment later. */
    function show(next, isNews) {
      state = next
      const { columns, isSingle } = state
      element.toggleClass('routeros-is-single', isSingle)
      const titles = isSingle ? [text('table.property'), text('table.value')] : columns
      head
        .empty()
        .append(
          $('<tr>', { role: 'row' }).append(
            titles.map((title) => $('<th>', { scope: 'col', role: 'columnheader', title }).text(title))
          )
        )
      const before = new Map(
        lines()
          .get()
          .map((line) => [$(line).data('key'), line])
      )
      let last
      for (const { key, cells } of content()) {
        const known = before.get(key)
        before.delete(key)
        const line = known && known.cells.length === cells.length ? known : newLine(key, cells, isNews && !known)
        if (line !== known) known?.remove()
        cells.forEach((cell, index) => fill(line.cells[index], cell, isNews && known))
        if (last === undefined ? lines()[0] !== line : last.nextSibling !== line) {
          if (last === undefined) body.prepend(line)
          else last.after(line)
        }
        last = line
      }
      const hadFocus = body.find(':focus').length > 0
      for (const line of before.values()) line.remove()
      selected = selected.filter((key) => lineOf(key).length > 0)
      const isLost = body.find('td[tabindex="0"]').length === 0
      if (isLost) body.find('td').first().attr('tabindex', 0)
      if (isLost && hadFocus) body.find('td').first().trigger('focus')
      mark()
    }

    function newLine(key, cells, isNew) {
      const line = $('<tr>', { role: 'row', class: isNew ? 'routeros-is-news' : '' }).data('key', key)
      return line.append(cells.map(() => $('<td>', { role: 'gridcell', tabindex: -1 })))[0]
    }

    function fill(cell, { property: name, value }, isNews) {
      const wanted = shown(value)
      $(cell)
        .data('property', name)
        .attr('class', `routeros-${typeof value}`)
      if (cell.textContent === wanted) return
      cell.textContent = wanted
      cell.title = wanted
      if (isNews) cell.classList.add('routeros-is-news')
    }

    function mark() {
      for (const line of lines().get()) {
        $(line).attr('aria-selected', !state.isSingle && selected.includes($(line).data('key')))
        for (const cell of line.cells) {
          const isChosen = $(cell).data('property') === property
          const isIn = state.isSingle ? isChosen : isChosen && $(line).data('key') === selected.at(-1)
          $(cell).toggleClass('routeros-is-chosen', isIn)
        }
      }
    }

    function select(cell, { isAdded = false, isRange = false } = {}) {
      const key = cell.parent().data('key')
      const keys = lines()
        .get()
        .map((line) => $(line).data('key'))
      const isAgain = selected.length === 1 && selected[0] === key && property === cell.data('property')
      if (state.isSingle) property = property === cell.data('property') ? null : cell.data('property')
      else {
        property = isAgain ? null : cell.data('property')
        if (isRange && keys.includes(anchor)) {
          const [from, to] = [keys.indexOf(anchor), keys.indexOf(key)].sort((a, b) => a - b)
          selected = [...keys.slice(from, to + 1).filter((each) => each !== key), key]
        } else if (isAdded && selected.includes(key)) selected = selected.filter((each) => each !== key)
        else if (isAgain) selected = []
        else selected = isAdded ? [...selected, key] : [key]
        if (!isRange) anchor = key
      }
      mark()
      onSelect()
    }

    function focusOn(cell) {
      if (cell.length === 0) return
      body.find('td[tabindex="0"]').attr('tabindex', -1)
      cell.attr('tabindex', 0).trigger('focus')
    }

    body.on('click', 'td', (event) => {
      // A text that was marked is to be copied.
      if (String(getSelection()) !== '' && !event.shiftKey) return
      focusOn($(event.currentTarget))
      select($(event.currentTarget), { isAdded: event.ctrlKey || event.metaKey, isRange: event.shiftKey })
    })
    body.on('mousedown', 'td', (event) => event.shiftKey && event.preventDefault())
    body.on('keydown', 'td', (event) => {
      const cell = $(event.currentTarget)
      const below = (line) => line.children().eq(cell.index())
      const moves = {
        ArrowRight: () => focusOn(cell.next()),
        ArrowLeft: () => focusOn(cell.prev()),
        ArrowDown: () => focusOn(below(cell.parent().next())),
        ArrowUp: () => focusOn(below(cell.parent().prev())),
        Home: () => focusOn(cell.siblings().addBack().first()),
        End: () => focusOn(cell.siblings().addBack().last()),
        PageDown: () => focusOn(below(lines().last())),
        PageUp: () => focusOn(below(lines().first())),
        Enter: () => select(cell, { isAdded: event.ctrlKey || event.metaKey, isRange: event.shiftKey }),
        ' ': () => select(cell, { isAdded: true })
      }
      const isCommand = event.altKey || ((event.ctrlKey || event.metaKey) && event.key !== 'Enter')
      if (!moves[event.key] || isCommand) return
      event.preventDefault()
      // The editor has keys of its own.
      event.stopPropagation()
      moves[event.key]()
    })

    return {
      element,
      show,
      /** Forgets rows and selection: what comes next is another menu. */
      clear() {
        selected = []
        property = null
        anchor = undefined
        show({ rows: [], columns: [], isSingle: false }, false)
      },
      /** The selected rows, the latest first, and the property of the selected cell. */
      selection() {
        if (state.isSingle) return { rows: state.rows.slice(0, 1), property }
        const byKey = new Map(state.rows.map((row, index) => [keyOf(row, index), row]))
        return { rows: selected.toReversed().map((key) => byKey.get(key)), property }
      }
    }
  }

  globalThis.routerosExplorer = Object.assign(globalThis.routerosExplorer ?? {}, { table })
})()
