// The devices of a presence node: those with names, and those that its routers see now. Loading this file again changes
// nothing.
;(function () {
  const ACCESS_POINTS = [2, 3, 4, 5, 6, 7, 8].map((number) => `connection${number}`)
  const ICONS = { wifi: 'fa-wifi', bridge: 'fa-plug', arp: 'fa-exchange' }
  /** Made up by the device: the next network, or the next year, sees another. */
  const RANDOM_MAC = /^.[26AE]:/i
  const rowOf = (field) => $(`#node-input-${field}-row`)
  const chosen = (field) => routerosEditor.configIn($(`#node-input-${field}`))

  /** What finds a device again: its hardware address, and where that is made up its name as well. */
  function matchOf(mac, hostName) {
    return RANDOM_MAC.test(mac) && hostName ? `${mac}, ${hostName}` : mac
  }

  /** Shows the access points there are, and one more at each click. */
  function accessPoints(node, button) {
    const isShown = (field) => rowOf(field).css('display') !== 'none'
    for (const field of ACCESS_POINTS) rowOf(field).toggle(Boolean(node[field]))
    const refresh = () => {
      button.toggle(!ACCESS_POINTS.every(isShown))
      RED.tray.resize()
    }
    button.on('click', () => {
      const next = ACCESS_POINTS.find((field) => !isShown(field))
      rowOf(next).show()
      $(`#node-input-${next}`).trigger('focus')
      refresh()
    })
    refresh()
  }

  function deviceList(node, element) {
    const label = (key) => node._(`routeros-presence.placeholder.${key}`)
    routerosEditor.list(element, node.devices, node._('routeros-presence.label.addDevice'), (row, data) => {
      const name = routerosEditor.addName(row, data.name, label('name'))
      $('<span>', { class: 'routeros-list-sign', 'aria-hidden': true }).text('=').appendTo(row)
      const match = routerosEditor.addName(row, data.match, label('match')).addClass('routeros-list-match')
      const isEmpty = () => name.val().trim() === '' && match.val().trim() === ''
      const mark = () => {
        for (const input of [name, match]) input.toggleClass('input-error', !isEmpty() && input.val().trim() === '')
      }
      name.add(match).on('change', mark)
      return {
        first: name,
        read: () => (isEmpty() ? undefined : { name: name.val().trim(), match: match.val().trim() })
      }
    })
  }

  /** A button that shows the devices which the routers of the dialog see now; a click on one names it. */
  function lookButton({ node, button, area, list }) {
    const asked = () => {
      const ids = ['connection', ...ACCESS_POINTS].map(chosen).filter((id) => id !== '')
      const connections = [...new Set(ids)].map((id) => ({ id, ...routerosEditor.changedConnection(id) }))
      return { connections, wired: $('#node-input-wired').prop('checked') }
    }
    routerosEditor.requestButton({ button, area, what: 'devices', read: asked, show })

    function show({ devices, failures }) {
      const key = devices.length === 0 ? 'routeros-presence.look.none' : 'routeros-presence.look.found'
      const title = node._(key, { count: devices.length })
      const body = routerosEditor.addPanel(area, failures.length > 0 ? 'warning' : 'success', title)
      for (const { router, message } of failures) $('<p>').text(`${router}: ${message}`).appendTo(body)
      const found = $('<ul>', { class: 'routeros-devices' }).appendTo(body)
      const byName = (a, b) => (a.hostName ? 0 : 1) - (b.hostName ? 0 : 1) || a.name.localeCompare(b.name)
      for (const device of devices.toSorted(byName)) addDevice(found, device)
      return title
    }

    function addDevice(found, device) {
      const { name, mac, address, hostName, via, router, interface: port, ssid, signal } = device
      const entry = $('<button>', { type: 'button', class: 'routeros-device' }).appendTo($('<li>').appendTo(found))
      const line = (left, right, style) =>
        $('<span>', { class: style }).append($('<span>').text(left), $('<span>').text(right)).appendTo(entry)
      $('<i>', { class: `fa ${ICONS[via]}`, title: node._(`routeros-presence.via.${via}`) }).appendTo(entry)
      line(name, address ?? '', 'routeros-device-name')
      const where = [router, port, ssid, signal && `${signal} dBm`].filter(Boolean).join(' · ')
      line(hostName ? mac : '', where, 'routeros-device-about')
      $('<i>', { class: 'fa fa-check routeros-device-named', title: node._('routeros-presence.look.named') }).appendTo(
        entry
      )

      const mark = () => {
        const words = routerosEditor.read(list).flatMap(({ match }) => match.toLowerCase().split(','))
        const own = new Set([mac, hostName, address].filter(Boolean).map((word) => word.toLowerCase()))
        const isNamed = words.some((word) => own.has(word.trim()))
        entry.toggleClass('routeros-is-named', isNamed).attr('aria-pressed', isNamed)
        return isNamed
      }
      entry.on('click', () => {
        if (mark()) return
        list.editableList('addItem', { name, match: matchOf(mac, hostName), isSaved: true })
        mark()
        routerosEditor.announce(area.closest('.routeros-form'), node._('routeros-presence.look.named'))
      })
      area.closest('.routeros-form').on('change click', () => setTimeout(mark, 0))
      mark()
    }
  }

  globalThis.routerosEditor = Object.assign(globalThis.routerosEditor ?? {}, {
    /** The field of one more router. */
    accessPoint: { value: '', type: 'routeros-connection', required: false },
    matchOf,
    accessPoints,
    deviceList,
    lookButton
  })
})()
