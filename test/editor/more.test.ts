import assert from 'node:assert/strict'
import { connectionTo, useEditor } from './editor.js'

describe('the fields under “More”', function () {
  this.timeout(20_000)
  const at = useEditor()

  before(() =>
    at.editor.show([
      connectionTo(at.router),
      { id: 'limited', type: 'routeros-command', connection: 'router', deadline: '900', wires: [[], []] },
      { id: 'imported', type: 'routeros-query', connection: 'router', path: '/interface', wires: [[], []] }
    ])
  )

  it('are those that belong to the source of a listen node', async () => {
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

  it('are in sight where one of them is set, and say what is wrong with them', async () => {
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
})
