// Makes src/menus/facts.ts, the table the package carries, from what scripts/menus/ holds. With --check nothing is
// written, and it fails when the table is not the one made from there.
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const source = 'scripts/menus/routeros-7.24.json'
const added = 'scripts/menus/by-hand.json'
const target = 'src/menus/facts.ts'

/** The words of the console's script language stand in its root; the API has none of them. */
const SCRIPTING = new Set(
  `break continue convert delay deserialize do error exit find for foreach global grep if jobname len local lock
  nothing onerror parse pick put quit range retry return rndnum rndstr serialize set time timestamp toarray
  tobool tocrlf toid toip toip6 tolf tonsec tonum tostr totime typeof while`.split(/\s+/)
)
/** They say which row is meant, or where one goes. Without them `add`, `set` and `reset` take one list. */
const PLACING = ['copy-from', 'numbers', 'place-before']
/** Their values are the properties of the menu, which stand in a list of their own. */
const NAMING = new Set(['group-by', 'order-by', 'proplist', 'value-list', 'value-name'])
const READING = new Set(['edit', 'get', 'print'])

/** The commands of menus that are described by hand. */
const KINDS = {
  single: { export: 'export#1', get: 'get#2', print: 'print#1' },
  view: { find: 'find#1', get: 'get#1', print: 'print#2' },
  fixed: { export: 'export#1', find: 'find#1', get: 'get#1', print: 'print#2' },
  list: { export: 'export#1', find: 'find#1', get: 'get#1', print: 'print#2', remove: 'remove#1' }
}
const NUMBERS = { numbers: '' }
const MONITOR = { ...NUMBERS, duration: 'time', 'freeze-frame-interval': 'time', interval: 'time', once: '' }

const { release, releases, sets, menus, properties, since, gone } = readJson(source)
const byHand = readJson(added)
for (const [path, menu] of Object.entries(byHand.menus)) {
  menus[path] = commandsByHand(menu)
  properties[path] = [...Object.keys(settable(menu)), ...words(menu.read)]
}
for (const [path, names] of Object.entries(byHand.commands)) {
  for (const name of words(names)) menus[path][name] = `${name}#1`
}
for (const [path, names] of Object.entries(byHand.properties)) {
  properties[path] = [...(properties[path] ?? settableNames(path)), ...words(names)]
}

/** Texts by number from 1 on, the most frequent first; an empty text needs none. */
class Numbered {
  #numbers

  constructor(texts) {
    const counts = new Map()
    for (const text of texts) if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1)
    const sorted = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    this.#numbers = new Map(sorted.map(([text], index) => [text, index + 1]))
  }

  of(text) {
    return this.#numbers.get(text) ?? ''
  }

  get lines() {
    return [...this.#numbers.keys()]
  }
}

const table = render()
if (!process.argv.includes('--check')) writeFileSync(join(root, target), table)
else if (readFileSync(join(root, target), 'utf8') !== table) {
  console.error(`${target} is not what scripts/menus.mjs makes of scripts/menus/*.json: run node scripts/menus.mjs`)
  process.exitCode = 1
}

function render() {
  const known = allMenus()
  const hints = new Numbered(
    known.flatMap(({ commands }) => commands.flatMap(({ args }) => args.map(([, hint]) => hint)))
  )
  const line = ({ args }) => args.map(([name, hint]) => (hint === '' ? name : `${name}:${hints.of(hint)}`)).join(' ')
  const lists = new Numbered(known.flatMap(({ commands }) => commands.map(line)))
  const command = (own) => [
    own.name,
    lists.of(line(own)) && `:${lists.of(line(own))}`,
    ...own.placing.map((name) => `+${name}`)
  ]
  return `// Made by scripts/menus.mjs from scripts/menus/*.json: do not edit, run node scripts/menus.mjs.

/** The release the table was made of. */
export const release = '${release}'

/** What the console says of an argument's values, one hint a line; a number in {@link lists} is its line, from 1 on. */
export const hints: string = ${literal(hints.lines)}

/** Arguments, one list a line: \`name\` or \`name:hint\`. */
export const lists: string = ${literal(lists.lines)}

/** A menu a line: its path, then its commands as \`name:list+argument\`; without a list it takes no more than these. */
export const menus: string = ${literal(
    known.map(({ path, commands }) => [path, ...commands.map((own) => command(own).join(''))].join(' '))
  )}

/** What \`print\` and \`get\` can be asked for, a menu a line. */
export const properties: string = ${literal(
    known
      .map((menu) => [menu.path, ...menu.properties])
      .filter((row) => row.length > 1)
      .map((row) => row.join(' '))
  )}

/** The first release in which commands are seen, where it is not the oldest looked at: a menu a line. */
export const since: string = ${literal(byRelease(since, firstSeen))}

/** The last release in which commands are seen that are there no more: a menu a line. */
export const gone: string = ${literal(byRelease(gone, (at) => at))}
`
}

function readJson(file) {
  return JSON.parse(readFileSync(join(root, file), 'utf8'))
}

function words(text = '') {
  return text.split(' ').filter((word) => word !== '')
}

/** `name=hint` → hint by name */
function settable({ set }) {
  return Object.fromEntries(
    words(set)
      .map((word) => word.split('='))
      .map(([name, hint = '']) => [name, hint])
  )
}

function commandsByHand(menu) {
  const { kind, also } = menu
  const set = settable(menu)
  const further = Object.fromEntries(words(also).map((name) => [name, argumentsOf(name, kind)]))
  return {
    ...KINDS[kind],
    ...(menu.set !== undefined && { set: kind === 'single' ? set : { ...set, ...NUMBERS } }),
    ...(kind === 'list' && { add: { ...set, 'copy-from': '' } }),
    ...further
  }
}

function argumentsOf(name, kind) {
  if (kind === 'single') return {}
  return name === 'monitor' ? MONITOR : NUMBERS
}

/** Where the dumps list no properties, what can be set is what is known. */
function settableNames(path) {
  const names = ['add', 'set'].flatMap((name) => Object.keys(menus[path][name] ?? {}))
  return names.filter((name) => !PLACING.includes(name))
}

function allMenus() {
  return Object.entries(menus)
    .map(([path, commands]) => ({
      path,
      commands: Object.entries(commands)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .filter(([name]) => path !== '/' || !SCRIPTING.has(name))
        .map(([name, args]) => readCommand(name, typeof args === 'string' ? sets[args] : args)),
      properties: propertiesOf(path, commands)
    }))
    .filter(({ commands }) => commands.length > 0)
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

function readCommand(name, args) {
  const hint = (argument, text) => (READING.has(name) && NAMING.has(argument) ? '' : text)
  return {
    name,
    args: Object.entries(args)
      .filter(([argument]) => !PLACING.includes(argument))
      .map(([argument, text]) => [argument, hint(argument, text)]),
    placing: PLACING.filter((argument) => argument in args)
  }
}

/** Some stand in the list, some only where the console offers them as values. */
function propertiesOf(path, commands) {
  const names = new Set(properties[path])
  for (const name of READING) {
    const args = typeof commands[name] === 'string' ? sets[commands[name]] : commands[name]
    for (const argument of NAMING) args?.[argument]?.split('|').forEach((property) => property && names.add(property))
  }
  return [...names].sort((a, b) => (a < b ? -1 : 1))
}

/** Of most minor releases only the last patch was looked at: what that has, the minor release is taken to have. */
function firstSeen(at) {
  const minor = at.split('.').slice(0, 2).join('.')
  return releases.find((other) => other === minor || other.startsWith(`${minor}.`)) === at ? minor : at
}

function byRelease(seen, written) {
  return Object.entries(seen)
    .map(([path, commands]) => {
      const own = [...new Set(Object.values(commands))]
      const names = (at) => Object.keys(commands).filter((name) => commands[name] === at)
      return [path, ...own.map((at) => `${written(at)}:${names(at).join(',')}`)].join(' ')
    })
    .sort()
}

function literal(lines) {
  const text = lines.join('\n')
  if (/[`\\]|\$\{/.test(text)) throw new Error('A text of the table does not fit between back quotes')
  return `\`\n${text}\n\``
}
