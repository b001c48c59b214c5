// npm test: everything, in a fresh clone too. What follows `--` goes to mocha.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { makeReady, root } from './ready.mjs'

await makeReady()
const mocha = join(root, 'node_modules/mocha/bin/mocha.js')
const { status } = spawnSync(process.execPath, [mocha, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' })
process.exitCode = status ?? 1
