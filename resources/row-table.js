// The declared rows of an apply node as a table, below their JSON. Loading this file again changes nothing.
;(function () {
  /** More are edited as JSON. */
  const MOST_CELLS = 2_000
  const text = (key) => routerosEditor.text(key)

  /**
   * A line for each row and a column for each property. What is typed goes into the JSON, and the other way round. An
   * empty cell leaves the property alone, and `null` unsets it.
   *
   * @param input the typed field with the rows. @param menu gives the menu as it stands in the dialog.
   */
  function rowTable({ input, area, labels, suggest, menu }) {
    let names = []
    let lines = []
    let isSaving = false

    const load = () => {
      if (isSaving) return
      const rows = input.typedInput('type') === 'json' ? parse(input.typedInput('value')) : undefined
      names = [...new Set(rows?.flatMap(Object.keys))]
      const isTable = rows !== undefined && rows.length * names.length <= MOST_CELLS
      area.toggle(isTable)
      if (!isTable) return
      lines = rows.map((row) => names.map((name) => row[name]))
      draw()
    }
    const save = () => {
      const rows = lines.map((line) =>
        Object.fromEntries(names.flatMap((name, at) => (name && line[at] !== undefined ? [[name, line[at]]] : [])))
      )
      isSaving = true
      input.typedInput('value', JSON.stringify(rows))
      isSaving = false
    }
    const draw = () => {
      const table = $('<table>', { 'aria-label': labels.table })
      const head = $('<tr>').appendTo($('<thead>').appendTo(table))
      const body = $('<tbody>').appendTo(table)
      names.forEach((_, at) => $('<th>').append(nameField(at)).appendTo(head))
      if (names.length > 0) $('<th>').appendTo(head)
      for (const line of lines) {
        const row = $('<tr>').appendTo(body)
        names.forEach((_, at) => $('<td>').append(cell(line, at)).appendTo(row))
        $('<td>').append(removal(line)).appendTo(row)
      }
      area.find('.routeros-table').empty().append(table)
    }
    const nameField = (at) => {
      const field = $('<input>', { type: 'text', 'aria-label': text('label.property') }).val(names[at])
      field.attr('placeholder', text('placeholder.property')).on('input change', () => {
        names[at] = field.val().trim()
        save()
      })
      suggest.property(field, menu)
      return field
    }
    const cell = (line, at) => {
      const field = $('<input>', { type: 'text' }).val(shown(line[at]))
      const say = () => field.attr('aria-label', names[at] || text('label.property'))
      say()
      field
        .on('focus', say) // the property may have been renamed
        .on('input change', () => {
          line[at] = read(field.val())
          save()
        })
      suggest.value(field, menu, () => names[at])
      return field
    }
    const removal = (line) =>
      $('<button>', { type: 'button', class: 'red-ui-button red-ui-button-small', 'aria-label': text('label.remove') })
        .append('<i class="fa fa-remove" aria-hidden="true"></i>')
        .on('click', () => {
          lines = lines.filter((other) => other !== line)
          save()
          draw()
        })
    const button = (label, add) =>
      $('<button>', { type: 'button', class: 'red-ui-button red-ui-button-small' })
        .append('<i class="fa fa-plus" aria-hidden="true"></i> ', $('<span>').text(label))
        .on('click', () => {
          add()
          save()
          draw()
        })

    area.append(
      $('<div>', { class: 'routeros-table routeros-row-table' }),
      button(labels.row, () => lines.push([])).addClass('routeros-add-row'),
      ' ',
      button(labels.property, () => names.push('')).addClass('routeros-add-property')
    )
    input.on('change', load)
    load()
  }

  /** The rows in a JSON text; undefined where they are no list of flat objects. */
  function parse(json) {
    try {
      const rows = [JSON.parse(json.trim() || '[]')].flat()
      const isFlat = (value) => value === null || typeof value !== 'object'
      const isRow = (row) => row !== null && typeof row === 'object' && Object.values(row).every(isFlat)
      return rows.every(isRow) ? rows : undefined
    } catch {
      return undefined
    }
  }

  function shown(value) {
    return value === undefined ? '' : String(value)
  }

  function read(typed) {
    if (typed === '') return undefined
    return typed === 'null' ? null : typed
  }

  globalThis.routerosEditor = Object.assign(globalThis.routerosEditor ?? {}, { rowTable })
})()
