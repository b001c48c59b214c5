import assert from 'node:assert/strict'
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { DemoRouter } from '../../demo/index.js'
import { CHROMIUM, needs } from '../tools.js'
import { Dialog } from './dialog.js'
import { type Item, NodeRed } from './nodered.js'

/** The part of Node-RED's editor that tests look at. */
declare const RED: {
  nodes: { node(id: string): Record<string, unknown> | null }
  sidebar: { show(id: string): void }
}

/** The editor's jQuery. */
declare const $: { fx: { off: boolean } }

/** Node-RED, a browser and a router have to start. */
const START = 30_000
const PATIENCE = 10_000
const VIEWPORT = { width: 1280, height: 900 }
const user = { name: 'node-red', password: 'open sesame', group: 'full' }

/**
 * One editor for the tests of a suite, with the router it talks to. An error in the page fails the test it happened in.
 *
 * @param settings of Node-RED
 */
export function useEditor(
  options: BrowserContextOptions = {},
  settings: object = {}
): {
  readonly editor: Editor
  readonly router: DemoRouter
} {
  let editor: Editor | undefined
  let router: DemoRouter | undefined

  before(async function () {
    needs(this, 'chromium')
    this.timeout(START)
    router = await DemoRouter.start({ users: [user], tls: 'certificate' })
    editor = await Editor.open(options, settings)
  })
  afterEach(async function () {
    // What a failed test left open must not fail the next one.
    if (this.currentTest?.state === 'failed') await editor?.reload()
    assert.deepEqual(editor?.problems.splice(0), [])
  })
  after(async function () {
    this.timeout(START)
    await editor?.close()
    await router?.stop()
  })

  return {
    get editor() {
      return editor!
    },
    get router() {
      return router!
    }
  }
}

/** The fields of a connection to a demo router. */
export function connectionTo(router: DemoRouter, fields: Record<string, unknown> = {}): Item {
  const address = { host: router.host, port: String(router.tlsPort), mode: 'AUTO' }
  const credentials = { username: user.name, password: user.password }
  return { id: 'router', type: 'routeros-connection', name: 'demo', ...address, credentials, ...fields }
}

/** The editor of a Node-RED, used as a person does. */
export class Editor {
  readonly page: Page
  /** Errors in the page. */
  readonly problems: string[] = []
  readonly #browser: Browser
  readonly #nodeRed: NodeRed

  static async open(options: BrowserContextOptions, settings: object): Promise<Editor> {
    const { chromium } = await import('playwright-core')
    const [browser, nodeRed] = await Promise.all([
      chromium.launch({ executablePath: CHROMIUM }),
      NodeRed.start(undefined, settings)
    ])
    const page = await browser.newPage({ viewport: VIEWPORT, ...options })
    page.setDefaultTimeout(PATIENCE)
    return new Editor(browser, page, nodeRed)
  }

  private constructor(browser: Browser, page: Page, nodeRed: NodeRed) {
    this.#browser = browser
    this.#nodeRed = nodeRed
    this.page = page
    page.on('pageerror', (error) => this.problems.push(error.stack ?? error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') this.problems.push(`${message.text()} ${message.location().url}`)
    })
  }

  /** Deploys these flows, on one tab, and shows them. */
  async show(nodes: readonly Item[]): Promise<void> {
    const isOnCanvas = ({ type }: Item): boolean => type !== 'routeros-connection'
    const place = (node: Item, index: number): Item => ({ x: 220, y: 80 + 60 * index, z: 'tab', wires: [], ...node })
    const flows = [{ id: 'tab', type: 'tab', label: 'test' }, ...nodes.filter((node) => !isOnCanvas(node))]
    await this.#nodeRed.deploy([...flows, ...nodes.filter(isOnCanvas).map(place)])
    await this.reload()
  }

  /** Deploys a whole flow file, as it is. */
  async run(flows: readonly Item[]): Promise<void> {
    await this.#nodeRed.deploy(flows)
  }

  /** Where a flow serves a page of its own. */
  urlOf(path: string): string {
    return new URL(path, this.#nodeRed.url).href
  }

  async reload(): Promise<void> {
    await this.page.goto(this.#nodeRed.url)
    // What is still folding or sliding would be in the way of a test that goes on.
    await this.page.evaluate(() => void ($.fx.off = true))
    await this.page.locator('.red-ui-palette-node[data-palette-type="routeros-cancel"]').waitFor()
    await this.page.locator('#red-ui-loading-progress').waitFor({ state: 'hidden' })
  }

  async close(): Promise<void> {
    await this.#browser.close()
    await this.#nodeRed.stop()
  }

  /** Drags a node out of the palette. @returns its id. */
  async add(type: string): Promise<string> {
    const entry = this.page.locator(`.red-ui-palette-node[data-palette-type="${type}"]`)
    await entry.scrollIntoViewIfNeeded()
    await entry.hover()
    await this.page.mouse.down()
    await this.page.mouse.move(560, 500, { steps: 5 })
    await this.page.mouse.up()
    const id = await this.page.locator('.red-ui-flow-node-selected').getAttribute('id')
    assert.ok(id, `no ${type} was added`)
    return id
  }

  /** Opens the dialog of a node. */
  async edit(id: string): Promise<Dialog> {
    await this.node(id).dblclick()
    return this.#opened(new Dialog(this.page, 'node'))
  }

  /** Opens the connection that the open dialog has chosen, or adds one. */
  async editConnection(how: 'edit' | 'add' = 'edit'): Promise<Dialog> {
    await this.page.locator(`#node-input-btn-connection-${how}`).click()
    return this.#opened(new Dialog(this.page, 'node-config'))
  }

  /** Leaves the dialog of a node as it was. */
  async cancel(): Promise<void> {
    await this.page.locator('#node-dialog-cancel').click()
    await this.page.locator('.red-ui-tray').waitFor({ state: 'detached' })
  }

  node(id: string): Locator {
    return this.page.locator(`[id="${id}"].red-ui-flow-node`)
  }

  /** A field of a node, as it was saved in the editor. */
  saved(id: string, names: readonly string[]): Promise<Record<string, unknown>> {
    return this.page.evaluate(
      ([node, wanted]) => Object.fromEntries(wanted.map((name) => [name, RED.nodes.node(node)?.[name]])),
      [id, names] as const
    )
  }

  /** A field of the node that is selected on the canvas. */
  async selected(name: string): Promise<unknown> {
    const id = await this.page.locator('.red-ui-flow-node-selected').getAttribute('id')
    return (await this.saved(String(id), [name]))[name]
  }

  async deploy(): Promise<void> {
    const response = this.page.waitForResponse(
      (each) => each.url().endsWith('/flows') && each.request().method() === 'POST'
    )
    await this.page.locator('#red-ui-header-button-deploy').click()
    await response
    await this.page.locator('#red-ui-header-button-deploy.disabled').waitFor()
  }

  /** Presses the button of an inject node. */
  async press(id: string): Promise<void> {
    await this.node(id).locator('.red-ui-flow-node-button-button').click()
  }

  /** The messages in the debug sidebar. */
  async debugMessages(): Promise<Locator> {
    await this.page.evaluate(() => RED.sidebar.show('debug'))
    return this.page.locator('.red-ui-debug-msg')
  }

  async #opened(dialog: Dialog): Promise<Dialog> {
    await dialog.form.locator('.routeros-form').waitFor()
    // The first thing in it gets the focus a moment later, and would take it from a field that is typed in.
    await this.page.locator('.red-ui-tray-body :focus').waitFor()
    return dialog
  }
}
