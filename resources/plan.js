// Shows the steps that an apply node would take, before it is deployed. Loading this file again changes nothing.
;(function () {
  const text = (key, details) => routerosEditor.text(key, details)

  /** @param read gives the node's fields as they would be saved. @param obstacle gives what is missing for a plan. */
  function planButton({ button, area, read, obstacle }) {
    routerosEditor.requestButton({
      button,
      area,
      what: 'plan',
      read: () => {
        const fields = read()
        return {
          connection: fields.connection,
          router: routerosEditor.changedConnection(fields.connection),
          fields
        }
      },
      obstacle,
      show: (answer) => show(area, answer, read().connection)
    })
  }

  function show(area, { steps, router, source, ...counts }, connection) {
    const names = ['added', 'set', 'moved', 'removed', 'disabled'].filter((name) => counts[name] > 0)
    const count = names.reduce((sum, name) => sum + counts[name], 0)
    const title = count === 0 ? text('plan.nothing') : text('plan.title', { count })
    const body = routerosEditor.addPanel(area, count === 0 ? 'success' : 'neutral', title, router)
    if (count > 0) addSteps(body, steps)
    if (count > steps.length) addNote(body, text('plan.more', { count: count - steps.length }))
    if (source === 'deployed' && routerosEditor.deployed(connection) === 'older') addNote(body, text('preview.older'))
    return `${title}. ${router}`
  }

  function addNote(body, note) {
    $('<p>', { class: 'routeros-note' }).text(note).appendTo(body)
  }

  function addSteps(body, steps) {
    const frame = $('<div>', { class: 'routeros-table', tabindex: 0, role: 'region' }).appendTo(body)
    const table = $('<table>').appendTo(frame.attr('aria-label', text('plan.table')))
    const rows = $('<tbody>').appendTo(table)
    for (const { action, before, after, '.id': id, ...key } of steps) {
      const name = Object.values(key).map(shown).join(' · ') || id || ''
      const line = $('<tr>').appendTo(rows)
      $('<td>')
        .text(text(`plan.action.${action}`))
        .appendTo(line)
      $('<td>').text(name).appendTo(line)
      $('<td>')
        .text(changes(before, after, key))
        .appendTo(line)
    }
  }

  /** `comment: old → new`; what the key says already is left out. */
  function changes(before, after, key) {
    const names = Object.keys({ ...before, ...after }).filter((name) => !(name in key) || name in before)
    return names
      .map((name) => {
        const [old, now] = [before, after].map((values) => (name in values ? shown(values[name]) : undefined))
        if (now === undefined) return `${name}: ${old}`
        return old === undefined ? `${name}: ${now}` : `${name}: ${old} → ${now}`
      })
      .join(', ')
  }

  const shown = (value) => (value === null || value === '' ? '∅' : String(value))

  globalThis.routerosEditor = Object.assign(globalThis.routerosEditor ?? {}, { planButton })
})()
