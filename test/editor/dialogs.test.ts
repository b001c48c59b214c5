import assert from 'node:assert/strict'
import type { ListRow } from './dialog.js'
import { connectionTo, useEditor } from './editor.js'

type Saved = Record<string, unknown>

/** What to put into a node, and what must be in it afterwards. */
interface Case {
  type: string
  /** In the order in which a person fills them in: some appear only after others. */
  fields: Record<string, string | boolean>
  types?: Record<string, string>
  lists?: Record<string, ListRow[]>
  saved: Saved
}

const cases: Case[] = [
  {
    type: 'routeros-command',
    fields: {
      name: 'add it',
      command: '/ip/address/add',
      output: 'batch',
      batchSize: '50',
      values: 'text',
      property: 'data.rows',
      timeout: '900',
      deadline: '5000',
      blockOverrides: true
    },
    lists: {
      args: [
        ['address', '10.0.0.1/24'],
        ['comment', 'from a test']
      ]
    },
    saved: {
      name: 'add it',
      connection: 'router',
      command: '/ip/address/add',
      commandType: 'str',
      args: [
        { name: 'address', value: '10.0.0.1/24', type: 'str' },
        { name: 'comment', value: 'from a test', type: 'str' }
      ],
      output: 'batch',
      batchSize: '50',
      values: 'text',
      property: 'data.rows',
      timeout: '900',
      deadline: '5000',
      blockOverrides: true
    }
  },
  {
    type: 'routeros-query',
    fields: {
      name: 'look',
      path: '/interface',
      match: 'any',
      proplist: 'name,type',
      output: 'rows',
      values: 'units',
      deadline: '700'
    },
    lists: {
      where: [
        ['type', '!=', 'ether'],
        ['mtu', '>=', '1500'],
        ['name', 'contains', 'wan'],
        ['name', 'starts', 'ether'],
        ['name', 'ends', '1'],
        ['name', 'matches', '^ether[0-9]+$'],
        ['comment', 'exists']
      ]
    },
    saved: {
      name: 'look',
      connection: 'router',
      path: '/interface',
      pathType: 'str',
      where: [
        { property: 'type', op: '!=', value: 'ether', type: 'str' },
        { property: 'mtu', op: '>=', value: '1500', type: 'str' },
        { property: 'name', op: 'contains', value: 'wan', type: 'str' },
        { property: 'name', op: 'starts', value: 'ether', type: 'str' },
        { property: 'name', op: 'ends', value: '1', type: 'str' },
        { property: 'name', op: 'matches', value: '^ether[0-9]+$', type: 'str' },
        { property: 'comment', op: 'exists' }
      ],
      match: 'any',
      proplist: 'name,type',
      count: false,
      output: 'rows',
      values: 'units',
      property: 'payload',
      timeout: '',
      deadline: '700',
      blockOverrides: false
    }
  },
  {
    type: 'routeros-query',
    types: { path: 'jsonata' },
    fields: { path: '"/ip/" & menu', count: true },
    // As the console writes a regular expression.
    lists: { where: [['name~"^ether"']] },
    saved: {
      path: '"/ip/" & menu',
      pathType: 'jsonata',
      where: [{ property: 'name', op: 'matches', value: '^ether', type: 'str' }],
      count: true
    }
  },
  {
    type: 'routeros-listen',
    fields: {
      source: 'command',
      command: '/interface/monitor-traffic',
      throttle: '200',
      output: 'array',
      values: 'text',
      autostart: false
    },
    lists: { args: [['interface', 'ether1']] },
    saved: {
      connection: 'router',
      source: 'command',
      command: '/interface/monitor-traffic',
      args: [{ name: 'interface', value: 'ether1', type: 'str' }],
      throttle: '200',
      output: 'array',
      values: 'text',
      autostart: false
    }
  },
  {
    type: 'routeros-listen',
    fields: {
      name: 'changes',
      source: 'changes',
      path: '/ip/dhcp-server/lease',
      snapshot: true,
      values: 'units',
      onlyIf: 'status, address',
      for: '30',
      poll: '10'
    },
    saved: {
      name: 'changes',
      source: 'changes',
      path: '/ip/dhcp-server/lease',
      snapshot: true,
      values: 'units',
      onlyIf: 'status, address',
      for: '30',
      poll: '10',
      throttle: '',
      autostart: true
    }
  },
  {
    type: 'routeros-apply',
    types: { rows: 'json' },
    fields: {
      name: 'as declared',
      path: '/ip/firewall/address-list',
      rows: '[{"list":"blocked","address":"192.0.2.1"}]',
      key: 'list,address',
      others: 'remove',
      limit: '5',
      allowEmpty: true,
      order: false,
      safe: true,
      dryRun: true,
      timeout: '900'
    },
    lists: { where: [['list', '=', 'blocked']] },
    saved: {
      name: 'as declared',
      connection: 'router',
      path: '/ip/firewall/address-list',
      pathType: 'str',
      rows: '[{"list":"blocked","address":"192.0.2.1"}]',
      rowsType: 'json',
      key: 'list,address',
      where: [{ property: 'list', op: '=', value: 'blocked', type: 'str' }],
      match: 'all',
      others: 'remove',
      limit: '5',
      allowEmpty: true,
      order: false,
      safe: true,
      dryRun: true,
      timeout: '900',
      blockOverrides: false
    }
  },
  {
    type: 'routeros-cancel',
    fields: { name: 'stop it', target: 'node', 'chosen-listener': 'ears' },
    saved: { name: 'stop it', connection: 'router', target: 'node', listener: 'ears' }
  },
  {
    type: 'routeros-file',
    types: { file: 'str' },
    fields: { name: 'notes', file: 'flash/notes.txt', form: 'text' },
    saved: {
      name: 'notes',
      connection: 'router',
      action: 'read',
      file: 'flash/notes.txt',
      fileType: 'str',
      content: 'payload',
      contentType: 'msg',
      form: 'text',
      blockOverrides: false
    }
  },
  {
    type: 'routeros-file',
    fields: { action: 'export', menu: '/ip/firewall', verbosity: 'terse', secrets: true, keep: true },
    saved: {
      action: 'export',
      file: 'filename',
      fileType: 'msg',
      menu: '/ip/firewall',
      verbosity: 'terse',
      secrets: true,
      keep: true,
      form: 'buffer'
    }
  },
  {
    type: 'routeros-presence',
    fields: { name: 'home', considerHome: '300', interval: '15', wired: false, autostart: false },
    lists: { devices: [['Anna', 'F0:18:98:5A:61:07, annas-phone']] },
    saved: {
      name: 'home',
      connection: 'router',
      connection2: '',
      devices: [{ name: 'Anna', match: 'F0:18:98:5A:61:07, annas-phone' }],
      considerHome: '300',
      interval: '15',
      wired: false,
      autostart: false
    }
  },
  {
    type: 'routeros-home-assistant',
    fields: {
      name: 'at home',
      traffic: true,
      health: false,
      rules: true,
      ruleTag: 'home:',
      presence: true,
      considerHome: '300',
      controls: true,
      interval: '10',
      base: 'net/mikrotik',
      legacyTracker: false
    },
    saved: {
      name: 'at home',
      connection: 'router',
      system: true,
      interfaces: true,
      traffic: true,
      updates: true,
      poe: false,
      health: false,
      rules: true,
      ruleTag: 'home:',
      presence: true,
      considerHome: '300',
      controls: true,
      interval: '10',
      prefix: 'homeassistant',
      base: 'net/mikrotik',
      legacyTracker: false
    }
  }
]

describe('the dialogs', function () {
  this.timeout(20_000)
  const at = useEditor()

  before(() =>
    at.editor.show([
      connectionTo(at.router),
      {
        id: 'ears',
        type: 'routeros-listen',
        name: 'ears',
        connection: 'router',
        source: 'connection',
        wires: [[], []]
      },
      { id: 'imported', type: 'routeros-query', connection: 'router', path: '/interface', wires: [[], []] }
    ])
  )

  it('name a node whose fields have no types, as in a flow somebody wrote', async () => {
    assert.equal(await at.editor.node('imported').locator('.red-ui-flow-node-label').textContent(), '/interface')
  })

  for (const { type, fields, types = {}, lists = {}, saved } of cases) {
    it(`of a ${type} from the palette keeps ${Object.values(fields).slice(0, 2).join(', ')}`, async () => {
      const id = await at.editor.add(type)
      const dialog = await at.editor.edit(id)
      await dialog.set('connection', 'router')
      for (const [name, chosen] of Object.entries(types)) await dialog.setType(dialog.typed(name), chosen)
      for (const [name, value] of Object.entries(fields)) await dialog.set(name, value)
      for (const [list, rows] of Object.entries(lists)) for (const row of rows) await dialog.addRow(list, row)
      assert.deepEqual(await dialog.nameless(), [])
      const typed = await dialog.values()
      await dialog.close()

      assert.deepEqual(await at.editor.saved(id, [...Object.keys(saved), 'valid']), { ...saved, valid: true })
      assert.deepEqual(await reopened(id), typed)
      await at.editor.page.keyboard.press('Delete')
    })
  }

  it('show what belongs to the action of a file node alone, and keep the password of its backups', async () => {
    const id = await at.editor.add('routeros-file')
    const dialog = await at.editor.edit(id)
    await dialog.set('connection', 'router')
    const names = ['file', 'content', 'password', 'menu', 'verbosity', 'secrets', 'keep', 'form']
    const seen = async (action: string): Promise<string[]> => {
      await dialog.set('action', action)
      const isSeen = await Promise.all(names.map((name) => dialog.field(name).isVisible()))
      return names.filter((_, index) => isSeen[index])
    }
    assert.deepEqual(await seen('read'), ['file', 'form'])
    assert.deepEqual(await seen('write'), ['file', 'content'])
    assert.deepEqual(await seen('remove'), ['file'])
    assert.deepEqual(await seen('export'), ['menu', 'verbosity', 'secrets', 'keep', 'form'])
    assert.deepEqual(await seen('backup'), ['password', 'keep', 'form'])
    await dialog.set('password', 'not-a-secret')
    await dialog.close()
    assert.deepEqual(await at.editor.saved(id, ['password', 'valid']), { password: undefined, valid: true })
    assert.equal(await at.editor.node(id).locator('.red-ui-flow-node-label').textContent(), 'backup')
    const again = await at.editor.edit(id)
    assert.equal(await again.field('password').inputValue(), 'not-a-secret')
    await at.editor.cancel()
    await at.editor.reload()
  })

  it('of a connection keeps every field', async () => {
    const fields = {
      name: 'attic',
      host: '${ROUTER}',
      port: '9000',
      protocol: 'rest',
      mode: 'SSL_ONLY',
      username: 'someone',
      trust: 'fingerprint',
      fingerprint: Array(32).fill('A7').join(':')
    }
    const limits = { connectTimeout: '5000', readTimeout: '6000', keepAlive: '0', poolSize: '3', concurrency: '9' }
    const others = {
      text: { charset: 'windows-1251', charsetMode: 'always', encodeAs: 'windows-1251' },
      rights: { readOnly: true, dynamic: true }
    }
    const node = await at.editor.edit(await at.editor.add('routeros-query'))
    const dialog = await at.editor.editConnection('add')
    for (const [name, value] of Object.entries(fields)) await dialog.set(name, value)
    for (const [tab, those] of Object.entries({ limits, ...others })) {
      await dialog.showTab(tab)
      for (const [name, value] of Object.entries(those)) await dialog.set(name, value)
    }
    const typed = await dialog.values()
    await dialog.close()
    assert.equal(await node.field('connection').locator('option:checked').innerText(), 'attic')

    const again = await at.editor.editConnection()
    assert.deepEqual(await again.values(), typed)
    await again.close()
    await node.close()
    const id = String(await at.editor.selected('connection'))
    const saved = { ...fields, ...limits, ...others.text, ...others.rights, username: undefined }
    assert.deepEqual(await at.editor.saved(id, Object.keys(saved)), saved)
    await at.editor.page.keyboard.press('Delete')
  })

  it('of a connection shows the ports of its protocol', async () => {
    await at.editor.edit(await at.editor.add('routeros-query'))
    const dialog = await at.editor.editConnection('add')
    const ports = (): Promise<string | null> => dialog.field('port').getAttribute('placeholder')
    const hint = dialog.form.locator('#node-config-routeros-protocol-row')
    assert.deepEqual([await ports(), await hint.isVisible()], ['8729, then 8728', false])
    await dialog.set('protocol', 'rest')
    assert.deepEqual([await ports(), await hint.isVisible()], ['443, then 80', true])
    await dialog.set('mode', 'PLAIN_ONLY')
    assert.equal(await ports(), '80')
    await dialog.set('protocol', 'api')
    assert.equal(await ports(), '8728')
    await dialog.close()
    await at.editor.page.locator('.red-ui-tray-toolbar button').first().click()
  })

  it('say beside a field what is wrong with it', async () => {
    await at.editor.edit(await at.editor.add('routeros-query'))
    const dialog = await at.editor.editConnection('add')
    await dialog.set('host', 'http://192.168.88.1')
    await dialog.set('port', '99999')
    await dialog.field('username').focus()
    const problems = dialog.form.locator('.routeros-problem:visible')
    assert.deepEqual(await problems.allInnerTexts(), [
      'Host: enter a name or address only, without http:// or a port',
      'Port: enter a whole number from 1 to 65535, or leave it empty'
    ])
    assert.equal(await dialog.field('host').getAttribute('aria-invalid'), 'true')
    await dialog.set('host', '192.168.88.1')
    await dialog.set('port', '')
    await dialog.field('username').focus()
    await problems.first().waitFor({ state: 'hidden' })
    assert.equal(await dialog.field('port').getAttribute('aria-invalid'), 'false')
    await dialog.close()
    await at.editor.page.locator('.red-ui-tray-toolbar button').first().click()
  })

  it('push no button away from the mouse with it', async () => {
    const { page } = at.editor
    await at.editor.edit(await at.editor.add('routeros-query'))
    const dialog = await at.editor.editConnection('add')
    await dialog.set('port', '99999')
    const request = page.waitForRequest('**/routeros/test')
    const { x, y, height } = (await dialog.form.locator('#node-config-routeros-test').boundingBox())!
    await page.mouse.move(x + 5, y + height / 2)
    await page.mouse.down()
    await page.mouse.up()
    await request
    await dialog.form.locator('.routeros-problem:visible').first().waitFor()
    await at.editor.reload()
  })

  async function reopened(id: string): Promise<Saved> {
    const dialog = await at.editor.edit(id)
    const values = await dialog.values()
    await dialog.close()
    return values
  }
})
