import assert from 'node:assert/strict'
import type { Locator } from 'playwright-core'
import { connectionTo, useEditor } from './editor.js'

describe('the dialog of an apply node', function () {
  this.timeout(20_000)
  const at = useEditor()
  const panel = (): Locator => at.editor.page.locator('.routeros-panel:not(.routeros-waiting)')

  beforeEach(() =>
    at.editor.show([
      connectionTo(at.router),
      {
        id: 'apply',
        type: 'routeros-apply',
        connection: 'router',
        path: '/ip/pool',
        pathType: 'str',
        rows: '[{"name":"iot","comment":"things"},{"name":"new","ranges":"10.0.0.1"}]',
        rowsType: 'json',
        where: [],
        others: 'remove'
      },
      { id: 'flow', type: 'routeros-apply', connection: 'router', path: '', pathType: 'str', rows: 'payload' }
    ])
  )

  it('shows the steps against the router, and changes nothing', async () => {
    const dialog = await at.editor.edit('apply')
    await dialog.form.locator('#node-input-plan').click()
    await panel().getByText('Steps this node would take: 4').waitFor()
    assert.deepEqual(await panel().locator('tr').allInnerTexts(), [
      'set\tiot\tcomment: things',
      'add\tnew\tranges: 10.0.0.1',
      'remove\tdefault-dhcp\tranges: 192.168.88.100-192.168.88.254',
      'remove\tguest\tranges: 192.168.30.10-192.168.30.250'
    ])
    assert.match(await dialog.form.locator('[aria-live]').innerText(), /Steps this node would take: 4/)
    assert.ok(at.router.history.every(([command]) => /\/(?:print|login|inspect)$/.test(command!)))
    await dialog.set('others', 'keep')
    await dialog.form.getByText('fields have changed').waitFor()
    await dialog.form.locator('#node-input-plan').click()
    await panel().getByText('Steps this node would take: 2').waitFor()
  })

  it('says where a plan needs a message or a path, and where there is nothing to do', async () => {
    const empty = await at.editor.edit('flow')
    await empty.form.locator('#node-input-plan').click()
    await panel().getByText('Enter a path to see a plan').waitFor()
    await empty.set('path', '/ip/pool')
    await empty.form.locator('#node-input-plan').click()
    await panel().getByText('The rows depend on a message').waitFor()
    await at.editor.cancel()
    const dialog = await at.editor.edit('apply')
    await dialog.set('others', 'keep')
    await dialog.set('rows', '[{"name":"iot"}]')
    await dialog.form.locator('#node-input-plan').click()
    await panel().getByText('Nothing to do: all is as declared').waitFor()
  })

  it('completes the key, and shows the guards only where others go', async () => {
    const dialog = await at.editor.edit('apply')
    const key = dialog.field('key')
    await key.pressSequentially('na')
    await at.editor.page.locator('.red-ui-autoComplete-container:visible').getByText('name', { exact: true }).click()
    assert.equal(await key.inputValue(), 'name')
    assert.ok(await dialog.field('limit').isVisible())
    await dialog.set('others', 'keep')
    assert.ok(!(await dialog.field('limit').isVisible()))
  })
})
