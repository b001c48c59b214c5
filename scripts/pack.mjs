// Around `npm pack` and `npm publish`: the package.json of the package lacks what is for a checkout (`prepare` would warn at
// every install), and scripts lack the comment that names their source map, which is not in the package.
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeReady, root } from './ready.mjs'

const DESCRIPTION = join(root, 'package.json')
const SAVED = join(root, 'dist/package.json.saved')
const FOR_A_CHECKOUT = ['scripts', 'devDependencies', 'overrides']

if (process.argv[2] === 'before') {
  await makeReady()
  save()
  strip()
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
  for (const folder of ['src', 'nodes']) {
    for (const name of readdirSync(join(root, 'dist', folder), { recursive: true })) {
      if (name.endsWith('.js')) withoutMap(join(root, 'dist', folder, name))
    }
  }
}

function withoutMap(file) {
  const script = readFileSync(file, 'utf8')
  writeFileSync(file, script.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n'))
}

/** With its time, so that nothing is built anew for it. */
function restore() {
  if (!existsSync(SAVED)) return
  rmSync(DESCRIPTION)
  renameSync(SAVED, DESCRIPTION)
}
