import assert from 'node:assert/strict'
import { readJson } from '../../src/wire/command.js'
import { Query, type Where } from '../../src/wire/query.js'
import { isPrinted, type Item } from '../stack.js'
import { attempt } from './attempt.js'

/** In no row. With it, no query is left to the router. */
const NEVER = { property: 'in-no-row', op: 'contains', value: 'x' } as const

/** Conditions and a row, a line each: a menu `/…`, query words `?…`, the row's `=name=value`, conditions in JSON. */
interface Case {
  menu: string
  where: unknown
  row: Item
}

/** Conditions from a flow: query words that say the same, or a refusal; and a row fits them or does not. */
export function fuzz(bytes: Buffer): void {
  const { menu, where, row } = readCase(bytes.toString())
  const query = attempt(() => new Query(where as Where, 'all', menu))
  if (query === undefined) return
  for (const word of query.routerWords) assert.match(word, /^\?/)
  const variants = [where, { not: { not: where } }, { all: [where, where] }, { any: [where, where] }, { not: where }]
  const found = variants.map((each) => holds({ any: [each, NEVER] }, menu, row))
  const [fits] = found
  if (query.isEmpty || fits === undefined || found.includes(undefined)) return
  assert.deepEqual(found, [fits, fits, fits, fits, !fits])
  // What the router prints may be too much, where a test is left to do here, but never too little.
  const opposite = new Query({ not: where } as Where, 'all', menu)
  const [prints, printsOpposite] = [query, opposite].map(({ routerWords }) => isPrinted(routerWords, row))
  assert.ok(prints || printsOpposite)
  if (query.test === undefined && opposite.test === undefined) assert.notEqual(prints, printsOpposite)
}

function readCase(text: string): Case {
  const lines = text.split('\n')
  const row: Record<string, string> = { '.id': '*1' }
  for (const line of lines) {
    const [, name, value] = /^=([^=]+)=(.*)$/.exec(line) ?? []
    if (name !== undefined && name !== '__proto__') row[name] = value!
  }
  const conditions = lines.filter((line) => /^[[{]/.test(line)).flatMap((line) => attempt(() => readJson(line)) ?? [])
  const words = lines.filter((line) => line.startsWith('?'))
  return {
    menu: lines.find((line) => line.startsWith('/')) ?? '',
    where: words.length > 0 ? [words.join('\n'), ...conditions] : conditions,
    row
  }
}

/** Undefined where a pattern takes too long. */
function holds(where: unknown, menu: string, row: Item): boolean | undefined {
  const query = attempt(() => new Query(where as Where, 'all', menu))
  return query && attempt(() => query.test?.holds({ ...row }) ?? true)
}
