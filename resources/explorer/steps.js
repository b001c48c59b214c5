// What several flows have in common: they find a row again, and change it. Loading this file again changes nothing.
;(function () {
  const explorer = (globalThis.routerosExplorer ??= {})
  const text = (key, details) => explorer.text(`make.name.${key}`, details)
  const ID = { name: '.id', value: 'payload.".id"', type: 'jsonata' }

  /**
   * Finds the selected row again and goes on only with exactly one: what follows must not happen to a row that was not
   * meant. A menu with one set of values needs no search.
   *
   * @returns the nodes to go on from, with the row in the payload.
   */
  function findRow(flow, selection, ...from) {
    const { isSingle, keyOf, condition, nameOf, short } = explorer.selected
    if (isSingle(selection)) return from
    const { path, row } = selection
    const where = keyOf(selection, [row]).map((name) => condition(row, name))
    const name = text('find', { name: short(nameOf(selection)) })
    const find = flow.own('query', { name, path, where, proplist: '.id' }, ...from)
    const one = flow.choose(text('one'), 'payload.length', { t: 'eq', v: '1', vt: 'num' }, find)
    flow.debug(text('not-one'), { status: '$string($count(payload))', line: one.line + 1 }, [one, 1])
    return [one]
  }

  /**
   * Sets a property of the row, to another value with each button.
   *
   * @param values by the name of the button. @param before adds nodes between the buttons and the search.
   */
  function setTo(flow, selection, property, values, before = (...buttons) => buttons) {
    const buttons = Object.entries(values).map(([name, value], line) => flow.button(name, { value }, line))
    const found = findRow(flow, selection, ...before(...buttons))
    const value = { name: property, value: 'value', type: 'msg' }
    const args = explorer.selected.isSingle(selection) ? [value] : [ID, value]
    const name = text('set', { name: property })
    const command = flow.own('command', { name, command: `${selection.path}/set`, args }, ...found)
    flow.debug(text('done'), { property: 'value' }, command)
  }

  /** @param name of the command. */
  function removeRow(flow, selection, name, from) {
    const found = findRow(flow, selection, from)
    const remove = flow.own('command', { name, command: `${selection.path}/remove`, args: [ID] }, ...found)
    flow.debug(text('done'), {}, remove)
  }

  explorer.steps = { ID, findRow, setTo, removeRow }
})()
