// The sidebar tab that shows a router. Loading this file again changes nothing.
;(function () {
  const ID = 'routeros'
  const text = (key, details) => routerosExplorer.text(key, details)

  function addTab() {
    if (!RED.user.hasPermission('routeros.read')) return
    const content = $('<div>', { class: 'routeros-explorer' })
    const head = $('<div>', { class: 'routeros-explorer-head' }).appendTo(content)
    routerosExplorer.connectionField(() => {}).appendTo(head)
    RED.sidebar.addTab({
      id: ID,
      label: text('tab.label'),
      name: text('tab.label'),
      content,
      icon: 'icons/@routerflow/node-red-routeros/routeros-connection.svg',
      enableOnEdit: true
    })
  }

  globalThis.routerosExplorer = Object.assign(globalThis.routerosExplorer ?? {}, { addTab })
})()
