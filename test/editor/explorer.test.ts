import assert from 'node:assert/strict'
import type { Locator, Page, Request } from 'playwright-core'
import { connectionTo, useEditor } from './editor.js'

type Selection = Record<string, unknown> & { row: Record<string, unknown> | null; rows: unknown[] }

declare const RED: { sidebar: { show(id: string): void } }
declare const $: (of: Document) => {
  on(event: string, handler: (event: unknown, request: unknown, settings: { url: string }) => void): void
}
/** How many requests of the tab were under way at once. */
declare var mostRequests: number
declare const routerosExplorer: {
  actionsFor?: (selection: Selection) => object[]
  make?: (id: string, selection: Selection, position?: { x: number; y: number }) => void
  /** What this test has seen of the interface to the makers. */
  seen?: { id: string; selection: Selection; position: { x: number; y: number } | undefined }[]
}

const LEASES = '/ip/dhcp-server/lease'
/** Whatever the language. */
const PLACEHOLDER = /…$/
const LIST = '/ip/firewall/address-list'

describe('the explorer', function () {
  this.timeout(20_000)
  const at = useEditor()
  const page = (): Page => at.editor.page
  const element = (selector = ''): Locator => page().locator(`.routeros-explorer ${selector}`.trim())
  const item = (name: string): Locator => element().getByRole('treeitem', { name })
  const cell = (text: string): Locator => element().getByRole('gridcell', { name: text, exact: true })
  const status = (text: string | RegExp): Locator => element('.routeros-rows .routeros-explorer-note').getByText(text)
  const button = (name: string): Locator => element().getByRole('button', { name })
  const isForRows = (request: Request): boolean => request.url().endsWith('/routeros/rows')

  before(async () => {
    await at.editor.show([connectionTo(at.router)])
  })
  beforeEach(show)
  afterEach(async function () {
    if (this.currentTest?.state === 'passed') assert.ok((await page().evaluate(() => mostRequests)) <= 1)
  })

  async function show(): Promise<void> {
    await page().evaluate(() => {
      if ('mostRequests' in globalThis) return
      const underWay = new Set<unknown>()
      Object.assign(globalThis, { mostRequests: 0 })
      $(document).on('ajaxSend', (_event, request, { url }) => {
        if (url.startsWith('routeros/')) underWay.add(request)
        mostRequests = Math.max(mostRequests, underWay.size)
      })
      $(document).on('ajaxComplete', (_event, request) => underWay.delete(request))
    })
    await page().evaluate(() => RED.sidebar.show('routeros'))
    await element().waitFor()
  }

  /** Where there is room, the menus stay in sight above the rows. */
  async function goBack(): Promise<void> {
    const back = element('.routeros-rows-back')
    if (await back.isVisible()) await back.click()
  }

  async function search(words: string): Promise<Locator> {
    await goBack()
    await element().getByPlaceholder(PLACEHOLDER).fill('')
    await element().getByPlaceholder(PLACEHOLDER).pressSequentially(words)
    return element('.routeros-tree-item').first()
  }

  async function open(path: string): Promise<void> {
    await search(path)
    await item(path).first().click()
    await element('.routeros-rows-path').getByText(path, { exact: true }).waitFor()
  }

  it('has the menus of the router as a tree, which the keys open', async () => {
    await item('ip').first().click()
    await page().keyboard.press('ArrowRight')
    for (const name of ['address', 'dhcp-server', 'firewall']) await item(name).first().waitFor()
    await page().keyboard.press('End')
    await page().keyboard.press('Home')
    await page().keyboard.press('ArrowDown')
    assert.equal(await element('.routeros-tree-item:focus').getAttribute('aria-level'), '1')
    await item('dhcp-server').first().locator('.routeros-tree-toggle').click()
    await item('lease').first().focus()
    await page().keyboard.press('Enter')
    await cell('Annas-MacBook').waitFor()
    await status('Rows: 8 · demo').waitFor()
    await goBack()
    await item('lease').first().focus()
    for (let level = 3; level > 0; level -= 1) await page().keyboard.press('ArrowLeft')
    assert.equal(await item('ip').first().getAttribute('aria-expanded'), 'true')
    await page().keyboard.press('ArrowLeft')
    assert.equal(await item('ip').first().getAttribute('aria-expanded'), 'false')
  })

  it('finds a menu by the words that people use, and no menu the router does not have', async () => {
    for (const [words, path] of [
      ['phone', LEASES],
      ['phone of a visitor', LEASES],
      ['block', '/ip/firewall/filter'],
      ['wifi password', '/interface/wifi'],
      ['internet speed', '/queue/simple'],
      ['address-l', LIST]
    ] as const) {
      const first = await search(words)
      await first
        .getByText(path, { exact: true })
        .or(first.getByText(`${path}/`))
        .waitFor()
    }
    await search('ap')
    await element().getByPlaceholder(PLACEHOLDER).press('Enter')
    await element('.routeros-rows').waitFor()
    await search('lora')
    await element('.routeros-menus .routeros-explorer-note').getByText('No menu found').waitFor()
  })

  it('shows the first 200 of many rows, and those a filter finds behind them', async () => {
    const forget = at.router.handle(`${LIST}/print`, (exchange) => {
      if (exchange.has('count-only')) return exchange.done({ ret: '1234' })
      for (let n = 0; n < 1234; n += 1) exchange.row({ '.id': `*${n}`, list: 'ads', address: `host-${n}` })
      return exchange.done()
    })
    await open(LIST)
    await status('Rows: 200 of 1,234 · demo').waitFor()
    await element().getByPlaceholder('filter rows').pressSequentially('HOST-1199')
    await status('Rows: 1 · demo').waitFor()
    await cell('host-1199').waitFor()
    forget()
  })

  it('covers secrets, and shows one row as a list of its properties', async () => {
    const secret = 'never-seen-0123'
    at.router.table('/ppp/secret').add({ name: 'joe', password: secret })
    await open('/ppp/secret')
    await button('Choose columns').click()
    await element().getByRole('checkbox', { name: 'password', exact: true }).check()
    await cell('•••').first().waitFor()
    assert.ok(!(await page().content()).includes(secret))
    await open('/system/resource')
    await cell('version').waitFor()
    assert.equal(await button('Choose columns').isVisible(), false)
  })

  it('remembers which columns were chosen', async () => {
    await open(LEASES)
    await button('Choose columns').click()
    await element('.routeros-columns').getByText('server', { exact: true }).click()
    await element().getByRole('columnheader', { name: 'server' }).waitFor()
    await element('.routeros-columns').getByText('status', { exact: true }).click()
    await page().keyboard.press('Escape')
    await at.editor.reload()
    await show()
    await open(LEASES)
    await cell('Annas-MacBook').waitFor()
    const titles = await element('th').allInnerTexts()
    assert.ok(titles.includes('server') && !titles.includes('status'), titles.join())
  })

  it('selects rows and a property with the keys, and hands them on to a click and a drop', async () => {
    await page().evaluate(() => {
      routerosExplorer.seen = []
      routerosExplorer.actionsFor = ({ row }) => [{ id: 'watch', label: `Watch ${String(row?.['host-name'])}` }]
      routerosExplorer.make = (id, selection, position) => routerosExplorer.seen!.push({ id, selection, position })
    })
    await open(LEASES)
    await cell('Annas-MacBook').click()
    await page().keyboard.press('ArrowDown')
    await page().keyboard.press('Enter')
    await page().keyboard.press('ArrowDown')
    await page().keyboard.press('Shift+Enter')
    await button('Watch tv-wohnzimmer').click()
    const chart = (await page().locator('#red-ui-workspace-chart').boundingBox())!
    await button('Watch tv-wohnzimmer').hover()
    await page().mouse.down()
    await page().mouse.move(chart.x + 200, chart.y + 300, { steps: 5 })
    await page().mouse.up()
    const [clicked, dropped, ...rest] = await page().evaluate(() => routerosExplorer.seen!)
    assert.deepEqual([rest.length, clicked!.id, clicked!.position], [0, 'watch', undefined])
    assert.deepEqual(dropped!.position, { x: 200, y: 300 })
    const { rows, row, facts, columns, ...others } = dropped!.selection
    assert.deepEqual(others, { connection: 'router', path: LEASES, property: 'host-name' })
    assert.deepEqual(
      (rows as Selection[]).map((each) => each['host-name']),
      ['tv-wohnzimmer', 'Pixel-8']
    )
    assert.deepEqual([row, (columns as string[]).includes('host-name')], [rows[0], true])
    assert.ok((facts as { commands: string[] }).commands.includes('make-static'))
    await page().evaluate(() => {
      delete routerosExplorer.actionsFor
      delete routerosExplorer.make
    })
  })

  it('shows what comes and goes while it is live, and asks for nothing while nobody looks', async () => {
    await open(LEASES)
    await cell('Annas-MacBook').click()
    await page().clock.install()
    await button('Live').click()
    // The clock may not jump while the router is asked: a slow one is asked again later.
    await element('.routeros-rows:not([aria-busy])').waitFor()
    const visitor = at.router.table(LEASES).add({ address: '192.168.88.77', 'host-name': 'visitor' })
    await page().clock.fastForward(4000)
    await element('tr.routeros-is-news').getByText('visitor').waitFor()
    at.router.table(LEASES).remove(String(visitor['.id']))
    await page().clock.fastForward(4000)
    await cell('visitor').waitFor({ state: 'detached' })
    assert.equal(await element('tr[aria-selected=true]').count(), 1)

    let asked = 0
    page().on('request', (request) => (asked += isForRows(request) ? 1 : 0))
    await page().evaluate(() => RED.sidebar.show('info'))
    await element().waitFor({ state: 'hidden' })
    // The observer of what can be seen has been called by then.
    await page().evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
    asked = 0
    await page().clock.fastForward(600_000)
    assert.equal(asked, 0)
    const again = page().waitForRequest(isForRows)
    await page().evaluate(() => RED.sidebar.show('routeros'))
    await again
    await button('Live').click()
    await page().clock.fastForward(600_000)
  })

  it('ends a request when another menu is chosen, and says what went wrong', async () => {
    const isEnded = new Promise<void>((resolve) => {
      at.router.handle('/ip/route/print', (exchange) => exchange.onEnd(resolve))
    })
    const isAsked = page().waitForRequest(isForRows)
    await open('/ip/route')
    await isAsked
    at.router.handle('/ip/arp/print', (exchange) => {
      exchange.trap('not here')
      exchange.done()
    })
    await open('/ip/arp')
    await isEnded
    await element('.routeros-is-error').getByText('not here').waitFor()
    await page().route('**/routeros/rows', (route) => route.fulfill({ status: 403, body: '' }))
    await open('/ip/address')
    await element('.routeros-is-error').getByText('permission').waitFor()
    await page().unroute('**/routeros/rows')
    assert.equal(at.editor.problems.splice(0).filter((problem) => problem.includes('403')).length, 1)
  })

  it('finds words of a language without spaces, and fits where 180 pixels are', async () => {
    await page().evaluate(() => localStorage.setItem('editor-language', 'ja'))
    await at.editor.reload()
    await show()
    await page().evaluate(() => {
      Object.assign(document.querySelector<HTMLElement>('.routeros-explorer')!.style, { width: '180px' })
    })
    await (await search('スマホ')).getByText(LEASES).waitFor()
    assert.deepEqual(await cut(), [])
    await open(LEASES)
    await cell('Annas-MacBook').waitFor()
    assert.deepEqual(await cut(), [])
  })

  /** What sticks out at the right, but for what scrolls; and what a screen reader has no name for. */
  function cut(): Promise<string[]> {
    return element().evaluate((explorer) => {
      const edge = explorer.getBoundingClientRect().right
      const all = [...explorer.querySelectorAll<HTMLElement>('*')].filter(
        (each) =>
          each.offsetParent !== null &&
          each.closest('.routeros-rows-frame, .routeros-actions, .routeros-voice') === null
      )
      const wide = all.filter((each) => each.getBoundingClientRect().right > edge + 1)
      const nameless = all.filter(
        (each) =>
          each.matches('button, input, select') &&
          !each.getAttribute('aria-label') &&
          !each.textContent?.trim() &&
          each.closest('label') === null
      )
      return [...wide, ...nameless].map((each) => each.outerHTML.slice(0, 100))
    })
  }
})
