// Compiles to dist/ and copies what Node-RED looks for beside the nodes' .js files; dialogs get the rows they include.
import { spawnSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc')
const dist = join(root, 'dist')
const nodes = join(dist, 'nodes')

rmSync(dist, { recursive: true, force: true })
const { status } = spawnSync(process.execPath, [tsc, '-p', root], { stdio: 'inherit' })
if (status !== 0) process.exit(status ?? 1)

for (const file of readdirSync(join(root, 'nodes'))) {
  if (file.endsWith('.html')) writeFileSync(join(nodes, file), dialog(join(root, 'nodes', file)))
}
for (const folder of ['icons', 'locales']) cpSync(join(root, folder), join(nodes, folder), { recursive: true })

/** The dialogs of some nodes have rows in common, which stand once in nodes/shared. */
function dialog(file) {
  return readFileSync(file, 'utf8').replace(/<!-- include (\S+) -->/g, (_, name) =>
    readFileSync(join(root, 'nodes/shared', name), 'utf8').trimEnd()
  )
}
