// A tree whose branches are read when they are opened, with the keys of a tree. Loading this file again changes nothing.
;(function () {
  const text = (key, details) => routerosExplorer.text(key, details)

  /**
   * @param below gives the items below a path: `{ ok, items, message }`; an item has a `path` and a `name`, and may have
   *   `about`, `hint`, `hasMore` items below it, and may be `isClosed`: there is nothing to open but these.
   * @param onOpen is called with the path of an item that is chosen.
   */
  function tree(below, onOpen) {
    const list = $('<div>', { role: 'tree', class: 'routeros-tree', 'aria-label': text('menus.label') })

    list.on('click', '.routeros-tree-item', (event) => {
      const item = $(event.currentTarget)
      focusOn(item)
      if ($(event.target).closest('.routeros-tree-toggle').length > 0) void toggle(item)
      else open(item)
    })
    list.on('keydown', '.routeros-tree-item', (event) => {
      const item = $(event.currentTarget)
      const isOpen = item.attr('aria-expanded') === 'true'
      const moves = {
        ArrowDown: () => focusOn(item.next()),
        ArrowUp: () => focusOn(item.prev()),
        Home: () => focusOn(items().first()),
        End: () => focusOn(items().last()),
        ArrowRight: () => (isOpen ? focusOn(item.next()) : toggle(item)),
        ArrowLeft: () => (isOpen ? toggle(item) : focusOn(parentOf(item))),
        Enter: () => open(item),
        ' ': () => open(item)
      }
      if (!moves[event.key] || event.ctrlKey || event.altKey || event.metaKey) return
      event.preventDefault()
      event.stopPropagation()
      moves[event.key]()
    })

    const items = () => list.children('.routeros-tree-item')
    const levelOf = (item) => Number(item.attr('aria-level'))
    const parentOf = (item) => item.prevAll(`[aria-level="${levelOf(item) - 1}"]`).first()
    /** The items below one, of every level. */
    const branchOf = (item) => {
      const level = levelOf(item)
      const next = item.nextAll().filter((_, each) => levelOf($(each)) <= level)
      return next.length === 0 ? item.nextAll() : item.nextUntil(next.first())
    }

    function focusOn(item) {
      if (item.length === 0) return
      items().attr('tabindex', -1)
      item.attr('tabindex', 0).trigger('focus')
    }

    function open(item) {
      const { path, isClosed } = item.data('item')
      if (isClosed) {
        void toggle(item)
        return
      }
      items().attr('aria-selected', false)
      item.attr('aria-selected', true)
      onOpen(path)
    }

    async function toggle(item) {
      if (item.attr('aria-expanded') === undefined || item.attr('aria-busy') === 'true') return
      if (item.attr('aria-expanded') === 'true') {
        if (branchOf(item).is(':focus')) focusOn(item)
        branchOf(item).remove()
        item.attr('aria-expanded', false)
        return
      }
      item.attr('aria-busy', true)
      const answer = await below(item.data('item').path)
      if (!item[0].isConnected) return
      item.removeAttr('aria-busy')
      if (!answer.ok) return
      if (answer.items.length === 0) item.removeAttr('aria-expanded')
      else item.attr('aria-expanded', true).after(answer.items.map((each) => elementOf(each, levelOf(item) + 1)))
    }

    function elementOf(item, level) {
      const { name, about, hint, hasMore } = item
      const element = $('<div>', {
        role: 'treeitem',
        class: 'routeros-tree-item',
        tabindex: -1,
        'aria-level': level,
        'aria-selected': false,
        title: hint
      }).css('--level', level - 1)
      if (hasMore) element.attr('aria-expanded', false)
      $('<span>', { class: 'routeros-tree-toggle', 'aria-hidden': true })
        .append($('<i>', { class: 'fa fa-angle-right' }))
        .appendTo(element)
      const label = $('<span>', { class: 'routeros-tree-label' }).append($('<span>').text(name)).appendTo(element)
      if (about) $('<span>', { class: 'routeros-tree-about' }).text(about).appendTo(label)
      return element.data('item', item)[0]
    }

    return {
      element: list,
      /** Shows these at the top level, in the place of all there was. */
      show(shown) {
        list.empty().append(shown.map((item) => elementOf(item, 1)))
        items().first().attr('tabindex', 0)
      },
      /** Takes items away for which there is no reason any more. */
      keep(isKept) {
        for (const element of items().get()) if (!isKept($(element).data('item'))) element.remove()
        if (items().filter('[tabindex="0"]').length === 0) items().first().attr('tabindex', 0)
      },
      focus: () => focusOn(items().filter('[tabindex="0"]').first()),
      openFirst: () => open(items().first())
    }
  }

  globalThis.routerosExplorer = Object.assign(globalThis.routerosExplorer ?? {}, { tree })
})()
