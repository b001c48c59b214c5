import assert from 'node:assert/strict'
import type { Locator } from 'playwright-core'
import { connectionTo, useEditor } from './editor.js'

describe('the editor asks the router as the dialogs have it, before it is deployed', function () {
  this.timeout(20_000)
  const at = useEditor()
  const area = (): Locator => at.editor.page.locator('.routeros-panel')
  const offered = (): Locator => at.editor.page.locator('.red-ui-autoComplete-container:visible')

  beforeEach(() =>
    at.editor.show([
      connectionTo(at.router),
      { id: 'query', type: 'routeros-query', connection: 'router', path: '/interface', pathType: 'str', where: [] }
    ])
  )

  it('for a preview', async () => {
    const dialog = await at.editor.edit('query')
    const preview = dialog.form.locator('#node-input-preview')
    await preview.click()
    await area().getByText('· demo').waitFor()

    const another = await at.editor.editConnection()
    await another.set('port', '1')
    await another.close()
    await preview.click()
    await area().getByText('The stored password is for another host, port or user').waitFor()
    await area().locator('.routeros-words').getByText('/interface/print').waitFor()

    const added = await at.editor.editConnection('add')
    const { host, port, credentials } = connectionTo(at.router)
    await added.set('host', String(host))
    await added.set('port', String(port))
    for (const [name, value] of Object.entries(credentials!)) await added.set(name, value)
    await added.close()
    await preview.click()
    await area()
      .getByText(/· .*127\.0\.0\.1/)
      .waitFor()
    await area().locator('table').getByText('ether1').first().waitFor()
  })

  it('for completion', async () => {
    const dialog = await at.editor.edit('query')
    const shown = async (text: string): Promise<void> => {
      await dialog.set('path', '')
      await dialog.field('path').pressSequentially('/i')
      await offered().getByText(text, { exact: true }).waitFor()
      await at.editor.page.keyboard.press('Escape')
    }
    const added = await at.editor.editConnection('add')
    const { host, port, credentials } = connectionTo(at.router)
    await added.set('host', String(host))
    await added.set('port', String(port))
    for (const [name, value] of Object.entries(credentials!)) await added.set(name, value)
    await added.close()
    await shown('from the router')

    await dialog.set('connection', 'router')
    await shown('from the router')
    const another = await at.editor.editConnection()
    await another.set('port', '1')
    await another.close()
    await shown('built-in list: no reply from a router')

    await at.editor.page.route('**/routeros/complete-typed', (route) => route.fulfill({ status: 403, body: '' }))
    await dialog.set('path', '')
    await dialog.field('path').pressSequentially('/ip/')
    await offered().getByText('from the router as deployed').waitFor()
    await at.editor.page.unroute('**/routeros/complete-typed')
    assert.equal(at.editor.problems.splice(0).filter((problem) => problem.includes('403')).length, 1)
  })
})
