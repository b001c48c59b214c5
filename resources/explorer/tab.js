// The sidebar tab that shows a router. Loading this file again changes nothing.
;(function () {
  const ID = 'routeros'
  const text = (key, details) => routerosExplorer.text(key, details)

  function addTab() {
    if (!RED.user.hasPermission('routeros.read')) return
    const content = $('<div>', { class: 'routeros-explorer' })
    const say = (message) => routerosEditor.announce(content, message)
    let connection = ''
    let isVisible = false

    const router = routerosExplorer.routerOf(() => connection)
    const rows = routerosExplorer.rowsView({ router, connection: () => connection, onClose: showMenus, say })
    const menus = routerosExplorer.menusView(router, showRows, say)
    /** What can be made of the router as a whole. */
    const actions = routerosExplorer.actionButtons(() => ({ connection, path: '' }))
    const field = routerosExplorer.connectionField((chosen) => {
      connection = chosen
      content.toggleClass('routeros-has-none', connection === '')
      actions.show(connection !== '')
      router.forget()
      menus.forget()
      showMenus()
      look()
    })
    const head = $('<div>', { class: 'routeros-explorer-head' }).append(field)
    const hint = $('<p>', { class: 'routeros-explorer-hint' }).text(text('connection.hint'))
    menus.element.append(actions.element)
    content.append(head, hint, menus.element, rows.element)

    function showRows(path) {
      content.addClass('routeros-has-rows')
      rows.open(path)
    }

    function showMenus() {
      const hadFocus = rows.element.find(':focus').length > 0
      rows.close()
      content.removeClass('routeros-has-rows')
      if (hadFocus) menus.focus()
    }

    /** The router is asked only while somebody looks. */
    function look() {
      const isUsed = isVisible && connection !== ''
      menus.setVisible(isUsed)
      rows.setVisible(isUsed)
    }

    RED.sidebar.addTab({
      id: ID,
      label: text('tab.label'),
      name: text('tab.label'),
      content,
      iconClass: 'fa fa-hdd-o',
      enableOnEdit: true
    })
    routerosExplorer.whileVisible(content, (visible) => {
      isVisible = visible
      look()
    })
  }

  globalThis.routerosExplorer = Object.assign(globalThis.routerosExplorer ?? {}, { addTab })
})()
