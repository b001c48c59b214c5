import type { Row } from '../../src/index.js'
import { resolve } from '../console/tree.js'
import { Trap } from '../tables/trap.js'

/** What a request asks for, in the terms of the API. */
export interface Asked {
  command: string
  attributes: Row
  /** Query words. */
  words: readonly string[]
  /**
   * - `reply`: rows as an array, the attributes of `!done` as an object
   * - `row`: the one row that was asked for, added or changed
   * - `nothing`: an empty body
   */
  shape: 'reply' | 'row' | 'nothing'
}

/** A refusal that is no trap of a command. */
export class HttpError extends Error {
  readonly status: number

  constructor(status: number, detail = '') {
    super(detail)
    this.status = status
  }
}

/** @throws {HttpError | Trap} */
export function readRequest(method: string, url: string, body: string, version: string): Asked {
  const { pathname, searchParams } = new URL(url, 'http://router')
  const path = decodeURIComponent(pathname.replace(/^\/rest/, '').replace(/\/$/, ''))
  const { attributes, words } = readBody(body)
  switch (method) {
    case 'GET':
      return readGet(path, searchParams, version)
    case 'PUT':
      return { command: `${path}/add`, attributes, words, shape: 'row' }
    case 'PATCH':
      return { ...ofRow(path, 'set', version, attributes), shape: 'row' }
    case 'DELETE':
      return { ...ofRow(path, 'remove', version, {}), shape: 'nothing' }
    case 'POST':
      return { command: path, attributes, words, shape: 'reply' }
    default:
      throw new HttpError(405)
  }
}

function readGet(path: string, parameters: URLSearchParams, version: string): Asked {
  const proplist = parameters.get('.proplist')
  const attributes: Row = proplist === null ? {} : { '.proplist': proplist }
  const words = [...parameters].filter(([name]) => name !== '.proplist').map(([name, value]) => `?${name}=${value}`)
  const kind = kindOf(path, version)
  if (kind !== undefined) {
    return { command: `${path}/print`, attributes, words, shape: kind === 'single' ? 'row' : 'reply' }
  }
  const { menu, which } = split(path, version)
  const condition = `?${which.startsWith('*') ? '.id' : 'name'}=${which}`
  return { command: `${menu}/print`, attributes, words: [condition, ...words], shape: 'row' }
}

function ofRow(path: string, name: string, version: string, attributes: Row): Omit<Asked, 'shape'> {
  if (kindOf(path, version) === 'single') return { command: `${path}/${name}`, attributes, words: [] }
  const { menu, which } = split(path, version)
  return { command: `${menu}/${name}`, attributes: { '.id': which, ...attributes }, words: [] }
}

/** The kind of a menu that can be printed; undefined where the path is none. */
function kindOf(path: string, version: string): string | undefined {
  try {
    return resolve(`${path}/print`, version).menu.kind
  } catch (error) {
    if (error instanceof Trap) return undefined
    throw error
  }
}

/** The path of a row. @throws {Trap} where there is no menu above it. */
function split(path: string, version: string): { menu: string; which: string } {
  const at = path.lastIndexOf('/')
  const menu = path.slice(0, at)
  resolve(`${menu}/print`, version)
  return { menu, which: path.slice(at + 1) }
}

function readBody(body: string): { attributes: Row; words: string[] } {
  if (body === '') return { attributes: {}, words: [] }
  const given = parseObject(body)
  const attributes: Row = {}
  let words: string[] = []
  for (const [name, value] of Object.entries(given)) {
    if (name === '.query') words = [value].flat().map((word) => `?${String(word)}`)
    else if (name === '.proplist') attributes[name] = [value].flat().join(',')
    else if (value === null) attributes[`!${name}`] = ''
    else if (typeof value === 'string') attributes[name] = value
    else if (typeof value === 'number' || typeof value === 'boolean') attributes[name] = `${value}`
    else throw new HttpError(400, `bad value of ${name}`)
  }
  return { attributes, words }
}

function parseObject(body: string): Record<string, unknown> {
  try {
    const given: unknown = JSON.parse(body)
    if (typeof given === 'object' && given !== null && !Array.isArray(given)) return given as Record<string, unknown>
  } catch {
    // Told below.
  }
  throw new HttpError(400, 'failed to parse JSON')
}
