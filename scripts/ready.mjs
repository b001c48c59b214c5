// Makes a fresh clone ready to run: installs and builds what is missing or older than its source.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')

const BUILT = join(root, 'dist/nodes/locales')
const SOURCES = [
  'src',
  'nodes',
  'demo',
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
    execFileSync('npm', ['ci'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  }
  const built = existsSync(BUILT) ? statSync(BUILT).mtimeMs : 0
  if (SOURCES.some((source) => newest(join(root, source)) > built)) await import('./build.mjs')
}

function newest(path) {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}
