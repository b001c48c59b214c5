// The lists in a dialog: arguments, conditions. Loading this file again changes nothing.
;(function () {
  const OPERATORS = [
    '=',
    '!=',
    '<',
    '>',
    '<=',
    '>=',
    'in',
    'contains',
    'starts',
    'ends',
    'matches',
    'exists',
    'missing'
  ]
  /** What a value may look like; of the other operators any value. */
  const EXAMPLES = { in: 'placeholder.values', matches: 'placeholder.pattern' }
  const SIGNS = { '!=': '≠', '<=': '≤', '>=': '≥' }
  const text = (key, details) => routerosEditor.text(key, details)
  /** Whether a condition with this operator has a value. */
  const takesValue = (op) => op !== 'exists' && op !== 'missing'

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
    const others = element.closest('.routeros-form').find('.form-row:visible').not(row)
    const height = others
      .toArray()
      .reduce((left, other) => left - $(other).outerHeight(true), $('#dialog-form').height() - 10)
    element.editableList('height', Math.max(height, 180))
  }

  function addName(row, value, label) {
    return $('<input>', { type: 'text', class: 'routeros-list-name' })
      .attr({ placeholder: label, 'aria-label': label })
      .val(value ?? '')
      .appendTo(row)
  }

  function addValue(row, { type, value }, types, label) {
    const input = $('<input>', { type: 'text', placeholder: label }).appendTo(row)
    input.typedInput({ default: 'str', types })
    routerosEditor.textBox(input).attr('aria-label', label)
    input.typedInput('type', type ?? 'str')
    input.typedInput('value', value ?? '')
    return input
  }

  /**
   * The arguments of a command. `name=value` typed or pasted as a name fills both fields.
   *
   * @param types of the values. @param suggest a completion. @param command gives the command as it stands in the dialog.
   */
  function argumentList(element, values, { types, suggest, command }) {
    list(element, values, text('label.addArgument'), (row, data) => {
      const name = addName(row, data.name, text('placeholder.argumentName'))
      $('<span>', { class: 'routeros-list-sign', 'aria-hidden': true }).text('=').appendTo(row)
      const value = addValue(row, data, types, text('placeholder.argumentValue'))

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

  /** Adds an argument, in the place of one with the same name. */
  function putArgument(element, argument) {
    const rows = element.editableList('items').toArray()
    const same = rows.find((row) => row.data('routeros').read()?.name === argument.name)
    same?.closest('li').remove()
    element.editableList('addItem', { ...argument, isSaved: true })
  }

  /**
   * Conditions. One typed or pasted in one go, such as `type=ether`, `rx-byte>=1000` or the console's `name~"^ether"`,
   * fills all three fields.
   *
   * @param suggest a completion. @param menu gives the menu as it stands in the dialog.
   */
  function conditionList(element, values, { suggest, menu }) {
    list(element, values, text('label.addCondition'), (row, data) => {
      const property = addName(row, data.property, text('placeholder.property'))
      const op = $('<select>', { 'aria-label': text('label.operator') }).appendTo(row)
      for (const operator of OPERATORS) {
        const shown = /^[a-z]/.test(operator) ? text(`operator.${operator}`) : (SIGNS[operator] ?? operator)
        $('<option>').val(operator).text(shown).appendTo(op)
      }
      op.val(data.op ?? '=')
      const value = addValue(row, data, routerosEditor.types.value, text('placeholder.value'))
      const rest = $('<span>', { class: 'routeros-list-rest' }).appendTo(row)

      const show = () => {
        const isAlone = !takesValue(op.val())
        value.typedInput(isAlone ? 'hide' : 'show')
        rest.toggle(isAlone)
        const hint = text(EXAMPLES[op.val()] ?? 'placeholder.value')
        routerosEditor.textBox(value).attr({ placeholder: hint, 'aria-label': hint })
      }
      property.on('input', () => {
        const parts = /^\??([^=!<>~]+?)\s*(!=|<=|>=|=|<|>|~)\s*(.*)$/s.exec(property.val())
        if (parts === null || (/^[<>]$/.test(parts[2]) && parts[3] === '')) return
        property.val(parts[1])
        op.val(parts[2] === '~' ? 'matches' : parts[2]).trigger('change')
        if (parts[3] !== '') value.typedInput('value', parts[3].replace(/^"(.*)"$/s, '$1'))
        value.typedInput('focus')
      })
      suggest.property(property, menu)
      suggest.value(value, menu, () => property.val().trim())

      const isEmpty = () => property.val().trim() === '' && value.typedInput('value') === '' && takesValue(op.val())
      const mark = () => property.toggleClass('input-error', !isEmpty() && property.val().trim() === '')
      op.on('change', show)
      property.add(op).add(value).on('change', mark)
      show()

      return {
        first: property,
        read: () => {
          if (isEmpty()) return undefined
          const condition = { property: property.val().trim(), op: op.val() }
          if (!takesValue(op.val())) return condition
          return { ...condition, value: value.typedInput('value'), type: value.typedInput('type') }
        }
      }
    })
  }

  globalThis.routerosEditor = Object.assign(globalThis.routerosEditor ?? {}, {
    takesValue,
    list,
    addName,
    read,
    stretch,
    argumentList,
    putArgument,
    conditionList
  })
})()
