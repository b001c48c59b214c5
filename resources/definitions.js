// What the definitions of the nodes have in common: fields and their checks. Loading this file again changes nothing.
;(function () {
  const text = (key, details) => routerosEditor.text(key, details)
  /** Arguments that say which rows a command is for. */
  const ROW_NAMES = new Set(['.id', 'numbers'])

  /** A field that takes a whole number within the limits, an environment variable, or nothing: the default. */
  function number(name, value, least, most) {
    // Node-RED takes the reason from a check of two parameters alone.
    return { value, validate: (given, _options) => checkNumber(given, name, least, most) }
  }

  function checkNumber(value, name, least, most) {
    const given = String(value ?? '').trim()
    if (given === '' || routerosEditor.isEnvironment(given)) return true
    if (/^[+-]?\d+$/.test(given) && Number(given) >= (least ?? -Infinity) && Number(given) <= (most ?? Infinity))
      return true
    const rule = least === undefined ? 'whole' : most === undefined ? 'at-least' : 'range'
    return text(`check.${rule}`, { name: text(`label.${name}`), least, most })
  }

  /** A property of the message; empty is the payload. */
  function checkProperty(value, _options) {
    const given = String(value ?? '').trim()
    return given === '' || RED.utils.validateTypedProperty(given, 'msg', { label: text('label.property') })
  }

  /** The field of a command: what the console finds by itself, the API does not. */
  function checkCommand(node, value, options) {
    const type = routerosEditor.current(node, 'commandType') ?? 'str'
    const result = RED.utils.validateTypedProperty(value, type, options)
    const [line] = String(value ?? '').split('\n')
    if (result !== true || type !== 'str') return result
    return !/\[\s*find\b|\swhere\s/.test(line) || text('check.find', { name: text('label.command') })
  }

  /** `true` where every argument has a name and a value of its type, else what is wrong, line by line. */
  function checkArguments(args) {
    const wrong = []
    for (const [index, { name, value, type }] of (args ?? []).entries()) {
      if (!name || name.includes('=')) wrong.push(text('check.argument-name', { index: index + 1 }))
      const result = RED.utils.validateTypedProperty(value, type, { label: name })
      if (result !== true) wrong.push(result)
      const isFound = ROW_NAMES.has(name) && type === 'str' && /^\s*\[\s*find\b/.test(value)
      if (isFound) wrong.push(text('check.find', { name }))
    }
    return wrong.length === 0 || wrong
  }

  /** The same for conditions. */
  function checkConditions(conditions) {
    const wrong = []
    for (const [index, { property, op, value, type }] of (conditions ?? []).entries()) {
      if (!property || /[=!<>~]/.test(property)) wrong.push(text('check.property', { index: index + 1 }))
      if (!routerosEditor.takesValue(op)) continue
      const result = RED.utils.validateTypedProperty(value, type, { label: property })
      if (result !== true) wrong.push(result)
    }
    return wrong.length === 0 || wrong
  }

  globalThis.routerosEditor = Object.assign(globalThis.routerosEditor ?? {}, {
    number,
    checkProperty,
    checkCommand,
    checkArguments,
    checkConditions,
    prepareReply(node) {
      routerosEditor.typed($('#node-input-property'), ['msg'])
      routerosEditor.showFor($('#node-input-output'), 'output')
      routerosEditor.foldMore(node)
    },
    /**
     * The palette has room for one short word, while its filter and quick-add look for a word in the label. So a node
     * goes by its full name once the palette shows the short one.
     */
    paletteLabel() {
      return this._(`${this.type}.label.${this.isInPalette ? 'node' : 'palette'}`)
    },
    onpaletteadd() {
      this.isInPalette = true
      $(`.red-ui-palette-node[data-palette-type="${this.type}"]`).attr('data-palette-label', this.paletteLabel())
    },
    labelStyle() {
      return this.name ? 'node_label_italic' : ''
    },
    /** Of a node whose first output sends rows. */
    outputLabels: (index) => text(index === 0 ? 'label.rows' : 'label.error')
  })
})()
