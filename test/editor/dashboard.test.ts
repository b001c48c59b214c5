import assert from 'node:assert/strict'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Locator } from 'playwright-core'
import type { Values } from '../../demo/index.js'
import { root } from '../files.js'
import { connectionTo, useEditor } from './editor.js'
import { type Item, withDashboard } from './nodered.js'

const EXAMPLE = join(root, 'examples/8 - Dashboard/Dashboard.json')
const INTERFACES = '/interface'
const LEASES = '/ip/dhcp-server/lease'
const LIST = '/ip/firewall/address-list'

describe('the dashboard of the example', function () {
  this.timeout(30_000)
  const at = useEditor({}, withDashboard)
  let flow: Item[]

  before(async () => {
    flow = JSON.parse(readFileSync(EXAMPLE, 'utf8')) as Item[]
    const { host, port, credentials } = connectionTo(at.router)
    await at.editor.run(
      flow.map((item) =>
        item.type === 'routeros-connection' ? { ...item, host, port, credentials: credentials! } : item
      )
    )
    const url = at.editor.urlOf('dashboard/overview')
    // A deploy is answered before the flows run.
    while (!(await fetch(url)).ok) await delay(10)
    await at.editor.page.goto(url)
  })

  it('shows load, connection and traffic', async () => {
    const { page } = at.editor
    const { version } = at.router.table('/system/resource').rows[0]!
    await page.getByText(version!).waitFor()
    await page.getByText('connected', { exact: true }).waitFor()
    for (const title of ['CPU', 'Memory']) await widget(title).getByText(/^\d+$/).first().waitFor()
    for (const name of ['received', 'sent']) {
      const { id, colors } = flow.find((item) => item.type === 'ui-chart' && item['yAxisProperty'] === name)!
      for (const color of (colors as string[]).slice(0, 2)) await page.waitForFunction(isDrawn, [id, color] as const)
    }
  })

  it('has a switch for each interface', async () => {
    await open('Interfaces')
    const { page } = at.editor
    const switches = page.getByRole('checkbox')
    await switches.first().waitFor()
    assert.deepEqual(
      await switches.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label'))),
      at.router.table(INTERFACES).names
    )
    const row = page.locator('.v-list-item').filter({ hasText: 'ether3' })
    for (const [state, disabled] of [
      ['off', 'true'],
      ['up', 'false']
    ] as const) {
      await page.getByRole('checkbox', { name: 'ether3', exact: true }).click()
      // It is shown as the router has it, not as it was clicked.
      await row.getByText(state, { exact: true }).waitFor()
      assert.equal(at.router.table(INTERFACES).find('ether3')?.['disabled'], disabled)
    }
  })

  it('says what the router refused', async () => {
    await open('Interfaces')
    const { page } = at.editor
    const allow = at.router.handle('/interface/set', (exchange) => {
      exchange.trap('not enough permissions (9)')
      exchange.done()
    })
    await page.getByRole('checkbox', { name: 'ether5', exact: true }).click()
    await page.getByText(/not enough permissions \(9\)/).waitFor()
    assert.ok(await page.getByRole('checkbox', { name: 'ether5', exact: true }).isChecked())
    allow()
    await page.getByRole('button', { name: 'Close' }).click()

    const allowReads = at.router.handle(`${INTERFACES}/print`, (exchange) => {
      exchange.trap('not enough permissions (7)')
      exchange.done()
    })
    at.router.table(INTERFACES).set('ether5', { comment: 'desk' })
    await page.getByText(/not enough permissions \(7\)/).waitFor()
    allowReads()
    await page.getByRole('button', { name: 'Close' }).click()
  })

  it('blocks and unblocks a device', async () => {
    await open('Devices')
    await buttons().first().waitFor()
    assert.equal(await buttons().count(), at.router.table(LEASES).rows.length)

    const pixel = (): Values => at.router.table(LEASES).rows.find((row) => row['host-name'] === 'Pixel-8')!
    const { address, 'mac-address': mac } = pixel()
    const row = at.editor.page.locator('tr').filter({ hasText: mac! })
    await row.getByRole('button', { name: 'Block', exact: true }).click()
    await row.getByRole('button', { name: 'Unblock' }).waitFor()
    const entries = (): (string | undefined)[][] =>
      at.router.table(LIST).rows.flatMap((each) => (each['comment'] === mac ? [[each['list'], each['address']]] : []))
    assert.deepEqual(entries(), [['blocked', address]])
    assert.equal(pixel()['dynamic'], 'false')

    await row.getByRole('button', { name: 'Unblock' }).click()
    await row.getByRole('button', { name: 'Block', exact: true }).waitFor()
    assert.deepEqual(entries(), [])
  })

  it('shows a new line of the log first', async () => {
    await open('Log')
    at.router.log('script,info', 'hello dashboard')
    await at.editor.page.locator('tbody tr').first().getByText('hello dashboard').waitFor()
  })

  it('runs commands that read, and no others', async () => {
    await open('Command')
    const { page } = at.editor
    const run = async (command: string): Promise<void> => {
      await page.getByRole('textbox').fill(command)
      await page.keyboard.press('Enter')
    }
    await run('/interface/print ?name=ether2 =.proplist=name,comment')
    await page.getByText(/^\[1\]\s+name: ether2\s+comment: NAS$/).waitFor()
    await run('/interface/set =.id=ether2 =comment=mine')
    await page.getByText(/read-only/i).waitFor()
    assert.equal(at.router.table(INTERFACES).find('ether2')?.['comment'], 'NAS')
  })

  it('reboots the router only after a confirmation', async () => {
    await open('Overview')
    const { page } = at.editor
    const reboots = (): number => at.router.history.filter(([command]) => command === '/system/reboot').length
    for (const answer of ['Cancel', 'Reboot']) {
      await page.getByRole('button', { name: 'Reboot the router' }).click()
      await page.getByText('Reboot the router now?').waitFor()
      assert.equal(reboots(), 0)
      const down = once(at.router, 'down')
      await page.getByRole('button', { name: answer, exact: true }).click()
      if (answer === 'Reboot') await down
      else await page.getByText('Reboot the router now?').waitFor({ state: 'hidden' })
    }
    assert.equal(reboots(), 1)
  })

  async function open(page: string): Promise<void> {
    await at.editor.page.locator('nav').getByText(page, { exact: true }).click()
  }

  /** The innermost part of the page with this title. */
  function widget(title: string): Locator {
    return at.editor.page.locator('.nrdb-ui-widget').filter({ hasText: title }).first()
  }

  function buttons(): Locator {
    return at.editor.page.locator('tbody').getByRole('button', { name: 'Block' })
  }
})

/** In the page: whether the canvas of a chart has a line of this colour. */
function isDrawn([id, color]: readonly [string, string]): boolean {
  const canvas = document.querySelector<HTMLCanvasElement>(`#nrdb-ui-widget-${id} canvas`)
  const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
  const wanted = [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16))
  for (let at = 0; at < pixels.length; at += 4) {
    if (wanted.every((value, part) => pixels[at + part] === value)) return true
  }
  return false
}
