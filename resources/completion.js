// What a field offers while one types: menus, commands, arguments, properties and values, as the router of the dialog
// knows them. Loading this file again changes nothing.
;(function () {
  const PAUSE = 150
  const MOST = 100
  const BUILTIN_LIFE = 3000
  const HEIGHT = 200
  /** They move the cursor or wait for another key, and change nothing. */
  const SILENT_KEYS = /^(Shift|Control|Alt|AltGraph|Meta|CapsLock|ArrowLeft|ArrowRight|Home|End|PageUp|PageDown)$/
  const text = (key, details) => routerosEditor.text(key, details)

  /**
   * Completion for one dialog. What the router said is remembered for as long as the dialog is open.
   *
   * Each function takes an input, plain or typed; a typed one offers something only while its type is `str`.
   *
   * @param connection the field that names the connection.
   */
  function completion(connection) {
    const known = new Map()
    const pending = new Map()
    const keyOf = (question) => JSON.stringify([routerosEditor.configIn(connection), question])

    const router = {
      /** What was said to this before. A built-in list stands in for a router that may be there in a moment. */
      recall(question) {
        const { answer, at } = known.get(keyOf(question)) ?? {}
        return answer?.source === 'builtin' && performance.now() - at > BUILTIN_LIFE ? undefined : answer
      },
      ask(question) {
        const key = keyOf(question)
        if (!pending.has(key)) {
          const body = { connection: routerosEditor.configIn(connection), ...question }
          const promise = routerosEditor.request('complete', body).then((answer) => {
            pending.delete(key)
            if (answer.ok) known.set(key, { answer, at: performance.now() })
            return answer
          })
          pending.set(key, promise)
        }
        return pending.get(key)
      }
    }

    return {
      menu: (input) => attach(input, router, (typed) => byPath(typed, 'menu')),
      command: (input) => attach(input, router, (typed) => byPath(typed, 'command')),
      /** @param command gives the command as it stands in the dialog. @param used gives the names there already. */
      argument: (input, command, used) =>
        attach(input, router, (typed) => inMenu('argument', command(), { part: typed, used: used() })),
      /** @param menu gives the menu as it stands in the dialog. */
      property: (input, menu) => attach(input, router, (typed) => inMenu('property', menu(), { part: typed })),
      properties: (input, menu) => attach(input, router, (typed) => inMenu('property', menu(), lastOf(typed))),
      /** @param path gives the menu or command, @param name the property or argument whose value it is. */
      value: (input, path, name) =>
        attach(
          input,
          router,
          (typed) => name() && inMenu('value', path(), { ...lastOf(typed), argument: name() }),
          true
        )
    }
  }

  /** `/ip/addr`, or the console's `/ip addr`: what stands before the last name says where to look for it. */
  function byPath(typed, kind) {
    const at = Math.max(typed.lastIndexOf('/'), typed.lastIndexOf(' ')) + 1
    const before = typed.slice(0, at) || '/'
    return {
      question: { kind, path: pathOf(before) },
      part: typed.slice(at),
      // Behind a menu a command is still to come.
      fill: (item) => before + nameOf(item) + (kind === 'command' && item.type === 'menu' ? before.at(-1) : '')
    }
  }

  function inMenu(kind, path, { part, used = [], argument, fill = ({ value }) => value }) {
    if (!path) return undefined
    return { question: { kind, path: pathOf(path), ...(argument && { argument }) }, part, used, fill }
  }

  /** Of a comma list the last one is being typed. */
  function lastOf(typed) {
    const at = typed.lastIndexOf(',') + 1
    const before = typed.slice(0, at)
    return { part: typed.slice(at), used: before.split(','), fill: ({ value }) => before + value }
  }

  /** The last name of a path, or the value itself. */
  function nameOf({ value, type }) {
    return type === undefined ? value : value.split('/').at(-1)
  }

  /** The path in the API's spelling, without a slash at its end; the root menu is empty. */
  function pathOf(typed) {
    const names = typed
      .split('\n')[0]
      .split(/[\s/]+/)
      .filter((name) => name !== '')
    return names.map((name) => `/${name}`).join('')
  }

  /**
   * @param plan what was typed → what to ask: `question`, and how to use the answer: `part` of the text is being
   *   completed, `used` are there already, `fill` makes the text of the field from an item. Or nothing.
   * @param isFree the field takes any text: Enter and Tab leave it as typed, until one has gone into the list.
   */
  function attach(input, router, plan, isFree = false) {
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
      const known = router.recall(wanted.question)
      if (known !== undefined) {
        show(known)
        return
      }
      timer = setTimeout(async () => {
        box.addClass('routeros-asking')
        const said = await router.ask(wanted.question)
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
        if (isWhole || items.length === 0) return
        arrange(box, said.source)
        const offered = text(`complete.offered-${said.source}`, { count: items.length })
        routerosEditor.announce(box.closest('.routeros-form'), offered)
      }
    }
  }

  /** What fits, best first: the very text, then what begins with it, then what contains it. */
  function rank({ part, used = [] }, items) {
    const typed = part.trim().toLowerCase()
    const place = (item) => {
      const name = nameOf(item).toLowerCase()
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
    const name = nameOf(item)
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

  /** Says under the list where it comes from, and keeps it inside the window. */
  function arrange(box, source) {
    const list = $('.red-ui-autoComplete-container').last()
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
    foot.empty().append($('<i>', { class: `fa ${icon}` }), ' ', text(`complete.${source}`))

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

  globalThis.routerosEditor = Object.assign(globalThis.routerosEditor ?? {}, { completion })
})()
