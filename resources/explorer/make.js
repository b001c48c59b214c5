// Puts the nodes of an action on the canvas. Loading this file again changes nothing.
;(function () {
  const explorer = (globalThis.routerosExplorer ??= {})
  const GRID = 20
  /** Between one node and the next, with room for wires, buttons and statuses. */
  const GAP = { x: 40, y: 60 }
  /** From the edge of the canvas. */
  const MARGIN = 40
  const text = (key, details) => explorer.text(`make.problem.${key}`, details)
  const onGrid = (value) => Math.round(value / GRID) * GRID

  /**
   * Makes the nodes of an action in the flow that is shown, and selects them. One undo takes them back; nothing is
   * deployed.
   *
   * @param id of an action of `actionsFor`.
   * @param position of the first node, in the coordinates of the flow; by default below all that is there.
   */
  function make(id, selection, position) {
    const nodes = explorer.flowOf(id, selection)
    const problem = problemWith(nodes)
    if (problem !== undefined) {
      RED.notify(problem, 'warning')
      return
    }
    const made = nodes.map(withDefaults)
    const area = place(nodes, made, position)
    RED.view.importNodes(made, { generateIds: true, touchImport: true, notify: false })
    RED.nodes.dirty(true)
    if (!position) scrollTo(area)
    RED.view.focus()
  }

  /** Why the nodes cannot be added to the flow that is shown. */
  function problemWith(nodes) {
    if (!RED.workspaces.active()) return text('no-flow')
    if (RED.workspaces.isLocked()) return text('locked')
    if (RED.editor.getEditStack().length > 0) return text('editing')
    if (!RED.user.hasPermission('flows.write')) return text('forbidden')
    if (nodes === undefined) return text('no-key')
    const unknown = nodes.find(({ type }) => !RED.nodes.getType(type))
    return unknown && text('no-type', { type: unknown.type })
  }

  /** A node as the editor imports it, with every field of its dialog. */
  function withDefaults({ column: _column, line: _line, ...node }) {
    const fields = Object.entries(RED.nodes.getType(node.type).defaults).map(([name, { value }]) => [name, value])
    return { ...structuredClone(Object.fromEntries(fields)), ...node }
  }

  /** Gives the nodes their places: columns as wide as their widest node. @returns the area they take. */
  function place(nodes, made, position) {
    const widths = new Map(made.map((node, at) => [nodes[at], widthOf(node)]))
    const placed = nodes.filter(({ column }) => column !== undefined)
    const columns = Array.from({ length: Math.max(...placed.map(({ column }) => column)) + 1 }, () => 0)
    // A comment has its line for itself.
    for (const node of placed.filter(({ type }) => type !== 'comment')) {
      columns[node.column] = Math.max(columns[node.column], widths.get(node))
    }
    const lefts = columns.map((_, at) => columns.slice(0, at).reduce((left, width) => left + width + GAP.x, 0))
    const width = lefts.at(-1) + columns.at(-1)
    const height = Math.max(...placed.map(({ line }) => line)) * GAP.y
    const corner = position ? cornerAt(position, widths.get(placed[0])) : room(height)
    for (const [at, { column, line }] of nodes.entries()) {
      if (column === undefined) continue
      // The editor takes this for the middle of the narrowest node, and keeps its left side as it widens.
      made[at].x = corner.x + lefts[column] + RED.view.node_width / 2
      made[at].y = corner.y + line * GAP.y
    }
    return { left: corner.x, top: corner.y, right: corner.x + width, bottom: corner.y + height }
  }

  function widthOf(node) {
    const definition = RED.nodes.getType(node.type)
    return RED.view.calculateNodeDimensions({ ...node, _def: definition, _: definition._ })[0]
  }

  /** The left side and the middle of the first node, whose middle is at the position as far as the grid allows. */
  function cornerAt({ x, y }, width) {
    return { x: Math.max(GRID, onGrid(x - width / 2)), y: Math.max(GRID, onGrid(y)) }
  }

  /** The same below all that is there; at its right where the flow has no room below. */
  function room(height) {
    const z = RED.workspaces.active()
    const things = [...RED.nodes.filterNodes({ z }), ...RED.nodes.junctions(z), ...RED.view.getSubflowPorts()]
    const ends = [
      ...things.map(({ x, y, w = RED.view.node_width, h = RED.view.node_height }) => [x + w / 2, y + h / 2]),
      // A group has its corner at its place.
      ...RED.nodes.groups(z).map(({ x, y, w, h }) => [x + w, y + h])
    ]
    if (ends.length === 0) return { x: MARGIN, y: MARGIN }
    const [right, bottom] = [0, 1].map((side) => onGrid(Math.max(...ends.map((end) => end[side]))))
    const isRoomBelow = bottom + GAP.y + height + MARGIN <= RED.view.dimensions().height
    return isRoomBelow ? { x: MARGIN, y: bottom + GAP.y } : { x: right + GAP.x, y: MARGIN }
  }

  /** Scrolls as far as it takes to show the area, and its beginning in any case. */
  function scrollTo(area) {
    const chart = $('#red-ui-workspace-chart')
    const frame = chart[0].getBoundingClientRect()
    const sidebar = $('#red-ui-sidebar')[0].getBoundingClientRect()
    const right = sidebar.width > 0 ? Math.min(frame.right, sidebar.left) : frame.right
    const scale = RED.view.scale()
    const [x, y] = RED.view.scroll()
    const by = (start, size, from, to) => {
      const [first, last] = [(from - MARGIN) * scale, (to + MARGIN) * scale]
      return first < start ? first - start : Math.max(0, Math.min(first - start, last - start - size))
    }
    RED.view.scroll(by(x, right - frame.left, area.left, area.right), by(y, frame.height, area.top, area.bottom))
  }

  Object.assign(explorer, { make })
})()
