// npm run screenshot: docs/screenshot.png, taken of what `npm start` shows after its buttons were pressed, and
// docs/explorer.png, of nodes made in the explorer.
import { join } from 'node:path'
import { withEditor } from './demo.mjs'
import { root } from './ready.mjs'

const pictures = { flow: join(root, 'docs/screenshot.png'), explorer: join(root, 'docs/explorer.png') }

await withEditor({ width: 1400, height: 900 }, async (page) => {
  await page.evaluate(() => globalThis.RED.sidebar.show('debug'))

  for (const id of ['ask', 'mistake', 'block', 'show', 'start']) await press(page, id)
  await page.locator('.red-ui-debug-msg').nth(8).waitFor()
  await expand(page, 0, 5)
  await expand(page, 1, 1)

  await page.mouse.move(700, 880)
  await page.waitForTimeout(500)
  await page.screenshot({ path: pictures.flow })
  console.log(pictures.flow)
})

await withEditor({ width: 1400, height: 800 }, async (page) => {
  await page.evaluate(() => {
    const { RED } = globalThis
    RED.sidebar.show('routeros')
    RED.actions.invoke('core:add-flow')
  })
  await widenSidebar(page, 180)
  const tab = page.locator('.routeros-explorer')
  await tab.locator('input').first().fill('phone')
  await tab.getByRole('treeitem', { name: '/ip/dhcp-server/lease' }).click()
  await tab.getByRole('gridcell', { name: 'Gästehandy' }).click()
  for (const name of ['Block and unblock this device', 'Presence of these devices', 'Watch this menu']) {
    await tab.getByRole('button', { name }).click()
  }
  await page.mouse.move(700, 780)
  await page.waitForTimeout(500)
  await page.screenshot({ path: pictures.explorer })
  console.log(pictures.explorer)
})

/** Drags the border of the sidebar. */
async function widenSidebar(page, pixels) {
  const { x, y, height } = await page.locator('#red-ui-sidebar-separator').boundingBox()
  await page.mouse.move(x + 2, y + height / 2)
  await page.mouse.down()
  await page.mouse.move(x + 2 - pixels, y + height / 2, { steps: 5 })
  await page.mouse.up()
}

/** As its button does, but without the notification that would cover the header. */
async function press(page, id) {
  await page.evaluate((node) => fetch(`inject/${node}`, { method: 'POST' }), id)
  await page.waitForTimeout(300)
}

/** Opens a message of the debug sidebar, then what is in it, from the outside inwards. */
async function expand(page, index, times) {
  const folded = page.locator('.red-ui-debug-msg').nth(index).locator('.collapsed > .red-ui-debug-msg-expandable')
  for (let time = 0; time < times && (await folded.count()) > 0; time += 1) await folded.first().click()
}
