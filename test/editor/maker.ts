import type { Locator, Page } from 'playwright-core'
import type { TypedRow } from '../../src/index.js'
import type { Editor } from './editor.js'
import type { Item } from './nodered.js'

/** What is selected in the explorer. */
export interface Selection {
  connection: string
  path: string
  columns: string[]
  row: TypedRow | null
  rows: TypedRow[]
  property: string | null
  facts?: object
}

interface Shown {
  name: string
  payload: unknown
}

/** Left, top, right and bottom of a node as it stands on the canvas. */
export type Box = readonly [number, number, number, number]

declare const routerosEditor: {
  request(what: 'rows', body: object): Promise<{ rows: TypedRow[]; facts: object }>
}
declare const routerosExplorer: {
  actionsFor(selection: Selection): { id: string; label: string; icon: string; hint: string }[]
  make(id: string, selection: Selection, position?: { x: number; y: number }): void
}
declare const RED: {
  actions: { invoke(name: string): void }
  comms: { subscribe(topic: string, hear: (topic: string, said: Said) => unknown): void }
  nodes: {
    node(id: string): { type: string }
    filterNodes(filter: object): (Record<string, unknown> & { id: string })[]
    eachConfig(visit: (node: Item) => void): void
    createExportableNodeSet(nodes: unknown): Item[]
  }
  sidebar: { show(id: string): void }
  view: { clickNodeButton(node: unknown): void; selection(): { nodes?: unknown[] } }
}
declare let shown: Shown[]
declare let starts: number

interface Said {
  state: string
  name: string
  msg: string
  format: string
}

/** The explorer's makers, in an editor. */
export class Maker {
  readonly #editor: Editor

  constructor(editor: Editor) {
    this.#editor = editor
  }

  get #page(): Page {
    return this.#editor.page
  }

  /** Remembers what debug nodes show, and counts the starts of the flows. Once for a page. */
  async listen(): Promise<void> {
    await this.#page.evaluate(() => {
      Object.assign(globalThis, { shown: [], starts: 0 })
      RED.comms.subscribe('notification/runtime-state', (_, { state }) => (starts += state === 'start' ? 1 : 0))
      RED.comms.subscribe('debug', (_, { name, msg, format }) => {
        const isJson = /^(?:array|Object|boolean|number)/.test(format)
        shown.push({ name, payload: isJson ? JSON.parse(msg) : msg })
      })
    })
  }

  /** As a person selects it: the rows as the explorer gets them. @param which says which of them are selected. */
  async select(path: string, which: (row: TypedRow) => boolean = () => false, property?: string): Promise<Selection> {
    const question = { connection: 'router', path, about: true }
    const { rows: all, facts } = await this.#page.evaluate((body) => routerosEditor.request('rows', body), question)
    const rows = all.filter(which)
    const columns = [...new Set(all.flatMap(Object.keys))].filter((name) => !name.startsWith('.'))
    return { connection: 'router', path, columns, row: rows[0] ?? null, rows, property: property ?? null, facts }
  }

  /** Finds a menu in the explorer and shows its rows. @returns the tab. */
  async open(words: string, path: string): Promise<Locator> {
    await this.#page.evaluate(() => RED.sidebar.show('routeros'))
    const tab = this.#page.locator('.routeros-explorer')
    await tab.locator('.routeros-menus input').pressSequentially(words)
    await tab.getByRole('treeitem', { name: path }).first().click()
    return tab
  }

  actions(selection: Selection): Promise<string[]> {
    return this.#page.evaluate((given) => routerosExplorer.actionsFor(given).map(({ id }) => id), selection)
  }

  /** @returns what is selected then: the nodes that were made. */
  make(id: string, selection: Selection, position?: { x: number; y: number }): Promise<Item[]> {
    return this.#page.evaluate(
      ([action, given, at]) => {
        routerosExplorer.make(action, given, at)
        return RED.nodes.createExportableNodeSet(RED.view.selection().nodes ?? [])
      },
      [id, selection, position] as const
    )
  }

  /** Makes the nodes, and deploys them. */
  async deploy(id: string, selection: Selection): Promise<void> {
    await this.make(id, selection)
    await this.start()
  }

  /** Deploys, and waits until the nodes are there: the editor does not. */
  async start(): Promise<void> {
    const before = await this.#page.evaluate(() => starts)
    await this.#editor.deploy()
    await this.#page.waitForFunction((count) => starts > count, before)
  }

  /** Presses the button of the inject node with this name. */
  async press(name: string): Promise<void> {
    await this.#page.evaluate((wanted) => {
      const node = RED.nodes.filterNodes({ type: 'inject' }).find((each) => each['name'] === wanted)
      if (node === undefined) throw new Error(`No button ${wanted}`)
      RED.view.clickNodeButton(node)
    }, name)
  }

  /** What the debug node with this name shows next. */
  async shown<T>(name: string): Promise<T> {
    const found = await this.#page.waitForFunction((wanted) => {
      const at = shown.findIndex((each) => each.name === wanted)
      return at < 0 ? undefined : shown.splice(at, 1)
    }, name)
    const [{ payload } = { payload: undefined }] = (await found.jsonValue()) as Shown[]
    return payload as T
  }

  /** As a person does, on the canvas. */
  async undo(): Promise<void> {
    await this.#page.keyboard.press('Control+z')
  }

  /** Where the broker of the flows is. */
  async setBroker(host: string, port: number): Promise<void> {
    await this.#page.evaluate(
      (address) => RED.nodes.eachConfig((node) => node.type === 'mqtt-broker' && Object.assign(node, address)),
      { broker: host, port: String(port) }
    )
  }

  async lock(isLocked: boolean): Promise<void> {
    await this.#page.evaluate((locked) => RED.actions.invoke(locked ? 'core:lock-flow' : 'core:unlock-flow'), isLocked)
  }

  /** Removes all nodes, and forgets what was shown. */
  async clear(): Promise<void> {
    await this.#page.evaluate(() => {
      RED.actions.invoke('core:select-all-nodes')
      RED.actions.invoke('core:delete-selection')
      shown = []
    })
  }

  /** Everything in the editor but the connection, as it would be deployed. */
  nodes(): Promise<Item[]> {
    return this.#page.evaluate(() => {
      const all: unknown[] = RED.nodes.filterNodes({})
      RED.nodes.eachConfig((node) => node.type !== 'routeros-connection' && all.push(node))
      return RED.nodes.createExportableNodeSet(all)
    })
  }

  boxes(): Promise<Box[]> {
    return this.#page.locator('rect.red-ui-flow-node').evaluateAll((all) =>
      all.map((node) => {
        const { left, top, right, bottom } = node.getBoundingClientRect()
        return [left, top, right, bottom] as const
      })
    )
  }
}
