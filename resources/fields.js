// The fields of a dialog. Each dialog loads this file; loading it again changes nothing.
;(function () {
  const catalog = '@routerflow/node-red-routeros/routeros-connection:routeros-connection.'
  /** A text of the catalog that all dialogs share. */
  const text = (key, details) => RED._(catalog + key, details)

  /** The types a field may have: `value` where any value will do, `name` where it must be text. */
  const types = {
    value: ['str', 'num', 'bool', 'json', 'msg', 'flow', 'global', 'env', 'jsonata'],
    name: ['str', 'msg', 'flow', 'global', 'env', 'jsonata']
  }

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

  /** What the runtime has of a config node: `nothing` yet, an `older` one, or the `same` as the editor. */
  function deployed(id) {
    if (!(RED.nodes.originalFlow() ?? []).some((node) => node.id === id)) return 'nothing'
    return RED.nodes.node(id)?.changed ? 'older' : 'same'
  }

  /**
   * What decides whether and how a router is reached, where the editor has it otherwise than the runtime. The editor
   * knows the credentials once the dialog of the connection was open.
   */
  function changedConnection(id) {
    const state = deployed(id)
    const { credentials, ...node } = RED.nodes.node(id) ?? {}
    if (id === '' || state === 'same' || (state === 'older' && credentials === undefined)) return undefined
    const names = 'host port mode trust fingerprint tls connectTimeout charset charsetMode encodeAs'.split(' ')
    return {
      ...Object.fromEntries(names.map((name) => [name, node[name]])),
      username: credentials?.username,
      // A password that is stored is known to the runtime alone.
      password: credentials?.password ?? (credentials?.has_password ? '__PWRD__' : '')
    }
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

  /** Fields that an imported flow leaves out show what they mean: their default. */
  function showDefaults(node) {
    for (const [name, field] of Object.entries(RED.nodes.getType(node.type).defaults)) {
      if (node[name] !== undefined || field.type !== undefined) continue
      const input = $(prefixOf(node) + name)
      if (input.attr('type') === 'checkbox') input.prop('checked', field.value)
      else input.val(field.value)
    }
  }

  /**
   * Says under a row what is wrong with its fields, in their order, from the moment each was first left or changed. A
   * line that appears while a button is pressed would push it away from the mouse, so it waits for the release.
   */
  function showProblems(node) {
    const waiting = new Set()
    let isPressed = false
    $(`${prefixOf(node)}name`)
      .closest('.routeros-form')
      .on('pointerdown', () => {
        isPressed = true
        $(document).one('pointerup pointercancel', () => {
          isPressed = false
          // The click comes first.
          setTimeout(() => {
            for (const check of waiting) check()
            waiting.clear()
          }, 0)
        })
      })
    for (const [name, { validate }] of Object.entries(RED.nodes.getType(node.type).defaults)) {
      const input = $(prefixOf(node) + name)
      const row = input.closest('.form-row')
      if (!validate || row.length === 0) continue
      const box = textBox(input).length > 0 ? textBox(input) : input
      const place = $('<div>', {
        class: 'form-row routeros-indent routeros-problem',
        id: `${input.attr('id')}-problem`
      })
      place.hide().insertAfter(row.nextUntil(':not(.routeros-problem)').last().add(row).last())
      const check = () => {
        const verdict = validate.call(node, input.val(), {})
        const problem = typeof verdict === 'string' && row.is(':visible') ? verdict : ''
        if (problem === place.text()) return
        place.text(problem).toggle(problem !== '')
        box.attr('aria-invalid', problem !== '').attr('aria-describedby', problem === '' ? null : place.attr('id'))
        RED.tray.resize()
      }
      box.on('blur change', () => {
        box.off('keyup.routeros').on('keyup.routeros', check)
        if (isPressed) waiting.add(check)
        else check()
      })
    }
  }

  /** A typed field which its label also names to a screen reader and focuses at a click. */
  function typed(input, allowed, typeField) {
    input.typedInput({ default: allowed[0], types: allowed, typeField })
    const label = $(`label[for="${input.attr('id')}"]`).attr('id', `${input.attr('id')}-label`)
    label.on('click', () => input.typedInput('focus'))
    textBox(input).attr('aria-labelledby', label.attr('id'))
  }

  /** The part of a typed field that one types in. */
  const textBox = (input) => input.next('.red-ui-typedInput-container').find('.red-ui-typedInput-input')

  /** What stands in a typed field while it is text as it is; else nothing that could be known here. */
  function literal(input) {
    return input.typedInput('type') === 'str' ? input.typedInput('value') : ''
  }

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

  /** The fields few nodes need are out of sight until a button shows them, unless one of them is not as by default. */
  function foldMore(node) {
    const button = $('#node-input-more')
    const fields = $('#node-input-more-fields')
    const isSet = Object.entries(RED.nodes.getType(node.type).defaults).some(
      ([name, { value }]) =>
        fields.find(prefixOf(node) + name).length > 0 && String(node[name] ?? value) !== String(value)
    )
    const show = (isOpen) => {
      fields.toggle(isOpen)
      button.attr('aria-expanded', isOpen)
      RED.tray.resize()
    }
    button.on('click', () => show(button.attr('aria-expanded') !== 'true'))
    show(isSet)
  }

  /** What the canvas says of a typed field: the text itself, or where it will come from. */
  function describe(value, type = 'str') {
    if (!value) return ''
    const described =
      {
        str: () => value,
        jsonata: () => value,
        env: () => `\${${value}}`
      }[type] ?? (() => `${type}.${RED.utils.parseContextKey(value).key}`)
    const line = described().split('\n')[0].trim()
    return line.length > 48 ? `${line.slice(0, 47)}…` : line
  }

  globalThis.routerosEditor = Object.assign(globalThis.routerosEditor ?? {}, {
    text,
    types,
    isEnvironment,
    current,
    configIn,
    deployed,
    changedConnection,
    fieldsOf,
    showDefaults,
    showProblems,
    typed,
    textBox,
    literal,
    showFor,
    foldMore,
    describe
  })
})()
