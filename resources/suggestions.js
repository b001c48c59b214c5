// The list of suggestions below a field while one types. Loading this file again changes nothing.
;(function () {
  /** From a key to the question, in ms. */
  const PAUSE = 150
  const MOST = 100
  /** Of the list, in pixels. */
  const HEIGHT = 200
  /** The id of the list: there is one at a time. */
  const LISTBOX = 'routeros-suggestions'
  /** They move the cursor or wait for another key, and change nothing. */
  const SILENT_KEYS = /^(Shift|Control|Alt|AltGraph|Meta|CapsLock|ArrowLeft|ArrowRight|Home|End|PageUp|PageDown)$/
  const text = (key, details) => routerosEditor.text(key, details)

  /** The last name of a path, or the value itself. */
  function itemName({ value, type }) {
    return type === undefined ? value : value.split('/').at(-1)
  }

  /**
   * Offers suggestions for an input, plain or typed; a typed one has some only while its type is `str`.
   *
   * @param source `recall` and `ask` give the answer to a question, `origin` where an answer comes from.
   * @param plan what was typed → what to ask: `question`, and how to use the answer: `part` of the text is being
   *   completed, `used` are there already, `fill` makes the text of the field from an item. Or nothing.
   * @param isFree the field takes any text: Enter and Tab leave it as typed, until one has gone into the list.
   */
  function suggest(input, source, plan, isFree = false) {
    const isTyped = input.next().hasClass('red-ui-typedInput-container')
    const box = isTyped ? routerosEditor.textBox(input) : input
    let timer
    let latest

    const start = () => {
      const isText = !isTyped || input.typedInput('type') === 'str'
      if (isText && !box.hasClass('red-ui-autoComplete')) box.autoComplete({ minLength: 0, search })
    }
    start()
    if (isTyped) input.on('typedinputtypechange', start)
    watchKeys(box, isFree)
    box.attr({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-haspopup': 'listbox' })
    box.on('keydown keyup focus blur change', () => setTimeout(showState, 0))
    showState()

    function showState() {
      const isOpen = box.hasClass('red-ui-autoComplete') && box.autoComplete('instance')?.completionMenuShown === true
      box.attr({ 'aria-expanded': isOpen, 'aria-controls': isOpen ? LISTBOX : null })
    }

    function search(typed, done) {
      const turn = (latest = {})
      const wanted = plan(typed)
      clearTimeout(timer)
      box.removeClass('routeros-asking')
      // Other fields may make this one look at itself again; that is no reason to offer something.
      if (!wanted || !box.is(':focus')) {
        done([])
        return
      }
      const known = source.recall(wanted.question)
      if (known !== undefined) {
        show(known)
        return
      }
      timer = setTimeout(async () => {
        box.addClass('routeros-asking')
        const said = await source.ask(wanted.question)
        // Whoever has gone on meanwhile is not called back.
        if (turn !== latest) return
        box.removeClass('routeros-asking')
        if (box.is(':focus')) show(said)
      }, PAUSE)

      function show(said) {
        const items = rank(wanted, said.items ?? [])
        // Where the only one left is written out in full there is nothing to offer.
        const isWhole = items.length === 1 && wanted.fill(items[0]) === typed
        done(isWhole ? [] : items.map((item) => ({ value: wanted.fill(item), label: label(item, wanted.part) })))
        showState()
        if (isWhole || items.length === 0) return
        arrange(box, said.source, text(`complete.${source.origin(said)}`))
        const offered = text(`complete.offered-${said.source}`, { count: items.length })
        routerosEditor.announce(box.closest('.routeros-form'), offered)
      }
    }
  }

  /** What fits, best first: the very text, then what begins with it, then what contains it. */
  function rank({ part, used = [] }, items) {
    const typed = part.trim().toLowerCase()
    const place = (item) => {
      const name = itemName(item).toLowerCase()
      if (name === typed) return 0
      if (name.startsWith(typed)) return 1
      return name.includes(typed) ? 2 : 3
    }
    return items
      .map((item) => ({ ...item, place: place(item) }))
      .filter((item) => item.place < 3 && !used.includes(item.value))
      .sort((a, b) => a.place - b.place)
      .slice(0, MOST)
  }

  function label(item, part) {
    const name = itemName(item)
    const row = $('<div>', { class: 'routeros-suggestion' })
    const icon = { menu: 'fa-folder-o', command: 'fa-terminal' }[item.type]
    if (icon) $('<i>', { class: `fa ${icon}`, 'aria-hidden': true }).appendTo(row)
    const typed = part.trim().toLowerCase()
    const at = name.toLowerCase().indexOf(typed)
    const end = at + typed.length
    $('<span>', { class: 'routeros-suggestion-name' })
      .append(document.createTextNode(name.slice(0, at)))
      .append($('<mark>').text(name.slice(at, end)))
      .append(document.createTextNode(name.slice(end)))
      .appendTo(row)
    if (item.about) $('<span>', { class: 'routeros-suggestion-about' }).text(item.about).appendTo(row)
    return row
  }

  /** Says under the list where it comes from, tells screen readers what it is, and keeps it inside the window. */
  function arrange(box, source, origin) {
    const list = $('.red-ui-autoComplete-container').last()
    list.find('ul').attr({ id: LISTBOX, role: 'listbox', 'aria-label': origin })
    list.find('li').attr('role', 'presentation')
    list.find('li > a').attr({ role: 'option', 'aria-selected': false })
    list.off('focusin.routeros').on('focusin.routeros', 'a', (event) => {
      list.find('a').attr('aria-selected', false)
      $(event.currentTarget).attr('aria-selected', true)
    })
    // It stands still at once, and takes the press of a button: a list that moves or is made anew between press and
    // release would miss the click.
    list.finish()
    list.off('mousedown.routeros').on('mousedown.routeros', 'a', (event) => {
      if (event.which !== 1) return
      event.preventDefault()
      $(event.currentTarget).trigger('click')
    })
    let foot = list.children('.routeros-source')
    if (foot.length === 0) foot = $('<div>', { class: 'routeros-source', 'aria-hidden': true }).appendTo(list)
    const icon = { router: 'fa-plug', builtin: 'fa-book' }[source]
    foot.empty().append($('<i>', { class: `fa ${icon}` }), ' ', origin)

    const { top, bottom, left } = box[0].getBoundingClientRect()
    const edge = box.closest('.red-ui-tray')[0]?.getBoundingClientRect().right ?? window.innerWidth
    const height = Math.min(HEIGHT, list.find('ul').height() + foot.outerHeight() + 2)
    const isAbove = bottom + height > window.innerHeight && top > height
    list.css({
      top: isAbove ? 'auto' : bottom,
      bottom: isAbove ? window.innerHeight - top : 'auto',
      left: Math.max(0, Math.min(left, edge - list.outerWidth() - 8))
    })
  }

  function watchKeys(box, isFree) {
    const widget = () => (box.hasClass('red-ui-autoComplete') ? box.autoComplete('instance') : undefined)
    box[0].addEventListener(
      'keyup',
      (event) => {
        if (SILENT_KEYS.test(event.key)) event.stopImmediatePropagation()
      },
      true
    )
    box[0].addEventListener(
      'keydown',
      (event) => {
        if (!widget()?.completionMenuShown || (event.key !== 'Enter' && event.key !== 'Tab')) return
        if (isFree) {
          widget().menu.hide()
          event.stopImmediatePropagation()
          if (event.key === 'Enter') event.preventDefault()
          return
        }
        // The widget takes the first one without telling anybody.
        setTimeout(() => box.trigger('change'), 0)
      },
      true
    )
    // After a menu its commands are offered at once.
    box.on('change', () => {
      setTimeout(() => {
        const isOpen = widget()?.completionMenuShown ?? true
        if (/[/ ]$/.test(box.val()) && box.is(':focus') && !isOpen) box.trigger('keyup')
      }, 0)
    })
  }

  globalThis.routerosEditor = Object.assign(globalThis.routerosEditor ?? {}, { suggest, itemName })
})()
