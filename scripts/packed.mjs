// What is packed: the same as in a checkout and a third smaller. The engine and the nodes stay one readable script per
// source file, for those who debug.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, extname, join } from 'node:path'
import { buildSync, transformSync } from 'esbuild'
import { root } from './ready.mjs'

export function makeDist(dist) {
  compile(dist)
  bundleConsole(dist)
  copyTypes(join(root, 'dist/src/index.d.ts'), dist)
  for (const name of readdirSync(join(root, 'dist/nodes'))) {
    if (['icons', 'locales'].includes(name) || name.endsWith('.html'))
      cpSync(join(root, 'dist/nodes', name), join(dist, 'nodes', name), { recursive: true })
  }
  const locales = join(dist, 'nodes/locales')
  change(locales, '.json', withoutSpaces)
  joinHelp(locales)
}

export function makeExamples(folder) {
  cpSync(join(root, 'examples'), folder, { recursive: true })
  change(folder, '.json', withoutSpaces)
}

export function makeResources(folder) {
  cpSync(join(root, 'resources'), folder, { recursive: true })
  for (const loader of ['js', 'css'])
    change(folder, `.${loader}`, (text) => transformSync(text, { loader, minify: true }).code)
}

/** Comments are a tenth of a package, and one names a source map that is not in it. The types keep theirs. */
function compile(dist) {
  const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc')
  const options = '--removeComments --declaration false --sourceMap false'.split(' ')
  const { status } = spawnSync(process.execPath, [tsc, '-p', root, '--outDir', dist, ...options], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

/** The console and the demo router are one program, of which nobody requires a part. */
function bundleConsole(dist) {
  for (const folder of ['bin', 'demo']) rmSync(join(dist, folder), { recursive: true })
  const program = 'bin/routeros.js'
  const { outputFiles } = buildSync({
    absWorkingDir: root,
    entryPoints: ['bin/routeros.ts'],
    // It finds the engine as the source does, and is written elsewhere.
    outfile: program,
    write: false,
    bundle: true,
    minify: true,
    platform: 'node',
    packages: 'external',
    external: ['./src/*']
  })
  mkdirSync(join(dist, 'bin'))
  writeFileSync(join(dist, program), outputFiles[0].contents)
}

/** A file of types and those it imports: others cannot be reached from the one entrance. */
function copyTypes(file, dist) {
  const copy = join(dist, file.slice(join(root, 'dist').length))
  if (existsSync(copy)) return
  const text = readFileSync(file, 'utf8')
  writeFileSync(copy, text)
  for (const [, path] of text.matchAll(/(?:from |import\()'(\.[^']+)\.js'/g))
    copyTypes(join(dirname(file), `${path}.d.ts`), dist)
}

/**
 * Help of one language has many sentences in common, which are packed once if they stand near each other; npm sorts files
 * by their names. Node-RED sends the help of all nodes together, so it may all be that of the connection.
 */
function joinHelp(locales) {
  const pages = readdirSync(join(locales, 'en-US')).filter((name) => name.endsWith('.html'))
  const english = pages.map((page) => readFileSync(join(locales, 'en-US', page), 'utf8'))
  for (const language of readdirSync(locales)) {
    const files = pages.map((page) => join(locales, language, page))
    // A page that is missing is taken from English, as Node-RED does it.
    const texts = files.map((file, i) => (existsSync(file) ? readFileSync(file, 'utf8') : english[i]))
    for (const file of files) rmSync(file, { force: true })
    writeFileSync(join(locales, language, 'routeros-connection.html'), texts.join(''))
  }
}

function change(folder, extension, shorten) {
  for (const name of readdirSync(folder, { recursive: true })) {
    if (extname(name) !== extension) continue
    const file = join(folder, name)
    writeFileSync(file, shorten(readFileSync(file, 'utf8')))
  }
}

function withoutSpaces(json) {
  return JSON.stringify(JSON.parse(json))
}
