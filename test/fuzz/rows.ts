import assert from 'node:assert/strict'
import { Charset } from '../../src/wire/charset.js'
import { Framer } from '../../src/wire/framer.js'
import { RowReader } from '../../src/wire/rows.js'
import { readValue, type TypedRow, type Value, type ValueMode } from '../../src/wire/values.js'
import { attributeOf, cut, readPlainly } from './plain.js'

const LIMITS = { maxWord: 2000, maxSentence: 4000 }
const MODES: readonly [mode: ValueMode, menu: string][] = [
  ['text', ''],
  ['typed', ''],
  ['units', '/queue/simple']
]
/** A reader has a template of a shape after three rows, and of columns that differ it soon knows. */
const TIMES = 4
const charset = new Charset()

/** Sentences from the router: the same rows come of them the first time and every time after. */
export function fuzz(bytes: Buffer): void {
  const { sentences, failure } = readPlainly(bytes, LIMITS)
  if (failure !== undefined) return
  for (const [mode, menu] of MODES) {
    const expected = sentences.map((words) => rowOf(words, mode, menu))
    const counts = sentences.map((words) => words.slice(1).filter((word) => attributeOf(word) !== undefined).length)
    const reader = new RowReader(charset)
    for (let time = 0; time < TIMES; time += 1) {
      const rows: TypedRow[] = []
      const seen: number[] = []
      const framer = new Framer((frame) => {
        rows.push(reader.read(frame, mode, menu))
        seen.push(reader.attributes)
        assert.ok(reader.weight > 0 && reader.weight < 64 * (LIMITS.maxSentence + frame.size))
      }, LIMITS)
      for (const chunk of time % 2 === 0 ? [bytes] : cut(bytes, 5)) framer.write(chunk)
      assert.deepEqual(rows, expected)
      assert.deepEqual(seen, counts)
    }
  }
}

/** What the attributes of a sentence come to, one by one. */
function rowOf([, ...words]: readonly string[], mode: ValueMode, menu: string): TypedRow {
  const values = new Map<string, (Value | Value[])[]>()
  for (const word of words) {
    const attribute = attributeOf(word)
    if (attribute === undefined) continue
    const [name, text] = attribute.map((part) => charset.decode(Buffer.from(part, 'latin1'), 0, part.length))
    values.set(name!, [...(values.get(name!) ?? []), readValue(name!, text!, mode, menu)])
  }
  return Object.fromEntries([...values].map(([name, all]) => [name, all.length === 1 ? all[0]! : all.flat()]))
}
