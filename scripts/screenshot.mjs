// npm run screenshot: docs/screenshot.png, taken of what `npm start` shows after its buttons were pressed.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { makeReady, root } from './ready.mjs'

await makeReady()
const { chromium } = await import('playwright-core')
const picture = join(root, 'docs/screenshot.png')
const userDir = mkdtempSync(join(tmpdir(), 'routeros-screenshot-'))
const demo = spawn(process.execPath, [join(root, 'dist/demo/start.js')], {
  env: { ...process.env, USER_DIR: userDir, ROUTER: '', PORT: '0' },
  stdio: ['ignore', 'pipe', 'inherit']
})
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' })

try {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, colorScheme: 'light' })
  await page.goto(await address(demo))
  await page.locator('.red-ui-flow-node').first().waitFor()
  await page.evaluate(() => globalThis.RED.sidebar.show('debug'))

  for (const id of ['ask', 'mistake', 'block', 'show', 'start']) await press(page, id)
  await page.locator('.red-ui-debug-msg').nth(8).waitFor()
  await expand(page, 0, 5)
  await expand(page, 1, 1)

  mkdirSync(join(root, 'docs'), { recursive: true })
  await page.mouse.move(700, 880)
  await page.waitForTimeout(500)
  await page.screenshot({ path: picture })
  console.log(picture)
} finally {
  await browser.close()
  demo.kill()
  await once(demo, 'exit')
  rmSync(userDir, { recursive: true, force: true })
}

async function address(child) {
  for await (const line of createInterface(child.stdout)) {
    const [url] = /http:\S+/.exec(line) ?? []
    if (url) return url
  }
  throw new Error('The demo did not start')
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
