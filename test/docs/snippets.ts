import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../files.js'

/** A block of code in a page of the documentation. */
export interface Snippet {
  /** The heading above it, and which block it is there, counted from 1. */
  title: string
  text: string
}

/** The blocks of a language in a page, in their order. */
export function snippetsOf(page: string, language: string): Snippet[] {
  const sections = readFileSync(join(root, page), 'utf8').split(/^##+ /m)
  return sections.flatMap((section) => {
    const heading = section.slice(0, section.indexOf('\n'))
    const blocks = section.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))
    return Array.from(blocks, ([, text = ''], index) => ({ title: `${heading} ${index + 1}`, text }))
  })
}

type Parameters = Record<string, unknown>
const AsyncFunction = (async () => {}).constructor as new (
  ...words: string[]
) => (...values: unknown[]) => Promise<unknown>

/**
 * Runs it in this process. A comment behind a call of `parse…` or `kindOf` says what that gives.
 *
 * @param load gives what a module exports.
 * @param parameters what the page takes for granted, by name.
 */
export function run({ text }: Snippet, load: (name: string) => unknown, parameters: Parameters): Promise<unknown> {
  const body = text
    .replace(/^import (\{[^}]*\}) from '(.+)'$/gm, `const $1 = load('$2')`)
    .replace(/^((?:parse\w+|kindOf)\(.*\)) \/\/ (.+)$/gm, 'assertSame($1, $2)')
  const all = { load, require: load, ...parameters }
  // In a block, since a snippet may make anew what the page takes for granted.
  const running = new AsyncFunction(...Object.keys(all), `{ ${body} }`)(...Object.values(all))
  running.catch(() => {}) // it may fail before somebody waits for it
  return running
}
