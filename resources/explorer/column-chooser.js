// The button and the list in which columns are chosen. Loading this file again changes nothing.
;(function () {
  const text = (key, details) => routerosExplorer.text(key, details)

  /** @param onChange is called after a choice. */
  function columnChooser(onChange) {
    const label = text('rows.columns')
    const button = routerosExplorer.iconButton('fa-columns', label).attr('aria-expanded', false)
    const element = $('<div>', { class: 'routeros-columns', role: 'group', 'aria-label': label }).hide()
    let path
    let names = []
    let asShown

    const setOpen = (isOpen) => {
      element.toggle(isOpen)
      button.attr('aria-expanded', isOpen)
    }
    button.on('click', () => setOpen(button.attr('aria-expanded') !== 'true'))
    element.on('keydown', (event) => {
      if (event.key !== 'Escape') return
      setOpen(false)
      button.trigger('focus')
    })
    element.on('change', () => {
      const boxes = element.find('input').get()
      const chosen = boxes.filter((box) => box.checked).map((box) => $(box).data('name'))
      // The order in which they stand already is kept.
      const before = asShown.filter((name) => chosen.includes(name))
      routerosExplorer.rememberColumns(path, [...before, ...chosen.filter((name) => !before.includes(name))])
      onChange()
    })

    return {
      button,
      element,
      close: () => setOpen(false),
      /** @param columns those that are shown now. @param isSingle there is nothing to choose. */
      show(menu, properties, columns, isSingle) {
        button.toggle(!isSingle)
        if (isSingle) setOpen(false)
        const all = [...new Set([...properties, ...columns])]
        asShown = columns
        const isSame = path === menu && names.join() === all.join()
        path = menu
        names = all
        if (!isSame) element.empty().append(all.map(choice))
        for (const box of element.find('input').get()) box.checked = columns.includes($(box).data('name'))
      }
    }

    function choice(name) {
      const box = $('<input>', { type: 'checkbox' }).data('name', name)
      return $('<label>').append(box, $('<span>').text(name))
    }
  }

  globalThis.routerosExplorer = Object.assign(globalThis.routerosExplorer ?? {}, { columnChooser })
})()
