// npm run docs: the API reference, made from the JSDoc of the public names, as HTML in docs/api. Fails where one has none.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './ready.mjs'

const folder = join(root, 'scripts/docs')
const shell = process.platform === 'win32'

if (!existsSync(join(folder, 'node_modules'))) run('npm', 'ci', '--no-audit', '--no-fund', '--prefer-offline')
run('npm', 'exec', '--', 'typedoc')

function run(command, ...args) {
  const { status } = spawnSync(command, args, { cwd: folder, stdio: 'inherit', shell })
  if (status !== 0) process.exit(status ?? 1)
}
