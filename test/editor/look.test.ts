import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { connectionTo, useEditor } from './editor.js'
import type { Item } from './nodered.js'

declare const RED: { sidebar: { help: { show(type: string): void } } }

/** Their texts are the longest, and no space breaks those of Japanese. */
const languages = ['en-US', 'de', 'fr', 'pt-BR', 'ru', 'ja']
const NARROW = { width: 760, height: 700 }
const nodes: Item[] = [
  {
    id: 'query',
    type: 'routeros-query',
    connection: 'router',
    path: '/interface',
    pathType: 'str',
    where: [
      { property: 'type', op: 'in', value: 'ether', type: 'str' },
      { property: 'comment', op: 'missing' }
    ],
    output: 'batch'
  },
  {
    id: 'command',
    type: 'routeros-command',
    connection: 'router',
    command: '/x',
    args: [{ name: 'a', value: '1', type: 'str' }]
  },
  { id: 'listen', type: 'routeros-listen', connection: 'router', source: 'changes', path: '/x', autostart: false },
  { id: 'home', type: 'routeros-home-assistant', connection: 'router', rules: true, presence: true, controls: true },
  { id: 'cancel', type: 'routeros-cancel', connection: 'router', target: 'msg' },
  ...['read', 'write', 'backup', 'export'].map((action) => ({
    id: action,
    type: 'routeros-file',
    connection: 'router',
    action,
    maxSize: 8
  })),
  {
    id: 'apply',
    type: 'routeros-apply',
    connection: 'router',
    path: '/ip/pool',
    pathType: 'str',
    rows: 'payload',
    rowsType: 'msg',
    where: [],
    others: 'remove'
  },
  {
    id: 'presence',
    type: 'routeros-presence',
    connection: 'router',
    connection2: 'router',
    devices: [{ name: 'Anna', match: 'F0:18:98:5A:61:07' }],
    autostart: false
  }
]

describe('the look of the dialogs', function () {
  this.timeout(60_000)
  const at = useEditor()
  before(() => at.editor.show([connectionTo(at.router), ...nodes]))

  for (const language of languages) {
    it(`has room for every text in ${language}`, async () => {
      const { page } = at.editor
      await page.evaluate((chosen) => localStorage.setItem('editor-language', chosen), language)
      await at.editor.reload()
      for (const { id } of nodes) {
        const dialog = await at.editor.edit(id)
        if (id !== 'cancel') await dialog.showMore()
        assert.deepEqual(await overflowing(page), [], id)
        await at.editor.cancel()
      }
      await at.editor.edit('query')
      const dialog = await at.editor.editConnection()
      for (const tab of ['security', 'limits', 'text', 'rights']) {
        await dialog.showTab(tab)
        if (tab === 'text') await dialog.set('charsetMode', 'always')
        assert.deepEqual(await overflowing(page), [], tab)
      }
      await page.evaluate(() => localStorage.removeItem('editor-language'))
      await at.editor.reload()
    })
  }

  it('has small text that can be read', async () => {
    const { page } = at.editor
    await (await at.editor.edit('query')).showMore()
    assert.deepEqual(await pale(page), [])
    const dialog = await at.editor.editConnection()
    for (const tab of ['security', 'limits', 'text', 'rights']) {
      await dialog.showTab(tab)
      assert.deepEqual(await pale(page), [], tab)
    }
    await at.editor.reload()
  })

  it('keeps the buttons of a list within a narrow window', async () => {
    const { page } = at.editor
    await page.setViewportSize(NARROW)
    for (const id of ['query', 'command']) {
      const { form } = await at.editor.edit(id)
      const cut = await form.evaluate((element) => {
        const edge = element.closest('.red-ui-tray')!.getBoundingClientRect().right
        return [
          ...element.querySelectorAll('.red-ui-editableList-item-remove, button, select, .red-ui-typedInput-container')
        ]
          .filter((each) => each.getBoundingClientRect().right > edge)
          .map(({ id: name, className }) => name || className)
      })
      assert.deepEqual(cut, [], id)
      await at.editor.cancel()
    }
  })

  it('shows all of an answer, of a preview that failed too', async () => {
    const { page } = at.editor
    await page.setViewportSize(NARROW)
    const dialog = await at.editor.edit('query')
    await dialog.set('path', '/no/such/menu')
    await dialog.form.locator('#node-input-preview').click()
    const words = page.locator('.routeros-panel .routeros-words')
    await words.getByText('/no/such/menu/print').waitFor()
    // It scrolls there smoothly.
    await page.waitForFunction(() => {
      const [panel, tray] = ['.routeros-panel', '.red-ui-tray-content'].map((name) =>
        document.querySelector(name)!.getBoundingClientRect()
      )
      return panel!.bottom <= tray!.bottom + 1
    })
    await at.editor.cancel()
    await page.setViewportSize({ width: 1280, height: 900 })
  })

  it('cuts off no heading of the help', async () => {
    const { page } = at.editor
    for (const type of ['connection', 'query', 'command', 'listen', 'cancel', 'file']) {
      await page.evaluate((name) => RED.sidebar.help.show(name), `routeros-${type}`)
      await page.locator('.red-ui-help h1').getByText(type).waitFor()
      const cut = await page
        .locator('.red-ui-help :is(h1, h2, h3, h4, dt)')
        .evaluateAll((all) => all.filter((each) => each.scrollWidth > each.clientWidth).map((each) => each.textContent))
      assert.deepEqual(cut, [], type)
    }
  })
})

/** The labels, buttons, choices, placeholders and rows of the dialog on top which do not fit. */
function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const form = [...document.querySelectorAll<HTMLElement>('.routeros-form')].at(-1)!
    const canvas = document.createElement('canvas').getContext('2d')!
    const widthOf = (text: string, element: Element): number => {
      const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(element)
      canvas.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`
      return canvas.measureText(text).width
    }
    const roomOf = (element: Element): number => {
      const { paddingLeft, paddingRight } = getComputedStyle(element)
      return element.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight)
    }
    const ARROW = 18
    const wrong = (element: HTMLElement): string[] => {
      const isBeyond = element.getBoundingClientRect().right > form.getBoundingClientRect().right + 1
      if (isBeyond) return [`${element.tagName} ${element.id || element.textContent} is beyond the form`]
      if (element instanceof HTMLSelectElement) {
        const texts = Array.from(element.options, ({ text }) => text)
        return texts.filter((text) => widthOf(text, element) > roomOf(element) - ARROW)
      }
      if (element instanceof HTMLInputElement) {
        return widthOf(element.placeholder, element) > roomOf(element) + 1 ? [element.placeholder] : []
      }
      return element.scrollWidth > element.clientWidth + 1 ? [element.textContent] : []
    }
    return [
      ...form.querySelectorAll<HTMLElement>('label, button, select, input, .routeros-unit, .routeros-hint, .form-row')
    ]
      .filter(
        (element) =>
          element.offsetParent !== null && (element.tagName === 'SELECT' || element.closest('.routeros-list') === null)
      )
      .flatMap(wrong)
  })
}

/** The small texts of the dialog on top whose contrast is below 4.5 : 1, as WCAG counts it. */
function pale(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const form = [...document.querySelectorAll<HTMLElement>('.routeros-form')].at(-1)!
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!
    /** Colours one over the other, the last on top. */
    const blend = (colors: string[]): number => {
      for (const color of colors) {
        canvas.fillStyle = color
        canvas.fillRect(0, 0, 1, 1)
      }
      const [red = 0, green = 0, blue = 0] = Array.from(canvas.getImageData(0, 0, 1, 1).data, (byte) => {
        const part = byte / 255
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const behind = (element: Element | null): string[] =>
      element === null ? ['white'] : [...behind(element.parentElement), getComputedStyle(element).backgroundColor]
    return [...form.querySelectorAll<HTMLElement>('.routeros-unit, .routeros-hint, .routeros-tip')]
      .filter((element) => element.offsetParent !== null)
      .map((element) => {
        const [text, back] = [[...behind(element), getComputedStyle(element).color], behind(element)].map(blend)
        const contrast = (Math.max(text!, back!) + 0.05) / (Math.min(text!, back!) + 0.05)
        return { contrast, said: `${contrast.toFixed(1)} : 1 ${element.textContent.trim()}` }
      })
      .filter(({ contrast }) => contrast < 4.5)
      .map(({ said }) => said)
  })
}
