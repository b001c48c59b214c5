// The suite on every pair of Node.js and Node-RED that is supported. Node.js comes from the npm registry.
// With --skip-current without the pair that `npm test` runs here. What else follows `--` goes to mocha.
import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { makeReady } from './ready.mjs'
import { runSuite } from './suite.mjs'

const SKIP_CURRENT = '--skip-current'
const require = createRequire(import.meta.url)
const cells = [
  { node: '20', nodeRed: 'node-red' },
  // A browser does not see which Node.js serves it: the dialogs of Node-RED 5 are tested on 24.
  { node: '22', nodeRed: 'node-red-5', without: 'test/editor' },
  { node: '24', nodeRed: 'node-red-5' }
]

await makeReady()
const forMocha = process.argv.slice(2).filter((argument) => argument !== SKIP_CURRENT)
const wanted = process.argv.includes(SKIP_CURRENT) ? cells.filter((cell) => !isCurrent(cell)) : cells
const results = []

for (const { node, nodeRed, without } of wanted) {
  const version = `Node.js ${node}, Node-RED ${require(`${nodeRed}/package.json`).version}`
  const name = without === undefined ? version : `${version}, without ${without}`
  console.log(`\n== ${name}`)
  const result = await runSuite(fetchNode(node), forMocha, { without, env: { NODE_RED_PACKAGE: nodeRed } })
  results.push({ name, ...result })
}

for (const { name, report } of results) if (report !== '') console.log(`\n== ${name}\n${report}`)
console.log('')
for (const { name, isGood, summary } of results) console.log(`${isGood ? 'ok    ' : 'FAILED'} ${name}: ${summary}`)
console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
process.exitCode = sum('failed') === 0 ? 0 : 1

function sum(what) {
  return results.reduce((total, result) => total + result[what], 0)
}

function isCurrent({ node, nodeRed }) {
  return process.versions.node.startsWith(`${node}.`) && nodeRed === (process.env.NODE_RED_PACKAGE ?? 'node-red')
}

/** @returns where npm has put it. */
function fetchNode(major) {
  const args = ['-y', `node@${major}`, '-p', 'process.execPath']
  return execFileSync('npx', args, { encoding: 'utf8', shell: process.platform === 'win32' }).trim()
}
