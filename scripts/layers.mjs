// Imports go from a room to the rooms below it, never up and never round; see CONTRIBUTING.md.
// node scripts/layers.mjs [root of another tree]
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The rooms of each folder, bottom first: a folder or a single file; with `*`, the files whose names begin so. */
const ROOMS = {
  src: 'messages errors menus wire link router rest state files presence routeros index',
  nodes: 'report connection reply listen apply home-assistant admin routeros-*',
  demo: 'bytes values wire session tables facts device exchange commands menus console life api rest router index start',
  bin: 'text usage line output terminal actions session console routeros'
}
/** The packages the engine and the console may import, besides Node.js itself; and those of the rooms that may import less. */
const PACKAGES = {
  src: ['iconv-lite'],
  'src/wire': ['iconv-lite'],
  bin: ['fast-string-truncated-width', 'yaml']
}
/** Folders outside the engine: they know its public names alone. */
const OUTSIDE = ['nodes', 'demo', 'bench', 'bin']
/** Folders that import nothing but themselves and the engine; the console starts the demo router besides. */
const ALONE = new Set(['src', 'nodes', 'demo', 'bin'])
const ENTRANCES = { bin: ['demo/index.ts'] }
/** The only file of the engine that opens connections; discovery has a UDP socket, REST uses HTTPS. */
const OPENER = 'src/link/transport.ts'
const OPENS =
  /\b(?:net|tls)\.(?:connect|createConnection)\b|^import\b[^'"]*\b(?:connect|createConnection)\b[^'"]*\bfrom\s+'node:(?:net|tls)'/m

const root = resolve(process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), '..'))
const problems = []
const files = ['src', ...OUTSIDE].flatMap(sources)
/** Path of a file → the files it imports. */
const imports = new Map()

for (const file of files) {
  const text = readFileSync(join(root, file), 'utf8')
  const names = importsIn(text)
  const targets = names.filter((name) => name.startsWith('.')).map((name) => targetOf(file, name))
  imports.set(file, targets)
  checkRooms(file, targets)
  checkReach(file, targets)
  checkPackages(
    file,
    names.filter((name) => !name.startsWith('.') && !name.startsWith('node:'))
  )
  if (folderOf(file) === 'src' && file !== OPENER && OPENS.test(text)) {
    problems.push(`${file} opens a socket; only ${OPENER} may`)
  }
}
checkCircles()

for (const problem of problems) console.error(problem)
process.exitCode = problems.length > 0 ? 1 : 0

function checkRooms(file, targets) {
  const own = floorOf(file)
  if (own === -1) problems.push(`${file} is in no room`)
  for (const target of targets) {
    if (own !== -1 && folderOf(target) === folderOf(file) && floorOf(target) > own) {
      problems.push(`${file} imports ${target}, which is above it`)
    }
  }
}

function checkReach(file, targets) {
  const folder = folderOf(file)
  for (const target of targets) {
    const other = folderOf(target)
    if (other === folder) continue
    const isEngine = other === 'src' && OUTSIDE.includes(folder)
    if (isEngine && target !== 'src/index.ts')
      problems.push(`${file} imports ${target}; of the engine only src/index.ts`)
    const isEntrance = ENTRANCES[folder]?.includes(target) === true
    if (!isEngine && !isEntrance && ALONE.has(folder)) problems.push(`${file} imports ${target}, outside ${folder}/`)
  }
}

function checkPackages(file, names) {
  for (const [place, allowed] of Object.entries(PACKAGES)) {
    if (!file.startsWith(`${place}/`)) continue
    for (const name of names) {
      if (!allowed.includes(name))
        problems.push(`${file} imports ${name}; ${place}/ may import only ${allowed.join(', ')}`)
    }
  }
}

/** Follows the imports; one that leads back to a file on the way closes a circle. */
function checkCircles() {
  const done = new Set()
  const way = []
  const follow = (file) => {
    if (way.includes(file)) {
      problems.push(`A circle: ${[...way.slice(way.indexOf(file)), file].join(' → ')}`)
      return
    }
    if (done.has(file)) return
    way.push(file)
    for (const target of imports.get(file) ?? []) follow(target)
    way.pop()
    done.add(file)
  }
  for (const file of files) follow(file)
}

/** How high the room of a file is; -1 without one, 0 where a folder has no rooms. */
function floorOf(file) {
  const rooms = ROOMS[folderOf(file)]
  if (rooms === undefined) return 0
  const [, name, ...deeper] = file.split('/')
  return rooms.split(' ').findIndex((room) => {
    if (room.endsWith('*')) return deeper.length === 0 && name.startsWith(room.slice(0, -1))
    return name === room || (deeper.length === 0 && name === `${room}.ts`)
  })
}

function folderOf(file) {
  return file.split('/')[0]
}

function targetOf(file, name) {
  return posix.join(posix.dirname(file), name).replace(/\.js$/, '.ts')
}

/** All imports of a file: of types too, of a side effect, at run time. */
function importsIn(text) {
  const statements = /^(?:import|export)\b(?:[^'"]*?\bfrom)?\s+'([^']+)'|\b(?:import|require)\(\s*'([^']+)'\s*\)/gm
  return [...text.matchAll(statements)].map(([, stated, called]) => stated ?? called)
}

function sources(folder) {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) =>
      relative(root, join(entry.parentPath ?? entry.path, entry.name))
        .split(sep)
        .join('/')
    )
    .sort()
}
