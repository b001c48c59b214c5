import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, posix } from 'node:path'
import { readSources, root } from '../files.js'

type Catalog = { [key: string]: string | Catalog }

/** The README is for users in a hurry; details have pages of their own. */
const MOST_WORDS = 2000
/** In pixels: what a small laptop shows. */
const CANVAS = 1366
const TOP_PAGES = ['README.md', 'SECURITY.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'demo/README.md']
/** It may name files that are gone. */
const HISTORY = 'CHANGELOG.md'
/** Made by a build or a run, so a clone does not have them. */
const MADE = new Set(['dist', 'coverage', 'node_modules', '.node-red'])

const docs = filesOf('docs', '.md').map((name) => `docs/${name}`)
const pages = [...TOP_PAGES, ...docs]
/** In these, bold marks a text of the screen. */
const userPages = ['README.md', ...docs]

describe('documentation', () => {
  for (const page of pages) {
    it(`${page} links to what exists`, () => {
      assert.deepEqual(
        linksOf(page).filter((link) => !leadsSomewhere(page, link)),
        []
      )
    })
  }

  for (const page of pages.filter((each) => each !== HISTORY)) {
    it(`${page} names files that exist`, () => {
      assert.deepEqual(
        pathsOf(page).filter((path) => !existsSync(join(root, path)) && !existsSync(join(root, `${path}.ts`))),
        []
      )
    })
  }

  it('has a README that is short', () => {
    const words = read('README.md').split(/\s+/).length
    assert.ok(words <= MOST_WORDS, `${words} words`)
  })

  it('has every page linked from the README', () => {
    const linked = new Set(linksOf('README.md').map((link) => link.replace(/#.*/, '')))
    assert.deepEqual(
      docs.filter((page) => !linked.has(page)),
      []
    )
  })

  it('sets in bold only texts of the screen', () => {
    const texts = new Set(screenTexts().flatMap((text) => [text, text.replace(/:.*/s, '')]))
    const unknown = (page: string): string[] => matches(withoutCode(page), /\*\*(.+?)\*\*/gs).map(onOneLine)
    for (const page of userPages) {
      assert.deepEqual(
        unknown(page).filter((text) => !texts.has(text)),
        [],
        page
      )
    }
  })

  it('quotes errors as the nodes say them', () => {
    const texts = textsOf(JSON.parse(read('locales/en-US/routeros-connection.json')) as Catalog)
    const quotes = matches(read('docs/troubleshooting.md'), /^> (.+(?:\n> .+)*)$/gm).map((quote) =>
      quote.replaceAll('\n> ', ' ')
    )
    assert.ok(quotes.length > 20)
    assert.deepEqual(
      quotes.filter((quote) => !texts.some((text) => patternOf(quote).test(text))),
      []
    )
  })

  it('explains every error code', () => {
    const codes = matches(read('src/errors.ts'), /readonly code = '(\w+)'/g)
    assert.ok(codes.length > 10)
    for (const page of ['README.md', 'docs/troubleshooting.md']) {
      assert.deepEqual(
        codes.filter((code) => !read(page).includes(`| \`${code}\``)),
        [],
        page
      )
    }
  })

  it('has a recipe with a picture for every example, and no picture of what is gone', () => {
    const examples = filesOf('examples', '.json').map((file) => basename(file, '.json'))
    const page = read('docs/cookbook.md')
    const shown = examples.map((name) => `## ${name}\n\n![The flow of this example](examples/${pictureOf(name)})`)
    assert.deepEqual(
      shown.filter((start) => !page.includes(start)),
      []
    )
    assert.deepEqual(filesOf('docs/examples', '.png').toSorted(), examples.map(pictureOf).toSorted())
  })

  it('has examples that fit a canvas of 1,366 pixels', () => {
    const wide = filesOf('docs/examples', '.png').filter((name) => widthOf(`docs/examples/${name}`) > CANVAS)
    assert.deepEqual(wide, [])
  })

  it('names the variables that npm start reads', () => {
    const sources = [...readSources('demo').values()].join('\n')
    const names = matches(read('demo/README.md'), /^\| `([A-Z_]+)`/gm)
    assert.ok(names.length > 2)
    assert.deepEqual(
      names.filter((name) => !new RegExp(`\\b${name}\\b`).test(sources)),
      []
    )
  })

  it('has JSON that can be parsed', () => {
    for (const page of pages) for (const block of blocks(page, 'json')) JSON.parse(block)
  })
})

function read(page: string): string {
  return readFileSync(join(root, page), 'utf8')
}

/** `npm run pictures` makes it. */
function pictureOf(example: string): string {
  return `${example.replaceAll(' ', '-')}.png`
}

/** Of a PNG, from its header. */
function widthOf(picture: string): number {
  return readFileSync(join(root, picture)).readUInt32BE(16)
}

function filesOf(folder: string, ending: string): string[] {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
  return files.filter((name) => name.endsWith(ending))
}

/** The first group of each match. */
function matches(text: string, pattern: RegExp): string[] {
  return Array.from(text.matchAll(pattern), ([, found]) => found!)
}

function blocks(page: string, language: string): string[] {
  return matches(read(page), new RegExp(`^ *\`\`\`${language}\\n(.*?)^ *\`\`\`$`, 'gms'))
}

function withoutBlocks(page: string): string {
  return read(page).replace(/^ *```.*?^ *```$/gms, '')
}

function withoutCode(page: string): string {
  return withoutBlocks(page).replace(/`[^`\n]+`/g, '')
}

/** Links within the project. */
function linksOf(page: string): string[] {
  const text = withoutCode(page)
  const targets = [...matches(text, /\]\(([^)\s]+)\)/g), ...matches(text, /^\[[^\]]+\]: (\S+)/gm)]
  return targets.filter((target) => !/^[a-z]+:/.test(target))
}

function leadsSomewhere(page: string, link: string): boolean {
  const [path = '', anchor] = link.split('#')
  const target = path === '' ? page : posix.join(dirname(page), path)
  if (target.startsWith('..') || !existsSync(join(root, target))) return false
  return anchor === undefined || anchorsOf(target).includes(anchor)
}

/** As GitHub makes them: the second of two equal headings gets a number. */
function anchorsOf(page: string): string[] {
  const seen = new Map<string, number>()
  return matches(withoutBlocks(page), /^#+ (.+)$/gm).map((heading) => {
    const slug = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-')
    const count = seen.get(slug) ?? 0
    seen.set(slug, count + 1)
    return count === 0 ? slug : `${slug}-${count}`
  })
}

/** Paths set as code; a path begins with a folder of the project. */
function pathsOf(page: string): string[] {
  const folders = readdirSync(root, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && !MADE.has(entry.name)
  )
  const names = new Set(folders.map(({ name }) => name))
  return matches(withoutBlocks(page), /`([\w.-]+\/[\w./ -]*)`/g).filter((path) => names.has(path.split('/')[0]!))
}

/** The English texts of our dialogs and of the Node-RED editor around them. */
function screenTexts(): string[] {
  const ours = filesOf('locales/en-US', '.json').map((name) => join(root, 'locales/en-US', name))
  const theirs = ['@node-red/nodes/locales/en-US/messages.json', '@node-red/editor-client/locales/en-US/editor.json']
  return [...ours, ...theirs.map((name) => require.resolve(name))].flatMap((file) =>
    textsOf(JSON.parse(readFileSync(file, 'utf8')) as Catalog)
  )
}

function textsOf(catalog: Catalog): string[] {
  return Object.values(catalog).flatMap((value) => (typeof value === 'string' ? [value] : textsOf(value)))
}

/** In a quote … stands for a mark of the text, or for its rest. */
function patternOf(quote: string): RegExp {
  const parts = quote.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.+')}$`)
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}
