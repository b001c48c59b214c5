// npm run screenshot: docs/screenshot.png, taken of what `npm start` shows after its buttons were pressed.
import { join } from 'node:path'
import { withEditor } from './demo.mjs'
import { root } from './ready.mjs'

const picture = join(root, 'docs/screenshot.png')

await withEditor({ width: 1400, height: 900 }, async (page) => {
  await page.evaluate(() => globalThis.RED.sidebar.show('debug'))

  for (const id of ['ask', 'mistake', 'block', 'show', 'start']) await press(page, id)
  await page.locator('.red-ui-debug-msg').nth(8).waitFor()
  await expand(page, 0, 5)
  await expand(page, 1, 1)

  await page.mouse.move(700, 880)
  await page.waitForTimeout(500)
  await page.screenshot({ path: picture })
  console.log(picture)
})

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
