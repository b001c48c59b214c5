// What `npm start` shows, in a browser: for the pictures of the docs.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { makeReady, root } from './ready.mjs'

/** Opens the editor, calls `use` with its page, and ends all it has started. */
export async function withEditor(viewport, use) {
  await makeReady()
  const { chromium } = await import('playwright-core')
  const userDir = mkdtempSync(join(tmpdir(), 'routeros-pictures-'))
  const demo = spawn(process.execPath, [join(root, 'dist/demo/start.js')], {
    env: { ...process.env, USER_DIR: userDir, ROUTER: '', PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit']
  })
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' })
  try {
    const page = await browser.newPage({ viewport, colorScheme: 'light' })
    await page.goto(await address(demo))
    await page.locator('.red-ui-flow-node').first().waitFor()
    await use(page)
  } finally {
    await browser.close()
    demo.kill()
    await once(demo, 'exit')
    rmSync(userDir, { recursive: true, force: true })
  }
}

async function address(child) {
  for await (const line of createInterface(child.stdout)) {
    const [url] = /http:\S+/.exec(line) ?? []
    if (url) return url
  }
  throw new Error('The demo did not start')
}
