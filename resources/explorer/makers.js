// What can be made of a selection. Loading this file again changes nothing.
;(function () {
  const explorer = (globalThis.routerosExplorer ??= {})
  const text = (key, details) => explorer.text(`make.${key}`, details)

  const hasMenu = ({ path }) => path !== ''
  /** Of several rows none is meant more than the others. */
  const isRow = ({ row, rows }) => Boolean(row) && rows.length < 2
  const isDevice = (selection) => isRow(selection) && explorer.selected.macOf(selection, selection.row) !== undefined
  const canSet = (selection, name) =>
    isRow(selection) &&
    !explorer.selected.isDynamic(selection.row) &&
    explorer.selected.hasCommand(selection, 'set') &&
    explorer.selected.isSettable(selection, name)
  /** The cell that is selected has a value which nodes may hold. */
  const hasValue = (selection) =>
    isRow(selection) &&
    selection.property !== null &&
    !selection.property.startsWith('.') &&
    explorer.selected.isGiven(selection.row[selection.property]) &&
    !explorer.selected.isSecret(selection, selection.property)
  const canFind = (selection) => explorer.selected.keyOf(selection, [selection.row]) !== undefined

  /**
   * In the order in which they are offered. `fits` says whether an action makes sense for what is selected, and `can`
   * whether it is possible there. `label` and `hint` give the keys of texts that depend on what is selected.
   */
  const MAKERS = [
    { id: 'query', icon: 'fa-search', fits: hasMenu },
    {
      id: 'condition',
      icon: 'fa-filter',
      fits: (selection) => hasValue(selection) && !explorer.selected.isSingle(selection)
    },
    { id: 'watch', icon: 'fa-rss', fits: hasMenu },
    {
      id: 'traffic',
      icon: 'fa-tachometer',
      fits: (selection) => isRow(selection) && explorer.selected.interfaceOf(selection) !== undefined
    },
    {
      id: 'set',
      icon: 'fa-pencil',
      fits: (selection) => hasValue(selection) && canSet(selection, selection.property),
      can: canFind
    },
    {
      id: 'disable',
      icon: 'fa-power-off',
      fits: (selection) => canSet(selection, 'disabled'),
      can: canFind,
      label: (selection) => `disable-${kindOf(selection)}`
    },
    {
      id: 'poe',
      icon: 'fa-bolt',
      fits: (selection) => isRow(selection) && selection.row['poe-out'] !== undefined,
      can: canFind
    },
    {
      id: 'block',
      icon: 'fa-ban',
      fits: (selection) => isRow(selection) && explorer.devices.blockOf(selection) !== undefined,
      hint: (selection) => `block-${explorer.devices.blockOf(selection)}`
    },
    {
      id: 'reconnect',
      icon: 'fa-refresh',
      fits: (selection) => isDevice(selection) && explorer.devices.isStation(selection)
    },
    { id: 'wake', icon: 'fa-sun-o', fits: isDevice },
    {
      id: 'remove',
      icon: 'fa-trash-o',
      fits: (selection) =>
        isRow(selection) && explorer.selected.hasCommand(selection, 'remove') && !explorer.devices.isStation(selection),
      can: canFind
    },
    {
      id: 'declare',
      icon: 'fa-check-square-o',
      fits: (selection) => explorer.selected.declaredRows(selection).length > 0,
      can: (selection) => explorer.selected.keyOf(selection, explorer.selected.declaredRows(selection)) !== undefined
    },
    {
      id: 'presence',
      icon: 'fa-home',
      fits: (selection) => !hasMenu(selection) || explorer.selected.devicesIn(selection).length > 0,
      label: (selection) => (hasMenu(selection) ? 'presence' : 'presence-all')
    },
    { id: 'backup', icon: 'fa-floppy-o', fits: (selection) => !hasMenu(selection) },
    {
      id: 'homeAssistant',
      icon: 'fa-share-alt',
      fits: (selection) => !hasMenu(selection)
    }
  ]

  /** What people call a row that can be turned off. */
  function kindOf({ path, row }) {
    if (/^\/interface\/(wifi|wifiwave2|wireless)$/.test(path) || /^(wifi|wlan)$/.test(row.type)) return 'wifi'
    return path === '/interface/ethernet' || row.type === 'ether' ? 'port' : 'row'
  }

  const whole = (selection) => ({ path: '', columns: [], row: null, rows: [], property: null, ...selection })

  /** What can be made of a selection: `{ id, label, icon, hint }`, in order. */
  function actionsFor(selection) {
    const given = whole(selection)
    const { property, row } = given
    const details = {
      property,
      value: explorer.selected.short(row?.[property]),
      interface: explorer.selected.interfaceOf(given)
    }
    return MAKERS.filter(({ fits }) => fits(given)).map(({ id, icon, label = () => id, hint = () => id }) => {
      return { id, icon, label: text(`label.${label(given)}`, details), hint: text(`hint.${hint(given)}`, details) }
    })
  }

  /** The nodes of an action. They have a column and a line, but for config nodes; undefined where it is not possible. */
  function flowOf(id, selection) {
    const given = whole(selection)
    const { can = () => true } = MAKERS.find((action) => action.id === id)
    if (!can(given)) return undefined
    const flow = new explorer.Flow(given.connection)
    explorer.flows[id](flow, given)
    return flow.errors().nodes
  }

  Object.assign(explorer, { actionsFor, flowOf })
})()
