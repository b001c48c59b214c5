// A field in which one searches while one types. Loading this file again changes nothing.
;(function () {
  /**
   * @param label stands in it while it is empty.
   * @param options of Node-RED's search box: `delay`, `change`, `style`.
   */
  function searchField(label, options) {
    const input = $('<input>', { type: 'text', placeholder: label, 'aria-label': label })
    const element = $('<div>', { class: 'routeros-explorer-search' }).append(input)
    input.searchBox(options)
    // The box itself notices keys alone, and no text that is pasted or composed.
    input.on('input', () => input.trigger('keyup'))
    return {
      element,
      input,
      value: () => input.val().trim(),
      clear: () => input.searchBox('value', '')
    }
  }

  globalThis.routerosExplorer = Object.assign(globalThis.routerosExplorer ?? {}, { searchField })
})()
