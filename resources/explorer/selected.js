// What the selection of the explorer says about rows: what finds them again, which of their values can be used. Loading
// this file again changes nothing.
;(function () {
  const explorer = (globalThis.routerosExplorer ??= {})
  /** Where a menu has no usual key, or a row lacks it. */
  const OTHER_KEYS = [['name'], ['mac-address'], ['comment'], ['list', 'address']]
  const MAC = /^([0-9a-f]{2}:){5}[0-9a-f]{2}$/i
  /** Their rows are devices of the network. */
  const DEVICE_MENUS = new Set([
    '/ip/dhcp-server/lease',
    '/ip/arp',
    '/ip/hotspot/host',
    '/ip/kid-control/device',
    '/interface/bridge/host',
    '/interface/wifi/registration-table',
    '/interface/wifiwave2/registration-table',
    '/interface/wireless/registration-table',
    '/caps-man/registration-table'
  ])

  /** A longer value comes shortened from the router. */
  const LONGEST = 1000

  /** Node-RED puts an environment variable in the place of such a text, whoever wrote it. */
  const isVariable = (value) => /^\$(\{\S+\}|\(\S+\))$/.test(value)
  const isGiven = (value) =>
    ![undefined, null, ''].includes(value) && String(value).length <= LONGEST && !isVariable(value)
  const isSecret = ({ facts }, name) => facts?.secrets?.includes(name) === true
  /** One set of values instead of rows. */
  const isSingle = ({ facts }) => facts?.isSingle === true
  const hasCommand = ({ facts }, name) => facts?.commands?.includes(name) === true
  const isSettable = ({ facts }, name) => facts?.arguments?.includes(name) === true
  /** For a label. */
  const short = (value) => (String(value ?? '').length > 32 ? `${String(value).slice(0, 31)}…` : String(value ?? ''))
  const isDynamic = (row) => String(row.dynamic) === 'true'

  /**
   * The properties that tell these rows from each other, today and after a restart; undefined where there are none. A
   * number or an id is no such property.
   */
  function keyOf(selection, rows) {
    if (isSingle(selection)) return []
    const isKey = (names) => {
      const isEverywhere = rows.every((row) => names.every((name) => isGiven(row[name]) && !isSecret(selection, name)))
      const keys = new Set(rows.map((row) => JSON.stringify(names.map((name) => row[name]))))
      return isEverywhere && keys.size === rows.length
    }
    const usual = selection.facts?.key
    return [...(usual ? [usual] : []), ...OTHER_KEYS].find(isKey)
  }

  /** A value as a typed field holds it. */
  function typed(value) {
    if (typeof value === 'object') return { value: JSON.stringify(value), type: 'json' }
    return { value: String(value), type: { boolean: 'bool', number: 'num' }[typeof value] ?? 'str' }
  }

  function condition(row, name) {
    return { property: name, op: '=', ...typed(row[name]) }
  }

  /** The rows as they can be declared: what can be set, without secrets, which are covered here. */
  function declaredRows(selection) {
    return selection.rows
      .filter((row) => !isDynamic(row))
      .map((row) =>
        Object.fromEntries(
          Object.entries(row).filter(
            ([name, value]) => isSettable(selection, name) && !isSecret(selection, name) && isGiven(value)
          )
        )
      )
      .filter((row) => Object.keys(row).length > 0)
  }

  /** What people call the row. */
  function nameOf(selection, row = selection.row) {
    const names = ['name', 'comment', 'host-name', ...(keyOf(selection, [row]) ?? [])]
    return String(
      names
        .filter((name) => !isSecret(selection, name))
        .map((name) => row[name])
        .find(isGiven) ?? ''
    )
  }

  /** The hardware address of the device that the row is about; undefined where it is about none. */
  function macOf({ path }, row) {
    const mac = row?.['mac-address'] ?? row?.['active-mac-address']
    return DEVICE_MENUS.has(path) && MAC.test(String(mac)) ? mac : undefined
  }

  /** The devices among the rows, as a presence node knows them. */
  function devicesIn(selection) {
    return selection.rows.flatMap((row) => {
      const mac = macOf(selection, row)
      if (mac === undefined) return []
      return [{ name: nameOf(selection, row) || mac, match: routerosEditor.matchOf(mac, row['host-name']) }]
    })
  }

  /** The interface that the row is, or that it belongs to; undefined where there is none. */
  function interfaceOf({ path, row }) {
    if (!row) return undefined
    const isOne = path.startsWith('/interface') && isGiven(row.name) && row.running !== undefined
    const name = isOne ? row.name : row.interface
    return isGiven(name) && /^[^*!,]+$/.test(name) && !/^(all|none|dynamic|static)$/.test(name) ? name : undefined
  }

  explorer.selected = {
    isGiven,
    isSecret,
    isSingle,
    isSettable,
    isDynamic,
    short,
    hasCommand,
    keyOf,
    typed,
    condition,
    declaredRows,
    nameOf,
    macOf,
    devicesIn,
    interfaceOf
  }
})()
