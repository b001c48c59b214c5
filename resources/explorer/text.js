// The texts of the sidebar tab. Loading this file again changes nothing.
;(function () {
  const catalog = '@routerflow/node-red-routeros/routeros-explorer:routeros-explorer.'

  /** A text of the catalog of the explorer. */
  const text = (key, details) => RED._(catalog + key, details)

  globalThis.routerosExplorer = Object.assign(globalThis.routerosExplorer ?? {}, { text })
})()
