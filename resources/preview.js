// Shows what a node would send, before it is deployed. Loading this file again changes nothing.
;(function () {
  const text = (key, details) => routerosEditor.text(key, details)

  /**
   * @param read gives the node's fields as they would be saved.
   * @param hasRows whether to ask the router as well, for its first rows.
   * @param obstacle gives what is missing for a preview.
   */
  function previewButton({ node, button, area, read, hasRows = false, obstacle = () => undefined }) {
    const asked = (rows) => {
      const fields = read()
      const router = rows ? routerosEditor.changedConnection(fields.connection) : undefined
      return { type: node.type, connection: fields.connection, router, fields, rows }
    }
    routerosEditor.requestButton({
      button,
      area,
      what: 'preview',
      read: () => asked(hasRows),
      obstacle,
      show: (answer) => {
        const isOlder = answer.source === 'deployed' && routerosEditor.deployed(read().connection) === 'older'
        return show(area, answer, isOlder)
      },
      // Where the rows are not to be had, the words may be.
      addToFailure: async (_failure, body) => {
        if (!hasRows) return
        const { ok, words } = await routerosEditor.request('preview', asked(false))
        if (ok && body[0].isConnected) addWords(body, words)
      }
    })
  }

  function show(area, { words, rows, router }, isOlder) {
    const title = text('preview.sends')
    const found = rows && `${text('preview.rows', { count: rows.length })} · ${router}`
    const body = routerosEditor.addPanel(area, 'neutral', title, found)
    addWords(body, words)
    if (rows) addRows(body, rows)
    if (rows && isOlder) $('<p>', { class: 'routeros-note' }).text(text('preview.older')).appendTo(body)
    return rows ? `${title}. ${found}` : title
  }

  function addWords(body, words) {
    const list = $('<ol>', { class: 'routeros-words' }).appendTo(body)
    for (const word of words) $('<li>').text(word).appendTo(list)
  }

  function addRows(body, rows) {
    if (rows.length === 0) {
      $('<p>').text(text('preview.no-rows')).appendTo(body)
      return
    }
    const names = [...new Set(rows.flatMap((row) => Object.keys(row)))]
    const frame = $('<div>', { class: 'routeros-table', tabindex: 0, role: 'region' }).appendTo(body)
    const table = $('<table>').appendTo(frame.attr('aria-label', text('preview.table')))
    const head = $('<tr>').appendTo($('<thead>').appendTo(table))
    for (const name of names) {
      const isNumber = rows.some((row) => typeof row[name] === 'number')
      $('<th>', { scope: 'col', class: isNumber ? 'routeros-number' : '' })
        .text(name)
        .appendTo(head)
    }
    const rest = $('<tbody>').appendTo(table)
    for (const row of rows) {
      const line = $('<tr>').appendTo(rest)
      for (const name of names) {
        const value = row[name]
        $('<td>', { class: `routeros-${typeof value}` })
          .text(Array.isArray(value) ? value.join(', ') : String(value ?? ''))
          .appendTo(line)
      }
    }
  }

  globalThis.routerosEditor = Object.assign(globalThis.routerosEditor ?? {}, { previewButton })
})()
