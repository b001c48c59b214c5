// npm run pictures: docs/examples/*.png, a picture of the flow of each example, as the editor draws it, and
// docs/dashboard.png, the dashboard of one of them.
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { withEditor } from './demo.mjs'
import { root } from './ready.mjs'

const MARGIN = 15
/** A chart should have some lines to show. */
const TRAFFIC = 20_000
const pictures = join(root, 'docs/examples')

await withEditor({ width: 1800, height: 1200 }, async (page) => {
  await page.evaluate(() => globalThis.RED.menu.setSelected('menu-item-sidebar', false))
  rmSync(pictures, { recursive: true, force: true })
  mkdirSync(pictures, { recursive: true })
  const files = readdirSync(join(root, 'examples'), { recursive: true, encoding: 'utf8' })
  for (const file of files.filter((name) => name.endsWith('.json'))) {
    await draw(page, read(file))
    const picture = join(pictures, `${basename(file, '.json').replaceAll(' ', '-')}.png`)
    await page.screenshot({ path: picture, clip: await boundsOf(page) })
    console.log(picture)
  }

  await openDashboard(page)
  const picture = join(root, 'docs/dashboard.png')
  await page.screenshot({ path: picture })
  console.log(picture)
})

function read(file) {
  return JSON.parse(readFileSync(join(root, 'examples', file), 'utf8'))
}

/** The flow in a tab of its own, without the marks of what is new and without a grid. */
async function draw(page, flow) {
  await page.evaluate((nodes) => {
    const { RED } = globalThis
    const { nodes: imported } = RED.nodes.import(nodes, { generateIds: true, addFlow: false })
    RED.workspaces.show(imported.find(({ type }) => type === 'tab')?.id ?? RED.nodes.getWorkspaceOrder().at(-1))
    RED.nodes.eachNode((node) => (node.changed = node.moved = false))
    RED.view.redraw(true)
  }, flow)
  await page.addStyleTag({ content: '.red-ui-workspace-chart-grid, .red-ui-flow-node-changed { display: none }' })
  await page.mouse.move(0, 0)
  await page.waitForTimeout(400)
}

/** Where the nodes stand on the page, in pixels. */
async function boundsOf(page) {
  const boxes = await page.locator('.red-ui-flow-node-group').evaluateAll((nodes) =>
    nodes.map((node) => {
      const { left, top, right, bottom } = node.getBoundingClientRect()
      return { left, top, right, bottom }
    })
  )
  const left = Math.min(...boxes.map((box) => box.left)) - MARGIN
  const top = Math.min(...boxes.map((box) => box.top)) - MARGIN
  const right = Math.max(...boxes.map((box) => box.right)) + MARGIN
  const bottom = Math.max(...boxes.map((box) => box.bottom)) + MARGIN
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** The dashboard of the example as it runs, with the demo router. */
async function openDashboard(page) {
  const router = {
    host: '${ROUTER_HOST}',
    port: '${ROUTER_PORT}',
    credentials: { username: '${ROUTER_USER}', password: '${ROUTER_PASSWORD}' }
  }
  const flow = read('8 - Dashboard/Dashboard.json').map((item) =>
    item.type === 'routeros-connection' ? { ...item, ...router } : item
  )
  await page.evaluate(
    (body) => fetch('flows', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body }),
    JSON.stringify(flow)
  )
  const url = new URL('/dashboard/overview', page.url()).href
  // A deploy is answered before the flows run.
  await page.waitForFunction(async (dashboard) => (await fetch(dashboard)).ok, url)
  await page.setViewportSize({ width: 1280, height: 640 })
  await page.goto(url)
  await page.waitForTimeout(TRAFFIC)
}
