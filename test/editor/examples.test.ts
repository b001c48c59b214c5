import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../files.js'
import { connectionTo, useEditor } from './editor.js'
import { type Item, withDashboard } from './nodered.js'

declare const RED: {
  nodes: {
    import(nodes: unknown, options: object): { nodes: { id: string; type: string }[] }
    filterNodes(filter: object): Imported[]
    eachConfig(visit: (node: Imported) => void): void
  }
  editor: { validateNode(node: unknown): boolean }
}

interface Imported {
  id: string
  type: string
  valid: boolean
}

const folder = join(root, 'examples')
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'))
const PACKAGE = '@routerflow/node-red-routeros'

describe('the examples in the editor', function () {
  this.timeout(30_000)
  const at = useEditor({}, withDashboard)

  before(() => at.editor.show([connectionTo(at.router)]))

  it('are all valid', async () => {
    assert.ok(files.length > 0)
    for (const file of files) {
      const nodes = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Item[]
      const wrong = await at.editor.page.evaluate((flow) => {
        RED.nodes.import(flow, { generateIds: true, addFlow: false })
        const all = [...RED.nodes.filterNodes({})]
        RED.nodes.eachConfig((node) => all.push(node))
        for (const node of all) RED.editor.validateNode(node)
        return all.filter(({ valid }) => !valid).map(({ id, type }) => `${type} ${id}`)
      }, nodes)
      assert.deepEqual(wrong, [], file)
    }
    await at.editor.reload()
  })

  it('run: imported, pointed at the router, deployed, started', async () => {
    const { page } = at.editor
    await page.keyboard.press('Control+i')
    await page.locator('#red-ui-clipboard-dialog-import-tabs').getByText('Examples').click()
    const tree = page.locator('#red-ui-clipboard-dialog-import-tab-examples')
    await tree.getByText(PACKAGE, { exact: true }).click()
    await tree.getByText('1 - Basics', { exact: true }).click()
    await tree.getByText('Read interfaces', { exact: true }).click()
    await page.locator('#red-ui-clipboard-dialog-ok').click()
    const inject = page.locator('.red-ui-flow-node').filter({ hasText: /^all/ })
    // It would cover the buttons of a dialog for five seconds.
    await page.locator('.red-ui-notification').click()
    await page.locator('.red-ui-notification').waitFor({ state: 'hidden' })

    await page.locator('.red-ui-tab').getByText('Read interfaces').click()
    const query = page.locator('.red-ui-flow-node').filter({ hasText: '/interface' }).first()
    await at.editor.edit(String(await query.getAttribute('id')))
    const dialog = await at.editor.editConnection()
    const { host, port, credentials } = connectionTo(at.router)
    await dialog.set('host', String(host))
    await dialog.set('port', String(port))
    for (const [name, value] of Object.entries(credentials!)) await dialog.set(name, value)
    await dialog.close()
    await page.locator('.red-ui-tray-toolbar button.primary').click()
    await page.locator('.red-ui-tray').waitFor({ state: 'detached' })
    await at.editor.deploy()

    const messages = await at.editor.debugMessages()
    await at.editor.press(String(await inject.first().getAttribute('id')))
    await messages.first().waitFor()
    assert.match(await messages.first().innerText(), /all interfaces[^]*array\[\d+\]/)
  })

  it('tell on the second output what went wrong', async () => {
    await at.editor.show([
      connectionTo(at.router),
      { id: 'go', type: 'inject', props: [], wires: [['wrong']] },
      {
        id: 'wrong',
        type: 'routeros-command',
        connection: 'router',
        command: '/no/such/command',
        commandType: 'str',
        args: [],
        output: 'array',
        values: 'typed',
        wires: [[], ['why']]
      },
      { id: 'why', type: 'debug', active: true, tosidebar: true, complete: 'error.message', targetType: 'msg' }
    ])
    const messages = await at.editor.debugMessages()
    await at.editor.press('go')
    await messages.getByText('no such command').first().waitFor()
  })
})
