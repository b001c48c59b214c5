import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { NodeAPI } from 'node-red'
import { messageOf } from '../../nodes/report/failure.js'
import { ConnectionError, messages, TlsError } from '../../src/index.js'
import { readSources, root } from '../files.js'

type Catalog = { [key: string]: string | Catalog }

/** A key that is asked for, or with `*` at its end the beginning of some. */
interface Use {
  set: string
  key: string
}

const ENGLISH = 'en-US'
const SHARED = 'routeros-connection'
const EXPLORER = 'routeros-explorer'
/** What a help calls by the name it has in the dialog. */
const names: [help: string, set: string, keys: string[]][] = [
  [SHARED, SHARED, ['mode.AUTO', 'mode.SSL_ONLY', 'mode.PLAIN_ONLY', 'label.trust', 'tab.limits', 'tab.rights']],
  ['routeros-command', SHARED, ['preview.button', 'label.more', 'label.property']],
  ['routeros-query', SHARED, ['preview.button', 'operator.in', 'label.more', 'label.property']],
  ['routeros-listen', SHARED, ['label.more', 'label.for', 'label.poll']],
  ['routeros-listen', 'routeros-listen', ['label.onlyIf']]
]
/** These stand in `<code>` too, in the language of the dialog. */
const translatedCodes = new Set(['Any', 'Verify', 'Fingerprint', 'is one of'])
const locales = join(root, 'locales')
const languages = readdirSync(locales)
const sets = filesOf(ENGLISH, '.json').map((file) => basename(file, '.json'))
const manifest = JSON.parse(read('package.json')) as { 'node-red': Record<'nodes' | 'plugins', object> }
const types = Object.keys(manifest['node-red'].nodes)
const plugins = Object.keys(manifest['node-red'].plugins)
const core = flatten(JSON.parse(readFileSync(require.resolve('@node-red/nodes/locales/en-US/messages.json'), 'utf8')))

describe('catalogs', () => {
  for (const language of languages) {
    describe(language, () => {
      it('has a catalog and a help text for every node, and a catalog for the plugin', () => {
        const named = (ending: string, all: string[]): string[] => all.map((each) => each + ending).sort()
        assert.deepEqual(filesOf(language, '.json'), named('.json', [...types, ...plugins]))
        assert.deepEqual(filesOf(language, '.html'), named('.html', types))
      })

      it('has the partials of English, and includes them in the same pages', () => {
        assert.deepEqual(partials(language), partials(ENGLISH))
        for (const page of pages(ENGLISH)) assert.deepEqual(included(language, page), included(ENGLISH, page), page)
      })

      it('has the keys of English, and the same marks in each', () => {
        for (const set of sets) {
          assert.deepEqual(marks(catalog(language, set)), marks(catalog(ENGLISH, set)), set)
        }
      })

      it('leaves nothing empty', () => {
        for (const set of sets) for (const [key, text] of catalog(language, set)) assert.notEqual(text.trim(), '', key)
      })

      it('explains the same things in its help', () => {
        for (const type of types) assert.deepEqual(outline(language, type), outline(ENGLISH, type), type)
      })

      it('calls things in its help as its dialogs do', () => {
        for (const [help, set, keys] of names) {
          for (const key of keys) {
            const name = onOneLine(catalog(language, set).get(`${set}.${key}`)!)
            assert.ok(onOneLine(readHelp(language, help)).includes(name), `${help}: ${name}`)
          }
        }
      })
    })
  }

  it('have no partial that no page includes', () => {
    const used = new Set(pages(ENGLISH).flatMap((page) => included(ENGLISH, page)))
    assert.deepEqual(
      partials(ENGLISH).filter((partial) => !used.has(partial)),
      []
    )
  })

  it('say in English what the engine says', () => {
    const { errors } = (JSON.parse(read('locales', ENGLISH, `${SHARED}.json`)) as Record<string, Catalog>)[SHARED]!
    assert.deepEqual(errors, messages)
  })

  it('say an error within an error in the same language', () => {
    const at = { host: 'h', port: 1 }
    const [tls, plain] = [new TlsError('tls-silent', at), new ConnectionError('lost-closed', at)]
    const german = catalog('de', SHARED)
    const RED = {
      _: (key: string, params: Record<string, unknown>) =>
        german.get(key.slice(key.indexOf(':') + 1))!.replace(/__(\w+?)__/g, (_, name: string) => String(params[name]))
    } as NodeAPI
    assert.equal(
      messageOf(RED, new ConnectionError('connect-tried', { host: 'h', tls, plain })),
      `${messageOf(RED, tls)}; ${messageOf(RED, plain)}`
    )
    assert.match(messageOf(RED, new TlsError('tls-downgrade', { cause: tls })), /erlaubt ihn\. Kein TLS: keine Antwort/)
  })

  it('have every text that is asked for', () => {
    assert.deepEqual(
      uses().filter(({ set, key }) => !has(set, key)),
      []
    )
  })

  it('have no text that nobody asks for', () => {
    const asked = uses()
    const isAsked = (set: string, text: string): boolean =>
      asked.some((use) => use.set === set && (use.key === text || isBeginning(use.key, text)))
    for (const set of sets) {
      assert.deepEqual(
        [...catalog(ENGLISH, set).keys()].filter((text) => !isAsked(set, text)),
        [],
        set
      )
    }
  })
})

function uses(): Use[] {
  const dialogs = sets.flatMap((set) => [...inMarkup(set), ...inScript(read('dist/nodes', `${set}.html`), set)])
  const shared = scripts('resources').flatMap((script) => [...inScript(script, SHARED), ...ofEveryNode(script)])
  const explorer = scripts('resources', 'explorer').flatMap((script) => inScript(script, EXPLORER))
  return [...dialogs, ...shared, ...explorer, ...inNodes()]
}

function scripts(...folder: string[]): string[] {
  const files = readdirSync(join(root, ...folder)).filter((file) => file.endsWith('.js'))
  return files.map((file) => read(...folder, file))
}

/** `data-i18n="[placeholder]namespace:key;…"` */
function inMarkup(set: string): Use[] {
  const values = [...read('dist/nodes', `${set}.html`).matchAll(/data-i18n="([^"]+)"/g)].flatMap(([, all]) =>
    all!.split(';')
  )
  return values.map((value) => {
    const [, namespace, key] = /^(?:\[[^\]]*\])?(?:([^:]+):)?(.+)$/.exec(value)!
    return { set: namespace === undefined ? set : basename(namespace), key: key! }
  })
}

/**
 * `this._('set.key')` and ``this._(`set.key-${…}`)``; what has no set before it belongs to the one of the file, or to the
 * shared one.
 */
function inScript(script: string, set: string): Use[] {
  const asked = [...script.matchAll(/(['`])([a-z][\w-]*\.[\w.-]*|charsets)(?:\1|\$\{)/g)].map(
    ([whole, , text]) => text! + (whole.endsWith('${') ? '*' : '')
  )
  return asked.flatMap((key) => {
    const [first = ''] = key.split('.')
    if (sets.includes(first)) return key.endsWith('.svg') ? [] : [{ set: first, key }]
    const places = [set, SHARED].map((name) => ({ set: name, key: `${name}.${key}` }))
    const found = places.find((place) => has(place.set, place.key))
    const isText = [set, SHARED].some((name) => has(name, `${name}.${first}.*`))
    return found !== undefined || isText ? [found ?? places[0]!] : []
  })
}

/** ``this._(`${this.type}.key`)``: a text that every node of the palette has of its own. */
function ofEveryNode(script: string): Use[] {
  const keys = Array.from(script.matchAll(/`\$\{this\.type\}\.([\w.]+)(?:`|\$\{)/g), ([whole, key]) =>
    whole.endsWith('${') ? `${key}*` : key!
  )
  return types.filter((set) => set !== SHARED).flatMap((set) => keys.map((key) => ({ set, key: `${set}.${key}` })))
}

/** `translate(RED, 'key')`, or `text('key')` where that is handed on, always of the shared set. */
function inNodes(): Use[] {
  const sources = [...readSources('nodes').values()].join('\n')
  return [...sources.matchAll(/\b(?:translate\([\w.#]+, |text\()(['`])([^'`$]+)(?:\1|\$\{)/g)].map(
    ([whole, , text]) => ({
      set: SHARED,
      key: `${SHARED}.${text}${whole.endsWith('${') ? '*' : ''}`
    })
  )
}

function has(set: string, key: string): boolean {
  const texts = set === 'node-red' ? core : catalog(ENGLISH, set)
  return texts.has(key) || [...texts.keys()].some((text) => isBeginning(key, text))
}

function isBeginning(key: string, text: string): boolean {
  return key.endsWith('*') && text.startsWith(key.slice(0, -1))
}

function catalog(language: string, set: string): Map<string, string> {
  return flatten(JSON.parse(read('locales', language, `${set}.json`)) as Catalog)
}

function flatten(texts: Catalog, before = ''): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'string' ? [[before + key, value]] : [...flatten(value, `${before}${key}.`)]
    )
  )
}

function marks(texts: Map<string, string>): Record<string, string[]> {
  const entries = [...texts].map(([key, text]) => [key, Array.from(text.matchAll(/__\w+?__/g), String).sort()] as const)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** What stands in the help text, but for the words: each element, and what in it is code in every language. */
function outline(language: string, set: string): string[][] {
  const literal = new Set(codes(readHelp(ENGLISH, set)).filter((code) => !translatedCodes.has(code)))
  const elements = readHelp(language, set).split(/<(?=(?:h\d|dl|dt|dd|ol|ul|li|p|script)\b)/)
  return elements.map((element) => [
    /^\w*/.exec(element)![0],
    ...codes(element)
      .map((code) => (literal.has(code) ? code : 'translated'))
      .sort()
  ])
}

function codes(help: string): string[] {
  return Array.from(onOneLine(help).matchAll(/<code>(.*?)<\/code>/g), ([, code]) => code!)
}

/** Without line breaks and other uncommon spaces. */
function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}

/** As Node-RED reads it, with its partials. */
function readHelp(language: string, set: string): string {
  return read('dist/nodes/locales', language, `${set}.html`)
}

/** Help pages and the partials they include. */
function pages(language: string): string[] {
  return [...filesOf(language, '.html'), ...partials(language).map((name) => join('partials', name))]
}

function partials(language: string): string[] {
  return readdirSync(join(locales, language, 'partials')).sort()
}

function included(language: string, page: string): string[] {
  return Array.from(read('locales', language, page).matchAll(/<!-- include (\S+) -->/g), ([, name]) => name!)
}

function filesOf(language: string, ending: string): string[] {
  return readdirSync(join(locales, language))
    .filter((file) => file.endsWith(ending))
    .sort()
}

function read(...path: string[]): string {
  return readFileSync(join(root, ...path), 'utf8')
}
