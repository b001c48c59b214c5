import assert from 'node:assert/strict'
import type { Locator } from 'playwright-core'
import { connectionTo, useEditor } from './editor.js'

const FINGERPRINT = /^([0-9A-F]{2}:){31}[0-9A-F]{2}$/i

describe('the editor asks the router', function () {
  this.timeout(20_000)
  const at = useEditor()
  const area = (): Locator => at.editor.page.locator('.routeros-panel')
  const offered = (): Locator => at.editor.page.locator('.red-ui-autoComplete-container:visible')
  const names = async (): Promise<string[]> => offered().locator('.routeros-suggestion-name').allInnerTexts()

  beforeEach(() =>
    at.editor.show([
      connectionTo(at.router),
      { id: 'query', type: 'routeros-query', connection: 'router', path: '/interface', pathType: 'str', where: [] },
      { id: 'command', type: 'routeros-command', connection: 'router', command: '', commandType: 'str', args: [] },
      {
        id: 'listen',
        type: 'routeros-listen',
        connection: 'router',
        source: 'changes',
        path: '',
        args: [],
        autostart: false
      }
    ])
  )

  it('to test the connection as it was typed, and pins its certificate', async () => {
    await at.editor.edit('query')
    const dialog = await at.editor.editConnection()
    const button = dialog.form.locator('#node-config-routeros-test')
    await button.click()
    await area().locator('dl').waitFor()
    const said = await area().innerText()
    for (const fact of [
      'Connected to MikroTik',
      'hAP ax^3 · C53UiG+5HPaxD2HPaxD',
      '7.20.1',
      'TLSv1.',
      'not authenticated'
    ])
      assert.ok(said.includes(fact), said)
    const fingerprint = (await area().locator('code').innerText()).trim()
    assert.match(fingerprint, FINGERPRINT)
    assert.match(await dialog.form.locator('[aria-live]').innerText(), /Connected to MikroTik/)
    assert.ok(await button.isEnabled())

    await area().getByRole('button', { name: 'Pin' }).click()
    assert.equal(await dialog.field('trust').inputValue(), 'fingerprint')
    assert.equal(await dialog.field('fingerprint').inputValue(), fingerprint)
    // It asks again, so that what it says of the certificate is true.
    await area().getByText('pinned: no other certificate is accepted').waitFor()
    await area().getByText('authenticated by its certificate', { exact: true }).waitFor()
    assert.equal(await area().getByRole('button', { name: 'Pin' }).count(), 0)
    assert.ok(await button.evaluate((element) => element === document.activeElement))
    await dialog.set('host', 'elsewhere')
    await area().getByText('fields have changed').waitFor()
  })

  it('to test with every field that decides how it is reached and what is sent', async () => {
    await at.editor.edit('query')
    const dialog = await at.editor.editConnection()
    await dialog.showTab('text')
    await dialog.set('charset', 'shift_jis')
    await dialog.set('encodeAs', 'windows-1251')
    const request = at.editor.page.waitForRequest('**/routeros/test')
    await dialog.form.locator('#node-config-routeros-test').click()
    assert.deepEqual((await request).postDataJSON(), {
      id: 'router',
      host: at.router.host,
      port: String(at.router.tlsPort),
      mode: 'AUTO',
      trust: '',
      fingerprint: '',
      tls: '',
      connectTimeout: '8000',
      username: 'node-red',
      password: '__PWRD__',
      charset: 'shift_jis',
      charsetMode: 'fallback',
      encodeAs: 'windows-1251'
    })
    await area().locator('dl').waitFor()
  })

  it('to test with a password that is wrong, and to say what to do', async () => {
    await at.editor.edit('query')
    const dialog = await at.editor.editConnection()
    await dialog.set('password', 'wrong')
    await dialog.form.locator('#node-config-routeros-test').click()
    const text = await at.editor.page.locator('.routeros-panel.routeros-error').innerText()
    assert.match(text, /Login refused/)
    assert.match(text, /limited to certain addresses/)
  })

  it('to pin a certificate that was refused', async () => {
    await at.editor.edit('query')
    const dialog = await at.editor.editConnection()
    await dialog.set('trust', 'fingerprint')
    await dialog.set('fingerprint', Array(32).fill('AA').join(':'))
    await dialog.form.locator('#node-config-routeros-test').click()
    await area().getByRole('button', { name: 'Pin' }).click()
    assert.notEqual(await dialog.field('fingerprint').inputValue(), Array(32).fill('AA').join(':'))
    await area().getByText('authenticated by its certificate').waitFor()
  })

  it('for commands and menus, arguments and values', async () => {
    const dialog = await at.editor.edit('command')
    const command = dialog.field('command')
    await command.pressSequentially('/ip/addr')
    await offered().waitFor()
    assert.deepEqual(await names(), ['address'])
    await command.press('Enter')
    assert.equal(await command.inputValue(), '/ip/address/')
    await offered().getByText('print', { exact: true }).waitFor()
    assert.match(await offered().locator('.routeros-source').innerText(), /from the router/)
    await command.pressSequentially('ad')
    await at.editor.page.waitForFunction(() => document.querySelectorAll('.routeros-suggestion').length === 1)
    await command.press('ArrowDown')
    await at.editor.page.keyboard.press('Enter')
    assert.equal(await command.inputValue(), '/ip/address/add')

    await dialog.addRow('args', [])
    const name = dialog.rows('args').locator('.routeros-list-name')
    await name.pressSequentially('int')
    await offered().getByText('interface').click()
    assert.equal(await name.inputValue(), 'interface')
    const value = dialog.rows('args').locator('.red-ui-typedInput-input')
    await value.pressSequentially('ether')
    await offered().waitFor()
    assert.ok((await names()).includes('ether1'))
    await value.press('Tab')
    assert.equal(await value.inputValue(), 'ether', 'a value stays as it was typed')
    await value.fill('ether2')
    await dialog.close()
    assert.deepEqual(await at.editor.saved('command', ['command', 'args']), {
      command: '/ip/address/add',
      args: [{ name: 'interface', value: 'ether2', type: 'str' }]
    })
  })

  it('with a list that a screen reader knows as one', async () => {
    const dialog = await at.editor.edit('command')
    const command = dialog.form.getByRole('combobox', { name: 'Command' })
    assert.equal(await command.getAttribute('aria-expanded'), 'false')
    await command.pressSequentially('/ip/a')
    const list = at.editor.page.getByRole('listbox')
    await list.getByRole('option', { name: 'address' }).waitFor()
    await dialog.form.getByRole('combobox', { name: 'Command', expanded: true }).waitFor()
    assert.equal(await command.getAttribute('aria-controls'), await list.getAttribute('id'))
    await command.press('ArrowDown')
    await list.getByRole('option', { selected: true }).waitFor()
    await at.editor.page.keyboard.press('Escape')
    await dialog.form.getByRole('combobox', { name: 'Command', expanded: false }).waitFor()
  })

  it('for menus and properties of a query', async () => {
    const dialog = await at.editor.edit('query')
    await dialog.set('path', '')
    await dialog.field('path').pressSequentially('/interface/et')
    await offered().getByText('ethernet').click()
    assert.equal(await dialog.field('path').inputValue(), '/interface/ethernet')
    await dialog.field('proplist').pressSequentially('name,mt')
    await offered().getByText('mtu', { exact: true }).click()
    assert.equal(await dialog.field('proplist').inputValue(), 'name,mtu')
    await dialog.addRow('where', [])
    const property = dialog.rows('where').locator('.routeros-list-name')
    await property.pressSequentially('auto')
    await offered().waitFor()
    assert.deepEqual(await names(), ['auto-negotiation'])
    await at.editor.page.keyboard.press('Escape')
    await offered().waitFor({ state: 'hidden' })
    assert.equal(await property.inputValue(), 'auto')
  })

  it('for the menus of a listen node, and has a list of its own for a router that is away', async () => {
    const dialog = await at.editor.edit('listen')
    await dialog.field('path').pressSequentially('/ip/ar')
    await offered().waitFor()
    await at.editor.page.keyboard.press('Escape')
    await at.editor.editConnection('add')
    await at.editor.page.locator('.red-ui-tray-toolbar button').filter({ hasText: 'Cancel' }).click()
    await dialog.form.waitFor()
    await dialog.set('connection', '_ADD_')
    await dialog.set('path', '')
    await dialog.field('path').pressSequentially('/i')
    await offered().getByText('no connection chosen').waitFor()
    assert.ok((await names()).includes('interface'))
  })

  it('for the actions of one firewall table, without a router', async () => {
    await at.editor.show([
      { id: 'query', type: 'routeros-query', connection: '', path: '/ip/firewall/raw', pathType: 'str', where: [] }
    ])
    const dialog = await at.editor.edit('query')
    await dialog.addRow('where', ['action', '='])
    const value = dialog.rows('where').locator('.red-ui-typedInput-input')
    await value.pressSequentially('t')
    await offered().getByText('built-in list').waitFor()
    assert.deepEqual(await names(), [
      'accept',
      'add-dst-to-address-list',
      'add-src-to-address-list',
      'notrack',
      'passthrough',
      'return'
    ])
  })

  it('to preview a query, with its first rows', async () => {
    const dialog = await at.editor.edit('query')
    await dialog.set('proplist', 'name,type')
    await dialog.addRow('where', ['type', '=', 'ether'])
    await dialog.form.locator('#node-input-preview').click()
    await area().locator('table').waitFor()
    assert.deepEqual(await area().locator('.routeros-words li').allInnerTexts(), [
      '/interface/print',
      '=.proplist=name,type',
      '?type=ether'
    ])
    assert.deepEqual(await area().locator('th').allInnerTexts(), ['name', 'type'])
    assert.deepEqual(await area().locator('tbody tr').first().locator('td').allInnerTexts(), ['ether1', 'ether'])

    await dialog.set('path', '/no/such/menu')
    await dialog.form.locator('#node-input-preview').click()
    await area().getByText('no such command').waitFor()
    await area().getByText('/no/such/menu/print').waitFor()
  })

  it('for the rows of a path only', async () => {
    const dialog = await at.editor.edit('query')
    await dialog.set('path', '')
    await dialog.form.locator('#node-input-preview').click()
    await area().getByText('Enter a path to see rows').waitFor()
    await area().locator('.routeros-words').getByText('msg.path').waitFor()
  })

  it('not even to preview a command', async () => {
    const dialog = await at.editor.edit('command')
    await dialog.set('command', '/user/add')
    await dialog.addRow('args', ['password', 'secret'])
    await dialog.form.locator('#node-input-preview').click()
    await area().waitFor()
    assert.deepEqual(await area().locator('.routeros-words li').allInnerTexts(), ['/user/add', '=password=•••'])
    assert.ok(!at.router.history.some(([command]) => command === '/user/add'))
  })

  it('and the network for routers to choose from', async () => {
    // Other routers may be there or not: what they would say is told here.
    const routers = [
      {
        identity: 'attic',
        board: 'hAP ax3',
        version: '7.20.1',
        address: '192.0.2.1',
        mac: '48:A9:8A:00:00:01',
        interface: 'bridge'
      },
      {
        identity: 'cellar',
        board: 'RB5009',
        version: '7.20.1',
        address: '192.0.2.2',
        mac: '48:A9:8A:00:00:02',
        interface: 'ether2'
      }
    ]
    await at.editor.page.route('**/routeros/discover', (route) => route.fulfill({ json: { ok: true, routers } }))
    await at.editor.edit('query')
    const dialog = await at.editor.editConnection()
    await dialog.set('name', '')
    await dialog.form.locator('#node-config-routeros-discover').click()
    await at.editor.page.locator('.routeros-found').getByText('Routers found: 2').waitFor()
    await at.editor.page.keyboard.press('ArrowDown')
    await at.editor.page.keyboard.press('Enter')
    assert.equal(await dialog.field('host').inputValue(), '192.0.2.2')
    assert.equal(await dialog.field('name').inputValue(), 'cellar')
    await at.editor.page.unroute('**/routeros/discover')
  })

  it('and says when it may not', async () => {
    await at.editor.page.route('**/routeros/test', (route) => route.fulfill({ status: 403, body: 'Forbidden' }))
    await at.editor.edit('query')
    const dialog = await at.editor.editConnection()
    await dialog.form.locator('#node-config-routeros-test').click()
    await area().getByText('No permission to use the router').waitFor()
    await at.editor.page.unroute('**/routeros/test')
    assert.equal(at.editor.problems.filter((problem) => problem.includes('403')).length, 1)
    at.editor.problems.length = 0
  })
})
