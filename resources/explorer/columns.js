// Which properties of a menu are columns of its table. Loading this file again changes nothing.
;(function () {
  const REMEMBERED = 'routeros-explorer-columns'
  /** Menus whose columns are remembered. */
  const MOST_MENUS = 100
  /** So many are shown before somebody has chosen. */
  const FIRST = 6
  /** These tell most of a row, in this order. */
  const TELLING = `name comment host-name topics message chain action list address src-address dst-address
    mac-address interface gateway signal signal-strength status state type target max-limit on-event time last-seen running
    disabled`.split(/\s+/)

  /** The chosen columns by path, the latest last. */
  function recall() {
    try {
      return JSON.parse(localStorage.getItem(REMEMBERED)) ?? {}
    } catch {
      return {}
    }
  }

  function remember(path, columns) {
    const { [path]: _before, ...others } = recall()
    const latest = [...Object.entries(others), [path, columns]].slice(-MOST_MENUS)
    localStorage.setItem(REMEMBERED, JSON.stringify(Object.fromEntries(latest)))
  }

  /** All that rows have, in the order in which the router names them; the id last. */
  function propertiesOf(rows) {
    const names = new Set(rows.flatMap((row) => Object.keys(row)))
    return [...names].sort((a, b) => (a === '.id') - (b === '.id'))
  }

  /** Those chosen before, or those that tell most. */
  function columnsOf(path, rows) {
    const chosen = recall()[path]
    if (Array.isArray(chosen) && chosen.length > 0) return chosen
    const names = propertiesOf(rows).filter((name) => !name.startsWith('.'))
    const isTelling = (name) => rows.some((row) => row[name] !== undefined && row[name] !== '')
    const rank = (name) => (TELLING.includes(name) ? TELLING.indexOf(name) : TELLING.length)
    const best = names.filter(isTelling).sort((a, b) => rank(a) - rank(b))
    return best.slice(0, FIRST)
  }

  globalThis.routerosExplorer = Object.assign(globalThis.routerosExplorer ?? {}, {
    propertiesOf,
    columnsOf,
    rememberColumns: remember
  })
})()
