// `npm install` of a checkout, of a folder that holds one, or of a git address builds.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

if (hasCompiler()) await import('./build.mjs')
else if (existsSync(join(root, 'dist/nodes/locales'))) console.log('No compiler here; dist/ is used as it is.')
else if (isAskedFromOutside()) {
  install()
  await import('./build.mjs')
} else {
  console.error('No compiler here and nothing built: run "npm ci" without --omit=dev.')
  process.exitCode = 1
}

function hasCompiler() {
  try {
    return createRequire(import.meta.url).resolve('typescript/package.json') !== ''
  } catch {
    return false
  }
}

/** As in `cd ~/.node-red && npm install ~/checkout`: npm links the folder, and leaves it as it is. */
function isAskedFromOutside() {
  return relative(root, process.env.INIT_CWD ?? root).startsWith('..')
}

function install() {
  // The options of the npm that asks, such as --omit=dev and --engine-strict, are not meant for what builds.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(?!config_(?:registry|cache|userconfig)$)/i.test(name))
  )
  execFileSync('npm', ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: root,
    env,
    stdio: 'inherit',
    shell: process.platform === 'win32'
  })
}
