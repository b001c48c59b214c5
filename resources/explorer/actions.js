// The buttons that make nodes of what is selected, by a click or by dragging them. Loading this file again changes
// nothing.
;(function () {
  const text = (key, details) => routerosExplorer.text(key, details)

  /** @param selection gives what is selected when a button is used. */
  function actionButtons(selection) {
    const element = $('<div>', { class: 'routeros-actions', role: 'toolbar', 'aria-label': text('actions.label') })
    let shown

    function show(isKnown) {
      const actions = isKnown ? (routerosExplorer.actionsFor?.(selection()) ?? []) : []
      const asked = JSON.stringify(actions)
      // A button that is about to be pressed stays where it is.
      if (asked === shown) return
      shown = asked
      element.empty().append(actions.map(button))
      element.toggle(actions.length > 0)
    }

    function button({ id, label, icon, hint }) {
      const made = $('<button>', { type: 'button', class: 'red-ui-button red-ui-button-small', title: hint })
      if (icon) $('<i>', { class: icon.startsWith('fa ') ? icon : `fa ${icon}`, 'aria-hidden': true }).appendTo(made)
      $('<span>').text(label).appendTo(made)
      made.on('click', () => routerosExplorer.make(id, selection()))
      made.draggable({
        helper: () => made.clone().addClass('routeros-dragged'),
        appendTo: 'body',
        cancel: '',
        distance: 5,
        stop: (event) => drop(id, event)
      })
      return made
    }

    function drop(id, { pageX, pageY, originalEvent }) {
      const chart = $('#red-ui-workspace-chart')
      const { left, top } = chart.offset()
      const [x, y] = [pageX - left, pageY - top]
      if (x < 0 || y < 0 || x > chart.width() || y > chart.height()) return
      // What lies over the workspace, such as a dialog, is not the workspace.
      const under = document.elementsFromPoint(originalEvent.clientX, originalEvent.clientY)
      if (!under.includes(chart[0])) return
      const scale = RED.view.scale()
      routerosExplorer.make(id, selection(), {
        x: (x + chart.scrollLeft()) / scale,
        y: (y + chart.scrollTop()) / scale
      })
    }

    return { element: element.hide(), show }
  }

  globalThis.routerosExplorer = Object.assign(globalThis.routerosExplorer ?? {}, { actionButtons })
})()
