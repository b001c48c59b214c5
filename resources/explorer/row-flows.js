// The flows for a menu and for its rows, by the id of their action. Loading this file again changes nothing.
;(function () {
  const explorer = (globalThis.routerosExplorer ??= {})
  const text = (key, details) => explorer.text(`make.name.${key}`, details)
  const lastOf = (path) => path.slice(path.lastIndexOf('/') + 1)

  /** Secrets stay on the router: their columns are covered here, and would not be in the messages. */
  function query(flow, selection, where = []) {
    const { path, columns } = selection
    const proplist = columns.filter((name) => !explorer.selected.isSecret(selection, name)).join()
    const read = flow.own('query', { path, where, proplist }, flow.button(text('read')))
    flow.debug(lastOf(path), {}, read)
  }

  /** The same where a property is as in this row. */
  function condition(flow, selection) {
    query(flow, selection, [explorer.selected.condition(selection.row, selection.property)])
  }

  function watch(flow, { path }) {
    const listen = flow.own('listen', { source: 'changes', path, snapshot: true }, ...startAndStop(flow))
    flow.debug(lastOf(path), { status: 'event' }, listen)
  }

  function traffic(flow, selection) {
    const value = explorer.selected.interfaceOf(selection)
    const args = [{ name: 'interface', value, type: 'str' }]
    const fields = { source: 'command', command: '/interface/monitor-traffic', args, autostart: false }
    const rate = (name) => `$round(payload."${name}-bits-per-second" / 1000000, 2)`
    const status = `"↓ " & ${rate('rx')} & "  ↑ " & ${rate('tx')} & " Mbit/s"`
    flow.debug(value, { status }, flow.own('listen', fields, ...startAndStop(flow)))
  }

  function startAndStop(flow) {
    return ['start', 'stop'].map((payload, line) => flow.button(text(payload), { payload }, line))
  }

  function set(flow, selection) {
    const { property, row } = selection
    explorer.steps.setTo(flow, selection, property, { [text('set', { name: property })]: row[property] })
  }

  function disable(flow, selection) {
    explorer.steps.setTo(flow, selection, 'disabled', { [text('off')]: true, [text('on')]: false })
  }

  function poe(flow, selection) {
    const present = selection.row['poe-out']
    const on = present === 'off' ? 'auto-on' : present
    explorer.steps.setTo(flow, selection, 'poe-out', { [text('off')]: 'off', [text('on')]: on })
  }

  function remove(flow, selection) {
    explorer.steps.removeRow(flow, selection, text('remove'), flow.button(text('remove')))
  }

  function declare(flow, selection) {
    const { declaredRows, keyOf } = explorer.selected
    const rows = declaredRows(selection)
    const plan = flow.button(text('plan'), { dryRun: true })
    const apply = flow.button(text('apply'), {}, 1)
    const key = keyOf(selection, rows).join()
    const fields = { path: selection.path, rows: JSON.stringify(rows), rowsType: 'json', key }
    flow.debug(text('steps'), { status: '$string($count(payload))' }, flow.own('apply', fields, plan, apply))
  }

  const flows = { query, condition, watch, traffic, set, disable, poe, remove, declare }
  explorer.flows = Object.assign(explorer.flows ?? {}, flows)
})()
