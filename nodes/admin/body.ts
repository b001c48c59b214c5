import type { NodeAPI } from 'node-red'
import { InputError } from '../../src/index.js'
import { translate } from '../report/catalog.js'

/**
 * What a field may be; `number` may come as text, as from an input, `list` holds objects of plain values, and a
 * `document` is a long text.
 */
interface Kinds {
  text: string
  document: string
  number: string | number
  flag: boolean
  fields: Record<string, unknown>
  list: Record<string, Plain>[]
}

export type Plain = string | number | boolean | null

export type Shape = Readonly<Record<string, keyof Kinds>>
/** A body that has been looked through: known fields of the right kind, none of them large. */
export type Body<S extends Shape> = { [name in keyof S]?: Kinds[S[name]] }

/** In bytes. */
const LONGEST_TEXT = 4096
const LONGEST_DOCUMENT = 2 ** 20
const LONGEST_LIST = 100
/** Names in one object. */
const MOST_FIELDS = 100

/** @throws {InputError} naming the field that is unknown, too long or of the wrong kind. */
export function readBody<S extends Shape>(RED: NodeAPI, body: unknown, shape: S): Body<S> {
  if (!isObject(body)) throw new InputError({ text: translate(RED, 'admin.bad-body') })
  const read: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(body)) {
    const kind = Object.hasOwn(shape, name) ? shape[name] : undefined
    if (kind === undefined) throw wrong(RED, 'admin.unknown-field', name)
    if (value === null || value === undefined) continue
    if (!fits(kind, value)) throw wrong(RED, 'admin.bad-field', name)
    read[name] = value
  }
  return read as Body<S>
}

function wrong(RED: NodeAPI, key: string, name: string): InputError {
  return new InputError({ text: translate(RED, key, { name: name.slice(0, 40) }) })
}

function fits(kind: keyof Kinds, value: unknown): boolean {
  switch (kind) {
    case 'text':
      return isText(value)
    case 'document':
      return isText(value, LONGEST_DOCUMENT)
    case 'number':
      return isText(value) || typeof value === 'number'
    case 'flag':
      return typeof value === 'boolean'
    case 'fields':
      return isObject(value)
    default:
      return Array.isArray(value) && value.length <= LONGEST_LIST && value.every(isPlain)
  }
}

function isText(value: unknown, longest = LONGEST_TEXT): value is string {
  return typeof value === 'string' && value.length <= longest && Buffer.byteLength(value) <= longest
}

function isObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Object.keys(value).length <= MOST_FIELDS
}

function isPlain(value: unknown): boolean {
  return isObject(value) && Object.values(value).every((each) => isText(each) || isSmall(each))
}

function isSmall(value: unknown): boolean {
  return value === null || typeof value === 'number' || typeof value === 'boolean'
}
