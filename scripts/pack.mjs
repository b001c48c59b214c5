// Around `npm pack` and `npm publish`: the package.json of the package lacks what is for a checkout (`prepare` would warn at
// every install), and scripts lack comments: a tenth of the package, and one names a source map that is not in it.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { makeReady, root } from './ready.mjs'

const DESCRIPTION = join(root, 'package.json')
const SAVED = join(root, 'dist/package.json.saved')
const BARE = join(root, 'dist/bare')
const PACKED = ['src', 'nodes', 'demo', 'bin']
const FOR_A_CHECKOUT = ['scripts', 'devDependencies', 'overrides']

if (process.argv[2] === 'before') {
  await makeReady()
  save()
  strip()
  compileWithoutComments()
} else restore()

function save() {
  const { atime, mtime } = statSync(DESCRIPTION)
  writeFileSync(SAVED, readFileSync(DESCRIPTION))
  utimesSync(SAVED, atime, mtime)
}

function strip() {
  const description = JSON.parse(readFileSync(SAVED, 'utf8'))
  for (const key of FOR_A_CHECKOUT) delete description[key]
  writeFileSync(DESCRIPTION, `${JSON.stringify(description, null, 2)}\n`)
}

/** The types keep theirs. */
function compileWithoutComments() {
  const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc')
  const options = '--removeComments --declaration false --sourceMap false'.split(' ')
  const { status } = spawnSync(process.execPath, [tsc, '-p', root, '--outDir', BARE, ...options], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
  for (const folder of PACKED) cpSync(join(BARE, folder), join(root, 'dist', folder), { recursive: true })
  rmSync(BARE, { recursive: true })
}

/** With its time, so that nothing is built anew for it. */
function restore() {
  if (!existsSync(SAVED)) return
  rmSync(DESCRIPTION)
  renameSync(SAVED, DESCRIPTION)
}
