import { readFileSync } from 'node:fs'
import { LineCounter, parseAllDocuments } from 'yaml'
import type { PlanOptions } from '../../src/index.js'
import { UsageError } from '../usage/usage-error.js'

/** One menu as it is declared. */
export interface Declaration {
  path: string
  rows: unknown
  options: PlanOptions
}

const OPTIONS = ['key', 'where', 'match', 'others', 'order', 'limit', 'allowEmpty', 'safe', 'timeout']
const OWN = ['path', 'rows', 'options']
const STDIN = '-'

/**
 * The declarations of a file, JSON or YAML: one, a list of them, or several documents.
 *
 * @throws {UsageError} naming the file and what is wrong, never a value of it.
 */
export function readDeclarations(file: string): Declaration[] {
  const declarations = parse(file, read(file)).flat()
  if (declarations.length === 0) throw new UsageError(`${file} declares nothing: it needs path and rows`)
  return declarations.map((declaration, at) =>
    readOne(declaration, declarations.length > 1 ? `${file}, ${at + 1}` : file)
  )
}

function read(file: string): string {
  try {
    return readFileSync(file === STDIN ? process.stdin.fd : file, 'utf8')
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${(error as NodeJS.ErrnoException).code}`)
  }
}

/** JSON is YAML. Numbers stay as they are written: `7.20` is no number to a router. */
function parse(file: string, text: string): unknown[] {
  const lines = new LineCounter()
  const documents = parseAllDocuments(text, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'silent',
    customTags: (tags) => tags.filter((tag) => typeof tag === 'string' || !/:(?:int|float)$/.test(tag.tag))
  })
  if (!Array.isArray(documents)) return []
  return documents.map((document) => {
    const [error] = document.errors
    if (error !== undefined) {
      const { line, col } = lines.linePos(error.pos[0])
      throw new UsageError(`${file} is no valid YAML or JSON: line ${line}, column ${col} (${error.code})`)
    }
    try {
      return document.toJS({ maxAliasCount: 100 }) as unknown
    } catch {
      throw new UsageError(`${file} has an alias that cannot be resolved`)
    }
  })
}

function readOne(declaration: unknown, place: string): Declaration {
  if (!isObject(declaration)) throw new UsageError(`${place}: a declaration is an object with path and rows`)
  const { path, rows, options = {}, ...others } = declaration
  if (typeof path !== 'string' || path.trim() === '') throw new UsageError(`${place}: path is missing, such as /ip/dns`)
  if (!('rows' in declaration)) throw new UsageError(`${place}: rows are missing`)
  if (!isObject(options)) throw new UsageError(`${place}: options must be an object`)
  const all = { ...others, ...options }
  const unknown = Object.keys(all).find((name) => !OPTIONS.includes(name))
  if (unknown !== undefined)
    throw new UsageError(`${place}: unknown ${unknown}; use ${[...OWN, ...OPTIONS].join(', ')}`)
  return { path, rows: rows ?? [], options: all }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
