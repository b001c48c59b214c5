import assert from 'node:assert/strict'
import { ProtocolError } from '../../src/errors.js'
import { JsonObjects } from '../../src/rest/objects.js'
import { Charset } from '../../src/wire/charset.js'
import { RowReader } from '../../src/wire/rows.js'
import type { TypedRow } from '../../src/wire/values.js'
import { cut } from './plain.js'

const LONGEST = 4096
const charset = new Charset({ fallback: 'latin1' })

interface Reply {
  rows: TypedRow[]
  isRow: boolean[]
  isRefused: boolean
}

/** A reply over REST: the rows that `JSON.parse` would find, however they arrive; of what is no JSON, rows or a refusal. */
export function fuzz(bytes: Buffer): void {
  const whole = read([bytes])
  for (const size of [1, 2, 7]) {
    const pieces = read(cut(bytes, size))
    assert.deepEqual(pieces, whole)
  }
  const expected = rowsOf(bytes)
  if (expected === undefined) return
  assert.equal(whole.isRefused, false)
  assert.deepEqual(whole.rows, expected)
}

function read(chunks: readonly Buffer[]): Reply {
  const reply: Reply = { rows: [], isRow: [], isRefused: false }
  const reader = new RowReader(charset)
  const objects = new JsonObjects((frame, isRow) => {
    reply.rows.push(reader.read(frame, 'text'))
    reply.isRow.push(isRow)
  }, LONGEST)
  try {
    for (const chunk of chunks) objects.write(chunk)
    objects.end()
  } catch (error) {
    assert.ok(error instanceof ProtocolError, String(error))
    reply.isRefused = true
  }
  return reply
}

/** Of JSON with texts alone; undefined of anything else. */
function rowsOf(bytes: Buffer): TypedRow[] | undefined {
  const text = bytes.toString()
  if (bytes.length > LONGEST || !Buffer.from(text).equals(bytes)) return undefined
  try {
    const json = JSON.parse(text) as unknown
    const rows = Array.isArray(json) ? (json as unknown[]) : [json]
    return rows.every(isFlat) && !hasTwice(text, rows) ? rows : undefined
  } catch {
    return undefined
  }
}

function isFlat(row: unknown): row is Record<string, string> {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return false
  return Object.entries(row).every(([name, value]) => {
    return typeof value === 'string' && value.isWellFormed() && name.isWellFormed() && !name.includes('=')
  })
}

/** Whether `JSON.parse` has dropped a property: then the text, written again, is shorter. */
function hasTwice(text: string, rows: readonly object[]): boolean {
  const count = rows.reduce((all, row) => all + Object.keys(row).length, 0)
  const withoutTexts = text.replaceAll(/"(?:[^"\\]|\\.)*"/g, '')
  return withoutTexts.split(':').length - 1 !== count
}
