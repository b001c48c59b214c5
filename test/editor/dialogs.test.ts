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
    saved: { path: '"/ip/" & menu', pathType: 'jsonata', where: [], count: true }
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
    type: 'routeros-cancel',
    fields: { name: 'stop it', target: 'node', 'chosen-listener': 'ears' },
    saved: { name: 'stop it', connection: 'router', target: 'node', listener: 'ears' }
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
      { id: 'limited', type: 'routeros-command', connection: 'router', deadline: '900', wires: [[], []] },
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

  it('show what belongs to the source of a listen node alone', async () => {
    const dialog = await at.editor.edit(await at.editor.add('routeros-listen'))
    const more = ['onlyIf', 'for', 'poll', 'throttle']
    const seen = async (): Promise<string[]> => {
      const isSeen = await Promise.all(more.map((name) => dialog.field(name).isVisible()))
      return more.filter((_, index) => isSeen[index])
    }
    assert.deepEqual(await seen(), [])
    await dialog.showMore()
    assert.deepEqual(await seen(), more)
    await dialog.set('source', 'command')
    assert.deepEqual(await seen(), ['throttle'])
    await dialog.set('source', 'connection')
    assert.deepEqual(await seen(), [])
    await at.editor.reload()
  })

  it('show a field under “More” at once where it is set, and what is wrong with it', async () => {
    const dialog = await at.editor.edit('limited')
    assert.equal(await dialog.field('deadline').inputValue(), '900')
    assert.equal(await dialog.field('property').inputValue(), 'payload')
    await dialog.set('deadline', 'soon')
    await dialog.set('property', 'a b')
    await dialog.field('name').focus()
    const problems = dialog.form.locator('.routeros-problem:visible')
    await problems.nth(1).waitFor()
    assert.match((await problems.allInnerTexts()).join(), /Property: .*Deadline: enter a whole number of at least 1/s)
    await at.editor.cancel()
  })

  it('leave a node of an older flow as it was', async () => {
    const dialog = await at.editor.edit('imported')
    const { property, deadline, blockOverrides, values } = await dialog.values()
    assert.deepEqual([property, deadline, blockOverrides, values], ['payload', '', false, 'typed'])
    assert.ok(!(await dialog.field('deadline').isVisible()))
    await at.editor.cancel()
    assert.deepEqual(await at.editor.saved('imported', ['property', 'deadline', 'changed', 'valid']), {
      property: undefined,
      deadline: undefined,
      changed: false,
      valid: true
    })
  })

  it('of a connection keeps every field', async () => {
    const fields = {
      name: 'attic',
      host: '${ROUTER}',
      port: '9000',
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
