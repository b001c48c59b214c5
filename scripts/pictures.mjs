// npm run pictures: docs/examples/*.png, a picture of the flow of each example, as the editor draws it.
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { withEditor } from './demo.mjs'
import { root } from './ready.mjs'

const MARGIN = 15
const pictures = join(root, 'docs/examples')

await withEditor({ width: 1800, height: 900 }, async (page) => {
  await page.evaluate(() => globalThis.RED.menu.setSelected('menu-item-sidebar', false))
  rmSync(pictures, { recursive: true, force: true })
  mkdirSync(pictures, { recursive: true })
  const files = readdirSync(join(root, 'examples'), { recursive: true, encoding: 'utf8' })
  for (const file of files.filter((name) => name.endsWith('.json'))) {
    await draw(page, JSON.parse(readFileSync(join(root, 'examples', file), 'utf8')))
    const picture = join(pictures, `${basename(file, '.json').replaceAll(' ', '-')}.png`)
    await page.screenshot({ path: picture, clip: await boundsOf(page) })
    console.log(picture)
  }
})

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
