// Around `npm pack` and `npm publish`: what is packed is made in a folder of its own, and takes the place of what a checkout
// has until the package is written.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeReady, root } from './ready.mjs'

const PACKED = join(root, '.pack/packed')
const CHECKOUT = join(root, '.pack/checkout')
const FOR_A_CHECKOUT = ['scripts', 'devDependencies', 'overrides']

// Where packing was interrupted, too.
putBack()
if (process.argv[2] === 'before') {
  await makeReady()
  mkdirSync(PACKED, { recursive: true })
  makeDescription()
  const { makeDist, makeExamples, makeResources } = await import('./packed.mjs')
  makeDist(join(PACKED, 'dist'))
  makeExamples(join(PACKED, 'examples'))
  makeResources(join(PACKED, 'resources'))
  takePlace()
}

/** npm would warn of `prepare` at every install. */
function makeDescription() {
  const description = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  for (const key of FOR_A_CHECKOUT) delete description[key]
  writeFileSync(join(PACKED, 'package.json'), `${JSON.stringify(description, null, 2)}\n`)
}

function takePlace() {
  mkdirSync(CHECKOUT)
  for (const name of readdirSync(PACKED)) {
    renameSync(join(root, name), join(CHECKOUT, name))
    renameSync(join(PACKED, name), join(root, name))
  }
}

/** As it was, times too: nothing is built anew. */
function putBack() {
  for (const name of existsSync(CHECKOUT) ? readdirSync(CHECKOUT) : []) {
    rmSync(join(root, name), { recursive: true, force: true })
    renameSync(join(CHECKOUT, name), join(root, name))
  }
  rmSync(join(root, '.pack'), { recursive: true, force: true })
}
