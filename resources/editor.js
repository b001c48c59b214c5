// What the dialogs of the five nodes share. Each of them loads this file; loading it again changes nothing.
;(function () {
  const catalog = '@routerflow/node-red-routeros/routeros-connection:routeros-connection.'
  const text = (key, details) => RED._(catalog + key, details)

  const isEnvironment = (value) => /^\$\{[^}]+\}$/.test(value)
  const prefixOf = (node) =>
    RED.nodes.getType(node.type).category === 'config' ? '#node-config-input-' : '#node-input-'

  /** A field as it stands in the dialog, while this node is the one being edited; else as the node has it. */
  function current(node, name) {
    const isEdited = RED.editor.getEditStack().at(-1)?.id === node.id
    return (isEdited ? $(prefixOf(node) + name).val() : undefined) ?? node[name]
  }

  /** The id of the config node chosen in a field; empty while none is. */
  function configIn(select) {
    const id = select.val()
    return id === '_ADD_' ? '' : (id ?? '')
  }

  /** Every field as it would be saved now. @param lists the values of the lists, by the name of their field. */
  function fieldsOf(node, lists) {
    const fields = Object.entries(RED.nodes.getType(node.type).defaults).map(([name, { type }]) => {
      const input = $(prefixOf(node) + name)
      if (type !== undefined) return [name, configIn(input)]
      if (input.attr('type') === 'checkbox') return [name, input.prop('checked')]
      return [name, input.next().hasClass('red-ui-typedInput-container') ? input.typedInput('value') : input.val()]
    })
    return { ...Object.fromEntries(fields), ...lists }
  }

  /** Says under a field what is wrong with it, from the moment it was first left or changed. */
  function showProblems(node) {
    for (const [name, { validate }] of Object.entries(RED.nodes.getType(node.type).defaults)) {
      const input = $(prefixOf(node) + name)
      const row = input.closest('.form-row')
      if (!validate || row.length === 0) continue
      const box = visible(input).length > 0 ? visible(input) : input
      const place = $('<div>', {
        class: 'form-row routeros-indent routeros-problem',
        id: `${input.attr('id')}-problem`
      })
      place.hide().insertAfter(row)
      const check = () => {
        const verdict = validate.call(node, input.val(), {})
        const said = typeof verdict === 'string' && row.is(':visible') ? verdict : ''
        if (said === place.text()) return
        place.text(said).toggle(said !== '')
        box.attr('aria-invalid', said !== '').attr('aria-describedby', said === '' ? null : place.attr('id'))
        RED.tray.resize()
      }
      box.on('blur change', () => {
        box.off('keyup.routeros').on('keyup.routeros', check)
        check()
      })
    }
  }

  /** Fields that an imported flow leaves out show what they mean: their default. */
  function showDefaults(node) {
    for (const [name, field] of Object.entries(RED.nodes.getType(node.type).defaults)) {
      if (node[name] !== undefined || field.type !== undefined) continue
      const input = $(prefixOf(node) + name)
      if (input.attr('type') === 'checkbox') input.prop('checked', field.value)
      else input.val(field.value)
    }
  }

  /** `true` for a whole number within the limits, an environment variable, or nothing: the default. */
  function checkNumber(value, name, least, most) {
    const given = String(value ?? '').trim()
    if (given === '' || isEnvironment(given)) return true
    if (/^[+-]?\d+$/.test(given) && Number(given) >= (least ?? -Infinity) && Number(given) <= (most ?? Infinity))
      return true
    const rule = least === undefined ? 'whole' : most === undefined ? 'at-least' : 'range'
    return text(`check.${rule}`, { name: text(`label.${name}`), least, most })
  }

  /** `true` where every argument has a name and a value of its type, else what is wrong, line by line. */
  function checkArguments(args) {
    const wrong = []
    for (const [index, { name, value, type }] of (args ?? []).entries()) {
      if (!name || name.includes('=')) wrong.push(text('check.argument-name', { index: index + 1 }))
      const result = RED.utils.validateTypedProperty(value, type, { label: name })
      if (result !== true) wrong.push(result)
    }
    return wrong.length === 0 || wrong
  }

  /** What the canvas says of a typed field: the text itself, or where it will come from. */
  function describe(value, type = 'str') {
    if (!value) return ''
    const said =
      {
        str: () => value,
        jsonata: () => value,
        env: () => `\${${value}}`
      }[type] ?? (() => `${type}.${RED.utils.parseContextKey(value).key}`)
    const line = said().split('\n')[0].trim()
    return line.length > 48 ? `${line.slice(0, 47)}…` : line
  }

  /** A typed field which its label also names to a screen reader and focuses at a click. */
  function typed(input, types, typeField) {
    input.typedInput({ default: types[0], types, typeField })
    const label = $(`label[for="${input.attr('id')}"]`).attr('id', `${input.attr('id')}-label`)
    label.on('click', () => input.typedInput('focus'))
    visible(input).attr('aria-labelledby', label.attr('id'))
  }

  /** The input a person sees of a typed field. */
  const visible = (input) => input.next('.red-ui-typedInput-container').find('.red-ui-typedInput-input')

  /** Rows which are shown only while a select has one of their values: `data-<name>="one two"`. */
  function showFor(select, name) {
    select.on('change', function () {
      const chosen = $(this).val()
      $(`[data-${name}]`).each(function () {
        $(this).toggle($(this).attr(`data-${name}`).split(' ').includes(chosen))
      })
      RED.tray.resize()
    })
  }

  /**
   * An editable list that needs no mouse: Enter goes to the next row or adds one, Alt with an arrow key moves a row.
   *
   * @param build fills a row and returns `first`, the field to start in, and `read`, which gives the row's value
   *   or `undefined` for a row left empty.
   */
  function list(element, values, addLabel, build) {
    element.editableList({
      sortable: true,
      removable: true,
      addButton: addLabel,
      addItem(row, index, data) {
        const isNew = Object.keys(data).length === 0
        row.addClass('routeros-list-row')
        row.data('routeros', build(row, data))
        row.siblings('.red-ui-editableList-item-remove').attr({ role: 'button', 'aria-label': text('label.remove') })
        row.siblings('.red-ui-editableList-item-handle').attr('title', text('label.move'))
        if (isNew) focus(row)
      },
      removeItem() {
        focus(element.editableList('items').toArray().at(-1))
      }
    })
    for (const value of values ?? []) element.editableList('addItem', { ...value, isSaved: true })
    // The list scrolls to each row it is given; a dialog starts at the first.
    setTimeout(() => element.parent().scrollTop(0), 0)
    element[0].addEventListener('keydown', onKey, true)

    function focus(row) {
      if (row === undefined)
        element.closest('.red-ui-editableList').find('.red-ui-editableList-addButton').trigger('focus')
      else row.data('routeros').first.trigger('focus')
    }

    function onKey(event) {
      const item = $(event.target).closest('.red-ui-editableList-list > li')
      const step = { ArrowUp: 'prev', ArrowDown: 'next' }[event.key]
      const isSuggesting = $('.red-ui-autoComplete-container:visible').length > 0
      if (event.altKey && step) {
        const other = item[step]()
        if (step === 'prev') item.insertBefore(other)
        else item.insertAfter(other)
        event.target.focus()
      } else if (
        event.key === 'Enter' &&
        event.target.matches('input') &&
        !isSuggesting &&
        !event.ctrlKey &&
        !event.metaKey
      ) {
        const next = item.next().children('.red-ui-editableList-item-content')
        if (next.length > 0) focus(next)
        else element.editableList('addItem', {})
      } else return
      event.preventDefault()
      event.stopPropagation()
    }
  }

  /** The values of a list's rows, without those left empty. */
  function read(element) {
    return element
      .editableList('items')
      .toArray()
      .map((row) => row.data('routeros').read())
      .filter((value) => value !== undefined)
  }

  /** The list takes the height that the other rows of the dialog leave. */
  function stretch(element) {
    const row = element.closest('.form-row')
    const others = row.siblings('.form-row:visible').toArray()
    const height = others.reduce((left, other) => left - $(other).outerHeight(true), $('#dialog-form').height() - 10)
    element.editableList('height', Math.max(height, 130))
  }

  /**
   * The arguments of a command. `name=value` typed or pasted as a name fills both fields.
   *
   * @param suggest a completion, and what gives the command as it stands in the dialog.
   */
  function argumentList(element, values, types, { suggest, command }) {
    list(element, values, text('label.addArgument'), (row, data) => {
      const name = $('<input>', { type: 'text', class: 'routeros-list-name' })
        .attr({ placeholder: text('placeholder.argumentName'), 'aria-label': text('placeholder.argumentName') })
        .val(data.name ?? '')
        .appendTo(row)
      $('<span>', { class: 'routeros-list-sign', 'aria-hidden': true }).text('=').appendTo(row)
      const value = $('<input>', { type: 'text', placeholder: text('placeholder.argumentValue') }).appendTo(row)
      value.typedInput({ default: 'str', types })
      visible(value).attr('aria-label', text('placeholder.argumentValue'))
      value.typedInput('type', data.type ?? 'str')
      value.typedInput('value', data.value ?? '')

      name.on('input', () => {
        const pair = /^=?([^=]+)=(.*)$/s.exec(name.val())
        if (pair === null) return
        name.val(pair[1])
        if (pair[2] !== '') value.typedInput('value', pair[2])
        value.typedInput('focus')
      })
      const others = () => read(element).map((argument) => argument.name)
      suggest.argument(name, command, () => others().filter((other) => other !== name.val().trim()))
      suggest.value(value, command, () => name.val().trim())

      const isEmpty = () => name.val().trim() === '' && value.typedInput('value') === ''
      const mark = () => name.toggleClass('input-error', !isEmpty() && name.val().trim() === '')
      name.add(value).on('change', mark)

      return {
        first: name,
        read: () =>
          isEmpty()
            ? undefined
            : { name: name.val().trim(), value: value.typedInput('value'), type: value.typedInput('type') }
      }
    })
  }

  globalThis.routerosEditor = Object.assign(globalThis.routerosEditor ?? {}, {
    text,
    configIn,
    fieldsOf,
    showProblems,
    current,
    showDefaults,
    checkNumber,
    checkArguments,
    describe,
    typed,
    visible,
    showFor,
    list,
    read,
    stretch,
    argumentList
  })
})()
