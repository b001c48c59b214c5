import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { NodeAPI } from 'node-red'

const SET = 'routeros-connection'
const NAMESPACE = `@routerflow/node-red-routeros/${SET}`

type Catalog = { [key: string]: string | Catalog }
type Params = Readonly<Record<string, string | number>>

let english: Catalog | undefined

/**
 * A text in the language of the runtime, its `__name__` marks filled in. English where the runtime has no catalog,
 * as when nodes run without an editor.
 */
export function translate(RED: NodeAPI, key: string, params: Params = {}): string {
  const path = `${SET}.${key}`
  const full = `${NAMESPACE}:${path}`
  const text = RED._(full, params)
  return text === full || text === path ? fill(inEnglish(path), params) : text
}

function inEnglish(path: string): string {
  english ??= JSON.parse(readFileSync(join(__dirname, `../locales/en-US/${SET}.json`), 'utf8')) as Catalog
  let found: string | Catalog | undefined = english
  for (const part of path.split('.')) found = typeof found === 'object' ? found[part] : undefined
  return typeof found === 'string' ? found : path
}

function fill(text: string, params: Params): string {
  return text.replace(/__(\w+?)__/g, (mark, name: string) => String(params[name] ?? mark))
}
