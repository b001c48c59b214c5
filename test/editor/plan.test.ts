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

  it('edits the rows as a table', async () => {
    const dialog = await at.editor.edit('apply')
    const table = dialog.form.locator('#node-input-rows-table')
    const lines = table.locator('tbody tr')
    assert.equal(await lines.count(), 2)
    const values = (line: number): Promise<string[]> =>
      lines
        .nth(line)
        .locator('input')
        .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))
    assert.deepEqual(await values(0), ['iot', 'things', ''])
    assert.deepEqual(await values(1), ['new', '', '10.0.0.1'])
    await lines.nth(0).locator('input').nth(1).fill('null')
    await lines.nth(1).locator('input').nth(1).fill('all "new"')
    await table.locator('.routeros-add-row').click()
    await lines.nth(2).locator('input').first().fill('third')
    await table.locator('.routeros-add-property').click()
    await table.locator('thead input').nth(3).fill('next-pool')
    await lines.nth(2).locator('input').nth(3).fill('iot')
    await lines.nth(1).getByRole('button', { name: 'Remove' }).click()
    await dialog.close()
    const { rows } = await at.editor.saved('apply', ['rows'])
    assert.deepEqual(JSON.parse(String(rows)), [
      { name: 'iot', comment: null },
      { name: 'third', 'next-pool': 'iot' }
    ])
  })

  it('shows no table where the rows are none, or come with a message', async () => {
    const dialog = await at.editor.edit('apply')
    const table = dialog.form.locator('#node-input-rows-table')
    await dialog.set('rows', '[{"name":"iot","ranges":["10.0.0.1"]}]')
    await dialog.field('name').focus()
    assert.ok(!(await table.isVisible()))
    await dialog.set('rows', '[]')
    await dialog.field('name').focus()
    assert.ok(await table.isVisible())
    await dialog.setType(dialog.typed('rows'), 'msg')
    assert.ok(!(await table.isVisible()))
    await at.editor.cancel()
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
