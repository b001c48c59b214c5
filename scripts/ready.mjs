// Makes a fresh clone ready to run: installs and builds what is missing or older than its source.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** What the build writes last. */
const BUILT = join(root, 'dist/nodes/locales')
const SOURCES = [
  'src',
  'nodes',
  'demo',
  'bin',
  'bench',
  'test',
  'locales',
  'icons',
  'scripts',
  'package.json',
  'tsconfig.json'
]

export async function makeReady() {
  if (!existsSync(join(root, 'node_modules/typescript'))) {
    const { status } = spawnSync('npm', ['ci'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
    // npm has said why.
    if (status !== 0) process.exit(status ?? 1)
  }
  if (newest(SOURCES.map((source) => join(root, source))) > newest([BUILT])) await import('./build.mjs')
}

function newest(paths) {
  return Math.max(
    0,
    ...paths.filter(existsSync).map((path) => {
      const stat = statSync(path)
      if (!stat.isDirectory()) return stat.mtimeMs
      return Math.max(stat.mtimeMs, newest(readdirSync(path).map((name) => join(path, name))))
    })
  )
}
