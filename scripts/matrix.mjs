// The whole suite on every pair of Node.js and Node-RED that is supported. Node.js comes from the npm registry.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { makeReady, root } from './ready.mjs'

const require = createRequire(import.meta.url)
const cells = [
  { node: '20', nodeRed: 'node-red' },
  { node: '22', nodeRed: 'node-red-5' },
  { node: '24', nodeRed: 'node-red-5' }
]

await makeReady()
const mocha = join(root, 'node_modules/mocha/bin/mocha.js')
const results = cells.map(({ node, nodeRed }) => {
  const { version } = require(`${nodeRed}/package.json`)
  console.log(`\n== Node.js ${node}, Node-RED ${version}`)
  const { status } = spawnSync('npx', ['-y', `node@${node}`, mocha, ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, NODE_RED_PACKAGE: nodeRed }
  })
  return { cell: `Node.js ${node}, Node-RED ${version}`, passed: status === 0 }
})

console.log('')
for (const { cell, passed } of results) console.log(`${passed ? 'ok    ' : 'FAILED'} ${cell}`)
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1
