// The flows for a device of the network, by the id of their action. Loading this file again changes nothing.
;(function () {
  const explorer = (globalThis.routerosExplorer ??= {})
  const text = (key, details) => explorer.text(`make.name.${key}`, details)
  const LEASES = '/ip/dhcp-server/lease'
  /** The comment of entries that block a device. */
  const COMMENT = 'Node-RED'
  const BLOCKED = 'blocked'
  const RULE = `/ip firewall filter add chain=forward src-address-list=${BLOCKED} action=drop place-before=0`
  const isStation = ({ path }) => path.endsWith('/registration-table')

  /** The way in which the device of the row is blocked; undefined where there is none. */
  function blockOf(selection) {
    if (explorer.selected.macOf(selection, selection.row) === undefined) return undefined
    if (selection.path === LEASES) return 'lease'
    if (isStation(selection)) return 'station'
    return selection.row.address ? 'address' : undefined
  }

  function block(flow, selection) {
    const ways = { lease: blockLease, station: blockStation, address: blockAddress }
    ways[blockOf(selection)](flow, selection)
  }

  /** The DHCP server refuses the device, which it can do of a static lease alone. */
  function blockLease(flow, selection) {
    const values = { [text('block')]: true, [text('unblock')]: false }
    const makeStatic = (...buttons) => {
      const dynamic = { property: 'dynamic', op: '=', value: 'true', type: 'bool' }
      const where = [explorer.selected.condition(selection.row, 'mac-address'), dynamic]
      const find = flow.own('query', { name: text('dynamic'), path: LEASES, where, proplist: '.id' }, ...buttons)
      const isDynamic = flow.choose(text('is-dynamic'), 'payload', { t: 'nempty' }, find)
      const fields = { name: text('static'), command: `${LEASES}/make-static`, args: [explorer.steps.ID] }
      const made = flow.own('command', { ...fields, line: 1 }, isDynamic)
      return [[isDynamic, 1], made]
    }
    const before = explorer.selected.isDynamic(selection.row) ? makeStatic : undefined
    explorer.steps.setTo(flow, selection, 'block-access', values, before)
  }

  /** Two buttons: an entry that blocks the device is there and enabled, or is disabled. @returns the apply node. */
  function entry(flow, path, key, values) {
    const rows = (disabled) => ({ payload: [{ ...values, comment: COMMENT, disabled }] })
    const buttons = [flow.button(text('block'), rows('no')), flow.button(text('unblock'), rows('yes'), 1)]
    return flow.own('apply', { path, key, rows: 'payload', rowsType: 'msg' }, ...buttons)
  }

  /** The access point refuses the device, and sends it away. */
  function blockStation(flow, selection) {
    const menu = selection.path.replace(/registration-table$/, 'access-list')
    const refusal = menu === '/interface/wireless/access-list' ? { authentication: 'no' } : { action: 'reject' }
    // Other entries for the device stay as they are.
    const values = { 'mac-address': selection.row['mac-address'], ...refusal }
    disconnect(flow, selection, entry(flow, menu, 'mac-address,comment', values))
  }

  /** The address is on a list, which a firewall rule has to use. */
  function blockAddress(flow, { row }) {
    const values = { list: BLOCKED, address: row.address }
    const blocked = entry(flow, '/ip/firewall/address-list', 'list,address', values)
    flow.debug(text('done'), { status: '$string($count(payload))' }, blocked)
    flow.add('comment', { name: text('rule'), info: `${text('rule-info')}\n\n    ${RULE}`, line: 2 })
  }

  function disconnect(flow, selection, from) {
    explorer.steps.removeRow(flow, selection, text('disconnect'), from)
  }

  /** The device comes back at once, as one that has just been switched on. */
  function reconnect(flow, selection) {
    disconnect(flow, selection, flow.button(text('reconnect')))
  }

  function wake(flow, selection) {
    const { row } = selection
    const { macOf, nameOf, short } = explorer.selected
    const button = flow.button(text('wake', { name: short(nameOf(selection)) }))
    const place = row.bridge ?? row.interface
    const server = row['active-server'] ?? row.server
    const args = [{ name: 'mac', value: macOf(selection, row), type: 'str' }]
    let from = button
    if (place) args.push({ name: 'interface', value: place, type: 'str' })
    else if (server && server !== 'all') {
      // A lease knows its server, and the server its interface.
      const where = [{ property: 'name', op: '=', value: server, type: 'str' }]
      from = flow.own('query', { path: '/ip/dhcp-server', where, proplist: 'interface' }, button)
      args.push({ name: 'interface', value: 'payload.interface', type: 'jsonata' })
    }
    flow.debug(text('done'), {}, flow.own('command', { command: '/tool/wol', args }, from))
  }

  function presence(flow, selection) {
    const devices = explorer.selected.devicesIn(selection)
    const node = flow.own('presence', { devices }, flow.button(text('list'), { payload: 'list' }))
    flow.debug(text('presence'), { status: 'payload.name & ": " & payload.state' }, node)
  }

  explorer.devices = { isStation, blockOf }
  explorer.flows = Object.assign(explorer.flows ?? {}, { block, reconnect, wake, presence })
})()
