// The field in which the router is chosen. Loading this file again changes nothing.
;(function () {
  const REMEMBERED = 'routeros-explorer-connection'
  const text = (key, details) => routerosExplorer.text(key, details)

  /**
   * A select with the connections of the flows, which follows them as they are added, renamed and removed.
   *
   * @param onChange is called with the id of the one that is chosen now; empty while there is none.
   */
  function connectionField(onChange) {
    const select = $('<select>', { class: 'routeros-explorer-connection', 'aria-label': text('connection.label') })
    let chosen

    select.on('change', () => {
      localStorage.setItem(REMEMBERED, select.val())
      tell()
    })
    for (const event of ['nodes:add', 'nodes:change', 'nodes:remove']) {
      RED.events.on(event, ({ type }) => {
        // A node is told of before it is in the list.
        if (type === 'routeros-connection') setTimeout(refresh, 0)
      })
    }
    for (const event of ['flows:loaded', 'deploy']) RED.events.on(event, refresh)

    function refresh() {
      const connections = []
      RED.nodes.eachConfig((node) => {
        if (node.type === 'routeros-connection') connections.push({ id: node.id, label: RED.utils.getNodeLabel(node) })
      })
      connections.sort((a, b) => a.label.localeCompare(b.label))
      const wanted = select.val() || localStorage.getItem(REMEMBERED)
      select.empty()
      for (const { id, label } of connections) $('<option>').val(id).text(label).appendTo(select)
      if (connections.length === 0) $('<option>').val('').text(text('connection.none')).appendTo(select)
      if (connections.some(({ id }) => id === wanted)) select.val(wanted)
      select.prop('disabled', connections.length === 0)
      tell()
    }

    function tell() {
      // A deploy changes what the same connection means.
      const now = JSON.stringify([select.val(), routerosEditor.deployed(select.val())])
      if (now === chosen) return
      chosen = now
      onChange(select.val())
    }

    return select
  }

  globalThis.routerosExplorer = Object.assign(globalThis.routerosExplorer ?? {}, { connectionField })
})()
