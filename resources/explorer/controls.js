// Fields and buttons of the tab. Loading this file again changes nothing.
;(function () {
  /**
   * A field in which one searches while one types.
   *
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

  function iconButton(icon, label) {
    const button = $('<button>', { type: 'button', class: 'red-ui-button red-ui-button-small', title: label })
    return button.attr('aria-label', label).append($('<i>', { class: `fa ${icon}`, 'aria-hidden': true }))
  }

  globalThis.routerosExplorer = Object.assign(globalThis.routerosExplorer ?? {}, { searchField, iconButton })
})()
