// A flow while it is put together: nodes in columns and lines, and their wires. Knows nothing of the canvas. Loading this
// file again changes nothing.
;(function () {
  const explorer = (globalThis.routerosExplorer ??= {})
  const text = (key, details) => explorer.text(`make.name.${key}`, details)

  /**
   * Each function adds a node and returns it. `from` is the node before it, or several, or `[node, output]`. A node
   * stands in the column after those before it, and on the line of the first of them unless it has its own.
   */
  class Flow {
    nodes = []
    #connection

    constructor(connection) {
      this.#connection = connection
    }

    add(type, fields, ...from) {
      const sources = from.map((source) => [source].flat())
      const column = Math.max(-1, ...sources.map(([node]) => node.column)) + 1
      const node = {
        id: `make-${this.nodes.length}`,
        type,
        column,
        line: sources[0]?.[0].line ?? 0,
        wires: [],
        ...fields
      }
      this.nodes.push(node)
      for (const [source, output = 0] of sources) this.wire(source, output, node)
      return node
    }

    wire(source, output, target) {
      while (source.wires.length <= output) source.wires.push([])
      source.wires[output].push(target.id)
    }

    /** A node that others use and that has no place on the canvas. */
    addConfig(type, fields) {
      const node = { id: `make-${this.nodes.length}`, type, ...fields }
      this.nodes.push(node)
      return node
    }

    /** A button. @param values what it sends, by property of the message. */
    button(name, values = {}, line = 0) {
      const props = Object.entries(values).map(([p, value]) => {
        const { value: v, type: vt } = explorer.selected.typed(value)
        return { p, v, vt }
      })
      return this.add('inject', { name, props, line })
    }

    /** A node of ours. @param kind `query`, `command`, … */
    own(kind, fields, ...from) {
      return this.add(`routeros-${kind}`, { connection: this.#connection, ...fields }, ...from)
    }

    /** Goes on at the first output if the property is as the rule says, else at the second. */
    choose(name, property, rule, ...from) {
      const rules = [rule, { t: 'else' }]
      return this.add('switch', { name, property, propertyType: 'msg', rules, outputs: 2 }, ...from)
    }

    /**
     * Shows a property of the message, in the sidebar and below the node.
     *
     * @param status an expression, where that says more.
     */
    debug(name, { property = 'payload', status = '', ...fields }, ...from) {
      const shown = { complete: property, targetType: 'msg', tosidebar: true, tostatus: true }
      const below = { statusVal: status, statusType: status === '' ? 'auto' : 'jsonata' }
      return this.add('debug', { name, active: true, ...shown, ...below, ...fields }, ...from)
    }

    /** The last nodes: show what went wrong in all of the others. */
    errors() {
      const canFail = ({ type, column }) => column !== undefined && !['inject', 'debug', 'comment'].includes(type)
      const scope = this.nodes.filter(canFail).map(({ id }) => id)
      const line = Math.max(...this.nodes.map((node) => node.line ?? 0)) + 1
      const error = this.add('catch', { name: text('errors'), scope, line })
      this.debug(text('error'), { property: 'error', status: 'error.message' }, error)
      return this
    }
  }

  explorer.Flow = Flow
})()
