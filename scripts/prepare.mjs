// `npm install` of a checkout or a git address builds. Where the compiler was left out (--omit=dev), a build that is
// there already is good enough.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const hasCompiler = (() => {
  try {
    return createRequire(import.meta.url).resolve('typescript/package.json') !== ''
  } catch {
    return false
  }
})()

if (hasCompiler) await import('./build.mjs')
else if (existsSync(join(root, 'dist/nodes/routeros-connection.js')))
  console.log('No compiler here; dist/ is used as it is.')
else {
  console.error('No compiler here and nothing built: run "npm ci" without --omit=dev.')
  process.exitCode = 1
}
