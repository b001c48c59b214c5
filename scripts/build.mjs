// Compiles to dist/ and puts beside the nodes' .js files what Node-RED looks for there.
import { spawnSync } from 'node:child_process'
import { cpSync, readdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writePages } from './pages.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc')
const dist = join(root, 'dist')
const nodes = join(dist, 'nodes')

rmSync(dist, { recursive: true, force: true })
const { status } = spawnSync(process.execPath, [tsc, '-p', root], { stdio: 'inherit' })
if (status !== 0) process.exit(status ?? 1)

for (const folder of ['icons', 'locales']) {
  const filter = (path) => basename(path) !== 'partials'
  cpSync(join(root, folder), join(nodes, folder), { recursive: true, filter })
}
const languages = readdirSync(join(root, 'locales')).map((language) => `locales/${language}`)
try {
  writePages(join(root, 'nodes'), nodes)
  for (const folder of languages) writePages(join(root, folder), join(nodes, folder))
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
