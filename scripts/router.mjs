// npm run test:router: the tests for a real router. ROUTEROS_URL=api://user:password@host names it; ROUTEROS_WRITE=1 lets
// them write, under a name of their own, which they clean up. What they found is in routeros-report.md.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { makeReady, root } from './ready.mjs'

if (!process.env.ROUTEROS_URL) {
  console.error('Set ROUTEROS_URL, such as ROUTEROS_URL=api://user:password@192.168.88.1')
  process.exit(2)
}
await makeReady()
const mocha = join(root, 'node_modules/mocha/lib/cli/cli.js')
const args = ['--no-config', '--enable-source-maps', '--require', join(root, 'dist/test/router/report.js')]
const files = ['read', 'write'].map((name) => join(root, `dist/test/router/${name}.router.js`))
const { status } = spawnSync(process.execPath, [mocha, ...args, ...files], { stdio: 'inherit' })
process.exitCode = status ?? 1
