import assert from 'node:assert/strict'
import { connectionTo, useEditor } from './editor.js'

const types = ['command', 'query', 'listen', 'cancel', 'apply', 'file', 'presence', 'home-assistant'].map(
  (name) => `routeros-${name}`
)

describe('the palette', function () {
  this.timeout(20_000)
  const at = useEditor()
  before(() => at.editor.show([connectionTo(at.router)]))

  it('has each of our nodes on one line', async () => {
    const ours = at.editor.page.locator('.red-ui-palette-node[data-palette-type^="routeros-"] .red-ui-palette-label')
    assert.equal(await ours.count(), types.length)
    for (const label of await ours.all()) assert.doesNotMatch(await label.innerHTML(), /<br/)
  })

  it('finds them by the name of the maker', async () => {
    const { page } = at.editor
    const search = page.locator('#red-ui-palette-search input')
    await search.pressSequentially('MikroTik')
    await page.locator('.red-ui-palette-node[data-palette-type="inject"]').waitFor({ state: 'hidden' })
    const found = page.locator('.red-ui-palette-node:visible')
    assert.deepEqual(
      (await found.evaluateAll((all) => all.map((each) => String(each.getAttribute('data-palette-type'))))).sort(),
      types.toSorted()
    )
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.press('Delete')
    await page.locator('.red-ui-palette-node[data-palette-type="inject"]').waitFor()
  })

  it('as quick-add does', async () => {
    const { page } = at.editor
    await page.locator('#red-ui-workspace-chart').click({ modifiers: ['ControlOrMeta'], position: { x: 300, y: 300 } })
    const search = page.locator('#red-ui-type-search-input')
    await search.waitFor()
    await search.pressSequentially('mikrotik')
    const labels = page.locator('#red-ui-type-search .red-ui-search-result:visible .red-ui-search-result-node-label')
    await page.waitForFunction(
      (count) => document.querySelectorAll('#red-ui-type-search li:not([style*="none"])').length === count,
      types.length
    )
    assert.deepEqual(
      (await labels.allInnerTexts()).sort(),
      types.map((type) => `mikrotik ${type.slice('routeros-'.length).replace('-', ' ')} (${type})`).sort()
    )
    await page.keyboard.press('Escape')
  })
})
