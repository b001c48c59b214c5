// Imports go down the list of layers, never up and never round; see CONTRIBUTING.md.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

const ENGINE = [
  'sentence messages abort watchdog keepalive',
  'errors',
  'charset',
  'names encoder discovery',
  'decoder values',
  'query',
  'command',
  'transport multiplexer',
  'login exchange backoff',
  'queue connection',
  'pool',
  'run options',
  'listener restarting stream',
  'changes',
  'router',
  'index'
].map((layer) => layer.split(' '))

const layerOf = new Map(ENGINE.flatMap((names, layer) => names.map((name) => [name, layer])))
const problems = []

for (const file of sources('src')) {
  if (file.startsWith('src/menus/')) {
    // Facts, which everybody may use and which use nobody.
    for (const imported of imports(file)) if (!imported.startsWith('./')) problems.push(`${file} imports ${imported}`)
    continue
  }
  const name = posix.basename(file, '.ts')
  const layer = layerOf.get(name)
  if (layer === undefined) problems.push(`${file} stands in no layer`)
  if (name !== 'transport' && /\b(?:net|tls)\.connect\b/.test(readFileSync(join(root, file), 'utf8'))) {
    problems.push(`${file} opens a socket; only transport.ts may`)
  }
  for (const imported of imports(file)) {
    if (!imported.startsWith('./')) {
      if (!imported.startsWith('node:') && imported !== 'iconv-lite') problems.push(`${file} imports ${imported}`)
      continue
    }
    const target = posix.basename(imported, '.js')
    if (!(layerOf.get(target) < layer)) problems.push(`${file} imports ${target}, which is not below it`)
  }
}

for (const folder of ['nodes', 'demo', 'bench']) {
  for (const file of sources(folder)) {
    for (const imported of imports(file)) {
      if (!imported.startsWith('.')) continue
      const target = posix.join(posix.dirname(file), imported)
      if (target.startsWith('src/') && target !== 'src/index.js')
        problems.push(`${file} imports ${target}, not src/index`)
      if (folder === 'nodes' && !/^(?:nodes|src)\//.test(target)) problems.push(`${file} imports ${target}`)
    }
  }
}

for (const problem of problems) console.error(problem)
process.exitCode = problems.length > 0 ? 1 : 0

function sources(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) =>
      relative(root, join(entry.parentPath ?? entry.path, entry.name))
        .split(sep)
        .join('/')
    )
}

function imports(file) {
  const text = readFileSync(join(root, file), 'utf8')
  return [...text.matchAll(/^(?:import|export)\b[^'"]*?from\s+'([^']+)'/gms)].map(([, name]) => name)
}
