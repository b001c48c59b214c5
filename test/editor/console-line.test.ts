import assert from 'node:assert/strict'
import type { Dialog } from './dialog.js'
import { connectionTo, useEditor } from './editor.js'

interface Split {
  command: string
  args: { name: string; value: string; type: string }[]
}

declare const routerosEditor: { splitConsoleLine(line: string): Split }

/** A line of the console, the command that is left of it, and its arguments. */
const lines: [line: string, command: string, args: Record<string, string>][] = [
  ['/ip/address/print', '/ip/address/print', {}],
  ['/interface print detail', '/interface print', { detail: '' }],
  ['/interface/monitor-traffic interface=ether1 once', '/interface/monitor-traffic', { interface: 'ether1', once: '' }],
  ['/ping 1.1.1.1 count=3', '/ping 1.1.1.1', { count: '3' }],
  [
    '/ip/address/add\n=address=10.0.0.1/24\n=comment=a b',
    '/ip/address/add',
    { address: '10.0.0.1/24', comment: 'a b' }
  ],
  ['/queue add name=q \\\n    comment="one \\\n    line"', '/queue add', { name: 'q', comment: 'one line' }],
  ['/x add a="\\"\\$\\_\\\\\\41\\r\\n" b=', '/x add', { a: '"$ \\A\r\n', b: '' }],
  ['/system script add source=":if (1=1) do={ :put a }"', '/system script add', { source: ':if (1=1) do={ :put a }' }],
  ['/x add on-event={ :log info a=b } name=n', '/x add', { 'on-event': '{ :log info a=b }', name: 'n' }],
  ['/ip address set [find interface="a b"] disabled=no', '/ip address set [find interface="a b"]', { disabled: 'no' }],
  ['/ip address set numbers=[find] disabled=no', '/ip address set numbers=[find]', { disabled: 'no' }],
  ['/interface print detail where type=ether', '/interface print where type=ether', { detail: '' }]
]

describe('a line of the console', function () {
  this.timeout(20_000)
  const at = useEditor()

  beforeEach(() =>
    at.editor.show([
      connectionTo(at.router),
      {
        id: 'command',
        type: 'routeros-command',
        connection: 'router',
        args: [{ name: 'comment', value: 'old', type: 'str' }]
      },
      { id: 'listen', type: 'routeros-listen', connection: 'router', source: 'command', autostart: false }
    ])
  )

  async function paste(dialog: Dialog, line: string): Promise<void> {
    const { page } = at.editor
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.evaluate((text) => navigator.clipboard.writeText(text), line)
    await dialog.field('command').focus()
    await page.keyboard.press('Control+V')
  }

  const problems = (dialog: Dialog): Promise<string[]> =>
    dialog.form.locator('.routeros-problem:visible').allInnerTexts()

  it('is split as the console reads it', async () => {
    for (const [line, command, args] of lines) {
      const found = await at.editor.page.evaluate((text) => routerosEditor.splitConsoleLine(text), line)
      const named = Object.fromEntries(found.args.map(({ name, value }) => [name, value]))
      assert.deepEqual([found.command, named], [command, args], line)
    }
  })

  it('pasted as a command goes into the list of arguments, in the place of those with the same names', async () => {
    const dialog = await at.editor.edit('command')
    await paste(dialog, '/ip address add address=1.2.3.4/24 interface=ether1 comment="a b"')
    await dialog.rows('args').nth(2).waitFor()
    assert.match(await dialog.form.locator('[aria-live]').innerText(), /moved to the list: 3/)
    await dialog.close()
    assert.deepEqual(await at.editor.saved('command', ['command', 'commandType', 'args', 'valid']), {
      command: '/ip address add',
      commandType: 'str',
      args: [
        { name: 'address', value: '1.2.3.4/24', type: 'str' },
        { name: 'interface', value: 'ether1', type: 'str' },
        { name: 'comment', value: 'a b', type: 'str' }
      ],
      valid: true
    })
  })

  it('typed as a command is split when the field is left, in a listen node too', async () => {
    const dialog = await at.editor.edit('listen')
    await dialog.set('command', '/interface monitor-traffic interface=ether1')
    await dialog.field('name').focus()
    await dialog.rows('args').first().waitFor()
    assert.equal(await dialog.field('command').inputValue(), '/interface monitor-traffic')
    await at.editor.cancel()
  })

  it('is left as it is where the command is no text', async () => {
    const dialog = await at.editor.edit('command')
    await dialog.setType(dialog.typed('command'), 'jsonata')
    await dialog.set('command', '/ip/address/add address=x')
    await dialog.field('name').focus()
    assert.equal(await dialog.field('command').inputValue(), '/ip/address/add address=x')
    assert.equal(await dialog.rows('args').count(), 1)
    await at.editor.cancel()
  })

  it('with [find …] is told that the API has none, until it is gone', async () => {
    const dialog = await at.editor.edit('command')
    await paste(dialog, '/ip address set [find interface=ether1] disabled=yes')
    await dialog.rows('args').nth(1).waitFor()
    const told = 'Command: the API has no [find …] and no where; choose the rows with msg.where'
    assert.deepEqual(await problems(dialog), [told])
    await dialog.set('command', '/ip address set')
    await dialog.field('name').focus()
    await dialog.form.locator('.routeros-problem:visible').waitFor({ state: 'detached' })
    await dialog.addRow('args', ['.id', '[find interface=ether1]'])
    await dialog.close()
    const { validationErrors } = await at.editor.saved('command', ['validationErrors'])
    assert.match(String(validationErrors), /\.id: the API has no \[find …\]/)
  })
})
